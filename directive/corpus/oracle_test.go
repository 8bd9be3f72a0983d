package corpus_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
)

// plainLaw has no grammar and one rule: a detailing text ends with its parent.
func plainLaw() directive.Law {
	return directive.Law{
		Code: "xx", Types: []directive.DocumentType{{Code: "T", Normative: true}},
		Cascade: []directive.CascadePolicy{
			{Ended: schedule.Interval{Before: day("2016-07-01")}, Basis: "none"},
			{Ended: schedule.Interval{Before: day("2025-04-01")}, Outcome: directive.CascadeEnds, Basis: "154.4", How: []directive.EventKind{directive.Expires, directive.Repealed, directive.Replaced, directive.Annulled, directive.EndedWithParent}},
			{Ended: schedule.Interval{From: day("2025-04-01")}, How: []directive.EventKind{directive.Replaced, directive.Amended}, Basis: "57.2"},
			{Ended: schedule.Interval{From: day("2025-04-01")}, Outcome: directive.CascadeOpen, Basis: "57.2"},
		},
	}
}

func text(number, signed string, change func(*directive.Directive)) *directive.Directive {
	d := &directive.Directive{
		Format: 1, Jurisdiction: "xx", Type: "T", Number: directive.MustNumber(number), Issuers: []agency.Key{agency.MustParseKey("xx/body")},
		Title: chithi.Text{"en": number}, Signed: day(signed),
		Effect: []directive.Effect{{Role: schedule.RoleEffect, Rule: schedule.MustParseRule("10 days after signing")}},
	}
	if change != nil {
		change(d)
	}
	return d
}

func resolve(t testing.TB, texts ...*directive.Directive) []*directive.Resolved {
	t.Helper()
	law := directive.NewResolver(plainLaw(), nil)
	all := make([]*directive.Resolved, len(texts))
	for i, d := range texts {
		r, err := law.Resolve(d)
		require.NoError(t, err)
		all[i] = r
	}
	return all
}

func to(number string) directive.Ref { return directive.Ref{Number: directive.MustNumber(number)} }

func on(s string) schedule.Rule { return schedule.MustParseRule("on " + s) }

// some makes texts that act on one another at random, later ones on earlier ones. Tangled ones act on any, in circles too, share
// numbers with one another, and wait for the entry of others.
func some(t testing.TB, random *rand.Rand, n int, tangled bool) []*directive.Resolved {
	number := func(below int) string {
		if tangled {
			below = n
		}
		return fmt.Sprint(random.IntN(below))
	}
	kinds := directive.RelationKinds()
	provisions := []directive.Provision{"art_1", "art_1__para_1", "art_2", "art_3"}
	texts := make([]*directive.Directive, n)
	for i := range texts {
		signed := day("2015-01-01") + schedule.Date(i*4000/n)
		texts[i] = text(fmt.Sprint(i), signed.String(), func(d *directive.Directive) {
			if random.IntN(3) == 0 {
				d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleEffect, Scope: directive.Scope{Provisions: provisions[random.IntN(4):][:1]}, Rule: on((signed + schedule.Date(random.IntN(60))).String())})
			}
			if random.IntN(4) == 0 {
				d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleExpiry, Rule: on((signed + 100 + schedule.Date(random.IntN(1000))).String())})
			}
			if tangled && i > n/2 && random.IntN(6) == 0 { // the number of an older text, in another year
				d.Number = directive.MustNumber(fmt.Sprint(random.IntN(n / 4)))
				d.Issuers = []agency.Key{agency.MustParseKey(fmt.Sprint("xx/b", i))}
			}
			if tangled && random.IntN(8) == 0 {
				d.Effect[0].Rule = event(number(i))
			}
			for range random.IntN(4) {
				if i == 0 {
					break
				}
				r := directive.Relation{Kind: kinds[random.IntN(len(kinds))], Target: to(number(i))}
				if random.IntN(2) == 0 {
					r.Scope.Provisions = provisions[random.IntN(4):][:1]
				}
				if random.IntN(3) == 0 {
					r.Acting = provisions[random.IntN(4)]
				}
				if random.IntN(2) == 0 {
					r.Rule = on((signed + schedule.Date(random.IntN(300))).String())
				}
				if random.IntN(2) == 0 {
					r.Until = on((signed + 300 + schedule.Date(random.IntN(300))).String())
				}
				if tangled && random.IntN(4) == 0 {
					r.Until = event(number(i))
				}
				d.Relations = append(d.Relations, r)
			}
		})
	}
	return resolve(t, texts...)
}

func days() []schedule.Date {
	var all []schedule.Date
	for d := day("2014-12-20"); d < day("2027-06-01"); d += 37 * slow {
		all = append(all, d)
	}
	return all
}

// answers are the states of all texts, by their numbers.
func answers(c *corpus.Corpus) map[string][]corpus.State {
	all := map[string][]corpus.State{}
	for r := range corpus.Ref(c.Len()) {
		n := c.Text(r).ID.String()
		for _, d := range days() {
			all[n] = append(all[n], c.State(r, d))
		}
	}
	return all
}

