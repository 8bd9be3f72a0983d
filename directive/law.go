package directive

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Law is a jurisdiction as a value: data and a few functions, without state. vn.Law() returns one.
type Law struct {
	Code       string      // "vn"
	Name       chithi.Text // of the jurisdiction
	Types      []DocumentType
	Capacities []CapacityType
	Calendars  schedule.Calendars

	// ParseNumber reads a number by the grammar of the jurisdiction.
	ParseNumber func(text string) (Number, error)
	// ReadEffect reads the words of a clause of effect.
	ReadEffect func(words string) (Reading, error)
	// Presume fills the facts that the law presumes from those given, and marks them presumed.
	Presume func(schedule.Facts) schedule.Facts
	// DefaultEffect is the rule when the text is silent; ok is false where the law has none.
	DefaultEffect func(*Directive) (c Clause, ok bool)
	// Check looks at what only this law can know.
	Check func(*Directive, *agency.Registry) chithi.Problems
}

// DocumentType is a row of a jurisdiction's vocabulary of types.
type DocumentType struct {
	Code      string // "CT"
	Name      chithi.Text
	Normative bool
	Valid     schedule.Interval // when the type is, or was, of this class
	Source    string
}

// CapacityType is a row of a jurisdiction's vocabulary of signing capacities.
type CapacityType struct {
	Code   string // "TM", "KT", "TL", "TUQ", "Q"; "" is the signer's own
	Name   chithi.Text
	Source string
}
