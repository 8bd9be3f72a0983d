package agency

import (
	"math"
	"sync/atomic"

	"github.com/chithi-go/chithi/schedule"
)

// head is what [Registry.Who] mostly needs of a body, in one place.
type head struct {
	from  schedule.Date // the first day of the body, or the first there is
	until schedule.Date // before it the body answers itself; the day after the last there is when nothing changes
	since schedule.Date // from it on the last body answers, as the result says; or never
	final uint32        // the last body, with the result above it
}

const never = schedule.Date(math.MaxInt32)

// ref returns the number of a body by its key.
func (r *Registry) ref(k Key) (uint32, bool) { return r.keys.ref(k) }

// end returns the body that answers with the result above it, and whether that holds: on a day of the body before its
// first change or after its last. It has no branch between the two: which bodies go on cannot be foretold, and a wrong
// guess costs more than all the rest.
func (h head) end(ref uint32, on schedule.Date) (end uint32, settled bool) {
	end = ref | uint32(Unchanged)<<refBits
	if on >= h.since {
		end = h.final
	}
	return end, on >= h.from && uint32(on-h.until) >= uint32(h.since-h.until)
}

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
		h := head{from: max(l.from, schedule.MinDate), until: schedule.MaxDate + 1, since: never}
		if i := r.first[ref]; i < r.first[ref+1] {
			h.until = r.day(r.rank(i))
		}
		if l.before != 0 && l.before < h.until {
			h.until = l.before
		}
		if e, ok := r.chain(uint32(ref), rect{}, 0, uint32(len(r.order)), schedule.MaxDate); ok && e.last != none {
			if last := r.day(e.last); r.firm(e, last) {
				h.since, h.final = last, e.holder|uint32(e.result)<<refBits
			}
		}
		r.heads[ref] = h
	}
}

// firm reports whether an ending holds on every day from its last passage on.
func (r *Registry) firm(e ending, last schedule.Date) bool {
	before := r.lives[e.holder].before
	return e.result == Lapsed || before == 0 || before <= last
}
