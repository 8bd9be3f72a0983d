package task

import "github.com/chithi-go/chithi"

// Status says how a task stands. It is the fold of the task's log, and never stored.
type Status uint8

// The statuses. Status 0 is none.
const (
	Drafted    Status = iota + 1 // dự thảo: not given yet
	Assigned                     // đã giao
	Returned                     // trả lại: the body that was asked sent it back
	Accepted                     // đã nhận
	InProgress                   // đang thực hiện
	Submitted                    // đã trình: the result waits for approval
	Completed                    // hoàn thành
	Suspended                    // tạm dừng: remembers where it was
	Cancelled                    // hủy
	Superseded                   // được thay thế
	Failed                       // không hoàn thành
	Void                         // ghi nhầm: should never have been entered
)

// A source of statuses is HL7 FHIR Task; RFC 5545 VTODO and the Vietnamese figures have fewer.
var statuses = chithi.Vocabulary[Status]{Name: "status", Rows: [][4]string{
	{},
	{"draft", "draft", "dự thảo", "HL7 FHIR Task: draft"},
	{"assigned", "assigned", "đã giao", "HL7 FHIR Task: requested"},
	{"returned", "returned", "trả lại", "HL7 FHIR Task: rejected"},
	{"accepted", "accepted", "đã nhận", "HL7 FHIR Task: accepted"},
	{"in-progress", "in progress", "đang thực hiện", "HL7 FHIR Task: in-progress"},
	{"submitted", "submitted", "đã trình", "HL7 FHIR Task: in-progress"},
	{"completed", "completed", "hoàn thành", "HL7 FHIR Task: completed"},
	{"suspended", "suspended", "tạm dừng", "HL7 FHIR Task: on-hold"},
	{"cancelled", "cancelled", "đã hủy", "HL7 FHIR Task: cancelled"},
	{"superseded", "superseded", "được thay thế", "HL7 FHIR Task: cancelled"},
	{"failed", "failed", "không hoàn thành", "HL7 FHIR Task: failed"},
	{"void", "entered in error", "ghi nhầm", "HL7 FHIR Task: entered-in-error"},
}}

// Word returns the row of the vocabulary.
func (s Status) Word() chithi.Word { return statuses.Word(s) }

// String returns the key, or "" when nothing is said.
func (s Status) String() string { return statuses.Word(s).Key }

// In returns the term in "vi" or "en".
func (s Status) In(lang string) string { return statuses.Word(s).In(lang) }

// MarshalText returns the key.
func (s Status) MarshalText() ([]byte, error) { return statuses.Marshal(s) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (s *Status) UnmarshalText(b []byte) error { return statuses.Unmarshal(s, b) }

// IsTerminal reports whether only reopening, or finding that the entry was an error, leads out of s.
func (s Status) IsTerminal() bool { return s == Completed || s >= Cancelled && s <= Void }

// IsOpen reports whether work on the task is still owed: it has been given, and is not at an end.
func (s Status) IsOpen() bool { return s >= Assigned && s <= Suspended && s != Completed }

// IsExcluded reports whether figures leave the task out: it was never given, or was cancelled, superseded or entered in error.
func (s Status) IsExcluded() bool {
	return s <= Drafted || s == Cancelled || s == Superseded || s >= Void
}
