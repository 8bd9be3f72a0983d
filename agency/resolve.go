package agency

import "github.com/chithi-go/chithi/schedule"

// Responsibility is what somebody was given: a body, a field of work and a territory. Empty paths are all
// that the body answers for.
type Responsibility struct {
	Agency    Key
	Function  Path
	Territory Path
}

// Resolve says who answers on a day for what a body was given on the day since; changes of that day itself
// had already happened. A zero since is the first day of the body.
func (r *Registry) Resolve(what Responsibility, since, on schedule.Date) Answer {
	// Small enough to be built into the caller, so that the detail of an answer that stays there is not allocated.
	return r.resolve(&what, since, on, &detail{})
}

func (r *Registry) resolve(what *Responsibility, since, on schedule.Date, d *detail) Answer {
	ref, ok := r.ref(what.Agency)
	a := Answer{r: r, more: d, bodies: bodies{ref, ref}, at: at{on: on}}
	d.since = since
	if !ok || !on.IsValid() {
		return a
	}
	h := &r.heads[ref]
	if on < h.from || on < since {
		a.at.result = NotYet
		return a
	}
	f, exactF := r.functions.find(what.Function)
	t, exactT := r.territories.find(what.Territory)
	if exactF && exactT {
		d.asked = rect{f, t}
		if on < h.until { // nothing has happened to the body yet
			a.at.result = Unchanged
			return a
		}
		rank := uint32(0)
		if since > 0 {
			rank = r.through(since)
		}
		if e, ok := r.chain(ref, rect{f, t}, rank, r.through(on), on); ok {
			a.bodies.holder, a.at.result = e.holder, e.result
			return a
		}
	}
	return r.general(a, *what, d)
}

// general answers by walking through the changes.
func (r *Registry) general(a Answer, what Responsibility, d *detail) Answer {
	w := r.walk(a.bodies.origin, what, d.since, a.at.on)
	d.parts = w.parts
	a.more, a.at.result = d, w.result()
	return a
}
