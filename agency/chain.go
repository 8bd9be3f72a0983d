package agency

import (
	"sync/atomic"

	"github.com/chithi-go/chithi/schedule"
)

// head is what [Registry.Who] mostly needs, in one place.
type head struct {
	from  schedule.Date // the first day of the body
	until schedule.Date // before it the body answers itself
	since schedule.Date // from it on the last body answers, as the result says
	final uint32        // the last body, with the result above it
}

const never = schedule.MaxDate + 1

// summarise fills the heads.
func (r *Registry) summarise() {
	r.heads = make([]head, len(r.place))
	r.finals = make([]atomic.Pointer[outcome], len(r.place))
	if n := len(r.days); n > 0 {
		r.last = r.days[n-1].on
	}
	for _, l := range r.lives {
		r.last = max(r.last, l.from, l.before)
	}
	for ref := range r.heads {
		l := r.lives[ref]
		h := head{from: l.from, until: never, since: never}
		if i := r.first[ref]; i < r.first[ref+1] {
			h.until = r.day(r.rules[i].rank)
		}
		if l.before != 0 && l.before < h.until {
			h.until = l.before
		}
		if e, ok := r.chain(uint32(ref), rect{}, 0, schedule.MaxDate); ok && e.last != 0 && r.firm(e) {
			h.since, h.final = e.last, e.holder|uint32(e.result)<<refBits
		}
		r.heads[ref] = h
	}
}

// firm reports whether an ending holds on every day from its last passage on.
func (r *Registry) firm(e ending) bool {
	before := r.lives[e.holder].before
	return e.result == Lapsed || before == 0 || before <= e.last
}

// ending is where a chain of whole passages comes to by a day.
type ending struct {
	holder uint32
	result Result
	last   schedule.Date // of the last passage, 0 when there was none
}

// chain follows a piece of work that no change before the end of a day cuts or shares; ok is false when one does, and
// the general way must be asked. It allocates nothing.
func (r *Registry) chain(ref uint32, piece rect, rank uint32, on schedule.Date) (e ending, ok bool) {
	e = ending{holder: ref, result: Unchanged}
	i := r.first[ref]
	if rank > 0 {
		i = r.after(ref, rank)
	}
	for _, p := range r.rules[i:r.first[ref+1]] {
		x := r.rects[p.rect]
		inside := r.functions.holds(x.function, piece.function) && r.territories.holds(x.territory, piece.territory)
		if !inside && !(r.functions.touches(x.function, piece.function) && r.territories.touches(x.territory, piece.territory)) {
			continue
		}
		switch {
		case r.strands[p.strand].on > on:
			return r.settle(ref, e, on), true
		case !inside:
			return e, false
		}
		return r.run(ref, p.strand, on)
	}
	return r.settle(ref, e, on), true
}

// run goes along a strand from a place whose day has come.
func (r *Registry) run(origin, at uint32, on schedule.Date) (e ending, ok bool) {
	for {
		s := r.strands[at]
		m := Mode(s.to >> refBits & modeMask)
		if m == Share || m == Split {
			return e, false
		}
		e = ending{s.to & refMask, Succeeded, s.on}
		if m == Lapse {
			e.result = Lapsed
			return e, true
		}
		next := at + 1
		switch s.to & howMask {
		case settled:
			return r.settle(origin, e, on), true
		case unclear:
			return e, false
		case linked:
			next = r.strands[next].to
		}
		if r.strands[next].on > on {
			return r.settle(origin, e, on), true
		}
		at = next
	}
}

// settle finds the result of a chain that ends with a body.
func (r *Registry) settle(origin uint32, e ending, on schedule.Date) ending {
	switch {
	case !r.lives[e.holder].alive(on):
		e.result = Orphaned
	case e.holder == origin:
		e.result = Unchanged
	}
	return e
}
