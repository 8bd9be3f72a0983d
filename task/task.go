package task

import (
	"encoding/json"
	"strconv"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Task is what a directive orders, as written: who, what, until when. What follows from it on a day (the bodies that
// answer, the day it falls due, how it stands) is computed and never stored here.
type Task struct {
	Key         Key          `json:"key" validate:"required"`
	Kind        Kind         `json:"kind" validate:"required"`
	Modality    Modality     `json:"modality,omitempty"`
	Nature      Nature       `json:"nature,omitempty"`
	Title       chithi.Text  `json:"title,omitempty" validate:"required,text"`
	Body        chithi.Text  `json:"body,omitempty" validate:"omitempty,text"`
	Deliverable chithi.Text  `json:"deliverable,omitempty" validate:"omitempty,text"`
	Source      string       `json:"source,omitempty" validate:"omitempty,line,max=200"` // the provision it comes from
	Weight      Weight       `json:"weight,omitempty" validate:"max=1000000"`
	Assignments []Assignment `json:"assignments,omitempty" validate:"omitempty,dive"`
	Deadline    Deadline     `json:"deadline,omitzero"`
	Depends     []Dependency `json:"depends,omitempty" validate:"omitempty,dive"`
	Tasks       []Task       `json:"tasks,omitempty" validate:"omitempty,dive"`
}

// IsKept reports whether the task is complied with or violated and never done: it is to be maintained, or forbids something. No
// figures count it.
func (t *Task) IsKept() bool { return isKept(t.Modality, t.Nature) }

func isKept(m Modality, n Nature) bool { return n == Maintain || m == MustNot }

// Assignment gives a body, or each body of a group, a part in a task.
type Assignment struct {
	Agency agency.Key   `json:"agency,omitzero"`
	Each   agency.Group `json:"each,omitzero"` // one instance of the task for every body of the group on the day of effect
	Role   Role         `json:"role" validate:"required"`
	Manner Manner       `json:"manner,omitempty"`
	// Function and Territory narrow what the body answers for; empty is all of it.
	Function  agency.Path       `json:"function,omitempty"`
	Territory agency.Path       `json:"territory,omitempty"`
	Valid     schedule.Interval `json:"valid,omitzero"`
	// From is the body that passed the work down the line; it stays answerable.
	From  agency.Key `json:"from,omitzero"`
	Basis string     `json:"basis,omitempty" validate:"omitempty,line,max=1000"`
}

// Dependency says that a task waits for another.
type Dependency struct {
	Task   Key    `json:"task" validate:"required"`
	Period Period `json:"period,omitzero"` // which report of a duty
	Link   Link   `json:"link,omitempty"`
	Lag    Lag    `json:"lag,omitzero"`
}

// Weight is the share of a task among its siblings when progress is rolled up. Weight 0 is not said and counts as 1;
// a document that writes 0 is refused, for a task without weight could never be seen to be late.
type Weight uint32

// MaxWeight is the greatest weight.
const MaxWeight = 1_000_000

var badWeight = schedule.Template{
	Code: "task-weight-invalid",
	En:   "{0} is not a weight (1 to 1000000)",
	Vi:   "{0} không phải là trọng số (1 đến 1000000)",
}

// WeightError is a weight that is zero, negative, fractional or too great.
type WeightError struct{ Input string }

// Message gives the code and the arguments.
func (e *WeightError) Message() schedule.Message { return badWeight.With(schedule.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *WeightError) In(lang string) string { return e.Message().In(lang) }
func (e *WeightError) Error() string         { return "task: " + e.In("en") }

// UnmarshalJSON reads a whole number from 1 to [MaxWeight].
func (w *Weight) UnmarshalJSON(b []byte) error {
	var n json.Number
	if err := json.Unmarshal(b, &n); err != nil {
		return &WeightError{string(b)}
	}
	v, err := strconv.ParseUint(string(b), 10, 32)
	if err != nil || v == 0 || v > MaxWeight {
		return &WeightError{string(b)}
	}
	*w = Weight(v)
	return nil
}

// orOne returns the weight that counts.
func (w Weight) orOne() uint64 {
	if w == 0 {
		return 1
	}
	return uint64(w)
}
