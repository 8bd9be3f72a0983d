package peers

import (
	"testing"
	"time"

	"cloud.google.com/go/civil"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
)

// texts are dates to read, one a fortnight over ten years, so that no branch is learnt by heart.
func texts() (list [starts]string) {
	for i := range list {
		list[i] = (schedule.MustParseDate("2012-02-16") + schedule.Date(i*14)).String()
	}
	return list
}

func TestDatesAgree(t *testing.T) {
	for _, s := range texts() {
		a, err := schedule.ParseDate(s)
		require.NoError(t, err)
		b, err := civil.ParseDate(s)
		require.NoError(t, err)
		c, err := date.ParseISO(s)
		require.NoError(t, err)
		require.Equal(t, s, a.String())
		require.Equal(t, s, b.String())
		require.Equal(t, s, c.String())
		if a.Day() > 28 {
			continue // what a month after the 31st is they settle without asking
		}
		next, err := a.AddMonths(1, schedule.Refuse)
		require.NoError(t, err)
		require.Equal(t, next.String(), b.AddMonths(1).String())
		require.Equal(t, next.String(), c.AddDate(0, 1, 0).String())
	}
}

func BenchmarkParseDate(b *testing.B) {
	list := texts()
	b.Run("chithi", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			d, _ := schedule.ParseDate(list[i%starts])
			sink += int(d)
		}
	})
	b.Run("civil", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			d, _ := civil.ParseDate(list[i%starts])
			sink += d.Day
		}
	})
	b.Run("rickb777", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			d, _ := date.ParseISO(list[i%starts])
			sink += int(d)
		}
	})
}

// dates are the same days in the three types.
func dates(tb testing.TB) (ours [starts]schedule.Date, civils [starts]civil.Date, ricks [starts]date.Date) {
	tb.Helper()
	for i, s := range texts() {
		ours[i] = schedule.MustParseDate(s)
		civils[i] = civil.DateOf(ours[i].Time(time.UTC))
		ricks[i] = date.NewAt(ours[i].Time(time.UTC))
	}
	return ours, civils, ricks
}

func BenchmarkAppendDate(b *testing.B) {
	ours, civils, ricks := dates(b)
	buffer := make([]byte, 0, 32)
	b.Run("chithi", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			out, _ := ours[i%starts].AppendText(buffer[:0])
			sink += len(out)
		}
	})
	b.Run("civil", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			sink += len(append(buffer[:0], civils[i%starts].String()...))
		}
	})
	b.Run("rickb777", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			sink += len(append(buffer[:0], ricks[i%starts].String()...))
		}
	})
}

func BenchmarkAddMonth(b *testing.B) {
	ours, civils, ricks := dates(b)
	b.Run("chithi", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			d, _ := ours[i%starts].AddMonths(1, schedule.Clip)
			sink += int(d)
		}
	})
	b.Run("civil", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			sink += civils[i%starts].AddMonths(1).Day
		}
	})
	b.Run("rickb777", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			sink += int(ricks[i%starts].AddDate(0, 1, 0))
		}
	})
}
