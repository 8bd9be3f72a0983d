package main

import (
	"context"
	"database/sql"
	"os"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// Store is an open database of directives.
type Store struct {
	db   *sql.DB
	d    *dialect
	laws *laws
	wait time.Duration
	rest string // the file of SQLite that a writer leaves behind
}

// Options say which database, and how.
type Options struct {
	File  string // of SQLite
	DSN   string // of PostgreSQL; wins when it is there
	Write bool
	Wait  time.Duration // for another process
}

// open opens a database without looking into it.
func open(ctx context.Context, o Options) (*Store, error) {
	known, err := newLaws()
	if err != nil {
		return nil, err
	}
	s := &Store{laws: known, wait: o.Wait}
	if o.DSN != "" {
		config, err := pgx.ParseConfig(o.DSN)
		if err != nil {
			return nil, &Error{faultMissing.With(), err}
		}
		config.ConnectTimeout = max(o.Wait, time.Second)
		s.db, s.d = stdlib.OpenDB(*config), postgresDialect()
	} else {
		if _, err := os.Stat(o.File); err != nil && !o.Write {
			return nil, fault(err)
		}
		s.d = sqliteDialect()
		if s.db, err = sql.Open("sqlite", sqliteSource(o.File, o.Write, o.Wait)); err != nil {
			return nil, fault(err)
		}
		if o.Write {
			s.rest = o.File
		}
	}
	if err := s.db.PingContext(ctx); err != nil {
		s.db.Close()
		return nil, fault(err)
	}
	return s, nil
}

// Open opens a database whose tables are as this program needs them: a writer makes and mends them, a reader says what
// is wrong.
func Open(ctx context.Context, o Options) (*Store, error) {
	s, err := open(ctx, o)
	if err != nil {
		return nil, err
	}
	if o.Write {
		err = s.Migrate(ctx)
	} else {
		err = s.current(ctx)
	}
	if err != nil {
		s.db.Close()
		return nil, fault(err)
	}
	return s, nil
}

// Close closes the database.
func (s *Store) Close() error {
	err := fault(s.db.Close())
	if s.rest != "" {
		sqliteRest(s.rest)
	}
	return err
}

// query is a database, a connection or a transaction.
type query interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// step runs a part of the work in a transaction.
type step func(ctx context.Context, do func(tx *sql.Tx) error) error

// write runs a part of the work in a transaction of its own: all of it is done, or nothing.
func (s *Store) write(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return fault(err)
	}
	defer tx.Rollback()
	if s.d.lock != "" {
		// In PostgreSQL 0 would be for ever.
		wait := strconv.FormatInt(max(s.wait.Milliseconds(), 1), 10)
		if _, err := tx.ExecContext(ctx, "SELECT set_config('lock_timeout', $1, true)", wait); err != nil {
			return fault(err)
		}
		if _, err := tx.ExecContext(ctx, s.d.lock); err != nil {
			return fault(err)
		}
	}
	if err := do(tx); err != nil {
		return fault(err)
	}
	return fault(tx.Commit())
}

// read runs questions on one state of the database.
func (s *Store) read(ctx context.Context, do func(tx *sql.Tx) error) error {
	o := &sql.TxOptions{ReadOnly: true}
	if s.d.name == "postgres" {
		o.Isolation = sql.LevelRepeatableRead
	}
	tx, err := s.db.BeginTx(ctx, o)
	if err != nil {
		return fault(err)
	}
	defer tx.Rollback()
	return fault(do(tx))
}
