package schedule

import (
	"fmt"
	"testing"
	"time"
)

// benchCalendar is Monday to Friday from 2010 to 2027 with twelve days off a year, in tables.
func benchCalendar(tb testing.TB) *Calendar {
	tb.Helper()
	data := CalendarData{ID: "bench", Cover: Interval{From: MustParseDate("2010-01-01"), Before: MustParseDate("2028-01-01")}}
	for y := 2010; y < 2028; y++ {
		for m := time.January; m <= time.December; m++ {
			data.Entries = append(data.Entries, Entry{Date: fromCivil(y, m, 11), Kind: Statutory, En: "a day off", Source: "made"})
		}
	}
	c, err := NewCalendar(data)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

const benchDays = 1024 // starts, spread over 2010 to 2016, so that no load is predicted

func benchStarts(c *Calendar) (starts [benchDays]Date) {
	for i := range starts {
		starts[i] = c.from + Date(i*997%2500)
	}
	return starts
}

var benchSink int

func BenchmarkShift(b *testing.B) {
	c := benchCalendar(b)
	starts := benchStarts(c)
	for _, n := range [...]int{10, 250, 2500} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			sum := 0
			for i := 0; b.Loop(); i++ {
				a, err := c.Shift(starts[i%benchDays], n)
				if err != nil {
					b.Fatal(err)
				}
				sum += int(a.Date)
			}
			benchSink = sum
		})
	}
	// The floor: the same two loads, the second at a place that the first gives, and nothing else.
	b.Run("floor", func(b *testing.B) {
		sum := 0
		for i := 0; b.Loop(); i++ {
			sum += floorShift(c, starts[i%benchDays], 250)
		}
		benchSink = sum
	})
}

//go:noinline
func floorShift(c *Calendar, d Date, n int) int {
	return int(c.nth[int(c.counts[int(d-c.from)+1])+n-1])
}

func BenchmarkCount(b *testing.B) {
	c := benchCalendar(b)
	starts := benchStarts(c)
	b.Run("10 years", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for i := 0; b.Loop(); i++ {
			d := starts[i%benchDays]
			n, _, err := c.Count(Interval{From: d, Before: d + 3652})
			if err != nil {
				b.Fatal(err)
			}
			sum += n
		}
		benchSink = sum
	})
	b.Run("floor", func(b *testing.B) {
		sum := 0
		for i := 0; b.Loop(); i++ {
			d := starts[i%benchDays]
			sum += floorCount(c, d, d+3652)
		}
		benchSink = sum
	})
}

//go:noinline
func floorCount(c *Calendar, from, before Date) int {
	return int(c.counts[int(before-c.from)]) - int(c.counts[int(from-c.from)])
}

func BenchmarkWeekend(b *testing.B) {
	c, err := Weekend("weekend")
	if err != nil {
		b.Fatal(err)
	}
	starts := benchStarts(benchCalendar(b))
	b.ReportAllocs()
	sum := 0
	for i := 0; b.Loop(); i++ {
		a, _ := c.Shift(starts[i%benchDays], 250)
		sum += int(a.Date)
	}
	benchSink = sum
}

func TestCalendarAllocatesNothing(t *testing.T) {
	c := benchCalendar(t)
	formula, err := Weekend("weekend")
	if err != nil {
		t.Fatal(err)
	}
	set, err := NewCalendars(c, formula)
	if err != nil {
		t.Fatal(err)
	}
	d := MustParseDate("2020-09-16")
	for name, f := range map[string]func(){
		"Shift":            func() { _, _ = c.Shift(d, 250) },
		"Shift backwards":  func() { _, _ = c.Shift(d, -250) },
		"Shift by formula": func() { _, _ = formula.Shift(d, 250) },
		"Count":            func() { _, _, _ = c.Count(Interval{From: d, Before: d + 1000}) },
		"Count by formula": func() { _, _, _ = formula.Count(Interval{From: d, Before: d + 1000}) },
		"Working":          func() { _, _, _ = c.Working(d) },
		"Following":        func() { _, _ = c.Following(d) },
		"Preceding":        func() { _, _ = c.Preceding(d) },
		"Day":              func() { _, _ = c.Day(d) },
		"Nth":              func() { _, _ = c.Nth(Interval{From: d, Before: d + 100}, 3) },
		"Get":              func() { _, _ = set.Get("weekend") },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

// The tables of a calendar take at most 1.3 KB a year.
func TestCalendarSize(t *testing.T) {
	c := benchCalendar(t)
	years := 18
	if bytes := 2 * (cap(c.counts) + cap(c.nth)); bytes > years*1300 {
		t.Errorf("%d bytes for %d years", bytes, years)
	}
}
