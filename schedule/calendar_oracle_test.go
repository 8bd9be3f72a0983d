package schedule_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// slow is a calendar that knows nothing but the days that differ from the week, and walks day by day.
type slow struct {
	cover   schedule.Interval
	rest    map[time.Weekday]bool
	changed map[schedule.Date]bool // worked or not, against the week
}

func (s slow) works(d schedule.Date) bool {
	if w, ok := s.changed[d]; ok {
		return w
	}
	return !s.rest[d.Weekday()]
}

func (s slow) shift(d schedule.Date, n int) (schedule.Date, bool) {
	step := schedule.Date(1)
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		d += step
		if !s.cover.Contains(d) {
			return 0, false
		}
		if s.works(d) {
			n--
		}
	}
	return d, true
}

func (s slow) count(i schedule.Interval) int {
	n := 0
	for d := i.From; d < i.Before; d++ {
		if s.works(d) {
			n++
		}
	}
	return n
}

// drawn is a random calendar of up to two years with its slow twin.
func drawn(t *testing.T, r *rand.Rand, id string) (*schedule.Calendar, slow) {
	t.Helper()
	from := day("2010-01-01") + schedule.Date(r.IntN(5000))
	s := slow{
		cover: schedule.Interval{From: from, Before: from + 60 + schedule.Date(r.IntN(700))},
		rest:  map[time.Weekday]bool{}, changed: map[schedule.Date]bool{},
	}
	data := schedule.CalendarData{ID: id, Cover: s.cover}
	for w := time.Sunday; w < time.Saturday; w++ { // Saturday always works, so that a working day is left
		if r.IntN(4) == 0 {
			s.rest[w] = true
			data.Rest = append(data.Rest, w)
		}
	}
	if len(data.Rest) == 0 {
		s.rest[time.Sunday] = true
		data.Rest = []time.Weekday{time.Sunday}
	}
	for d := s.cover.From; d < s.cover.Before; d++ {
		if r.IntN(9) == 0 {
			s.changed[d] = false
			data.Entries = append(data.Entries, schedule.Entry{
				Date: d, Kind: schedule.Closure, En: "closed", Source: "drawn",
				Decision: schedule.Decision(r.IntN(200) / 198),
			})
		}
	}
	c, err := schedule.NewCalendar(data)
	require.NoError(t, err)
	return c, s
}

func TestCalendarAgreesWithWalking(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2206))
	for range 60 {
		c, s := drawn(t, r, "drawn")
		days, _ := s.cover.Len()
		for range 200 {
			d := s.cover.From + schedule.Date(r.IntN(days))
			n := r.IntN(2*days/3) - days/3
			want, ok := s.shift(d, n)
			got, err := c.Shift(d, n)
			if !ok {
				var outside *schedule.CoverageError
				require.ErrorAs(t, err, &outside)
				require.False(t, s.cover.Contains(outside.Date), "the day named lies outside")
				continue
			}
			require.NoError(t, err)
			require.Equal(t, want, got.Date, "%s shifted by %d", d, n)
			latest := got.Date // the latest day that walking looks at
			if n < 0 {
				latest = d - 1
			}
			require.Equal(t, n != 0 && latest > c.DecidedThrough(), got.Standing == schedule.Provisional)

			e := d + schedule.Date(r.IntN(int(s.cover.Before-d)+1))
			i := schedule.Interval{From: d, Before: e}
			count, _, err := c.Count(i)
			require.NoError(t, err)
			require.Equal(t, s.count(i), count, i)
			works, _, err := c.Working(d)
			require.NoError(t, err)
			require.Equal(t, s.works(d), works, d)
		}
	}
}

func TestShiftAndCountUndoEachOther(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2206))
	for range 40 {
		c, s := drawn(t, r, "drawn")
		days, _ := s.cover.Len()
		for range 100 {
			d := s.cover.From + schedule.Date(r.IntN(days))
			n := 1 + r.IntN(days/2)
			there, err := c.Shift(d, n)
			if err != nil {
				continue
			}
			between, _, err := c.Count(schedule.Interval{From: d + 1, Before: there.Date + 1})
			require.NoError(t, err)
			require.Equal(t, n, between, "n working days lie after d, up to the nth")
			if s.works(d) {
				back, err := c.Shift(there.Date, -n)
				require.NoError(t, err)
				require.Equal(t, d, back.Date, "from a working day there and back")
			}
		}
	}
}

func TestShiftIsMonotone(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 2206))
	for range 20 {
		c, s := drawn(t, r, "drawn")
		n := 1 + r.IntN(20)
		last := schedule.Date(0)
		for d := s.cover.From; d < s.cover.Before; d++ {
			a, err := c.Shift(d, n)
			if err != nil {
				break
			}
			require.GreaterOrEqual(t, a.Date, last, "a later start never ends sooner")
			last = a.Date
			if b, err := c.Shift(d, n+1); err == nil {
				require.Greater(t, b.Date, a.Date, "a longer term ends later")
			}
		}
	}
}

