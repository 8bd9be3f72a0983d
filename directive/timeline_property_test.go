package directive_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// anything makes a random set of events, sense or nonsense.
func anything(random *rand.Rand, n int) []directive.Event {
	provisions := []directive.Provision{"art_1", "art_1__para_1", "art_1__para_2", "art_2", "art_10"}
	places := []agency.Key{agency.MustParseKey("vn/a"), agency.MustParseKey("vn/b")}
	start := day("2020-01-01")
	some := func() schedule.Date { return start + schedule.Date(random.IntN(400)) }
	events := []directive.Event{{Kind: directive.Enters, On: some(), Recorded: start - 10}}
	for range n {
		e := directive.Event{Kind: directive.EventKind(1 + random.IntN(int(directive.MayHaveEnded))), On: some(), Recorded: some() - 30, By: []string{"", "x", "y"}[random.IntN(3)]}
		if random.IntN(2) == 0 {
			e.Until = e.On + schedule.Date(random.IntN(100)) - 5
		} else if random.IntN(2) == 0 {
			e.Awaits = "something"
		}
		if random.IntN(2) == 0 {
			e.Scope.Provisions = provisions[random.IntN(len(provisions)):][:1]
		} else if random.IntN(4) == 0 {
			e.Scope.Except = provisions[:1+random.IntN(2)]
		}
		if random.IntN(4) == 0 {
			e.Scope.Territories = places[random.IntN(2):][:1]
		}
		events = append(events, e)
	}
	return events
}

func TestAtomsPartition(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 2))
	for range 300 / slow {
		events := anything(random, random.IntN(12))
		tl := directive.Compile(events, 0)
		s := tl.At(day("2020-06-01"))
		seen := map[[3]string]bool{}
		var sum [directive.Unsettled + 1]int
		for p := range s.Parts() {
			key := [3]string{string(p.Provision), p.Territory.String(), p.Addressee.String()}
			require.False(t, seen[key], "no part twice")
			seen[key] = true
			sum[p.Force]++
			own, ok := s.Of(p.Provision, p.Territory, p.Addressee)
			require.True(t, ok)
			require.Equal(t, p.Force, own.Force, "a part is found at its own place")
			require.NotZero(t, p.Force)
		}
		require.NotEmpty(t, seen, "no day without a part")
		switch {
		case sum[directive.InForce] == len(seen):
			require.Equal(t, directive.InForce, s.Force())
			require.Equal(t, directive.ELIInForce, s.ELI())
		case sum[directive.InForce] > 0:
			require.Equal(t, directive.Partly, s.Force())
			require.NotEqual(t, directive.ELINotInForce, s.ELI())
		case sum[directive.Unsettled] == 0:
			require.Equal(t, directive.ELINotInForce, s.ELI())
		}
	}
}

func TestChangesAreAllTheChanges(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 3))
	for range 100 / slow {
		tl := directive.Compile(anything(random, random.IntN(10)), 0)
		changes := map[schedule.Date]bool{}
		for d := range tl.Changes() {
			changes[d] = true
		}
		for d := day("2019-06-01"); d < day("2021-09-01"); d++ {
			if changes[d] {
				continue
			}
			for c := range tl.Diff(d-1, d) {
				require.Fail(t, "changes in silence", "%s: %v", d, c)
			}
			require.Equal(t, tl.At(d-1).VBPL(), tl.At(d).VBPL())
			require.Equal(t, tl.At(d-1).Version(), tl.At(d).Version())
		}
	}
}

func TestDiffEqualsTwoAnswers(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 4))
	for range 200 / slow {
		tl := directive.Compile(anything(random, random.IntN(12)), 0)
		a, b := day("2020-03-01")+schedule.Date(random.IntN(100)), day("2020-09-01")+schedule.Date(random.IntN(100))
		before, after := slices.Collect(tl.At(a).Parts()), slices.Collect(tl.At(b).Parts())
		var want []directive.Provision
		for i := range before {
			if x, y := before[i], after[i]; x.Force != y.Force || x.Applicable != y.Applicable || x.Amended != y.Amended {
				want = append(want, y.Provision)
			}
		}
		var got []directive.Provision
		for c := range tl.Diff(a, b) {
			got = append(got, c.To.Provision)
		}
		require.Equal(t, want, got)
	}
}

func TestKnowledgeOnlyGrows(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	for range 200 / slow {
		events := anything(random, 10)
		known := day("2020-05-01")
		early := slices.DeleteFunc(slices.Clone(events), func(e directive.Event) bool { return e.Recorded > known })
		then, now := directive.Compile(early, known), directive.Compile(events, 0).AsKnown(known)
		require.Equal(t, known, now.Known())
		for d := day("2019-12-01"); d < day("2021-06-01"); d += 7 {
			a, err := then.At(d).MarshalJSON()
			require.NoError(t, err)
			b, err := now.At(d).MarshalJSON()
			require.NoError(t, err)
			require.Equal(t, string(a), string(b))
		}
	}
}

func TestCompileTakesAnyEvents(t *testing.T) {
	require.Equal(t, directive.Unsettled, directive.Compile(nil, 0).At(day("2020-01-01")).Force())
	require.Equal(t, directive.Force(0), directive.Status{}.Force())
	require.Equal(t, directive.VBPL(""), directive.Status{}.VBPL())
	s := directive.Compile([]directive.Event{{Kind: 99}, {Kind: directive.Enters, On: day("2020-01-01")}}, 0).At(schedule.MaxDate)
	require.Equal(t, directive.InForce, s.Force())
	for range (directive.Status{}).Parts() {
		t.Fatal("no parts")
	}
}

func TestAskingDoesNotAllocate(t *testing.T) {
	tl := directive.Compile(law57(), 0)
	require.Zero(t, testing.AllocsPerRun(100, func() {
		s := tl.At(day0)
		_, _, _, _ = s.Force(), s.VBPL(), s.ELI(), s.Applicable()
	}))
}

var day0 = day("2023-08-01")

func BenchmarkStatus(b *testing.B) {
	tl := directive.Compile(law57(), 0)
	b.ReportAllocs()
	for b.Loop() {
		s := tl.At(day0)
		_, _ = s.Force(), s.VBPL()
	}
}

func BenchmarkCompile(b *testing.B) {
	for name, events := range map[string][]directive.Event{"whole": circular31(), "parts": law57()} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				directive.Compile(events, 0)
			}
		})
	}
}
