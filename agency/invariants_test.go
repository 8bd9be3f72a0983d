package agency

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// The oracles of this file look at every day of a short time, one after another.
const month = 24

func randomSpan(rng *rand.Rand) schedule.Interval {
	i := schedule.Interval{}
	if rng.IntN(3) > 0 {
		i.From = schedule.Date(1 + rng.IntN(month-1))
	}
	if rng.IntN(3) > 0 {
		i.Before = i.From + schedule.Date(1+rng.IntN(month/2))
		if i.From == 0 {
			i.Before++
		}
	}
	return i
}

func daysOf(each func(schedule.Date)) {
	for d := schedule.Date(1); d <= 2*month; d++ {
		each(d)
	}
}

// codesOf returns the codes of the faults, without their places.
func codesOf(t *testing.T, err error) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	if err == nil {
		return all
	}
	var found chithi.Problems
	require.ErrorAs(t, err, &found)
	for _, p := range found {
		all[p.Code()] = true
	}
	return all
}

func TestEveryDayIsAForest(t *testing.T) { // A10: one body above at most, and nobody above itself
	accepted := 0
	for seed := range uint64(3000) {
		rng := rand.New(rand.NewPCG(seed, 10))
		d := small()
		for i := range d.Agencies {
			for range rng.IntN(3) {
				to := d.Agencies[rng.IntN(len(d.Agencies))].Key
				if to != d.Agencies[i].Key {
					d.Agencies[i].Links = append(d.Agencies[i].Links, Link{to, Line, randomSpan(rng)})
				}
			}
		}
		two, circle := false, false
		daysOf(func(on schedule.Date) {
			above := map[Key]Key{}
			for _, a := range d.Agencies {
				for _, l := range a.Links {
					if l.Valid.Contains(on) {
						_, again := above[a.Key]
						two = two || again
						above[a.Key] = l.To
					}
				}
			}
			for k := range above {
				for up, n := above[k], 0; !up.IsZero() && n < len(d.Agencies); up, n = above[up], n+1 {
					circle = circle || up == k
				}
			}
		})
		_, err := New(d)
		found := codesOf(t, err)
		require.Equal(t, two, found[faults.linkTwice.Code], "seed %d", seed)
		if !two {
			require.Equal(t, circle, found[faults.linkCycle.Code], "seed %d", seed)
		}
		if err == nil {
			accepted++
		}
	}
	require.NotZero(t, accepted)
}

func TestLinksLieWithinBothLives(t *testing.T) { // A10
	for seed := range uint64(2000) {
		rng := rand.New(rand.NewPCG(seed, 11))
		d := small()
		for i := range d.Agencies {
			d.Agencies[i].Life = randomSpan(rng)
		}
		a, b := &d.Agencies[0], &d.Agencies[1]
		a.Links = []Link{{b.Key, Line, randomSpan(rng)}}
		outside, ever := false, false
		daysOf(func(on schedule.Date) {
			if l := a.Links[0]; l.Valid.Contains(on) && a.Life.Contains(on) {
				ever = true
				outside = outside || !b.Life.Contains(on)
			}
		})
		found := false
		for _, p := range mustNew(t, d).Check() {
			found = found || p.Code() == parentDead.Code
		}
		require.Equal(t, outside || !ever, found, "seed %d: %v %v %v", seed, a.Life, b.Life, a.Links)
	}
}

func TestACodeNamesOneBodyADay(t *testing.T) { // A11
	accepted := 0
	for seed := range uint64(3000) {
		rng := rand.New(rand.NewPCG(seed, 12))
		d := small()
		for i := range d.Agencies {
			d.Agencies[i].Life = randomSpan(rng)
			for range rng.IntN(3) {
				d.Agencies[i].Codes = append(d.Agencies[i].Codes, Code{"gso", string(rune('1' + rng.IntN(2))), randomSpan(rng)})
			}
		}
		twice := false
		bearers := map[string]map[schedule.Date]Key{"1": {}, "2": {}}
		for _, a := range d.Agencies {
			for _, c := range a.Codes {
				daysOf(func(on schedule.Date) {
					if c.Valid.Contains(on) && a.Life.Contains(on) {
						other, taken := bearers[c.Value][on]
						twice = twice || taken && other != a.Key
						bearers[c.Value][on] = a.Key
					}
				})
			}
		}
		r, err := New(d)
		require.Equal(t, twice, codesOf(t, err)[faults.codeTwice.Code], "seed %d", seed)
		if err != nil {
			continue
		}
		accepted++
		daysOf(func(on schedule.Date) {
			for value, days := range bearers {
				k, ok := r.ByCode("gso", value, on)
				require.Equal(t, days[on], k, "seed %d", seed)
				require.Equal(t, !days[on].IsZero(), ok)
			}
		})
	}
	require.NotZero(t, accepted)
}

func TestOneOfficialNameADay(t *testing.T) { // A12
	for seed := range uint64(3000) {
		rng := rand.New(rand.NewPCG(seed, 13))
		d := small()
		a := &d.Agencies[0]
		a.Life, a.Names = randomSpan(rng), nil
		for i := range 1 + rng.IntN(3) {
			a.Names = append(a.Names, Name{Text: strings.Repeat("A", i+1), Lang: "vi", Valid: randomSpan(rng)})
		}
		none, several := false, false
		daysOf(func(on schedule.Date) {
			bears := map[string]bool{}
			for _, n := range a.Names {
				// A name without an end holds until the next one begins.
				ended := n.Valid.Before == 0 && slices.ContainsFunc(a.Names, func(m Name) bool { return m.Valid.From > n.Valid.From && m.Valid.From <= on })
				if n.Valid.Contains(on) && !ended {
					bears[n.Text] = true
				}
			}
			none = none || a.Life.Contains(on) && len(bears) == 0
			several = several || a.Life.Contains(on) && len(bears) > 1
		})
		found := map[string]bool{}
		for _, p := range mustNew(t, d).Check() {
			found[p.Code()] = true
		}
		require.Equal(t, none, found[nameGap.Code], "seed %d: %v %v", seed, a.Life, a.Names)
		require.Equal(t, several, found[nameTwice.Code], "seed %d: %v %v", seed, a.Life, a.Names)
	}
}

func TestABodyEndsOnce(t *testing.T) { // A17
	for seed := range uint64(500) {
		rng := rand.New(rand.NewPCG(seed, 14))
		end := func(id string) Change {
			c := Change{ID: id, On: day + schedule.Date(rng.IntN(2)), Seq: rng.IntN(3), Kind: Absorb, From: []Key{testKey(rng.IntN(2))}, To: []Key{testKey(2)}}
			if rng.IntN(2) == 0 {
				c.Kind, c.To = Dissolve, nil
			}
			return c
		}
		d := Data{Changes: []Change{end("x"), end("y")}}
		for i := range 3 {
			d.Agencies = append(d.Agencies, Agency{Key: testKey(i), Names: []Name{{Text: "A", Lang: "vi"}}})
		}
		_, err := New(d)
		require.Equal(t, d.Changes[0].From[0] == d.Changes[1].From[0], codesOf(t, err)[faults.endsTwice.Code], "seed %d", seed)
	}
}
