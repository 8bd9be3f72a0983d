package agency

import "github.com/chithi-go/chithi/schedule"

// ending is where a chain of whole passages comes to by a day.
type ending struct {
	holder uint32
	result Result
	last   uint32 // the rank of the last passage, or none
}

// chain follows a piece of work through the changes from one rank up to another, which is that of the first change
// after a day; ok is false when one of them cuts or shares the piece, and the general way must be asked. It allocates
// nothing.
func (r *Registry) chain(ref uint32, piece rect, rank, until uint32, on schedule.Date) (e ending, ok bool) {
	e = ending{holder: ref, result: Unchanged, last: none}
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
		case r.strands[p.strand].rank >= until:
			return r.settle(ref, e, on), true
		case !inside:
			return e, false
		}
		return r.run(ref, p.strand, until, on)
	}
	return r.settle(ref, e, on), true
}

// run goes along a strand from a place whose day has come.
func (r *Registry) run(origin, at, until uint32, on schedule.Date) (e ending, ok bool) {
	for {
		s := r.strands[at]
		m := Mode(s.to >> refBits & modeMask)
		if m == Share || m == Split {
			return e, false
		}
		e = ending{s.to & refMask, Succeeded, s.rank}
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
		if r.strands[next].rank >= until {
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
