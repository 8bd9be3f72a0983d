package schedule

import (
	"fmt"
	"strconv"
	"time"
)

// Every error of this package is one of these types; each says itself in English with Error and in
// either language with In, and gives its code and arguments with Message.

var (
	noDate = Template{
		Code: "date-invalid",
		En:   "{0} is not a day (YYYY-MM-DD, years 0001 to 9999)",
		Vi:   "{0} không phải là một ngày (YYYY-MM-DD, năm 0001 đến 9999)",
	}
	outOfRange = Template{
		Code: "date-out-of-range",
		En:   "{0} and {1} {2} lie outside the years 0001 to 9999",
		Vi:   "{0} cộng {1} {2} nằm ngoài các năm 0001 đến 9999",
	}
	noValidDay = Template{
		Code: "date-outside",
		En:   "{0} is no day of the years 0001 to 9999",
		Vi:   "{0} không phải là ngày thuộc các năm 0001 đến 9999",
	}
	noDayInMonth = Template{
		Code: "month-end",
		En:   "{0} and {1} month(s): month {2} has no day {3}, and the rule does not say what then",
		Vi:   "{0} cộng {1} tháng: tháng {2} không có ngày {3} và quy tắc không nêu cách xử lý",
	}
	noInterval = Template{
		Code: "interval-invalid",
		En:   "{0} is not an interval of days",
		Vi:   "{0} không phải là một khoảng ngày",
	}
)

// DateError is a text or a triple of numbers that is no day.
type DateError struct {
	Input string // as given, clipped to 80 bytes; empty when numbers were given
	Year  int
	Month time.Month
	Day   int
}

// Message gives the code and the arguments.
func (e *DateError) Message() Message {
	if e.Input == "" && (e.Year != 0 || e.Month != 0 || e.Day != 0) {
		return noDate.With(fmt.Sprintf("%04d-%02d-%02d", e.Year, int(e.Month), e.Day))
	}
	return noDate.With(fmt.Sprintf("%q", e.Input))
}

// In says the error in "vi" or "en".
func (e *DateError) In(lang string) string { return e.Message().In(lang) }
func (e *DateError) Error() string         { return "schedule: " + e.In("en") }

// RangeError is a count that leaves the valid days, or a Date that is none.
type RangeError struct {
	From   Date
	Amount int
	Unit   Unit
}

// Message gives the code and the arguments.
func (e *RangeError) Message() Message {
	if !e.From.IsValid() {
		return noValidDay.With("Date(" + strconv.Itoa(int(e.From)) + ")")
	}
	return outOfRange.With(e.From, e.Amount, e.Unit)
}

// In says the error in "vi" or "en".
func (e *RangeError) In(lang string) string { return e.Message().In(lang) }
func (e *RangeError) Error() string         { return "schedule: " + e.In("en") }

// MonthEndError is a count of months that lands on a day its month does not have, under [Refuse].
type MonthEndError struct {
	From   Date
	Months int
	Year   int
	Month  time.Month
	Day    int // the day of the month that is missing
}

// Message gives the code and the arguments.
func (e *MonthEndError) Message() Message {
	return noDayInMonth.With(e.From, e.Months, fmt.Sprintf("%04d-%02d", e.Year, int(e.Month)), e.Day)
}

// In says the error in "vi" or "en".
func (e *MonthEndError) In(lang string) string { return e.Message().In(lang) }
func (e *MonthEndError) Error() string         { return "schedule: " + e.In("en") }

// IntervalError is a pair of ends between which no day lies.
type IntervalError struct{ Interval Interval }

// Message gives the code and the arguments.
func (e *IntervalError) Message() Message { return noInterval.With(e.Interval) }

// In says the error in "vi" or "en".
func (e *IntervalError) In(lang string) string { return e.Message().In(lang) }
func (e *IntervalError) Error() string         { return "schedule: " + e.In("en") }
