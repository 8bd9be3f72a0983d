package jsonld

import (
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// part is a member of something in a directive that the vocabulary has no place for, and whether it is there.
type part struct {
	name string
	set  bool
}

// ledger collects what writing leaves out.
type ledger struct{ lost chithi.Problems }

func (l *ledger) tell(at ...any) {
	l.lost = append(l.lost, chithi.WarnAt(chithi.Pointer(at...), format.Lost(system)))
}

// each tells of every part that is there.
func (l *ledger) each(at []any, parts ...part) {
	for _, p := range parts {
		if p.set {
			l.tell(append(slices.Clone(at), p.name)...)
		}
	}
}

// losses lists what writing leaves out, each at its own place.
func losses(doc *format.Document) chithi.Problems {
	d := doc.Directive
	var l ledger
	l.each(
		nil,
		part{"numbered", d.Numbered != 0},
		part{"issued", d.Issued != 0},
		part{"passed", d.Passed != 0 && d.Signed != 0},
		part{"promulgated", d.Promulgated != 0},
		part{"received", d.Received != 0},
		part{"recalled", d.Recalled != 0},
		part{"events", len(d.Events) > 0},
		part{"form", d.Form != 0},
		part{"urgency", d.Urgency != 0},
		part{"secrecy", d.Secrecy != 0},
		part{"shortened", d.Shortened},
		part{"duties", len(d.Duties) > 0},
		part{"recipients", len(d.Recipients) > 0},
		part{"statuses", len(d.Statuses) > 0},
		part{"extensions", len(d.Extensions) > 0},
	)
	s := &d.Signature
	l.each(
		[]any{"signature"},
		part{"capacity", s.Capacity != ""},
		part{"authority", s.Authority != ""},
		part{"valid", !s.Valid.IsZero()},
		part{"redelegated", s.Redelegated},
	)
	for i := range d.Effect {
		if !isDay(&d.Effect[i], &doc.Time) {
			l.tell("effect", i)
		}
	}
	l.assignments(d.Assignments)
	l.tasks(d.Tasks, "tasks")
	for i := range d.Relations {
		l.relation(&d.Relations[i], "relations", i)
	}
	for i := range d.Sources {
		l.source(&d.Sources[i], "sources", i)
	}
	return l.lost
}

// isDay reports whether an effect says no more than a day that is written as one of the time.
func isDay(e *directive.Effect, t *format.Time) bool {
	day := schedule.Date(0)
	switch n := len(t.Force); {
	case e.Role == schedule.RoleApplication:
		day = t.Applicable
	case n == 0:
	case e.Role == schedule.RoleEffect:
		day = t.Force[0].From
	case e.Role == schedule.RoleExpiry:
		day = t.Force[n-1].Before
	}
	if day == 0 || e.Printed != day || !e.Rule.Equal(effect(e.Role, day).Rule) {
		return false
	}
	return e.Scope.IsZero() && e.Words == "" && !e.Through && !e.Latest && e.Basis.IsZero() && e.Recorded == 0
}

func (l *ledger) relation(r *directive.Relation, at ...any) {
	n, ok := propertyOf(r.Kind)
	if !ok {
		l.tell(at...)
		return
	}
	if r.Target.Number.IsZero() { // nothing names the text
		l.tell(at...)
		return
	}
	l.each(
		at,
		part{"kind", relationProperties[n].kind != r.Kind},
		part{"scope", !r.Scope.IsZero()},
		part{"acting", r.Acting != ""},
		part{"words", r.Words != ""},
		part{"rule", !r.Rule.IsZero()},
		part{"printed", r.Printed != 0},
		part{"until", !r.Until.IsZero()},
		part{"through", r.Through},
		part{"recorded", r.Recorded != 0},
		part{"source", !r.Source.IsZero()},
	)
}

func (l *ledger) source(s *directive.Source, at ...any) {
	if s.Document == "" && s.Publisher == "" && s.URL == "" {
		l.tell(at...)
		return
	}
	l.each(at, part{"place", s.Place != ""}, part{"seen", s.Seen != 0}, part{"note", s.Note != ""})
}

// assignments tells of every part in the work but the lead of one named body.
func (l *ledger) assignments(as []task.Assignment, at ...any) {
	for i := range as {
		a := &as[i]
		place := append(slices.Clone(at), "assignments", i)
		if !leads(a) {
			l.tell(place...)
			continue
		}
		l.each(
			place,
			part{"each", a.Each != agency.Group{}},
			part{"manner", a.Manner != 0},
			part{"function", a.Function != ""},
			part{"territory", a.Territory != ""},
			part{"valid", !a.Valid.IsZero()},
			part{"from", !a.From.IsZero()},
			part{"basis", a.Basis != ""},
		)
	}
}

func (l *ledger) tasks(tasks []task.Task, at ...any) {
	for i := range tasks {
		t := &tasks[i]
		place := append(slices.Clone(at), i)
		l.each(
			place,
			part{"modality", t.Modality != 0},
			part{"nature", t.Nature != 0},
			part{"deliverable", len(t.Deliverable) > 0},
			part{"source", t.Source != ""},
			part{"weight", t.Weight != 0},
			part{"deadline", !t.Deadline.IsZero()},
			part{"depends", len(t.Depends) > 0},
		)
		l.assignments(t.Assignments, place...)
		l.tasks(t.Tasks, append(place, "tasks")...)
	}
}
