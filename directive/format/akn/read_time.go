package akn

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
)

// lifecycle reads the times of the document. Events that no group of ours speaks of are kept as they stand.
func (x *reader) lifecycle() {
	used := map[string]bool{}
	for _, data := range x.meta.all("temporalData") {
		for _, g := range data.all("temporalGroup") {
			for _, e := range g.all("timeInterval") {
				what := strings.TrimPrefix(e.get("refersTo"), "#")
				if what != timeActive {
					i, ok := x.interval(e)
					if !ok || !x.time(what, i) {
						continue
					}
				}
				used[e.get("start")], used[e.get("end")] = true, true
			}
		}
	}
	for i, e := range x.meta.find("eventRef", nil) {
		what := strings.TrimPrefix(e.get("refersTo"), "#")
		if used["#"+e.get("eId")] || what == whatSigning {
			continue
		}
		on := x.day(e.get("date"), "meta", "lifecycle", "eventRef", i)
		if on == 0 {
			continue
		}
		x.doc.Events = append(x.doc.Events, format.Event{On: on, Type: e.get("type"), What: what})
	}
}

// time puts an interval where its word says, and reports whether the word is one of ours.
func (x *reader) time(what string, i schedule.Interval) bool {
	switch what {
	case timeInForce:
		x.doc.Time.Force = append(x.doc.Time.Force, i)
	case timeSuspended:
		x.doc.Time.Suspended = append(x.doc.Time.Suspended, i)
	case timeApplicable:
		x.doc.Time.Applicable = i.From
	default:
		return false
	}
	return true
}

// interval reads two of start, end and duration; one alone leaves the other side open. It is false when one of them cannot
// be read, for the other alone would say more.
func (x *reader) interval(e *element) (schedule.Interval, bool) {
	conv, _ := format.EndOf("Akoma Ntoso", "timeInterval/@end")
	place := []any{"meta", "temporalData", "timeInterval"}
	from, known := x.eventDay(e.get("start"), place)
	before, knownEnd := x.eventDay(e.get("end"), place)
	i := schedule.Interval{From: from, Before: conv.End.Read(before)}
	if !known || !knownEnd {
		return i, false
	}
	if d := e.get("duration"); d != "" {
		n, ok := daysOfDuration(d)
		if !ok {
			x.warn(notCarried.With(theDuration.Of(d)), place...)
			return i, false
		}
		var err error
		switch {
		case i.From != 0 && i.Before == 0:
			i.Before, err = i.From.AddDays(n)
		case i.Before != 0 && i.From == 0:
			i.From, err = i.Before.AddDays(-n)
		}
		if err != nil {
			x.bad(d, aDuration, place...)
			return i, false
		}
	}
	if !i.IsValid() {
		x.bad(i.String(), anInterval, place...)
		return i, false
	}
	return i, !i.IsZero()
}

// eventDay is the day of an event, 0 where none is named; false where it is named and has no day.
func (x *reader) eventDay(href string, place []any) (schedule.Date, bool) {
	if href == "" {
		return 0, true
	}
	e := x.local(href)
	if e == nil || e.name.Local != "eventRef" {
		x.bad(href, anEvent, place...)
		return 0, false
	}
	d := x.day(e.get("date"), place...)
	return d, d != 0
}

// daysOfDuration reads the durations that are a number of days: P29D, P4W is not one of XML.
func daysOfDuration(s string) (int, bool) {
	digits, ok := strings.CutPrefix(s, "P")
	digits, day := strings.CutSuffix(digits, "D")
	n, err := strconv.Atoi(digits)
	return n, ok && day && err == nil && n > 0
}

// effect turns the times into what a directive says of itself, when the document brings no words of its own.
func (x *reader) effect() {
	add := func(role schedule.Role, on schedule.Date) {
		if on != 0 {
			rule, _ := schedule.On(schedule.Fixed(on)) // the day has been read, so it is one
			x.d.Effect = append(x.d.Effect, directive.Effect{Role: role, Rule: rule, Printed: on})
		}
	}
	if force := x.doc.Time.Force; len(force) > 0 {
		add(schedule.RoleEffect, force[0].From)
		add(schedule.RoleExpiry, force[len(force)-1].Before)
	}
	add(schedule.RoleApplication, x.doc.Time.Applicable)
}
