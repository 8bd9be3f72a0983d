package ical

import (
	"iter"
	"slices"
	"time"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/task"
)

// View is what an export of tasks is made with.
type View struct {
	Lang  string         // of the titles: "vi", "en"
	Zone  *time.Location // of the hours of deadlines; nil is UTC
	Stamp time.Time
	Lead  func(*task.Instance) string // the name of the body that leads, for CONTACT; nil names none
}

// Todos yields the VTODO of every instance, in their order, each with its last day and its state; dues and states go with the instances.
// Each has as relations the instance that it lies below, those that it depends on, and those that wait for it in time: RFC 9253 section 4 has
// a temporal relation stand in the one that comes first and name the one that waits. What one body has to do waits for what the
// same body has to do, where both tasks are distributive.
func (v *View) Todos(list []task.Instance, dues []task.Due, states []task.State) iter.Seq[Todo] {
	return func(yield func(Todo) bool) {
		relations := relationsOf(list)
		for i := range list {
			t := v.todo(&list[i], &dues[i], &states[i])
			t.Relations = relations[i]
			if !yield(t) {
				return
			}
		}
	}
}

func (v *View) todo(n *task.Instance, due *task.Due, s *task.State) Todo {
	t := Todo{
		UID:         n.ID.String(),
		Summary:     n.Task.Key.String() + " " + n.Task.Title.In(v.Lang),
		Description: n.Task.Body.In(v.Lang),
		Categories:  []string{n.Task.Kind.In(v.Lang)},
		Status:      s.Status,
		Percent:     s.Progress,
		Stamp:       v.Stamp,
	}
	if v.Lead != nil {
		t.Contact = v.Lead(n)
	}
	last := due.Date
	if s.Due != 0 {
		last = s.Due
	}
	t.Due = last
	if due.State == task.Known {
		t.Start = due.From
		if minutes, ok := due.At.Minutes(); ok && last == due.Date {
			y, m, d := last.Civil()
			t.DueAt = time.Date(y, m, d, minutes/60, minutes%60, 0, 0, v.zone())
		}
	}
	return t
}

// relationsOf returns the relations of each instance: the one above it in front.
func relationsOf(list []task.Instance) [][]Relation {
	relations := make([][]Relation, len(list))
	of := map[task.Key][]int{}
	for i := range list {
		n := &list[i]
		if n.Parent >= 0 {
			relations[i] = append(relations[i], Relation{UID: list[n.Parent].ID.String(), Type: Parent})
		}
		of[n.Task.Key] = append(of[n.Task.Key], i)
	}
	for i := range list {
		n := &list[i]
		for _, d := range n.Task.Depends {
			for _, before := range waitedFor(list, of[d.Task], n.Body) {
				relations[i] = append(relations[i], Relation{UID: list[before].ID.String(), Type: DependsOn})
				relations[before] = append(relations[before], Relation{UID: n.ID.String(), Type: RelationOf(d.Link), Lag: d.Lag})
			}
		}
	}
	return relations
}

// waitedFor picks from the instances of a task those that somebody waits for: that of the same body, else that of nobody in particular, the group
// or the only one, else all of them.
func waitedFor(list []task.Instance, of []int, body agency.Key) []int {
	for _, b := range [...]agency.Key{body, {}} {
		if i := slices.IndexFunc(of, func(i int) bool { return list[i].Body == b }); i >= 0 {
			return of[i : i+1]
		}
	}
	return of
}

func (v *View) zone() *time.Location {
	if v.Zone == nil {
		return time.UTC
	}
	return v.Zone
}
