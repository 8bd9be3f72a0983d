package directive

import (
	"encoding/json"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// Format is the version of the wire format that this package reads and writes.
const Format = 1

// Directive is an instrument as written: who issued it, when, what it orders, from when it binds, what it does to
// others. What follows from it (days, holders, force) is computed by [Directive.Resolve] and never stored here.
// It is a plain literal; [Directive.Check] gives all its faults at once.
type Directive struct {
	Format       int           `json:"format" validate:"eq=1"`
	Jurisdiction string        `json:"jurisdiction" validate:"required,line,max=20"`
	Type         string        `json:"type" validate:"required,line,max=20"` // a code of the law's document types: "CT"
	Number       Number        `json:"number" validate:"required"`
	Issuers      []agency.Key  `json:"issuers,omitempty" validate:"required,min=1,max=100"` // the first gives the number
	Title        chithi.Text   `json:"title,omitempty" validate:"required,text"`
	Signed       schedule.Date `json:"signed,omitzero" validate:"omitempty,date"`
	Numbered     schedule.Date `json:"numbered,omitzero" validate:"omitempty,date"`
	Issued       schedule.Date `json:"issued,omitzero" validate:"omitempty,date"`
	Passed       schedule.Date `json:"passed,omitzero" validate:"omitempty,date"`
	Promulgated  schedule.Date `json:"promulgated,omitzero" validate:"omitempty,date"`
	Published    schedule.Date `json:"published,omitzero" validate:"omitempty,date"`
	Received     schedule.Date `json:"received,omitzero" validate:"omitempty,date"`
	Recalled     schedule.Date `json:"recalled,omitzero" validate:"omitempty,date"`
	// Events are days on which rules hang, by the name that the rule gives the event.
	Events      map[string]schedule.Date `json:"events,omitempty" validate:"max=1000,dive,keys,line,max=200,endkeys,date"`
	Signature   Signature                `json:"signature,omitzero"`
	Form        Form                     `json:"form,omitzero"`
	Urgency     Urgency                  `json:"urgency,omitzero"`
	Secrecy     Secrecy                  `json:"secrecy,omitzero"`
	Shortened   bool                     `json:"shortened,omitzero"`                        // thủ tục rút gọn: issued by the shortened procedure
	Provisions  []Provision              `json:"provisions,omitempty" validate:"max=10000"` // the parts of the text, when they are listed
	Effect      []Effect                 `json:"effect,omitempty" validate:"max=10000,dive"`
	Assignments []task.Assignment        `json:"assignments,omitempty" validate:"max=10000,dive"` // for every task that names none of that role
	Tasks       []task.Task              `json:"tasks,omitempty" validate:"max=10000,dive"`
	Duties      []task.Duty              `json:"duties,omitempty" validate:"max=1000,dive"` // reports that recur
	Relations   []Relation               `json:"relations,omitempty" validate:"max=200000,dive"`
	Recipients  []Recipient              `json:"recipients,omitempty" validate:"max=10000,dive"`
	Attachments []Attachment             `json:"attachments,omitempty" validate:"max=10000,dive"`
	Languages   []LanguageVersion        `json:"languages,omitempty" validate:"max=1000,dive"`
	Statuses    []RecordedStatus         `json:"statuses,omitempty" validate:"max=1000,dive"` // what others recorded: evidence, not fact
	Sources     []Source                 `json:"sources,omitempty" validate:"max=1000,dive"`
	Extensions  json.RawMessage          `json:"extensions,omitempty"` // kept byte for byte
}

// Signature says who signed and in which capacity. What is not known stays empty.
type Signature struct {
	Person   string `json:"person,omitempty" validate:"omitempty,line,max=200"`
	Position string `json:"position,omitempty" validate:"omitempty,line,max=500"`
	Capacity string `json:"capacity,omitempty" validate:"omitempty,line,max=20"` // a code of the law's capacities: "TM", "KT"
	// Authority is the writing by which the signer may sign, and Valid the days it covers.
	Authority string            `json:"authority,omitempty" validate:"omitempty,line,max=500"`
	Valid     schedule.Interval `json:"valid,omitzero"`
	// Redelegated is set when the authority came from one who was authorised himself.
	Redelegated bool `json:"redelegated,omitzero"`
}

// IsZero reports whether nothing is said of the signature.
func (s Signature) IsZero() bool { return s == Signature{} }

// Recipient gets a copy (nơi nhận); it is not an addressee of the tasks.
type Recipient struct {
	Agency  agency.Key `json:"agency,omitzero"`
	Name    string     `json:"name,omitempty" validate:"omitempty,line,max=500"` // as written, when it is no body with a key
	Purpose Purpose    `json:"purpose,omitzero"`
	Copies  int        `json:"copies,omitzero" validate:"min=0,max=1000000"`
}

// Attachment is a file that goes with the text.
type Attachment struct {
	Name   string `json:"name" validate:"required,line,max=500"`
	Media  string `json:"media,omitempty" validate:"omitempty,line,max=200"` // media type: "application/pdf"
	Size   int64  `json:"size,omitzero" validate:"min=0"`
	SHA256 string `json:"sha256,omitempty" validate:"omitempty,len=64,hexadecimal,lowercase"`
}

// LanguageVersion is the text in one language.
type LanguageVersion struct {
	Language string      `json:"language" validate:"required,line,max=35"` // BCP 47: "vi"
	Title    string      `json:"title,omitempty" validate:"omitempty,line,max=4000"`
	Value    LegalValue  `json:"value,omitzero"`
	File     *Attachment `json:"file,omitempty"`
}

// RecordedStatus is what a database said of the text. It is kept as evidence; a conflict with what is computed is reported.
type RecordedStatus struct {
	Code string        `json:"code" validate:"required,line,max=20"` // of vbpl: "CHL", "HHL1P"
	On   schedule.Date `json:"on,omitzero" validate:"date"`
	From schedule.Date `json:"from,omitzero" validate:"omitempty,date"` // effFrom
	// To is kept raw (effTo): whether it is the last day or the first one after is not documented.
	To     schedule.Date `json:"to,omitzero" validate:"omitempty,date"`
	Source Source        `json:"source,omitzero"`
}

// Day returns the day that dates the text: that of signing or, when there is none, of passing.
func (d *Directive) Day() schedule.Date {
	if d.Signed != 0 {
		return d.Signed
	}
	return d.Passed
}
