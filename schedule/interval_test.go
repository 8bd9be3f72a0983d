package schedule_test

import (
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestIntervals(t *testing.T) {
	a := between("2020-09-26", "2020-10-01")
	require.True(t, a.Contains(day("2020-09-26")))
	require.False(t, a.Contains(day("2020-10-01")), "the end is not in it")
	require.False(t, a.Contains(0))
	n, ok := a.Len()
	require.True(t, ok)
	require.Equal(t, 5, n)
	require.Equal(t, "[2020-09-26, 2020-10-01)", a.String())
	open := schedule.Interval{From: day("2020-09-28")}
	_, ok = open.Len()
	require.False(t, ok)
	both, ok := a.Intersect(open)
	require.True(t, ok)
	require.Equal(t, between("2020-09-28", "2020-10-01"), both)
	require.False(t, a.Overlaps(between("2020-10-01", "2020-10-02")), "they touch and share no day")
	require.True(t, schedule.Interval{}.Overlaps(a))
	require.True(t, schedule.Interval{}.IsZero())
	_, err := schedule.NewInterval(day("2020-10-01"), day("2020-10-01"))
	var fault *schedule.IntervalError
	require.ErrorAs(t, err, &fault)
	require.NotEqual(t, fault.In("en"), fault.In("vi"))
	_, err = schedule.NewInterval(-1, 0)
	require.Error(t, err)
	count := 0
	for range a.Days() {
		count++
	}
	require.Equal(t, 5, count)
	for d := range (schedule.Interval{}).Days() {
		require.Equal(t, schedule.MinDate, d)
		break
	}
}
