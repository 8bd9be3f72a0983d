package main

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver
)

func sqliteDialect() *dialect {
	return &dialect{
		name: "sqlite",
		marks: map[string]string{
			"list":   "(SELECT value FROM json_each(%[1]s))",
			"texts":  "(SELECT value FROM json_each(%[1]s))",
			"ids":    "(SELECT value FROM json_each(%[1]s))",
			"day":    "%[1]s",
			"covers": "(%[1]s.from_day <= %[2]s AND (%[1]s.before_day IS NULL OR %[1]s.before_day > %[2]s))",
			"has":    "instr(%[1]s, %[2]s) > 0",
		},
		exists: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $1",
		tables: "SELECT count(*) FROM sqlite_master WHERE type = 'table'",
		size:   "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
		insert: insertRows,
	}
}

// sqliteSource is the connection string of a file. A reader does not create it; a writer takes the lock when a
// transaction begins, so that it never finds out later. The log is written ahead: a crash of the process loses nothing, a crash
// of the machine at most the last transactions, whole, with the place in the file that was being read.
func sqliteSource(file string, write bool, wait time.Duration) string {
	source := fmt.Sprintf("%s?_pragma=busy_timeout(%d)&_pragma=foreign_keys(1)", sqliteFile(file), wait.Milliseconds())
	if !write {
		return source + "&mode=rw&_pragma=query_only(1)"
	}
	return source + "&_pragma=journal_mode(wal)&_pragma=synchronous(normal)&_pragma=cache_size(-65536)&_txlock=immediate"
}

func sqliteFile(file string) string {
	return "file:" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(file)
}

// sqliteRest puts the log away, which needs room beside the file: without it, the file can be read where nothing can be
// written. When another process has the file open the log stays, and that process puts it away.
func sqliteRest(file string) {
	db, err := sql.Open("sqlite", sqliteFile(file)+"?mode=rw&_pragma=busy_timeout(0)")
	if err != nil {
		return
	}
	defer db.Close()
	_, _ = db.Exec("PRAGMA journal_mode = delete") // nothing depends on it
}

// insertRows writes row by row: the database is in the process, so that a statement costs no way there and back.
func insertRows(ctx context.Context, tx *sql.Tx, t *table, rows [][]any) error {
	query, ok := t.insert.Load("sqlite")
	if !ok {
		names, values := make([]string, len(t.columns)), make([]string, len(t.columns))
		for i, c := range t.columns {
			names[i], values[i] = c.name, fmt.Sprintf("$%d", i+1)
			if c.name == "from_day" {
				values[i] = "coalesce(" + values[i] + ", '')" // always
			}
		}
		query = "INSERT INTO " + t.name + " (" + strings.Join(names, ", ") + ") VALUES (" + strings.Join(values, ", ") + ")"
		t.insert.Store("sqlite", query)
	}
	statement, err := tx.PrepareContext(ctx, query.(string))
	if err != nil {
		return err
	}
	defer statement.Close()
	for _, row := range rows {
		if _, err := statement.ExecContext(ctx, row...); err != nil {
			return err
		}
	}
	return nil
}
