package task

import "github.com/chithi-go/chithi/schedule"

// SuspendBelow returns the states of instances with every suspension carried down to all that lies below: a task under a suspended one is
// suspended too, remembers where it is, and is there again once the one above resumes (HL7 FHIR Task: on-hold). Only what could be
// suspended by itself is: a result already submitted still waits for its approval, and what has ended stays ended. No log changes and
// the states given stay as they are. I.3 suspended on 2020-10-03 suspends I.3.a, in progress since 2020-10-01, from 2020-10-03.
//
// states go with the instances, in the order of [Expand].
func SuspendBelow(list []Instance, states []State) []State {
	r := make([]State, len(states))
	copy(r, states)
	reach := make([]schedule.Date, len(states)) // from which day a suspension holds for what lies below; 0 is none
	for i := range min(len(list), len(states)) {
		if above := list[i].Parent; above >= 0 && above < i {
			reach[i] = reach[above]
		}
		if p, err := r[i].Next(EventSuspend); err == nil && reach[i] != 0 {
			r[i].Position, r[i].Since = p, max(r[i].Since, reach[i])
		}
		if r[i].Status == Suspended {
			reach[i] = r[i].Since
		}
	}
	return r
}
