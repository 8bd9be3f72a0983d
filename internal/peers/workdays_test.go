package peers

import (
	"strconv"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/us"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
)

const starts = 256 // working days to start from, spread over four years in which no order closed the departments for a day

// span is where the shifts begin; ten years on is still covered.
var span = schedule.Interval{From: schedule.MustParseDate("2011-01-03"), Before: schedule.MustParseDate("2012-01-01")}

// federal is the working days of the United States in chithi, without the closures, which the peer does not know.
func federal(tb testing.TB) *schedule.Calendar {
	tb.Helper()
	data := schedule.CalendarData{ID: "us-statutory", Cover: calendars.UnitedStatesFederal().Cover()}
	for e := range calendars.UnitedStatesFederal().Entries(schedule.Interval{}) {
		if e.Kind == schedule.Statutory {
			data.Entries = append(data.Entries, e)
		}
	}
	c, err := schedule.NewCalendar(data)
	require.NoError(tb, err)
	return c
}

// rickar is the same in rickar/cal, with its cache on.
func rickar() *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	c.AddHoliday(us.Holidays...)
	c.Cacheable = true
	return c
}

// tables are two flat tables and nothing else: how fast two dependent loads are.
type tables struct {
	from   schedule.Date
	counts []uint16
	nth    []uint16
}

func tablesOf(tb testing.TB, c *schedule.Calendar) tables {
	tb.Helper()
	t := tables{from: c.Cover().From, counts: []uint16{0}}
	for d := range c.Cover().Days() {
		works, _, err := c.Working(d)
		require.NoError(tb, err)
		if works {
			t.nth = append(t.nth, uint16(d-t.from))
		}
		t.counts = append(t.counts, uint16(len(t.nth)))
	}
	return t
}

//go:noinline
func (t *tables) shift(d schedule.Date, n int) schedule.Date {
	return t.from + schedule.Date(t.nth[int(t.counts[d-t.from+1])+n-1])
}

//go:noinline
func (t *tables) count(from, before schedule.Date) int {
	return int(t.counts[before-t.from]) - int(t.counts[from-t.from])
}

func days(tb testing.TB, c *schedule.Calendar) (ours [starts]schedule.Date, theirs [starts]time.Time) {
	tb.Helper()
	for i := range starts {
		d, err := c.Following(span.From + schedule.Date(i*89%360))
		require.NoError(tb, err)
		ours[i], theirs[i] = d.Date, d.Date.Time(time.UTC)
	}
	return ours, theirs
}

// The holidays of a Saturday at the year's turn are observed in the year before; the peer sees one year at a time, and all else agrees.
func TestWorkingDaysAgree(t *testing.T) {
	c, peer := federal(t), rickar()
	floor := tablesOf(t, c)
	ours, theirs := days(t, c)
	for i := range starts {
		for _, n := range [...]int{10, 150} {
			a, err := c.Shift(ours[i], n)
			require.NoError(t, err)
			b, err := schedule.DateOf(peer.WorkdaysFrom(theirs[i], n))
			require.NoError(t, err)
			require.Equal(t, b, a.Date, "%s and %d", ours[i], n)
			require.Equal(t, floor.shift(ours[i], n), a.Date)
		}
	}
	n, _, err := c.Count(schedule.Interval{From: ours[0], Before: ours[0] + 300})
	require.NoError(t, err)
	require.Equal(t, peer.WorkdaysInRange(theirs[0], theirs[0].AddDate(0, 0, 299)), n)
	require.Equal(t, floor.count(ours[0], ours[0]+300), n)
}

var sink int

func BenchmarkShift(b *testing.B) {
	c, peer := federal(b), rickar()
	floor := tablesOf(b, c)
	ours, theirs := days(b, c)
	for _, n := range [...]int{10, 250, 2500} {
		name := strconv.Itoa(n)
		b.Run(name+"/chithi", func(b *testing.B) {
			b.ReportAllocs()
			sum := 0
			for i := 0; b.Loop(); i++ {
				a, _ := c.Shift(ours[i%starts], n)
				sum += int(a.Date)
			}
			sink = sum
		})
		b.Run(name+"/floor", func(b *testing.B) {
			b.ReportAllocs()
			sum := 0
			for i := 0; b.Loop(); i++ {
				sum += int(floor.shift(ours[i%starts], n))
			}
			sink = sum
		})
		b.Run(name+"/rickar", func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				sink += peer.WorkdaysFrom(theirs[i%starts], n).Day()
			}
		})
	}
}

func BenchmarkCount10Years(b *testing.B) {
	c, peer := federal(b), rickar()
	floor := tablesOf(b, c)
	ours, theirs := days(b, c)
	b.Run("chithi", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for i := 0; b.Loop(); i++ {
			d := ours[i%starts]
			n, _, _ := c.Count(schedule.Interval{From: d, Before: d + 3652})
			sum += n
		}
		sink = sum
	})
	b.Run("floor", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for i := 0; b.Loop(); i++ {
			d := ours[i%starts]
			sum += floor.count(d, d+3652)
		}
		sink = sum
	})
	b.Run("rickar", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			d := theirs[i%starts]
			sink += peer.WorkdaysInRange(d, d.AddDate(0, 0, 3651))
		}
	})
}
