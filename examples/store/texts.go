package main

import (
	"context"
	"database/sql"
)

// fits holds where relation a can mean directive t, apart from the number.
const fits = `(a.issuer = '' OR a.issuer = t.issuer OR EXISTS (SELECT 1 FROM issuer i WHERE i.directive = t.ref AND i.body = a.issuer))
	AND (a.type = '' OR a.type = t.type) AND (a.year = 0 OR a.year = t.year)`

// fitsToo is [fits] for a second directive u.
const fitsToo = `(a.issuer = '' OR a.issuer = u.issuer OR EXISTS (SELECT 1 FROM issuer i WHERE i.directive = u.ref AND i.body = a.issuer))
	AND (a.type = '' OR a.type = u.type) AND (a.year = 0 OR a.year = u.year)`

// again lists texts for computing, and what depends on them.
const again = ` ON CONFLICT (directive) DO UPDATE SET spread = false`

// writeTexts writes the texts of a batch: new ones, and those that changed. The days of a text that neither acts nor
// is acted on follow from itself and are written at once; the others are listed as pending.
func (s *Store) writeTexts(ctx context.Context, tx *sql.Tx, lines []line, last map[string]int, p *Progress) error {
	ids := make([]string, 0, len(last))
	for i := range lines {
		if l := &lines[i]; l.err == nil && last[l.text.ID.String()] == i {
			ids = append(ids, l.text.ID.String())
		}
	}
	if len(ids) == 0 {
		return nil
	}
	refs, changed, err := s.sort(ctx, tx, lines, last, ids, p)
	if err != nil {
		return err
	}
	if len(changed) > 0 {
		if err := s.forget(ctx, tx, changed); err != nil {
			return err
		}
	}
	r := s.d.rows()
	list := make([]int64, 0, len(ids))
	for _, id := range ids {
		if ref, ok := refs[id]; ok {
			l := &lines[last[id]]
			r.text(ref, l.text, string(l.document))
			list = append(list, ref)
		}
	}
	if len(list) == 0 {
		return nil
	}
	if err := r.write(ctx, tx, written...); err != nil {
		return err
	}
	if err := s.mark(ctx, tx, list); err != nil {
		return err
	}
	waiting, err := s.refs(ctx, tx, "SELECT directive FROM pending WHERE directive IN {list $1}", s.d.list(list))
	if err != nil {
		return err
	}
	later := make(map[int64]bool, len(waiting))
	for _, ref := range waiting {
		later[ref] = true
	}
	for _, id := range ids {
		if ref, ok := refs[id]; ok && !later[ref] {
			r.force(ref, lines[last[id]].text.Timeline(0))
		}
	}
	return r.write(ctx, tx, computed...)
}

// sort tells new texts from those that changed and those that are the same, and numbers the new ones. Each line counts as
// it would if it came alone, so that the size of a batch does not show; only the last of an identity is written.
func (s *Store) sort(ctx context.Context, tx *sql.Tx, lines []line, last map[string]int, ids []string, p *Progress) (refs map[string]int64, changed []int64, err error) {
	known, err := tx.QueryContext(ctx, s.d.sql(`SELECT ref, CAST(id AS text), CAST(document AS text) FROM directive WHERE id IN {ids $1}`), s.d.list(ids))
	if err != nil {
		return nil, nil, err
	}
	defer known.Close()
	refs = make(map[string]int64, len(ids))
	documents := make(map[string]string, len(ids))
	same := map[string]bool{}
	for known.Next() {
		var ref int64
		var id, document string
		if err := known.Scan(&ref, &id, &document); err != nil {
			return nil, nil, err
		}
		documents[id] = document
		if same[id] = document == string(lines[last[id]].document); !same[id] {
			refs[id] = ref
			changed = append(changed, ref)
		}
	}
	if err := known.Err(); err != nil {
		return nil, nil, err
	}
	var next int64
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(ref), 0) FROM directive").Scan(&next); err != nil {
		return nil, nil, err
	}
	for i := range lines {
		if lines[i].err != nil {
			continue
		}
		id, document := lines[i].text.ID.String(), string(lines[i].document)
		switch before, ok := documents[id]; {
		case !ok:
			next++
			refs[id] = next
			p.New++
		case before == document:
			p.Same++
		default:
			p.Changed++
		}
		documents[id] = document
	}
	return refs, changed, nil
}

// forget takes out what is written of texts that come anew, after listing what it touched.
func (s *Store) forget(ctx context.Context, tx *sql.Tx, list []int64) error {
	if err := s.mark(ctx, tx, list); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, s.d.sql("DELETE FROM directive WHERE ref IN {list $1}"), s.d.list(list))
	return err
}

// mark lists the texts whose days a set of texts, just written or about to go, can change: what they act on, other
// texts that a reference may mean just as well, what follows them, and themselves when they follow something.
func (s *Store) mark(ctx context.Context, tx *sql.Tx, list []int64) error {
	for _, q := range [...]string{
		`INSERT INTO pending (directive, spread) SELECT DISTINCT t.ref, false FROM relation a JOIN directive t ON t.canonical = a.target
			WHERE a.directive IN {list $1} AND a.acts AND ` + fits + again,
		`INSERT INTO pending (directive, spread) SELECT DISTINCT u.ref, false FROM directive t JOIN relation a ON a.target = t.canonical
			JOIN directive u ON u.canonical = a.target WHERE t.ref IN {list $1} AND a.acts AND ` + fits + ` AND ` + fitsToo + again,
		`INSERT INTO pending (directive, spread) SELECT DISTINCT a.directive, false FROM directive t JOIN relation a ON a.target = t.canonical
			WHERE t.ref IN {list $1} AND a.follows AND ` + fits + again,
		`INSERT INTO pending (directive, spread) SELECT DISTINCT a.directive, false FROM relation a WHERE a.directive IN {list $1} AND a.follows` + again,
	} {
		if _, err := tx.ExecContext(ctx, s.d.sql(q), s.d.list(list)); err != nil {
			return err
		}
	}
	return nil
}

// refs returns the references that a query gives.
func (s *Store) refs(ctx context.Context, q query, text string, args ...any) ([]int64, error) {
	found, err := q.QueryContext(ctx, s.d.sql(text), args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var list []int64
	for found.Next() {
		var ref int64
		if err := found.Scan(&ref); err != nil {
			return nil, err
		}
		list = append(list, ref)
	}
	return list, found.Err()
}
