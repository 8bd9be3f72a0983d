package task_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
	"github.com/chithi-go/chithi/task"
)

func TestOverdueAndLeftInWorkingDays(t *testing.T) {
	cal := calendars.VietnamCivilService()
	row := func(due string) task.Row {
		return task.Row{Parent: -1, Kind: task.Work, Status: task.InProgress, Due: day(due)}
	}
	done := row("2020-08-21")
	done.Status, done.Done = task.Completed, day("2020-08-31")
	rows := []task.Row{row("2020-08-28"), row("2020-08-31"), row("2020-09-04"), done, {Parent: -1, Kind: task.Work, Status: task.InProgress}}
	x, ps := task.NewIndex(slices.Values(rows))
	require.Nil(t, ps)
	for _, c := range []struct {
		on         string
		late, left []int32
		why        string
	}{
		{"2020-08-28", []int32{0, 0, 0, 0, 0}, []int32{0, 1, 4, -1, -1}, "Friday; 2 September is a holiday"},
		{"2020-08-29", []int32{0, 0, 0, 0, 0}, []int32{-1, 1, 4, -1, -1}, "late on a Saturday by no working day"},
		{"2020-08-31", []int32{1, 0, 0, 0, 0}, []int32{-1, 0, 3, -1, -1}, "Monday: one working day late"},
		{"2020-09-07", []int32{5, 4, 1, 0, 0}, []int32{-1, -1, -1, -1, -1}, "31/8, 1, 3, 4, 7/9"},
	} {
		late, _, err := x.AppendOverdue(nil, day(c.on), cal)
		require.NoError(t, err)
		require.Equal(t, c.late, late, c.why)
		left, _, err := x.AppendLeft(nil, day(c.on), cal)
		require.NoError(t, err)
		require.Equal(t, c.left, left, c.why)
	}
	_, _, err := x.AppendOverdue(nil, day("9999-01-01"), cal)
	var outside *schedule.CoverageError
	require.ErrorAs(t, err, &outside)
	_, _, err = x.AppendLeft(nil, day("1900-01-01"), cal)
	require.ErrorAs(t, err, &outside)
	var none *schedule.CalendarError
	_, _, err = x.AppendLeft(nil, day("2020-09-01"), nil)
	require.ErrorAs(t, err, &none)
	_, _, err = x.AppendOverdue(nil, day("2020-09-01"), nil)
	require.ErrorAs(t, err, &none)
	_, _, err = x.AtRisk(day("2020-09-01"), 5, nil)
	require.ErrorAs(t, err, &none)
}

// A count that rests on days nobody has decided yet says so, and a task due far ahead does not hide those that are near.
func TestCountsSayHowFirmTheyAre(t *testing.T) {
	cal := calendars.VietnamCivilService()
	last := cal.DecidedThrough()
	end := cal.Cover().Before
	rows := []task.Row{
		{Parent: -1, Kind: task.Work, Status: task.InProgress, Due: last - 60},
		{Parent: -1, Kind: task.Work, Status: task.InProgress, Due: last - 40},
		{Parent: -1, Kind: task.Work, Status: task.InProgress, Due: end - 1},
	}
	x, ps := task.NewIndex(slices.Values(rows))
	require.Nil(t, ps)
	for _, c := range []struct {
		on         schedule.Date
		late, left schedule.Standing
	}{
		{last - 50, schedule.Certain, schedule.Provisional},
		{last, schedule.Certain, schedule.Provisional},
		{last + 1, schedule.Provisional, schedule.Provisional},
	} {
		_, firm, err := x.AppendOverdue(nil, c.on, cal)
		require.NoError(t, err)
		require.Equal(t, c.late, firm)
		_, firm, err = x.AppendLeft(nil, c.on, cal)
		require.NoError(t, err)
		require.Equal(t, c.left, firm)
	}
	rows[2].Due = end + 400
	x, ps = task.NewIndex(slices.Values(rows))
	require.Nil(t, ps)
	var outside *schedule.CoverageError
	_, _, err := x.AppendLeft(nil, last-50, cal)
	require.ErrorAs(t, err, &outside)
	near, firm, err := x.AtRisk(last-50, 10, cal)
	require.NoError(t, err)
	require.Equal(t, schedule.Certain, firm)
	require.Equal(t, []int{1}, slices.Collect(near))
	_, _, err = x.AtRisk(last-50, 10_000, cal)
	require.ErrorAs(t, err, &outside)
}

func TestOverdueAgainstWalking(t *testing.T) {
	cal := calendars.VietnamCivilService()
	r := rand.New(rand.NewPCG(9, 9))
	rows := randomRows(r, 400)
	x, ps := task.NewIndex(slices.Values(rows))
	require.Nil(t, ps)
	for n := range 8 {
		on := day("2020-06-20") + schedule.Date(9*n)
		late, _, err := x.AppendOverdue(nil, on, cal)
		require.NoError(t, err)
		left, _, err := x.AppendLeft(nil, on, cal)
		require.NoError(t, err)
		for i := range rows {
			b := slowBucket(&rows[i], on, task.Extended)
			walk := func(from, to schedule.Date) (n int32) {
				for d := from + 1; d <= to; d++ {
					if w, _, _ := cal.Working(d); w {
						n++
					}
				}
				return n
			}
			wantLate, wantLeft := int32(0), int32(-1)
			if b == "open_late" {
				wantLate = walk(rows[i].Due, on)
			}
			if b == "open_in_time" {
				wantLeft = walk(on, rows[i].Due)
			}
			require.Equal(t, wantLate, late[i])
			require.Equal(t, wantLeft, left[i])
		}
		for most := -1; most < 12; most++ {
			var want []int
			for i, n := range left {
				if n >= 0 && n <= int32(most) {
					want = append(want, i)
				}
			}
			near, _, err := x.AtRisk(on, most, cal)
			require.NoError(t, err)
			require.Equal(t, want, slices.Collect(near))
		}
	}
}
