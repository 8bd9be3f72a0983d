package format

import (
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// DocumentOf makes a directive that a law has resolved ready for a codec, with its status on a day. A collection that
// knows what other texts did to it gives its own timeline to [TimeOf] instead.
func DocumentOf(r *directive.Resolved, on schedule.Date) Document {
	d := Document{Directive: r.Directive, Time: TimeOf(r.Timeline(0), on)}
	if applied := r.Facts.Application; applied != r.Facts.Effect {
		d.Time.Applicable = applied
	}
	for i := range r.Terms {
		d.Time.Provisional = d.Time.Provisional || r.Terms[i].Pending != nil
	}
	return d
}

// TimeOf reads a timeline as the codecs need it: Directive 2206/CT-UBND is in force on [2020-09-26, ), and its status
// is NotInForce on 2020-09-25 and InForce on 2020-09-26. Suspensions stay inside the time in force. Days on which the
// question is open are in no interval.
func TimeOf(t *directive.Timeline, on schedule.Date) Time {
	var r Time
	if on != 0 {
		s := t.At(on)
		r.On, r.Status = on, s.ELI()
	}
	r.Provisional = t.At(schedule.MinDate).Open() // nothing says when it enters
	for day, s := range t.Changes() {
		f := s.Force()
		r.Provisional = r.Provisional || s.Standing() != schedule.Certain || s.Open()
		run(&r.Force, f == directive.InForce || f == directive.Partly || f == directive.Suspended, day)
		run(&r.Suspended, f == directive.Suspended, day)
	}
	return r
}

// run opens an interval on a day, or ends the open one.
func run(list *[]schedule.Interval, in bool, day schedule.Date) {
	n := len(*list)
	switch open := n > 0 && (*list)[n-1].Before == 0; {
	case in && !open:
		*list = append(*list, schedule.Interval{From: day})
	case !in && open:
		(*list)[n-1].Before = day
	}
}
