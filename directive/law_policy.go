package directive

import (
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// CascadeOutcome is what becomes of a detailing text when the text it details ends.
type CascadeOutcome uint8

// The outcomes.
const (
	CascadeNone CascadeOutcome = iota // nothing happens to it
	CascadeEnds                       // it ends on the same day, for the parts that ended
	CascadeOpen                       // the law does not say: the question is reported
)

// CascadePolicy is a dated rule on detailing texts: how they fare when their parent ends, or is amended, on one of the days.
type CascadePolicy struct {
	Ended   schedule.Interval // the days on which the parent ends
	How     []EventKind       // the ways of ending it covers; all when empty
	Outcome CascadeOutcome
	Basis   string
}

// CascadeOf returns the policy for a parent that ends in some way on a day, and false where the law has none.
func (l *Law) CascadeOf(how EventKind, on schedule.Date) (CascadePolicy, bool) {
	for _, p := range l.Cascade {
		if p.Ended.Contains(on) && (len(p.How) == 0 || slices.Contains(p.How, how)) {
			return p, true
		}
	}
	return CascadePolicy{}, false
}

// StagePolicy is the most working days after signing within which a text signed on one of the days reaches a stage.
type StagePolicy struct {
	Signed schedule.Interval
	Stage  Stage // [Numbered] or [Issued]
	Form   Form  // of the original; all when 0
	Urgent bool  // of what is marked urgent alone
	Within int   // working days; 0 is the day of signing itself
	Basis  string
}

// NoticePolicy is the least number of days from signing, or passing, to effect that a law asks of a text signed on
// one of the days.
type NoticePolicy struct {
	Signed         schedule.Interval
	Levels         []string // of the issuer; all when empty
	Administrative bool     // binds administrative texts too; otherwise normative ones alone
	Days           int
	Basis          string
}

// RetroactivityPolicy says who may let a text signed on one of the days apply from before its own signing.
type RetroactivityPolicy struct {
	Signed    schedule.Interval
	Levels    []string // of the issuer; all when empty
	Forbidden bool     // otherwise it is allowed only where really needed: somebody should look
	Basis     string
}

// CompetencePolicy says by whom a relation may be made to a text: its issuer or the body that took it over, or also
// a body above that one.
type CompetencePolicy struct {
	Signed   schedule.Interval
	Kinds    []RelationKind
	Superior bool
	Basis    string
}

// Competence returns the policy for a kind of relation made on a day, and false where the law has none.
func (l *Law) Competence(k RelationKind, on schedule.Date) (CompetencePolicy, bool) {
	for _, p := range l.Competences {
		if p.Signed.Contains(on) && slices.Contains(p.Kinds, k) {
			return p, true
		}
	}
	return CompetencePolicy{}, false
}
