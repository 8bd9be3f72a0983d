package directive

import (
	"github.com/google/uuid"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// Resolved is what follows from a directive: its days bound with their reasons, the events on its own force, what it
// does to others, its tasks with their holders. It never changes the [Directive] it came from, and is not to be changed.
type Resolved struct {
	Directive *Directive
	ID        uuid.UUID
	Identity  Identity
	Number    Number         // as the law's grammar reads it
	Normative bool           // by type, form and day; false too where the law does not say
	Facts     schedule.Facts // those of the text and those that the law presumes, with its own effect and application
	Terms     []BoundTerm    // what the text says of its own time
	Events    []Event        // on its own force
	Acts      []Act          // on others
	Instances []task.Instance
	Dues      []task.Due      // the last day of each instance
	Notes     chithi.Problems // what somebody should look at: words against rule, facts that are missing

	law *Law
}

// BoundTerm is one day that the text sets, found: the clause, the day, how it was found, or why it is pending.
type BoundTerm struct {
	Clause  Clause
	Answer  schedule.Answer
	Steps   []schedule.Message
	Pending error // a fact is missing, the words are ambiguous, a calendar does not reach: no day is known
	Default bool  // the text is silent, and this is the law's rule
	Place   string
}

// Act is what the text does to another, with its days as far as they are known from this text alone.
type Act struct {
	Kind     RelationKind
	Target   Ref // its number read by the law
	Scope    Scope
	Acting   Provision
	On       schedule.Date // 0 is the entry of the provision that acts
	Pending  error         // a rule of its own waits for a fact
	Until    schedule.Date
	Awaits   string
	Recorded schedule.Date
	Standing schedule.Standing
	Basis    string
	Place    string
}

// Effect returns the day on which the whole text enters into force, with how firm it is, and false while that is pending.
func (r *Resolved) Effect() (schedule.Answer, bool) {
	for i := range r.Terms {
		if t := &r.Terms[i]; t.Clause.Term.Role == schedule.RoleEffect && t.Clause.Whole() && t.Pending == nil {
			return t.Answer, true
		}
	}
	return schedule.Answer{}, false
}

// Why returns the steps that led to the day of effect of the whole, with the legal basis.
func (r *Resolved) Why() []schedule.Message {
	for i := range r.Terms {
		if t := &r.Terms[i]; t.Clause.Term.Role == schedule.RoleEffect && t.Clause.Whole() {
			return append([]schedule.Message(nil), t.Steps...)
		}
	}
	return nil
}

// Timeline compiles the text's own events, as known on a day (0: all that is recorded). What other texts do to it is
// known to a corpus.
func (r *Resolved) Timeline(known schedule.Date) *Timeline { return Compile(r.Events, known) }

// At returns the status on a day by the text's own events. To ask about many days keep the [Resolved.Timeline].
func (r *Resolved) At(day schedule.Date) Status { return r.Timeline(0).At(day) }

// Cascade returns what the law of the text says of detailing texts when it ends in some way on a day.
func (r *Resolved) Cascade(how EventKind, on schedule.Date) (CascadePolicy, bool) {
	return r.law.CascadeOf(how, on)
}

// Competence returns by whom the law lets a relation be made on a day.
func (r *Resolved) Competence(k RelationKind, on schedule.Date) (CompetencePolicy, bool) {
	return r.law.Competence(k, on)
}
