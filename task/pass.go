package task

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// After returns the instance as it is after an entry of its log, and why the entry cannot stand, for which the instance stays as it is.
// An [EventReassign] gives the lead to another body from its day on; an [EventDelegate] hands the work down the line (see [Delegate]), by
// the body that answers for the lead where no actor is named. What is to be maintained or must not be done is never completed, and
// only who was given the approval, or answers on that day for who was, approves; an approval that names no actor is taken as it is. The
// instance given never changes.
//
// The machine of statuses is not asked: that is for [Log.Append].
func (n *Instance) After(e *Entry, bodies *agency.Registry, effect schedule.Date, p Policy) (Instance, chithi.Problems) {
	next := *n
	var ps chithi.Problems
	switch e.Event {
	case EventApprove:
		ps = n.approvedBy(e, bodies, effect, p)
	case EventReassign:
		ps = checkBody(e.To, "/to", bodies, e.On)
		next.Assignments = reassigned(n.Assignments, e)
	case EventDelegate:
		from := e.Actor
		if from.IsZero() {
			from = n.leader(bodies, effect, e.On)
		}
		list, err := Delegate(n.Assignments, from, e.To, effect, e.On, e.Basis, bodies)
		if err != nil {
			ps = chithi.Problems{chithi.AtError("/to", err)}
		}
		next.Assignments = list
	}
	if ps != nil {
		return *n, ps
	}
	return next, nil
}

// leader returns the one body that answers for the lead on a day, or none.
func (n *Instance) leader(bodies *agency.Registry, effect, on schedule.Date) agency.Key {
	var leader agency.Key
	for _, a := range n.Responsible(Lead, bodies, effect, on) {
		if k, one := a.Answer.Holder(); one && a.Assignment.From.IsZero() {
			leader = k
		}
	}
	return leader
}

// reassigned ends the lead on the eve of a day and gives it to another body from that day.
func reassigned(list []Assignment, e *Entry) []Assignment {
	r := make([]Assignment, 0, len(list)+1)
	for _, a := range list {
		if a.Role != Lead || !a.From.IsZero() || !a.Valid.Contains(e.On) {
			r = append(r, a)
			continue
		}
		before := a
		before.Valid.Before = e.On
		if before.Valid.IsValid() {
			r = append(r, before)
		}
		a.Agency, a.Valid.From, a.Basis = e.To, e.On, e.Basis
		r = append(r, a)
	}
	return r
}

func (n *Instance) approvedBy(e *Entry, bodies *agency.Registry, effect schedule.Date, p Policy) chithi.Problems {
	var ps chithi.Problems
	add := func(t schedule.Template, args ...any) { ps = append(ps, chithi.At("", t.With(args...))) }
	if n.Task.IsKept() {
		add(keptIsNotDone, n.Task.Key)
	}
	approvers, leads := Holding(n.Assignments, Approve, e.On), Holding(n.Assignments, Lead, e.On)
	switch {
	case e.Actor.IsZero() || answers(approvers, e.Actor, bodies, effect, e.On):
	case answers(leads, e.Actor, bodies, effect, e.On):
		if len(approvers) > 0 || !p.SelfApprove {
			add(selfApproved, n.Task.Key, e.Actor)
		}
	case len(approvers) > 0:
		add(notApprover, n.Task.Key, e.Actor)
	}
	return ps
}

// answers reports whether a body has one of the assignments on a day, or answers for one that has.
func answers(list []Assignment, k agency.Key, bodies *agency.Registry, effect, on schedule.Date) bool {
	for i := range list {
		a := &list[i]
		if !a.Valid.Contains(on) {
			continue
		}
		if a.Agency == k {
			return true
		}
		for holder := range answer(a, bodies, effect, on).Holders() {
			if holder == k {
				return true
			}
		}
	}
	return false
}
