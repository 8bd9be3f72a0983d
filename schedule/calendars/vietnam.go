package calendars

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/chithi-go/chithi/schedule"
)

//go:embed vietnam.csv
var vietnamFile string

var vietnam = sync.OnceValue(func() *schedule.Calendar { return mustLoad(vietnamFile) })

// VietnamCivilService returns the working days of Vietnam's public bodies, from 2010, under the id "vn-civil-service":
// Saturday and Sunday off (Decision 188/1999/QĐ-TTg), the public holidays and substitute days of the Labour Code, and the days
// exchanged by the yearly decisions. Saturday 2026-08-22 is worked for Monday 2026-08-31.
func VietnamCivilService() *schedule.Calendar { return vietnam() }

// VietnamLabour returns the working days of employees under the Labour Code, from 2010, under the id "vn-labour":
// the public holidays, a substitute day for each that meets a weekly rest, and no exchanged days, which bind public bodies only.
// The weekly rest is Saturday and Sunday unless other days are given: under art. 111 of the Labour Code 45/2019/QH14 it may be
// Sunday or another fixed day alone. Hùng Kings' day 2016-04-16 was a Saturday: with both days off Monday 2016-04-18 was its substitute,
// with Sunday alone it was an ordinary working day. Days of rest that leave no working day are a [*schedule.DataError].
func VietnamLabour(rest ...time.Weekday) (*schedule.Calendar, error) {
	if len(rest) == 0 {
		rest = saturdayAndSunday
	}
	f := read(strings.NewReader(vietnamFile))
	if err := f.err(); err != nil {
		return nil, err
	}
	data := f.data
	data.ID, data.Rest = "vn-labour", rest
	data.Entries = slices.DeleteFunc(data.Entries, func(e schedule.Entry) bool {
		return e.Kind != schedule.Statutory && e.Kind != schedule.Awaited
	})
	data.Entries = append(data.Entries, Substitutes(data.Entries, rest...)...)
	return schedule.NewCalendar(data)
}

// Substitutes returns the substitute days for the public holidays among the entries that meet a weekly rest: each is
// compensated on the next working day, in the order of the holidays (Labour Code 45/2019/QH14 art. 111.3, and art. 115.3 of the Code of 2012).
// A substitute stands as firmly as its holiday. For 30 April and 1 May 2022, a Saturday and a Sunday, they are 2 and 3 May.
func Substitutes(entries []schedule.Entry, rest ...time.Weekday) []schedule.Entry {
	if len(rest) == 0 {
		rest = saturdayAndSunday
	}
	if !slices.ContainsFunc(weekdays[:], func(w time.Weekday) bool { return !slices.Contains(rest, w) }) {
		return nil // no day is left to be off instead
	}
	taken := map[schedule.Date]bool{}
	var holidays, added []schedule.Entry
	for _, e := range entries {
		if e.Kind == schedule.Awaited {
			continue
		}
		taken[e.Date] = true
		if e.Kind == schedule.Statutory && slices.Contains(rest, e.Date.Weekday()) {
			holidays = append(holidays, e)
		}
	}
	slices.SortFunc(holidays, func(a, b schedule.Entry) int { return a.Date.Compare(b.Date) })
	for _, h := range holidays {
		day := h.Date + 1
		for slices.Contains(rest, day.Weekday()) || taken[day] {
			day++
		}
		taken[day] = true
		added = append(added, schedule.Entry{
			Date: day, Kind: schedule.Substitute, Decision: h.Decision, Known: h.Known,
			En: "Substitute day for " + h.En + " " + h.Date.String(), Vi: "Nghỉ bù " + h.Vi,
			Source: "Labour Code 45/2019/QH14 art. 111.3, 10/2012/QH13 art. 115.3, Law 84/2007/QH11; " + h.Source,
		})
	}
	return added
}
