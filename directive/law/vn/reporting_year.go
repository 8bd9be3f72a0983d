package vn

import (
	"fmt"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// schoolTerms are the terms of a school year as an authority fixed them; no law computes them. Each ends before the day that the
// decision names: "kết thúc học kỳ I trước ngày 16/1/2021".
var schoolTerms = map[int][]task.Span{
	// The national plan of the school year 2020-2021, as reported: opening on 5 September 2020, the first term over before 16 January,
	// the second before 25 May, the year before 31 May 2021.
	2020: {
		{Name: "term I 2020-2021", Days: days("2020-09-05", "2021-01-16")},
		{Name: "term II 2020-2021", Days: days("2021-01-16", "2021-05-25")},
	},
}

var schoolYearEnds = map[int]string{2020: "2021-05-31"}

func days(from, before string) schedule.Interval {
	return schedule.Interval{From: schedule.MustParseDate(from), Before: schedule.MustParseDate(before)}
}

// SchoolTerms returns the terms of the school year that begins in a year, for a duty that reports by term, and false when no
// plan of that year is recorded. The first term of 2020-2021 runs from 2020-09-05 to 2021-01-15.
func SchoolTerms(year int) ([]task.Span, bool) {
	terms, ok := schoolTerms[year]
	return append([]task.Span(nil), terms...), ok
}

// Spans returns the named spans of a year that a deadline may be said to lie in: "budget year 2021", from 1 January to 31 December
// (State Budget Law 83/2015/QH13 art. 14), and, where the plan is recorded, "school year 2020-2021". A school year has no fixed
// days in law, so that a deadline in one whose plan is not recorded stays pending.
func Spans(year int) map[string]schedule.Interval {
	spans := map[string]schedule.Interval{}
	from, err := schedule.NewDate(year, time.January, 1)
	before, err2 := schedule.NewDate(year+1, time.January, 1)
	if err == nil && err2 == nil {
		spans[fmt.Sprintf("budget year %d", year)] = schedule.Interval{From: from, Before: before}
	}
	if terms, ok := schoolTerms[year]; ok {
		spans[fmt.Sprintf("school year %d-%d", year, year+1)] = schedule.Interval{
			From: terms[0].Days.From, Before: schedule.MustParseDate(schoolYearEnds[year]),
		}
	}
	return spans
}
