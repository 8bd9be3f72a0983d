package calendars

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// directive reads one line of the head: "calendar: vn-civil-service".
func (f *file) directive(line int, text string) {
	key, value, _ := strings.Cut(text, ": ")
	readers := map[string]func(string) bool{
		"calendar": f.readID, "cover": f.readCover, "rest": f.readRest, "yearly": f.readYearly,
	}
	read, ok := readers[key]
	if !ok || f.said[key] && key != "yearly" || !read(value) {
		f.fault(line, fileDirective.With(schedule.Quote(text)))
	}
	f.said[key] = true
}

func (f *file) readID(s string) bool { f.data.ID = s; return s != "" && len(s) <= 64 }

// readCover reads "2010-01-01 to 2027-12-31", both days covered.
func (f *file) readCover(s string) bool {
	first, last, _ := strings.Cut(s, " to ")
	from, err := schedule.ParseDate(first)
	through, err2 := schedule.ParseDate(last)
	f.data.Cover = schedule.Interval{From: from, Before: through + 1}
	return err == nil && err2 == nil && from <= through
}

// readRest reads "Saturday Sunday".
func (f *file) readRest(s string) bool {
	for name := range strings.FieldsSeq(s) {
		i := slices.IndexFunc(weekdays[:], func(w time.Weekday) bool { return w.String() == name })
		if i < 0 {
			return false
		}
		f.data.Rest = append(f.data.Rest, weekdays[i])
	}
	return len(f.data.Rest) > 0
}

var weekdays = [...]time.Weekday{time.Sunday, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday}

// readYearly reads "tet 5 days from 2014".
func (f *file) readYearly(s string) bool {
	words := strings.Fields(s)
	if len(words) != 5 || words[2] != "days" || words[3] != "from" {
		return false
	}
	days, err := strconv.ParseUint(words[1], 10, 8)
	year, err2 := strconv.ParseUint(words[4], 10, 16)
	f.data.Yearly = append(f.data.Yearly, schedule.Yearly{Occasion: words[0], From: int(year), Days: int(days)})
	return err == nil && err2 == nil
}
