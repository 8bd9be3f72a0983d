package agency

import "slices"

// checkOverlap reports two rules of one giver in one change that claim the same thing for two bodies, neither
// being the narrower. The rules come with the narrower first.
func (b *builder) checkOverlap(from uint32, rules []rule) {
	rank := int(rules[0].rank)
	c, giver := b.r.change(uint32(rank)), b.r.agency(from).Key
	listed := make(map[rect]uint32, len(rules)) // the target of each rectangle
	columns := map[uint32][]uint32{}            // the territories listed under each function, in order
	for i, x := range rules {
		if _, again := listed[x.rect]; !again {
			listed[x.rect] = x.target
			columns[x.function] = append(columns[x.function], x.territory)
			continue
		}
		f, t := Extent{Path: b.r.functions.paths[x.function]}, Extent{Path: b.r.territories.paths[x.territory]}
		switch y := rules[i-1]; {
		case x.target == y.target:
			b.fault(b.at(rank, "transfers"), faults.duplicate, c.ID, giver)
		case x.mode() != y.mode():
			b.fault(b.at(rank, "transfers"), faults.modesMixed, c.ID, giver, f, t)
		case x.mode() == Move:
			b.fault(b.at(rank, "transfers"), faults.overlap, c.ID, giver, f, t, b.r.agency(y.to()).Key, b.r.agency(x.to()).Key)
		}
	}
	if len(columns) < 2 {
		return
	}
	for f := range columns {
		slices.Sort(columns[f])
	}
	for _, x := range rules {
		b.checkCross(rank, giver, x, columns, listed)
	}
}

// checkCross looks for a rule that is wider than x in functions and narrower in territory.
func (b *builder) checkCross(rank int, giver Key, x rule, columns map[uint32][]uint32, listed map[rect]uint32) {
	for f := x.function; f != 0; {
		f = b.r.functions.parent(f)
		column := columns[f]
		i, _ := slices.BinarySearch(column, x.territory+1)
		for ; i < len(column) && column[i] < b.r.territories.end[x.territory]; i++ {
			t := column[i]
			other := rule{target: listed[rect{f, t}]}
			if _, decided := listed[rect{x.function, t}]; decided || other.target == x.target {
				continue
			}
			b.fault(b.at(rank, "transfers"), faults.overlap, b.r.change(uint32(rank)).ID, giver,
				Extent{Path: b.r.functions.paths[x.function]}, Extent{Path: b.r.territories.paths[t]},
				b.r.agency(x.to()).Key, b.r.agency(other.to()).Key)
			return
		}
	}
}
