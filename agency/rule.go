package agency

// rule is one line of a change as the body that gives meets it: from this change on, what lies in a
// rectangle of functions by territories is answered for by the target.
type rule struct {
	rank uint32 // of the change
	rect
	target uint32 // ref of the receiver and, above it, the mode
}

// rect is a rectangle of nodes, each with all below it; node 0 is everything.
type rect struct{ function, territory uint32 }

func (x rect) region() region { return region{span{node: x.function}, span{node: x.territory}} }

// leave is the mode of the rest of a dissolved body: it stays with the body that is no more.
const leave = Mode(7)

// A target keeps the ref in its lower bits, then the mode, then how a strand goes on.
const (
	refBits  = 24
	modeBits = 3
	refMask  = 1<<refBits - 1
	modeMask = 1<<modeBits - 1

	// MaxAgencies is the greatest number of bodies in a registry. The text of so many keys has a length below 1<<32.
	MaxAgencies = 1 << refBits
)

func target(ref uint32, m Mode) uint32 { return ref | uint32(m)<<refBits }
func (r rule) to() uint32              { return r.target & refMask }
func (r rule) mode() Mode              { return Mode(r.target >> refBits & modeMask) }

// packed is a rule as the registry keeps it: its rank and its target stand in the strand.
type packed struct{ rect, strand uint32 }

// rule unpacks a rule.
func (r *Registry) rule(i uint32) rule {
	p := r.rules[i]
	s := r.strands[p.strand]
	return rule{s.rank, r.rects[p.rect], s.to & (1<<(refBits+modeBits) - 1)}
}

// rank returns the rank of the change of a rule.
func (r *Registry) rank(i uint32) uint32 { return r.strands[r.rules[i].strand].rank }

// rulesOf returns the rules of a body in order.
func (r *Registry) rulesOf(ref uint32) []rule {
	all := make([]rule, 0, r.first[ref+1]-r.first[ref])
	for i := r.first[ref]; i < r.first[ref+1]; i++ {
		all = append(all, r.rule(i))
	}
	return all
}

// after returns the first rule of a body with at least a rank.
func (r *Registry) after(ref, rank uint32) uint32 {
	low, high := r.first[ref], r.first[ref+1]
	for low < high {
		if mid := (low + high) / 2; r.rank(mid) < rank {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}
