package task

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/schedule"
)

// Tally counts tasks one at a time as they stand on a day, for lists too long to be kept. Leads are named by whatever text the list has.
// The zero Tally counts as of no day, on which nothing is late.
type Tally struct {
	on    schedule.Date
	whole Counts
	first Counts
	leads map[string]*Counts
}

// NewTally returns a tally of a day.
func NewTally(on schedule.Date) *Tally { return &Tally{on: on, leads: map[string]*Counts{}} }

// Add counts one task under its lead, whose name in two Unicode spellings is one name. firstDue is the last day before any extension, 0 when it is the same as due.
func (t *Tally) Add(lead string, k Kind, due, firstDue, done schedule.Date) {
	if firstDue == 0 {
		firstDue = due
	}
	b := Classify(t.on, due, done, k == Routine)
	t.whole.Add(b)
	t.first.Add(Classify(t.on, firstDue, done, k == Routine))
	if t.leads == nil {
		t.leads = map[string]*Counts{}
	}
	c := t.leads[lead]
	if c == nil && !norm.NFC.IsNormalString(lead) {
		lead = norm.NFC.String(lead)
		c = t.leads[lead]
	}
	if c == nil {
		c = new(Counts)
		t.leads[strings.Clone(lead)] = c // not the whole line that it was cut from
	}
	c.Add(b)
}

// Whole returns the counts of all tasks.
func (t *Tally) Whole() Counts { return t.whole }

// First returns the counts of all tasks judged against the last day before any extension.
func (t *Tally) First() Counts { return t.first }

// Leads returns the counts for each lead, in a map of the caller's own.
func (t *Tally) Leads() map[string]Counts {
	r := make(map[string]Counts, len(t.leads))
	for k, c := range t.leads {
		r[k] = *c
	}
	return r
}
