package schedule_test

import (
	"slices"
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// awaiting is a calendar of 2026 and 2027 in which Tết 2027 is only proposed, as four days from 4 February, and an exchange at the end of 2026 too.
func awaiting(t *testing.T) *schedule.Calendar {
	t.Helper()
	data := schedule.CalendarData{
		ID: "awaiting", Cover: between("2026-01-01", "2028-01-01"), Yearly: []schedule.Yearly{{Occasion: "tet", From: 2020, Days: 4}},
		Entries: []schedule.Entry{
			{Date: day("2026-11-23"), Kind: schedule.SwapOff, Pair: day("2026-11-28"), Decision: schedule.Proposed, En: "off", Source: "a proposal"},
			{Date: day("2026-11-28"), Kind: schedule.SwapWork, Pair: day("2026-11-23"), Decision: schedule.Proposed, En: "worked", Source: "a proposal"},
		},
	}
	for d := day("2026-02-16"); d <= day("2026-02-19"); d++ {
		data.Entries = append(data.Entries, tet(d, schedule.Decided))
	}
	for d := day("2027-02-04"); d <= day("2027-02-07"); d++ {
		data.Entries = append(data.Entries, tet(d, schedule.Proposed))
	}
	c, err := schedule.NewCalendar(data)
	require.NoError(t, err)
	return c
}

func tet(d schedule.Date, decision schedule.Decision) schedule.Entry {
	return schedule.Entry{Date: d, Kind: schedule.Statutory, Decision: decision, Occasion: "tet", Vi: "Tết", Source: "made for this test"}
}

func TestAnswersPastDecidedThroughAreProvisional(t *testing.T) {
	c := awaiting(t)
	require.Equal(t, "2026-11-22", c.DecidedThrough().String(), "the day before the first undecided entry")
	for _, tc := range []struct {
		from string
		n    int
		want schedule.Answer
		why  string
	}{
		{"2026-11-19", 1, schedule.Answer{Date: day("2026-11-20")}, "a Friday, decided"},
		{"2026-11-20", 1, schedule.Answer{Date: day("2026-11-24"), Standing: schedule.Provisional}, "depends on the exchange"},
		{"2026-11-24", -1, schedule.Answer{Date: day("2026-11-20"), Standing: schedule.Provisional}, "lands on a decided day, but over an undecided one"},
		{"2026-11-23", -1, schedule.Answer{Date: day("2026-11-20")}, "the day itself does not count"},
		{"2027-03-01", 1, schedule.Answer{Date: day("2027-03-02"), Standing: schedule.Provisional}, "later than anything undecided"},
		{"2027-03-01", 0, schedule.Answer{Date: day("2027-03-01")}, "no day is no question"},
	} {
		got, err := c.Shift(day(tc.from), tc.n)
		require.NoError(t, err, tc.why)
		require.Equal(t, tc.want, got, tc.why)
	}
	_, s, err := c.Count(between("2026-11-01", "2026-11-23"))
	require.NoError(t, err)
	require.Equal(t, schedule.Certain, s)
	_, s, err = c.Count(between("2026-11-01", "2026-11-24"))
	require.NoError(t, err)
	require.Equal(t, schedule.Provisional, s)
	d, err := c.Day(day("2026-11-23"))
	require.NoError(t, err)
	require.Equal(t, schedule.Provisional, d.Standing)
	a, err := c.Preceding(day("2026-11-23"))
	require.NoError(t, err)
	require.Equal(t, schedule.Answer{Date: day("2026-11-20"), Standing: schedule.Provisional}, a, "whether it must roll is undecided")
}

func TestStatutoryDaysAloneDoNotMakeAYearCertain(t *testing.T) {
	c := awaiting(t)
	decided, err := c.Extend(between("2026-11-01", "2028-01-01"), tet(day("2027-02-05"), schedule.Decided), tet(day("2027-02-08"), schedule.Decided),
		tet(day("2027-02-09"), schedule.Decided), tet(day("2027-02-10"), schedule.Decided))
	require.NoError(t, err)
	require.Equal(t, "2027-12-31", decided.DecidedThrough().String())
	works, s, err := decided.Working(day("2027-02-04"))
	require.NoError(t, err)
	require.True(t, works, "the proposal gave way")
	require.Equal(t, schedule.Certain, s)

	short, err := c.Extend(between("2026-11-01", "2028-01-01"), tet(day("2027-02-05"), schedule.Decided))
	require.NoError(t, err)
	require.Equal(t, "2026-12-31", short.DecidedThrough().String(), "one day of Tết is no decision")

	next, err := decided.Extend(between("2028-01-01", "2029-01-01"),
		schedule.Entry{Date: day("2028-05-01"), Kind: schedule.Statutory, En: "Labour Day", Source: "Labour Code art. 112"})
	require.NoError(t, err)
	require.Equal(t, "2027-12-31", next.DecidedThrough().String(), "a year without Tết was not decided")
	require.Equal(t, "[2026-01-01, 2029-01-01)", next.Cover().String())
}

func TestExtendReplacesWhatWasUndecided(t *testing.T) {
	c := awaiting(t)
	dropped, err := c.Extend(between("2026-11-20", "2026-11-25"))
	require.NoError(t, err, "the exchange was not made: both its days give way, though one lies outside what was settled")
	require.Equal(t, "2027-02-03", dropped.DecidedThrough().String())
	require.Empty(t, slices.Collect(dropped.Entries(between("2026-11-01", "2026-12-01"))))

	made, err := c.Extend(between("2026-11-23", "2026-11-24"),
		schedule.Entry{Date: day("2026-11-23"), Kind: schedule.SwapOff, Pair: day("2026-11-21"), En: "off", Source: "decision"},
		schedule.Entry{Date: day("2026-11-21"), Kind: schedule.SwapWork, Pair: day("2026-11-23"), En: "worked", Source: "decision"})
	require.NoError(t, err, "a day elsewhere in the cover may be the other day of an exchange")
	works, _, err := made.Working(day("2026-11-28"))
	require.NoError(t, err)
	require.False(t, works, "the Saturday proposed before is free again")

	for _, tc := range []struct {
		settled schedule.Interval
		entries []schedule.Entry
		code    string
		index   int
		why     string
	}{
		{between("2026-02-01", "2026-03-01"), []schedule.Entry{tet(day("2026-02-20"), 0), tet(day("2026-02-16"), 0)}, "calendar-entry-duplicate", 1, "a decided day is not replaced"},
		{between("2029-01-01", "2030-01-01"), nil, "calendar-extend-gap", -1, "2028 is missing"},
		{schedule.Interval{From: day("2028-01-01")}, nil, "calendar-extend-ends", -1, "no end"},
		{between("2028-01-01", "2029-01-01"), []schedule.Entry{tet(day("2029-01-01"), 0)}, "calendar-entry-outside", 0, "a day past the end"},
	} {
		_, err := c.Extend(tc.settled, tc.entries...)
		var data *schedule.DataError
		require.ErrorAs(t, err, &data, tc.why)
		require.Equal(t, tc.code, data.Faults[0].Message().Code(), tc.why)
		require.Equal(t, tc.index, data.Faults[0].Index, tc.why)
	}
	weekend, err := schedule.Weekend("weekend")
	require.NoError(t, err)
	_, err = weekend.Extend(between("2028-01-01", "2029-01-01"))
	require.Error(t, err, "a formula has no data")
}

func TestAsKnown(t *testing.T) {
	c, err := schedule.NewCalendar(schedule.CalendarData{
		ID: "closures", Cover: between("2018-01-01", "2019-01-01"),
		Entries: []schedule.Entry{
			{Date: day("2018-12-05"), Known: day("2018-12-01"), Kind: schedule.Closure, En: "Day of mourning", Source: "E.O. 13852"},
			{Date: day("2018-12-25"), Kind: schedule.Statutory, En: "Christmas Day", Source: "5 U.S.C. 6103"},
		},
	})
	require.NoError(t, err)
	for _, tc := range []struct {
		known string
		works bool
	}{{"2018-11-30", true}, {"2018-12-01", false}, {"2019-06-01", false}} {
		works, _, err := c.AsKnown(day(tc.known)).Working(day("2018-12-05"))
		require.NoError(t, err)
		require.Equal(t, tc.works, works, tc.known)
	}
	require.Same(t, c, c.AsKnown(day("2019-01-01")), "nothing is left out")
	weekend, err := schedule.Weekend("weekend")
	require.NoError(t, err)
	require.Same(t, weekend, weekend.AsKnown(day("2018-01-01")))

	both, err := schedule.Both("both", c, weekend)
	require.NoError(t, err)
	works, _, err := both.AsKnown(day("2018-11-30")).Working(day("2018-12-05"))
	require.NoError(t, err)
	require.True(t, works, "a calendar made of two is seen through both")
	_, err = both.Extend(between("2019-01-01", "2020-01-01"))
	require.Error(t, err, "its parts are extended instead")
}

func TestTwoCalendars(t *testing.T) {
	swap, err := schedule.NewCalendar(schedule.CalendarData{
		ID: "swap", Cover: between("2026-08-01", "2026-10-01"),
		Entries: []schedule.Entry{
			{Date: day("2026-08-31"), Kind: schedule.SwapOff, Pair: day("2026-08-22"), En: "off", Source: "MoHA 9441/TB-BNV"},
			{Date: day("2026-08-22"), Kind: schedule.SwapWork, Pair: day("2026-08-31"), En: "worked", Source: "MoHA 9441/TB-BNV"},
		},
	})
	require.NoError(t, err)
	labour, err := schedule.NewCalendar(schedule.CalendarData{
		ID: "labour", Cover: between("2026-01-01", "2026-09-15"),
		Entries: []schedule.Entry{{Date: day("2026-09-02"), Kind: schedule.Statutory, Decision: schedule.Estimated, En: "National Day", Source: "estimate"}},
	})
	require.NoError(t, err)
	both, err := schedule.Both("both", swap, labour)
	require.NoError(t, err)
	either, err := schedule.Either("either", swap, labour)
	require.NoError(t, err)
	require.Equal(t, "2026-09-01", both.DecidedThrough().String(), "as far as both are")
	for _, tc := range []struct {
		day          string
		both, either bool
		kind         [2]schedule.DayKind
	}{
		{"2026-08-22", false, true, [2]schedule.DayKind{schedule.WeeklyRest, schedule.SwapWork}},
		{"2026-08-31", false, true, [2]schedule.DayKind{schedule.SwapOff, schedule.Ordinary}},
		{"2026-09-02", false, true, [2]schedule.DayKind{schedule.Statutory, schedule.Ordinary}},
		{"2026-09-03", true, true, [2]schedule.DayKind{schedule.Ordinary, schedule.Ordinary}},
		{"2026-09-05", false, false, [2]schedule.DayKind{schedule.WeeklyRest, schedule.WeeklyRest}},
	} {
		x, err := both.Day(day(tc.day))
		require.NoError(t, err)
		require.Equal(t, tc.both, x.Working, tc.day)
		require.Equal(t, tc.kind[0], x.Kind, tc.day)
		y, err := either.Day(day(tc.day))
		require.NoError(t, err)
		require.Equal(t, tc.either, y.Working, tc.day)
		require.Equal(t, tc.kind[1], y.Kind, tc.day)
	}

	friday, err := schedule.Weekend("friday", 5)
	require.NoError(t, err)
	saturday, err := schedule.Weekend("saturday", 6)
	require.NoError(t, err)
	long, err := schedule.Both("long", friday, saturday)
	require.NoError(t, err)
	a, err := long.Shift(day("2020-09-24"), 1)
	require.NoError(t, err)
	require.Equal(t, "2020-09-27", a.Date.String(), "over Friday and Saturday")
	none, err := schedule.Either("none", friday, saturday)
	require.NoError(t, err)
	a, err = none.Shift(day("2020-09-24"), 7)
	require.NoError(t, err)
	require.Equal(t, "2020-10-01", a.Date.String(), "somebody works every day")

	far, err := schedule.NewCalendar(schedule.CalendarData{ID: "far", Cover: between("2030-01-01", "2031-01-01")})
	require.NoError(t, err)
	_, err = schedule.Both("apart", swap, far)
	require.EqualError(t, err, "schedule: calendar apart: calendars swap and far have no day in common")
	_, err = schedule.Both("Not A Name", swap, labour)
	require.Error(t, err)
	six, err := schedule.Weekend("six", 0, 1, 2, 3, 4, 5)
	require.NoError(t, err)
	_, err = schedule.Both("never", six, saturday)
	require.Error(t, err, "no day is left to work")
}

func TestTheZeroCalendarKnowsNothing(t *testing.T) {
	c := new(schedule.Calendar)
	d := day("2020-09-16")
	outside := func(_ any, err error) error { return err }
	_, _, working := c.Working(d)
	_, _, count := c.Count(schedule.Interval{From: d, Before: d + 1})
	_, _, rest := c.LongestBreak(schedule.Interval{From: d, Before: d + 1})
	for _, err := range []error{
		working, count, rest, outside(c.Shift(d, 1)), outside(c.Shift(d, -1)), outside(c.Following(d)), outside(c.Day(d)),
		outside(c.Nth(schedule.Interval{From: d, Before: d + 1}, 1)), outside(c.WorkingDays(schedule.Interval{From: d, Before: d + 1})),
	} {
		var cover *schedule.CoverageError
		require.ErrorAs(t, err, &cover)
	}
	require.Zero(t, c.DecidedThrough())
	require.Same(t, c, c.AsKnown(d))
	_, err := c.Extend(between("2020-01-01", "2021-01-01"))
	require.Error(t, err)
	for _, pair := range [][2]*schedule.Calendar{{nil, c}, {c, nil}, {c, september2020(t)}} {
		_, err := schedule.Both("both", pair[0], pair[1])
		var none *schedule.CalendarError
		require.ErrorAs(t, err, &none)
	}
}
