package main

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver

	"github.com/chithi-go/chithi/schedule"
)

func postgresDialect() *dialect {
	return &dialect{
		name: "postgres",
		marks: map[string]string{
			"list":   "(SELECT unnest(%[1]s::bigint[]))",
			"texts":  "(SELECT unnest(%[1]s::text[]))",
			"ids":    "(SELECT unnest(%[1]s::uuid[]))",
			"day":    "%[1]s::date",
			"covers": "%[1]s.days @> %[2]s::date",
			"has":    "position(%[2]s in %[1]s) > 0",
		},
		exists: "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = $1",
		tables: "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()",
		size:   "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'",
		lock:   "SELECT pg_advisory_xact_lock(hashtext('chithi store ' || current_schema()))",
		insert: insertColumns,
	}
}

// insertColumns writes the rows of a table in one statement, which gets them as one array a column.
func insertColumns(ctx context.Context, tx *sql.Tx, t *table, rows [][]any) error {
	query, ok := t.insert.Load("postgres")
	if !ok {
		query = columnar(t)
		t.insert.Store("postgres", query)
	}
	arrays := make([]any, len(t.columns))
	for i, c := range t.columns {
		arrays[i] = arrayOf[c.typ](rows, i)
	}
	_, err := tx.ExecContext(ctx, query.(string), arrays...)
	return err
}

func columnar(t *table) string {
	var names, values, arrays, aliases []string
	for i, c := range t.columns {
		alias := fmt.Sprintf("c%d", i)
		aliases = append(aliases, alias)
		switch {
		case c.name == "from_day":
			names, values = append(names, "days"), append(values, fmt.Sprintf("daterange(nullif(c%d, '')::date, nullif(c%d, '')::date)", i, i+1))
		case c.name == "before_day":
		case c.typ == "day":
			names, values = append(names, c.name), append(values, "nullif("+alias+", '')::date")
		default:
			names, values = append(names, c.name), append(values, alias)
		}
		typ := c.typ
		if typ == "day" {
			typ = "text"
		}
		arrays = append(arrays, fmt.Sprintf("$%d::%s[]", i+1, typ))
	}
	return "INSERT INTO " + t.name + " (" + strings.Join(names, ", ") + ") SELECT " + strings.Join(values, ", ") +
		" FROM unnest(" + strings.Join(arrays, ", ") + ") AS r(" + strings.Join(aliases, ", ") + ")"
}

// arrayOf gathers a column of rows, by its type.
var arrayOf = map[string]func(rows [][]any, i int) any{
	"bigint":  func(rows [][]any, i int) any { return gather[int64](rows, i) },
	"integer": func(rows [][]any, i int) any { return gather[int](rows, i) },
	"text":    func(rows [][]any, i int) any { return gather[string](rows, i) },
	"json":    func(rows [][]any, i int) any { return gather[string](rows, i) },
	"uuid":    func(rows [][]any, i int) any { return gather[string](rows, i) },
	"boolean": func(rows [][]any, i int) any { return gather[bool](rows, i) },
	"day": func(rows [][]any, i int) any {
		list := make([]string, len(rows))
		for k, row := range rows {
			list[k] = row[i].(schedule.Date).String()
		}
		return list
	},
}

func gather[T any](rows [][]any, i int) []T {
	list := make([]T, len(rows))
	for k, row := range rows {
		list[k] = row[i].(T)
	}
	return list
}
