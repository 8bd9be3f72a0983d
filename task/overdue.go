package task

import (
	"iter"
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// AppendOverdue appends to dst, for every task, the working days by which it is late on a day: 1 on the first working day
// after the last day, and 0 when it is done, in time, undated or excluded. A task due on Friday 2020-08-28 is late by one
// working day on Monday 2020-08-31, and by none on the Saturday. The standing is that of the weakest count.
//
// A day outside the calendar's cover is a [*schedule.CoverageError], no calendar a [*schedule.CalendarError].
func (x *Index) AppendOverdue(dst []int32, on schedule.Date, cal *schedule.Calendar) ([]int32, schedule.Standing, error) {
	if cal == nil {
		return dst, schedule.Certain, &schedule.CalendarError{}
	}
	in := schedule.Interval{From: on, Before: on}
	if x.span.From != 0 {
		in.From = min(on, x.span.From)
	}
	return x.appendDays(dst, in, 0, func(limit schedule.Date) (int, schedule.Standing, error) {
		return cal.Count(schedule.Interval{From: limit + 1, Before: on + 1})
	})
}

// AppendLeft appends to dst, for every task that is open and in time on a day, the working days left after that day until its
// last day, and -1 for every other task. What is due on that very day has 0 left. The standing is that of the weakest count.
//
// A day outside the calendar's cover is a [*schedule.CoverageError], no calendar a [*schedule.CalendarError]; [Index.AtRisk] asks no more
// of the calendar than the days ahead that matter.
func (x *Index) AppendLeft(dst []int32, on schedule.Date, cal *schedule.Calendar) ([]int32, schedule.Standing, error) {
	if cal == nil {
		return dst, schedule.Certain, &schedule.CalendarError{}
	}
	in := schedule.Interval{From: on, Before: max(on, x.span.Before)}
	return x.appendDays(dst, in, -1, func(limit schedule.Date) (int, schedule.Standing, error) {
		return cal.Count(schedule.Interval{From: on + 1, Before: limit + 1})
	})
}

// AtRisk yields the rows of the tasks that are open and in time on a day, and have at most so many working days left after it. With one
// day left, on Friday 2020-08-28, those due on that day, over the weekend or on Monday 2020-08-31.
//
// Where the calendar does not reach so far ahead it is a [*schedule.CoverageError]; no calendar is a [*schedule.CalendarError].
func (x *Index) AtRisk(on schedule.Date, left int, cal *schedule.Calendar) (iter.Seq[int], schedule.Standing, error) {
	if cal == nil {
		return nil, schedule.Certain, &schedule.CalendarError{}
	}
	safe, err := cal.Shift(on, max(left, -1)+1) // the first day that leaves more
	if err != nil {
		return nil, schedule.Certain, err
	}
	return func(yield func(int) bool) {
		for i, limit := range x.limit[Extended] {
			if limit >= on && limit < safe.Date && !yield(i) {
				return
			}
		}
	}, safe.Standing, nil
}

// appendDays appends count(limit) for each last day in range, and other for the rest. Each day is counted once.
func (x *Index) appendDays(
	dst []int32, in schedule.Interval, other int32, count func(schedule.Date) (int, schedule.Standing, error),
) ([]int32, schedule.Standing, error) {
	table := make([]int32, max(0, int(in.Before)-int(in.From))+1)
	weakest := schedule.Certain
	for i := range len(table) - 1 {
		n, firm, err := count(in.From + schedule.Date(i))
		if err != nil {
			return dst, weakest, err
		}
		table[i], weakest = int32(n), max(weakest, firm)
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
	return dst, weakest, nil
}
