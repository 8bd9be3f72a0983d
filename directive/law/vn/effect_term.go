package vn

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// term reads an amount of time and the day it runs from: "sau 45 ngày, kể từ ngày ký ban hành",
// "45 ngày kể từ ngày ký", "sáu tháng sau ngày ban hành", "trong thời hạn 03 năm kể từ ngày ký".
func (c *clause) term(p int) (w when, next int, ok bool) {
	during := c.Is(p, "trong")
	after := c.Is(p, "sau")
	if during || after {
		p = c.Skip(p+1, "thời hạn", "thời gian", "là")
	}
	n, m, p, ok := c.count(p)
	if !ok || n == 0 {
		return w, p, false
	}
	unit, p, ok := c.unit(p)
	if !ok {
		return w, p, false
	}
	otherUnit := unit
	if c.Is(p, "(") { // "02 tháng (60 ngày)"
		if k, _, q, is := c.count(p + 1); is {
			if u, q, is := c.unit(q); is && c.Is(q, ")") {
				m, otherUnit, p = k, u, q+1
			}
		}
	}
	p = c.Skip(p, ",", ".")
	q, ok := c.Any(p, "kể từ", "tính từ", "từ", "sau", "kể từ sau")
	if !ok {
		return w, p, false
	}
	bare := !during && !after && unit >= schedule.Month && !c.Is(q-1, "sau")
	q = c.Skip(q, "thời điểm", "ngày", "khi")
	a, next, ok := c.anchor(q)
	if !ok {
		if d, n, is := c.date(q); is && d.day != 0 {
			a, next = d.day.String(), n
		} else {
			return w, p, false
		}
	}
	if during {
		w = when{rule: "on " + a, ground: onAnchor, term: c.limit(n, unit, a, false), long: c.limit(n, unit, a, true)}
		return w, next, true
	}
	count := c.amount
	if c.strict {
		count = c.limit
	}
	w = when{rule: count(n, unit, a, c.strict), ground: termDays}
	if bare {
		w.bare = "on " + a
	}
	if unit >= schedule.Month {
		w.ground = termMonths
	}
	if c.strict {
		w.ground = termElapsed
	}
	if m != n || otherUnit != unit { // the figures and what stands in brackets differ
		w.other = count(m, otherUnit, a, c.strict)
	}
	return w, next, true
}

var termUnits = [...]struct {
	words string
	unit  schedule.Unit
}{
	{"ngày làm việc", schedule.WorkingDay},
	{"ngày", schedule.Day},
	{"tuần", schedule.Week},
	{"tháng", schedule.Month},
	{"năm", schedule.Year},
}

func (c *clause) unit(p int) (u schedule.Unit, next int, ok bool) {
	for _, t := range termUnits {
		if q, is := c.Any(p, t.words); is {
			return t.unit, q, true
		}
	}
	return 0, p, false
}

// limit is the phrase of a time-limit (thời hạn): a month without the day ends it on its last day (Civil Code
// 91/2015/QH13 art. 148.3).
func (c *clause) limit(n int, u schedule.Unit, anchor string, run bool) string {
	phrase := c.amount(n, u, anchor, run)
	if u >= schedule.Month {
		phrase += ", month end clipped"
	}
	return phrase
}

// amount is the phrase of a day of effect, every qualifier said that is not the meaning of the bare words. No law says
// what a month without the day does to a day of effect, and the one official date (39/2010/TT-BGTVT, signed on 31 December
// 2010, in force on 1 July 2011) is not that of art. 148.3: such a day is refused.
func (c *clause) amount(n int, u schedule.Unit, anchor string, run bool) string {
	name := u.String()
	if n == 1 {
		name = strings.TrimSuffix(name, "s")
	}
	phrase := strconv.Itoa(n) + " " + name + " after " + anchor
	if run {
		phrase += ", once they have run"
	}
	if u == schedule.WorkingDay {
		phrase += ", on " + civilService
	}
	return phrase
}
