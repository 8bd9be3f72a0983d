package directive

import (
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Relation is what a text does to another, stored in the text that acts. It takes effect when the provision that
// acts enters into force, unless a rule or a printed day says otherwise; if that never happens, neither does the effect.
type Relation struct {
	Kind   RelationKind `json:"kind" validate:"required"`
	Target Ref          `json:"target,omitzero"`
	Scope  Scope        `json:"scope,omitzero"`  // the part of the target
	Acting Provision    `json:"acting,omitzero"` // the provision of this text that does it
	Words  string       `json:"words,omitempty" validate:"omitempty,line,max=4000"`
	// Rule and Printed say from when. Until says up to when a suspension, a re-enactment or an application lasts, and
	// to when an entry or an end is moved; a rule on an event that has not happened leaves it open. The entry of another text is
	// such an event, [EffectOf] its number, and a corpus that has that text knows its day.
	Rule    schedule.Rule `json:"rule,omitzero"`
	Printed schedule.Date `json:"printed,omitzero" validate:"omitempty,date"`
	Until   schedule.Rule `json:"until,omitzero"`
	// Through says that the day of Until is the last one ("đến hết ngày 29 tháng 12 năm 2022"), not the first one after.
	Through  bool          `json:"through,omitzero"`
	Recorded schedule.Date `json:"recorded,omitzero" validate:"omitempty,date"` // when it became known; the signing day when empty
	Source   Source        `json:"source,omitzero"`
}

// Ref names another text. The number alone is not an identity: issuer, type and year are given as far as they are
// known, and what they leave open is found in a corpus or reported as ambiguous.
type Ref struct {
	Number Number     `json:"number,omitzero"`
	Issuer agency.Key `json:"issuer,omitzero"`
	Type   string     `json:"type,omitempty" validate:"omitempty,line,max=20"`
	Year   int        `json:"year,omitzero" validate:"omitempty,min=1,max=9999"` // of signing
}

// IsZero reports whether nothing is named.
func (r Ref) IsZero() bool {
	return r.Number.IsZero() && r.Issuer.IsZero() && r.Type == "" && r.Year == 0
}

// String returns the number as written.
func (r Ref) String() string { return r.Number.String() }
