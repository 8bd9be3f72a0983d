package main

import (
	"context"
	"iter"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// Text is a text of the store, by what it is called.
type Text struct {
	Ref    int64         `json:"-"`
	ID     string        `json:"id"`
	Number string        `json:"number"`
	Type   string        `json:"type"`
	Issuer string        `json:"issuer"`
	Year   int           `json:"year"`
	Signed schedule.Date `json:"signed"`
	Title  string        `json:"title"`
}

const textColumns = "t.ref, CAST(t.id AS text), t.number, t.type, t.issuer, t.year, t.signed, t.title"

func (t *Text) columns() []any {
	return []any{&t.Ref, &t.ID, &t.Number, &t.Type, &t.Issuer, &t.Year, &t.Signed, &t.Title}
}

// Filter narrows a list of texts; an empty field does not.
type Filter struct {
	Number string // in any spelling
	ID     string
	Issuer string // any of the issuers
	Type   string
	Year   int
	Title  string          // words of it, as written
	Force  directive.Force // on the day On
	On     schedule.Date
	Limit  int
}

// where builds the conditions: every value is a parameter, none is ever part of the query.
func (s *Store) where(f Filter) (conditions string, args []any) {
	var list []string
	add := func(condition string, arg any) {
		args = append(args, arg)
		list = append(list, strings.ReplaceAll(condition, "$?", "$"+strconv.Itoa(len(args))))
	}
	if f.Number != "" {
		add("t.canonical IN {texts $?}", s.d.list(s.laws.spellings(f.Number)))
	}
	if f.ID != "" {
		if id, err := uuid.Parse(f.ID); err == nil {
			add("t.id = $?", id.String())
		} else {
			list = append(list, "false") // nothing has an id that is none
		}
	}
	if f.Issuer != "" {
		add("EXISTS (SELECT 1 FROM issuer i WHERE i.directive = t.ref AND i.body = $?)", f.Issuer)
	}
	if f.Type != "" {
		add("t.type = $?", f.Type)
	}
	if f.Year != 0 {
		add("t.year = $?", f.Year)
	}
	if f.Title != "" {
		add("{has t.title $?}", f.Title)
	}
	if f.Force != 0 {
		add("EXISTS (SELECT 1 FROM status s WHERE s.directive = t.ref AND s.force = $?", f.Force)
		args = append(args, f.On)
		list[len(list)-1] += " AND {covers s $" + strconv.Itoa(len(args)) + "})"
	}
	if len(list) == 0 {
		return "true", nil
	}
	return strings.Join(list, " AND "), args
}

// List yields the texts of a filter, in the order in which they came.
func (s *Store) List(ctx context.Context, q query, f Filter) iter.Seq2[Text, error] {
	where, args := s.where(f)
	text := "SELECT " + textColumns + " FROM directive t WHERE " + where + " ORDER BY t.ref"
	if f.Limit > 0 {
		text += " LIMIT " + strconv.Itoa(f.Limit)
	}
	return rowsOf(ctx, q, s.d.sql(text), args, (*Text).columns)
}

// Live is a text that is in force on a day, wholly or in part.
type Live struct {
	Ref    int64           `json:"-"`
	ID     string          `json:"id"`
	Number string          `json:"number"`
	Force  directive.Force `json:"force"`
}

// InForce yields the texts of which at least a part is in force on a day, in no order.
func (s *Store) InForce(ctx context.Context, q query, on schedule.Date) iter.Seq2[Live, error] {
	return rowsOf(ctx, q, s.d.sql(`SELECT s.directive, CAST(t.id AS text), t.number, s.force FROM status s JOIN directive t ON t.ref = s.directive
		WHERE s.force IN ('InForce', 'PartiallyInForce') AND {covers s $1}`), []any{on},
		func(l *Live) []any { return []any{&l.Ref, &l.ID, &l.Number, &l.Force} })
}

// InForceRefs yields only the references, which are read from the index alone.
func (s *Store) InForceRefs(ctx context.Context, q query, on schedule.Date) iter.Seq2[int64, error] {
	return rowsOf(ctx, q, s.d.sql(`SELECT s.directive FROM status s WHERE s.force IN ('InForce', 'PartiallyInForce') AND {covers s $1}`),
		[]any{on}, func(ref *int64) []any { return []any{ref} })
}

// State is how the whole of a text stands on a day.
type State struct {
	Ref        int64           `json:"-"`
	Force      directive.Force `json:"force"`
	Applicable bool            `json:"applicable"`
	VBPL       directive.VBPL  `json:"vbpl"`
	ELI        directive.ELI   `json:"eli"`
	Standing   string          `json:"standing"`
	Open       bool            `json:"open"`
	Version    int             `json:"version"`
}

const stateColumns = "s.directive, s.force, s.applicable, s.vbpl, s.eli, s.standing, s.open, s.version"

func (s *State) columns() []any {
	return []any{&s.Ref, &s.Force, &s.Applicable, &s.VBPL, &s.ELI, &s.Standing, &s.Open, &s.Version}
}

// States yields how every text stands on a day, in the order in which they came.
func (s *Store) States(ctx context.Context, q query, on schedule.Date) iter.Seq2[State, error] {
	return rowsOf(ctx, q, s.d.sql("SELECT "+stateColumns+" FROM status s WHERE {covers s $1} ORDER BY s.directive"),
		[]any{on}, (*State).columns)
}

// State returns how one text stands on a day.
func (s *Store) State(ctx context.Context, q query, ref int64, on schedule.Date) (State, error) {
	var r State
	err := q.QueryRowContext(ctx, s.d.sql("SELECT "+stateColumns+" FROM status s WHERE s.directive = $1 AND {covers s $2}"), ref, on).Scan(r.columns()...)
	return r, fault(err)
}

// Change is a text that stands otherwise on one day than on another.
type Change struct {
	Text
	From directive.Force `json:"from"`
	To   directive.Force `json:"to"`
}

// Diff yields the texts whose state differs between two days, in the order in which they came.
func (s *Store) Diff(ctx context.Context, q query, from, to schedule.Date) iter.Seq2[Change, error] {
	return rowsOf(ctx, q, s.d.sql("SELECT "+textColumns+`, s.force, u.force FROM status s JOIN status u ON u.directive = s.directive JOIN directive t ON t.ref = s.directive
		WHERE {covers s $1} AND {covers u $2} AND (s.force <> u.force OR s.vbpl <> u.vbpl OR s.eli <> u.eli OR s.applicable <> u.applicable
			OR s.open <> u.open OR s.standing <> u.standing OR s.version <> u.version) ORDER BY t.ref`),
		[]any{from, to}, func(c *Change) []any { return append(c.Text.columns(), &c.From, &c.To) })
}

// Dangling is a reference that leads to no text of the store, or to several.
type Dangling struct {
	Ref        int64  `json:"-"`
	Number     string `json:"number"`
	Place      string `json:"place"`
	Kind       string `json:"kind"`
	Target     string `json:"target"`
	Candidates int    `json:"candidates"`
}

// Dangling yields the references that lead nowhere, in the order of the texts. As in the corpus, a reference means one of
// the texts dated by the day of its own, or of the later ones when there are none.
func (s *Store) Dangling(ctx context.Context, q query) iter.Seq2[Dangling, error] {
	const candidates = `SELECT count(*) FROM directive t WHERE t.canonical = a.target AND ` + fits
	return rowsOf(ctx, q, s.d.sql(`SELECT directive, number, place, kind, target, candidates FROM (
			SELECT a.directive, a.position, d.number, a.place, a.kind, a.target, coalesce(
				nullif((`+candidates+` AND (d.dated IS NULL OR t.dated IS NULL OR t.dated <= d.dated)), 0), (`+candidates+`)) AS candidates
			FROM relation a JOIN directive d ON d.ref = a.directive WHERE a.kind <> 'awaits') found WHERE candidates <> 1 ORDER BY directive, position`), nil,
		func(d *Dangling) []any { return []any{&d.Ref, &d.Number, &d.Place, &d.Kind, &d.Target, &d.Candidates} })
}

// Pending returns how many texts wait to be computed: while there are some, no answer is given.
func (s *Store) Pending(ctx context.Context, q query) (int64, error) {
	var n int64
	err := q.QueryRowContext(ctx, "SELECT count(*) FROM pending").Scan(&n)
	return n, fault(err)
}

// settled is an error while some texts wait.
func (s *Store) settled(ctx context.Context, q query) error {
	n, err := s.Pending(ctx, q)
	if err == nil && n > 0 {
		err = &Error{faultPending.With(n), nil}
	}
	return err
}

// rowsOf yields the rows of a query.
func rowsOf[T any](ctx context.Context, q query, text string, args []any, columns func(*T) []any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		found, err := q.QueryContext(ctx, text, args...)
		if err != nil {
			yield(zero, fault(err))
			return
		}
		defer found.Close()
		var row T
		into := columns(&row)
		for found.Next() {
			row = zero
			if err := found.Scan(into...); err != nil {
				yield(zero, fault(err))
				return
			}
			if !yield(row, nil) {
				return
			}
		}
		if err := found.Err(); err != nil {
			yield(zero, fault(err))
		}
	}
}
