package main

import (
	"context"
	"database/sql"
	"embed"
	"io/fs"
)

//go:embed migrations
var migrations embed.FS

// steps are the migrations, in order.
func (d *dialect) steps() []string {
	names, _ := fs.Glob(migrations, "migrations/"+d.name+"/*.sql") // the pattern is sound
	return names
}

// Version returns the version of the tables: 0 when there are none.
func (s *Store) Version(ctx context.Context, q query) (int, error) {
	var tables, own int
	if err := q.QueryRowContext(ctx, s.d.exists, "schema_version").Scan(&own); err != nil {
		return 0, err
	}
	if own == 0 {
		if err := q.QueryRowContext(ctx, s.d.tables).Scan(&tables); err != nil {
			return 0, err
		}
		if tables > 0 && s.d.name == "sqlite" {
			return 0, &Error{faultStrange.With(), nil}
		}
		return 0, nil
	}
	var version int
	err := q.QueryRowContext(ctx, "SELECT version FROM schema_version").Scan(&version)
	return version, err
}

// current says whether the tables are as this program needs them.
func (s *Store) current(ctx context.Context) error {
	version, err := s.Version(ctx, s.db)
	want := len(s.d.steps())
	switch {
	case err != nil:
		return err
	case version == 0:
		return &Error{faultEmpty.With(), nil}
	case version < want:
		return &Error{faultOlder.With(version, want), nil}
	case version > want:
		return &Error{faultNewer.With(version, want), nil}
	}
	return nil
}

// Migrate brings the tables up to date, all of it or nothing.
func (s *Store) Migrate(ctx context.Context) error {
	if err := s.current(ctx); err == nil {
		return nil
	}
	return s.write(ctx, func(tx *sql.Tx) error { return s.migrate(ctx, tx, len(s.d.steps())) })
}

func (s *Store) migrate(ctx context.Context, tx *sql.Tx, to int) error {
	version, err := s.Version(ctx, tx)
	if err != nil {
		return err
	}
	if version > len(s.d.steps()) {
		return &Error{faultNewer.With(version, len(s.d.steps())), nil}
	}
	if version == 0 {
		if _, err := tx.ExecContext(ctx, "CREATE TABLE schema_version (version integer NOT NULL)"); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO schema_version VALUES (0)"); err != nil {
			return err
		}
	}
	for ; version < to; version++ {
		text, err := migrations.ReadFile(s.d.steps()[version])
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, string(text)); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, "UPDATE schema_version SET version = $1", to)
	return err
}
