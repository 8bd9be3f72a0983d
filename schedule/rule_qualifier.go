package schedule

import (
	"strconv"
	"strings"
)

// qualifier is one that a phrase may carry: the words it begins with, and whether it says anything about a
// rule. The table is in the one order in which they may stand.
type qualifier struct {
	lead string
	fits func(*node) bool
}

const (
	qCounting = iota
	qRun
	qFew
	qLeave
	qRoll
	qMonthEnd
	qCalendar
	qNotBefore
	qNotAfter
)

var qualifiers = [...]qualifier{
	qCounting:  {"counting that day", fitsCounting},
	qRun:       {"once they have run", fitsCount},
	qFew:       {"in working days if ", fitsDays},
	qLeave:     {"leaving out ", fitsLeave},
	qRoll:      {"rolled ", fitsAll},
	qMonthEnd:  {"month end ", fitsMonthEnd},
	qCalendar:  {"on ", fitsCalendar},
	qNotBefore: {"not before ", fitsAll},
	qNotAfter:  {"not after ", fitsAll},
}

var monthEnds = [...]string{Refuse: "refused", Clip: "clipped", Spill: "spilled", Stick: "kept"}

// MaxMonths is the greatest number of months of "the Nth month following".
const MaxMonths = 1200

func fitsAll(*node) bool        { return true }
func fitsCount(n *node) bool    { return n.op == count }
func fitsDays(n *node) bool     { return n.op == count && n.unit == Day }
func fitsCounting(n *node) bool { return n.op == count || n.op == next }
func fitsLeave(n *node) bool    { return n.op == count && (n.unit == Day || n.unit == WorkingDay) }
func fitsMonthEnd(n *node) bool {
	return n.op == count && n.unit >= Month || n.op == nth && n.day > 28 && n.day != lastDay
}

func fitsCalendar(n *node) bool {
	return n.mayCountWorking() || n.roll != NoRoll && n.rollCalendar == ""
}

// qualifier reads what comes after the words that one begins with.
func (p *parser) qualifier(q int, n *node) bool { // a switch and not the table, so that the parser stays on the stack
	switch q {
	case qCounting:
		n.counting = true
		return true
	case qRun:
		n.run = true
		return true
	case qFew:
		return p.few(n)
	case qLeave:
		return p.calendar(&n.leave)
	case qRoll:
		return p.roll(n)
	case qMonthEnd:
		return p.monthEnd(n)
	case qCalendar:
		return p.calendar(&n.calendar)
	case qNotBefore:
		return p.into(&n.notBefore)
	default:
		return p.into(&n.notAfter)
	}
}

func (p *parser) qualifiers(n *node) bool {
	q := 0
	for p.eat(", ") {
		at := p.at
		for q < len(qualifiers) && !p.eat(qualifiers[q].lead) {
			q++
		}
		if q == len(qualifiers) {
			return p.noQualifier()
		}
		if !qualifiers[q].fits(n) {
			p.at = at
			return p.fail(ruleMisfit, strconv.Quote(qualifiers[q].lead))
		}
		if !p.qualifier(q, n) {
			return false
		}
		q++
	}
	n.normalise()
	return true
}

// noQualifier tells a qualifier in a wrong place from words that are none.
func (p *parser) noQualifier() bool {
	for _, q := range qualifiers {
		if strings.HasPrefix(p.rest(), q.lead) {
			return p.fail(ruleOrder, strconv.Quote(q.lead))
		}
	}
	return p.fail(ruleQualifier)
}

// normalise gives a rule that counts no working days the one spelling of its calendar: with the roll.
func (n *node) normalise() {
	if !n.mayCountWorking() && n.calendar != "" {
		n.rollCalendar, n.calendar = n.calendar, ""
	}
	if n.rollCalendar == n.calendar {
		n.rollCalendar = ""
	}
}

func (p *parser) few(n *node) bool {
	if p.at == len(p.text) || !p.amount(&n.few, ruleAmount, MaxAmount) {
		return p.fail(ruleAmount, MaxAmount)
	}
	return p.eat(" or fewer") || p.fail(ruleFewer)
}

func (p *parser) roll(n *node) bool {
	for r := ToNearest; r > NoRoll && n.roll == NoRoll; r-- { // the longer words come first
		if p.eat(rolls[r].word) {
			n.roll = r
		}
	}
	switch {
	case n.roll == NoRoll:
		return p.fail(ruleRoll)
	case n.roll == Onward && n.op != count:
		return p.fail(ruleMisfit, strconv.Quote(rolls[Onward].word))
	case p.eat(" on "):
		return p.calendar(&n.rollCalendar)
	}
	return true
}

func (p *parser) monthEnd(n *node) bool {
	for e, w := range monthEnds {
		if p.eat(w) {
			n.end = MonthEnd(e)
			return true
		}
	}
	return p.fail(ruleMonthEnd)
}

// calendar reads an id: a-z, 0-9 and -, at most 64 bytes.
func (p *parser) calendar(id *string) bool {
	s := p.rest()
	n := 0
	for n < len(s) && (s[n]-'0' <= 9 || s[n]-'a' <= 'z'-'a' || s[n] == '-') {
		n++
	}
	if !validID(s[:n]) {
		return p.fail(ruleCalendar)
	}
	*id = s[:n]
	p.at += n
	return true
}
