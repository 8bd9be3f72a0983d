package task

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// Log is the history of one task, to which entries are only ever added. The zero Log is that of a task nobody has
// dated. One goroutine may append; a finished log may be read by many.
type Log struct {
	instrument schedule.Date
	due        schedule.Date
	entries    []Entry
	state      State
	started    bool
}

// NewLog returns an empty log of a task. No entry may hold from before the day of the instrument; due is the last day as
// the deadline gives it, or 0 while it is pending or there is none.
func NewLog(instrument, due schedule.Date) *Log {
	return &Log{instrument: instrument, due: due}
}

func (l *Log) initial() State {
	return State{Position: Position{Status: Drafted}, Due: l.due, FirstDue: l.due}
}

// Append adds an entry, or says why it cannot stand and changes nothing: an illegal step is a [*TransitionError], an
// entry made earlier than the last an [*OrderError], and so on.
func (l *Log) Append(e Entry) error {
	s, err := l.last().next(&e, l.instrument)
	if err != nil {
		return err
	}
	e.Evidence = slices.Clone(e.Evidence)
	l.entries, l.state, l.started = append(l.entries, e), s, true
	return nil
}

// Check says why [Log.Append] would refuse an entry, and adds nothing.
func (l *Log) Check(e *Entry) error {
	_, err := l.last().next(e, l.instrument)
	return err
}

// State returns what the whole log says.
func (l *Log) State() State {
	s := l.last()
	s.Extensions, s.Transfers = slices.Clone(s.Extensions), slices.Clone(s.Transfers)
	return s
}

func (l *Log) last() State {
	if !l.started {
		return l.initial()
	}
	return l.state
}

// At returns what was known at a moment: the fold of the entries made until then.
func (l *Log) At(t time.Time) State {
	n, _ := slices.BinarySearchFunc(l.entries, t, func(e Entry, t time.Time) int {
		if e.At.After(t) {
			return 1
		}
		return -1
	})
	s, _ := Fold(l.instrument, l.due, l.entries[:n]) // every prefix of a log is one
	return s
}

// Entries yields the entries in order.
func (l *Log) Entries() iter.Seq2[int, Entry] {
	return func(yield func(int, Entry) bool) {
		for i, e := range l.entries {
			e.Evidence = slices.Clone(e.Evidence)
			if !yield(i, e) {
				return
			}
		}
	}
}

// Len returns the number of entries.
func (l *Log) Len() int { return len(l.entries) }

// Fold returns the state that entries lead to. At the first that cannot stand it stops with a [*FoldError] and the state before it.
func Fold(instrument, due schedule.Date, entries []Entry) (State, error) {
	l := Log{instrument: instrument, due: due}
	s := l.initial()
	for i := range entries {
		next, err := s.next(&entries[i], instrument)
		if err != nil {
			return s, &FoldError{i, err}
		}
		s = next
	}
	return s, nil
}

var badEntry = schedule.Template{
	Code: "task-log-entry",
	En:   "entry {0}: {1}",
	Vi:   "mục {0}: {1}",
}

// FoldError is the first entry of a log that cannot stand, counted from 0.
type FoldError struct {
	Index int
	Err   error
}

// Message gives the code and the arguments.
func (e *FoldError) Message() schedule.Message { return badEntry.With(e.Index, own{e.Err}) }

// In says the error in "vi" or "en".
func (e *FoldError) In(lang string) string { return e.Message().In(lang) }
func (e *FoldError) Error() string         { return "task: " + e.In("en") }

// Unwrap returns what is wrong with the entry.
func (e *FoldError) Unwrap() error { return e.Err }

// own lets an error be an argument of a message, in the language of the message.
type own struct{ error }

func (o own) In(lang string) string {
	if e, ok := o.error.(interface{ In(string) string }); ok {
		return e.In(lang)
	}
	return fmt.Sprint(o.error)
}
