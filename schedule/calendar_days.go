package schedule

import (
	"cmp"
	"iter"
	"slices"
)

// CalendarDay is one day as a calendar sees it: whether it is worked, of what kind it is, and the entry that makes it so.
// Saturday 2026-08-22 is {Working: true, Kind: SwapWork} in Vietnam's civil service.
type CalendarDay struct {
	Date     Date
	Working  bool
	Kind     DayKind
	Standing Standing
	Entry    Entry // zero when the week alone decides
}

// In says the day's name in "vi" or "en": that of its entry, or of its kind.
func (d CalendarDay) In(lang string) string {
	if name := d.Entry.In(lang); name != "" {
		return name
	}
	return d.Kind.In(lang)
}

// Day returns what d is and by what source. Wednesday 2020-09-02 is a public holiday in Vietnam, Quốc khánh,
// under the Labour Code 10/2012/QH13 art. 115. A day outside the cover is a [*CoverageError].
func (c *Calendar) Day(d Date) (CalendarDay, error) {
	works, s, err := c.Working(d)
	if err != nil {
		return CalendarDay{}, err
	}
	day := CalendarDay{Date: d, Working: works, Standing: s, Kind: Ordinary}
	if !works {
		day.Kind = WeeklyRest
	}
	if e, ok := c.Entry(d); ok {
		day.Kind, day.Entry = e.Kind, e
	}
	return day, nil
}

// Entry returns the entry that makes d what it is, or says that a decision on it is awaited, and false when the week alone decides.
// In a calendar made of two, of two such entries it is that of the first calendar.
func (c *Calendar) Entry(d Date) (Entry, bool) {
	at, ok := c.find(d)
	if !ok {
		return Entry{}, false
	}
	works, _, _ := c.Working(d)
	for _, e := range c.entries[at:] {
		if e.Date != d {
			break
		}
		if f := e.Kind.facts(); works && !f.off || !works && !f.work {
			return e, true
		}
	}
	return Entry{}, false
}

func (c *Calendar) find(d Date) (int, bool) {
	return slices.BinarySearchFunc(c.entries, d, func(e Entry, d Date) int { return cmp.Compare(e.Date, d) })
}

// Entries yields the entries in i by day.
func (c *Calendar) Entries(i Interval) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		at, _ := c.find(i.From)
		for _, e := range c.entries[at:] {
			if i.Before != 0 && e.Date >= i.Before || !yield(e) {
				return
			}
		}
	}
}

// Days yields every day of i in order. An end outside the cover is a [*CoverageError].
func (c *Calendar) Days(i Interval) (iter.Seq[CalendarDay], error) {
	i, err := c.covered(i)
	if err != nil {
		return nil, err
	}
	return func(yield func(CalendarDay) bool) {
		for d := i.From; d < i.Before; d++ {
			if day, err := c.Day(d); err != nil || !yield(day) {
				return
			}
		}
	}, nil
}

// WorkingDays yields the working days of i in order: from 2020-08-31 to before 2020-09-07 in Vietnam, 31 August, 1, 3 and 4 September.
// An end outside the cover is a [*CoverageError].
func (c *Calendar) WorkingDays(i Interval) (iter.Seq[Date], error) {
	i, err := c.covered(i)
	if err != nil {
		return nil, err
	}
	return func(yield func(Date) bool) {
		for k, end := c.rank(i.From), c.rank(i.Before); k < end; k++ {
			if d := c.nthDay(k); d >= i.From && !yield(d) {
				return
			}
		}
	}, nil
}

// nthDay returns working day number k; it exists.
func (c *Calendar) nthDay(k int) Date {
	if c.isFormula() {
		return Date(c.week.day(k))
	}
	return c.from + Date(c.nth[k])
}

// Nth returns the nth working day of i, from its end when n is negative: the last working day of September 2020 is
// Nth(September, -1), 2020-09-30. When i has fewer, or n is 0, it is a [*ShortageError].
func (c *Calendar) Nth(i Interval, n int) (Answer, error) {
	i, err := c.covered(i)
	if err != nil {
		return Answer{}, err
	}
	first, end := c.rank(i.From), c.rank(i.Before)
	if n == 0 || n > end-first || n < first-end {
		return Answer{}, &ShortageError{Calendar: c.id, Interval: i, Wanted: n, Have: end - first}
	}
	if n < 0 {
		return Answer{c.nthDay(end + n), c.standing(i.Before - 1)}, nil
	}
	d := c.nthDay(first + n - 1)
	return Answer{d, c.standing(d)}, nil
}

// LongestBreak returns the longest run of days off in i, the first of several, and how firm that is.
// Around Tết 2026 Vietnam's civil service is off [2026-02-14, 2026-02-23), nine days. With no day off in i both ends are i.From.
func (c *Calendar) LongestBreak(i Interval) (Interval, Standing, error) {
	i, err := c.covered(i)
	if err != nil {
		return Interval{}, Certain, err
	}
	best, start := Interval{From: i.From, Before: i.From}, i.From
	widen := func(before Date) {
		if before-start > best.Before-best.From {
			best = Interval{From: start, Before: before}
		}
	}
	for k, end := c.rank(i.From), c.rank(i.Before); k < end; k++ {
		d := c.nthDay(k)
		widen(d)
		start = d + 1
	}
	widen(i.Before)
	return best, c.standing(i.Before - 1), nil
}
