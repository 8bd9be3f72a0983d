package format

import (
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// Document is what a codec writes and reads: the directive as written, what a law computed of its time, and what a
// collection of texts knows of it.
type Document struct {
	Directive *directive.Directive
	Time      Time
	Passive   []Passive // what other texts do to this one
	Events    []Event   // the life of the text as a foreign document lists it, where that says no more; never written
}

// Passive is what another text does to this one. A directive stores only what it does itself, so this comes from a corpus.
type Passive struct {
	Kind   directive.RelationKind // seen from the other text: it "suspends"
	By     directive.Ref
	Scope  directive.Scope // the part of this text; provisions alone are written
	During schedule.Interval
}

// Event is a dated event as a format names it.
type Event struct {
	On   schedule.Date
	Type string // "generation", "amendment" or "repeal"
	What string // the reference that says more, as written
}

// Time is what a law computed of the time of a text as a whole. The zero Time knows nothing, and then a codec writes only
// what the text itself says.
type Time struct {
	Force      []schedule.Interval // when it is in force, in order; suspensions stay inside and are Suspended
	Suspended  []schedule.Interval
	Applicable schedule.Date // from when it is applied, where that is not the day of entry
	On         schedule.Date // the day for which Status is said
	Status     directive.ELI // in force, partly or not; "" is not said
	// Provisional says that some of this is not certain: a day is assumed, hangs on something not yet decided, or is not known
	// at all. A codec says so in the document.
	Provisional bool
}
