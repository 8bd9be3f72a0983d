package agency

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
)

// worlds runs a property over random registries with fixed seeds.
func worlds(t *testing.T, n int, each func(t *testing.T, rng *rand.Rand, d Data, r *Registry)) {
	t.Helper()
	if testing.Short() || raceEnabled {
		n = n/4 + 1
	}
	for seed := range uint64(n) {
		rng := rand.New(rand.NewPCG(seed, 4))
		d := randomData(rng, 6, 14)
		r, err := New(d)
		require.NoError(t, err)
		each(t, rng, d, r)
	}
}

// partAt returns the one part of an answer that holds a point.
func partAt(t *testing.T, a Answer, f, p Path) Part {
	t.Helper()
	var found []Part
	for x := range a.Parts() {
		if x.Functions.holdsPoint(f) && x.Territories.holdsPoint(p) {
			found = append(found, x)
		}
	}
	require.Len(t, found, 1, "parts are disjoint and complete (A3): %s %s in %v", f, p, told(a))
	return found[0]
}

// told returns the parts as a caller sees them.
func told(a Answer) []Part {
	var all []Part
	for p := range a.Parts() {
		p.ranks = nil
		all = append(all, p)
	}
	return all
}

func lastDay(d Data) int { return int(d.Changes[len(d.Changes)-1].On) + 60 }

func TestAgainstOracle(t *testing.T) { // A3, A4, A9
	worlds(t, 120, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		o := newOracle(d)
		for range 12 {
			k := d.Agencies[rng.IntN(len(d.Agencies))]
			since, on := schedule.Date(rng.IntN(lastDay(d))), schedule.Date(1+rng.IntN(lastDay(d)))
			if rng.IntN(2) == 0 {
				since = 0
			}
			life, _ := r.Life(k.Key)
			require.Equal(t, o.lives[k.Key], life)
			a := r.Resolve(Responsibility{Agency: k.Key}, since, on)
			if on < since || on < life.From {
				require.Equal(t, NotYet, a.Result())
				continue
			}
			all := map[Key]bool{}
			for _, f := range functionPoints {
				for _, p := range territoryPoints {
					one := r.Resolve(Responsibility{k.Key, f, p}, since, on)
					want := o.fate([]Key{k.Key}, f, p, since, on)
					got := partAt(t, one, f, p)
					require.Equal(t, want.String(), fate{got.Holders, got.Left, got.Through}.String(), "%s %s %s", k.Key, f, p)
					for _, h := range got.Holders {
						require.True(t, r.Alive(h, on), "A4")
					}
					if asked(k.Functions, f) && asked(k.Territories, p) {
						whole := partAt(t, a, f, p)
						require.Equal(t, want.String(), fate{whole.Holders, whole.Left, whole.Through}.String())
						for _, h := range got.Holders {
							all[h] = true
						}
					}
				}
			}
			for h := range a.Holders() {
				require.True(t, all[h], "a holder of the whole holds a part")
				delete(all, h)
			}
			require.Empty(t, all, "every holder of a part holds of the whole")
		}
	})
}

// asked reports whether a point lies in what a body records.
func asked(recorded []Path, point Path) bool {
	return len(recorded) == 0 || slices.ContainsFunc(recorded, func(p Path) bool { return cover(p, point) })
}

func TestIdentity(t *testing.T) { // A1
	worlds(t, 60, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		for range 20 {
			k := d.Agencies[rng.IntN(len(d.Agencies))].Key
			on := schedule.Date(1 + rng.IntN(lastDay(d)))
			if !r.Alive(k, on) {
				continue
			}
			a := r.Resolve(Responsibility{Agency: k}, on, on)
			h, one := a.Holder()
			require.True(t, one)
			require.Equal(t, k, h)
			require.Equal(t, Unchanged, a.Result())
		}
	})
}

func TestComposition(t *testing.T) { // A2, also through a body that left its work to nobody
	worlds(t, 80, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		for range 30 {
			k := d.Agencies[rng.IntN(len(d.Agencies))].Key
			days := []schedule.Date{schedule.Date(rng.IntN(lastDay(d))), schedule.Date(1 + rng.IntN(lastDay(d))), schedule.Date(1 + rng.IntN(lastDay(d)))}
			slices.Sort(days)
			f, p := functionPoints[rng.IntN(len(functionPoints))], territoryPoints[rng.IntN(len(territoryPoints))]
			direct := r.Resolve(Responsibility{k, f, p}, days[0], days[2])
			if middle := r.Resolve(Responsibility{k, f, p}, days[0], days[1]); middle.Result() != NotYet {
				way := partAt(t, middle, f, p)
				got := map[Key]bool{}
				for _, h := range slices.Concat(way.Holders, way.Left) {
					end := partAt(t, r.Resolve(Responsibility{h, f, p}, days[1], days[2]), f, p)
					for _, k := range end.Holders {
						got[k] = true
					}
				}
				for _, h := range partAt(t, direct, f, p).Holders {
					require.True(t, got[h])
					delete(got, h)
				}
				require.Empty(t, got)
			}
		}
	})
}

