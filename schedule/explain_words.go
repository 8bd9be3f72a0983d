package schedule

import (
	"strconv"
	"strings"
)

// quantity is an amount of a unit, said in a language: "1 day", "10 ngày".
type quantity struct {
	n    int32
	unit Unit
}

func (q quantity) In(lang string) string {
	if lang == "vi" {
		return strconv.Itoa(int(q.n)) + " " + units[q.unit].vi
	}
	return strconv.Itoa(int(q.n)) + " " + plural(q.unit, q.n)
}

// ordinal is a number of order, said in a language: "first", "2nd", "2".
type ordinal int32

func (o ordinal) In(lang string) string {
	if lang == "vi" {
		return strconv.Itoa(int(o))
	}
	return string(appendOrdinal(nil, int(o)))
}

// anniversaries are days of the year, said in a language: "1 January or 1 July", "1 tháng 1 hoặc 1 tháng 7".
type anniversaries []Anniversary

func (as anniversaries) In(lang string) string {
	said := make([]string, len(as))
	for i, a := range as {
		if said[i] = strconv.Itoa(a.Day) + " " + a.Month.String(); lang == "vi" {
			said[i] = "ngày " + strconv.Itoa(a.Day) + " tháng " + strconv.Itoa(int(a.Month))
		}
	}
	if lang == "vi" {
		return strings.Join(said, " hoặc ")
	}
	return strings.Join(said, " or ")
}

var weekdays = [...]string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}

// off is why a day is no working day: its day of the week, or the name of its entry with the source.
type off struct{ day CalendarDay }

func dayOff(c *Calendar, d Date) off {
	day, _ := c.Day(d) // covered, since it was asked whether it is worked
	return off{day}
}

func (o off) In(lang string) string {
	switch {
	case o.day.Kind == WeeklyRest && lang == "vi":
		return weekdays[o.day.Date.Weekday()]
	case o.day.Kind == WeeklyRest:
		return o.day.Date.Weekday().String()
	case o.day.Entry.Source == "":
		return o.day.In(lang)
	}
	return o.day.In(lang) + "; " + o.day.Entry.Source
}
