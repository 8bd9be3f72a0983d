package eu

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
	ground  *ground
	bad     error
}

// when reads "on the twentieth day following that of its publication in the Official Journal of the European
// Union", "on the day of its publication", "on 1 January 2020", "from 25 May 2018", "from 24 months after the
// date of entry into force of this Regulation", "on the first day of the third month following that of …".
func (r *reader) when(p int) (w when, next int, ok bool) {
	p = r.lead(p)
	if w, next, ok = r.month(p); ok {
		return r.close(w, next)
	}
	if w, next, ok = r.nth(p); ok {
		return r.close(w, next)
	}
	if w, next, ok = r.term(p); ok {
		return r.close(w, next)
	}
	if d, q, is, bad := r.Date(p, english.DayFirst); is {
		w = when{bad: bad, ground: asStated}
		if bad == nil {
			w.rule = "on " + d.String()
		}
		return r.close(w, q)
	}
	q := r.Skip(p, "the day of", "the date of", "day of", "date of", "the")
	if a, n, is := r.anchor(q); is {
		return r.close(when{rule: "on " + a, ground: asStated}, n)
	}
	return w, p, false
}

// lead steps over the words before a time.
func (r *reader) lead(p int) int {
	return r.Skip(p, "only", "immediately", "with effect", "on", "upon", "from", "as of", "as from")
}

// nth reads "the twentieth day following that of its publication", "the day following its publication",
// "20 days after its publication".
func (r *reader) nth(p int) (w when, next int, ok bool) {
	q := r.Skip(p, "the")
	n, m := 1, 1
	if k, s, is := r.Ordinal(q); is {
		n, m, q = k, k, s
		q, ok = r.Any(q, "day", "calendar day")
	} else if q, ok = r.Any(q, "day following", "day after"); ok {
		q--
	} else if n, m, q, ok = r.Cardinal(r.Skip(p, "the")); ok {
		q, ok = r.Any(q, "days", "day", "calendar days")
	}
	if !ok || n == 0 {
		return w, p, false
	}
	if q, ok = r.Any(q, "following", "after", "from"); !ok {
		return w, p, false
	}
	a, q, ok := r.anchor(r.Skip(q, "that of", "the day of", "the date of", "the day", "the date"))
	if !ok {
		return w, p, false
	}
	w = when{rule: days(n, a), ground: unrolled}
	if m != n {
		w.other = days(m, a)
	}
	return w, q, true
}

func days(n int, anchor string) string {
	if n == 1 {
		return "1 day after " + anchor
	}
	return strconv.Itoa(n) + " days after " + anchor
}

// term reads months and years from an entry into force or a publication: what applies from then applies from the
// day after they have run.
func (r *reader) term(p int) (w when, next int, ok bool) {
	n, m, q, ok := r.Cardinal(r.Skip(p, "the date", "the day", "a date"))
	if !ok || n == 0 {
		return w, p, false
	}
	unit := schedule.Month
	if q, ok = r.Any(q, "months", "month"); !ok {
		if q, ok = r.Any(q, "years", "year"); !ok {
			return w, p, false
		}
		unit = schedule.Year
	}
	if q, ok = r.Any(q, "after", "from", "following", "of"); !ok {
		return w, p, false
	}
	a, q, ok := r.anchor(r.Skip(q, "that of", "the day of", "the date of"))
	if !ok {
		return w, p, false
	}
	w = when{rule: months(n, unit, a), ground: elapsed}
	if m != n {
		w.other = months(m, unit, a)
	}
	return w, q, true
}

func months(n int, u schedule.Unit, anchor string) string {
	name := u.String()
	if n == 1 {
		name = strings.TrimSuffix(name, "s")
	}
	return strconv.Itoa(n) + " " + name + " after " + anchor + ", once they have run, month end clipped"
}

