package main

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
)

// Settle computes the days of the texts that an import has listed and did not come to, so many in a transaction.
func (s *Store) Settle(ctx context.Context, batch int, tell func(Progress)) (p Progress, err error) {
	err = s.settle(ctx, batch, s.write, &p, tell)
	return p, err
}

// settle first lists everything that depends on what is listed, then computes the listed texts, batch by batch. It
// can be cut short at any point: what is listed and not computed yet stays listed.
func (s *Store) settle(ctx context.Context, batch int, by step, p *Progress, tell func(Progress)) error {
	if err := by(ctx, func(tx *sql.Tx) error { return s.spread(ctx, tx) }); err != nil {
		return err
	}
	for {
		next := *p
		err := by(ctx, func(tx *sql.Tx) error {
			list, err := s.refs(ctx, tx, "SELECT directive FROM pending ORDER BY directive LIMIT $1", batch)
			if err != nil || len(list) == 0 {
				next.Waiting = 0
				return err
			}
			if err := s.compute(ctx, tx, list); err != nil {
				return err
			}
			next.Computed += int64(len(list))
			return tx.QueryRowContext(ctx, "SELECT count(*) FROM pending").Scan(&next.Waiting)
		})
		if err != nil {
			return err
		}
		if *p = next; tell != nil {
			tell(*p)
		}
		if p.Waiting == 0 {
			return nil
		}
	}
}

// spread lists what depends on the texts listed: those they act on, and those that follow them, and so on.
func (s *Store) spread(ctx context.Context, tx *sql.Tx) error {
	for {
		list, err := s.refs(ctx, tx, "SELECT directive FROM pending WHERE spread = false ORDER BY directive LIMIT 10000")
		if err != nil || len(list) == 0 {
			return err
		}
		for _, q := range [...]string{
			`UPDATE pending SET spread = true WHERE directive IN {list $1}`,
			`INSERT INTO pending (directive, spread) SELECT DISTINCT t.ref, false FROM relation a JOIN directive t ON t.canonical = a.target
				WHERE a.directive IN {list $1} AND a.acts AND ` + fits + ` ON CONFLICT (directive) DO NOTHING`,
			`INSERT INTO pending (directive, spread) SELECT DISTINCT a.directive, false FROM directive t JOIN relation a ON a.target = t.canonical
				WHERE t.ref IN {list $1} AND a.follows AND ` + fits + ` ON CONFLICT (directive) DO NOTHING`,
		} {
			if _, err := tx.ExecContext(ctx, s.d.sql(q), s.d.list(list)); err != nil {
				return err
			}
		}
	}
}

// compute writes the days of texts anew and takes them off the list.
func (s *Store) compute(ctx context.Context, tx *sql.Tx, list []int64) error {
	c, places, err := s.corpus(ctx, tx, list, 0)
	if err != nil {
		return err
	}
	for _, t := range slices.Backward(computed) {
		if _, err := tx.ExecContext(ctx, s.d.sql("DELETE FROM "+t.name+" WHERE directive IN {list $1}"), s.d.list(list)); err != nil {
			return err
		}
	}
	r := s.d.rows()
	for _, ref := range list {
		r.force(ref, c.Timeline(places[ref]))
	}
	if err := r.write(ctx, tx, computed...); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, s.d.sql("DELETE FROM pending WHERE directive IN {list $1}"), s.d.list(list))
	return err
}

// corpus builds the corpus of texts and of everything that their days depend on, as it was known on a day; 0 is all that
// is recorded. It is the library that says what happens to whom: the database only finds the texts.
func (s *Store) corpus(ctx context.Context, q query, list []int64, known schedule.Date) (*corpus.Corpus, map[int64]corpus.Ref, error) {
	refs, err := s.closure(ctx, q, list)
	if err != nil {
		return nil, nil, err
	}
	texts, err := s.texts(ctx, q, refs)
	if err != nil {
		return nil, nil, err
	}
	c, err := corpus.New(texts...)
	if err != nil {
		return nil, nil, err
	}
	if known != 0 {
		c = c.AsKnown(known)
	}
	places := make(map[int64]corpus.Ref, len(refs))
	for i, ref := range refs {
		places[ref] = corpus.Ref(i)
	}
	return c, places, nil
}

// closure finds everything that the days of texts depend on: those who act on them, those they follow, and so on; and
// every text that a reference could mean, for which one it means depends on them all.
func (s *Store) closure(ctx context.Context, q query, list []int64) ([]int64, error) {
	seen, beside := map[int64]bool{}, map[int64]bool{}
	for _, ref := range list {
		seen[ref] = true
	}
	for len(list) > 0 {
		found, err := s.refs(ctx, q, `SELECT a.directive FROM directive t JOIN relation a ON a.target = t.canonical
				WHERE t.ref IN {list $1} AND a.acts AND `+fits+`
			UNION SELECT t.ref FROM relation a JOIN directive t ON t.canonical = a.target
				WHERE a.directive IN {list $1} AND a.follows AND `+fits, s.d.list(list))
		if err != nil {
			return nil, err
		}
		meant, err := s.refs(ctx, q, `SELECT DISTINCT u.ref FROM directive t JOIN relation a ON a.target = t.canonical
				JOIN directive u ON u.canonical = a.target
			WHERE t.ref IN {list $1} AND a.acts AND `+fits+` AND `+fitsToo, s.d.list(list))
		if err != nil {
			return nil, err
		}
		for _, ref := range meant {
			beside[ref] = true
		}
		list = list[:0:0]
		for _, ref := range found {
			if !seen[ref] {
				seen[ref] = true
				list = append(list, ref)
			}
		}
	}
	maps.Copy(seen, beside)
	return slices.Sorted(maps.Keys(seen)), nil
}

// texts reads texts and computes what follows from each of them, in the order of the references.
func (s *Store) texts(ctx context.Context, q query, refs []int64) ([]*directive.Resolved, error) {
	found, err := q.QueryContext(ctx, s.d.sql("SELECT CAST(document AS text) FROM directive WHERE ref IN {list $1} ORDER BY ref"), s.d.list(refs))
	if err != nil {
		return nil, err
	}
	defer found.Close()
	lines := make([]line, 0, len(refs))
	for found.Next() {
		var document []byte
		if err := found.Scan(&document); err != nil {
			return nil, err
		}
		lines = append(lines, line{document: document})
	}
	if err := found.Err(); err != nil {
		return nil, err
	}
	s.laws.resolveAll(lines)
	texts := make([]*directive.Resolved, len(lines))
	for i := range lines {
		if lines[i].err != nil {
			return nil, lines[i].err
		}
		texts[i] = lines[i].text
	}
	return texts, nil
}
