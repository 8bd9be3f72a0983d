package agency

import (
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// Responsibility is what somebody was given: a body, a field of work and a territory. Empty paths are all
// that the body answers for.
type Responsibility struct {
	Agency    Key
	Function  Path
	Territory Path
}

// Who says who answers on a day for all that a body was ever given. The Department of Transport of An Giang
// on 2 March 2025 is succeeded by the Department of Construction.
func (r *Registry) Who(k Key, on schedule.Date) Answer {
	ref, ok := r.refs[k]
	if !ok || !on.IsValid() {
		return Answer{r: r, on: on}
	}
	return r.who(ref, on)
}

// Ref is a body of one registry by number, for those who ask often. The zero Ref names nobody.
type Ref uint32

// Ref returns the number of a body, and false for a key nobody has. It holds for this registry only.
func (r *Registry) Ref(k Key) (Ref, bool) {
	ref, ok := r.refs[k]
	return Ref(ref + 1), ok
}

// WhoRef is [Registry.Who] by number.
func (r *Registry) WhoRef(ref Ref, on schedule.Date) Answer {
	if ref == 0 || int(ref) > len(r.heads) || !on.IsValid() {
		return Answer{r: r, on: on}
	}
	return r.who(uint32(ref-1), on)
}

func (r *Registry) who(ref uint32, on schedule.Date) Answer {
	h := &r.heads[ref]
	if on < h.from || uint32(on-h.until) < uint32(h.since-h.until) {
		return r.whoBetween(ref, on)
	}
	// Without a branch: which bodies go on cannot be foretold, and a wrong guess costs more than all the rest.
	end := ref | uint32(Unchanged)<<refBits
	if on >= h.since {
		end = h.final
	}
	return Answer{r: r, origin: ref, holder: end & refMask, on: on, result: Result(end >> refBits)}
}

// whoBetween answers for a day before a body began, or between its first change and its last.
func (r *Registry) whoBetween(ref uint32, on schedule.Date) Answer {
	a := Answer{r: r, origin: ref, holder: ref, on: on}
	switch {
	case on < r.heads[ref].from:
		a.result = NotYet
		return a
	case on >= r.last:
		return r.finalAnswer(a)
	}
	return r.resolve(a, Responsibility{})
}

// finalAnswer answers for a day after which nothing is recorded any more. The parts of a divided body are found once.
func (r *Registry) finalAnswer(a Answer) Answer {
	end := r.finals[a.origin].Load()
	if end == nil {
		found := r.resolve(a, Responsibility{})
		if found.parts == nil {
			return found
		}
		end = &outcome{*found.parts, found.result}
		r.finals[a.origin].Store(end)
	}
	a.parts, a.result = &end.parts, end.result
	return a
}

// outcome is what a divided body came to in the end.
type outcome struct {
	parts  []Part
	result Result
}

// Resolve says who answers on a day for what a body was given on the day since; changes of that day itself
// had already happened. A zero since is the first day of the body.
func (r *Registry) Resolve(what Responsibility, since, on schedule.Date) Answer {
	ref, ok := r.refs[what.Agency]
	a := Answer{r: r, origin: ref, holder: ref, since: since, on: on}
	switch {
	case !ok || !on.IsValid():
	case on < r.lives[ref].from || on < since:
		a.result = NotYet
	default:
		return r.resolve(a, what)
	}
	return a
}

// resolve answers for a day on which the body has been established: along a chain when the work stays whole, else
// by walking through the changes.
func (r *Registry) resolve(a Answer, what Responsibility) Answer {
	f, exactF := r.functions.find(what.Function)
	t, exactT := r.territories.find(what.Territory)
	if exactF && exactT {
		rank := uint32(0)
		if a.since > 0 {
			rank = r.through(a.since)
		}
		if e, ok := r.chain(a.origin, rect{f, t}, rank, a.on); ok {
			a.function, a.territory, a.holder, a.result = f, t, e.holder, e.result
			return a
		}
	}
	w := r.walk(a.origin, what, a.since, a.on)
	a.parts, a.result = &w.parts, w.result()
	return a
}

// universe returns all that a body answers for, as disjoint rectangles.
func (r *Registry) universe(ref uint32) []region {
	return r.asked(ref, Responsibility{})
}

func (r *Registry) asked(ref uint32, what Responsibility) []region {
	a := r.agency(ref)
	fs := r.functions.spans(a.Functions, what.Function)
	ts := r.territories.spans(a.Territories, what.Territory)
	all := make([]region, 0, len(fs)*len(ts))
	for _, f := range fs {
		for _, t := range ts {
			all = append(all, region{f, t})
		}
	}
	return all
}

// spans returns the spans of one path when it is asked for, else of those a body records, without repetition.
func (f *forest) spans(recorded []Path, asked Path) []span {
	if asked != "" || len(recorded) == 0 {
		return []span{f.spanOf(asked)}
	}
	nodes := make([]uint32, 0, len(recorded))
	for _, p := range recorded {
		nodes = append(nodes, f.node(p))
	}
	slices.Sort(nodes)
	var all []span
	for _, n := range nodes {
		if len(all) == 0 || !f.holds(all[len(all)-1].node, n) {
			all = append(all, span{node: n})
		}
	}
	return all
}

// subtract returns what lies in the regions and outside the rectangle of a rule.
func (r *Registry) subtract(regions []region, l rule) []region {
	var left []region
	for _, g := range regions {
		if !r.meets(g, l) {
			left = append(left, g)
			continue
		}
		_, out := r.cut(g, l)
		left = append(left, out...)
	}
	return left
}

func (r *Registry) meets(g region, l rule) bool {
	return r.functions.meets(g.f, l.function) && r.territories.meets(g.t, l.territory)
}

func (r *Registry) inside(g region, l rule) bool {
	return r.functions.within(g.f, l.function) && r.territories.within(g.t, l.territory)
}

// cut splits a region along the borders of a rule that meets it.
func (r *Registry) cut(g region, l rule) (in region, out []region) {
	in = g
	if !r.functions.within(g.f, l.function) {
		var rest span
		in.f, rest = r.functions.cut(g.f, l.function)
		out = append(out, region{rest, g.t})
	}
	if !r.territories.within(g.t, l.territory) {
		var rest span
		in.t, rest = r.territories.cut(g.t, l.territory)
		out = append(out, region{in.f, rest})
	}
	return in, out
}

// item is a region whose holders are known up to a change.
type item struct {
	region
	holders  []uint32 // by ref; those that are no more hold what was left to nobody
	unstated bool
	rank     uint32   // the changes before it are done
	through  []uint32 // ranks
}

// walk follows regions through the changes in order, cutting them where a change does.
type walk struct {
	r      *Registry
	origin uint32
	until  uint32 // the rank of the first change after the day
	on     schedule.Date
	queue  []item
	parts  []Part
}

// walk follows what a body was given from one day to another in the general way.
func (r *Registry) walk(ref uint32, what Responsibility, since, on schedule.Date) *walk {
	w := &walk{r: r, origin: ref, until: r.through(on), on: on}
	from := r.through(since)
	for _, g := range r.asked(ref, what) {
		w.queue = append(w.queue, item{region: g, holders: []uint32{ref}, rank: from})
	}
	w.run()
	return w
}

func (w *walk) run() {
	for len(w.queue) > 0 {
		x := w.queue[len(w.queue)-1]
		w.queue = w.queue[:len(w.queue)-1]
		if rank, ok := w.next(x); ok {
			w.apply(x, rank)
		} else {
			w.parts = append(w.parts, w.part(x))
		}
	}
	slices.SortFunc(w.parts, func(a, b Part) int {
		if c := a.Functions.Path.Compare(b.Functions.Path); c != 0 {
			return c
		}
		return a.Territories.Path.Compare(b.Territories.Path)
	})
}

// next finds the first change that does something to the region.
func (w *walk) next(x item) (rank uint32, found bool) {
	rank = w.until
	for _, h := range x.holders {
		for i := w.r.after(h, x.rank); i < w.r.first[h+1]; i++ {
			l := w.r.rule(i)
			if l.rank >= rank {
				break
			}
			if w.r.meets(x.region, l) {
				rank, found = l.rank, true
				break
			}
		}
	}
	return rank, found
}

// apply cuts the region along the change, or, when the change treats all of it alike, passes it on.
func (w *walk) apply(x item, rank uint32) {
	var holders []uint32
	unstated := x.unstated
	for _, h := range x.holders {
		keep, chosen := true, false
		var narrowest rect
		for i := w.r.after(h, rank); i < w.r.first[h+1]; i++ {
			l := w.r.rule(i)
			if l.rank != rank || chosen && l.rect != narrowest {
				break
			}
			if !w.r.meets(x.region, l) {
				continue
			}
			if !w.r.inside(x.region, l) {
				w.split(x, rank, l)
				return
			}
			chosen, narrowest = true, l.rect
			switch l.mode() {
			case Move, Split:
				keep = false
				holders = append(holders, l.to())
				unstated = unstated || l.mode() == Split
			case Share:
				holders = append(holders, l.to())
				keep = w.r.lives[h].ended != rank+1
			case Lapse:
				keep = false
			}
		}
		if keep {
			holders = append(holders, h)
		}
	}
	slices.Sort(holders)
	x.holders = slices.Compact(holders)
	x.unstated = unstated && len(x.holders) > 1
	x.through = append(slices.Clip(x.through), rank)
	x.rank = rank + 1
	w.queue = append(w.queue, x)
}

func (w *walk) split(x item, rank uint32, l rule) {
	in, out := w.r.cut(x.region, l)
	x.rank = rank
	for _, g := range append(out, in) {
		x.region = g
		w.queue = append(w.queue, x)
	}
}

// part renders an item that no further change touches.
func (w *walk) part(x item) Part {
	p := Part{Functions: w.r.functions.extent(x.f), Territories: w.r.territories.extent(x.t)}
	for _, h := range x.holders {
		if w.r.lives[h].alive(w.on) {
			p.Holders = append(p.Holders, w.r.agency(h).Key)
		} else {
			p.Left = append(p.Left, w.r.agency(h).Key)
		}
	}
	p.ranks = x.through
	for _, rank := range x.through {
		p.Through = append(p.Through, w.r.change(rank).ID)
	}
	p.Unstated = x.unstated && len(p.Holders) > 1
	switch {
	case len(p.Holders) == 0 && len(p.Left) == 0:
		p.Result = Lapsed
	case len(p.Holders) == 0:
		p.Result = Orphaned
	case p.Unstated:
		p.Result = Divided
	case len(p.Holders) > 1:
		p.Result = Shared
	case p.Holders[0] == w.r.agency(w.origin).Key:
		p.Result = Unchanged
	default:
		p.Result = Succeeded
	}
	return p
}

// result joins the results of the parts.
func (w *walk) result() Result {
	for _, p := range w.parts[1:] {
		if p.Result != w.parts[0].Result || !slices.Equal(p.Holders, w.parts[0].Holders) {
			return Divided
		}
	}
	return w.parts[0].Result
}
