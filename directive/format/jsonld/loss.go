package jsonld

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/task"
)

// losses lists what writing leaves out. The words and rules of effect are no loss where the day is written.
func losses(d *directive.Directive) chithi.Problems {
	var ps chithi.Problems
	lost := func(is bool, tokens ...any) {
		if is {
			ps = append(ps, chithi.WarnAt(chithi.Pointer(tokens...), format.Lost(system)))
		}
	}
	for _, day := range [...]struct {
		name string
		set  bool
	}{
		{"numbered", d.Numbered != 0},
		{"issued", d.Issued != 0},
		{"passed", d.Passed != 0 && d.Signed != 0},
		{"promulgated", d.Promulgated != 0},
		{"received", d.Received != 0},
		{"recalled", d.Recalled != 0},
		{"events", len(d.Events) > 0},
		{"form", d.Form != 0},
		{"urgency", d.Urgency != 0},
		{"secrecy", d.Secrecy != 0},
		{"shortened", d.Shortened},
		{"duties", len(d.Duties) > 0},
		{"recipients", len(d.Recipients) > 0},
		{"statuses", len(d.Statuses) > 0},
		{"extensions", len(d.Extensions) > 0},
	} {
		lost(day.set, day.name)
	}
	s := d.Signature
	s.Person, s.Position = "", ""
	lost(!s.IsZero(), "signature")
	for i := range d.Effect {
		lost(!d.Effect[i].Scope.IsZero(), "effect", i, "scope")
		lost(d.Effect[i].Words != "" || !d.Effect[i].Rule.IsZero(), "effect", i)
	}
	lossOfAssignments(lost, d.Assignments)
	lossOfTasks(lost, d.Tasks, "tasks")
	for i := range d.Relations {
		r := &d.Relations[i]
		n, ok := propertyOf(r.Kind)
		lost(!ok, "relations", i)
		lost(ok && relationProperties[n].kind != r.Kind, "relations", i, "kind")
		lost(ok && !r.Scope.IsZero(), "relations", i, "scope")
		lost(ok && (r.Acting != "" || r.Words != "" || !r.Rule.IsZero() || r.Printed != 0 || !r.Until.IsZero()), "relations", i)
	}
	for i, s := range d.Sources {
		lost(s.Place != "" || s.Seen != 0 || s.Note != "", "sources", i)
	}
	return ps
}

type loser func(is bool, tokens ...any)

// lossOfAssignments tells of every part in the work but the lead of one named body.
func lossOfAssignments(lost loser, as []task.Assignment, at ...any) {
	for i := range as {
		a := as[i]
		place := append(append([]any{}, at...), "assignments", i)
		lost(a.Role != task.Lead || a.Agency.IsZero(), place...)
		bare := task.Assignment{Agency: a.Agency, Role: a.Role, Each: a.Each}
		lost(a.Role == task.Lead && a != bare, place...)
	}
}

func lossOfTasks(lost loser, tasks []task.Task, at ...any) {
	for i := range tasks {
		t := &tasks[i]
		place := append(append([]any{}, at...), i)
		field := func(is bool, name string) { lost(is, append(append([]any{}, place...), name)...) }
		field(t.Modality != 0, "modality")
		field(t.Nature != 0, "nature")
		field(len(t.Deliverable) > 0, "deliverable")
		field(t.Source != "", "source")
		field(t.Weight != 0, "weight")
		field(!t.Deadline.IsZero(), "deadline")
		field(len(t.Depends) > 0, "depends")
		lossOfAssignments(lost, t.Assignments, place...)
		lossOfTasks(lost, t.Tasks, append(append([]any{}, place...), "tasks")...)
	}
}
