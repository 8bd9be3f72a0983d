package task

import (
	"time"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Entry is one line of a log: what happened, when it was entered, from which day it holds, by whom and why.
// An entry is never changed; a wrong one is followed by another.
type Entry struct {
	Task     Key           `json:"task,omitzero"` // whose log it belongs to, where several are kept together
	Instance agency.Key    `json:"instance,omitzero"`
	At       time.Time     `json:"at"` // when it was entered
	On       schedule.Date `json:"on"` // the day from which it holds
	Actor    agency.Key    `json:"actor,omitzero"`
	Event    Event         `json:"event"`
	Reason   string        `json:"reason,omitempty"`
	Basis    string        `json:"basis,omitempty"`
	Evidence []string      `json:"evidence,omitempty"`
	// Due is the new last day, and Requested the day on which it was asked for: EventExtend and EventShorten.
	Due       schedule.Date `json:"due,omitzero"`
	Requested schedule.Date `json:"requested,omitzero"`
	// Progress is in percent, from 0 to 100: EventProgress.
	Progress int `json:"progress,omitempty"`
	// To is the body that the work passes to: EventReassign and EventDelegate.
	To agency.Key `json:"to,omitzero"`
	// By is the task that takes the place of this one: EventSupersede.
	By Key `json:"by,omitzero"`
}

// Extension is one change of the last day, with the day it was asked for, the day it was decided and the basis.
type Extension struct {
	Requested, Decided schedule.Date
	From, To           schedule.Date // From is 0 when it was the first and the deadline itself was never entered
	Actor              agency.Key
	Reason, Basis      string
}

// Transfer is one passing of the work to another body. When it was delegated, the body that passed it on stays answerable.
type Transfer struct {
	On        schedule.Date
	From, To  agency.Key // From is the actor of the entry
	Delegated bool
	Basis     string
}
