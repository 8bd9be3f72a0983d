package main

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/chithi-go/chithi/directive"
)

// rows are rows waiting to be written.
type rows struct {
	d  *dialect
	of map[*table][][]any
}

func (d *dialect) rows() *rows { return &rows{d, map[*table][][]any{}} }

// add keeps a row.
func (r *rows) add(t *table, values ...any) { r.of[t] = append(r.of[t], values) }

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
	r.add(tableDirective, ref, t.ID.String(), d.Jurisdiction, d.Type, d.Number.String(), t.Identity.Number, t.Identity.Issuer.String(),
		t.Identity.Year, d.Signed, d.Day(), effect.Date, t.Normative, d.Title.In("vi"), document)
	for i, k := range d.Issuers {
		r.add(tableIssuer, ref, i, k.String())
	}
	for i := range t.Acts {
		a := &t.Acts[i]
		r.add(tableRelation, ref, i, a.Place, a.Kind.String(), a.Target.Number.Canonical(), a.Target.Issuer.String(), a.Target.Type,
			a.Target.Year, a.Kind.Effect() != 0, follows(a))
	}
	for i, number := range awaited(t) {
		r.add(tableRelation, ref, len(t.Acts)+i, "", "awaits", number, "", "", 0, false, true)
	}
	for i := range t.Instances {
		n := &t.Instances[i]
		r.add(tableTask, ref, i, n.Task.Key.String(), n.Task.Title.In("vi"), t.Dues[i].State.String(), t.Dues[i].Date)
		for k := range n.Assignments {
			r.add(tableAssignment, ref, i, k, n.Assignments[k].Agency.String(), n.Assignments[k].Role.String())
		}
	}
}

// awaited are the numbers of the texts for whose entry into force a text waits, each once.
func awaited(t *directive.Resolved) []string {
	own, acts := t.Awaited()
	numbers := slices.AppendSeq(slices.Collect(maps.Values(own)), maps.Values(acts))
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// follows reports whether the text that has the relation follows the force of its target.
func follows(a *directive.Act) bool {
	return a.Kind == directive.Details || a.Kind == directive.AttachedTo
}
