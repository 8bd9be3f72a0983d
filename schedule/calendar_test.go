package schedule_test

import (
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func day(s string) schedule.Date { return schedule.MustParseDate(s) }

func between(from, before string) schedule.Interval {
	return schedule.Interval{From: day(from), Before: day(before)}
}

// september2020 is Vietnam's late summer of 2020: no exchange, one holiday on a Wednesday.
func september2020(t testing.TB) *schedule.Calendar {
	t.Helper()
	c, err := schedule.NewCalendar(schedule.CalendarData{
		ID: "september", Cover: between("2020-08-01", "2020-10-01"),
		Entries: []schedule.Entry{{Date: day("2020-09-02"), Kind: schedule.Statutory, Vi: "Quốc khánh", Source: "Labour Code 10/2012/QH13 art. 115"}},
	})
	require.NoError(t, err)
	return c
}

func TestShift(t *testing.T) {
	c := september2020(t)
	for _, tc := range []struct {
		from string
		n    int
		want string
		why  string
	}{
		{"2020-08-28", 1, "2020-08-31", "over a weekend"},
		{"2020-08-28", 3, "2020-09-03", "over National Day"},
		{"2020-09-01", 1, "2020-09-03", "the holiday is not counted"},
		{"2020-09-03", -1, "2020-09-01", "nor backwards"},
		{"2020-09-02", 0, "2020-09-02", "no days from a day off is that day"},
		{"2020-09-05", -1, "2020-09-04", "from a Saturday back"},
	} {
		got, err := c.Shift(day(tc.from), tc.n)
		require.NoError(t, err, tc.why)
		require.Equal(t, schedule.Answer{Date: day(tc.want)}, got, tc.why)
	}
}
