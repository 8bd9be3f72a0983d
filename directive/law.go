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
	// Span gives the days of a span of time that a deadline names, how firm they are, and false for one that this law does not know.
	Span func(name string) (days schedule.Interval, firm schedule.Standing, ok bool)
	// Class tells whether a number, by its issuer and the day of signing, is that of a normative text; ok is false where
	// that leaves it open, and the Types decide.
	Class func(n Number, signed schedule.Date) (normative, ok bool)
	// Check looks at what only this law can know.
	Check func(*Directive, *agency.Registry) chithi.Problems

	// Cascade says what becomes of a detailing text when its parent ends; the first row that fits decides.
	Cascade []CascadePolicy
	// Stages are the days within which a signed text is numbered and issued; the first row that fits decides.
	Stages []StagePolicy
	// Notices are the least days between signing and effect; the first row that fits decides.
	Notices []NoticePolicy
	// Retroactivity says who may let a text apply from before it is in force; the first row that fits decides.
	Retroactivity []RetroactivityPolicy
	// Competences say whose acts a body may amend, replace, repeal or suspend; the first row that fits decides.
	Competences []CompetencePolicy
}

// Normative reports whether a text of a type, a form of number and a day of signing is normative by this law; ok is
// false where the law does not say.
func (l *Law) Normative(typ string, n Number, on schedule.Date) (normative, ok bool) {
	if l.Class != nil {
		if n := l.read(n); n.Parsed() && n.Type() == typ {
			if normative, ok = l.Class(n, on); ok {
				return normative, true
			}
		}
	}
	yes, no := false, false
	for _, t := range l.Types {
		if t.Code == typ && t.Valid.Contains(on) {
			yes, no = yes || t.Normative, no || !t.Normative
		}
	}
	if yes && no { // both kinds exist, and the form of the number tells them apart
		n = l.read(n)
		return n.Normative(), n.Parsed()
	}
	return yes, yes || no
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
	Code    string // "TM", "KT", "TL", "TUQ", "Q"; "" is the signer's own
	Name    chithi.Text
	Written bool // needs an authority in writing, limited in time and matter, that cannot be passed on
	Source  string
}
