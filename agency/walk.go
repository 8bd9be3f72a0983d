package agency

import (
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

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