func TestLaterChangesDoNotMatter(t *testing.T) { // A5
	worlds(t, 60, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		cut := rng.IntN(len(d.Changes))
		before := d
		before.Changes = d.Changes[:cut]
		s, err := New(before)
		require.NoError(t, err)
		on := d.Changes[cut].On - 1
		for _, a := range d.Agencies {
			if life, _ := r.Life(a.Key); life.From > on {
				continue // established by a change that the shorter record does not have
			}
			require.Equal(t, told(r.Who(a.Key, on)), told(s.Who(a.Key, on)))
			require.Equal(t, r.Who(a.Key, on).Result(), s.Who(a.Key, on).Result())
		}
	})
}

func TestOrderOfInputDoesNotMatter(t *testing.T) { // A6
	worlds(t, 40, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		s := Data{Recorded: d.Recorded, Agencies: slices.Clone(d.Agencies), Changes: slices.Clone(d.Changes)}
		rng.Shuffle(len(s.Agencies), func(i, j int) { s.Agencies[i], s.Agencies[j] = s.Agencies[j], s.Agencies[i] })
		rng.Shuffle(len(s.Changes), func(i, j int) { s.Changes[i], s.Changes[j] = s.Changes[j], s.Changes[i] })
		q, err := New(s)
		require.NoError(t, err)
		require.Equal(t, r.Data(), q.Data())
		require.Equal(t, r.rules, q.rules)
		require.Equal(t, r.strands, q.strands)
	})
}

func TestPredecessorsInvert(t *testing.T) { // A7
	worlds(t, 40, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		on := schedule.Date(1 + rng.IntN(lastDay(d)))
		type pair struct{ from, to Key }
		forward, back := map[pair][]Part{}, map[pair][]Part{}
		for _, a := range d.Agencies {
			for p := range r.Who(a.Key, on).Parts() {
				for _, h := range p.Holders {
					forward[pair{a.Key, h}] = append(forward[pair{a.Key, h}], p)
				}
			}
			for k, parts := range r.Predecessors(a.Key, on) {
				back[pair{k, a.Key}] = parts
			}
		}
		require.Equal(t, forward, back)
	})
}

func TestRenameChangesNothing(t *testing.T) { // A8
	worlds(t, 40, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		without := d
		without.Changes = slices.DeleteFunc(slices.Clone(d.Changes), func(c Change) bool { return c.Kind == Rename })
		s, err := New(without)
		require.NoError(t, err)
		on := schedule.Date(1 + rng.IntN(lastDay(d)))
		for _, a := range d.Agencies {
			require.Equal(t, told(s.Who(a.Key, on)), told(r.Who(a.Key, on)))
		}
	})
}

func TestFindFindsTheName(t *testing.T) { // A13
	worlds(t, 20, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		on := schedule.Date(1 + rng.IntN(lastDay(d)))
		for _, a := range d.Agencies {
			if r.Alive(a.Key, on) {
				require.Contains(t, slices.Collect(r.Find(r.Name(a.Key, "vi", on), on)), a.Key)
			}
		}
	})
}

func TestCleanCheckMeansNoOrphan(t *testing.T) { // A14
	clean := 0
	worlds(t, 200, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		for _, p := range r.Check() {
			if p.Code() == omission.Code || p.Code() == fateUnknown.Code {
				return
			}
		}
		clean++
		for _, a := range d.Agencies {
			for p := range r.Who(a.Key, schedule.Date(lastDay(d))).Parts() {
				require.NotEqual(t, Orphaned, p.Result)
			}
		}
	})
	require.NotZero(t, clean, "the property was tried")
}

func TestRoundTrips(t *testing.T) { // A15
	worlds(t, 60, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		var b bytes.Buffer
		require.NoError(t, r.Data().Encode(&b))
		back, err := Decode(b.Bytes())
		require.NoError(t, err)
		require.Equal(t, r.Data(), back)
	})
}

func TestRoundTripCSV(t *testing.T) { // A15: the CSV form says what its columns say
	said := 0
	worlds(t, 150, func(t *testing.T, rng *rand.Rand, d Data, _ *Registry) {
		for i := range d.Agencies {
			d.Agencies[i].Functions, d.Agencies[i].Territories = nil, nil
		}
		r, err := New(d)
		if err != nil {
			return
		}
		var as, cs bytes.Buffer
		require.NoError(t, WriteAgencies(&as, d.Agencies))
		if WriteChanges(&cs, d.Changes) != nil {
			return
		}
		text := cs.String()
		var back Data
		back.Agencies, err = ReadAgencies(&as)
		require.NoError(t, err)
		require.Equal(t, d.Agencies, back.Agencies)
		back.Changes, err = ReadChanges(&cs)
		require.NoError(t, err)
		s, err := New(back)
		require.NoError(t, err, text)
		said++
		for range 6 {
			on := schedule.Date(1 + rng.IntN(lastDay(d)))
			for _, a := range d.Agencies {
				require.Equal(t, told(r.Who(a.Key, on)), told(s.Who(a.Key, on)), text)
			}
		}
	})
	require.NotZero(t, said)
}
