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

// when reads a phrase of time: "30 days after publication", "upon publication", "on January 15, 2021",
// "at 12:01 a.m. on January 15, 2021", "[INSERT DATE 30 DAYS AFTER DATE OF PUBLICATION IN THE FEDERAL REGISTER]",
// "for 60 days until May 24, 2010".
func (r *reader) when(p int, role schedule.Role) (w when, next int, ok bool) {
	p = r.Skip(p, "immediately", "on or before", "upon", "on", "as of", "from", "beginning", "starting", "for", "within", "no later than", "by", "until", ",", "the date")
	if q, is := r.Any(p, "[ insert date of publication", "( insert date of publication"); is {
		return r.close(when{rule: "on publication", ground: asStated}, q)
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
	if d, q, is, bad := r.Date(p, english.MonthFirst); is {
		w = when{bad: bad, ground: asStated, moment: moment}
		if bad == nil {
			w.rule = "on " + d.String()
		}
		return w, q, true
	}
	return w, p, false
}

// term reads an amount of time and what it runs from, and the day that may be printed after it.
func (r *reader) term(p int) (w when, next int, ok bool) {
	n, m, q, ok := r.Cardinal(p)
	if !ok || n == 0 {
		return w, p, false
	}
	q = r.Skip(q, "-", "calendar")
	unit, q, ok := r.unit(q)
	if !ok {
		return w, p, false
	}
	start := q
	q, after := r.Any(q, "after", "following", "from")
	a, q, known := r.anchor(r.Skip(q, "the date", "the day", "date", "of"))
	if !after || !known {
		// "for sixty days until May 24, 2010": the notice's own publication starts it
		d, e, is, bad := r.Date(r.Skip(start, "until", "ending", "ending on"), english.MonthFirst)
		if !is || e == start || !r.Is(start, "until") && !r.Is(start, "ending") {
			return w, p, false
		}
		w = when{rule: amount(n, unit, "publication"), printed: d, bad: bad, ground: counted}
		return w, e, true
	}
	w = when{rule: amount(n, unit, a), ground: counted}
	if a != "publication" {
		w.ground = asStated
	}
	if m != n {
		w.other = amount(m, unit, a)
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

// amount spells out how an amount is counted: what runs from a publication rolls (1 CFR 18.17), what runs from a
// signature does not.
func amount(n int, u schedule.Unit, anchor string) string {
	name := u.String()
	if n == 1 {
		name = strings.TrimSuffix(name, "s")
	}
	phrase := strconv.Itoa(n) + " " + name + " after " + anchor
	rolls := anchor == "publication" && u != schedule.WorkingDay
	if rolls {
		phrase += ", rolled forward on " + federal
	}
	if u >= schedule.Month {
		phrase += ", month end clipped"
	}
	if u == schedule.WorkingDay {
		phrase += ", on " + federal
	}
	return phrase
}

// anchors are what a document's time may run from.
var anchors = [...]struct{ words, anchor string }{
	{"publication", "publication"},
	{"published", "publication"},
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
			"in the federal register", "in federal register", "date")
		if r.Is(q, "of") && !r.Is(q+1, "this") { // the publication of something else
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
		d, q, is, bad := r.Date(r.Skip(p+1, "which is", "that is", "i . e .", ","), english.MonthFirst)
		if is && bad == nil {
			w.printed = d
			return w, r.Skip(q, ")"), true
		}
	}
	return w, r.Skip(p, ")"), true
}

// moment reads "at 12:01 a.m. eastern standard time on": the hour in the time of Washington when one is named or none.
func (r *reader) moment(p int) (next int, m schedule.Moment) {
	h, q, ok := r.Figure(r.Skip(p, "at"))
	if !ok || !r.Is(q, ":") || h > 12 {
		return p, m
	}
	minute, q, ok := r.Figure(q + 1)
	if !ok || minute > 59 {
		return p, m
	}
	night, isAM := r.Any(q, "a . m .", "am")
	if !isAM {
		if night, ok = r.Any(q, "p . m .", "pm"); !ok {
			return p, m
		}
		h += 12
	}
	if h%12 == 0 {
		h -= 12
	}
	q = r.Skip(night, ",", "(")
	zone := "America/New_York"
	for n := q; n < q+4; n++ {
		if r.Is(n, "pacific") || r.Is(n, "central") || r.Is(n, "mountain") || r.Is(n, "local") || r.Is(n, "utc") || r.Is(n, "gmt") {
			zone = "" // another clock: the hour is left out, the day stands
		}
	}
	q = r.Skip(q, "eastern", "pacific", "central", "mountain", "standard", "daylight", "local", "time", "et", "est", "edt", ")", ",", "on")
	what := "start"
	if h != 0 || minute != 0 {
		what = pad(h) + ":" + pad(minute)
	}
	if zone != "" {
		m, _ = schedule.ParseMoment(what + " in " + zone)
	}
	return q, m
}

func pad(n int) string { return strconv.Itoa(n/10) + strconv.Itoa(n%10) }
