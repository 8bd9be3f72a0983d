package schedule_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
	_ "time/tzdata" // so that the places are known on every machine
	"unsafe"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestDateIsFourBytes(t *testing.T) {
	require.Equal(t, uintptr(4), unsafe.Sizeof(schedule.Date(0)))
	require.Equal(t, uintptr(8), unsafe.Sizeof(schedule.Rule{}))
	require.Equal(t, uintptr(8), unsafe.Sizeof(schedule.Answer{}))
}

// TestDateAgainstPackageTime compares every day of four centuries and the ends of the range.
func TestDateAgainstPackageTime(t *testing.T) {
	ranges := [][2]schedule.Date{{schedule.MinDate, 3000}, {584_000, 731_000}, {schedule.MaxDate - 3000, schedule.MaxDate}}
	for _, r := range ranges {
		clock := slowDay(r[0])
		for d := r[0]; d <= r[1]; d++ {
			y, m, n := d.Civil()
			if y != clock.Year() || m != clock.Month() || n != clock.Day() || d.Weekday() != clock.Weekday() {
				t.Fatalf("%d: %d-%d-%d, package time has %s", d, y, m, n, clock.Format(time.DateOnly))
			}
			if d.String() != clock.Format(time.DateOnly) {
				t.Fatalf("%d prints %s", d, d)
			}
			back, err := schedule.NewDate(y, m, n)
			if err != nil || back != d {
				t.Fatalf("%s comes back as %d (%v)", d, back, err)
			}
			clock = clock.AddDate(0, 0, 1)
		}
	}
}

func TestNewDateRefuses(t *testing.T) {
	for _, tc := range []struct {
		y   int
		m   time.Month
		d   int
		why string
	}{
		{2021, time.February, 30, "February has no 30th"},
		{2021, time.February, 29, "2021 is no leap year"},
		{1900, time.February, 29, "nor 1900"},
		{2100, time.February, 29, "nor 2100"},
		{0, time.January, 1, "no year 0"},
		{-1, time.January, 1, "no year before 1"},
		{10000, time.January, 1, "five digits"},
		{2021, 0, 1, "no month 0"},
		{2021, 13, 1, "no month 13"},
		{2021, time.April, 31, "April has 30"},
		{2021, time.April, 0, "no day 0"},
		{2021, time.April, -1, "no day before the first"},
	} {
		d, err := schedule.NewDate(tc.y, tc.m, tc.d)
		require.Zero(t, d, tc.why)
		var fault *schedule.DateError
		require.ErrorAs(t, err, &fault, tc.why)
		require.Equal(t, tc.d, fault.Day)
	}
	for _, leap := range []int{4, 400, 2000, 2020, 9996} {
		_, err := schedule.NewDate(leap, time.February, 29)
		require.NoError(t, err, leap)
	}
}

func TestParseDate(t *testing.T) {
	for text, ok := range map[string]bool{
		"2020-09-16": true, "0001-01-01": true, "9999-12-31": true, "2020-02-29": true,
		"": false, "2020-9-16": false, "2020-09-16 ": false, " 2020-09-16": false, "20200916": false, "2020/09/16": false,
		"2021-02-29": false, "2021-02-30": false, "0000-01-01": false, "2020-13-01": false, "2020-00-01": false, "2020-01-00": false,
		"+020-01-01": false, "2020-01-0x": false, "２０２０-01-01": false, "2020-01-01T00:00:00Z": false, "10000-01-01": false, "-001-01-01": false,
		"2020-09\x0016": false, "2020\u201009\u201016": false,
	} {
		d, err := schedule.ParseDate(text)
		if ok {
			require.NoError(t, err, text)
			require.Equal(t, text, d.String())
			continue
		}
		require.Zero(t, d)
		var fault *schedule.DateError
		require.ErrorAs(t, err, &fault, text)
	}
	require.Panics(t, func() { schedule.MustParseDate("today") })
}

