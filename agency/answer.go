package agency

import (
	"iter"
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// Answer says who answers for a responsibility on a day, and through which changes.
type Answer struct {
	r      *Registry
	origin uint32
	holder uint32 // the only one, when parts is nil
	result Result
	via    uint32 // the only change of a single holder plus one, when parts is nil
	on     schedule.Date
	parts  []Part
}

// Part is one rectangle of an answer: every function of Functions in every territory of Territories fared
// alike. The parts of an answer are disjoint and together are what was asked.
type Part struct {
	Functions   Extent
	Territories Extent
	Result      Result
	Holders     []Key    // by key; several when they answer together or the division is not stated
	Unstated    bool     // the holders divide the part in a way no decision states
	Through     []string // the ids of the changes that led here, in order
	Left        []Key    // the bodies that are no more and left it to nobody
}

// Result says what became of the responsibility as a whole: that of its parts when all fared alike with the
// same holders, and [Divided] when they did not.
func (a Answer) Result() Result { return a.result }

// On returns the day asked for.
func (a Answer) On() schedule.Date { return a.on }

// Holder returns the body that answers when it is exactly one for everything.
func (a Answer) Holder() (Key, bool) {
	if a.result != Unchanged && a.result != Succeeded {
		return Key{}, false
	}
	if a.parts != nil {
		return a.parts[0].Holders[0], true
	}
	return a.r.agencies[a.holder].Key, true
}

// Holders yields every body that answers for some of it, by key.
func (a Answer) Holders() iter.Seq[Key] {
	return func(yield func(Key) bool) {
		if k, ok := a.Holder(); ok {
			yield(k)
			return
		}
		var all []Key
		for _, p := range a.parts {
			all = append(all, p.Holders...)
		}
		slices.SortFunc(all, Key.Compare)
		for _, k := range slices.Compact(all) {
			if !yield(k) {
				return
			}
		}
	}
}

// Parts yields the parts of the answer; there are none when the result is [Unknown] or [NotYet].
func (a Answer) Parts() iter.Seq[Part] {
	return func(yield func(Part) bool) {
		if a.parts == nil && (a.result == Unchanged || a.result == Succeeded) {
			for _, g := range a.r.universe(a.origin) {
				p := Part{
					Functions: a.r.functions.extent(g.f), Territories: a.r.territories.extent(g.t),
					Result: a.result, Holders: []Key{a.r.agencies[a.holder].Key},
				}
				if a.via > 0 {
					p.Through = []string{a.r.changes[a.via-1].ID}
				}
				if !yield(p) {
					return
				}
			}
			return
		}
		for _, p := range a.parts {
			if !yield(p) {
				return
			}
		}
	}
}

// Through yields the changes that led to the answer, in order.
func (a Answer) Through() iter.Seq[Change] {
	return func(yield func(Change) bool) {
		var ranks []uint32
		for p := range a.Parts() {
			for _, id := range p.Through {
				ranks = append(ranks, a.r.byID[id])
			}
		}
		slices.Sort(ranks)
		for _, rank := range slices.Compact(ranks) {
			if !yield(a.r.changes[rank]) {
				return
			}
		}
	}
}

// Standing says how firm the answer is: provisional beyond the record, assumed when it passes through an
// assumed change or body.
func (a Answer) Standing() schedule.Standing {
	if a.result == Unknown || a.r == nil {
		return schedule.Certain
	}
	if a.r.recorded != 0 && a.on > a.r.recorded {
		return schedule.Provisional
	}
	if a.Assumed() {
		return schedule.Assumed
	}
	return schedule.Certain
}

// Assumed reports whether the answer passes through an assumed change, or through a body of which something
// is only assumed.
func (a Answer) Assumed() bool {
	if a.result == Unknown || a.r == nil {
		return false
	}
	if !a.r.agencies[a.origin].Assumed.IsZero() {
		return true
	}
	for c := range a.Through() {
		if !c.Assumed.IsZero() {
			return true
		}
	}
	for k := range a.Holders() {
		if !a.r.agencies[a.r.refs[k]].Assumed.IsZero() {
			return true
		}
	}
	return false
}
