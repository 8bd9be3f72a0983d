package agency

import (
	"cmp"
	"slices"
)

// A strand is a run of passages that one piece of work makes whole, from body to body: each passage has the
// change and the body that answers from then on. Strands lie one after another in memory, so that a question follows a
// long chain without leaving a cache line or two, and strands that meet are linked.
type passage struct {
	rank uint32 // of the change; none for a link
	to   uint32 // target and how the strand goes on; of a link the place where it goes on
}

// How a strand goes on after a passage.
const (
	onward  = iota << (refBits + modeBits) // with the next passage
	settled                                // nothing more happens to this piece
	unclear                                // the next change cuts or shares it: the general way must be asked
	linked                                 // as the link that follows says
	howMask = uint32(3) << (refBits + modeBits)
)

const none = ^uint32(0)

// weaver finds the strands of the rules.
type weaver struct {
	r     *Registry
	rules []rule
	next  []uint32 // the rule that takes the whole of what a rule gave; or none
	split []bool   // a later change cuts it
	main  []uint32 // of the rules that lead to one, the one with the longest way behind it
	long  []uint32 // the length of that way
}

// weave packs the rules with their strands.
func (r *Registry) weave(rules []rule) {
	n := len(rules)
	w := weaver{r, rules, make([]uint32, n), make([]bool, n), make([]uint32, n), make([]uint32, n)}
	r.rects, r.rules = nil, make([]packed, n)
	index := map[rect]uint32{}
	for i, l := range rules {
		id, known := index[l.rect]
		if !known {
			id = uint32(len(r.rects))
			index[l.rect] = id
			r.rects = append(r.rects, l.rect)
		}
		r.rules[i] = packed{id, none}
		w.main[i] = none
	}
	for i := range rules {
		w.next[i], w.split[i] = w.follow(uint32(i))
	}
	w.measure()
	w.lay()
}

// maxScan is how many rules of a body are looked at for the one that goes on; past it the strand is unclear.
const maxScan = 64

// follow finds the rule that goes on with the whole of what rule i gave.
func (w *weaver) follow(i uint32) (next uint32, cut bool) {
	l := w.rules[i]
	if m := l.mode(); m != Move && m != leave {
		return none, m != Lapse
	}
	piece := l.region()
	low := w.after(l.to(), l.rank+1)
	for j := low; j < w.r.first[l.to()+1]; j++ {
		switch o := w.rules[j]; {
		case j == low+maxScan:
			return none, true
		case !w.r.meets(piece, o):
		case !w.r.inside(piece, o):
			return none, true
		default:
			return j, false
		}
	}
	return none, false
}

// after is [Registry.after] while the rules are not packed yet.
func (w *weaver) after(ref, rank uint32) uint32 {
	first := w.r.first[ref]
	own := w.rules[first:w.r.first[ref+1]]
	n, _ := slices.BinarySearchFunc(own, rank, func(l rule, rank uint32) int { return cmp.Compare(l.rank, rank) })
	return first + uint32(n)
}

// measure finds the longest way to each rule. Rules of later changes come after, so that ranks give the order.
func (w *weaver) measure() {
	byRank := make([]uint32, len(w.rules)) // counting sort by rank
	count := make([]uint32, len(w.r.order)+1)
	for _, l := range w.rules {
		count[l.rank+1]++
	}
	for i := range w.r.order {
		count[i+1] += count[i]
	}
	for i, l := range w.rules {
		byRank[count[l.rank]] = uint32(i)
		count[l.rank]++
	}
	for _, i := range byRank {
		if j := w.next[i]; j != none && (w.main[j] == none || w.long[i]+1 > w.long[j]) {
			w.main[j], w.long[j] = i, w.long[i]+1
		}
	}
}

// lay writes the strands, each from its beginning, and links those that end in another.
func (w *weaver) lay() {
	r := w.r
	var links []uint32 // places of links, which name a rule until all strands are laid
	r.strands = make([]passage, 0, len(w.rules))
	for i := range w.rules {
		j := w.next[i]
		if j != none && w.main[j] == uint32(i) {
			continue // not the end of its strand
		}
		start := len(r.strands)
		for k := uint32(i); k != none; k = w.main[k] {
			r.strands = append(r.strands, passage{w.rules[k].rank, w.rules[k].target})
		}
		end := len(r.strands) - 1
		for x, y := start, end; x < y; x, y = x+1, y-1 {
			r.strands[x], r.strands[y] = r.strands[y], r.strands[x]
		}
		for k, at := uint32(i), end; k != none; k, at = w.main[k], at-1 {
			r.rules[k].strand = uint32(at)
		}
		switch {
		case w.split[i]:
			r.strands[end].to |= unclear
		case j == none:
			r.strands[end].to |= settled
		default:
			r.strands[end].to |= linked
			links = append(links, uint32(len(r.strands)))
			r.strands = append(r.strands, passage{none, j})
		}
	}
	for _, at := range links {
		r.strands[at].to = r.rules[r.strands[at].to].strand
	}
}
