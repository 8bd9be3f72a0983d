package task

import (
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// AppendOverdue appends to dst, for every task, the working days by which it is late on a day: 1 on the first working day
// after the last day, and 0 when it is done, in time, undated or excluded. A task due on Friday 2020-08-28 is late by one
// working day on Monday 2020-08-31, and by none on the Saturday.
//
// A day outside the calendar's cover is a [*schedule.CoverageError], no calendar a [*schedule.CalendarError].
func (x *Index) AppendOverdue(dst []int32, on schedule.Date, cal *schedule.Calendar) ([]int32, error) {
	if cal == nil {
		return dst, &schedule.CalendarError{}
	}
	in := schedule.Interval{From: on, Before: on}
	if x.span.From != 0 {
		in.From = min(on, x.span.From)
	}
	return x.appendDays(dst, in, 0, func(limit schedule.Date) (int, error) {
		n, _, err := cal.Count(schedule.Interval{From: limit + 1, Before: on + 1})
		return n, err
	})
}

// AppendLeft appends to dst, for every task that is open and in time on a day, the working days left after that day until its
// last day, and -1 for every other task. What is due on that very day has 0 left. A task is at risk when few are left.
//
// A day outside the calendar's cover is a [*schedule.CoverageError], no calendar a [*schedule.CalendarError].
func (x *Index) AppendLeft(dst []int32, on schedule.Date, cal *schedule.Calendar) ([]int32, error) {
	if cal == nil {
		return dst, &schedule.CalendarError{}
	}
	return x.appendDays(dst, schedule.Interval{From: on, Before: max(on, x.span.Before)}, -1, func(limit schedule.Date) (int, error) {
		n, _, err := cal.Count(schedule.Interval{From: on + 1, Before: limit + 1})
		return n, err
	})
}

// appendDays appends count(limit) for each last day in range, and other for the rest. Each day is counted once.
func (x *Index) appendDays(
	dst []int32, in schedule.Interval, other int32, count func(schedule.Date) (int, error),
) ([]int32, error) {
	table := make([]int32, max(0, int(in.Before)-int(in.From))+1)
	for i := range len(table) - 1 {
		n, err := count(in.From + schedule.Date(i))
		if err != nil {
			return dst, err
		}
		table[i] = int32(n)
	}
	out := int64(len(table) - 1)
	table[out] = other
	limits, start := x.limit[Extended], len(dst)
	dst = slices.Grow(dst, len(limits))[:start+len(limits)]
	days := dst[start:]
	for i, limit := range limits {
		n := int64(uint32(limit - in.From))
		n += (out - n) & ((out - n) >> 63) // the smaller of n and out, without a branch that random days would mispredict
		days[i] = table[n]
	}
	return dst, nil
}
