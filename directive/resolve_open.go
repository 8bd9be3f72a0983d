package directive

import (
	"errors"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// openTerms takes from an error of a reader the wordings that can be read in several ways and whose role is known; rest is
// nil when that was all.
func openTerms(err error) (open []*schedule.AmbiguousError, rest error) {
	list := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		list = joined.Unwrap()
	}
	for _, e := range list {
		if a, ok := e.(*schedule.AmbiguousError); ok && a.Role != 0 {
			open = append(open, a)
		} else {
			rest = errors.Join(rest, e)
		}
	}
	return open, rest
}

// mayEnd is what an end without a day leaves open. Words that fit several days ("đến ngày 31 tháng 12 năm 2023") leave the
// days between open, and after the last of them the text has ended. A day that waits for a fact of the text, such as its
// publication, is open from the earliest that the fact allows. What lasts until an event is in force until it happens.
func (b *binder) mayEnd(e Event, t *BoundTerm) Event {
	var several *schedule.AmbiguousError
	if errors.As(t.Pending, &several) {
		first, last, ok := b.span(several.Readings)
		if !ok {
			return b.open(e, b.r.Directive.Day())
		}
		if first < last {
			b.r.Events = append(b.r.Events, b.open(e, first))
			b.r.Events[len(b.r.Events)-1].Until = last
		}
		e.On = last
		return e
	}
	if missingEvent(t.Pending) != "" {
		return e
	}
	facts := b.r.Facts
	for _, f := range [...]*schedule.Date{
		&facts.Signing, &facts.Issuance, &facts.Passage, &facts.Promulgation, &facts.Publication, &facts.Receipt, &facts.Effect, &facts.Application,
	} {
		if *f == 0 {
			*f = b.r.Directive.Day()
		}
	}
	answer, err := t.Clause.Term.Resolve(facts, b.law.Calendars)
	if err != nil {
		answer.Date = b.r.Directive.Day()
	}
	return b.open(e, answer.Date)
}

// open is the question whether the text has ended, from a day on.
func (b *binder) open(e Event, from schedule.Date) Event {
	e.Kind, e.On = MayHaveEnded, from
	return e
}

// span is the first and the last of the days that rules give.
func (b *binder) span(rules []schedule.Rule) (first, last schedule.Date, ok bool) {
	for i, r := range rules {
		a, err := r.Resolve(b.r.Facts, b.law.Calendars)
		if err != nil {
			return 0, 0, false
		}
		if i == 0 {
			first = a.Date
		}
		first, last = min(first, a.Date), max(last, a.Date)
	}
	return first, last, len(rules) > 0
}

// recorded is the day on which what a rule says can be known: that of the text, or of the facts it hangs on when they come later.
func (b *binder) recorded(rule schedule.Rule) schedule.Date {
	day, f := b.r.Directive.Day(), &b.r.Facts
	if len(f.Events) == 0 && max(f.Issuance, f.Passage, f.Promulgation, f.Publication, f.Receipt, b.known[schedule.RoleEffect], b.known[schedule.RoleApplication]) <= day {
		return day
	}
	for a := range rule.Anchors() {
		switch a {
		case schedule.Effect:
			day = max(day, b.known[schedule.RoleEffect])
		case schedule.Application:
			day = max(day, b.known[schedule.RoleApplication])
		default:
			if strings.HasPrefix(eventOf(a), effectOf) {
				continue // the entry of another text is known when that text is, which a corpus looks after
			}
			if d, _, ok := f.Day(a); ok {
				day = max(day, d)
			}
		}
	}
	return day
}

// UnreadError is a clause of effect that nobody could read.
type UnreadError struct{ Words string }

// Message gives the code and the arguments.
func (e *UnreadError) Message() schedule.Message { return wordsUnread.With(schedule.Quote(e.Words)) }

// In says the error in "vi" or "en".
func (e *UnreadError) In(lang string) string { return e.Message().In(lang) }
func (e *UnreadError) Error() string         { return "directive: " + e.In("en") }
