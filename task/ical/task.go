package ical

import (
	"time"

	"github.com/chithi-go/chithi/task"
)

// View is what an export of tasks is made with.
type View struct {
	Lang  string         // of the titles: "vi", "en"
	Zone  *time.Location // of the hours of deadlines; nil is UTC
	Stamp time.Time
	Lead  string // the name of the lead, for CONTACT
}

// Of returns the VTODO of an instance with its last day and its state; above is the id of the instance it lies below, or "".
// The dependencies of the task become relations to the instances that ids gives their keys, and are left out where it gives none.
func (v *View) Of(n *task.Instance, due *task.Due, s *task.State, above string, ids func(task.Key) (string, bool)) Todo {
	t := Todo{
		UID:         n.ID.String(),
		Summary:     n.Task.Key.String() + " " + n.Task.Title.In(v.Lang),
		Description: n.Task.Body.In(v.Lang),
		Contact:     v.Lead,
		Categories:  []string{n.Task.Kind.In(v.Lang)},
		Status:      s.Status,
		Percent:     s.Progress,
		Stamp:       v.Stamp,
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
	if above != "" {
		t.Relations = append(t.Relations, Relation{UID: above, Type: Parent})
	}
	for _, d := range n.Task.Depends {
		if id, ok := ids(d.Task); ok {
			t.Relations = append(t.Relations, Relation{UID: id, Type: RelationOf(d.Link), Lag: d.Lag})
		}
	}
	return t
}

func (v *View) zone() *time.Location {
	if v.Zone == nil {
		return time.UTC
	}
	return v.Zone
}
