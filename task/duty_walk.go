package task

import (
	"iter"

	"github.com/chithi-go/chithi/schedule"
)

// Containing returns the period that a day lies in, and false when none does or the duty makes no task for it.
func (d *Duty) Containing(day schedule.Date) (Span, bool) {
	if day.IsValid() {
		for s := range d.All(schedule.Interval{From: day, Before: day + 1}) {
			return s, true
		}
	}
	return Span{}, false
}

// Next returns the first period that begins after a day, and false when there is none.
func (d *Duty) Next(day schedule.Date) (Span, bool) {
	for s := range d.All(schedule.Interval{From: day}) {
		if s.Days.From > day {
			return s, true
		}
	}
	return Span{}, false
}

// Previous returns the last period that ended before a day, and false when there is none. The month 2020-10 of CutOff(15) ends on 2020-10-14,
// and so is the previous one from 2020-10-15 on.
func (d *Duty) Previous(day schedule.Date) (Span, bool) {
	end := day // no period before it that the duty makes a task for ends later
	if d.Valid.Before != 0 {
		end = min(end, d.Valid.Before)
	}
	in := schedule.Interval{Before: end}
	if len(d.Terms) == 0 {
		in.From = max(schedule.MinDate, end-longestBack)
	}
	var last Span
	var found bool
	if end > schedule.MinDate {
		for s := range d.All(in) {
			if s.Days.Before <= end {
				last, found = s, true
			}
		}
	}
	return last, found
}

// longestBack is how many days before another, of any kind, a period of a family surely has ended: two years.
const longestBack = 800

// All yields in order the periods that share a day with an interval and end while the duty holds.
func (d *Duty) All(in schedule.Interval) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		for p := range d.Family.All(d.Frequency, in) {
			s := d.span(p)
			if d.Valid.Before != 0 && s.Days.Before > d.Valid.Before {
				return
			}
			if d.Valid.Contains(s.Days.Before-1) && !yield(s) {
				return
			}
		}
		for _, t := range d.Terms {
			if t.Days.Overlaps(in) && d.Valid.Contains(t.Days.Before-1) && !yield(t) {
				return
			}
		}
	}
}
