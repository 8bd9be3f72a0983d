package schedule

import "time"

// restDays is the set of the days of weekly rest, one bit a weekday.
type restDays uint8

const everyDay restDays = 0x7f

func restOf(weekdays []time.Weekday) restDays {
	if len(weekdays) == 0 {
		weekdays = []time.Weekday{time.Saturday, time.Sunday}
	}
	var r restDays
	for _, w := range weekdays {
		r |= 1 << uint(w)
	}
	return r
}

func (r restDays) has(d Date) bool { return r>>uint(d.Weekday())&1 == 1 }

func (r restDays) weekdays() []time.Weekday {
	var list []time.Weekday
	for w := time.Sunday; w <= time.Saturday; w++ {
		if r>>uint(w)&1 == 1 {
			list = append(list, w)
		}
	}
	return list
}

// week is the arithmetic of a calendar without entries. Day 0 of the count of days is a Sunday.
type week struct {
	working int    // working days a week
	before  [7]int // working days of the week before a weekday
	nth     [7]int // weekday of the nth working day of the week
}

func weekOf(r restDays) week {
	var w week
	for d := range 7 {
		w.before[d] = w.working
		if r>>uint(d)&1 == 0 {
			w.nth[w.working] = d
			w.working++
		}
	}
	return w
}

// rank returns the working days from day 0 to the day before d.
func (w *week) rank(d int) int { return d/7*w.working + w.before[d%7] }

// day returns working day number k, from 0.
func (w *week) day(k int) int { return k/w.working*7 + w.nth[k%w.working] }

// Weekend returns a calendar of weekly rest alone, by formula for any year; rest defaults to Saturday and Sunday.
// From Friday 2020-09-25 one working day is Monday 2020-09-28.
func Weekend(id string, rest ...time.Weekday) (*Calendar, error) {
	return NewCalendar(CalendarData{ID: id, Rest: rest})
}

// isFormula tells a calendar without tables from one with them, and from the zero Calendar, which knows no day.
func (c *Calendar) isFormula() bool { return c.week.working > 0 }

// shiftFormula is Shift for a calendar without tables; d is valid and n is not 0.
func (c *Calendar) shiftFormula(d Date, n int) (Answer, error) {
	if n > int(MaxDate) || n < -int(MaxDate) {
		return Answer{}, &RangeError{From: d, Amount: n, Unit: WorkingDay}
	}
	var k int
	if n > 0 {
		k = c.week.rank(int(d)+1) + n - 1
	} else {
		k = c.week.rank(int(d)) + n
	}
	if k < 0 {
		return Answer{}, &RangeError{From: d, Amount: n, Unit: WorkingDay}
	}
	r := c.week.day(k)
	if r < int(MinDate) || r > int(MaxDate) {
		return Answer{}, &RangeError{From: d, Amount: n, Unit: WorkingDay}
	}
	last := Date(r)
	if n < 0 {
		last = d - 1
	}
	return Answer{Date(r), c.standing(last)}, nil
}
