package agency

import (
	"cmp"
	"slices"
)

// given is a rule with its giver.
type given struct {
	from uint32
	rule
}

// compile turns the changes into rules by giver, in order, the narrower before the wider.
func (b *builder) compile() {
	r := b.r
	b.forests()
	all := make([]given, 0, len(r.order)+len(r.order)/4)
	for rank := range r.order {
		c := r.change(uint32(rank))
		all = b.rulesOf(all, rank, c, b.involved(rank, c))
	}
	r.first = make([]uint32, len(r.place)+1)
	for i := range all {
		r.first[all[i].from+1]++
	}
	for ref := range r.place {
		r.first[ref+1] += r.first[ref]
	}
	rules := make([]rule, len(all))
	next := slices.Clone(r.first)
	for i := range all {
		from := all[i].from
		rules[next[from]] = all[i].rule
		next[from]++
	}
	for ref := range r.place {
		b.sortRules(uint32(ref), rules[r.first[ref]:r.first[ref+1]])
	}
	if len(b.faults) == 0 {
		r.weave(rules)
		r.summarise()
	}
}

// sortRules puts the narrower of the rules of one change first and looks for overlaps among them.
func (b *builder) sortRules(ref uint32, own []rule) {
	for len(own) > 1 {
		n := 1
		for n < len(own) && own[n].rank == own[0].rank {
			n++
		}
		if n > 1 {
			slices.SortFunc(own[:n], b.narrower)
			b.checkOverlap(ref, own[:n])
		}
		own = own[n:]
	}
}

// narrower puts a rectangle before those that contain it.
func (b *builder) narrower(x, y rule) int {
	area := func(r rule) uint64 {
		return uint64(b.r.functions.end[r.function]-r.function) * uint64(b.r.territories.end[r.territory]-r.territory)
	}
	return cmp.Or(cmp.Compare(area(x), area(y)), cmp.Compare(x.function, y.function),
		cmp.Compare(x.territory, y.territory), cmp.Compare(x.target, y.target))
}

// forests collects the paths in use.
func (b *builder) forests() {
	functions, territories := map[Path]struct{}{}, map[Path]struct{}{}
	for i := range b.r.data.Agencies {
		for _, p := range b.r.data.Agencies[i].Functions {
			functions[p] = struct{}{}
		}
		for _, p := range b.r.data.Agencies[i].Territories {
			territories[p] = struct{}{}
		}
	}
	for i := range b.r.data.Changes {
		for j := range b.r.data.Changes[i].Transfers {
			t := &b.r.data.Changes[i].Transfers[j]
			functions[t.Function] = struct{}{}
			territories[t.Territory] = struct{}{}
		}
	}
	b.r.functions, b.r.territories = newForest(functions), newForest(territories)
}

// What a change lists of a giver.
const (
	listsSome  = 1 << iota
	listsWhole // all that the others do not list
)

// rulesOf adds the rules of one change: what it lists, then the default of its kind for the rest.
func (b *builder) rulesOf(all []given, rank int, c *Change, named involved) []given {
	add := func(from uint32, x rect, to uint32, m Mode) {
		all = append(all, given{from, rule{uint32(rank), x, target(to, m)}})
	}
	var lists map[uint32]uint8
	if len(c.Transfers) > 0 && len(c.From) > 0 {
		lists = make(map[uint32]uint8, len(c.From))
	}
	start := len(all)
	for i := range c.Transfers {
		t := &c.Transfers[i]
		from, to := named.pairs[2*i], named.pairs[2*i+1]
		if t.Mode == Lapse {
			to = 0
		}
		x := rect{b.r.functions.node(t.Function), b.r.territories.node(t.Territory)}
		add(from, x, to, t.Mode)
		if lists != nil {
			lists[from] |= listsSome
			if x == (rect{}) && (arities[c.Kind].ends || t.Mode != Share) {
				lists[from] |= listsWhole
			}
		}
	}
	listed := all[start:]
	for _, from := range named.from {
		if lists[from]&listsWhole != 0 {
			continue
		}
		switch c.Kind {
		case Create, Merge, Absorb, Convert:
			add(from, rect{}, named.to[0], Move)
		case Dissolve:
			add(from, rect{}, from, leave)
		case Divide:
			if lists[from] != 0 {
				b.checkCover(rank, c, from, listed)
			}
			for _, to := range named.to {
				add(from, rect{}, to, Split)
			}
		}
	}
	return all
}

// checkCover reports a recorded function or territory of a divided body that the division gives to nobody.
func (b *builder) checkCover(rank int, c *Change, from uint32, listed []given) {
	a := b.r.agency(from)
	if len(a.Functions)+len(a.Territories) == 0 {
		return
	}
	rest := b.r.universe(from)
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
