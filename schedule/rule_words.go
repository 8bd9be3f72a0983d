package schedule

import (
	"strconv"
	"strings"
)

// In says the rule in a language: its phrase in English, a clause for people in Vietnamese. "10 days after
// signing" is "sau 10 ngày kể từ ngày ký". Only the phrase is read back; no rule is said as "".
func (r Rule) In(lang string) string {
	if lang != "vi" || r.n == nil {
		return r.String()
	}
	var b strings.Builder
	r.n.say(&b)
	return b.String()
}

// the ends of a month in Vietnamese, in the words of the Civil Code 91/2015/QH13 art. 148.3.
var monthEndsVi = [...]string{
	Refuse: "tháng không có ngày tương ứng thì không xác định",
	Clip:   "tháng không có ngày tương ứng thì lấy ngày cuối cùng của tháng",
	Spill:  "tháng không có ngày tương ứng thì lấy ngày đầu tiên của tháng sau",
	Stick:  "tháng không có ngày tương ứng hoặc tính từ ngày cuối tháng thì lấy ngày cuối cùng của tháng",
}

// say writes the head of the clause and what qualifies it.
func (n *node) say(b *strings.Builder) {
	switch amount := (quantity{n.amount, n.unit}).In("vi"); {
	case n.op == count && n.before:
		b.WriteString("trước " + n.fromVi() + " " + amount)
	case n.op == count:
		b.WriteString("sau " + amount + " kể từ " + n.fromVi())
	case n.op == nth:
		b.WriteString("vào " + dayVi(n.day) + " của " + monthVi(n.amount) + " tháng có " + n.fromVi())
	case n.op == next:
		b.WriteString("vào " + anniversaries(n.days).In("vi") + " gần nhất sau " + n.fromVi())
	case n.op == later:
		n.sayOperands(b, "muộn nhất")
	case n.op == earlier:
		n.sayOperands(b, "sớm nhất")
	default:
		b.WriteString("vào " + n.fromVi())
	}
	n.sayQualifiers(b)
}

func (n *node) sayOperands(b *strings.Builder, which string) {
	b.WriteString("vào ngày " + which + " trong " + strconv.Itoa(len(n.kids)) + " ngày sau: ")
	for i, k := range n.kids {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString("(" + k.In("vi") + ")")
	}
}

func (n *node) sayQualifiers(b *strings.Builder) {
	put := func(parts ...string) { b.WriteString(", " + strings.Join(parts, "")) }
	switch {
	case n.counting && n.op == next:
		put("kể cả chính ngày đó")
	case n.counting:
		put("tính cả ngày đó")
	}
	if n.run {
		put("khi đã hết trọn thời hạn đó")
	}
	if n.few > 0 {
		put("tính theo ngày làm việc nếu không quá ", strconv.Itoa(int(n.few)), " ngày")
	}
	if n.leave != "" {
		put("không tính các ngày nghỉ ghi trong lịch ", n.leave)
	}
	if n.roll != NoRoll {
		put("nếu rơi vào ngày nghỉ thì ", n.roll.In("vi"))
		if n.rollCalendar != "" {
			b.WriteString(" theo lịch " + n.rollCalendar)
		}
	}
	if n.end != Refuse {
		put(n.end.In("vi"))
	}
	if n.calendar != "" {
		put("ngày làm việc theo lịch ", n.calendar)
	}
	if n.notBefore.kind != noAnchor {
		put("không sớm hơn ", n.notBefore.vi())
	}
	if n.notAfter.kind != noAnchor {
		put("không muộn hơn ", n.notAfter.vi())
	}
}

// fromVi is what the rule hangs on.
func (n *node) fromVi() string {
	if n.on.kind == ruled {
		return "ngày xác định theo (" + n.kids[0].In("vi") + ")"
	}
	return n.on.vi()
}

func (r ref) vi() string {
	if r.kind == fixed {
		return "ngày " + r.date.String()
	}
	return r.anchor().In("vi")
}

func dayVi(day uint8) string {
	switch day {
	case 1:
		return "ngày đầu tiên"
	case lastDay:
		return "ngày cuối cùng"
	}
	return "ngày " + strconv.Itoa(int(day))
}

func monthVi(n int32) string {
	if n == 1 {
		return "tháng liền sau"
	}
	return "tháng thứ " + strconv.Itoa(int(n)) + " sau"
}

// ruleList are rules said in a language.
type ruleList []Rule

func (l ruleList) In(lang string) string {
	said := make([]string, len(l))
	for i, r := range l {
		said[i] = r.In(lang)
	}
	return strings.Join(said, "; ")
}
