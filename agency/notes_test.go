package agency

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

func notesOf(a Answer) (all []string) {
	for m := range a.Notes() {
		all = append(all, m.In("en"))
	}
	return all
}

// A body that an assumed decision established is there by assumption, whoever gave it what it holds.
func TestEstablishedByAssumption(t *testing.T) {
	d := small(
		Change{ID: "x", On: day, Kind: Convert, From: keysOf("a"), To: keysOf("b"), Assumed: chithi.Text{"en": "the day was not seen"}},
		Change{ID: "y", On: day + 10, Kind: Absorb, From: keysOf("c"), To: keysOf("b")},
	)
	r := mustNew(t, d)
	why := []string{"the change x is assumed: the day was not seen"}
	for _, tt := range []struct {
		key      string
		on       schedule.Date
		result   Result
		standing schedule.Standing
		notes    []string
	}{
		{"a", day - 1, Unchanged, schedule.Certain, nil},
		{"a", day, Succeeded, schedule.Assumed, why},
		{"b", day - 1, NotYet, schedule.Assumed, why},
		{"b", day, Unchanged, schedule.Assumed, why},
		{"c", day + 9, Unchanged, schedule.Certain, nil},
		{"c", day + 10, Succeeded, schedule.Assumed, why},
		{"d", day + 10, Unchanged, schedule.Certain, nil},
	} {
		a := r.Who(MustParseKey(tt.key), tt.on)
		require.Equal(t, tt.result, a.Result(), "%s %v", tt.key, tt.on)
		require.Equal(t, tt.standing, a.Standing(), "%s %v", tt.key, tt.on)
		require.Equal(t, tt.notes, notesOf(a), "%s %v", tt.key, tt.on)
	}
}

// Nobody can be given work on a day after its end; that is no fault of the decision that ended it.
func TestGivenAfterTheEnd(t *testing.T) {
	r := mustNew(t, small(
		Change{ID: "x", On: day, Kind: Absorb, From: keysOf("a"), To: keysOf("b")},
		Change{ID: "y", On: day, Kind: Dissolve, From: keysOf("c")},
	))
	for _, tt := range []struct {
		key   string
		since schedule.Date
		notes []string
	}{
		{"a", day, []string{"a had ended on 2025-07-01, so that nothing could be given to it on 2025-07-01"}},
		{"a", day + 5, []string{"a had ended on 2025-07-01, so that nothing could be given to it on 2025-07-06"}},
		{"c", day - 1, []string{"nobody is named for everything in everything since c ended"}},
		{"c", day + 5, []string{"c had ended on 2025-07-01, so that nothing could be given to it on 2025-07-06"}},
	} {
		a := r.Resolve(Responsibility{Agency: MustParseKey(tt.key)}, tt.since, day+10)
		require.Equal(t, Orphaned, a.Result())
		require.Equal(t, tt.notes, notesOf(a), "%s given on %v", tt.key, tt.since)
	}
}

func TestAssumedIsSaid(t *testing.T) { // of every change on the way, and of those that established the bodies
	said := 0
	worlds(t, 80, func(t *testing.T, rng *rand.Rand, d Data, r *Registry) {
		assumed, established := map[string]bool{}, map[Key]string{}
		for _, c := range d.Changes {
			assumed[c.ID] = len(c.Assumed) > 0
			if strings.Contains("create merge divide separate convert", c.Kind.String()) {
				for _, k := range c.To {
					established[k] = c.ID
				}
			}
		}
		for _, b := range d.Agencies {
			a := r.Who(b.Key, schedule.Date(1+rng.IntN(lastDay(d))))
			want := assumed[established[b.Key]]
			for p := range a.Parts() {
				for _, id := range p.Through {
					want = want || assumed[id]
				}
				for _, h := range p.Holders {
					want = want || assumed[established[h]]
				}
			}
			require.Equal(t, want, a.Assumed(), "%s on %v", b.Key, a.On())
			notes := strings.Join(notesOf(a), "\n")
			require.Equal(t, want, strings.Contains(notes, "is assumed"), notes)
			if want {
				said++
			}
		}
	})
	require.NotZero(t, said)
}
