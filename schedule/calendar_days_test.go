package schedule_test

import (
	"slices"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestCalendarDay(t *testing.T) {
	c := september2020(t)
	holiday, err := c.Day(day("2020-09-02"))
	require.NoError(t, err)
	require.False(t, holiday.Working)
	require.Equal(t, schedule.Statutory, holiday.Kind)
	require.Equal(t, "Quốc khánh", holiday.In("vi"))
	require.Equal(t, "Quốc khánh", holiday.In("en"), "it has no English name here")
	require.Equal(t, "Labour Code 10/2012/QH13 art. 115", holiday.Entry.Source)

	for date, want := range map[string]string{"2020-09-05": "weekly rest", "2020-09-04": "working day"} {
		d, err := c.Day(day(date))
		require.NoError(t, err)
		require.Equal(t, want, d.In("en"))
		require.Zero(t, d.Entry)
	}
	_, ok := c.Entry(day("2020-09-03"))
	require.False(t, ok)
}

func TestCalendarIterates(t *testing.T) {
	c := september2020(t)
	week := between("2020-08-31", "2020-09-07")
	working, err := c.WorkingDays(week)
	require.NoError(t, err)
	require.Equal(t, []schedule.Date{day("2020-08-31"), day("2020-09-01"), day("2020-09-03"), day("2020-09-04")}, slices.Collect(working))
	all, err := c.Days(week)
	require.NoError(t, err)
	kinds := map[schedule.DayKind]int{}
	for d := range all {
		kinds[d.Kind]++
	}
	require.Equal(t, map[schedule.DayKind]int{schedule.Ordinary: 4, schedule.Statutory: 1, schedule.WeeklyRest: 2}, kinds)
	for d := range working {
		require.Equal(t, day("2020-08-31"), d)
		break
	}
	require.Len(t, slices.Collect(c.Entries(week)), 1)
	require.Empty(t, slices.Collect(c.Entries(between("2020-09-03", "2020-09-07"))))
	require.Len(t, slices.Collect(c.Entries(schedule.Interval{})), 1, "an open interval has them all")
}

func TestNth(t *testing.T) {
	c := september2020(t)
	september := between("2020-09-01", "2020-10-01")
	for _, tc := range []struct {
		n         int
		want, why string
	}{
		{1, "2020-09-01", "the first working day of the month"},
		{2, "2020-09-03", "the second, after National Day"},
		{-1, "2020-09-30", "the last"},
		{21, "2020-09-30", "which is the 21st"},
		{-21, "2020-09-01", "from the end to the first"},
	} {
		got, err := c.Nth(september, tc.n)
		require.NoError(t, err, tc.why)
		require.Equal(t, tc.want, got.Date.String(), tc.why)
	}
	for _, n := range [...]int{0, 22, -22} {
		_, err := c.Nth(september, n)
		var few *schedule.ShortageError
		require.ErrorAs(t, err, &few)
		require.Equal(t, 21, few.Have)
	}
	_, err := c.Nth(september, 22)
	require.EqualError(t, err, "schedule: calendar september has 21 working days in [2020-09-01, 2020-10-01), so there is no number 22")
}

func TestRoll(t *testing.T) {
	c := september2020(t)
	for _, tc := range []struct{ day, following, preceding, next, previous string }{
		{"2020-09-02", "2020-09-03", "2020-09-01", "2020-09-03", "2020-09-01"},
		{"2020-09-05", "2020-09-07", "2020-09-04", "2020-09-07", "2020-09-04"},
		{"2020-09-04", "2020-09-04", "2020-09-04", "2020-09-07", "2020-09-03"},
	} {
		for want, roll := range map[string]func(schedule.Date) (schedule.Answer, error){
			"following " + tc.following: c.Following, "preceding " + tc.preceding: c.Preceding,
			"next " + tc.next: c.Next, "previous " + tc.previous: c.Previous,
		} {
			got, err := roll(day(tc.day))
			require.NoError(t, err)
			require.Equal(t, want[len(want)-10:], got.Date.String(), "%s: %s", tc.day, want)
		}
	}
}

func TestLongestBreak(t *testing.T) {
	c := september2020(t)
	for _, tc := range []struct{ from, before, want, why string }{
		{"2020-08-31", "2020-09-05", "[2020-09-02, 2020-09-03)", "a holiday in the week"},
		{"2020-08-31", "2020-09-20", "[2020-09-05, 2020-09-07)", "the first of two weekends"},
		{"2020-09-06", "2020-09-14", "[2020-09-12, 2020-09-14)", "a weekend that begins before is cut off"},
		{"2020-09-07", "2020-09-12", "[2020-09-07, 2020-09-07)", "none"},
		{"2020-09-05", "2020-09-06", "[2020-09-05, 2020-09-06)", "nothing but a day off"},
	} {
		got, _, err := c.LongestBreak(between(tc.from, tc.before))
		require.NoError(t, err)
		require.Equal(t, tc.want, got.String(), tc.why)
	}
}

func TestCalendarRefusesToGuess(t *testing.T) {
	c := september2020(t)
	weekend, err := schedule.Weekend("weekend")
	require.NoError(t, err)
	last, first := day("2020-09-30"), day("2020-08-01")
	outside := func(_ any, err error) error { return err }
	for _, tc := range []struct {
		err  error
		want string
		why  string
	}{
		{outside(c.Shift(last, 1)), "2020-10-01", "the next working day lies outside"},
		{outside(c.Shift(last, 1<<62)), "2020-10-01", "a count of absurd size"},
		{outside(c.Shift(day("2020-08-03"), -1)), "2020-07-31", "nor is the one before"},
		{outside(c.Shift(last, -(1 << 62))), "2020-07-31", "a count of absurd size"},
		{outside(c.Shift(day("2021-01-01"), 1)), "2021-01-01", "a day outside"},
		{outside(c.Day(first - 1)), "2020-07-31", "a day outside"},
		{outside(c.Following(last + 1)), "2020-10-01", "a day outside"},
		{outside(c.WorkingDays(schedule.Interval{From: first})), "2020-10-01", "an open end"},
		{outside(c.Days(schedule.Interval{Before: last})), "0001-01-01", "an open end"},
		{outside(c.Nth(between("2020-09-01", "2020-10-02"), 1)), "2020-10-01", "one day too many"},
		{outside(c.Nth(between("2020-10-05", "2020-10-06"), 1)), "2020-10-05", "wholly outside"},
	} {
		var cover *schedule.CoverageError
		require.ErrorAs(t, tc.err, &cover, tc.why)
		require.Equal(t, schedule.CoverageError{Calendar: "september", Date: day(tc.want)}, *cover, tc.why)
	}
	_, _, err = c.Count(between("2020-09-30", "2020-10-02"))
	require.EqualError(t, err, "schedule: calendar september says nothing of 2020-10-01")
	_, _, err = c.LongestBreak(between("2020-07-30", "2020-09-02"))
	require.EqualError(t, err, "schedule: calendar september says nothing of 2020-07-30")

	for from, n := range map[string]int{"2020-07-31": 1, "2020-10-01": -1} {
		a, err := c.Shift(day(from), n)
		require.NoError(t, err, "every day of the count is covered, though %s is not", from)
		require.Equal(t, map[int]string{1: "2020-08-03", -1: "2020-09-30"}[n], a.Date.String())
		_, err = c.Shift(day(from), -n)
		require.Error(t, err)
	}
	n, _, err := c.Count(between("2020-09-01", "2020-10-01"))
	require.NoError(t, err, "the end of the cover is no day of the interval")
	require.Equal(t, 21, n)
	n, _, err = c.Count(schedule.Interval{From: last, Before: last})
	require.NoError(t, err)
	require.Zero(t, n, "no days have no working days")
	_, _, err = c.Count(schedule.Interval{From: last, Before: first})
	var backwards *schedule.IntervalError
	require.ErrorAs(t, err, &backwards)

	var gone *schedule.RangeError
	for _, err := range []error{
		outside(c.Shift(0, 1)), outside(weekend.Shift(0, 1)), outside(weekend.Shift(schedule.MaxDate, 1)),
		outside(weekend.Shift(schedule.MinDate, -1)), outside(weekend.Shift(last, 1<<62)), outside(weekend.Shift(last, -(1 << 62))),
	} {
		require.ErrorAs(t, err, &gone)
	}
}

func TestWeekendHoldsForAnyYear(t *testing.T) {
	c, err := schedule.Weekend("weekend")
	require.NoError(t, err)
	require.True(t, c.Cover().IsZero())
	require.Equal(t, schedule.MaxDate, c.DecidedThrough())
	for _, tc := range []struct {
		from string
		n    int
		want string
	}{
		{"2020-09-25", 1, "2020-09-28"},
		{"2020-09-26", -1, "2020-09-25"},
		{"0001-01-01", 5, "0001-01-08"}, // a Monday
		{"9999-12-31", -5, "9999-12-24"},
	} {
		got, err := c.Shift(day(tc.from), tc.n)
		require.NoError(t, err)
		require.Equal(t, schedule.Answer{Date: day(tc.want)}, got)
	}
	n, _, err := c.Count(schedule.Interval{})
	require.NoError(t, err)
	want := 0
	for d := schedule.MinDate; d <= schedule.MaxDate; d++ {
		if w := d.Weekday(); w != time.Saturday && w != time.Sunday {
			want++
		}
	}
	require.Equal(t, want, n)
	first, err := c.Nth(schedule.Interval{}, 1)
	require.NoError(t, err)
	require.Equal(t, "0001-01-01", first.Date.String())
}
