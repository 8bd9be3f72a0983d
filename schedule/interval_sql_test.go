package schedule_test

import (
	"database/sql"
	"fmt"
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// The texts are what PostgreSQL 15 prints for values of the type daterange.
func TestIntervalInDatabases(t *testing.T) {
	for _, tc := range []struct {
		src  any
		want schedule.Interval
		why  string
	}{
		{"[2020-09-26,2021-01-01)", schedule.Interval{From: day("2020-09-26"), Before: day("2021-01-01")}, "both ends"},
		{[]byte("[2020-09-26,)"), schedule.Interval{From: day("2020-09-26")}, "open to the right"},
		{"(,2021-01-01)", schedule.Interval{Before: day("2021-01-01")}, "open to the left"},
		{"(,)", schedule.Interval{}, "all of time"},
		{"[0001-01-01,9999-12-31)", schedule.Interval{From: schedule.MinDate, Before: schedule.MaxDate}, "the first and the last day"},
	} {
		var i schedule.Interval
		require.NoError(t, i.Scan(tc.src), tc.why)
		require.Equal(t, tc.want, i, tc.why)
		v, err := i.Value()
		require.NoError(t, err)
		require.Equal(t, fmt.Sprintf("%s", tc.src), v, tc.why)
	}
	kept := schedule.Interval{From: day("2020-09-26")}
	for _, bad := range []any{
		"empty", "[-infinity,2021-01-01)", "[2020-09-26,infinity)", "[0044-03-15 BC,)", "[10000-01-01,)", "[2021-01-01,2020-09-26)", "[2020-09-26,2020-09-26)",
		"[2020-09-26,2021-01-01]", "(2020-09-26,)", "[,)", "[2020-09-26)", "[)", "(,", "", "2020-09-26", "[2020-02-30,)", "[\"2020-09-26\",)", 7, nil,
	} {
		i := kept
		require.Error(t, i.Scan(bad), "%v", bad)
		require.Equal(t, kept, i, "a fault leaves the interval as it was")
	}
	var null sql.Null[schedule.Interval]
	require.NoError(t, null.Scan(nil))
	require.False(t, null.Valid, "NULL is not all of time")
	_, err := schedule.Interval{From: 5, Before: 5}.Value()
	require.Error(t, err)
	_, err = schedule.Interval{From: -5}.Value()
	require.Error(t, err)
}

// What a stranger wrote in the column is refused, or comes back as it was.
func FuzzIntervalScan(f *testing.F) {
	f.Add("[2020-09-26,2021-01-01)")
	f.Add("(,)")
	f.Add("[,\xff)")
	f.Fuzz(func(t *testing.T, text string) {
		var i schedule.Interval
		if i.Scan(text) == nil {
			require.True(t, i.IsValid())
			v, err := i.Value()
			require.NoError(t, err)
			require.Equal(t, text, v)
		}
	})
}
