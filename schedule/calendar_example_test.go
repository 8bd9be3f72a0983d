package schedule_test

import (
	"fmt"
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// ownCalendar is a calendar that an application writes itself.
func ownCalendar() *schedule.Calendar {
	c, err := schedule.NewCalendar(schedule.CalendarData{
		ID:    "own",
		Rest:  []time.Weekday{time.Saturday, time.Sunday},
		Cover: schedule.Interval{From: schedule.MustParseDate("2020-01-01"), Before: schedule.MustParseDate("2021-01-01")},
		Entries: []schedule.Entry{{
			Date: schedule.MustParseDate("2020-09-02"), Kind: schedule.Statutory,
			En: "National Day", Vi: "Quốc khánh", Source: "Labour Code 10/2012/QH13 art. 115",
		}},
	})
	if err != nil {
		fmt.Println(err)
	}
	return c
}

func ExampleCalendar_Shift() {
	c := ownCalendar()
	from := schedule.MustParseDate("2020-08-28")
	for _, n := range [...]int{1, 3, -1, 250} {
		a, err := c.Shift(from, n)
		fmt.Println(n, a.Date, err)
	}
	// Output:
	// 1 2020-08-31 <nil>
	// 3 2020-09-03 <nil>
	// -1 2020-08-27 <nil>
	// 250  schedule: calendar own says nothing of 2021-01-01
}

func ExampleCalendar_Count() {
	n, standing, err := ownCalendar().Count(schedule.Interval{
		From: schedule.MustParseDate("2020-08-31"), Before: schedule.MustParseDate("2020-09-07"),
	})
	fmt.Println(n, standing, err)
	// Output: 4 certain <nil>
}

func ExampleCalendar_Day() {
	d, _ := ownCalendar().Day(schedule.MustParseDate("2020-09-02"))
	fmt.Println(d.In("vi"), d.Kind.In("vi"), d.Working)
	fmt.Println(d.Entry.Source)
	// Output:
	// Quốc khánh ngày nghỉ lễ, tết false
	// Labour Code 10/2012/QH13 art. 115
}

func ExampleCalendar_Extend() {
	c, err := ownCalendar().Extend(
		schedule.Interval{From: schedule.MustParseDate("2021-01-01"), Before: schedule.MustParseDate("2022-01-01")},
		schedule.Entry{Date: schedule.MustParseDate("2021-01-01"), Kind: schedule.Statutory, En: "New Year's Day", Source: "Labour Code 45/2019/QH14 art. 112"},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	a, _ := c.Next(schedule.MustParseDate("2020-12-31"))
	fmt.Println(a.Date, c.Cover())
	// Output: 2021-01-04 [2020-01-01, 2022-01-01)
}

func ExampleCalendar_Nth() {
	september := schedule.Interval{From: schedule.MustParseDate("2020-09-01"), Before: schedule.MustParseDate("2020-10-01")}
	last, _ := ownCalendar().Nth(september, -1)
	fmt.Println(last.Date)
	// Output: 2020-09-30
}

func ExampleNewCalendar() {
	_, err := schedule.NewCalendar(schedule.CalendarData{
		ID:    "own",
		Cover: schedule.Interval{From: schedule.MustParseDate("2026-01-01"), Before: schedule.MustParseDate("2027-01-01")},
		Entries: []schedule.Entry{
			{Date: schedule.MustParseDate("2026-04-30"), Kind: schedule.Statutory, Source: "Labour Code art. 112"},
			{Date: schedule.MustParseDate("2026-08-31"), Kind: schedule.SwapOff, Pair: schedule.MustParseDate("2026-08-22"), En: "off", Source: "MoHA 9441/TB-BNV"},
		},
	})
	fmt.Println(err)
	// Output:
	// schedule: calendar own: entry 1: 2026-04-30 has no name
	// entry 2: 2026-08-31 is exchanged with 2026-08-22, where no entry answers it
}

func ExampleWeekend() {
	c, err := schedule.Weekend("friday-and-saturday", time.Friday, time.Saturday)
	if err != nil {
		fmt.Println(err)
		return
	}
	a, _ := c.Shift(schedule.MustParseDate("2020-09-24"), 1)
	fmt.Println(a.Date, a.Date.Weekday())
	// Output: 2020-09-27 Sunday
}
