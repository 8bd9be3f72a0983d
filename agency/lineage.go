package agency

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// Predecessors yields every body whose responsibilities, or some of them, k answers for on a day, by key, with the
// parts of its answer that k holds. It is the inverse of [Registry.Who]: k is among them when it holds its own.
func (r *Registry) Predecessors(k Key, on schedule.Date) iter.Seq2[Key, []Part] {
	return func(yield func(Key, []Part) bool) {
		ref, ok := r.ref(k)
		if !ok || !on.IsValid() || !r.lives[ref].alive(on) {
			return
		}
		for _, from := range r.givers(ref, r.through(on)) {
			var held []Part
			for p := range r.Who(r.agency(from).Key, on).Parts() {
				if slices.Contains(p.Holders, k) {
					held = append(held, p)
				}
			}
			if len(held) > 0 && !yield(r.agency(from).Key, held) {
				return
			}
		}
	}
}

// givers returns, by ref, every body from which rules before a rank lead to ref, whatever the rectangle, and ref itself.
func (r *Registry) givers(ref, until uint32) []uint32 {
	into := r.received()
	reached := map[uint32]bool{ref: true}
	queue := []uint32{ref}
	for len(queue) > 0 {
		at := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for _, e := range into[at] {
			if e.rank < until && !reached[e.from] {
				reached[e.from] = true
				queue = append(queue, e.from)
			}
		}
	}
	all := make([]uint32, 0, len(reached))
	for from := range reached {
		all = append(all, from)
	}
	slices.Sort(all)
	return all
}

// receipt is a rule by which a body receives something.
type receipt struct{ from, rank, rule uint32 }

// newReceipts returns the rules by receiver.
func (r *Registry) newReceipts() [][]receipt {
	all := make([][]receipt, len(r.place))
	for from := range r.place {
		for i := r.first[from]; i < r.first[from+1]; i++ {
			l := r.rule(i)
			if m := l.mode(); m != Lapse && m != leave {
				all[l.to()] = append(all[l.to()], receipt{uint32(from), l.rank, i})
			}
		}
	}
	return all
}

// Step is one passage of a lineage: the change passes something from a body to another. To is the zero Key where
// it ends with nobody.
type Step struct {
	From, To Key
	Change   string // its id
	Mode     Mode
}

// Lineage yields the passages that lead to a body and those that lead away from it, near and far, in the order of
// the changes.
func (r *Registry) Lineage(k Key) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		ref, ok := r.ref(k)
		if !ok {
			return
		}
		kin := map[uint32]bool{}
		for _, from := range r.givers(ref, uint32(len(r.order))) {
			kin[from] = true
		}
		down := []uint32{ref}
		for seen := map[uint32]bool{ref: true}; len(down) > 0; {
			at := down[len(down)-1]
			down = down[:len(down)-1]
			kin[at] = true
			for _, l := range r.rulesOf(at) {
				if m := l.mode(); m != Lapse && m != leave && !seen[l.to()] {
					seen[l.to()] = true
					down = append(down, l.to())
				}
			}
		}
		r.steps(maps.Keys(kin), func(ref uint32) bool { return kin[ref] })(yield)
	}
}

// Steps yields the passages of the whole registry, in the order of the changes.
func (r *Registry) Steps() iter.Seq[Step] {
	return r.steps(func(yield func(uint32) bool) {
		for ref := range r.place {
			if !yield(uint32(ref)) {
				return
			}
		}
	}, func(uint32) bool { return true })
}

// steps yields the passages from some bodies to kin or to nobody.
func (r *Registry) steps(from iter.Seq[uint32], kin func(uint32) bool) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		type line struct{ rank, from, target uint32 }
		var all []line
		for ref := range from {
			for _, l := range r.rulesOf(ref) {
				if m := l.mode(); m == Lapse || m == leave || kin(l.to()) {
					all = append(all, line{l.rank, ref, l.target})
				}
			}
		}
		slices.SortFunc(all, func(a, b line) int {
			return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.from, b.from), cmp.Compare(a.target, b.target))
		})
		for _, p := range slices.Compact(all) {
			l := rule{target: p.target}
			s := Step{From: r.agency(p.from).Key, Change: r.change(p.rank).ID, Mode: l.mode()}
			switch s.Mode {
			case Lapse:
			case leave:
				s.Mode = Move
			default:
				s.To = r.agency(l.to()).Key
			}
			if !yield(s) {
				return
			}
		}
	}
}
