package akn

import (
	"slices"
	"strconv"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
)

// event is a day on which something begins or ends.
type event struct {
	on   schedule.Date
	kind string // generation, amendment or repeal; "" where the law of the standard has no word
	what string // eId of a TLCEvent
}

// group is a time that the document speaks of, by its events.
type group struct {
	what       string // eId of a TLCConcept
	start, end int    // into events plus one; 0 is open
}

// The words by which eventRef/@refersTo and timeInterval/@refersTo say what they mean.
const (
	whatSigning    = "signing"
	whatBegin      = "begin"
	whatEnd        = "end"
	timeInForce    = "inForce"
	timeSuspended  = "suspended"
	timeApplicable = "applicable"
	timeActive     = "modification"
)

// plan numbers the events and the groups of time before anything is written: first the document's own, then one for
// each relation and each modification by others that has days of its own.
func (p *writer) plan() {
	p.event(p.d.Day(), "generation", whatSigning)
	end := "repeal"
	if p.doc.Time.Provisional { // it may be the beginning of a question
		end = ""
	}
	for _, i := range p.doc.Time.Force {
		p.group(timeInForce, i, end)
	}
	for _, i := range p.doc.Time.Suspended {
		p.group(timeSuspended, i, "")
	}
	if a := p.doc.Time.Applicable; a != 0 {
		p.group(timeApplicable, schedule.Interval{From: a}, "")
	}
	p.active = make([]string, len(p.d.Relations))
	for i := range p.d.Relations {
		if modificationOf(p.d.Relations[i].Kind).element != "" {
			p.active[i] = p.during(daysOf(&p.d.Relations[i]))
		}
	}
	p.passive = make([]string, len(p.doc.Passive))
	for i := range p.doc.Passive {
		p.passive[i] = p.during(p.doc.Passive[i].During)
	}
}

func (p *writer) event(on schedule.Date, kind, what string) int {
	if on == 0 {
		return 0
	}
	e := event{on, kind, what}
	if i := slices.Index(p.events, e); i >= 0 {
		return i + 1
	}
	p.events = append(p.events, e)
	return len(p.events)
}

func (p *writer) group(what string, i schedule.Interval, end string) {
	conv, _ := format.EndOf("Akoma Ntoso", "timeInterval/@end")
	p.groups = append(p.groups, group{what, p.event(i.From, "", whatBegin), p.event(conv.End.Write(i.Before), end, whatEnd)})
}

// during returns the reference to a new group of time, and "" for all of time.
func (p *writer) during(i schedule.Interval) string {
	if i.IsZero() {
		return ""
	}
	p.group(timeActive, i, "")
	return "#timeGroup_" + strconv.Itoa(len(p.groups))
}

// daysOf are the days that a relation itself states: a printed day, or a rule that is a fixed day.
func daysOf(r *directive.Relation) schedule.Interval {
	i := schedule.Interval{From: r.Printed, Before: fixed(r.Until)}
	if i.From == 0 {
		i.From = fixed(r.Rule)
	}
	if i.Before != 0 && r.Through {
		i.Before++
	}
	if !i.IsValid() {
		return schedule.Interval{}
	}
	return i
}

// fixed returns the day of a rule "on 2022-12-01", and 0 for every other.
func fixed(r schedule.Rule) schedule.Date {
	const on = "on "
	s := r.String()
	if len(s) != len(on)+10 || s[:len(on)] != on {
		return 0
	}
	d, err := schedule.ParseDate(s[len(on):])
	if err != nil {
		return 0
	}
	return d
}

func (p *writer) lifecycle() {
	p.open("lifecycle", "source", "#chithi")
	p.newline()
	for i, e := range p.events {
		p.empty("eventRef", "eId", "eventRef_"+strconv.Itoa(i+1), "date", e.on.String(), "source", "#chithi", "refersTo", "#"+e.what, "type", e.kind)
	}
	p.close("lifecycle")
}

func (p *writer) temporalData() {
	if len(p.groups) == 0 {
		return
	}
	at := func(n int) string {
		if n == 0 {
			return ""
		}
		return "#eventRef_" + strconv.Itoa(n)
	}
	p.open("temporalData", "source", "#chithi")
	p.newline()
	for i, g := range p.groups {
		p.open("temporalGroup", "eId", "timeGroup_"+strconv.Itoa(i+1))
		p.empty("timeInterval", "refersTo", "#"+g.what, "start", at(g.start), "end", at(g.end))
		p.close("temporalGroup")
	}
	p.close("temporalData")
}
