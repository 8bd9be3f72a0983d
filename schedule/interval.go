package schedule

import "iter"

// Interval is a half-open run of days: From is in it, Before is the first day that is not.
// A zero end is open, so the zero Interval is all of time. From 2020-09-26 on:
// Interval{From: 2020-09-26}. Inclusive ends exist only in exchange formats.
type Interval struct {
	From   Date `json:"from,omitzero"`
	Before Date `json:"before,omitzero"`
}

// NewInterval returns [from, before). An end that is not a valid day, or an interval without any day, is an [*IntervalError].
func NewInterval(from, before Date) (Interval, error) {
	i := Interval{from, before}
	if !i.IsValid() {
		return Interval{}, &IntervalError{i}
	}
	return i, nil
}

// IsValid reports whether the ends that are set are days, and at least one day lies between them.
func (i Interval) IsValid() bool {
	return (i.From == 0 || i.From.IsValid()) && (i.Before == 0 || i.Before.IsValid()) &&
		(i.From == 0 || i.Before == 0 || i.From < i.Before)
}

// IsZero reports whether both ends are open.
func (i Interval) IsZero() bool { return i == Interval{} }

// Contains reports whether d is a day of the interval; the unset day is in none.
func (i Interval) Contains(d Date) bool {
	return d != 0 && d >= i.From && (i.Before == 0 || d < i.Before)
}

// Intersect returns the days in both, and false when there are none.
func (i Interval) Intersect(j Interval) (Interval, bool) {
	r := Interval{From: max(i.From, j.From), Before: i.Before}
	if r.Before == 0 || j.Before != 0 && j.Before < r.Before {
		r.Before = j.Before
	}
	return r, r.Before == 0 || r.From < r.Before
}

// Overlaps reports whether some day is in both.
func (i Interval) Overlaps(j Interval) bool { _, ok := i.Intersect(j); return ok }

// Len returns the number of days, and false when an end is open.
func (i Interval) Len() (int, bool) {
	if i.From == 0 || i.Before == 0 {
		return 0, false
	}
	return int(i.Before - i.From), true
}

// Days yields every day in order; an open end stands for the first or the last valid day.
func (i Interval) Days() iter.Seq[Date] {
	return func(yield func(Date) bool) {
		before := min(i.Before, MaxDate+1)
		if before == 0 {
			before = MaxDate + 1
		}
		for d := max(i.From, MinDate); d < before; d++ {
			if !yield(d) {
				return
			}
		}
	}
}

// String returns [FROM, BEFORE) with nothing for an open end: "[2020-09-26, )".
func (i Interval) String() string { return "[" + i.From.String() + ", " + i.Before.String() + ")" }
