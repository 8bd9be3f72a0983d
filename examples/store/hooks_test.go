package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// The value types of the library go through both drivers as they are: as parameters, and into columns of text, of days
// and of runs of days.
func TestValuesGoThroughTheDrivers(t *testing.T) {
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		as := func(typ string) string {
			if s.d.name == "sqlite" {
				typ = "text"
			}
			return "SELECT CAST($1 AS " + typ + ")"
		}
		same(t, s, as("text"), directive.MustNumber("30/2020/NĐ-CP"))
		same(t, s, as("text"), agency.MustParseKey("vn/an-giang/so-y-te"))
		same(t, s, as("text"), schedule.MustParseRule("10 days after signing"))
		same(t, s, as("text"), directive.SuspendsEffect)
		same(t, s, as("text"), directive.Partly)
		same(t, s, as("text"), task.Lead)
		same(t, s, as("text"), task.Quarterly)
		same(t, s, as("text"), directive.Provision("art_3__para_1"))
		for _, day := range []schedule.Date{schedule.MustParseDate("2020-09-16"), schedule.MustParseDate("1600-02-29"), schedule.MinDate, schedule.MaxDate, 0} {
			same(t, s, as("date"), day)
		}
		for _, run := range []schedule.Interval{
			{},
			{From: schedule.MustParseDate("2020-09-26")},
			{Before: schedule.MustParseDate("2026-01-01")},
			{From: schedule.MustParseDate("2020-09-26"), Before: schedule.MustParseDate("2026-01-01")},
			{From: schedule.MinDate, Before: schedule.MaxDate},
		} {
			same(t, s, as("daterange"), run)
		}
		if s.d.name == "postgres" { // the ends as the database understands them
			var holds, after bool
			run := schedule.Interval{From: schedule.MustParseDate("2020-09-26"), Before: schedule.MustParseDate("2026-01-01")}
			require.NoError(t, s.db.QueryRow("SELECT $1::daterange @> date '2020-09-26', $1::daterange @> date '2026-01-01'", run).Scan(&holds, &after))
			require.True(t, holds)
			require.False(t, after)
			var empty schedule.Interval
			require.Error(t, s.db.QueryRow("SELECT daterange '[2020-01-01,2020-01-01)'").Scan(&empty))
		}
	})
}

func same[T any](t *testing.T, s *Store, query string, value T) {
	t.Helper()
	var back T
	require.NoError(t, s.db.QueryRow(query, value).Scan(&back))
	require.Equal(t, value, back)
}