func TestDatesAreOrderedAndSorted(t *testing.T) {
	a, b := day("2020-09-16"), day("2020-09-26")
	require.Equal(t, -1, a.Compare(b))
	require.Equal(t, 1, b.Compare(a))
	require.Zero(t, a.Compare(a))
	list := []schedule.Date{b, 0, a}
	slices.Sort(list)
	require.Equal(t, []schedule.Date{0, a, b}, list, "the unset day comes first")
}

func TestUnsetAndInvalidDates(t *testing.T) {
	require.True(t, schedule.Date(0).IsZero())
	for _, d := range []schedule.Date{0, -1, schedule.MaxDate + 1} {
		require.False(t, d.IsValid())
		y, m, n := d.Civil()
		require.Zero(t, y+int(m)+n)
		require.True(t, d.Time(time.UTC).IsZero())
		_, err := d.AddDays(1)
		require.Error(t, err)
		_, err = d.AddMonths(1, schedule.Clip)
		require.Error(t, err)
	}
	require.Empty(t, schedule.Date(0).String())
	require.Equal(t, "Date(-1)", schedule.Date(-1).String())
	_, err := schedule.Date(-1).MarshalJSON()
	require.Error(t, err)
	_, err = schedule.Date(-1).Value()
	require.Error(t, err)
}

func TestAddDaysStaysWithinTheYears(t *testing.T) {
	for _, n := range []int{1 << 62, -1 << 62, 1 << 31, 4_000_000, -4_000_000} {
		_, err := day("2020-09-16").AddDays(n)
		var fault *schedule.RangeError
		require.ErrorAs(t, err, &fault, n)
		_, err = day("2020-09-16").AddMonths(n, schedule.Clip)
		require.ErrorAs(t, err, &fault, n)
		_, err = day("2020-09-16").AddYears(n, schedule.Clip)
		require.ErrorAs(t, err, &fault, n)
	}
	d, err := schedule.MinDate.AddDays(int(schedule.MaxDate - schedule.MinDate))
	require.NoError(t, err)
	require.Equal(t, schedule.MaxDate, d)
	_, err = schedule.MaxDate.AddDays(1)
	require.Error(t, err)
	_, err = schedule.MaxDate.AddMonths(1, schedule.Spill)
	require.Error(t, err)
	_, err = schedule.MinDate.AddMonths(-1, schedule.Clip)
	require.Error(t, err)
}

// TestAddMonthsAgainstPackageTime finds the month by package time and the policy by hand.
func TestAddMonthsAgainstPackageTime(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 1))
	for range 50_000 {
		d := schedule.Date(300_000 + r.IntN(3_000_000))
		n := r.IntN(2400) - 1200
		y, m, dd := d.Civil()
		first := time.Date(y, m+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		last := first.AddDate(0, 1, -1)
		if first.Year() < 1 || first.Year() > 9999 {
			continue
		}
		for end := schedule.Refuse; end <= schedule.Stick; end++ {
			got, err := d.AddMonths(n, end)
			want := first.AddDate(0, 0, dd-1)
			switch monthEnd := slowDay(d).AddDate(0, 0, 1).Day() == 1; {
			case end == schedule.Stick && monthEnd:
				want = last
			case dd <= last.Day():
			case end == schedule.Refuse:
				var fault *schedule.MonthEndError
				require.ErrorAs(t, err, &fault)
				require.Equal(t, dd, fault.Day)
				continue
			case end == schedule.Spill:
				want = last.AddDate(0, 0, 1)
			default:
				want = last
			}
			require.NoError(t, err)
			require.Equal(t, want.Format(time.DateOnly), got.String(), "%s %d months, %d", d, n, end)
		}
	}
}

