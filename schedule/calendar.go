package schedule

import (
	"cmp"
	"slices"
	"time"
)

// Calendar says which days are working days, why, and how far that is known. It is immutable and safe
// for goroutines. In Vietnam's civil service Friday 2020-08-28 plus one working day is Monday 2020-08-31,
// and plus three is Thursday 2020-09-03, because 2 September is National Day.
//
// Two flat tables hold the working days before each day and the day of each working day, so that
// [Calendar.Shift] and [Calendar.Count] are two loads however far they reach. A calendar of weekly rest
// alone ([Weekend]) is a formula and holds for any year.
//
// A calendar covers a stated stretch of time and answers outside it with a [*CoverageError], never with
// "weekends only". Inside it, an answer that depends on a day after [Calendar.DecidedThrough] is
// [Provisional]: in Vietnam the days of Tết and of National Day are decided each year and cannot be computed.
type Calendar struct {
	id      string
	rest    restDays
	from    Date     // first day covered
	days    int      // days covered by the tables; 0 when the calendar is a formula
	decided Date     // last day of which, and of all before it, everything is decided; 0 for none
	counts  []uint16 // counts[i] = working days in [from, from+i); days+1 of them
	nth     []uint16 // nth[k] = offset of working day number k, from 0
	week    week     // the formula
	yearly  []Yearly
	entries []Entry     // by day
	parts   []*Calendar // the two that it is made of
	meet    bool        // of two, worked when both are
}

// CalendarData is what a calendar is built from.
type CalendarData struct {
	ID      string         // a-z, 0-9 and -; at most 64 bytes; a rule names its calendar by it
	Rest    []time.Weekday // weekly rest; none given means Saturday and Sunday
	Cover   Interval       // both ends set, at most 65,535 days (179 years); with no entries it may be all of time
	Yearly  []Yearly       // at most 64
	Entries []Entry        // in any order, one a day
}

// Yearly is a break that the law leaves to a decision every year. A covered year, from year From on, that has fewer
// than Days entries of the occasion was not decided yet, so that the calendar is decided only to the end of the year before:
// the days fixed by statute alone never make a year certain. A first year that the cover holds only in part is not judged. Of several for one occasion the latest From counts.
// Yearly{"tet", 2013, 5}: five days of Tết (Labour Code 10/2012/QH13 art. 115).
type Yearly struct {
	Occasion string
	From     int
	Days     int
}

const (
	maxSpan   = 65535 // days that a uint16 can number
	maxYearly = 64
)

// NewCalendar builds a calendar, or reports every fault of the data at once in a [*DataError].
func NewCalendar(data CalendarData) (*Calendar, error) {
	if err := checkData(data); err != nil {
		return nil, err
	}
	c := &Calendar{
		id: data.ID, rest: restOf(data.Rest),
		yearly: slices.Clone(data.Yearly), entries: slices.Clone(data.Entries),
	}
	slices.SortFunc(c.entries, func(a, b Entry) int { return cmp.Compare(a.Date, b.Date) })
	c.build(data.Cover)
	return c, nil
}

// build makes the tables, or the formula where the cover is all of time, and finds how far everything is decided.
func (c *Calendar) build(cover Interval) {
	if cover.IsZero() {
		c.from, c.week, c.decided = MinDate, weekOf(c.rest), MaxDate
		for _, y := range c.yearly {
			c.decided = min(c.decided, fromCivil(y.From, time.January, 1)-1)
		}
		return
	}
	c.fill(cover, func(d Date) bool { return !c.rest.has(d) })
	c.decided = c.decidedThrough(cover)
}

// fill builds the tables from the days of the week and the entries.
func (c *Calendar) fill(cover Interval, working func(Date) bool) {
	c.from, c.days = cover.From, int(cover.Before-cover.From)
	c.counts = make([]uint16, c.days+1)
	c.nth = make([]uint16, 0, c.days)
	next := c.entries // none yet when the calendar is made of two
	for i := range c.days {
		d := c.from + Date(i)
		c.counts[i] = uint16(len(c.nth))
		works := working(d)
		for ; len(next) > 0 && next[0].Date <= d; next = next[1:] {
			if f := next[0].Kind.facts(); f.off || f.work {
				works = f.work
			}
		}
		if works {
			c.nth = append(c.nth, uint16(i))
		}
	}
	c.counts[c.days] = uint16(len(c.nth))
	c.nth = slices.Clip(slices.Clone(c.nth))
}

func (c *Calendar) decidedThrough(cover Interval) Date {
	last := cover.Before - 1
	for _, e := range c.entries {
		if e.Decision != Decided {
			last = min(last, e.Date-1)
			break
		}
	}
	last = min(last, c.undecidedYear(cover)-1)
	if last < cover.From {
		return 0
	}
	return last
}

// undecidedYear returns 1 January of the first year that lacks a yearly decision, or the end of the cover.
// A first year that is covered only in part is not judged: its break may lie before the cover.
func (c *Calendar) undecidedYear(cover Interval) Date {
	type yearlyBreak struct {
		year     int
		occasion string
	}
	seen := map[yearlyBreak]int{}
	for _, e := range c.entries {
		if e.Occasion != "" && e.Kind != Awaited {
			seen[yearlyBreak{e.Date.Year(), e.Occasion}]++
		}
	}
	for year := cover.From.Year(); year <= (cover.Before - 1).Year(); year++ {
		start := fromCivil(year, time.January, 1)
		if start < cover.From {
			continue
		}
		for occasion, days := range c.requiredIn(year) {
			if seen[yearlyBreak{year, occasion}] < days {
				return start
			}
		}
	}
	return cover.Before
}

// requiredIn returns the days that each yearly decision must give in a year.
func (c *Calendar) requiredIn(year int) map[string]int {
	days, from := map[string]int{}, map[string]int{}
	for _, y := range c.yearly {
		if y.From <= year && y.From >= from[y.Occasion] {
			days[y.Occasion], from[y.Occasion] = y.Days, y.From
		}
	}
	return days
}

// ID returns the name by which rules call the calendar: "vn-civil-service".
func (c *Calendar) ID() string { return c.id }

// Cover returns the days the calendar knows; both ends are open when it is a formula.
func (c *Calendar) Cover() Interval {
	if c.days == 0 {
		return Interval{}
	}
	return Interval{From: c.from, Before: c.from + Date(c.days)}
}

// DecidedThrough returns the last day such that it and every covered day before it are decided: the day before the first
// entry that is only proposed or estimated, and never past the cover. It is unset when nothing is decided.
func (c *Calendar) DecidedThrough() Date { return c.decided }

// Rest returns the days of weekly rest, Sunday first.
func (c *Calendar) Rest() []time.Weekday { return c.rest.weekdays() }

// standing says how firm an answer is whose latest day is last.
func (c *Calendar) standing(last Date) Standing {
	if last > c.decided {
		return Provisional
	}
	return Certain
}
