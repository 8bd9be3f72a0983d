package calendars

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func day(s string) schedule.Date { return schedule.MustParseDate(s) }

func between(from, before string) schedule.Interval {
	return schedule.Interval{From: day(from), Before: day(before)}
}

func labour(t testing.TB, rest ...time.Weekday) *schedule.Calendar {
	t.Helper()
	c, err := VietnamLabour(rest...)
	require.NoError(t, err)
	return c
}

func TestVietnamByItsSources(t *testing.T) {
	c := VietnamCivilService()
	require.Equal(t, "vn-civil-service", c.ID())
	require.Equal(t, between("2010-01-01", "2028-01-01"), c.Cover())
	require.Equal(t, "2026-11-22", c.DecidedThrough().String(), "an exchange of 23 November 2026 is only proposed")
	have := map[schedule.Date]bool{}
	for _, name := range [...]string{"vn_holidays.csv", "vn_holidays_unconfirmed.csv"} {
		for _, row := range shared(t, name) {
			e, ok := c.Entry(day(row["date"]))
			require.True(t, ok, row)
			require.Equal(t, row["kind"], e.Kind.String(), row)
			if name == "vn_holidays.csv" {
				require.Equal(t, row["standing"], e.Decision.String(), row)
				require.Equal(t, row["name_vi"], e.Vi)
			} else {
				require.NotEqual(t, schedule.Decided, e.Decision, "never certain")
			}
			works, s, err := c.Working(e.Date)
			require.NoError(t, err)
			require.Equal(t, row["kind"] == "swap_work", works, row)
			require.Equal(t, e.Date > c.DecidedThrough(), s == schedule.Provisional, row)
			have[e.Date] = true
		}
	}
	for e := range c.Entries(schedule.Interval{}) {
		require.True(t, have[e.Date] || e.Kind == schedule.Awaited, "%s has no source in the data", e.Date)
	}
}

func TestVietnamExchanges(t *testing.T) {
	c := VietnamCivilService()
	work := labour(t)
	rows := shared(t, "vn_swaps.csv")
	require.Len(t, rows, 21)
	for _, row := range rows {
		off, made := day(row["off"]), day(row["work"])
		a, err := c.Day(off)
		require.NoError(t, err)
		b, err := c.Day(made)
		require.NoError(t, err)
		require.False(t, a.Working, row)
		require.True(t, b.Working, row)
		require.Equal(t, made, a.Entry.Pair)
		require.Equal(t, off, b.Entry.Pair)
		require.Equal(t, row["work_weekday"], made.Weekday().String()[:3], row)

		x, _, err := work.Working(off)
		require.NoError(t, err)
		y, _, err := work.Working(made)
		require.NoError(t, err)
		require.True(t, x && !y, "exchanged days do not bind employers: %v", row)
	}
}

func TestVietnamExchangesOfTheTour(t *testing.T) {
	c := VietnamCivilService()
	for _, tc := range []struct {
		off, work string
		weekday   time.Weekday
		why       string
	}{
		{"2011-02-01", "2011-01-30", time.Sunday, "a make-up day can be a Sunday"},
		{"2018-12-31", "2019-01-05", time.Saturday, "the two days can lie in two years"},
		{"2026-08-31", "2026-08-22", time.Saturday, "before National Day, MoHA 9441/TB-BNV"},
	} {
		off, err := c.Day(day(tc.off))
		require.NoError(t, err)
		made, err := c.Day(day(tc.work))
		require.NoError(t, err)
		require.Equal(t, schedule.SwapOff, off.Kind, tc.why)
		require.Equal(t, schedule.SwapWork, made.Kind, tc.why)
		require.Equal(t, day(tc.work), off.Entry.Pair, tc.why)
		require.True(t, made.Working && !off.Working, tc.why)
		require.Equal(t, tc.weekday, made.Date.Weekday(), tc.why)
	}
}

// The Labour Code fixes which days are compensated; the announcements say the same.
func TestSubstitutesFollowFromTheLaw(t *testing.T) {
	var statutory []schedule.Entry
	announced := map[schedule.Date]schedule.Decision{}
	for e := range VietnamCivilService().Entries(schedule.Interval{}) {
		if e.Kind == schedule.Statutory {
			statutory = append(statutory, e)
		}
		if e.Kind == schedule.Substitute {
			announced[e.Date] = e.Decision
		}
	}
	computed := map[schedule.Date]schedule.Decision{}
	for _, e := range Substitutes(statutory) {
		computed[e.Date] = e.Decision
	}
	require.Equal(t, announced, computed)
	require.Empty(t, Substitutes(statutory, weekdays[:]...), "with no working day nothing can be compensated")
}

func TestVietnamLabour(t *testing.T) {
	both, sunday := labour(t), labour(t, time.Sunday)
	require.Equal(t, "2027-02-03", both.DecidedThrough().String(), "Tết 2027 is only proposed")
	require.Equal(t, []time.Weekday{time.Sunday, time.Saturday}, both.Rest())
	for _, tc := range []struct {
		day          string
		both, sunday bool
		why          string
	}{
		{"2016-04-18", false, true, "Hùng Kings' day was a Saturday: compensated only where Saturday is a day of rest"},
		{"2016-05-02", false, false, "30 April was a Saturday, 1 May a Sunday"},
		{"2016-05-03", false, true, "with Sunday off alone there is one substitute, on 2 May"},
		{"2020-09-05", false, true, "an ordinary Saturday"},
		{"2020-09-06", false, false, "an ordinary Sunday"},
		{"2020-09-02", false, false, "National Day"},
		{"2026-08-22", false, true, "worked by exchange in the civil service only"},
	} {
		a, _, err := both.Working(day(tc.day))
		require.NoError(t, err)
		require.Equal(t, tc.both, a, tc.why)
		b, _, err := sunday.Working(day(tc.day))
		require.NoError(t, err)
		require.Equal(t, tc.sunday, b, tc.why)
	}
	_, err := VietnamLabour(weekdays[:]...)
	var data *schedule.DataError
	require.ErrorAs(t, err, &data)
	require.Equal(t, "calendar-rest", data.Message().Code())
}

