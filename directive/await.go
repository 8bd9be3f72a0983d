package directive

import (
	"errors"
	"maps"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

const effectOf = "effect of "

// EffectOf names the event that another text enters into force. EffectOf("116/2020/QH14") is "effect of 116/2020/QH14": a
// rule may hang on it, `on event "effect of 116/2020/QH14"`, and a corpus that has the text gives the day.
func EffectOf(number string) string { return effectOf + number }

// Awaited returns the events of [EffectOf] on which days of the text hang and whose day nobody has given, each with the
// canonical number of the text that it names: those of its own days, and those of what it does to others.
func (r *Resolved) Awaited() (own, acts map[string]string) {
	var events []string
	for i := range r.Terms {
		events = appendEvent(events, missingEvent(r.Terms[i].Pending))
	}
	for i := range r.Events {
		events = appendEvent(events, r.Events[i].Awaits)
	}
	own, events = r.named(events), events[:0]
	for i := range r.Acts {
		events = appendEvent(appendEvent(events, missingEvent(r.Acts[i].Pending)), r.Acts[i].Awaits)
	}
	return own, r.named(events)
}

// named finds the numbers of the texts whose entry events are.
func (r *Resolved) named(events []string) map[string]string {
	if len(events) == 0 {
		return nil
	}
	numbers := make(map[string]string, len(events))
	for _, e := range events {
		numbers[e] = r.law.read(Number{text: e[len(effectOf):]}).Canonical()
	}
	return numbers
}

func appendEvent(list []string, event string) []string {
	if len(event) > len(effectOf) && strings.HasPrefix(event, effectOf) {
		return append(list, event)
	}
	return list
}

// missingEvent names the event that a fault waits for, if it waits for one.
func missingEvent(fault error) string {
	if fault == nil {
		return ""
	}
	var missing *schedule.MissingError
	if !errors.As(fault, &missing) {
		return ""
	}
	return eventOf(missing.Anchor)
}

// eventOf is the name of the event that an anchor is, if it is one.
func eventOf(a schedule.Anchor) string {
	quoted, ok := strings.CutPrefix(string(a), "event ")
	if !ok {
		return ""
	}
	name, err := strconv.Unquote(quoted)
	if err != nil {
		return ""
	}
	return name
}

// Given returns the text resolved anew with the days of events that were not given. What hangs on them is no firmer than
// they are; the text itself and its tasks stay as they were.
func (r *Resolved) Given(events map[string]schedule.Answer) *Resolved {
	d, firm := *r.Directive, schedule.Certain
	d.Events = maps.Clone(d.Events)
	if d.Events == nil {
		d.Events = make(map[string]schedule.Date, len(events))
	}
	for name, a := range events {
		d.Events[name], firm = a.Date, max(firm, a.Standing)
	}
	n, err := d.resolve(r.law, nil)
	if err != nil {
		return r
	}
	n.Directive, n.Instances, n.Dues = r.Directive, r.Instances, r.Dues
	before := map[string]schedule.Date{}
	for i := range r.Events {
		before[r.Events[i].Kind.String()+r.Events[i].Place] = r.Events[i].On
	}
	for i := range n.Events {
		if e := &n.Events[i]; before[e.Kind.String()+e.Place] != e.On {
			e.Standing = max(e.Standing, firm)
		}
	}
	for i := range n.Acts {
		if a, old := &n.Acts[i], &r.Acts[i]; a.On != old.On || a.Until != old.Until {
			a.Standing = max(a.Standing, firm)
		}
	}
	return n
}
