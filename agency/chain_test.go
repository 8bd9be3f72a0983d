package agency

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
)

// bodiesOf returns the holders of parts, by key.
func bodiesOf(parts []Part) []Key {
	var all []Key
	for _, p := range parts {
		all = append(all, p.Holders...)
	}
	slices.SortFunc(all, Key.Compare)
	return slices.Compact(all)
}

func TestFastEqualsGeneral(t *testing.T) { // A9: the chain and the head against the walk
	fast := 0
	worlds(t, 150, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		for range 60 {
			k := d.Agencies[rng.IntN(len(d.Agencies))].Key
			ref, _ := r.Ref(k)
			on := schedule.Date(1 + rng.IntN(lastDay(d)))
			if life, _ := r.Life(k); on < life.From {
				require.Equal(t, NotYet, r.Who(k, on).Result())
				continue
			}
			what := Responsibility{Agency: k}
			since := schedule.Date(0)
			a := r.Who(k, on)
			if rng.IntN(2) == 0 {
				what.Function, what.Territory = testFunctions[rng.IntN(len(testFunctions))], testTerritories[rng.IntN(len(testTerritories))]
				since = schedule.Date(rng.IntN(int(on)))
				a = r.Resolve(what, since, on)
			} else {
				require.Equal(t, a, r.WhoRef(ref, on))
			}
			if a.parts() == nil {
				fast++
			}
			w := r.walk(uint32(ref-1), what, since, on)
			require.Equal(t, w.result(), a.Result())
			require.Equal(t, bodiesOf(w.parts), slices.Collect(a.Holders()))
			require.Equal(t, w.parts, slices.Collect(a.Parts()))
		}
	})
	require.NotZero(t, fast)
}
