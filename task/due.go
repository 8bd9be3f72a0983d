package task

import (
	"errors"
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// Env is what a deadline is resolved against: the days that are known, the calendars, and the spans of time that have a name.
type Env struct {
	Facts     schedule.Facts
	Calendars schedule.Calendars
	// Span gives the days of a named span ("school year 2020-2021") that an authority fixes and no law computes, how firm they are, and false where
	// nobody has fixed them yet. Nil knows none.
	Span func(name string) (days schedule.Interval, firm schedule.Standing, ok bool)
}

// DueState says what is known of a last day.
type DueState uint8

// The states of a last day. Only [Known] can ever be overdue.
const (
	NoDue   DueState = iota // không có thời hạn: the text sets none, or says at once or all the time
	Pending                 // chưa xác định: it hangs on a fact that nobody has given yet
	Known                   // đã xác định
)

// Due is the last day of a task, computed.
type Due struct {
	State    DueState
	Date     schedule.Date // the last day in time, when Known
	From     schedule.Date // the first day of a window or period, when there is one
	At       Hour          // the hour of the last day; 0 is its end
	Strict   bool          // the hour itself is late already: "before 14:00"
	Promise  Promise       // what is said instead of a day
	Standing schedule.Standing
	Missing  []schedule.Anchor // the facts that a Pending day waits for
	Spans    []string          // the named spans it waits for
}

// LateOn reports whether something done, or still open, on a day is late: the last day itself is in time, the day after is not.
// A day that is pending or not set is never overdue.
func (d *Due) LateOn(day schedule.Date) bool { return d.State == Known && day > d.Date }

// LateAt reports the same for a moment on a clock of the jurisdiction, and so heeds the hour: by 14:00 is late once 14:00 is past,
// before 14:00 from 14:00 on.
func (d *Due) LateAt(t time.Time) bool {
	day, err := schedule.DateOf(t)
	if d.State != Known || err != nil {
		return false
	}
	if day != d.Date || d.At == 0 {
		return day > d.Date
	}
	last, _ := d.At.Minutes()
	now := 60*t.Hour() + t.Minute()
	if d.Strict {
		return now >= last
	}
	return now > last || now == last && (t.Second() > 0 || t.Nanosecond() > 0)
}

// Resolve computes the last day. A fact or span that is not known makes it [Pending] and is no error; a rule that cannot
// be computed for another reason is the rule's own error, and a deadline said in no way or in two is a [*DeadlineError].
//
// "trước ngày 31/5/2021" gives 2021-05-30; "trong quý IV năm 2007" gives 2007-12-31; "chậm nhất vào ngày 17/02/2010" gives
// 2010-02-17, although that is inside the Tết holiday.
func (d *Deadline) Resolve(env *Env) (Due, error) {
	if n := d.ways(); n != 1 {
		if n == 0 && d.At == 0 {
			return Due{}, nil
		}
		return Due{}, &DeadlineError{Ways: n}
	}
	due, err := d.day(env)
	if err != nil || due.State == NoDue {
		return due, err
	}
	if d.At != 0 {
		due.At = d.At
		if d.Before != 0 { // before an hour of that day, so the day itself still counts
			due.Date, due.Strict = d.Before, true
		}
	}
	return due, nil
}

func (d *Deadline) day(env *Env) (Due, error) {
	switch {
	case d.By != 0:
		return lastDay(d.By), nil
	case d.Before != 0:
		last, err := d.Before.AddDays(-1)
		return lastDay(last), err
	case !d.Within.IsZero():
		return d.within(env)
	case !d.Window.IsZero():
		return span(d.Window), nil
	case !d.In.IsZero():
		return span(Family{}.Interval(d.In)), nil
	case d.During != "":
		return d.during(env), nil
	case len(d.LaterOf) > 0:
		return several(d.LaterOf, env, true)
	case len(d.EarlierOf) > 0:
		return several(d.EarlierOf, env, false)
	}
	return Due{Promise: d.Open}, nil
}

func lastDay(d schedule.Date) Due { return Due{State: Known, Date: d} }

// span ends on the last day of an interval; without an end there is no last day.
func span(days schedule.Interval) Due {
	if days.Before == 0 {
		return Due{From: days.From, Promise: NoDeadline}
	}
	return Due{State: Known, Date: days.Before - 1, From: days.From}
}

func (d *Deadline) during(env *Env) Due {
	if env.Span != nil {
		if days, firm, ok := env.Span(d.During); ok {
			due := span(days)
			due.Standing = firm
			return due
		}
	}
	return Due{State: Pending, Spans: []string{d.During}}
}

func (d *Deadline) within(env *Env) (Due, error) {
	a, err := d.Within.Resolve(env.Facts, env.Calendars)
	if err == nil {
		return Due{State: Known, Date: a.Date, Standing: a.Standing}, nil
	}
	var missing *schedule.MissingError
	if errors.As(err, &missing) {
		return Due{State: Pending, Missing: []schedule.Anchor{missing.Anchor}}, nil
	}
	return Due{}, err
}

// several takes the later or the earlier of deadlines. One that is pending makes the whole pending; one without a day never comes first and is
// always last, but for "at once", which is over before any day is and sets none, so that the others decide.
func several(list []Deadline, env *Env, later bool) (Due, error) {
	var r, never, atOnce, wait Due
	for i := range list {
		if n := list[i].ways(); n != 1 {
			return Due{}, &DeadlineError{Ways: n}
		}
		due, err := list[i].Resolve(env)
		if err != nil {
			return Due{}, err
		}
		r.Standing = max(r.Standing, due.Standing)
		switch {
		case due.State == Pending:
			wait.State = Pending
			wait.Missing = append(wait.Missing, due.Missing...)
			wait.Spans = append(wait.Spans, due.Spans...)
		case due.Promise == Immediately:
			atOnce = due
		case due.State == NoDue:
			never = due
		case r.State == NoDue || later == due.after(&r):
			standing := r.Standing
			r = due
			r.Standing = standing
		}
	}
	switch {
	case later && never.Promise != 0:
		return never, nil
	case wait.State == Pending:
		return wait, nil
	case r.State == Known:
		return r, nil
	case atOnce.Promise != 0:
		return atOnce, nil
	}
	return never, nil
}

// after reports whether d ends after e, by day and then by hour.
func (d *Due) after(e *Due) bool {
	if d.Date != e.Date {
		return d.Date > e.Date
	}
	return e.At != 0 && (d.At == 0 || d.At > e.At || d.At == e.At && e.Strict && !d.Strict)
}

var notOneWay = schedule.Template{
	Code: "task-deadline-ways",
	En:   "a deadline is said in {0} ways; it must be exactly one",
	Vi:   "thời hạn được nêu theo {0} cách; phải đúng một cách",
}

// DeadlineError is a deadline that is said in no way, or in several.
type DeadlineError struct{ Ways int }

// Message gives the code and the arguments.
func (e *DeadlineError) Message() schedule.Message { return notOneWay.With(e.Ways) }

// In says the error in "vi" or "en".
func (e *DeadlineError) In(lang string) string { return e.Message().In(lang) }
func (e *DeadlineError) Error() string         { return "task: " + e.In("en") }
