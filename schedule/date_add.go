package schedule

import "time"

// MonthEnd says what a count of months or years does when the month it lands in has no such day:
// 31 January and one month.
type MonthEnd uint8

// The policies for a missing day of the month.
const (
	Refuse MonthEnd = iota // an error: the default, because laws differ
	Clip                   // the last day of that month: 31 January gives 28 February (Civil Code 91/2015/QH13 art. 148.3)
	Spill                  // the first day of the next month: 31 January gives 1 March
	Stick                  // as Clip, and the last day of a month always gives the last day of a month: 28 February 2021 gives 31 March
)

// IsValid reports whether e is one of the policies.
func (e MonthEnd) IsValid() bool { return e <= Stick }

// String returns the word of the phrase: "clipped".
func (e MonthEnd) String() string { return e.In("en") }

// In returns the words of a language: "clipped", "tháng không có ngày tương ứng thì lấy ngày cuối cùng của tháng".
func (e MonthEnd) In(lang string) string {
	if !e.IsValid() {
		return ""
	}
	if lang == "vi" {
		return monthEndsVi[e]
	}
	return monthEnds[e]
}

// AddDays returns the day n days after d, or before it when n is negative.
// Ten days after 2020-09-16 is 2020-09-26. Past the valid days it is a [*RangeError].
func (d Date) AddDays(n int) (Date, error) {
	r := int64(d) + int64(n)
	if !d.IsValid() || r < int64(MinDate) || r > int64(MaxDate) || int64(n) > int64(MaxDate) || int64(n) < -int64(MaxDate) {
		return 0, &RangeError{From: d, Amount: n, Unit: Day}
	}
	return Date(r), nil
}

// AddMonths returns the same-numbered day n months after d, or before it when n is negative; end says
// what happens when that month has no such day. From 2021-01-31 one month is a [*MonthEndError] under
// [Refuse], 2021-02-28 under [Clip], 2021-03-01 under [Spill].
// Past the valid days it is a [*RangeError].
func (d Date) AddMonths(n int, end MonthEnd) (Date, error) {
	const limit = 12 * 9999
	if !d.IsValid() || n > limit || n < -limit {
		return 0, &RangeError{From: d, Amount: n, Unit: Month}
	}
	y, m, day := d.Civil()
	months := 12*y + int(m) - 1 + n
	if months < 12 || months >= 12*10000 {
		return 0, &RangeError{From: d, Amount: n, Unit: Month}
	}
	year, month := months/12, time.Month(months%12+1)
	last := daysIn(year, month)
	switch {
	case end == Stick && day == daysIn(y, m):
		day = last
	case day <= last:
	case end == Clip || end == Stick:
		day = last
	case end == Spill: // December has 31 days, so the next month is in the same year
		month, day = month+1, 1
	default:
		return 0, &MonthEndError{From: d, Months: n, Year: year, Month: month, Day: day}
	}
	return fromCivil(year, month, day), nil
}

// AddYears returns the same day n years on, which is 12 n months on: only 29 February can be missing.
func (d Date) AddYears(n int, end MonthEnd) (Date, error) {
	if n > 9999 || n < -9999 {
		return 0, &RangeError{From: d, Amount: n, Unit: Year}
	}
	return d.AddMonths(12*n, end)
}
