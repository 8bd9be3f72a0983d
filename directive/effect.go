package directive

import "github.com/chithi-go/chithi/schedule"

// Effect is what a text says of its own time: entry into force, application (hiệu lực ≠ áp dụng) or expiry, for the
// whole or for a part of the text, of the territory or of the addressees. The more specific of two wins, even when
// it is the earlier. Words without a rule are read by the law; with both, a difference is reported.
type Effect struct {
	Role    schedule.Role `json:"role,omitzero"`
	Scope   Scope         `json:"scope,omitzero"`
	Words   string        `json:"words,omitempty" validate:"omitempty,line,max=4000"`
	Rule    schedule.Rule `json:"rule,omitzero"`
	Printed schedule.Date `json:"printed,omitzero" validate:"omitempty,date"` // the day that the text itself prints
	// Through says of an expiry that its day is the last in force ("đến hết ngày 15/06/2020"); otherwise that
	// day is the first on which the text is not in force ("hết hiệu lực kể từ ngày").
	Through bool `json:"through,omitzero"`
	// Latest says that the text was in force on the day at the latest; when that began is not known.
	Latest   bool          `json:"latest,omitzero"`
	Basis    Source        `json:"basis,omitzero"`
	Recorded schedule.Date `json:"recorded,omitzero" validate:"omitempty,date"` // when it became known; the signing day when empty
}

// Source says where something was found: who publishes it, which document, which place in it.
type Source struct {
	Publisher string        `json:"publisher,omitempty" validate:"omitempty,line,max=500"`
	Document  string        `json:"document,omitempty" validate:"omitempty,line,max=500"`
	Place     string        `json:"place,omitempty" validate:"omitempty,line,max=500"` // "Art. 4.1"
	URL       string        `json:"url,omitempty" validate:"omitempty,line,max=2000"`
	Seen      schedule.Date `json:"seen,omitzero" validate:"omitempty,date"`
	Note      string        `json:"note,omitempty" validate:"omitempty,line,max=4000"`
}

// IsZero reports whether no source is named.
func (s Source) IsZero() bool { return s == Source{} }

// String returns the parts that are there, joined by commas.
func (s Source) String() string {
	r := ""
	for _, part := range [...]string{s.Publisher, s.Document, s.Place, s.URL} {
		switch {
		case part == "":
		case r == "":
			r = part
		default:
			r += ", " + part
		}
	}
	return r
}
