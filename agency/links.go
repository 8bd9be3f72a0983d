package agency

import (
	"iter"
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// MaxDepth is the greatest number of bodies above one another.
const MaxDepth = 64

// hierarchies are the links of which a body has at most one a day, so that each makes a forest.
// Membership is not one: a body may sit on many boards.
var hierarchies = [...]LinkKind{Line, Guidance, Unit}

// parent returns the body that ref hangs on by a kind of link on a day.
func (r *Registry) parent(ref uint32, kind LinkKind, on schedule.Date) (uint32, bool) {
	for _, l := range r.agency(ref).Links {
		if l.Kind == kind && l.Valid.Contains(on) {
			return r.ref(l.To)
		}
	}
	return 0, false
}

// Parent returns the body that k hangs on by a kind of link on a day.
func (r *Registry) Parent(k Key, kind LinkKind, on schedule.Date) (Key, bool) {
	if ref, ok := r.ref(k); ok {
		if p, ok := r.parent(ref, kind, on); ok {
			return r.agency(p).Key, true
		}
	}
	return Key{}, false
}

// Subtree yields the bodies alive on a day that hang on k by a kind of link, directly or not, by key.
func (r *Registry) Subtree(k Key, kind LinkKind, on schedule.Date) iter.Seq[Key] {
	return func(yield func(Key) bool) {
		top, ok := r.ref(k)
		if !ok {
			return
		}
		for ref := range r.place {
			if r.lives[ref].alive(on) && r.under(uint32(ref), top, on, kind) && !yield(r.agency(uint32(ref)).Key) {
				return
			}
		}
	}
}

// Siblings yields the other bodies alive on a day that hang on the same body as k by a kind of link, by key.
func (r *Registry) Siblings(k Key, kind LinkKind, on schedule.Date) iter.Seq[Key] {
	return func(yield func(Key) bool) {
		own, ok := r.ref(k)
		if !ok {
			return
		}
		top, ok := r.parent(own, kind, on)
		if !ok {
			return
		}
		for ref := range r.place {
			p, ok := r.parent(uint32(ref), kind, on)
			if ok && p == top && uint32(ref) != own && r.lives[ref].alive(on) && !yield(r.agency(uint32(ref)).Key) {
				return
			}
		}
	}
}

// under reports whether ref hangs on top by one of the kinds, or a chain of links of these kinds.
func (r *Registry) under(ref, top uint32, on schedule.Date, kinds ...LinkKind) bool {
	above := []uint32{ref}
	for range MaxDepth {
		var next []uint32
		for _, a := range above {
			for _, kind := range kinds {
				if p, ok := r.parent(a, kind, on); ok {
					if p == top {
						return true
					}
					next = append(next, p)
				}
			}
		}
		if len(next) == 0 {
			return false
		}
		slices.Sort(next)
		above = slices.Compact(next)
	}
	return false
}

// Members returns the bodies of a group on a day, by key: those alive, of the kind, and under the other body by
// a chain of line and unit links. The district People's Committees of An Giang are 11 on 26 September 2020 and
// none on 23 November 2026. An empty kind is every kind.
func (r *Registry) Members(g Group, on schedule.Date) []Key {
	top, ok := r.ref(g.Under)
	if !ok || !on.IsValid() {
		return nil
	}
	var keys []Key
	for ref := range r.place {
		a := r.agency(uint32(ref))
		if (g.Kind == "" || a.Kind == g.Kind) && r.lives[ref].alive(on) && r.under(uint32(ref), top, on, Line, Unit) {
			keys = append(keys, a.Key)
		}
	}
	return keys
}
