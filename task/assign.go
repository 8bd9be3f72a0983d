package task

import (
	"slices"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Inherit returns the assignments that hold for a task: its own, and those from above of every role that it does not name.
// A task that names no lead has the lead of the task above it, and at the top that of the whole directive.
func Inherit(own, above []Assignment) []Assignment {
	if len(own) == 0 {
		return above
	}
	r := slices.Clone(own)
	for _, a := range above {
		if !slices.ContainsFunc(own, func(o Assignment) bool { return o.Role == a.Role }) {
			r = append(r, a)
		}
	}
	return r
}

// IsDistributive reports whether the assignment gives each body of a group its own part.
func (a *Assignment) IsDistributive() bool { return a.Each != agency.Group{} }

// IsRequest reports whether the body is asked rather than ordered.
func (a *Assignment) IsRequest() bool { return a.Manner == Request }

// Holding returns the assignments of a role that are valid on a day.
func Holding(list []Assignment, r Role, on schedule.Date) []Assignment {
	var held []Assignment
	for _, a := range list {
		if a.Role == r && a.Valid.Contains(on) {
			held = append(held, a)
		}
	}
	return held
}
