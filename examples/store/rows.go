package main

import (
	"context"
	"database/sql"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

var (
	tableDirective = &table{name: "directive", columns: []column{
		{"ref", "bigint"},
		{"id", "uuid"},
		{"jurisdiction", "text"},
		{"type", "text"},
		{"number", "text"},
		{"canonical", "text"},
		{"issuer", "text"},
		{"year", "integer"},
		{"signed", "day"},
		{"effect", "day"},
		{"normative", "boolean"},
		{"title", "text"},
		{"document", "json"},
	}}
	tableIssuer   = &table{name: "issuer", columns: []column{{"directive", "bigint"}, {"position", "integer"}, {"body", "text"}}}
	tableRelation = &table{name: "relation", columns: []column{
		{"directive", "bigint"},
		{"position", "integer"},
		{"place", "text"},
		{"kind", "text"},
		{"target", "text"},
		{"issuer", "text"},
		{"type", "text"},
		{"year", "integer"},
		{"acts", "boolean"},
		{"follows", "boolean"},
	}}
	tableTask = &table{name: "task", columns: []column{
		{"directive", "bigint"}, {"instance", "integer"}, {"key", "text"}, {"title", "text"}, {"due_state", "text"}, {"due", "day"},
	}}
	tableAssignment = &table{name: "assignment", columns: []column{
		{"directive", "bigint"}, {"instance", "integer"}, {"position", "integer"}, {"body", "text"}, {"role", "text"},
	}}
	tableStatus = &table{name: "status", columns: []column{
		{"directive", "bigint"},
		{"from_day", "day"},
		{"before_day", "day"},
		{"force", "text"},
		{"vbpl", "text"},
		{"eli", "text"},
		{"applicable", "boolean"},
		{"open", "boolean"},
		{"standing", "text"},
		{"version", "integer"},
	}}
	tablePart = &table{name: "part", columns: []column{
		{"directive", "bigint"}, {"part", "integer"}, {"provision", "text"}, {"territory", "text"}, {"addressee", "text"},
	}}
	tableReason = &table{name: "reason", columns: []column{
		{"directive", "bigint"}, {"reason", "integer"}, {"code", "text"}, {"en", "text"}, {"vi", "text"},
	}}
	tablePartStatus = &table{name: "part_status", columns: []column{
		{"directive", "bigint"},
		{"part", "integer"},
		{"from_day", "day"},
		{"before_day", "day"},
		{"force", "text"},
		{"applicable", "boolean"},
		{"amended", "boolean"},
		{"standing", "text"},
		{"since", "day"},
		{"reason", "integer"},
	}}
	tableQuestion = &table{name: "question", columns: []column{
		{"directive", "bigint"}, {"position", "integer"}, {"from_day", "day"}, {"before_day", "day"}, {"reason", "integer"},
	}}
	tableBody   = &table{name: "body", columns: []column{{"key", "text"}, {"kind", "text"}, {"name", "text"}, {"from_day", "day"}, {"before_day", "day"}}}
	tableHolder = &table{name: "holder", columns: []column{{"origin", "text"}, {"holder", "text"}, {"from_day", "day"}, {"before_day", "day"}}}
)

// written are the tables of what a text says, computed those of what follows for its force; the order is that of writing.
var (
	written  = []*table{tableDirective, tableIssuer, tableRelation, tableTask, tableAssignment}
	computed = []*table{tableStatus, tablePart, tableReason, tablePartStatus, tableQuestion}
)

// rows are rows waiting to be written.
type rows struct {
	d  *dialect
	of map[*table][][]any
}

func (d *dialect) rows() *rows { return &rows{d, map[*table][][]any{}} }

// add keeps a row; days are wrapped for the database.
func (r *rows) add(t *table, values ...any) {
	for i, v := range values {
		if on, ok := v.(schedule.Date); ok {
			values[i] = r.d.on(on)
		}
	}
	r.of[t] = append(r.of[t], values)
}

// write writes the rows of tables, in that order.
func (r *rows) write(ctx context.Context, tx *sql.Tx, tables ...*table) error {
	for _, t := range tables {
		if len(r.of[t]) == 0 {
			continue
		}
		if err := r.d.insert(ctx, tx, t, r.of[t]); err != nil {
			return err
		}
	}
	return nil
}

// text adds the rows of what a text says.
func (r *rows) text(ref int64, t *directive.Resolved, document string) {
	d := t.Directive
	effect, _ := t.Effect()
	title := d.Title["vi"]
	for _, lang := range [...]string{"en"} {
		if title == "" {
			title = d.Title[lang]
		}
	}
	r.add(tableDirective, ref, t.ID.String(), d.Jurisdiction, d.Type, d.Number.String(), t.Identity.Number, t.Identity.Issuer.String(),
		t.Identity.Year, d.Signed, effect.Date, t.Normative, title, document)
	for i, k := range d.Issuers {
		r.add(tableIssuer, ref, i, k.String())
	}
	for i := range t.Acts {
		a := &t.Acts[i]
		r.add(tableRelation, ref, i, a.Place, a.Kind.String(), a.Target.Number.Canonical(), a.Target.Issuer.String(), a.Target.Type,
			a.Target.Year, a.Kind.Effect() != 0, follows(a))
	}
	for i := range t.Instances {
		n := &t.Instances[i]
		title := n.Task.Title["vi"]
		if title == "" {
			title = n.Task.Title["en"]
		}
		r.add(tableTask, ref, i, n.Task.Key.String(), title, t.Dues[i].State.String(), t.Dues[i].Date)
		for k := range n.Assignments {
			r.add(tableAssignment, ref, i, k, n.Assignments[k].Agency.String(), n.Assignments[k].Role.String())
		}
	}
}

// follows reports whether the text that has the relation follows the force of its target.
func follows(a *directive.Act) bool {
	return a.Kind == directive.Details || a.Kind == directive.AttachedTo
}

// force adds the rows of how a text stands on every day.
func (r *rows) force(ref int64, line *directive.Timeline) {
	w := forceWriter{rows: r, ref: ref, reasons: map[string]int{}}
	w.take(0, line.At(0))
	for day, status := range line.Changes() {
		w.take(day, status)
	}
	w.close()
}

// forceWriter joins what does not change from one day to the next into runs of days.
type forceWriter struct {
	*rows
	ref       int64
	whole     stretch[state]
	parts     []stretch[partState]
	questions []stretch[int]
	reasons   map[string]int
}

// stretch is a value with the day it began.
type stretch[T comparable] struct {
	from  schedule.Date
	begun bool
	value T
}

// next goes on with a value from a day; it returns the run that ended, when one did.
func (r *stretch[T]) next(day schedule.Date, value T) (stretch[T], bool) {
	if r.begun && r.value == value {
		return stretch[T]{}, false
	}
	old := *r
	*r = stretch[T]{day, true, value}
	return old, old.begun
}

type state struct {
	force, vbpl, eli string
	applicable, open bool
	standing         string
	version          int
}

type partState struct {
	force               string
	applicable, amended bool
	standing            string
	since               schedule.Date
	reason              int
}

func stateOf(s directive.Status) state {
	return state{s.Force().String(), string(s.VBPL()), string(s.ELI()), s.Applicable(), s.Open(), s.Standing().String(), s.Version()}
}

func (w *forceWriter) take(day schedule.Date, s directive.Status) {
	if old, ok := w.whole.next(day, stateOf(s)); ok {
		w.status(old, day)
	}
	n, said := 0, map[string]bool{}
	for p := range s.Parts() {
		if n == len(w.parts) {
			w.parts = append(w.parts, stretch[partState]{})
			w.add(tablePart, w.ref, n, string(p.Provision), p.Territory.String(), p.Addressee.String())
		}
		why := w.reason(p.Why)
		said[p.Why.In("en")] = true
		value := partState{p.Force.String(), p.Applicable, p.Amended, p.Standing.String(), p.Since, why}
		if old, ok := w.parts[n].next(day, value); ok {
			w.partStatus(n, old, day)
		}
		n++
	}
	w.ask(day, s, said)
}

// ask keeps the reasons that no part gives: the questions that the law leaves open.
func (w *forceWriter) ask(day schedule.Date, s directive.Status, said map[string]bool) {
	n := 0
	if s.Open() {
		for m := range s.Reasons() {
			if said[m.In("en")] {
				continue
			}
			if n == len(w.questions) {
				w.questions = append(w.questions, stretch[int]{})
			}
			if old, ok := w.questions[n].next(day, 1+w.reason(m)); ok {
				w.question(n, old, day)
			}
			n++
		}
	}
	for ; n < len(w.questions); n++ {
		if old, ok := w.questions[n].next(day, 0); ok {
			w.question(n, old, day)
		}
	}
}

func (w *forceWriter) reason(m schedule.Message) int {
	en := m.In("en")
	n, ok := w.reasons[en]
	if !ok {
		n = len(w.reasons)
		w.reasons[en] = n
		w.add(tableReason, w.ref, n, m.Code(), en, m.In("vi"))
	}
	return n
}

func (w *forceWriter) status(r stretch[state], before schedule.Date) {
	v := r.value
	w.add(tableStatus, w.ref, r.from, before, v.force, v.vbpl, v.eli, v.applicable, v.open, v.standing, v.version)
}

func (w *forceWriter) partStatus(part int, r stretch[partState], before schedule.Date) {
	v := r.value
	w.add(tablePartStatus, w.ref, part, r.from, before, v.force, v.applicable, v.amended, v.standing, v.since, v.reason)
}

func (w *forceWriter) question(n int, r stretch[int], before schedule.Date) {
	if r.value > 0 {
		w.add(tableQuestion, w.ref, n, r.from, before, r.value-1)
	}
}

// close writes the runs that never end.
func (w *forceWriter) close() {
	w.status(w.whole, 0)
	for i := range w.parts {
		w.partStatus(i, w.parts[i], 0)
	}
	for i := range w.questions {
		w.question(i, w.questions[i], 0)
	}
}
