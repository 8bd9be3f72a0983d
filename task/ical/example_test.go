package ical_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
	"github.com/chithi-go/chithi/task/ical"
)

// show prints lines without their carriage returns.
func show(b []byte) { fmt.Print(strings.ReplaceAll(string(b), "\r", "")) }

func ExampleAppendTodo() {
	show(ical.AppendTodo(nil, &ical.Todo{
		UID: "db05b21f-7123-503c-ba06-49efad39ca07", Summary: "I.2 Nâng cao chất lượng, chuẩn hóa đội ngũ giáo viên",
		Due: schedule.MustParseDate("2021-05-30"), Status: task.InProgress, Percent: 40, Stamp: time.Unix(1600000000, 0),
		Relations: []ical.Relation{{UID: "39983c3f", Type: ical.FinishToStart, Lag: task.MustParseLag("5 days")}},
	}))
	// Output:
	// BEGIN:VTODO
	// UID:db05b21f-7123-503c-ba06-49efad39ca07
	// DTSTAMP:20200913T122640Z
	// DUE;VALUE=DATE:20210530
	// SUMMARY:I.2 Nâng cao chất lượng\, chuẩn hóa đội ngũ giáo viê
	//  n
	// STATUS:IN-PROCESS
	// PERCENT-COMPLETE:40
	// RELATED-TO;RELTYPE=FINISHTOSTART;GAP=P5D:39983c3f
	// END:VTODO
}

func ExampleAppendEvent() {
	show(ical.AppendEvent(nil, &ical.Event{
		UID: ical.UID("school year 2020-2021", "term I"), Summary: "Học kỳ I",
		Days:  schedule.Interval{From: schedule.MustParseDate("2020-09-05"), Before: schedule.MustParseDate("2021-01-16")},
		Stamp: time.Unix(1600000000, 0),
	}))
	// Output:
	// BEGIN:VEVENT
	// UID:c96e09cf-d95b-5597-8b80-28e31e148a54
	// DTSTAMP:20200913T122640Z
	// DTSTART;VALUE=DATE:20200905
	// DTEND;VALUE=DATE:20210116
	// SUMMARY:Học kỳ I
	// TRANSP:TRANSPARENT
	// END:VEVENT
}

func ExampleCalendar() {
	var out strings.Builder
	c := ical.NewCalendar(&out, "2206/CT-UBND")
	_ = c.Todo(&ical.Todo{UID: "1", Summary: "a\r\nEND:VTODO"}) // a title that would end the component
	_ = c.Close()
	fmt.Fprint(os.Stdout, strings.ReplaceAll(out.String(), "\r", ""))
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//chithi-go//chithi//EN
	// CALSCALE:GREGORIAN
	// NAME:2206/CT-UBND
	// X-WR-CALNAME:2206/CT-UBND
	// BEGIN:VTODO
	// UID:1
	// DTSTAMP:19700101T000000Z
	// SUMMARY:a\nEND:VTODO
	// STATUS:NEEDS-ACTION
	// END:VTODO
	// END:VCALENDAR
}
