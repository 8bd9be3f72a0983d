package agency

import (
	"iter"
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// Answer says who answers for a responsibility on a day, and through which changes. It is a small value that finds
// its parts when they are asked for.
type Answer struct {
	r      *Registry
	more   *detail // nil when one body, or nobody, answers for all that a body was ever given
	bodies bodies
	at     at
}

// bodies are the body asked about and the only one that answers, when the parts do not say.
type bodies struct{ origin, holder uint32 }

// at is the day asked for, and what the responsibility came to.
type at struct {
	on     schedule.Date
	result Result
}

// detail is what only some answers have.
type detail struct {
	since schedule.Date
	asked rect
	parts []Part // when the work did not stay whole
}

// parts are those already found.
func (a Answer) parts() []Part {
	if a.more == nil {
		return nil
	}
	return a.more.parts
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

	ranks []uint32 // of Through
}

// Mode says how the holders have the part: one body alone by a move, several together by a share, several that divide
// it in parts not stated by a split, or nobody by a lapse.
func (p Part) Mode() Mode {
	switch {
	case p.Unstated:
		return Split
	case p.Result == Shared:
		return Share
	case p.Result == Lapsed:
		return Lapse
	}
	return Move
}

// Result says what became of the responsibility as a whole: that of its parts when all fared alike with the
// same holders, and [Divided] when they did not.
func (a Answer) Result() Result { return a.at.result }

// On returns the day asked for.
func (a Answer) On() schedule.Date { return a.at.on }

// Holder returns the body that answers when it is exactly one for everything.
func (a Answer) Holder() (Key, bool) {
	switch {
	case a.at.result != Unchanged && a.at.result != Succeeded:
		return Key{}, false
	case len(a.parts()) > 0:
		return a.parts()[0].Holders[0], true
	}
	return a.r.agency(a.bodies.holder).Key, true
}

// Holders yields every body that answers for some of it, by key.
func (a Answer) Holders() iter.Seq[Key] {
	return func(yield func(Key) bool) {
		if k, ok := a.Holder(); ok {
			yield(k)
			return
		}
		var all []Key
		for _, p := range a.parts() {
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
		for _, p := range a.allParts() {
			p.Holders, p.Through, p.Left = slices.Clone(p.Holders), slices.Clone(p.Through), slices.Clone(p.Left)
			if !yield(p) {
				return
			}
		}
	}
}

func (a Answer) allParts() []Part {
	switch {
	case a.at.result == Unknown || a.at.result == NotYet:
		return nil
	case len(a.parts()) > 0:
		return a.parts()
	}
	var d detail
	if a.more != nil {
		d = *a.more
	}
	what := Responsibility{Function: a.r.functions.paths[d.asked.function], Territory: a.r.territories.paths[d.asked.territory]}
	return a.r.walk(a.bodies.origin, what, d.since, a.at.on).parts
}

// Through yields the changes that led to the answer, in order.
func (a Answer) Through() iter.Seq[Change] {
	return func(yield func(Change) bool) {
		var ranks []uint32
		for _, p := range a.allParts() {
			ranks = append(ranks, p.ranks...)
		}
		slices.Sort(ranks)
		for _, rank := range slices.Compact(ranks) {
			if !yield(a.r.change(rank).clone()) {
				return
			}
		}
	}
}

// BeyondRecord reports whether the day lies after the last one through which changes are recorded.
func (a Answer) BeyondRecord() bool {
	return a.r != nil && a.r.data.Recorded != 0 && a.at.on > a.r.data.Recorded
}

// Standing says how firm the answer is: provisional beyond the record, assumed when it passes through an
// assumed change or body.
func (a Answer) Standing() schedule.Standing {
	if a.at.result == Unknown || a.r == nil {
		return schedule.Certain
	}
	if a.BeyondRecord() {
		return schedule.Provisional
	}
	if a.Assumed() {
		return schedule.Assumed
	}
	return schedule.Certain
}

// Assumed reports whether the answer rests on an assumed change, one on the way or one that established a body of the
// answer, or on a body of which something is only assumed.
func (a Answer) Assumed() bool {
	if a.at.result == Unknown || a.r == nil {
		return false
	}
	if slices.ContainsFunc(a.restsOn(), func(rank uint32) bool { return !a.r.change(rank).Assumed.IsZero() }) {
		return true
	}
	if a.r.agency(a.bodies.origin).assumedOn(a.On()) {
		return true
	}
	for k := range a.Holders() {
		if a.r.of(k).assumedOn(a.On()) {
			return true
		}
	}
	return false
}

// restsOn returns the changes on the way to the answer and those that established the body asked about and the
// holders, in order.
func (a Answer) restsOn() []uint32 {
	var ranks []uint32
	established := func(ref uint32) {
		if begun := a.r.lives[ref].begun; begun > 0 {
			ranks = append(ranks, begun-1)
		}
	}
	established(a.bodies.origin)
	for _, p := range a.allParts() {
		ranks = append(ranks, p.ranks...)
		for _, k := range p.Holders {
			ref, _ := a.r.ref(k)
			established(ref)
		}
	}
	slices.Sort(ranks)
	return slices.Compact(ranks)
}
