package schedule

import (
	"cmp"
	"slices"
	"time"
)

// Anniversary is a day of every year: 1 January. 29 February is refused, since most years lack it.
type Anniversary struct {
	Month time.Month
	Day   int
}

// IsValid reports whether every year has the day.
func (a Anniversary) IsValid() bool {
	return a.Month >= time.January && a.Month <= time.December && a.Day >= 1 && a.Day <= daysIn(2021, a.Month)
}

func (a Anniversary) compare(b Anniversary) int {
	return cmp.Or(cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

// sortAnniversaries returns a sorted copy without repetitions, and false when there are none, too many, or one is not valid.
func sortAnniversaries(days []Anniversary) ([]Anniversary, bool) {
	if len(days) == 0 || len(days) > MaxOperands || slices.ContainsFunc(days, func(a Anniversary) bool { return !a.IsValid() }) {
		return nil, false
	}
	days = slices.Clone(days)
	tidyAnniversaries(&days)
	return days, true
}

func tidyAnniversaries(days *[]Anniversary) {
	slices.SortFunc(*days, Anniversary.compare)
	*days = slices.Compact(*days)
}

// nextOf returns the first of the days after d, or on it when that day counts.
func nextOf(days []Anniversary, d Date, counting bool) (Date, error) {
	if counting {
		d--
	}
	y := max(d, MinDate).Year()
	for ; y <= 9999; y++ {
		for _, a := range days {
			if c := fromCivil(y, a.Month, a.Day); c > d {
				return c, nil
			}
		}
	}
	return 0, &RangeError{From: d, Amount: 1, Unit: Year}
}

// dayOfMonth returns the nth day of the month that is some months after that of d.
func dayOfMonth(d Date, months int, day uint8, end MonthEnd) (Date, error) {
	y, m, _ := d.Civil()
	k := 12*y + int(m) - 1 + months
	if k >= 12*10000 {
		return 0, &RangeError{From: d, Amount: months, Unit: Month}
	}
	year, month := k/12, time.Month(k%12+1)
	last := daysIn(year, month)
	switch {
	case int(day) <= last:
		return fromCivil(year, month, int(day)), nil
	case day == lastDay || end == Clip || end == Stick:
		return fromCivil(year, month, last), nil
	case end == Spill:
		return fromCivil(year, month, last) + 1, nil
	}
	return 0, &MonthEndError{From: d, Months: months, Year: year, Month: month, Day: int(day)}
}