func TestTetInTheCalendarIsTetInTheSky(t *testing.T) {
	found := 0
	for e := range VietnamCivilService().Entries(schedule.Interval{}) {
		if e.Vi == "Mùng 1 Tết" {
			tet, err := Tet(e.Date.Year())
			require.NoError(t, err)
			require.Equal(t, tet, e.Date)
			found++
		}
		if strings.HasPrefix(e.Vi, "Giỗ Tổ Hùng Vương") {
			kings, err := HungKings(e.Date.Year())
			require.NoError(t, err)
			require.Equal(t, kings, e.Date)
			found++
		}
	}
	require.Equal(t, 2*18, found, "each year from 2010 to 2027 has both")
}

func TestVietnamYearByYear(t *testing.T) {
	c := VietnamCivilService()
	culture := 0
	for year := 2010; year <= 2027; year++ {
		from, err := schedule.NewDate(year, time.January, 1)
		require.NoError(t, err)
		before, err := schedule.NewDate(year+1, time.January, 1)
		require.NoError(t, err)
		occasions, statutory := map[string]int{}, 0
		for e := range c.Entries(schedule.Interval{From: from, Before: before}) {
			require.NotEmpty(t, e.En, e)
			require.NotEmpty(t, e.Vi, e)
			if e.Kind == schedule.Statutory {
				occasions[e.Occasion]++
				statutory++
			}
			if e.Vi == "Ngày Văn hóa Việt Nam" {
				require.Equal(t, "11-24", e.Date.String()[5:])
				culture++
			}
		}
		want := 9                                                           // Law 84/2007/QH11: four days of Tết
		for from, days := range map[int]int{2014: 10, 2021: 11, 2026: 12} { // a fifth day of Tết; a second of National Day; 24 November
			if year >= from {
				want = max(want, days)
			}
		}
		require.Equal(t, want, statutory, year)
		require.Equal(t, map[bool]int{true: 4, false: 5}[year < 2014], occasions["tet"], year)
		require.Equal(t, map[bool]int{true: 1, false: 2}[year < 2021], occasions["national-day"], year)
	}
	require.Equal(t, 2, culture, "24 November is a holiday from 2026 (Resolution 28/2026/QH16)")
}

func TestLongestBreakAroundTet(t *testing.T) {
	for _, tc := range []struct {
		year, want string
		why        string
	}{
		{"2012", "[2012-01-21, 2012-01-30)", "nine days with an exchange"},
		{"2015", "[2015-02-15, 2015-02-24)", "nine days from a Sunday on: the Saturday was worked"},
		{"2020", "[2020-01-23, 2020-01-30)", "seven days"},
		{"2026", "[2026-02-14, 2026-02-23)", "nine days"},
	} {
		got, s, err := VietnamCivilService().LongestBreak(between(tc.year+"-01-01", tc.year+"-04-01"))
		require.NoError(t, err)
		require.Equal(t, schedule.Certain, s)
		require.Equal(t, tc.want, got.String(), tc.why)
	}
}

// Counts worked inside official texts. Those of circulars on labour take the weekly rest they name, and no exchanged days.
func TestWorkedExamples(t *testing.T) {
	rests := map[string][]time.Weekday{"Sat+Sun": saturdayAndSunday, "Sun": {time.Sunday}}
	rows := vectors(t, "testdata/worked_days.csv")
	require.Len(t, rows, 8)
	for _, row := range rows {
		rest, ok := rests[row["weekly_rest"]]
		require.True(t, ok, row)
		c := labour(t, rest...)
		n := number(t, row["n"])
		switch row["kind"] {
		case "term-exclude-start":
			got, err := c.Shift(day(row["start"]), n)
			require.NoError(t, err)
			require.Equal(t, schedule.Answer{Date: day(row["expected"])}, got, row["words"])
		case "count-in-range":
			got, s, err := c.Count(schedule.Interval{From: day(row["start"]), Before: day(row["expected"]) + 1})
			require.NoError(t, err)
			require.Equal(t, schedule.Certain, s)
			require.Equal(t, n, got, row["words"])
		default:
			t.Errorf("unknown kind: %v", row)
		}
	}
}

func TestCalendarsAreBuiltOnce(t *testing.T) {
	require.Same(t, VietnamCivilService(), VietnamCivilService())
	require.Same(t, UnitedStatesFederal(), UnitedStatesFederal())
	require.Same(t, Weekend(), Weekend())
}

func TestSourcesSaySomething(t *testing.T) {
	for _, c := range []*schedule.Calendar{VietnamCivilService(), labour(t), UnitedStatesFederal()} {
		days := slices.Collect(c.Entries(schedule.Interval{}))
		require.NotEmpty(t, days)
		for _, e := range days {
			require.GreaterOrEqual(t, len(e.Source), 8, e)
			require.NotContains(t, e.Source, "|", e)
		}
	}
}
