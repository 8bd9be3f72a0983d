package calendars

import (
	"strings"
	"sync"
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func BenchmarkLoadVietnam(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(strings.NewReader(vietnamFile)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTet(b *testing.B) {
	b.ReportAllocs()
	sum := schedule.Date(0)
	for i := 0; b.Loop(); i++ {
		d, _ := Tet(FirstLunarYear + i%125)
		sum += d
	}
	_ = sum
}

func TestCalendarsAllocateNothing(t *testing.T) {
	c := VietnamCivilService()
	d := day("2020-09-16")
	require.Zero(t, testing.AllocsPerRun(100, func() {
		_, _ = VietnamCivilService().Shift(d, 10)
		_, _, _ = c.Count(schedule.Interval{From: d, Before: d + 100})
		_, _ = c.Day(d)
		_, _ = Tet(2026)
	}))
}

// A calendar is shared by everybody who asks for it.
func TestCalendarsAreSafeForGoroutines(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for d := day("2020-01-01"); d < day("2020-03-01"); d++ {
				_, _ = VietnamCivilService().Shift(d, 20)
				_, _ = UnitedStatesFederal().Day(d)
				_, _ = Weekend().Next(d)
			}
		})
	}
	all.Wait()
}
