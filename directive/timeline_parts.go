package directive

import (
	"cmp"
	"slices"

	"github.com/chithi-go/chithi/agency"
)

// The bounds of a timeline: parts that the events tell apart, and steps of work. Beyond them nothing is computed and
// the whole is unsettled, with a problem that says so.
const (
	MaxParts = 1 << 18
	maxSteps = 1 << 26
)

// cell is a part that the events tell apart: a provision without those below it that are named too, in a territory,
// for an addressee. Empty is the rest.
type cell struct {
	provision  Provision
	territory  agency.Key
	addressee  agency.Key
	events     []hit
	everywhere []hit // of the whole text, shared by all cells
}

// hit is an event that reaches a cell, and how specific it is about it.
type hit struct {
	event                int32
	provision            uint8 // parts of the eId that reached it
	territory, addressee bool
}

// beats reports whether h is at least as specific as g in everything and more in something.
func (h hit) beats(g hit) bool {
	atLeast := h.provision >= g.provision && (h.territory || !g.territory) && (h.addressee || !g.addressee)
	return atLeast && (h.provision > g.provision || h.territory != g.territory || h.addressee != g.addressee)
}

// partition cuts the text into the cells that the events tell apart, and says which events reach each of them.
func partition(events []Event) ([]cell, bool) {
	everywhere := make([]hit, 0, len(events))
	if !slices.ContainsFunc(events, func(e Event) bool { return !e.Scope.IsZero() }) {
		for i := range events {
			everywhere = append(everywhere, hit{event: int32(i)})
		}
		return []cell{{everywhere: everywhere}}, true
	}
	byProvision := map[Provision][]int32{}
	provisions, territories, addressees := map[Provision]bool{"": true}, map[agency.Key]bool{{}: true}, map[agency.Key]bool{{}: true}
	for i := range events {
		s := &events[i].Scope
		if s.IsZero() {
			everywhere = append(everywhere, hit{event: int32(i)})
			continue
		}
		for _, p := range s.Provisions {
			provisions[p] = true
			byProvision[p] = append(byProvision[p], int32(i))
		}
		if len(s.Provisions) == 0 {
			byProvision[""] = append(byProvision[""], int32(i))
		}
		for _, p := range s.Except {
			provisions[p] = true
		}
		for _, t := range s.Territories {
			territories[t] = true
		}
		for _, a := range s.Addressees {
			addressees[a] = true
		}
	}
	n := len(provisions) * len(territories) * len(addressees)
	if n > MaxParts || len(provisions) > MaxParts || n*(1+len(everywhere)) > maxSteps {
		return nil, false
	}
	except := make([]map[Provision]bool, len(events))
	for i := range events {
		for _, p := range events[i].Scope.Except {
			if except[i] == nil {
				except[i] = map[Provision]bool{}
			}
			except[i][p] = true
		}
	}
	cells := make([]cell, 0, n)
	steps := 0
	for _, p := range sorted(provisions, Provision.Compare) {
		reaching := reach(except, byProvision, p)
		for _, h := range reaching {
			s := &events[h.event].Scope
			steps += (1 + len(s.Territories) + len(s.Addressees)) * len(territories) * len(addressees)
		}
		if steps > maxSteps {
			return nil, false
		}
		for _, t := range sorted(territories, compareKey) {
			for _, a := range sorted(addressees, compareKey) {
				c := cell{provision: p, territory: t, addressee: a, everywhere: everywhere}
				for _, h := range reaching {
					s := &events[h.event].Scope
					if len(s.Territories) > 0 && !slices.Contains(s.Territories, t) || len(s.Addressees) > 0 && !slices.Contains(s.Addressees, a) {
						continue
					}
					h.territory, h.addressee = len(s.Territories) > 0, len(s.Addressees) > 0
					c.events = append(c.events, h)
				}
				cells = append(cells, c)
			}
		}
	}
	return entered(cells, events), true
}

// reach finds the events whose provisions hold p and whose exceptions do not, the longest provision counting.
func reach(except []map[Provision]bool, byProvision map[Provision][]int32, p Provision) []hit {
	var hits []hit
	seen := map[int32]bool{}
	for q, more := p, true; more; more, q = q != "", q.Parent() {
		for _, i := range byProvision[q] {
			if seen[i] {
				continue
			}
			seen[i] = true
			if !excepted(except[i], p) {
				hits = append(hits, hit{event: i, provision: uint8(min(q.Depth(), 255))})
			}
		}
	}
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.event, b.event) })
	return hits
}

// excepted reports whether a provision, or one that it is a part of, is taken out.
func excepted(except map[Provision]bool, p Provision) bool {
	if len(except) == 0 {
		return false
	}
	for q := p; q != ""; q = q.Parent() {
		if except[q] {
			return true
		}
	}
	return false
}

// entered leaves out the rest of the provisions, of the territories or of the addressees where the text enters into force
// for named ones alone: nothing says that there are any more.
func entered(cells []cell, events []Event) []cell {
	enters := func(hits []hit) bool {
		return slices.ContainsFunc(hits, func(h hit) bool { return opensForce(events[h.event].Kind) })
	}
	if len(cells) == 1 || len(cells[0].everywhere) > 0 && enters(cells[0].everywhere) {
		return cells
	}
	var any, provisions, territories, addressees bool // what enters, and the rests that do
	for i := range cells {
		c := &cells[i]
		if !enters(c.events) {
			continue
		}
		any, provisions = true, provisions || c.provision == ""
		territories, addressees = territories || c.territory.IsZero(), addressees || c.addressee.IsZero()
	}
	if !any {
		return cells
	}
	return slices.DeleteFunc(cells, func(c cell) bool {
		return !provisions && c.provision == "" || !territories && c.territory.IsZero() || !addressees && c.addressee.IsZero()
	})
}

func opensForce(k EventKind) bool { return k.op() == opEnter || k == Widened }

func sorted[K comparable](m map[K]bool, compare func(a, b K) int) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, compare)
	return keys
}

func compareKey(a, b agency.Key) int { return cmp.Compare(a.String(), b.String()) }
