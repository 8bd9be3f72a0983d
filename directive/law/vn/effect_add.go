package vn

import (
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// add keeps one thing that was read, or the reason why it gives no day.
func (r *reader) add(s subject, role schedule.Role, w when, from, to int) {
	words := r.Span(from, to)
	switch {
	case w.bad != nil:
		r.errs = append(r.errs, w.bad)
		return
	case w.lost:
		r.errs = append(r.errs, &NoDayError{Words: clip(words)})
		return
	}
	rule, err := schedule.ParseRule(w.rule)
	if err != nil {
		r.errs = append(r.errs, err)
		return
	}
	if w.other != "" {
		r.ambiguous(s, role, words, w.rule, w.other)
		return
	}
	t := schedule.Term{Role: role, Rule: rule, Printed: w.printed}
	if w.hour != "" {
		if t.Moment, err = schedule.ParseMoment(w.hour + " in Asia/Ho_Chi_Minh"); err != nil {
			r.errs = append(r.errs, err)
			return
		}
	}
	r.keep(s, t, words, w.ground)
	if w.term != "" {
		r.ambiguous(s, schedule.RoleExpiry, words, w.term, w.long)
	}
}

func (r *reader) expiry(s subject, u until, from, to int) {
	w := when{rule: u.rule, other: u.other, bad: u.bad, lost: u.lost, ground: lastDay}
	if strings.HasPrefix(u.rule, "on event") {
		w.ground = otherText
	}
	r.add(s, schedule.RoleExpiry, w, from, to)
}

func (r *reader) keep(s subject, t schedule.Term, words string, g *ground) {
	c := directive.Clause{Term: t, Words: words, Basis: g.basis, Reason: g.reason.With(), Part: s.part}
	c.Scope.Provisions = s.parts
	r.reading.Clauses = append(r.reading.Clauses, c)
}

func (r *reader) ambiguous(s subject, role schedule.Role, words string, phrases ...string) {
	e := &schedule.AmbiguousError{Words: words}
	if s.part == "" && len(s.parts) == 0 {
		e.Role = role
	}
	for _, p := range phrases {
		rule, err := schedule.ParseRule(p)
		if err != nil {
			r.errs = append(r.errs, err)
			return
		}
		e.Readings = append(e.Readings, rule)
	}
	r.errs = append(r.errs, e)
}

// rest keeps words that were not understood; marks alone are not worth keeping.
func (r *reader) rest(from, to int) {
	words := strings.Trim(r.Span(from, min(to, len(r.Tokens))), " .,;:/")
	if strings.Trim(words, "() |") != "" {
		r.reading.Rest = append(r.reading.Rest, words)
	}
}

// single sees to it that the whole text enters into force once: two clauses that say so by different rules
// are two readings, and neither is kept.
func (r *reader) single() {
	var words []string
	known := map[string]bool{}
	e := &schedule.AmbiguousError{Role: schedule.RoleEffect}
	for _, c := range r.reading.Clauses {
		if rule := c.Term.Rule.String(); c.Whole() && c.Term.Role == schedule.RoleEffect && !known[rule] {
			known[rule] = true
			words = append(words, c.Words)
			e.Readings = append(e.Readings, c.Term.Rule)
		}
	}
	if len(words) < 2 {
		return
	}
	e.Words = strings.Join(words, " … ")
	kept := r.reading.Clauses[:0]
	for _, c := range r.reading.Clauses {
		if !c.Whole() || c.Term.Role != schedule.RoleEffect {
			kept = append(kept, c)
		}
	}
	r.reading.Clauses = kept
	r.errs = append(r.errs, e)
}