func TestDateInPlaces(t *testing.T) {
	for _, tc := range []struct{ day, zone, instant, why string }{
		{"2020-09-16", "Asia/Ho_Chi_Minh", "2020-09-15T17:00:00Z", "seven hours east"},
		{"2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z", "midnight was skipped: 01:00 is the first"},
		{"2018-11-04", "America/Havana", "2018-11-04T04:00:00Z", "midnight came twice: the first counts"},
		{"2021-03-28", "Asia/Beirut", "2021-03-27T22:00:00Z", "midnight was skipped"},
		{"2021-10-31", "Europe/Brussels", "2021-10-30T22:00:00Z", "the clocks change later in the day"},
	} {
		loc, err := time.LoadLocation(tc.zone)
		require.NoError(t, err)
		got := day(tc.day).Time(loc)
		require.Equal(t, tc.instant, got.UTC().Format(time.RFC3339), tc.why)
		back, err := schedule.DateOf(got)
		require.NoError(t, err)
		require.Equal(t, day(tc.day), back, tc.why)
		before, err := schedule.DateOf(got.Add(-time.Second))
		require.NoError(t, err)
		require.Equal(t, day(tc.day)-1, before, tc.why)
	}
}

func TestDateJSON(t *testing.T) {
	var v struct {
		A schedule.Date `json:"a,omitzero"`
		B schedule.Date `json:"b"`
	}
	require.NoError(t, json.Unmarshal([]byte(`{"a":"2020-09-16","b":null}`), &v))
	out, err := json.Marshal(v)
	require.NoError(t, err)
	require.Equal(t, `{"a":"2020-09-16","b":null}`, string(out))
	require.NoError(t, json.Unmarshal([]byte(`{"b":"2020-0\u0039-16"}`), &v), "an escape says the same")
	require.Equal(t, day("2020-09-16"), v.B)
	for _, bad := range []string{`""`, `"2020-9-16"`, `20200916`, `true`, `{}`, `"2021-02-30"`, `"2020-09-16 "`} {
		require.Error(t, json.Unmarshal([]byte(`{"a":`+bad+`}`), &v), bad)
		require.Equal(t, day("2020-09-16"), v.A, "a fault leaves the day as it was")
	}
	for _, raw := range []string{``, `"`, `"2020-09-16x`, `x2020-09-16"`, `"2020-09-1"`} {
		require.Error(t, v.A.UnmarshalJSON([]byte(raw)), raw)
	}
	keys := map[schedule.Date]int{day("2020-09-16"): 1}
	out, err = json.Marshal(keys)
	require.NoError(t, err)
	require.Equal(t, `{"2020-09-16":1}`, string(out))
	require.NoError(t, json.Unmarshal(out, &keys))
}

func TestDatesDoNotAllocate(t *testing.T) {
	buf := make([]byte, 0, 16)
	d := day("2020-09-16")
	text, quoted := []byte("2020-09-26"), []byte(`"2020-09-26"`)
	var sink schedule.Date
	for name, f := range map[string]func(){
		"ParseDate":     func() { sink, _ = schedule.ParseDate("2020-09-16") },
		"AppendText":    func() { buf, _ = d.AppendText(buf[:0]) },
		"UnmarshalText": func() { _ = sink.UnmarshalText(text) },
		"UnmarshalJSON": func() { _ = sink.UnmarshalJSON(quoted) },
		"AddDays":       func() { sink, _ = d.AddDays(10) },
		"AddMonths":     func() { sink, _ = d.AddMonths(1, schedule.Clip) },
		"Civil":         func() { _, _, _ = d.Civil() },
		"NewDate":       func() { sink, _ = schedule.NewDate(2020, time.September, 16) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
	require.NotZero(t, sink)
}

func BenchmarkParseDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := schedule.ParseDate("2020-09-16"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendDate(b *testing.B) {
	b.ReportAllocs()
	d, buf := day("2020-09-16"), make([]byte, 0, 16)
	for b.Loop() {
		buf, _ = d.AppendText(buf[:0])
	}
}

func BenchmarkAddMonth(b *testing.B) {
	b.ReportAllocs()
	d := day("2020-01-31")
	for b.Loop() {
		_, _ = d.AddMonths(1, schedule.Clip)
	}
}
