package task

import (
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// State is what a log says of a task at a moment: the fold of every entry made until then.
type State struct {
	Position
	Since        schedule.Date // the day from which the status holds
	Progress     int           // in percent, as last reported; 100 once completed
	Submitted    schedule.Date // the day of the submission that stands: the last one, unless it was returned
	Approved     schedule.Date // the day of the approval that stands
	LastReported schedule.Date // the last day of anything but a note or an attachment
	FirstDue     schedule.Date // the last day before any extension, when [NewLog] was given one
	Due          schedule.Date // the last day now; 0 as long as none is known
	Extensions   []Extension
	Transfers    []Transfer
	SupersededBy Key

	reported int // the progress to which reopening leads back
	entered  time.Time
}

// Completion says which day counts as the day on which a task was done.
type Completion uint8

// The two bases of a verdict.
const (
	OnSubmission Completion = iota // ngày trình: the day the result was submitted, the default
	OnApproval                     // ngày phê duyệt: the day it was approved
)

// DoneOn returns the day on which a completed task was done, and 0 for any other.
func (s *State) DoneOn(by Completion) schedule.Date {
	switch {
	case s.Status != Completed:
		return 0
	case by == OnApproval:
		return s.Approved
	}
	return s.Submitted
}

// next returns the state after an entry; what the entry says is checked before anything is changed.
func (s State) next(e *Entry, instrument schedule.Date) (State, error) {
	if err := s.admit(e, instrument); err != nil {
		return s, err
	}
	p, err := s.Position.Next(e.Event)
	if err != nil {
		return s, err
	}
	s.entered = e.At
	if p != s.Position {
		s.Position, s.Since = p, e.On
	}
	if e.Event != EventNote && e.Event != EventAttach {
		s.LastReported = max(s.LastReported, e.On)
	}
	if apply := effects[e.Event]; apply != nil {
		apply(&s, e)
	}
	return s, nil
}

// admit refuses an entry that lacks something or contradicts what stands.
func (s *State) admit(e *Entry, instrument schedule.Date) error {
	switch {
	case e.Event == 0 || e.Event > EventNote:
		return &EntryError{e.Event, "event"}
	case e.At.IsZero():
		return &EntryError{e.Event, "at"}
	case !e.On.IsValid():
		return &EntryError{e.Event, "on"}
	case e.At.Before(s.entered):
		return &OrderError{e.At, s.entered}
	case e.On < instrument:
		return &EarlyEntryError{e.On, instrument}
	case e.Event.NeedsReason() && e.Reason == "":
		return &ReasonError{e.Event}
	}
	switch e.Event {
	case EventExtend, EventShorten:
		return s.admitDue(e)
	case EventProgress:
		if e.Progress < 0 || e.Progress > 100 {
			return &ProgressError{e.Progress}
		}
	case EventReassign, EventDelegate:
		if e.To.IsZero() {
			return &EntryError{e.Event, "to"}
		}
	case EventSupersede:
		if e.By.IsZero() {
			return &EntryError{e.Event, "by"}
		}
	}
	return nil
}

// admitDue wants a new last day on the right side of the one that stands, and a request no later than its decision.
func (s *State) admitDue(e *Entry) error {
	switch {
	case !e.Due.IsValid():
		return &EntryError{e.Event, "due"}
	case s.Due != 0 && (e.Due == s.Due || (e.Due > s.Due) != (e.Event == EventExtend)):
		return &ExtensionError{e.Event, e.Due, s.Due}
	case e.Requested > e.On:
		return &RequestError{e.On, e.Requested}
	}
	return nil
}

// effects is what an event does besides moving the status. Lists are grown past their capacity, so that an
// earlier State keeps its own.
var effects = [EventNote + 1]func(*State, *Entry){
	EventSubmit: func(s *State, e *Entry) { s.Submitted = e.On },
	EventReturn: func(s *State, _ *Entry) { s.Submitted = 0 },
	EventApprove: func(s *State, e *Entry) {
		s.Approved = e.On
		s.reported, s.Progress = s.Progress, 100
	},
	EventReopen: func(s *State, _ *Entry) {
		if s.Approved != 0 {
			s.Progress = s.reported
		}
		s.Submitted, s.Approved = 0, 0
	},
	EventProgress: func(s *State, e *Entry) { s.Progress = e.Progress },
	EventExtend:   extend,
	EventShorten:  extend,
	EventReassign: transfer,
	EventDelegate: transfer,
	EventSupersede: func(s *State, e *Entry) {
		s.SupersededBy = e.By
	},
}

func extend(s *State, e *Entry) {
	list := s.Extensions[:len(s.Extensions):len(s.Extensions)]
	s.Extensions = append(list, Extension{
		Requested: e.Requested, Decided: e.On, From: s.Due, To: e.Due, Actor: e.Actor, Reason: e.Reason, Basis: e.Basis,
	})
	s.Due = e.Due
}

func transfer(s *State, e *Entry) {
	list := s.Transfers[:len(s.Transfers):len(s.Transfers)]
	s.Transfers = append(list, Transfer{
		On: e.On, From: e.Actor, To: e.To, Delegated: e.Event == EventDelegate, Basis: e.Basis,
	})
}
