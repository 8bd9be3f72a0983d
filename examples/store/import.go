package main

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"path/filepath"
)

// ImportOptions say how to read a file.
type ImportOptions struct {
	Name  string // of the file; "" cannot be taken up again
	Size  int64  // of the file; 0 is not known
	Batch int    // lines in a transaction; twice as many texts in one of the second pass
	// Whole imports nothing when a line is bad: everything is one transaction then.
	Whole bool
	Bad   func(line int64, err error) // is told every bad line
	Tell  func(Progress)              // is told after every transaction
}

// Progress is how far an import has come.
type Progress struct {
	Bytes, Size int64
	Lines       int64
	Bad         int64
	New         int64
	Changed     int64
	Same        int64
	Skipped     int64 // lines that an earlier run had read
	Computed    int64 // texts whose days were computed in the second pass
	Waiting     int64 // for that
}

// Import reads directives, one a line, in the wire format. A text that is here already is replaced, or left alone when
// it is the same byte for byte; the id computed from its identity says which it is. First the texts go in, batch by
// batch, with the place in the file; then the days of those that others act on are computed. A run that was cut short is taken up
// where its last transaction ended.
func (s *Store) Import(ctx context.Context, in io.Reader, o ImportOptions) (Progress, error) {
	if o.Whole {
		var p Progress
		err := s.write(ctx, func(tx *sql.Tx) (err error) {
			p, err = s.importBy(ctx, in, o, func(_ context.Context, do func(*sql.Tx) error) error { return do(tx) })
			return err
		})
		return p, err
	}
	return s.importBy(ctx, in, o, s.write)
}

func (s *Store) importBy(ctx context.Context, in io.Reader, o ImportOptions, by step) (Progress, error) {
	p := Progress{Size: o.Size}
	reader := newLineReader(in, s.laws, o.Batch)
	if err := reader.sniff(); err != nil {
		return p, err
	}
	if err := s.resume(ctx, in, reader, o, by, &p); err != nil {
		return p, err
	}
	if err := by(ctx, func(tx *sql.Tx) error { return s.writeBodies(ctx, tx) }); err != nil {
		return p, err
	}
	stop := make(chan struct{})
	defer close(stop)
	counted := int64(o.Batch)
	for b := range reader.batches(stop) {
		if b.err != nil {
			return p, &Error{faultFile.With(), b.err}
		}
		next := p
		err := by(ctx, func(tx *sql.Tx) error {
			if err := s.writeBatch(ctx, tx, o, &b, &next); err != nil || next.New < 4*counted {
				return err
			}
			counted = next.New
			return s.analyze(ctx, tx, written)
		})
		if err != nil {
			return p, err
		}
		if p = next; o.Tell != nil {
			o.Tell(p)
		}
	}
	if err := s.settle(ctx, 2*o.Batch, by, &p, o.Tell); err != nil {
		return p, err
	}
	return p, by(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM progress WHERE file = $1", o.Name); err != nil {
			return err
		}
		if p.New < int64(o.Batch) {
			return nil
		}
		return s.analyze(ctx, tx, tables())
	})
}

// analyze lets the database count what its tables hold, so that it finds the short way to a row. An import into an empty
// database calls it as the texts grow: PostgreSQL would read whole tables for each batch.
func (s *Store) analyze(ctx context.Context, tx *sql.Tx, tables []*table) error {
	for _, t := range tables {
		if _, err := tx.ExecContext(ctx, "ANALYZE "+t.name); err != nil {
			return err
		}
	}
	return nil
}

// resume goes over what an earlier run has read of the same file. All or nothing is said of the whole file, bad lines that
// an earlier run left out included, so that it begins at the start.
func (s *Store) resume(ctx context.Context, in io.Reader, r *lineReader, o ImportOptions, by step, p *Progress) error {
	if o.Name == "" || o.Whole {
		return nil
	}
	var bytes, lines int64
	var digest string
	err := by(ctx, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, "SELECT bytes, lines, bad, digest FROM progress WHERE file = $1", o.Name).Scan(&bytes, &lines, &p.Bad, &digest)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	same, err := r.skip(bytes, lines, digest)
	if err != nil {
		return err
	}
	if same {
		p.Skipped, p.Lines, p.Bytes = lines, lines, bytes
		return nil
	}
	p.Bad = 0
	seeker, ok := in.(io.Seeker)
	if !ok {
		return nil
	}
	if _, err := seeker.Seek(0, io.SeekStart); err != nil {
		return err
	}
	*r = *newLineReader(in, s.laws, o.Batch)
	return nil
}

// writeBatch writes the texts of a batch and the place in the file behind it.
func (s *Store) writeBatch(ctx context.Context, tx *sql.Tx, o ImportOptions, b *batch, p *Progress) error {
	last := make(map[string]int, len(b.lines)) // of two lines of one identity the later counts
	for i := range b.lines {
		l := &b.lines[i]
		if l.err == nil {
			last[l.text.ID.String()] = i
			continue
		}
		if o.Whole {
			return &Error{faultNothing.With(l.n, saying{l.err}), nil}
		}
		p.Bad++
		if o.Bad != nil {
			o.Bad(l.n, l.err)
		}
	}
	if err := s.writeTexts(ctx, tx, b.lines, last, p); err != nil {
		return err
	}
	p.Bytes, p.Lines = b.bytes, b.count
	if o.Name == "" {
		return nil
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO progress (file, bytes, lines, bad, digest) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (file) DO UPDATE SET bytes = excluded.bytes, lines = excluded.lines, bad = excluded.bad, digest = excluded.digest`,
		o.Name, b.bytes, b.count, p.Bad, b.digest)
	return err
}

// fileName is the name by which the progress of a file is kept.
func fileName(name string) string {
	if full, err := filepath.Abs(name); err == nil {
		return full
	}
	return name
}