// month reads "the first day of the third month following that of its publication".
func (r *reader) month(p int) (w when, next int, ok bool) {
	day, q, ok := r.Ordinal(r.Skip(p, "the"))
	which := ordinal(day)
	if s, last := r.Any(r.Skip(p, "the"), "last"); last {
		which, q, ok = "last", s, true
	}
	if !ok || day > 31 {
		return w, p, false
	}
	if q, ok = r.Any(q, "day of the"); !ok {
		return w, p, false
	}
	nth := 1
	if k, s, is := r.Ordinal(q); is && k > 0 {
		nth, q = k, s
	}
	if q, ok = r.Any(q, "calendar month following", "month following"); !ok {
		return w, p, false
	}
	a, q, ok := r.anchor(r.Skip(q, "that of", "the month of", "the day of", "the date of"))
	if !ok {
		return w, p, false
	}
	phrase := "on the " + which + " day of the "
	if nth > 1 {
		phrase += ordinal(nth) + " "
	}
	return when{rule: phrase + "month following " + a, ground: unrolled}, q, true
}

func ordinal(n int) string {
	switch {
	case n == 1:
		return "first"
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		return strconv.Itoa(n) + "st"
	case n%10 == 2:
		return strconv.Itoa(n) + "nd"
	case n%10 == 3:
		return strconv.Itoa(n) + "rd"
	}
	return strconv.Itoa(n) + "th"
}

// anchors are what a time of an act may run from.
var anchors = [...]struct{ words, anchor string }{
	{"its publication", "publication"},
	{"publication", "publication"},
	{"its adoption", "passage"},
	{"adoption", "passage"},
	{"its notification", "receipt"},
	{"notification", "receipt"},
	{"its signature", "signing"},
	{"signature", "signing"},
	{"its entry into force", "effect"},
	{"the entry into force", "effect"},
	{"entry into force", "effect"},
	{"its entering into force", "effect"},
}

func (r *reader) anchor(p int) (anchor string, next int, ok bool) {
	p = r.Skip(p, "the day of", "the date of", "the")
	for _, a := range &anchors {
		q, is := r.Any(p, a.words)
		if !is {
			continue
		}
		if n, of := r.Any(q, "of this regulation", "of this directive", "of this decision", "of this act"); of {
			q = n
		} else if r.Is(q, "of") { // another act's
			return "", p, false
		}
		q = r.Skip(q, "in the official journal of the european union", "in the official journal of the european communities", "in the official journal of the communities",
			"in the official journal", "in the oj")
		if r.Is(q, "in") || r.Is(q, "by") { // elsewhere, or by another
			return "", p, false
		}
		return a.anchor, q, true
	}
	return "", p, false
}

// close reads a day printed beside the rule: "(20 January 2027)".
func (r *reader) close(w when, p int) (when, int, bool) {
	if q, ok := r.Any(p, ", but not before", "but not before", ", but not earlier than", "but not earlier than"); ok {
		d, n, ok, bad := r.Date(q, english.DayFirst)
		if !ok || bad != nil {
			return w, p, false
		}
		w.rule += ", not before " + d.String()
		if w.other != "" {
			w.other += ", not before " + d.String()
		}
		return w, n, true
	}
	if r.Is(p, "(") {
		if d, q, ok, bad := r.Date(p+1, english.DayFirst); ok && bad == nil && r.Is(q, ")") {
			w.printed = d
			return w, q + 1, true
		}
	}
	return w, p, true
}

// until reads the last day of a validity: "until 31 December 2022", "to 31 December 2022". The day after is the first
// without it.
func (r *reader) until(p int) (w when, next int, ok bool) {
	p, ok = r.Any(p, "until", "up to and including", "only until", "to")
	if !ok {
		return w, p, false
	}
	d, q, ok, bad := r.Date(p, english.DayFirst)
	if !ok {
		return w, p, false
	}
	if bad != nil {
		return when{bad: bad}, q, true
	}
	return r.expires(when{rule: "on " + d.String()}, false), q, true
}

// expires turns the last day of a validity into the first without it. An act that ceases to apply from a day leaves open
// whether that day still counts.
func (r *reader) expires(w when, from bool) when {
	d, err := schedule.ParseDate(strings.TrimPrefix(w.rule, "on "))
	if err != nil || w.bad != nil {
		return w
	}
	next, err := d.AddDays(1)
	if err != nil {
		w.bad = err
		return w
	}
	if from {
		w.other = w.rule
	}
	w.rule, w.ground = "on "+next.String(), lastHour
	return w
}
