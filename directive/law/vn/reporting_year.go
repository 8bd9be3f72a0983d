package vn

import (
	"fmt"
	"strings"

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

var schoolYearEnds = map[int]schedule.Date{2020: schedule.MustParseDate("2021-05-31")}

func days(from, before string) schedule.Interval {
	return schedule.Interval{From: schedule.MustParseDate(from), Before: schedule.MustParseDate(before)}
}

// SchoolTerms returns the terms of the school year that begins in a year, for a duty that reports by term, and false when no
// plan of that year is recorded. The first term of 2020-2021 runs from 2020-09-05 to 2021-01-15.
func SchoolTerms(year int) ([]task.Span, bool) {
	terms, ok := schoolTerms[year]
	return append([]task.Span(nil), terms...), ok
}

// NamedSpan returns the days of a span of time by its name, in Vietnamese or English: "năm ngân sách 2021" is certain, from 1 January to 31 December
// (State Budget Law 83/2015/QH13 art. 14). A school year has no fixed days in law: "năm học 2020-2021" is known where the plan of the country
// is recorded, and assumed, for a province may have fixed other days within it; another is not known.
func NamedSpan(name string) (days schedule.Interval, firm schedule.Standing, ok bool) {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	for _, kind := range [...]struct {
		words string
		days  func(year string) (schedule.Interval, schedule.Standing, bool)
	}{
		{"budget year ", budgetYearDays}, {"năm ngân sách ", budgetYearDays}, {"school year ", schoolYearDays}, {"năm học ", schoolYearDays},
	} {
		if year, found := strings.CutPrefix(name, kind.words); found {
			return kind.days(year)
		}
	}
	return schedule.Interval{}, schedule.Certain, false
}

func budgetYearDays(name string) (schedule.Interval, schedule.Standing, bool) {
	p, err := task.ParsePeriod(name)
	ok := err == nil && p.Frequency() == task.Yearly
	return Statistics().Interval(p), schedule.Certain, ok
}

func schoolYearDays(name string) (schedule.Interval, schedule.Standing, bool) {
	name = strings.ReplaceAll(strings.ReplaceAll(name, " ", ""), "–", "-")
	for year, terms := range schoolTerms {
		if name == fmt.Sprintf("%d-%d", year, year+1) {
			return schedule.Interval{From: terms[0].Days.From, Before: schoolYearEnds[year]}, schedule.Assumed, true
		}
	}
	return schedule.Interval{}, schedule.Certain, false
}
