package vn

import "github.com/chithi-go/chithi/schedule"

// verbs say what a day is for; the longer come first. "tiếp tục có hiệu lực" is none: it starts nothing.
var verbs = [...]struct {
	words string
	role  schedule.Role
	also  schedule.Role
}{
	{"có hiệu lực thi hành và được áp dụng", schedule.RoleEffect, schedule.RoleApplication},
	{"có hiệu lực thi hành và áp dụng", schedule.RoleEffect, schedule.RoleApplication},
	{"có hiệu lực và áp dụng", schedule.RoleEffect, schedule.RoleApplication},
	{"có hiệu lực và được áp dụng", schedule.RoleEffect, schedule.RoleApplication},
	{"có hiệu lực thi hành", schedule.RoleEffect, 0},
	{"có hiệu lực thực hiện", schedule.RoleEffect, 0},
	{"có hiệu lực áp dụng", schedule.RoleEffect, 0},
	{"có hiệu lực pháp lý", schedule.RoleEffect, 0},
	{"có hiệu lực pháp luật", schedule.RoleEffect, 0},
	{"có hiệu lực", schedule.RoleEffect, 0},
	{"có giá trị thi hành", schedule.RoleEffect, 0},
	{"có giá trị hiệu lực", schedule.RoleEffect, 0},
	{"được thi hành", schedule.RoleEffect, 0},
	{"thi hành", schedule.RoleEffect, 0},
	{"hết hiệu lực thi hành", schedule.RoleExpiry, 0},
	{"hết hiệu lực", schedule.RoleExpiry, 0},
	{"chấm dứt hiệu lực thi hành", schedule.RoleExpiry, 0},
	{"chấm dứt hiệu lực", schedule.RoleExpiry, 0},
	{"được áp dụng trở về trước", schedule.RoleApplication, 0},
	{"được áp dụng thí điểm", schedule.RoleApplication, 0},
	{"được áp dụng", schedule.RoleApplication, 0},
	{"áp dụng trở về trước", schedule.RoleApplication, 0},
	{"áp dụng thí điểm", schedule.RoleApplication, 0},
	{"áp dụng", schedule.RoleApplication, 0},
	{"được tổ chức thực hiện", schedule.RoleApplication, 0},
	{"được triển khai thực hiện", schedule.RoleApplication, 0},
	{"được thực hiện", schedule.RoleApplication, 0},
	{"thực hiện", schedule.RoleApplication, 0},
}

// readVerb reads a verb at p, with the small words that may stand before it.
func (c *clause) readVerb(p int) (role, also schedule.Role, next int, ok bool) {
	p = c.Skip(p, "sẽ", "đều", "chỉ", "chính thức", "bắt đầu", "cũng")
	switch c.Word(p) {
	case "có", "hết", "chấm", "được", "áp", "thực", "thi":
	default:
		return 0, 0, p, false
	}
	for _, v := range &verbs {
		if q, is := c.Any(p, v.words); is {
			return v.role, v.also, q, true
		}
	}
	return 0, 0, p, false
}

func (c *clause) verb(p int) bool {
	_, _, _, ok := c.readVerb(p)
	return ok
}

// closes tells whether a phrase of time from p to n ends what is said. "…, đến hết ngày 31/12/2020 các huyện báo cáo"
// goes on about something else.
func (c *clause) closes(p, n int) bool {
	switch w := c.Word(n); {
	case w == "" || closing[w]:
		return true
	case w == ",":
		return p == 0 || !c.Is(p-1, ",") && !c.Is(p-1, "và")
	}
	return false
}

var closing = set(". ; ) ( / và trừ ngoại đối nhưng thì")

// until is the end of a validity that is named after its start.
type until struct {
	rule, other string
	bad         error
	lost        bool
}

// until reads "đến hết ngày 31/12/2020" (the day after is the first without force), "đến ngày 31/12/2020"
// (which leaves open whether that day is the last with or the first without force), "đến hết năm 2020" and
// "cho đến khi Luật … có hiệu lực".
func (c *clause) until(p int) (u until, next int, ok bool) {
	p = c.Skip(p, "cho")
	p, ok = c.Any(p, "đến", "tới")
	if !ok {
		return u, p, false
	}
	if q, is := c.Any(p, "hết năm ngân sách", "hết năm"); is {
		if y, n, is := c.year(q); is && y < 9999 {
			d, _ := schedule.NewDate(y+1, 1, 1)
			return until{rule: "on " + d.String()}, n, true
		}
	}
	if q, is := c.Any(p, "hết tháng"); is {
		m, n, is := c.small(q)
		if r, ok := c.Any(n, "năm", "/"); is && ok && m <= 12 {
			if y, n, is := c.year(r); is && y < 9999 {
				d, err := schedule.NewDate(y+m/12, 1, 1)
				if err == nil {
					d, err = d.AddMonths(m%12, schedule.Refuse)
				}
				return until{rule: "on " + d.String(), bad: err}, n, true
			}
		}
	}
	q, whole := c.Any(p, "hết")
	hour, q := c.hour(q)
	q = c.Skip(q, "ngày", "thời điểm")
	if d, n, is := c.date(q); is && (hour == "" || hour == "start" || hour == "end") {
		u.bad, u.lost = d.bad, d.lost
		if d.day == 0 {
			return u, n, true
		}
		next, err := d.day.AddDays(1)
		if err != nil {
			return until{bad: err}, n, true
		}
		switch u.rule = "on " + next.String(); {
		case hour == "start" && !whole:
			u.rule = "on " + d.day.String()
		case hour == "" && !whole:
			u.other = "on " + d.day.String()
		}
		return u, n, true
	}
	if q, is := c.Any(p, "khi", "ngày", "thời điểm"); is {
		if a, n, is := c.force(q); is && a != effectAnchor {
			return until{rule: "on " + a}, n, true
		}
		n := len(c.Tokens)
		name := eventName(c.Span(q, n))
		if _, err := schedule.Event(name); err == nil && c.Is(p, "khi") {
			return until{rule: "on event \"" + name + "\""}, n, true
		}
	}
	return u, p, false
}
