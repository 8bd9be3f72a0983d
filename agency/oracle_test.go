package agency

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// The oracle answers for one point of functions × territories at a time, straight from the changes as they are
// written: no rules, no rectangles, no index.

// fate is what a point came to: the live holders, the bodies that left it to nobody, the changes on the way.
type fate struct {
	holders, left []Key
	through       []string
}

func (f fate) String() string { return fmt.Sprint(f.holders, f.left, f.through) }

type oracle struct {
	data  Data
	lives map[Key]schedule.Interval
}

func newOracle(d Data) *oracle {
	o := &oracle{data: d, lives: map[Key]schedule.Interval{}}
	o.data.Changes = slices.Clone(d.Changes)
	slices.SortFunc(o.data.Changes, func(x, y Change) int {
		return cmp.Or(cmp.Compare(x.On, y.On), cmp.Compare(x.Seq, y.Seq), cmp.Compare(x.ID, y.ID))
	})
	for _, a := range d.Agencies {
		o.lives[a.Key] = a.Life
	}
	for _, c := range o.data.Changes {
		if strings.Contains("create merge divide separate convert", c.Kind.String()) {
			for _, k := range c.To {
				l := o.lives[k]
				l.From = c.On
				o.lives[k] = l
			}
		}
		if strings.Contains("merge absorb divide convert dissolve", c.Kind.String()) {
			for _, k := range c.From {
				l := o.lives[k]
				l.Before = c.On
				o.lives[k] = l
			}
		}
	}
	return o
}

func (o *oracle) alive(k Key, on schedule.Date) bool { return o.lives[k].Contains(on) }

// cover reports whether a point of a forest lies at or below a path.
func cover(wide, point Path) bool {
	return wide == "" || wide == point || strings.HasPrefix(string(point), string(wide)+"/")
}

// listed returns the narrowest transfers of a change from a body that hold a point.
func listed(c *Change, from Key, f, t Path) []Handover {
	var best []Handover
	for _, h := range c.Transfers {
		if h.From != from || !cover(h.Function, f) || !cover(h.Territory, t) {
			continue
		}
		switch {
		case len(best) == 0, cover(best[0].Function, h.Function) && cover(best[0].Territory, h.Territory):
			if len(best) > 0 && (best[0].Function != h.Function || best[0].Territory != h.Territory) {
				best = nil
			}
			best = append(best, h)
		}
	}
	return best
}

// fate follows one point held by a set of bodies through the changes after one day and up to another.
func (o *oracle) fate(held []Key, f, t Path, since, on schedule.Date) fate {
	holders := slices.Clone(held)
	var x fate
	for i := range o.data.Changes {
		c := &o.data.Changes[i]
		if c.On <= since || c.On > on {
			continue
		}
		var next []Key
		touched := false
		for _, h := range holders {
			ends := slices.Contains(c.From, h) && strings.Contains("merge absorb divide convert dissolve", c.Kind.String())
			moves := listed(c, h, f, t)
			switch {
			case len(moves) > 0:
				touched = true
				for _, m := range moves {
					if m.Mode != Lapse {
						next = append(next, m.To)
					}
					if m.Mode == Share && !ends {
						next = append(next, h)
					}
				}
			case slices.Contains(c.From, h) && strings.Contains("create merge absorb divide convert", c.Kind.String()):
				touched = true
				next = append(next, c.To...)
			case ends: // a dissolution that names nobody
				touched = true
				next = append(next, h)
			default:
				next = append(next, h)
			}
		}
		slices.SortFunc(next, Key.Compare)
		holders = slices.Compact(next)
		if touched {
			x.through = append(x.through, c.ID)
		}
	}
	for _, h := range holders {
		if o.alive(h, on) {
			x.holders = append(x.holders, h)
		} else {
			x.left = append(x.left, h)
		}
	}
	return x
}

// The forests of the random registries, and points that nothing in them names.
var (
	testFunctions   = []Path{"a", "a/x", "a/x/1", "a/y", "b", "b/z"}
	testTerritories = []Path{"t", "t/1", "t/2", "u"}
	functionPoints  = append([]Path{"other", "a/other", "b/z/other"}, testFunctions...)
	territoryPoints = append([]Path{"other", "t/2/other"}, testTerritories...)
)

