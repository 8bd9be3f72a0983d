package task

import "github.com/chithi-go/chithi/schedule"

// Position is where a task stands in the state machine: its status, and for a suspended task the status to which
// resuming leads back. The zero Position is that of a task before its first entry, a draft.
type Position struct {
	Status Status
	Prior  Status // of a suspended task only
}

// back marks the step that leads to where the task was.
const back Status = 255

// steps is the whole machine: the row is the status, the column the event, the cell the status after it; 0 is an
// illegal step, and a cell that repeats its row is an entry that changes no status.
var steps = [Void + 1][EventNote + 1]Status{
	Drafted: {
		EventAssign: Assigned, EventCancel: Cancelled, EventSupersede: Superseded, EventVoid: Void,
		EventAttach: Drafted, EventNote: Drafted,
	},
	Assigned: {
		EventAccept: Accepted, EventReject: Returned, EventStart: InProgress, EventSuspend: Suspended,
		EventCancel: Cancelled, EventSupersede: Superseded, EventVoid: Void,
		EventExtend: Assigned, EventShorten: Assigned, EventReassign: Assigned, EventDelegate: Assigned,
		EventAttach: Assigned, EventReport: Assigned, EventNote: Assigned,
	},
	Returned: {
		EventAssign: Assigned, EventCancel: Cancelled, EventSupersede: Superseded, EventVoid: Void,
		EventExtend: Returned, EventShorten: Returned, EventReassign: Returned,
		EventAttach: Returned, EventReport: Returned, EventNote: Returned,
	},
	Accepted: {
		EventStart: InProgress, EventSuspend: Suspended,
		EventCancel: Cancelled, EventSupersede: Superseded, EventVoid: Void,
		EventExtend: Accepted, EventShorten: Accepted, EventReassign: Accepted, EventDelegate: Accepted,
		EventAttach: Accepted, EventReport: Accepted, EventNote: Accepted,
	},
	InProgress: {
		EventSubmit: Submitted, EventSuspend: Suspended, EventFail: Failed,
		EventCancel: Cancelled, EventSupersede: Superseded, EventVoid: Void,
		EventExtend: InProgress, EventShorten: InProgress, EventProgress: InProgress, EventReassign: InProgress,
		EventDelegate: InProgress, EventAttach: InProgress, EventReport: InProgress, EventNote: InProgress,
	},
	Submitted: {
		EventReturn: InProgress, EventApprove: Completed, EventFail: Failed,
		EventCancel: Cancelled, EventSupersede: Superseded, EventVoid: Void,
		EventExtend: Submitted, EventShorten: Submitted, EventReassign: Submitted,
		EventAttach: Submitted, EventReport: Submitted, EventNote: Submitted,
	},
	Suspended: {
		EventResume: back, EventCancel: Cancelled, EventSupersede: Superseded, EventVoid: Void,
		EventExtend: Suspended, EventShorten: Suspended, EventReassign: Suspended,
		EventAttach: Suspended, EventReport: Suspended, EventNote: Suspended,
	},
	Completed:  {EventReopen: InProgress, EventVoid: Void, EventAttach: Completed, EventNote: Completed},
	Failed:     {EventReopen: InProgress, EventVoid: Void, EventAttach: Failed, EventNote: Failed},
	Cancelled:  {EventVoid: Void, EventAttach: Cancelled, EventNote: Cancelled},
	Superseded: {EventVoid: Void, EventAttach: Superseded, EventNote: Superseded},
	Void:       {},
}

// reasoned are the events that nobody may enter without saying why.
var reasoned = [EventNote + 1]bool{
	EventReject: true, EventReturn: true, EventSuspend: true, EventCancel: true, EventFail: true,
	EventReopen: true, EventVoid: true,
}

// NeedsReason reports whether an entry of the event must say why.
func (e Event) NeedsReason() bool { return e <= EventNote && reasoned[e] }

// Next returns the position after an event; an illegal step is a [*TransitionError] and leads nowhere.
// From Suspended, remembering InProgress, EventResume leads to InProgress.
func (p Position) Next(e Event) (Position, error) {
	if p.Status == 0 {
		p.Status = Drafted
	}
	if p.Status <= Void && e <= EventNote {
		switch to := steps[p.Status][e]; to {
		case 0:
		case back:
			if p.Prior != 0 {
				return Position{Status: p.Prior}, nil
			}
		case Suspended:
			if p.Status != Suspended {
				return Position{Suspended, p.Status}, nil
			}
			return p, nil
		default:
			return Position{Status: to}, nil
		}
	}
	return p, &TransitionError{p.Status, e}
}

// Legal returns the events that may come next, in the order of the vocabulary.
func (s Status) Legal() []Event {
	var r []Event
	for e := EventAssign; s <= Void && e <= EventNote; e++ {
		if steps[s][e] != 0 {
			r = append(r, e)
		}
	}
	return r
}

var badStep = schedule.Template{
	Code: "task-transition",
	En:   "a task that is {0} cannot {1}",
	Vi:   "nhiệm vụ đang ở trạng thái “{0}” không thể “{1}”",
}

// TransitionError is an event that the status does not allow.
type TransitionError struct {
	From  Status
	Event Event
}

// Message gives the code and the arguments.
func (e *TransitionError) Message() schedule.Message { return badStep.With(e.From, e.Event) }

// In says the error in "vi" or "en".
func (e *TransitionError) In(lang string) string { return e.Message().In(lang) }
func (e *TransitionError) Error() string         { return "task: " + e.In("en") }
