package task

import (
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

var dueStates = chithi.Vocabulary[DueState]{Name: "state of a last day", Rows: [][4]string{
	{"none", "no last day", "không có thời hạn", "report of Bình Định, 30 May 2022"},
	{"pending", "not known yet", "chưa xác định", ""},
	{"known", "known", "đã xác định", ""},
}}

// String returns the key: "pending".
func (s DueState) String() string { return dueStates.Word(s).Key }

// In returns the term in "vi" or "en".
func (s DueState) In(lang string) string { return dueStates.Word(s).In(lang) }

var (
	saidBy = schedule.Template{
		Code: "task-due-by", En: "by {0}: that day is still in time", Vi: "chậm nhất ngày {0}: ngày đó còn trong hạn",
	}
	saidBefore = schedule.Template{
		Code: "task-due-before", En: "before {0}: {1} is the last day in time", Vi: "trước ngày {0}: ngày {1} là ngày cuối trong hạn",
	}
	saidSpan = schedule.Template{
		Code: "task-due-span", En: "{0}: from {1} to {2}", Vi: "{0}: từ {1} đến hết {2}",
	}
	saidHour = schedule.Template{
		Code: "task-due-hour", En: "until {0} on that day", Vi: "đến {0} của ngày đó",
	}
	saidHourBefore = schedule.Template{
		Code: "task-due-hour-before", En: "before {0} on {1}", Vi: "trước {0} ngày {1}",
	}
	saidLater = schedule.Template{
		Code: "task-due-later", En: "the later of these: {0}", Vi: "ngày muộn hơn trong số đó: {0}",
	}
	saidEarlier = schedule.Template{
		Code: "task-due-earlier", En: "the earlier of these: {0}", Vi: "ngày sớm hơn trong số đó: {0}",
	}
	saidPromise = schedule.Template{
		Code: "task-due-open", En: "{0}: there is no last day", Vi: "{0}: không có ngày cuối",
	}
	saidNothing = schedule.Template{
		Code: "task-due-unsaid", En: "the text does not say until when", Vi: "văn bản không nêu thời hạn",
	}
	saidPending = schedule.Template{
		Code: "task-due-pending", En: "not known yet: {0} is missing", Vi: "chưa xác định: còn thiếu {0}",
	}
	spanWindow = schedule.Template{Code: "task-due-window", En: "the time given", Vi: "khoảng thời gian được nêu"}
)

// Explain does as [Deadline.Resolve] and says why, one step a message.
func (d *Deadline) Explain(env *Env) (Due, []schedule.Message, error) {
	due, err := d.Resolve(env)
	if err != nil {
		return due, nil, err
	}
	return due, d.steps(env, &due), nil
}

func (d *Deadline) steps(env *Env, due *Due) []schedule.Message {
	var said []schedule.Message
	say := func(t schedule.Template, args ...any) { said = append(said, t.With(args...)) }
	switch {
	case !d.Within.IsZero():
		e, _ := d.Within.Explain(env.Facts, env.Calendars) // what stopped it is said below
		said = append(said, e.Steps...)
	case len(d.LaterOf)+len(d.EarlierOf) > 0:
		for _, list := range [...][]Deadline{d.LaterOf, d.EarlierOf} {
			for i := range list {
				if part, steps, err := list[i].Explain(env); err == nil && part.State != Pending {
					said = append(said, steps...)
				}
			}
		}
	}
	switch {
	case due.State == Pending:
		say(saidPending, missingFacts(*due))
	case due.Promise != 0:
		say(saidPromise, due.Promise)
	case due.State == NoDue:
		say(saidNothing)
	case d.By != 0:
		say(saidBy, d.By)
	case d.Before != 0 && !due.Strict:
		say(saidBefore, d.Before, due.Date)
	case !d.Window.IsZero():
		say(saidSpan, spanWindow.With(), due.From, due.Date)
	case !d.In.IsZero():
		say(saidSpan, d.In, due.From, due.Date)
	case d.During != "":
		say(saidSpan, d.During, due.From, due.Date)
	case len(d.LaterOf) > 0:
		say(saidLater, due.Date)
	case len(d.EarlierOf) > 0:
		say(saidEarlier, due.Date)
	}
	switch {
	case due.Strict && d.Before != 0:
		say(saidHourBefore, due.At, due.Date)
	case d.At != 0 && due.State == Known:
		say(saidHour, due.At)
	}
	return said
}

// missingFacts says in a language what a pending day waits for.
type missingFacts Due

// In lists the facts and spans.
func (m missingFacts) In(lang string) string {
	var words []string
	for _, a := range m.Missing {
		words = append(words, a.In(lang))
	}
	return strings.Join(append(words, m.Spans...), ", ")
}
