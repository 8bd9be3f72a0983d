package main

import (
	"errors"
	"strings"
	"sync"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/eu"
	"github.com/chithi-go/chithi/directive/law/us"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

// question is one row: the cells as they came.
type question struct{ law, signed, published, clause, rule string }

// answer is what is written for it.
type answer struct {
	rule   string
	date   schedule.Date
	status string
	fault  string
	err    error // behind the fault, when the rule could not be resolved
	steps  []string
}

// The statuses besides the standings certain, assumed and provisional.
const (
	statusMissing   = "missing"
	statusAmbiguous = "ambiguous"
	statusConflict  = "conflict"
	statusError     = "error"
)

// world is a law with the calendars that a rule may name; the empty law reads no clauses.
type world struct {
	law       directive.Law
	calendars schedule.Calendars
}

// laws are the laws that a row may name. A rule may name the calendar of any of them, and counts by that of its own.
var laws = sync.OnceValue(func() map[string]world {
	all := map[string]world{}
	known := []directive.Law{vn.Law(), us.Law(), eu.Law()}
	var shared []*schedule.Calendar
	for _, law := range known {
		for _, id := range [...]string{"vn-civil-service", "vn-labour", "us-federal", "eu", "weekend"} {
			if c, ok := law.Calendars.Get(id); ok && (id != "weekend" || law.Code == "vn") {
				shared = append(shared, c)
			}
		}
	}
	for _, law := range known {
		own, _ := law.Calendars.Get("")
		calendars, err := schedule.NewCalendars(own, shared...)
		if err != nil {
			calendars = law.Calendars
		}
		all[law.Code] = world{law, calendars}
	}
	none, _ := schedule.NewCalendars(nil, shared...) // the same calendars without a default
	all[""] = world{calendars: none}
	return all
})

// desk answers questions in one language, one after the other. It remembers clauses and rules that it has read,
// because registers repeat them; what it remembers is bounded.
type desk struct {
	lang    string
	laws    map[string]world
	clauses map[string]reading
	rules   map[string]ruling
}

type reading struct {
	term  schedule.Term
	steps []string // what to say about the reading
	fault answer   // instead of a term
}

type ruling struct {
	rule schedule.Rule
	err  error
}

// What a desk remembers: at most so many texts, none longer than so many bytes.
const (
	mostRemembered    = 4096
	longestRemembered = 1024
)

func newDesk(lang string) *desk {
	return &desk{lang: lang, laws: laws(), clauses: map[string]reading{}, rules: map[string]ruling{}}
}

func (d *desk) answer(q question) answer {
	w, ok := d.laws[q.law]
	if !ok {
		return d.refuse(unknownLaw.With(q.law))
	}
	f, err := facts(q)
	if err != nil {
		return d.fail(err)
	}
	switch {
	case q.rule != "":
		r := d.ruling(q.rule)
		if r.err != nil {
			return d.fail(r.err)
		}
		return d.resolve(schedule.Term{Role: schedule.RoleEffect, Rule: r.rule}, presume(w, f), w, nil)
	case q.clause == "":
		return d.refuse(nothingAsked.With())
	case w.law.ReadEffect == nil:
		return d.refuse(noLaw.With())
	}
	r := d.reading(w, q)
	if r.fault.status != "" {
		return r.fault
	}
	a := d.resolve(r.term, presume(w, f), w, r.steps)
	var monthEnd *schedule.MonthEndError
	if errors.As(a.err, &monthEnd) { // neither the words nor the law say which day is meant then
		a.status = statusAmbiguous
	}
	return a
}

func facts(q question) (f schedule.Facts, err error) {
	if q.signed != "" {
		if f.Signing, err = schedule.ParseDate(q.signed); err != nil {
			return f, err
		}
	}
	if q.published != "" {
		if f.Publication, err = schedule.ParseDate(q.published); err != nil {
			return f, err
		}
	}
	return f, nil
}

// presume fills in what the law presumes; passage and issuance fall on the day of signing besides.
func presume(w world, f schedule.Facts) schedule.Facts {
	if w.law.Presume != nil {
		f = w.law.Presume(f)
	}
	if f.Signing != 0 && f.Passage == 0 && f.Issuance == 0 {
		f.Passage, f.Issuance = f.Signing, f.Signing
		f.Presumed |= schedule.Presume(schedule.Passage, schedule.Issuance)
		f.PresumedBy = "effectivedate"
	}
	return f
}

func (d *desk) ruling(phrase string) ruling {
	if r, ok := d.rules[phrase]; ok {
		return r
	}
	var r ruling
	r.rule, r.err = schedule.ParseRule(phrase)
	remember(d.rules, phrase, r)
	return r
}

func (d *desk) reading(w world, q question) reading {
	key := q.law + " " + q.clause
	if r, ok := d.clauses[key]; ok {
		return r
	}
	r := d.read(w, q.clause)
	remember(d.clauses, key, r)
	return r
}

func remember[V any](m map[string]V, key string, v V) {
	if len(key) > longestRemembered {
		return
	}
	if len(m) >= mostRemembered {
		clear(m)
	}
	m[strings.Clone(key)] = v
}

// read finds the entry into force of the whole text in a clause.
func (d *desk) read(w world, clause string) reading {
	got, err := w.law.ReadEffect(clause)
	for _, c := range got.Clauses {
		if c.Whole() && c.Term.Role == schedule.RoleEffect {
			return reading{term: c.Term, steps: d.remarks(got, c, err)}
		}
	}
	switch {
	case err != nil:
		return reading{fault: d.fail(err)}
	case len(got.Clauses) > 0:
		a := d.refuse(noWhole.With(d.parts(got)))
		a.status = statusMissing
		return reading{fault: a}
	}
	return reading{fault: d.refuse(notRead.With(quote(clause)))}
}

// resolve puts the facts into a term.
func (d *desk) resolve(t schedule.Term, f schedule.Facts, w world, remarks []string) answer {
	e, err := t.Explain(f, w.calendars)
	a := answer{rule: t.Rule.String(), date: e.Answer.Date, status: e.Answer.Standing.String()}
	for _, s := range e.Steps {
		a.steps = append(a.steps, s.In(d.lang))
	}
	a.steps = append(a.steps, remarks...)
	if err != nil {
		bad := d.fail(err)
		a.status, a.fault, a.err = bad.status, bad.fault, err
		if a.status != statusConflict {
			a.date = 0
		}
	}
	return a
}

// fail turns an error into the answer that reports it.
func (d *desk) fail(err error) answer {
	a := answer{status: statusError}
	var missing *schedule.MissingError
	var noDay *vn.NoDayError
	var ambiguous *schedule.AmbiguousError
	var conflict *schedule.ConflictError
	switch {
	case errors.As(err, &ambiguous):
		a.status = statusAmbiguous
	case errors.As(err, &missing), errors.As(err, &noDay):
		a.status = statusMissing
	case errors.As(err, &conflict):
		a.status = statusConflict
	}
	a.fault = d.say(err)
	return a
}

// say says an error in the language of the desk; joined errors are said one after the other.
func (d *desk) say(err error) string {
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		var all []string
		for _, e := range many.Unwrap() {
			all = append(all, d.say(e))
		}
		return strings.Join(all, "; ")
	}
	if said, ok := err.(interface{ In(string) string }); ok {
		return said.In(d.lang)
	}
	return err.Error()
}

func (d *desk) refuse(m schedule.Message) answer {
	return answer{status: statusError, fault: m.In(d.lang)}
}
