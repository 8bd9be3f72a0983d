package calendars

import (
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func holiday(s, name string) schedule.Entry {
	return schedule.Entry{Date: day(s), Kind: schedule.Statutory, En: name, Source: "list supplied by the caller"}
}

func TestEuropeanWithHolidays(t *testing.T) {
	c, err := European(holiday("2024-05-01", "Labour Day"), holiday("2024-12-25", "Christmas Day"))
	require.NoError(t, err)
	require.Equal(t, "eu", c.ID())
	require.Equal(t, between("2024-01-01", "2025-01-01"), c.Cover(), "the whole years of the list")
	require.Equal(t, "2024-12-31", c.DecidedThrough().String())
	for _, tc := range []struct {
		from string
		n    int
		want string
		why  string
	}{
		{"2024-04-30", 1, "2024-05-02", "over the holiday"},
		{"2024-05-03", 1, "2024-05-06", "Saturday and Sunday are no working days (art. 2(2))"},
	} {
		got, err := c.Shift(day(tc.from), tc.n)
		require.NoError(t, err)
		require.Equal(t, schedule.Answer{Date: day(tc.want)}, got, tc.why)
	}
	_, err = c.Shift(day("2025-01-02"), 1)
	var outside *schedule.CoverageError
	require.ErrorAs(t, err, &outside, "no holidays were given for 2025")
}

func TestEuropeanYearWithoutHolidaysIsNotDecided(t *testing.T) {
	c, err := European(holiday("2024-05-01", "Labour Day"), holiday("2026-05-01", "Labour Day"))
	require.NoError(t, err)
	require.Equal(t, "2024-12-31", c.DecidedThrough().String(), "none were given for 2025")
}

func TestEuropeanWithoutHolidaysIsProvisional(t *testing.T) {
	c, err := European()
	require.NoError(t, err)
	require.Zero(t, c.DecidedThrough())
	got, err := c.Shift(day("2024-04-30"), 1)
	require.NoError(t, err)
	require.Equal(t, schedule.Answer{Date: day("2024-05-01"), Standing: schedule.Provisional}, got)
}

func TestEuropeanRefusesBadHolidays(t *testing.T) {
	for _, bad := range []schedule.Entry{
		{Date: day("2024-05-01"), Kind: schedule.Statutory, En: "no source"},
		{Kind: schedule.Statutory, En: "no day", Source: "list"},
		{Date: day("2024-05-01"), En: "no kind", Source: "list"},
	} {
		_, err := European(bad)
		var data *schedule.DataError
		require.ErrorAs(t, err, &data, bad.En)
	}
}
