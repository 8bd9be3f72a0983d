package schedule_test

import (
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// world is what the resolving benchmarks and allocation tests read.
func world(t testing.TB) (schedule.Facts, schedule.Calendars) {
	t.Helper()
	cals, err := schedule.NewCalendars(calendars.VietnamCivilService(), calendars.UnitedStatesFederal())
	require.NoError(t, err)
	return schedule.Facts{
		Signing:     schedule.MustParseDate("2020-09-16"),
		Publication: schedule.MustParseDate("2020-10-02"),
		Receipt:     schedule.MustParseDate("2020-09-18"),
		Effect:      schedule.MustParseDate("2020-09-26"),
		Events:      map[string]schedule.Date{"hearing": schedule.MustParseDate("2020-10-20")},
		Completions: map[string]schedule.Date{"I.3.a": schedule.MustParseDate("2020-12-31")},
	}, cals
}

// measured are rules of every shape, by the name of their benchmark.
var measured = []struct{ name, phrase string }{
	{"Days", "10 days after signing"},
	{"Months", "6 months after effect, once they have run, month end clipped"},
	{"WorkingDays", "5 working days after receipt"},
	{"WorkingDaysNamed", "5 working days after receipt, on vn-civil-service"},
	{"Rolled", "30 days after publication, rolled forward on us-federal"},
	{"Later", "the later of 45 days after signing and on 2021-01-01"},
	{"Event", `3 days before event "hearing", once they have run, in working days if 5 or fewer`},
	{"Nth", "on the first day of the 3rd month following publication"},
	{"Next", "on the next 1 January or 1 July after publication"},
	{"Bounded", "on completion of I.3.a, not before 2021-01-01, not after 2021-06-30"},
}

func BenchmarkResolve(b *testing.B) {
	f, cals := world(b)
	for _, m := range measured {
		r := schedule.MustParseRule(m.phrase)
		b.Run(m.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := r.Resolve(f, cals); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkParseRule(b *testing.B) {
	for _, m := range measured {
		b.Run(m.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := schedule.ParseRule(m.phrase); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkExplain(b *testing.B) {
	f, cals := world(b)
	r := schedule.MustParseRule("30 days after publication, rolled forward on us-federal")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Explain(f, cals); err != nil {
			b.Fatal(err)
		}
	}
}

func TestResolveDoesNotAllocate(t *testing.T) {
	f, cals := world(t)
	for _, m := range measured {
		r := schedule.MustParseRule(m.phrase)
		require.Zero(t, testing.AllocsPerRun(100, func() {
			if _, err := r.Resolve(f, cals); err != nil {
				t.Fatal(err)
			}
		}), m.phrase)
	}
}

func TestParsingAllocatesTheRuleAlone(t *testing.T) {
	for _, m := range measured {
		r := schedule.MustParseRule(m.phrase)
		most := 1.0
		switch m.name {
		case "Later", "Next": // the operands, and the days
			most = 4
		}
		require.LessOrEqual(t, testing.AllocsPerRun(100, func() { _, _ = schedule.ParseRule(m.phrase) }), most, m.phrase)
		buf := make([]byte, 0, 256)
		require.Zero(t, testing.AllocsPerRun(100, func() { buf, _ = r.AppendText(buf[:0]) }), m.phrase)
	}
}
