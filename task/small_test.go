package task_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func TestParseHour(t *testing.T) {
	for in, minutes := range map[string]int{"00:00": 0, "07:30": 450, "14:00": 840, "23:59": 1439, "24:00": 1440} {
		h, err := task.ParseHour(in)
		require.NoError(t, err)
		n, ok := h.Minutes()
		require.True(t, ok)
		require.Equal(t, minutes, n)
		require.Equal(t, in, h.String())
	}
	for _, in := range []string{"", "14h00", "24:01", "7:30", "12:60", "-1:00", "14:00 "} {
		_, err := task.ParseHour(in)
		require.Error(t, err, in)
	}
	_, ok := task.Hour(0).Minutes()
	require.False(t, ok)
	require.Empty(t, task.Hour(2000).String())
}

func TestParseLag(t *testing.T) {
	for in, want := range map[string]struct {
		n int
		u schedule.Unit
	}{
		"1 day": {1, schedule.Day}, "5 days": {5, schedule.Day}, "-2 working days": {-2, schedule.WorkingDay}, "1 working day": {1, schedule.WorkingDay},
	} {
		l, err := task.ParseLag(in)
		require.NoError(t, err)
		require.Equal(t, want.n, l.Amount())
		require.Equal(t, want.u, l.Unit())
		require.Equal(t, in, l.String())
	}
	for _, in := range []string{"", "0 days", "5", "5 weeks", "10001 days", "five days", "5  days"} {
		_, err := task.ParseLag(in)
		require.Error(t, err, in)
	}
}

func TestParsePeriod(t *testing.T) {
	for in, want := range map[string]struct {
		year, n int
		f       task.Frequency
		next    string
	}{
		"2020-10": {2020, 10, task.Monthly, "2020-11"},
		"2020-12": {2020, 12, task.Monthly, "2021-01"},
		"2007-Q4": {2007, 4, task.Quarterly, "2008-Q1"},
		"2020-H1": {2020, 1, task.HalfYearly, "2020-H2"},
		"2020-M9": {2020, 1, task.NineMonthly, "2021-M9"},
		"2020":    {2020, 1, task.Yearly, "2021"},
	} {
		p, err := task.ParsePeriod(in)
		require.NoError(t, err)
		require.Equal(t, in, p.String())
		require.Equal(t, want.year, p.Year())
		require.Equal(t, want.n, p.Number())
		require.Equal(t, want.f, p.Frequency())
		next, err := p.Next()
		require.NoError(t, err)
		require.Equal(t, want.next, next.String())
		back, err := next.Previous()
		require.NoError(t, err)
		require.Equal(t, p, back)
	}
	for _, in := range []string{"", "2020-13", "2020-00", "2020-Q0", "2020-Q5", "2020-H3", "2020-M6", "20-10", "0001", "9999", "2020-q1", "2020-1"} {
		_, err := task.ParsePeriod(in)
		require.Error(t, err, in)
	}
	require.Equal(t, "quý 4/2007", task.MustParsePeriod("2007-Q4").In("vi"))
	require.Equal(t, "quarter 4 of 2007", task.MustParsePeriod("2007-Q4").In("en"))
	_, err := task.Period{}.Next()
	require.Error(t, err)
	_, err = task.MustParsePeriod("9998").Next()
	require.Error(t, err, "no period lies past the year 9998")
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2020-10", "2020-Q4", "2020-H1", "2020-M9", "2020", "2020-", "0002-01", "9998-Q4"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := task.ParsePeriod(s)
		if err != nil {
			return
		}
		require.Equal(t, s, p.String())
		for _, family := range []task.Family{{}, must(task.CutOff(15))} {
			days := family.Interval(p)
			require.True(t, days.IsValid(), s)
			got, ok := family.Containing(p.Frequency(), days.From)
			require.True(t, ok)
			require.Equal(t, p, got)
			got, ok = family.Containing(p.Frequency(), days.Before-1)
			require.True(t, ok)
			require.Equal(t, p, got)
		}
	})
}

func FuzzParseLag(f *testing.F) {
	for _, s := range []string{"5 days", "-2 working days", "1 day", "", "x days"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, err := task.ParseLag(s)
		if err != nil {
			return
		}
		again, err := task.ParseLag(l.String())
		require.NoError(t, err)
		require.Equal(t, l, again)
	})
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func day(s string) schedule.Date { return schedule.MustParseDate(s) }

func FuzzParseHour(f *testing.F) {
	for _, s := range []string{"00:00", "14:00", "24:00", "24:01", "7:00", "14h00", "1a:00", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		h, err := task.ParseHour(s)
		if err != nil {
			require.True(t, h.IsZero())
			return
		}
		require.Equal(t, s, h.String())
		m, ok := h.Minutes()
		require.True(t, ok)
		require.Equal(t, s, fmt.Sprintf("%02d:%02d", m/60, m%60))
		require.LessOrEqual(t, m, 24*60)
	})
}

func FuzzFamily(f *testing.F) {
	for _, s := range []string{"", "calendar", "cut-off 15", "cut-off 1", "cut-off 015", "cut-off 29", "cut-off -2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var family task.Family
		if family.UnmarshalText([]byte(s)) != nil {
			require.Equal(t, task.Family{}, family)
			return
		}
		require.Contains(t, []string{s, "calendar"}, family.String())
		require.True(t, family.Interval(task.MustParsePeriod("2020-10")).IsValid())
	})
}