func TestShiftAndCountAdd(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2206))
	for range 40 {
		c, s := drawn(t, r, "drawn")
		days, _ := s.cover.Len()
		for range 100 {
			d := s.cover.From + schedule.Date(r.IntN(days))
			m, n := 1+r.IntN(30), 1+r.IntN(30)
			whole, err := c.Shift(d, m+n)
			if err != nil {
				continue
			}
			half, err := c.Shift(d, m)
			require.NoError(t, err)
			rest, err := c.Shift(half.Date, n)
			require.NoError(t, err)
			require.Equal(t, whole, rest, "m and then n are m+n")

			a, _, err := c.Count(schedule.Interval{From: d, Before: half.Date})
			require.NoError(t, err)
			b, _, err := c.Count(schedule.Interval{From: half.Date, Before: whole.Date})
			require.NoError(t, err)
			all, _, err := c.Count(schedule.Interval{From: d, Before: whole.Date})
			require.NoError(t, err)
			require.Equal(t, all, a+b, "what two parts have the whole has")
		}
	}
}

func TestFormulaAgreesWithTables(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 2206))
	for _, rest := range [][]time.Weekday{nil, {time.Sunday}, {time.Friday, time.Saturday}, {time.Monday}, {0, 1, 2, 3, 4, 5}} {
		formula, err := schedule.Weekend("formula", rest...)
		require.NoError(t, err)
		cover := between("1950-01-01", "2100-01-01")
		table, err := schedule.NewCalendar(schedule.CalendarData{ID: "table", Rest: rest, Cover: cover})
		require.NoError(t, err)
		require.Equal(t, table.Rest(), formula.Rest())
		for range 2000 {
			d := cover.From + schedule.Date(r.IntN(int(cover.Before-cover.From)))
			n := r.IntN(6000) - 3000
			want, err := table.Shift(d, n)
			if err != nil {
				continue
			}
			got, err := formula.Shift(d, n)
			require.NoError(t, err)
			require.Equal(t, want, got, "%s shifted by %d", d, n)
			i := schedule.Interval{From: min(d, got.Date), Before: max(d, got.Date)}
			a, _, err := table.Count(i)
			require.NoError(t, err)
			b, _, err := formula.Count(i)
			require.NoError(t, err)
			require.Equal(t, a, b, i)
		}
	}
}

func TestTwoCalendarsAgreeWithWalking(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 2206))
	met := 0
	for range 60 {
		a, slowA := drawn(t, r, "a")
		b, slowB := drawn(t, r, "b")
		cover, overlap := slowA.cover.Intersect(slowB.cover)
		both, err := schedule.Both("both", a, b)
		if !overlap {
			require.Error(t, err)
			continue
		}
		met++
		require.NoError(t, err)
		either, err := schedule.Either("either", a, b)
		require.NoError(t, err)
		require.Equal(t, cover, both.Cover())
		require.Equal(t, cover, either.Cover())
		for d := cover.From; d < cover.Before; d++ {
			x, _, err := both.Working(d)
			require.NoError(t, err)
			require.Equal(t, slowA.works(d) && slowB.works(d), x, d)
			y, _, err := either.Working(d)
			require.NoError(t, err)
			require.Equal(t, slowA.works(d) || slowB.works(d), y, d)
		}
	}
	require.Greater(t, met, 5)
}

func TestExtendingChangesNothingBefore(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2206))
	for range 30 {
		c, s := drawn(t, r, "drawn")
		more := schedule.Interval{From: s.cover.Before, Before: s.cover.Before + 200}
		holiday := more.From + schedule.Date(r.IntN(200))
		wider, err := c.Extend(more, schedule.Entry{Date: holiday, Kind: schedule.Closure, En: "closed", Source: "drawn"})
		require.NoError(t, err)
		require.Equal(t, schedule.Interval{From: s.cover.From, Before: more.Before}, wider.Cover())
		for d := s.cover.From; d < s.cover.Before; d++ {
			want, err := c.Day(d)
			require.NoError(t, err)
			got, err := wider.Day(d)
			require.NoError(t, err)
			require.Equal(t, want, got)
			n := r.IntN(30)
			if a, err := c.Shift(d, n); err == nil {
				b, err := wider.Shift(d, n)
				require.NoError(t, err)
				require.Equal(t, a, b)
			}
		}
		works, _, err := wider.Working(holiday)
		require.NoError(t, err)
		require.False(t, works)
	}
}
