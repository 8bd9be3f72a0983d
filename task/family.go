package task

import (
	"iter"
	"strconv"
	"strings"
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// Family says on which day the periods of a reporting regime begin. The zero Family is the calendar's own: a
// month from its first to its last day. [CutOff] gives the families that close before the month does.
// The periods of a family tile time: each begins on the day after the one before it ended, a year is its four
// quarters and its two halves.
type Family struct{ cut uint8 } // the day of the month before on which a period begins; 0 is the calendar's own

// CutOff returns the family whose data close on the day before a day of the month: under CutOff(15), October 2020 runs
// from 15 September to 14 October 2020 and the year 2020 from 15 December 2019 to 14 December 2020
// (Decree 09/2019/NĐ-CP). Days run from 2 to 28.
func CutOff(day int) (Family, error) {
	if day < 2 || day > 28 {
		return Family{}, &CutOffError{Day: day}
	}
	return Family{uint8(day)}, nil
}

var badCutOff = schedule.Template{
	Code: "task-cut-off-invalid",
	En:   "a reporting month cannot begin on day {0} of the month before (2 to 28)",
	Vi:   "kỳ báo cáo không thể bắt đầu từ ngày {0} của tháng trước (2 đến 28)",
}

// CutOffError is a day of the month on which no reporting month can begin.
type CutOffError struct {
	Day   int
	Input string // when a text was given
}

// Message gives the code and the arguments.
func (e *CutOffError) Message() schedule.Message {
	if e.Input != "" {
		return badCutOff.With(schedule.Quote(e.Input))
	}
	return badCutOff.With(e.Day)
}

// In says the error in "vi" or "en".
func (e *CutOffError) In(lang string) string { return e.Message().In(lang) }
func (e *CutOffError) Error() string         { return "task: " + e.In("en") }

const (
	ownFamily = "calendar"
	cutFamily = "cut-off "
)

// String returns "calendar", or "cut-off 15" for CutOff(15).
func (f Family) String() string {
	if f.cut == 0 {
		return ownFamily
	}
	return cutFamily + strconv.Itoa(int(f.cut))
}

// MarshalText returns the written form.
func (f Family) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads the written form; an empty text gives the calendar's own family.
func (f *Family) UnmarshalText(b []byte) error {
	text := string(b)
	if text == "" || text == ownFamily {
		*f = Family{}
		return nil
	}
	day, err := strconv.Atoi(strings.TrimPrefix(text, cutFamily))
	if err != nil || cutFamily+strconv.Itoa(day) != text {
		return &CutOffError{Input: text}
	}
	r, err := CutOff(day)
	if err == nil {
		*f = r
	}
	return err
}

// Interval returns the days of a period, and the zero Interval for the zero Period. The fourth quarter of 2007 by the
// calendar is [2007-10-01, 2008-01-01), and under CutOff(15) [2007-09-15, 2007-12-15).
func (f Family) Interval(p Period) schedule.Interval {
	if p.IsZero() {
		return schedule.Interval{}
	}
	m := measures[p.frequency]
	first := 12*int(p.year) + m.months*(int(p.n)-1)
	return schedule.Interval{From: f.start(first), Before: f.start(first + m.months)}
}

// start returns the first day of a month of the family, months being counted from January of year 0.
func (f Family) start(month int) schedule.Date {
	day := 1
	if f.cut != 0 {
		day, month = int(f.cut), month-1
	}
	d, err := schedule.NewDate(month/12, time.Month(month%12+1), day)
	if err != nil { // a Period has a year from 2 to 9998
		return 0
	}
	return d
}

// Containing returns the period that a day lies in, and false when none does: the day is not valid, or it is after the nine
// months. Under CutOff(15), 2020-12-15 lies in the month 2021-01 and in the year 2021.
func (f Family) Containing(q Frequency, d schedule.Date) (Period, bool) {
	if !d.IsValid() || !q.IsValid() {
		return Period{}, false
	}
	y, m, day := d.Civil()
	month := 12*y + int(m) - 1
	if f.cut != 0 && day >= int(f.cut) {
		month++
	}
	year, n := month/12, month%12/measures[q].months+1
	if n > measures[q].count || year < 2 || year > 9998 {
		return Period{}, false
	}
	return Period{int16(year), q, uint8(n)}, true
}

// All yields in order the periods that share at least one day with an interval; an open end stands for the first or the
// last period there is.
func (f Family) All(q Frequency, in schedule.Interval) iter.Seq[Period] {
	return func(yield func(Period) bool) {
		if !q.IsValid() {
			return
		}
		p := Period{2, q, 1}
		if in.From != 0 {
			if c, ok := f.Containing(q, in.From); ok {
				p = c
			} else if y := in.From.Year(); y >= 2 { // in the gap after nine months, or past the last period
				p = Period{int16(min(y, 9998)), q, uint8(measures[q].count)}
			}
		}
		for {
			days := f.Interval(p)
			if in.Before != 0 && days.From >= in.Before {
				return
			}
			if days.Overlaps(in) && !yield(p) {
				return
			}
			next, err := p.Next()
			if err != nil {
				return
			}
			p = next
		}
	}
}
