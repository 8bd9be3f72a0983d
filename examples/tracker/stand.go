package main

import (
	"fmt"
	"io"
	"maps"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// policy is that of this program: a body may approve its own result where the text names nobody who approves.
var policy = task.Policy{SelfApprove: true}

// day is the one to ask who leads on: before the directive takes effect, its first.
func (l *ledger) day() schedule.Date { return max(l.on, l.effect) }

func (l *ledger) lead(n *task.Instance) agency.Key {
	lead, _ := n.Lead(l.day())
	return lead
}

// settle computes the last days that wait for the completion of other tasks, now that the log says when they were done.
func (l *ledger) settle() {
	env := task.Env{Facts: l.resolved.Facts, Calendars: l.law.Calendars, Span: l.law.Span}
	env.Facts.Completions = l.completions()
	maps.Copy(env.Facts.Completions, l.resolved.Facts.Completions)
	for i := range l.lines {
		n := &l.lines[i]
		if n.due.State != task.Pending {
			continue
		}
		if due, err := n.instance.Task.Deadline.Resolve(&env); err == nil {
			*n.due = due
		}
	}
}

// completions are the days on which tasks were done; one that several bodies have to carry out is done once the last of them has.
func (l *ledger) completions() map[string]schedule.Date {
	done, open := map[string]schedule.Date{}, map[string]bool{}
	for i := range l.lines {
		n := &l.lines[i]
		k, s := n.instance.Task.Key.String(), n.log.State()
		switch on := s.DoneOn(task.OnSubmission); {
		case n.instance.Group || s.Status.IsExcluded():
		case on == 0:
			open[k] = true
		default:
			done[k] = max(done[k], on)
		}
	}
	maps.DeleteFunc(done, func(k string, _ schedule.Date) bool { return open[k] })
	return done
}

// states are how the tasks stand, with what is suspended above, and with the last days that only the log made known.
func (l *ledger) states() []task.State {
	states := make([]task.State, len(l.lines))
	for i := range l.lines {
		n := &l.lines[i]
		s := n.log.State()
		if s.FirstDue == 0 {
			s.FirstDue = n.due.Date
			if len(s.Extensions) == 0 {
				s.Due = n.due.Date
			}
		}
		states[i] = s
	}
	return task.SuspendBelow(l.instances, states)
}

// tell says on standard error what the states of the tasks have against one another.
func (l *ledger) tell(stderr io.Writer) {
	for _, p := range task.CheckStates(l.instances, l.states(), l.day(), policy) {
		fmt.Fprintln(stderr, "tracker:", p.Message.In("en"))
	}
}
