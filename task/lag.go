package task

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// Lag is the time between the two ends of a dependency, in days or working days; a negative one lets the ends
// overlap. It is written "5 days" or "-2 working days". The zero Lag is none.
type Lag struct {
	n       int32
	working bool
}

// MaxLag is the greatest lag, either way.
const MaxLag = 10_000

var badLag = schedule.Template{
	Code: "task-lag-invalid",
	En:   "{0} is not a lag (a whole number from -10000 to 10000 of days or working days)",
	Vi:   "{0} không phải là độ trễ (số nguyên từ -10000 đến 10000 ngày hoặc ngày làm việc: days, working days)",
}

// LagError is a text that is no [Lag].
type LagError struct{ Input string }

// Message gives the code and the arguments.
func (e *LagError) Message() schedule.Message { return badLag.With(schedule.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *LagError) In(lang string) string { return e.Message().In(lang) }
func (e *LagError) Error() string         { return "task: " + e.In("en") }

// ParseLag reads "5 days", "1 working day", "-2 working days".
func ParseLag(s string) (Lag, error) {
	number, unit, _ := strings.Cut(s, " ")
	n, err := strconv.ParseInt(number, 10, 32)
	working := unit == "working day" || unit == "working days"
	if err != nil || n == 0 || n > MaxLag || n < -MaxLag || !working && unit != "day" && unit != "days" {
		return Lag{}, &LagError{s}
	}
	return Lag{int32(n), working}, nil
}

// MustParseLag is [ParseLag] for constants in source; it panics on a fault.
func MustParseLag(s string) Lag {
	l, err := ParseLag(s)
	if err != nil {
		panic(err)
	}
	return l
}

// Amount returns the number of days or working days.
func (l Lag) Amount() int { return int(l.n) }

// Unit returns [schedule.Day] or [schedule.WorkingDay].
func (l Lag) Unit() schedule.Unit {
	if l.working {
		return schedule.WorkingDay
	}
	return schedule.Day
}

// IsZero reports whether there is no lag.
func (l Lag) IsZero() bool { return l == Lag{} }

// String returns the written form, or "" for the zero Lag.
func (l Lag) String() string {
	if l.IsZero() {
		return ""
	}
	unit := l.Unit().String()
	if l.n == 1 || l.n == -1 {
		unit = strings.TrimSuffix(unit, "s")
	}
	return strconv.Itoa(int(l.n)) + " " + unit
}

// MarshalText returns the written form.
func (l Lag) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads the written form; an empty text gives the zero Lag.
func (l *Lag) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*l = Lag{}
		return nil
	}
	r, err := ParseLag(string(b))
	if err == nil {
		*l = r
	}
	return err
}
