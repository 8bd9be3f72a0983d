package us

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive/law/internal/english"
	"github.com/chithi-go/chithi/schedule"
)

// when is what a phrase of time says.
type when struct {
	rule    string
	other   string
	printed schedule.Date
	moment  schedule.Moment
	ground  *ground
	bad     error
}

// lead steps over the words before a time. What is effective by, until, within or for a time begins on a day that they
// leave open, so that they are read before a last day alone.
func (r *reader) lead(p int, role schedule.Role) int {
	if role == schedule.RoleComment || role == schedule.RoleDeadline {
		p = r.Skip(p, "on or before", "no later than", "not later than", "by", "until", "within", "for", "a period of")
	}
	return r.Skip(p, "immediately", "upon", "on and after", "on", "as of", "from", "beginning", "starting", "on", ",", "the date that is", "the day that is", "the date")
}

// when reads a phrase of time: "30 days after publication", "upon publication", "on January 15, 2021",
// "at 12:01 a.m. on January 15, 2021", "[INSERT DATE 30 DAYS AFTER DATE OF PUBLICATION IN THE FEDERAL REGISTER]",
// "for 60 days until May 24, 2010".
func (r *reader) when(p int, role schedule.Role) (w when, next int, ok bool) {
	p = r.lead(p, role)
	if q, is := r.Any(p, "[ insert date of publication", "( insert date of publication"); is {
		return r.close(when{rule: "on publication", ground: asStated}, r.Skip(q, "in the federal register"))
	}
	p = r.Skip(p, "[ insert date", "( insert date", "insert date")
	p, moment := r.moment(p)
	if w, next, ok = r.term(p); ok {
		w.moment = moment
		return w, next, true
	}
	if a, q, is := r.anchor(p); is {
		w, next, ok = r.close(when{rule: "on " + a, ground: asStated}, q)
		w.moment = moment
		return w, next, ok
	}
	d, q, is, bad := r.day(p)
	if !is {
		return w, p, false
	}
	if n, m := r.moment(r.Skip(q, ",")); moment.IsZero() && n > r.Skip(q, ",") { // "January 1, 2021, at 12:01 a.m."
		q, moment = n, m
	}
	w = when{bad: bad, ground: asStated, moment: moment}
	if bad == nil {
		w.rule = "on " + d.String()
	}
	return w, q, true
}

func (r *reader) day(p int) (d schedule.Date, next int, ok bool, bad error) {
	return r.Date(p, english.MonthFirst)
}

// term reads an amount of time and what it runs from, and the day that may be printed after it.
func (r *reader) term(p int) (w when, next int, ok bool) {
	n, m, unit, q, ok := r.amount(p)
	if !ok {
		return w, p, false
	}
	start := q
	q, after := r.Any(q, "after", "following", "from")
	if r.Is(p-1, "within") && !after { // "within 60 days of publication"
		q, after = r.Any(q, "of")
	}
	a, q, known := r.anchor(r.Skip(q, "the date", "the day", "date", "of"))
	if !after || !known {
		// "for sixty days until May 24, 2010": the notice's own publication starts it
		d, e, is, bad := r.day(r.Skip(start, "until", "ending", "ending on"))
		if !is || e == start || !r.Is(start, "until") && !r.Is(start, "ending") {
			return w, p, false
		}
		w = when{rule: phrase(n, unit, "publication"), printed: d, bad: bad, ground: counted}
		return w, e, true
	}
	w = when{rule: phrase(n, unit, a), ground: counted}
	if a != "publication" {
		w.ground = asStated
	}
	if m != n {
		w.other = phrase(m, unit, a)
	}
	return r.close(w, q)
}

var units = [...]struct {
	words []string
	unit  schedule.Unit
}{
	{[]string{"business days", "business day", "working days", "working day"}, schedule.WorkingDay},
	{[]string{"days", "day"}, schedule.Day},
	{[]string{"weeks", "week"}, schedule.Week},
	{[]string{"months", "month"}, schedule.Month},
	{[]string{"years", "year"}, schedule.Year},
}

func (r *reader) unit(p int) (u schedule.Unit, next int, ok bool) {
	for _, row := range &units {
		if q, is := r.Any(p, row.words...); is {
			return row.unit, q, true
		}
	}
	return 0, p, false
}

// amount reads "30 calendar days", "the 30th day", "the day"; m is the figure beside the words, which may differ.
func (r *reader) amount(p int) (n, m int, u schedule.Unit, next int, ok bool) {
	if q, is := r.Any(r.Skip(p, "the"), "day after", "day following"); is {
		return 1, 1, schedule.Day, q - 1, true
	}
	if n, q, is := r.Ordinal(r.Skip(p, "the")); is {
		u, q, ok = r.unit(r.Skip(q, "calendar"))
		return n, n, u, q, ok
	}
	n, m, q, ok := r.Cardinal(p)
	if !ok || n == 0 {
		return 0, 0, 0, p, false
	}
	u, q, ok = r.unit(r.Skip(q, "-", "calendar"))
	return n, m, u, q, ok
}

// phrase spells out how an amount is counted: what runs from a publication rolls (1 CFR 18.17), what runs from a
// signature does not. No provision says what a month without the day gives, so that it is refused.
func phrase(n int, u schedule.Unit, anchor string) string {
	name := u.String()
	if n == 1 {
		name = strings.TrimSuffix(name, "s")
	}
	s := strconv.Itoa(n) + " " + name + " after " + anchor
	rolls := anchor == "publication" && u != schedule.WorkingDay
	if rolls {
		s += ", rolled forward on " + federal
	}
	if u == schedule.WorkingDay {
		s += ", on " + federal
	}
	return s
}

// anchors are what a document's time may run from.
var anchors = [...]struct{ words, anchor string }{
	{"publication", "publication"},
	{"published", "publication"},
	{"it is published", "publication"},
	{"publication date", "publication"},
	{"date of publication", "publication"},
	{"signature", "signing"},
	{"signing", "signing"},
	{"date of this order", "signing"},
	{"date of this proclamation", "signing"},
	{"date of this memorandum", "signing"},
	{"this order", "signing"},
	{"issuance", "issuance"},
	{"enactment", "passage"},
	{"its publication", "publication"},
	{"receipt", "receipt"},
}

func (r *reader) anchor(p int) (anchor string, next int, ok bool) {
	p = r.Skip(p, "the", "date", "day", "of", "the", "its")
	for _, a := range &anchors {
		q, is := r.Any(p, a.words)
		if !is {
			continue
		}
		q = r.Skip(q, "of this final rule", "of this rule", "of this notice", "of this document", "of this order", "of the rule", "of this action",
			"of this act", "of this section", "of this title", "in the federal register", "in federal register", "date")
		if r.Is(q, "of") || r.Is(q, "in") || r.Is(q, "by") { // of something else, or elsewhere
			return "", p, false
		}
		return a.anchor, q, true
	}
	return "", p, false
}

// close steps over the bracket of a placeholder and reads a day printed after the rule: "(March 18, 2019)".
func (r *reader) close(w when, p int) (when, int, bool) {
	p = r.Skip(p, "]")
	if r.Is(p, "(") || r.Is(p, ",") {
		d, q, is, bad := r.day(r.Skip(p+1, "which is", "that is", "i . e .", ","))
		if is && bad == nil {
			w.printed = d
			return w, r.Skip(q, ")"), true
		}
	}
	return w, r.Skip(p, ")"), true
}
