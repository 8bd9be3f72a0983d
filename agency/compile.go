package agency

import (
	"cmp"
	"slices"
)

// rule is one line of a change as the body that gives meets it: from this change on, what lies in a
// rectangle of functions by territories is answered for by to.
type rule struct {
	rank      uint32 // of the change
	function  uint32 // node; 0 is all
	territory uint32
	target    uint32 // ref of the receiver and, above it, the mode
}

// leave is the mode of the rest of a dissolved body: it stays with the body that is no more.
const leave = Mode(7)

const refBits = 28

func target(ref uint32, m Mode) uint32 { return ref | uint32(m)<<refBits }
func (r rule) to() uint32              { return r.target & (1<<refBits - 1) }
func (r rule) mode() Mode              { return Mode(r.target >> refBits) }

// compile turns the changes into rules by giver, in order, the narrower before the wider.
func (b *builder) compile() {
	r := b.r
	var given []given
	for rank := range r.changes {
		given = b.rulesOf(given, rank, &r.changes[rank])
	}
	r.first = make([]uint32, len(r.agencies)+1)
	for _, g := range given {
		r.first[g.from+1]++
	}
	for i := range r.agencies {
		r.first[i+1] += r.first[i]
	}
	r.rules = make([]rule, len(given))
	next := slices.Clone(r.first)
	for _, g := range given {
		r.rules[next[g.from]] = g.rule
		next[g.from]++
	}
	for ref := range r.agencies {
		own := r.rules[r.first[ref]:r.first[ref+1]]
		for len(own) > 1 {
			n := 1
			for n < len(own) && own[n].rank == own[0].rank {
				n++
			}
			if n > 1 {
				slices.SortFunc(own[:n], b.narrower)
				b.checkOverlap(uint32(ref), own[:n])
			}
			own = own[n:]
		}
	}
}

// given is a rule with its giver.
type given struct {
	from uint32
	rule
}

// narrower puts a rectangle before those that contain it.
func (b *builder) narrower(x, y rule) int {
	area := func(r rule) uint64 {
		return uint64(b.r.functions.end[r.function]-r.function) * uint64(b.r.territories.end[r.territory]-r.territory)
	}
	return cmp.Or(cmp.Compare(area(x), area(y)), cmp.Compare(x.function, y.function),
		cmp.Compare(x.territory, y.territory), cmp.Compare(x.target, y.target))
}

// rulesOf adds the rules of one change: what it lists, then the default of its kind for the rest.
func (b *builder) rulesOf(all []given, rank int, c *Change) []given {
	start := len(all)
	for i := range c.Transfers {
		t := &c.Transfers[i]
		var to uint32
		if t.Mode != Lapse {
			to = b.r.refs[t.To]
		}
		all = append(all, given{b.r.refs[t.From], rule{
			uint32(rank), b.r.functions.node(t.Function), b.r.territories.node(t.Territory), target(to, t.Mode),
		}})
	}
	listed := all[start:]
	for _, k := range c.From {
		from := b.r.refs[k]
		whole, some := false, false
		for _, g := range listed {
			if g.from == from {
				some = true
				whole = whole || g.function == 0 && g.territory == 0 && (arities[c.Kind].ends || g.mode() != Share)
			}
		}
		if whole {
			continue
		}
		rest := func(to uint32, m Mode) { all = append(all, given{from, rule{uint32(rank), 0, 0, target(to, m)}}) }
		switch c.Kind {
		case Create, Merge, Absorb, Convert:
			rest(b.r.refs[c.To[0]], Move)
		case Dissolve:
			rest(from, leave)
		case Divide:
			if some {
				b.checkCover(rank, c, from, listed)
			}
			for _, k := range c.To {
				rest(b.r.refs[k], Split)
			}
		}
	}
	return all
}

// checkCover reports a recorded function or territory of a divided body that the division gives to nobody.
func (b *builder) checkCover(rank int, c *Change, from uint32, listed []given) {
	a := &b.r.agencies[from]
	if len(a.Functions)+len(a.Territories) == 0 {
		return
	}
	for _, g := range b.r.universe(from) {
		rest := []region{g}
		for _, l := range listed {
			if l.from == from {
				rest = b.r.subtract(rest, l.rule)
			}
		}
		for _, left := range rest {
			b.fault(b.at(rank, "transfers"), faults.uncovered, c.ID, a.Key,
				b.r.functions.extent(left.f), b.r.territories.extent(left.t))
		}
	}
}
