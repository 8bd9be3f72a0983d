package agency

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
)

// A body whose end the record gives too may still act on that day, until the change that ends it comes.
func TestRecordedEndAndTheOrderOfTheDay(t *testing.T) {
	a, b := MustParseKey("a"), MustParseKey("b")
	part := Change{ID: "part", On: day, Seq: 1, Kind: Transfer, Transfers: []Handover{{From: a, To: b, Function: "press"}}}
	end := Change{ID: "end", On: day, Seq: 2, Kind: Absorb, From: keysOf("a"), To: keysOf("c")}
	ended := func(changes ...Change) Data {
		d := small(changes...)
		d.Agencies[0].Life.Before = day
		return d
	}
	r := mustNew(t, ended(part, end))
	k, _ := r.Resolve(Responsibility{Agency: a, Function: "press"}, 0, day).Holder()
	require.Equal(t, b, k, "gives first, ends then")
	k, _ = r.Resolve(Responsibility{Agency: a, Function: "other"}, 0, day).Holder()
	require.Equal(t, MustParseKey("c"), k)

	into := Change{ID: "into", On: day, Seq: 1, Kind: Absorb, From: keysOf("d"), To: keysOf("a")}
	k, _ = mustNew(t, ended(into, end)).Who(MustParseKey("d"), day).Holder()
	require.Equal(t, MustParseKey("c"), k, "receives first, ends then")

	born := Change{ID: "born", On: day, Seq: 1, Kind: Convert, From: keysOf("d"), To: keysOf("a")}
	r = mustNew(t, ended(born, end))
	k, _ = r.Who(MustParseKey("d"), day).Holder()
	require.Equal(t, MustParseKey("c"), k, "begins and ends on one day")
	require.False(t, r.Alive(a, day))
	within := ended(born, end)
	within.Agencies[0].Life.From = day
	k, _ = mustNew(t, within).Who(MustParseKey("d"), day).Holder()
	require.Equal(t, MustParseKey("c"), k, "the same, both days recorded")

	for why, d := range map[string]Data{
		"what ends it comes before": ended(Change{ID: "z", On: day, Seq: 3, Kind: Transfer, Transfers: part.Transfers}, end),
		"takes up what nobody has left yet": ended(
			Change{ID: "new", On: day, Seq: 1, Kind: Create, From: keysOf("a"), To: keysOf("b")},
			Change{ID: "end", On: day, Seq: 2, Kind: Dissolve, From: keysOf("a")},
		),
		"receives on a day it does not see": ended(into),
		"no change begins it that day":      func() Data { d := ended(end); d.Agencies[0].Life.From = day; return d }(),
	} {
		_, err := New(d)
		require.Error(t, err, why)
	}
	_, err := New(ended(part))
	require.NoError(t, err, "the work of a body that ended, nobody says how, may be taken up")
	require.Equal(t, schedule.Interval{Before: day}, lifeOf(t, ended(part, end), a))
}

func lifeOf(t *testing.T, d Data, k Key) schedule.Interval {
	t.Helper()
	life, ok := mustNew(t, d).Life(k)
	require.True(t, ok)
	return life
}
