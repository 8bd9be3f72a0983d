package main

import (
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// force adds the rows of how a text stands on every day.
func (r *rows) force(ref int64, line *directive.Timeline) {
	w := forceWriter{rows: r, ref: ref, reasons: map[string]int{}}
	w.take(0, line.At(0))
	for day, status := range line.Changes() {
		w.take(day, status)
	}
	w.close()
}

// forceWriter joins what does not change from one day to the next into runs of days.
type forceWriter struct {
	*rows
	ref       int64
	whole     stretch[State]
	parts     []stretch[partState]
	questions []stretch[int]
	reasons   map[string]int
}

// stretch is a value with the day it began.
type stretch[T comparable] struct {
	from  schedule.Date
	begun bool
	value T
}

// next goes on with a value from a day; it returns the run that ended, when one did.
func (r *stretch[T]) next(day schedule.Date, value T) (stretch[T], bool) {
	if r.begun && r.value == value {
		return stretch[T]{}, false
	}
	old := *r
	*r = stretch[T]{day, true, value}
	return old, old.begun
}

type partState struct {
	force               directive.Force
	applicable, amended bool
	standing            string
	since               schedule.Date
	reason              int
}

func stateOf(ref int64, s directive.Status) State {
	return State{ref, s.Force(), s.Applicable(), s.VBPL(), s.ELI(), s.Standing().String(), s.Open(), s.Version()}
}

func (w *forceWriter) take(day schedule.Date, s directive.Status) {
	if old, ok := w.whole.next(day, stateOf(w.ref, s)); ok {
		w.status(old, day)
	}
	n, said := 0, map[string]bool{}
	for p := range s.Parts() {
		if n == len(w.parts) {
			w.parts = append(w.parts, stretch[partState]{})
			w.add(tablePart, w.ref, n, string(p.Provision), p.Territory.String(), p.Addressee.String())
		}
		why := w.reason(p.Why)
		said[p.Why.In("en")] = true
		value := partState{p.Force, p.Applicable, p.Amended, p.Standing.String(), p.Since, why}
		if old, ok := w.parts[n].next(day, value); ok {
			w.partStatus(n, old, day)
		}
		n++
	}
	w.ask(day, s, said)
}

// ask keeps the reasons that no part gives: the questions that the law leaves open.
func (w *forceWriter) ask(day schedule.Date, s directive.Status, said map[string]bool) {
	n := 0
	if s.Open() {
		for m := range s.Reasons() {
			if said[m.In("en")] {
				continue
			}
			if n == len(w.questions) {
				w.questions = append(w.questions, stretch[int]{})
			}
			if old, ok := w.questions[n].next(day, 1+w.reason(m)); ok {
				w.question(n, old, day)
			}
			n++
		}
	}
	for ; n < len(w.questions); n++ {
		if old, ok := w.questions[n].next(day, 0); ok {
			w.question(n, old, day)
		}
	}
}

func (w *forceWriter) reason(m schedule.Message) int {
	en := m.In("en")
	n, ok := w.reasons[en]
	if !ok {
		n = len(w.reasons)
		w.reasons[en] = n
		w.add(tableReason, w.ref, n, m.Code(), en, m.In("vi"))
	}
	return n
}

func (w *forceWriter) status(r stretch[State], before schedule.Date) {
	v := r.value
	w.add(tableStatus, w.ref, r.from, before, v.Force.String(), string(v.VBPL), string(v.ELI), v.Applicable, v.Open, v.Standing, v.Version)
}

func (w *forceWriter) partStatus(part int, r stretch[partState], before schedule.Date) {
	v := r.value
	w.add(tablePartStatus, w.ref, part, r.from, before, v.force.String(), v.applicable, v.amended, v.standing, v.since, v.reason)
}

func (w *forceWriter) question(n int, r stretch[int], before schedule.Date) {
	if r.value > 0 {
		w.add(tableQuestion, w.ref, n, r.from, before, r.value-1)
	}
}

// close writes the runs that never end.
func (w *forceWriter) close() {
	w.status(w.whole, 0)
	for i := range w.parts {
		w.partStatus(i, w.parts[i], 0)
	}
	for i := range w.questions {
		w.question(i, w.questions[i], 0)
	}
}