func testKey(n int) Key { return MustParseKey(fmt.Sprintf("k/%03d", n)) }

// randomData makes a registry of bodies and changes that New accepts, change by change.
func randomData(rng *rand.Rand, bodies, changes int) Data {
	d := Data{Recorded: 2000}
	for i := range bodies {
		a := Agency{Key: testKey(i), Kind: "k", Names: []Name{{Text: fmt.Sprintf("Cơ quan %d", i), Lang: "vi"}}}
		switch rng.IntN(8) {
		case 0:
			a.Life.Before = schedule.Date(500 + rng.IntN(500))
		case 1:
			a.Functions = []Path{"a", "b"}
		case 2:
			a.Territories = []Path{"t/1", "t/2"}
		}
		d.Agencies = append(d.Agencies, a)
	}
	next := bodies
	fresh := func() Key {
		d.Agencies = append(d.Agencies, Agency{Key: testKey(next), Names: []Name{{Text: fmt.Sprintf("Cơ quan %d", next), Lang: "vi"}}})
		next++
		return testKey(next - 1)
	}
	day := 100
	for tries := 0; len(d.Changes) < changes && tries < 6*changes; tries++ {
		if rng.IntN(3) > 0 {
			day += rng.IntN(60)
		}
		were := len(d.Agencies)
		was := next
		c := randomChange(rng, len(d.Changes), schedule.Date(day), next, fresh)
		d.Changes = append(d.Changes, c)
		if _, err := New(d); err != nil {
			d.Changes = d.Changes[:len(d.Changes)-1]
			d.Agencies, next = d.Agencies[:were], was
		}
	}
	return d
}

func randomChange(rng *rand.Rand, n int, on schedule.Date, bodies int, fresh func() Key) Change {
	c := Change{ID: fmt.Sprintf("c%03d", n), On: on, Seq: n, Kind: ChangeKind(1 + rng.IntN(9)), Basis: "NQ"}
	if rng.IntN(6) == 0 {
		c.Assumed = chithi.Text{"vi": "giả định"}
	}
	old := func() Key { return testKey(rng.IntN(bodies)) }
	switch c.Kind {
	case Create:
		c.To = []Key{fresh()}
		if rng.IntN(2) == 0 {
			c.From = []Key{old()}
		}
	case Rename:
		c.From = []Key{old()}
		c.To, c.Name = c.From, chithi.Text{"vi": fmt.Sprintf("Tên %d", n)}
	case Merge:
		c.From, c.To = []Key{old(), old()}, []Key{fresh()}
	case Absorb:
		c.From, c.To = []Key{old()}, []Key{old()}
	case Divide:
		c.From, c.To = []Key{old()}, []Key{fresh(), fresh()}
	case Separate:
		c.From, c.To = []Key{old()}, []Key{fresh()}
	case Convert:
		c.From, c.To = []Key{old()}, []Key{fresh()}
	case Transfer:
		c.From, c.To = []Key{old()}, []Key{old()}
	case Dissolve:
		c.From = []Key{old()}
	}
	lists := rng.IntN(4)
	if c.Kind == Rename {
		lists = 0
	}
	for range lists {
		h := Handover{From: old(), To: old(), Mode: Mode(rng.IntN(4))}
		if len(c.From) > 0 && rng.IntN(4) > 0 {
			h.From = c.From[rng.IntN(len(c.From))]
		}
		if len(c.To) > 0 && rng.IntN(3) > 0 {
			h.To = c.To[rng.IntN(len(c.To))]
		}
		if h.Mode == Lapse {
			h.To = Key{}
		}
		if rng.IntN(5) > 0 {
			h.Function = testFunctions[rng.IntN(len(testFunctions))]
		}
		if rng.IntN(2) > 0 {
			h.Territory = testTerritories[rng.IntN(len(testTerritories))]
		}
		c.Transfers = append(c.Transfers, h)
	}
	return c
}

// holdsPoint reports whether an extent holds a point, which is at a path and below none of the narrower paths in use.
func (x Extent) holdsPoint(p Path) bool {
	return cover(x.Path, p) && !slices.ContainsFunc(x.Except, func(e Path) bool { return cover(e, p) })
}
