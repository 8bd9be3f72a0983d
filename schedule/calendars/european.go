package calendars

import (
	"slices"
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// European returns the working days of Regulation (EEC, Euratom) No 1182/71 under the id "eu": all days other than public holidays, Sundays and Saturdays
// (art. 2). Which days are public holidays each Member State or institution designates and publishes in the Official Journal, so the caller supplies them,
// as [schedule.Statutory] entries. The calendar covers the whole years from the first to the last of them; a year between without any is not decided.
//
// Without holidays nothing but the week is known: the calendar holds for any year and all its answers are provisional.
// With 1 May 2024 supplied, one working day after Tuesday 2024-04-30 is Thursday 2024-05-02.
func European(holidays ...schedule.Entry) (*schedule.Calendar, error) {
	const occasion = "public-holiday"
	data := schedule.CalendarData{
		ID: "eu", Rest: saturdayAndSunday,
		Yearly: []schedule.Yearly{{Occasion: occasion, From: 1, Days: 1}},
	}
	if len(holidays) > 0 {
		byDay := func(a, b schedule.Entry) int { return a.Date.Compare(b.Date) }
		first, last := slices.MinFunc(holidays, byDay).Date.Year(), slices.MaxFunc(holidays, byDay).Date.Year()
		from, _ := schedule.NewDate(first, time.January, 1) // an invalid day is for the calendar to report
		through, _ := schedule.NewDate(last, time.December, 31)
		data.Cover = schedule.Interval{From: from, Before: through + 1}
	}
	data.Entries = slices.Clone(holidays)
	for i := range data.Entries {
		if data.Entries[i].Kind == schedule.Statutory {
			data.Entries[i].Occasion = occasion
		}
	}
	return schedule.NewCalendar(data)
}
