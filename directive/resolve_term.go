package directive

import (
	"errors"
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// binder binds the days of one text.
type binder struct {
	law   *Law
	r     *Resolved
	known [schedule.RoleExpiry + 1]schedule.Date // when what the whole text says in a role became known
}

func (b *binder) note(place string, m schedule.Message) {
	b.r.Notes = append(b.r.Notes, chithi.WarnAt(place, m))
}

// said is a clause with the effect it came from.
type said struct {
	clause    Clause
	effect    *Effect
	place     string
	isDefault bool
	fault     error
}

// terms reads what the text says of its own time and binds it: the entry of the whole first, for the other days may hang on it.
func (b *binder) terms() {
	list := b.clauses()
	roles := [...]struct {
		role  schedule.Role
		whole bool
	}{{schedule.RoleEffect, true}, {schedule.RoleEffect, false}, {schedule.RoleApplication, true}, {schedule.RoleApplication, false}, {schedule.RoleExpiry, true}, {schedule.RoleExpiry, false}}
	for _, pass := range roles {
		for i := range list {
			if s := &list[i]; s.clause.Term.Role == pass.role && s.clause.Whole() == pass.whole {
				b.bind(s)
			}
		}
	}
}

// clauses gathers the clauses in the order of the text; words without a rule are read by the law.
func (b *binder) clauses() []said {
	d := b.r.Directive
	var list []said
	silent := true
	for i := range d.Effect {
		e := &d.Effect[i]
		place := chithi.Pointer("effect", i)
		silent = silent && e.Role != schedule.RoleEffect && e.Role != 0
		own := Clause{Scope: e.Scope, Term: schedule.Term{Role: e.Role, Rule: e.Rule, Printed: e.Printed}, Words: e.Words, Basis: e.Basis.String()}
		reading, err := b.read(e, place)
		switch {
		case !e.Rule.IsZero() || e.Printed != 0:
			if e.Role == 0 {
				b.note(place+"/role", effectNoRole.With())
				continue
			}
			b.compare(own, reading, place)
			list = append(list, said{clause: own, effect: e, place: place})
		case len(reading.Clauses) > 0 || err != nil:
			if own.Term.Role == 0 {
				own.Term.Role = schedule.RoleEffect
			}
			open, err := openTerms(err)
			for _, a := range open {
				c := Clause{Scope: e.Scope, Term: schedule.Term{Role: a.Role}, Words: a.Words}
				list = append(list, said{clause: c, effect: e, place: place, fault: a})
			}
			// What could not be read beside a clear clause of the role is noted; it does not make that clause pending.
			if err != nil && !slices.ContainsFunc(reading.Clauses, func(c Clause) bool { return c.Whole() && c.Term.Role == own.Term.Role }) {
				list = append(list, said{clause: own, effect: e, place: place, fault: err})
			}
			for _, c := range reading.Clauses {
				if c.Scope.IsZero() {
					c.Scope = e.Scope
				}
				if c.Term.Role == 0 {
					c.Term.Role = e.Role
				}
				if c.Words == "" {
					c.Words = e.Words
				}
				list = append(list, said{clause: c, effect: e, place: place})
			}
		default:
			b.note(place, effectNothing.With())
		}
	}
	if silent && b.law.DefaultEffect != nil {
		if c, ok := b.law.DefaultEffect(d); ok {
			if c.Term.Role == 0 {
				c.Term.Role = schedule.RoleEffect
			}
			return append(list, said{clause: c, effect: &Effect{}, place: "/effect", isDefault: true})
		}
	}
	if silent {
		b.note("/effect", effectSilent.With())
	}
	return list
}

// read reads the words of an effect; what is not understood is noted, beside what is.
func (b *binder) read(e *Effect, place string) (Reading, error) {
	if e.Words == "" || b.law.ReadEffect == nil {
		if e.Words != "" {
			return Reading{}, &UnreadError{e.Words}
		}
		return Reading{}, nil
	}
	reading, err := b.law.ReadEffect(e.Words)
	if err != nil {
		b.note(place+"/words", wordsFault.With(saying{err}))
		return reading, err
	}
	if len(reading.Clauses) == 0 && e.Rule.IsZero() && e.Printed == 0 {
		return reading, &UnreadError{e.Words}
	}
	for _, rest := range reading.Rest {
		b.note(place+"/words", wordsUnread.With(schedule.Quote(rest)))
	}
	return reading, nil
}

// compare notes where the rule as given and the words as read part.
func (b *binder) compare(own Clause, reading Reading, place string) {
	if len(reading.Clauses) == 0 {
		return
	}
	best := -1
	for i, c := range reading.Clauses {
		if c.Part == "" && c.Term.Role == own.Term.Role && (c.Scope.Equal(own.Scope) || len(reading.Clauses) == 1) {
			best = i
			break
		}
	}
	if best < 0 {
		return
	}
	read := reading.Clauses[best].Term
	switch {
	case !own.Term.Rule.IsZero() && !read.Rule.IsZero() && !own.Term.Rule.Equal(read.Rule):
		b.note(place+"/rule", wordsDiffer.With(own.Term.Rule, read.Rule))
	case own.Term.Printed != 0 && read.Printed != 0 && own.Term.Printed != read.Printed:
		b.note(place+"/printed", wordsDiffer.With(own.Term.Printed, read.Printed))
	}
}

// bind finds the day of a clause and makes an event of it.
func (b *binder) bind(s *said) {
	t := BoundTerm{Clause: s.clause, Default: s.isDefault, Place: s.place}
	c := &s.clause
	switch {
	case s.isDefault:
		t.Steps = append(t.Steps, stepByLaw.With(c.Term, Citation(c.Basis)))
	case c.Words != "":
		t.Steps = append(t.Steps, stepWords.With(c.Words))
		if s.fault == nil {
			t.Steps = append(t.Steps, stepReading.With(c.Term, Citation(c.Basis)))
			if c.Reason.Code() != "" {
				t.Steps = append(t.Steps, c.Reason)
			}
		}
	default:
		t.Steps = append(t.Steps, stepRule.With(c.Term))
	}
	if s.fault != nil {
		t.Pending = s.fault
	} else {
		b.day(&t)
	}
	if t.Pending == nil && s.effect.Through && c.Term.Role == schedule.RoleExpiry {
		next, err := t.Answer.Date.AddDays(1)
		t.Steps = append(t.Steps, stepThrough.With(t.Answer.Date, next))
		t.Answer.Date, t.Pending = next, err
	}
	if t.Pending != nil {
		t.Answer = schedule.Answer{}
		b.note(s.place, termPending.With(saying{t.Pending}))
	}
	b.r.Terms = append(b.r.Terms, t)
	b.event(s, &t)
	if t.Pending == nil && c.Whole() {
		b.remember(c.Term.Role, t.Answer)
	}
}

func (b *binder) day(t *BoundTerm) {
	explanation, err := t.Clause.Term.Explain(b.r.Facts, b.law.Calendars)
	t.Steps = append(t.Steps, explanation.Steps...)
	t.Answer = explanation.Answer
	var conflict *schedule.ConflictError
	if errors.As(err, &conflict) {
		b.note(t.Place, termConflict.With(conflict))
		t.Answer = schedule.Answer{Date: conflict.Printed, Standing: schedule.Assumed}
		err = nil
	}
	t.Pending = err
}

var kindOfRole = map[schedule.Role]EventKind{
	schedule.RoleEffect: Enters, schedule.RoleApplication: Applies, schedule.RoleExpiry: Expires,
}

func (b *binder) event(s *said, t *BoundTerm) {
	e := Event{
		Kind: kindOfRole[s.clause.Term.Role], Scope: s.clause.Scope, On: t.Answer.Date, Latest: s.effect.Latest, Recorded: s.effect.Recorded,
		Standing: t.Answer.Standing, Basis: s.clause.Basis, Place: s.place,
	}
	if e.Kind == 0 {
		return
	}
	if part := s.clause.Part; part != "" {
		b.note(s.place, partUnnamed.With(schedule.Quote(part)))
		return
	}
	if e.Recorded == 0 {
		e.Recorded = b.recorded(s.clause.Term.Rule)
	}
	if t.Pending != nil && e.Kind == Expires {
		e = b.mayEnd(e, t)
	}
	if k := &b.known[s.clause.Term.Role]; *k == 0 && s.clause.Whole() {
		*k = e.Recorded
	}
	b.r.Events = append(b.r.Events, e)
}

// remember keeps the first entry and the first application of the whole as facts for other rules.
func (b *binder) remember(role schedule.Role, a schedule.Answer) {
	f := &b.r.Facts
	day, anchor := &f.Effect, schedule.Effect
	switch {
	case role == schedule.RoleApplication:
		day, anchor = &f.Application, schedule.Application
	case role != schedule.RoleEffect:
		return
	}
	if *day == 0 {
		*day = a.Date
		if a.Standing != schedule.Certain {
			f.Presumed |= schedule.Presume(anchor)
		}
	}
}

// saying says an error in a language if it can.
type saying struct{ err error }

// In renders the error.
func (s saying) In(lang string) string {
	var own interface{ In(string) string }
	if errors.As(s.err, &own) {
		return own.In(lang)
	}
	return s.err.Error()
}
