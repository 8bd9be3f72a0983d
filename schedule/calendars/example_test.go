package calendars_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
)

func interval(from, before string) schedule.Interval {
	return schedule.Interval{From: schedule.MustParseDate(from), Before: schedule.MustParseDate(before)}
}

func ExampleVietnamCivilService() {
	c := calendars.VietnamCivilService()
	friday := schedule.MustParseDate("2020-08-28")
	for _, n := range [...]int{1, 3} {
		a, err := c.Shift(friday, n)
		fmt.Println(a.Date, a.Standing, err)
	}
	// Output:
	// 2020-08-31 certain <nil>
	// 2020-09-03 certain <nil>
}

// A make-up day can be a Sunday.
func ExampleVietnamCivilService_exchange() {
	d, _ := calendars.VietnamCivilService().Day(schedule.MustParseDate("2011-01-30"))
	fmt.Println(d.Date.Weekday(), d.Working, d.Kind.In("vi"))
	fmt.Println(d.In("vi"))
	fmt.Println(d.Entry.Source)
	// Output:
	// Sunday true ngày làm bù
	// Làm bù cho ngày 01/02/2011
	// baolangson.vn/xa-hoi/31573 (the make-up day is a Sunday)
}

// What has not been decided is answered, and said to be provisional.
func ExampleVietnamCivilService_provisional() {
	c := calendars.VietnamCivilService()
	fmt.Println("decided through", c.DecidedThrough())
	a, _ := c.Next(schedule.MustParseDate("2026-11-20"))
	fmt.Println(a.Date, a.Standing.In("vi"))
	_, err := c.Next(schedule.MustParseDate("2031-01-02"))
	fmt.Println(err)
	// Output:
	// decided through 2026-11-22
	// 2026-11-25 tạm tính
	// schedule: calendar vn-civil-service says nothing of 2031-01-02
}

func ExampleVietnamLabour() {
	monday := schedule.MustParseDate("2016-04-18") // Hùng Kings' day, the 16th, was a Saturday
	for _, rest := range [][]time.Weekday{{time.Saturday, time.Sunday}, {time.Sunday}} {
		c, err := calendars.VietnamLabour(rest...)
		if err != nil {
			fmt.Println(err)
			return
		}
		d, _ := c.Day(monday)
		fmt.Println(rest, d.In("en"))
	}
	// Output:
	// [Saturday Sunday] Substitute day for Hung Kings' Commemoration Day 2016-04-16
	// [Sunday] working day
}

func ExampleUnitedStatesFederal() {
	c := calendars.UnitedStatesFederal()
	d, _ := c.Day(schedule.MustParseDate("2018-12-05"))
	fmt.Println(d.In("en"))
	works, _, _ := c.AsKnown(schedule.MustParseDate("2018-11-30")).Working(d.Date)
	fmt.Println("a working day as known on 30 November:", works)
	// Output:
	// Day of Mourning for President George H.W. Bush (E.O. 13852)
	// a working day as known on 30 November: true
}

func ExampleEuropean() {
	c, err := calendars.European(schedule.Entry{
		Date: schedule.MustParseDate("2024-05-01"), Kind: schedule.Statutory, En: "Labour Day", Source: "the institution's list for 2024",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	a, _ := c.Next(schedule.MustParseDate("2024-04-30"))
	fmt.Println(a.Date, c.Cover())
	// Output: 2024-05-02 [2024-01-01, 2025-01-01)
}

func ExampleTet() {
	for _, year := range [...]int{1985, 2007, 2026} {
		tet, _ := calendars.Tet(year)
		fmt.Println(tet)
	}
	_, err := calendars.Tet(2101)
	fmt.Println(err)
	// Output:
	// 1985-01-21
	// 2007-02-17
	// 2026-02-17
	// calendars: the lunar table holds the years 1976 to 2100, not 2101
}

func ExampleHungKings() {
	d, _ := calendars.HungKings(2026)
	fmt.Println(d, d.Weekday())
	// Output: 2026-04-26 Sunday
}

// An application adds a decision when it is made.
func ExampleParseEntries() {
	decision := `date,kind,decision,pair,known,occasion,name_en,name_vi,source
2026-11-23,swap_off,decided,2026-11-28,2026-10-01,,Day off,Nghỉ hoán đổi,a decision that this example makes up
2026-11-28,swap_work,decided,2026-11-23,2026-10-01,,Working day,Làm bù,a decision that this example makes up
`
	entries, err := calendars.ParseEntries(strings.NewReader(decision))
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := calendars.VietnamCivilService().Extend(interval("2026-11-23", "2026-11-29"), entries...)
	if err != nil {
		fmt.Println(err)
		return
	}
	a, _ := c.Next(schedule.MustParseDate("2026-11-20"))
	fmt.Println(a.Date, a.Standing, "decided through", c.DecidedThrough())
	// Output: 2026-11-25 certain decided through 2027-02-03
}

func ExampleLoad() {
	_, err := calendars.Load(strings.NewReader(`# calendar: own
# cover: 2026-01-01 to 2026-12-31
# rest: Sunday
date,kind,decision,pair,known,occasion,name_en,name_vi,source
2026-04-30,holiday,decided,,,,Reunification Day,Ngày Chiến thắng,Labour Code art. 112
2026-05-01,statutory,decided,,,,Labour Day,Ngày Quốc tế Lao động,
`))
	fmt.Println(err)
	// Output:
	// schedule: calendar own: line 5: "holiday" is no kind of entry
	// line 6: 2026-05-01 has no source
}

func ExampleWeekend() {
	a, _ := calendars.Weekend().Shift(schedule.MustParseDate("2020-09-25"), 1)
	fmt.Println(a.Date)
	// Output: 2020-09-28
}

// Two governments meet on the days on which both are at work.
func Example_both() {
	both, err := schedule.Both("hanoi-washington", calendars.VietnamCivilService(), calendars.UnitedStatesFederal())
	if err != nil {
		fmt.Println(err)
		return
	}
	either, err := schedule.Either("hanoi-or-washington", calendars.VietnamCivilService(), calendars.UnitedStatesFederal())
	if err != nil {
		fmt.Println(err)
		return
	}
	friday := schedule.MustParseDate("2020-09-04") // before Labor Day
	a, _ := both.Next(friday)
	b, _ := either.Next(friday)
	fmt.Println(a.Date, b.Date)
	// Output: 2020-09-08 2020-09-07
}

// The longest break of a year is Tết.
func Example_longestBreak() {
	i, s, _ := calendars.VietnamCivilService().LongestBreak(interval("2026-01-01", "2026-07-01"))
	days, _ := i.Len()
	fmt.Println(i, days, s)
	// Output: [2026-02-14, 2026-02-23) 9 certain
}
