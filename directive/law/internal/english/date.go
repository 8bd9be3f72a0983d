package english

import (
	"time"

	"github.com/chithi-go/chithi/schedule"
)

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
	"november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

// Order is the order of a day written in figures alone: it differs between the laws.
type Order bool

// The orders.
const (
	DayFirst   Order = false // 15.1.2021 and 15/1/2021 are 15 January
	MonthFirst Order = true  // 1/15/2021 is 15 January
)

// Date reads "January 15, 2021", "15 January 2021", "the 15th day of January, 2021", "2021-01-15", and figures
// in the order given. A day that the calendar does not have is the error.
func (t *Text) Date(p int, o Order) (d schedule.Date, next int, ok bool, bad error) {
	p = t.weekday(p)
	p = t.Skip(p, "the")
	year, month, day := 0, time.Month(0), 0
	if m := months[t.Word(p)]; m != 0 { // January 15, 2021
		month, next = m, t.Skip(p+1, ".")
		if day, next, ok = t.dayOfMonth(next); !ok {
			return 0, p, false, nil
		}
		year, next, ok = t.year(t.Skip(next, ","))
	} else if q, sep, is := t.figures(p); is {
		a, _, _ := t.Figure(p)
		b, _, _ := t.Figure(p + 2)
		switch {
		case len(t.Word(p)) == 4 && sep == "-":
			year, month, day, next, ok = a, time.Month(b), 0, q, true
			day, _, _ = t.Figure(p + 4)
		case len(t.Word(p+4)) == 4 && o == MonthFirst:
			year, month, day, next, ok = 0, time.Month(a), b, q, true
			year, _, _ = t.Figure(p + 4)
		case len(t.Word(p+4)) == 4:
			year, month, day, next, ok = 0, time.Month(b), a, q, true
			year, _, _ = t.Figure(p + 4)
		}
	} else if n, q, is := t.dayOfMonth(p); is { // 15 January 2021
		if q = t.Skip(q, "day", "of"); months[t.Word(q)] != 0 {
			day, month = n, months[t.Word(q)]
			year, next, ok = t.year(t.Skip(q+1, ".", ","))
		}
	}
	if !ok {
		return 0, p, false, nil
	}
	d, bad = schedule.NewDate(year, month, day)
	return d, next, true, bad
}

// weekday steps over "Monday,".
func (t *Text) weekday(p int) int {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if q, ok := t.Any(p, weekdays[d]); ok {
			return t.Skip(q, ",")
		}
	}
	return p
}

var weekdays = [...]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}

func (t *Text) dayOfMonth(p int) (n, next int, ok bool) {
	if n, next, ok = t.Ordinal(p); ok && n <= 31 {
		return n, next, true
	}
	if n, next, ok = t.Figure(p); ok && len(t.Word(p)) <= 2 {
		return n, next, true
	}
	return 0, p, false
}

func (t *Text) year(p int) (n, next int, ok bool) {
	n, next, ok = t.Figure(p)
	return n, next, ok && len(t.Word(p)) == 4
}

// figures reports whether three groups of figures stand at p, joined without spaces by the same mark.
func (t *Text) figures(p int) (next int, sep string, ok bool) {
	sep = t.Word(p + 1)
	if sep != "/" && sep != "-" && sep != "." || !t.Number(p) || !t.Number(p+2) || !t.Is(p+3, sep) || !t.Number(p+4) {
		return p, "", false
	}
	for q := p + 1; q <= p+4; q++ {
		if !t.Glued(q) {
			return p, "", false
		}
	}
	return p + 5, sep, true
}
