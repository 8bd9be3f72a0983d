package schedule_test

import (
	"strings"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestCalendarDataFaults(t *testing.T) {
	year := between("2026-01-01", "2027-01-01")
	off := func(change func(*schedule.Entry)) schedule.Entry {
		e := schedule.Entry{Date: day("2026-04-30"), Kind: schedule.Statutory, En: "Reunification Day", Source: "Labour Code art. 112"}
		change(&e)
		return e
	}
	swapOff := schedule.Entry{Date: day("2026-08-31"), Kind: schedule.SwapOff, Pair: day("2026-08-22"), En: "off", Source: "MoHA 9441/TB-BNV"}
	swapWork := schedule.Entry{Date: day("2026-08-22"), Kind: schedule.SwapWork, Pair: day("2026-08-31"), En: "worked", Source: "MoHA 9441/TB-BNV"}
	for _, tc := range []struct {
		code, why string
		data      schedule.CalendarData
	}{
		{"calendar-id", "rules name it in a phrase", schedule.CalendarData{ID: "Việt Nam", Cover: year}},
		{"calendar-id", "no name at all", schedule.CalendarData{Cover: year}},
		{"calendar-rest", "no day is left to work", schedule.CalendarData{ID: "x", Cover: year, Rest: []time.Weekday{0, 1, 2, 3, 4, 5, 6}}},
		{"calendar-rest", "an eighth day of the week", schedule.CalendarData{ID: "x", Cover: year, Rest: []time.Weekday{8}}},
		{"calendar-cover", "no end", schedule.CalendarData{ID: "x", Cover: schedule.Interval{From: day("2026-01-01")}}},
		{"calendar-cover", "200 years do not fit", schedule.CalendarData{ID: "x", Cover: between("1900-01-01", "2100-01-01")}},
		{"calendar-yearly", "a decision about nothing", schedule.CalendarData{ID: "x", Cover: year, Yearly: []schedule.Yearly{{}}}},
		{"calendar-entry-date", "no day", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Date = 0 })}}},
		{"calendar-entry-outside", "a day of another year", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Date = day("2027-01-01") })}}},
		{"calendar-entry-kind", "the week is no entry", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Kind = schedule.WeeklyRest })}}},
		{"calendar-entry-kind", "no such kind", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Kind = 99 })}}},
		{"calendar-entry-decision", "no such decision", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Decision = 3 })}}},
		{"calendar-entry-awaited", "awaited and decided", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Kind = schedule.Awaited })}}},
		{"calendar-entry-name", "no name", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.En = "" })}}},
		{"calendar-entry-source", "no source", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Source = "" })}}},
		{"calendar-entry-known", "known on no day", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Known = -1 })}}},
		{"calendar-pair-excess", "a holiday is exchanged with nothing", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Pair = day("2026-05-09") })}}},
		{"calendar-entry-duplicate", "one day twice", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{swapOff, swapWork, swapWork}}},
		{"calendar-swap-pair", "the day worked is missing", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{swapOff}}},
		{"calendar-swap-lone", "no other day", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Kind = schedule.SwapOff })}}},
		{"calendar-swap-rest", "worked on a Wednesday anyway", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{
			{Date: day("2026-08-31"), Kind: schedule.SwapOff, Pair: day("2026-08-26"), En: "off", Source: "made"},
			{Date: day("2026-08-26"), Kind: schedule.SwapWork, Pair: day("2026-08-31"), En: "worked", Source: "made"},
		}}},
		{"calendar-off-rest", "a substitute on a Sunday", schedule.CalendarData{ID: "x", Cover: year, Entries: []schedule.Entry{off(func(e *schedule.Entry) { e.Kind, e.Date = schedule.Substitute, day("2026-05-03") })}}},
	} {
		c, err := schedule.NewCalendar(tc.data)
		require.Nil(t, c, tc.why)
		var data *schedule.DataError
		require.ErrorAs(t, err, &data, tc.why)
		require.Len(t, data.Faults, 1, tc.why)
		require.Equal(t, tc.code, data.Faults[0].Message().Code(), tc.why)
		require.Equal(t, tc.code, data.Message().Code(), tc.why)
		for _, lang := range [...]string{"en", "vi"} {
			require.NotContains(t, data.In(lang), "{", tc.why)
		}
		require.NotEqual(t, data.In("en"), data.In("vi"), tc.why)
	}
}

