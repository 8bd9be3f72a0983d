package calendars

import (
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// faultsOfTheSource are rows of the Register's list that are no days off by the statute.
var faultsOfTheSource = map[string]string{
	"1994-01-02": "a Sunday: New Year's Day 1994 was Saturday 1 January, observed on 1993-12-31 (5 U.S.C. 6103(b))",
}

func TestUnitedStatesByItsSource(t *testing.T) {
	c := UnitedStatesFederal()
	require.Equal(t, "us-federal", c.ID())
	require.Equal(t, between("1994-01-01", "2031-01-01"), c.Cover())
	require.Equal(t, "2030-12-31", c.DecidedThrough().String())
	listed := map[schedule.Date]bool{}
	for _, row := range shared(t, "us_federal_holidays.csv") {
		works, s, err := c.Working(day(row["date"]))
		require.NoError(t, err)
		require.False(t, works, row)
		require.Equal(t, schedule.Certain, s)
		listed[day(row["date"])] = true
		if faultsOfTheSource[row["date"]] != "" {
			continue
		}
		e, ok := c.Entry(day(row["date"]))
		require.True(t, ok, row)
		require.Equal(t, row["name"], e.En)
		require.Equal(t, map[string]schedule.DayKind{"statutory": schedule.Statutory, "ad_hoc": schedule.Closure}[row["kind"]], e.Kind, row)
	}
	added := map[string]string{
		"1994-01-01": "the statutory day itself",
		"2025-12-24": "E.O. 14371, later than the list",
		"2025-12-26": "E.O. 14371, later than the list",
	}
	for e := range c.Entries(schedule.Interval{}) {
		require.True(t, listed[e.Date] || added[e.Date.String()] != "", "%s has no source in the data", e.Date)
	}
}

// The Office of the Federal Register publishes what its own program computes: so many days after publication, and on to the next
// working day (1 CFR 18.17).
func TestFederalRegisterRollsForward(t *testing.T) {
	c := UnitedStatesFederal()
	rows := shared(t, "fr_table_generated.csv")
	require.Greater(t, len(rows), 2000)
	for _, row := range rows {
		reached, err := day(row["publication_date"]).AddDays(number(t, row["days_after"]))
		require.NoError(t, err)
		got, err := c.Following(reached)
		require.NoError(t, err)
		require.Equal(t, row["computed_date"], got.Date.String(), row)
	}
}

func TestClosuresBecameKnown(t *testing.T) {
	c := UnitedStatesFederal()
	for _, tc := range []struct{ day, known, why string }{
		{"2018-12-05", "2018-12-01", "mourning for President George H.W. Bush, E.O. 13852"},
		{"2025-01-09", "2024-12-30", "mourning for President Carter, E.O. 14133"},
		{"2025-12-26", "2025-12-18", "E.O. 14371"},
		{"2021-06-18", "2021-06-17", "Juneteenth, Public Law 117-17"},
	} {
		before, _, err := c.AsKnown(day(tc.known) - 1).Working(day(tc.day))
		require.NoError(t, err)
		require.True(t, before, tc.why)
		after, _, err := c.AsKnown(day(tc.known)).Working(day(tc.day))
		require.NoError(t, err)
		require.False(t, after, tc.why)
	}
}

func TestWeekend(t *testing.T) {
	require.Equal(t, "weekend", Weekend().ID())
	a, err := Weekend().Shift(day("1745-04-09"), 5)
	require.NoError(t, err)
	require.Equal(t, "1745-04-16", a.Date.String(), "any year")
}