func build(t testing.TB, texts ...*directive.Resolved) *corpus.Corpus {
	t.Helper()
	c, err := corpus.New(texts...)
	require.NoError(t, err)
	return c
}

// The slow and obvious way: go round all texts, until nothing changes, each with what the others now do to it.
func oracle(texts []*directive.Resolved) map[string]*directive.Timeline {
	lines := map[string]*directive.Timeline{}
	for _, t := range texts {
		lines[t.Number.String()] = directive.Compile(t.Events, 0)
	}
	for range len(texts) {
		for _, t := range texts {
			events := slices.Clone(t.Events)
			for _, by := range texts {
				for _, a := range by.Acts {
					if a.Target.Number.String() != t.Number.String() {
						continue
					}
					entry, known := lines[by.Number.String()].Entry(a.Acting)
					e, ok := a.Event(by.Number, entry.Date)
					if !ok || known && entry.Date == 0 || e.On == 0 {
						continue
					}
					if e.Standing = max(e.Standing, entry.Standing); !known {
						e.Standing = max(e.Standing, schedule.Assumed)
					}
					if known && a.On > entry.Date {
						if p, _ := lines[by.Number.String()].At(e.On-1).Of(a.Acting, agency.Key{}, agency.Key{}); p.Force == directive.Ended {
							continue
						}
					}
					events = append(events, e)
				}
			}
			lines[t.Number.String()] = directive.Compile(events, 0)
		}
	}
	return lines
}

func TestCorpusAnswersAsOneByOne(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 2026))
	for range 6/slow + 1 {
		texts := some(t, random, 40/(slow/5+1), false)
		for _, r := range texts { // the oracle knows nothing of texts that follow others
			r.Acts = slices.DeleteFunc(r.Acts, func(a directive.Act) bool {
				return a.Kind == directive.Details || a.Kind == directive.AttachedTo
			})
		}
		c := build(t, texts...)
		lines := oracle(texts)
		for r, x := range texts {
			for _, d := range days() {
				s := lines[x.Number.String()].At(d)
				require.Equal(t, corpus.State{
					Force: s.Force(), VBPL: s.VBPL(), ELI: s.ELI(), Applicable: s.Applicable(), Open: s.Open(), Standing: s.Standing(), Version: s.Version(),
				}, c.State(corpus.Ref(r), d), "%s on %s", x.Number, d)
			}
		}
	}
}

func TestOrderOfTextsNeverMatters(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 2026))
	for range 6/slow + 1 {
		texts := some(t, random, 60, true)
		want := answers(build(t, texts...))
		for range 3 {
			random.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
			require.Equal(t, want, answers(build(t, texts...)))
			c := build(t)
			for i := 0; i < len(texts); {
				n := min(1+random.IntN(9), len(texts)-i)
				old := c
				before := answers(old)
				var err error
				c, err = c.With(texts[i : i+n]...)
				require.NoError(t, err)
				if i%4 == 0 {
					require.Equal(t, before, answers(old), "the old corpus stays as it was")
				}
				i += n
			}
			require.Equal(t, want, answers(c))
		}
	}
}

func TestWhatWasAnsweredAsKnownNeverChanges(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 2026))
	for range 6/slow + 1 {
		texts := some(t, random, 50, true)
		all := build(t, texts...)
		for _, known := range []string{"2016-01-01", "2019-06-01", "2022-01-01"} {
			k := day(known)
			early := slices.DeleteFunc(slices.Clone(texts), func(r *directive.Resolved) bool { return r.Directive.Signed > k })
			then, now := answers(build(t, early...).AsKnown(k)), answers(all.AsKnown(k))
			for number, states := range then {
				require.Equal(t, states, now[number], "%s as known on %s", number, known)
			}
		}
	}
}

func TestInForceAndDiffEqualAskingEach(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 2026))
	texts := some(t, random, 200, true)
	c := build(t, texts[:120]...)
	for _, more := range texts[120:] {
		var err error
		c, err = c.With(more)
		require.NoError(t, err)
	}
	for _, d := range days() {
		var want, got []corpus.Ref
		for r := range corpus.Ref(c.Len()) {
			if f := c.State(r, d).Force; f == directive.InForce || f == directive.Partly {
				want = append(want, r)
			}
		}
		for r, x := range c.InForce(d) {
			require.Same(t, c.Text(r), x)
			got = append(got, r)
		}
		require.Len(t, c.AppendInForce(nil, d), len(got))
		slices.Sort(got)
		require.Equal(t, want, got, "%s", d)
		to := d + 400
		changed := map[corpus.Ref]bool{}
		for x := range c.Diff(d, to) {
			changed[x.Text] = true
		}
		for r := range corpus.Ref(c.Len()) {
			require.Equal(t, c.State(r, d) != c.State(r, to), changed[r])
		}
	}
}
