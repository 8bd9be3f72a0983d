package agency

import "github.com/chithi-go/chithi/schedule"

// Who says who answers on a day for all that a body was ever given. The Department of Transport of An Giang
// on 2 March 2025 is succeeded by the Department of Construction.
func (r *Registry) Who(k Key, on schedule.Date) Answer {
	var a Answer
	if ref, ok := r.keys.ref(k); !ok {
		a = Answer{r: r, at: at{on: on}}
	} else if end, settled := r.heads[ref].end(ref, on); settled {
		a = Answer{r: r, bodies: bodies{ref, end & refMask}, at: at{on, Result(end >> refBits)}}
	} else {
		a = r.whoBetween(ref, on)
	}
	return a
}

// Ref is a body of one registry by number, for those who ask often. The zero Ref names nobody.
type Ref uint32

// Ref returns the number of a body, and false for a key nobody has. It holds for this registry only.
func (r *Registry) Ref(k Key) (Ref, bool) {
	ref, ok := r.ref(k)
	if !ok {
		return 0, false
	}
	return Ref(ref + 1), true
}

// WhoRef is [Registry.Who] by number.
func (r *Registry) WhoRef(ref Ref, on schedule.Date) Answer {
	var a Answer
	n := uint32(ref - 1)
	if uint64(n) >= uint64(len(r.heads)) {
		a = Answer{r: r, at: at{on: on}}
	} else if end, settled := r.heads[n].end(n, on); settled {
		a = Answer{r: r, bodies: bodies{n, end & refMask}, at: at{on, Result(end >> refBits)}}
	} else {
		a = r.whoBetween(n, on)
	}
	return a
}

// whoBetween answers for a day before a body began, or between its first change and its last.
func (r *Registry) whoBetween(ref uint32, on schedule.Date) Answer {
	a := Answer{r: r, bodies: bodies{ref, ref}, at: at{on: on}}
	switch {
	case !on.IsValid():
		return Answer{r: r, at: at{on: on}}
	case on < r.heads[ref].from:
		a.at.result = NotYet
		return a
	case on >= r.last:
		return r.finalAnswer(a)
	}
	if e, ok := r.chain(ref, rect{}, 0, r.through(on), on); ok {
		a.bodies.holder, a.at.result = e.holder, e.result
		return a
	}
	return r.general(a, Responsibility{}, &detail{})
}

// finalAnswer answers for a day after which nothing is recorded any more. What a divided body came to is found once.
func (r *Registry) finalAnswer(a Answer) Answer {
	end := r.finals[a.bodies.origin].Load()
	if end == nil {
		found := r.general(a, Responsibility{}, &detail{})
		end = &outcome{*found.more, found.at.result}
		r.finals[a.bodies.origin].Store(end)
	}
	a.more, a.at.result = &end.detail, end.result
	return a
}

// outcome is what a divided body came to in the end.
type outcome struct {
	detail
	result Result
}