func TestCalendarDataFaultsComeAtOnce(t *testing.T) {
	_, err := schedule.NewCalendar(schedule.CalendarData{ID: "x", Cover: between("2026-01-01", "2027-01-01"), Entries: []schedule.Entry{
		{Date: day("2026-04-30"), Kind: schedule.Statutory, Source: "Labour Code art. 112"},
		{Date: day("2026-05-01"), Kind: schedule.Statutory, En: "Labour Day"},
		{Date: day("2026-08-31"), Kind: schedule.SwapOff, Pair: day("2026-08-22"), En: "off"},
	}})
	var data *schedule.DataError
	require.ErrorAs(t, err, &data)
	require.Equal(t, strings.Join([]string{
		"entry 1: 2026-04-30 has no name",
		"entry 2: 2026-05-01 has no source",
		"entry 3: 2026-08-31 has no source",
		"entry 3: 2026-08-31 is exchanged with 2026-08-22, where no entry answers it",
	}, "\n"), data.In("en"))
	require.Equal(t, "mục 2: ngày 2026-05-01 không có nguồn", data.Faults[1].In("vi"))
	var fault schedule.Fault
	require.ErrorAs(t, err, &fault, "each fault is found in the chain")
	require.Equal(t, "schedule: entry 1: 2026-04-30 has no name", fault.Error())
}

func TestCalendarsByName(t *testing.T) {
	weekend, err := schedule.Weekend("weekend")
	require.NoError(t, err)
	other, err := schedule.Weekend("weekend", time.Sunday)
	require.NoError(t, err)
	c := september2020(t)

	set, err := schedule.NewCalendars(c, weekend, nil, weekend)
	require.NoError(t, err, "the same calendar twice is one")
	for id, want := range map[string]*schedule.Calendar{"": c, "september": c, "weekend": weekend, "moon": nil} {
		got, ok := set.Get(id)
		require.Equal(t, want != nil, ok, id)
		require.Same(t, want, got, id)
	}

	_, ok := schedule.Calendars{}.Get("")
	require.False(t, ok, "the zero set has none")
	_, err = schedule.NewCalendars(weekend, other)
	var twice *schedule.CalendarError
	require.ErrorAs(t, err, &twice)
	require.Equal(t, "schedule: two calendars are called weekend", err.Error())
	require.Equal(t, "chưa cung cấp lịch moon", (&schedule.CalendarError{ID: "moon"}).In("vi"))
	require.Equal(t, "calendar-none", (&schedule.CalendarError{}).Message().Code())
}

func TestDayKindAndDecisionWords(t *testing.T) {
	for k := schedule.Ordinary; k <= schedule.Awaited; k++ {
		got, ok := schedule.ParseDayKind(k.String())
		require.True(t, ok, k)
		require.Equal(t, k, got)
		require.NotEmpty(t, k.In("vi"))
		require.NotEqual(t, k.In("vi"), k.In("en"))
	}
	for d := schedule.Decided; d <= schedule.Estimated; d++ {
		got, ok := schedule.ParseDecision(d.String())
		require.True(t, ok, d)
		require.Equal(t, d, got)
		require.NotEqual(t, d.In("vi"), d.In("en"))
	}
	_, ok := schedule.ParseDayKind("holiday")
	require.False(t, ok)
	_, ok = schedule.ParseDecision("")
	require.False(t, ok)
	require.Empty(t, schedule.DayKind(99).String())
	require.Empty(t, schedule.Decision(99).String())
}

func TestYearlyDecisionsAreBounded(t *testing.T) {
	data := schedule.CalendarData{ID: "x", Cover: between("2026-01-01", "2027-01-01")}
	for range 100000 {
		data.Yearly = append(data.Yearly, schedule.Yearly{Occasion: "tet", From: 2020, Days: 1})
	}
	_, err := schedule.NewCalendar(data)
	require.EqualError(t, err, "schedule: calendar x: there are more than 64 yearly decisions")
}
