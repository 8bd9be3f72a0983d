package schedule

import (
	"cmp"
	"time"
)

// Date is a civil day of the proleptic Gregorian calendar, counted in Rata Die: 0001-01-01 is 1.
// The zero Date is no day at all. Valid days run from 0001-01-01 to 9999-12-31, so two of them
// compare with <, subtract to a number of days and serve as map keys. There is no time of day
// and no zone: 2020-09-16 is the same day in every place.
//
// It is an integer kind on purpose: comparison tags of validator then hold in callers' own structs.
type Date int32

// The first and the last valid day.
const (
	MinDate Date = 1       // 0001-01-01
	MaxDate Date = 3652059 // 9999-12-31
)

// NewDate returns the day of a year (1 to 9999), a month and a day of that month.
// It refuses a day that does not exist: NewDate(2021, time.February, 30) is a [*DateError], never 2 March.
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year < 1 || year > 9999 || month < time.January || month > time.December || day < 1 || day > daysIn(year, month) {
		return 0, &DateError{Year: year, Month: month, Day: day}
	}
	return fromCivil(year, month, day), nil
}

// DateOf returns the day that a clock in t's own location shows. It refuses years outside 1 to 9999.
func DateOf(t time.Time) (Date, error) { return NewDate(t.Date()) }

// IsValid reports whether d is a day from 0001-01-01 to 9999-12-31; the zero Date is not.
func (d Date) IsValid() bool { return d >= MinDate && d <= MaxDate }

// IsZero reports whether d is unset, so that the omitzero option of encoding/json leaves it out.
func (d Date) IsZero() bool { return d == 0 }

// Compare returns -1 when d is before e, +1 when it is after, and 0 when they are the same day.
func (d Date) Compare(e Date) int { return cmp.Compare(d, e) }

// Weekday returns the day of the week. 2020-09-26 is a Saturday.
func (d Date) Weekday() time.Weekday { return time.Weekday(uint32(d) % 7) }

// Civil returns the year, month and day of the month of a valid day, and zeros of any other.
func (d Date) Civil() (year int, month time.Month, day int) {
	if !d.IsValid() {
		return 0, 0, 0
	}
	// Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms",
	// Software: Practice and Experience 53 (2023): years begin on 1 March.
	n := uint32(d) + 305
	n1 := 4*n + 3
	century := n1 / 146097
	n2 := n1%146097 | 3
	p := uint64(2939745) * uint64(n2)
	yearOfCentury := uint32(p >> 32)
	dayOfYear := uint32(p) / 2939745 / 4
	n3 := 2141*dayOfYear + 197913
	m := n3 >> 16
	day = int(n3&0xffff/2141) + 1
	year = int(100*century + yearOfCentury)
	if dayOfYear >= 306 {
		return year + 1, time.Month(m - 12), day
	}
	return year, time.Month(m), day
}

// Year returns the year, 1 to 9999.
func (d Date) Year() int { y, _, _ := d.Civil(); return y }

// Month returns the month of the year.
func (d Date) Month() time.Month { _, m, _ := d.Civil(); return m }

// Day returns the day of the month, 1 to 31.
func (d Date) Day() int { _, _, n := d.Civil(); return n }

// Time returns the first instant of the day in loc, which is not midnight where the clocks were set forward
// over it. It is for the edges only, where a clock is met. Of a day that is none it is the zero time.
func (d Date) Time(loc *time.Location) time.Time {
	if !d.IsValid() {
		return time.Time{}
	}
	return startOf(d, loc)
}

func startOf(d Date, loc *time.Location) time.Time { // one day past MaxDate is allowed: the end of the last day
	t := time.Date(1, time.January, int(d), 0, 0, 0, 0, loc)
	from, until := t.ZoneBounds()
	if h, m, s := t.Clock(); h != 0 || m != 0 || s != 0 { // midnight was skipped
		if h >= 12 {
			return until
		}
		return from
	}
	if !from.IsZero() { // clocks set back to midnight show it twice: the first counts
		_, now := t.Zone()
		_, was := from.Add(-1).Zone()
		if u := t.Add(time.Duration(now-was) * time.Second); was > now && u.Before(from) && u.Hour() == 0 {
			return u
		}
	}
	return t
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year int, month time.Month) int {
	if month == time.February {
		if isLeap(year) {
			return 29
		}
		return 28
	}
	return 30 + int((month+month>>3)&1)
}

func fromCivil(year int, month time.Month, day int) Date {
	y, m := uint32(year), uint32(month)
	if m < 3 {
		y--
		m += 12
	}
	century := y / 100
	return Date(1461*y/4 - century + century/4 + (979*m-2919)>>5 + uint32(day) - 306)
}
