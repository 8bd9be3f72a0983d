package task

import (
	"fmt"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// Period names a month, a quarter, a half-year, nine months or a year, without saying on which day it begins:
// that is for the [Family]. It is written 2020-10, 2020-Q4, 2020-H1, 2020-M9 or 2020. The zero Period is none.
type Period struct {
	year      int16
	frequency Frequency
	n         uint8 // 1 to the number of such periods in a year
}

var badPeriod = schedule.Template{
	Code: "task-period-invalid",
	En:   "{0} is not a period (2020-10, 2020-Q4, 2020-H1, 2020-M9 or 2020; years 0002 to 9998)",
	Vi:   "{0} không phải là một kỳ (2020-10, 2020-Q4, 2020-H1, 2020-M9 hoặc 2020; năm 0002 đến 9998)",
}

// PeriodError is a text, or a set of numbers, that is no [Period].
type PeriodError struct{ Input string }

// Message gives the code and the arguments.
func (e *PeriodError) Message() schedule.Message { return badPeriod.With(schedule.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *PeriodError) In(lang string) string { return e.Message().In(lang) }
func (e *PeriodError) Error() string         { return "task: " + e.In("en") }

// NewPeriod returns the nth period of a frequency in a year: NewPeriod(2007, Quarterly, 4) is the fourth quarter of 2007.
// Years run from 2 to 9998, so that every period and its neighbours have days.
func NewPeriod(year int, f Frequency, n int) (Period, error) {
	if year < 2 || year > 9998 || !f.IsValid() || n < 1 || n > measures[f].count {
		return Period{}, &PeriodError{fmt.Sprintf("%d %s %d", year, f, n)}
	}
	return Period{int16(year), f, uint8(n)}, nil
}

// ParsePeriod reads the written form.
func ParsePeriod(s string) (Period, error) {
	bad := func() (Period, error) { return Period{}, &PeriodError{s} }
	if len(s) < 4 || len(s) > 7 {
		return bad()
	}
	year, ok := digits(s[:4])
	if !ok {
		return bad()
	}
	f, n := Yearly, 1
	switch rest := s[4:]; {
	case rest == "":
	case rest == "-M9":
		f = NineMonthly
	case len(rest) != 3 || rest[0] != '-':
		return bad()
	case rest[1] == 'Q':
		f = Quarterly
		n, ok = digits(rest[2:])
	case rest[1] == 'H':
		f = HalfYearly
		n, ok = digits(rest[2:])
	default:
		f = Monthly
		n, ok = digits(rest[1:])
	}
	p, err := NewPeriod(year, f, n)
	if !ok || err != nil {
		return bad()
	}
	return p, nil
}

// MustParsePeriod is [ParsePeriod] for constants in source; it panics on a fault.
func MustParsePeriod(s string) Period {
	p, err := ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

func digits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, len(s) > 0
}

// Year returns the year that the period is named by.
func (p Period) Year() int { return int(p.year) }

// Frequency returns what sort of period it is.
func (p Period) Frequency() Frequency { return p.frequency }

// Number returns the place in the year, from 1.
func (p Period) Number() int { return int(p.n) }

// IsZero reports whether p is none.
func (p Period) IsZero() bool { return p == Period{} }

// Next returns the period after p: after 2020-Q4 comes 2021-Q1. Past the year 9998 it is a [*PeriodError].
func (p Period) Next() (Period, error) { return p.step(1) }

// Previous returns the period before p: before 2021-01 comes 2020-12. Before the year 2 it is a [*PeriodError].
func (p Period) Previous() (Period, error) { return p.step(-1) }

func (p Period) step(by int) (Period, error) {
	if p.IsZero() {
		return Period{}, &PeriodError{}
	}
	count := measures[p.frequency].count
	i := int(p.year)*count + int(p.n) - 1 + by
	return NewPeriod(i/count, p.frequency, i%count+1)
}

// String returns the written form, or "" for the zero Period.
func (p Period) String() string {
	switch p.frequency {
	case Monthly:
		return fmt.Sprintf("%04d-%02d", p.year, p.n)
	case Quarterly, HalfYearly:
		return fmt.Sprintf("%04d-%s%d", p.year, measures[p.frequency].mark, p.n)
	case NineMonthly:
		return fmt.Sprintf("%04d-M9", p.year)
	case Yearly:
		return fmt.Sprintf("%04d", p.year)
	}
	return ""
}

// In says the period in "vi" or "en": "quý 4/2020", "quarter 4 of 2020".
func (p Period) In(lang string) string {
	if p.IsZero() {
		return ""
	}
	vi, en := periodWords[p.frequency].vi, periodWords[p.frequency].en
	w := en
	if lang == "vi" {
		w = vi
	}
	return strings.NewReplacer("Y", fmt.Sprint(p.year), "N", fmt.Sprint(p.n)).Replace(w)
}

var periodWords = [...]struct{ vi, en string }{
	Monthly:     {"tháng N/Y", "month N of Y"},
	Quarterly:   {"quý N/Y", "quarter N of Y"},
	HalfYearly:  {"6 tháng lần N/Y", "half-year N of Y"},
	NineMonthly: {"9 tháng năm Y", "nine months of Y"},
	Yearly:      {"năm Y", "year Y"},
}

// MarshalText returns the written form.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads the written form; an empty text gives the zero Period.
func (p *Period) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*p = Period{}
		return nil
	}
	r, err := ParsePeriod(string(b))
	if err == nil {
		*p = r
	}
	return err
}
