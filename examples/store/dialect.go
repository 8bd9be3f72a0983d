package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"regexp"
	"sync"

	"github.com/chithi-go/chithi/schedule"
)

// dialect is what differs between the two databases; queries are written once, with marks for the rest:
//
//	{list $1}        the references of a parameter, as a query
//	{texts $1}       the texts of a parameter, as a query; {ids $1} the ids
//	{day $1}         the day of a parameter
//	{covers s $2}    the run of days of s holds the day of a parameter
//	{from s}         the first day of a run, no day for always
//	{before s}       the day on which it is over, no day for open
//	{has a.b $3}     the text of a column contains that of a parameter
type dialect struct {
	name   string
	marks  map[string]string // $0 and $1 are the words after the mark
	exists string            // whether there is a table
	tables string            // how many tables there are
	size   string            // bytes on disk
	lock   string            // one writer at a time; "" when the transaction does that
	insert func(ctx context.Context, tx *sql.Tx, t *table, rows [][]any) error
	ready  sync.Map // queries with their marks replaced
}

var mark = regexp.MustCompile(`\{(\w+) ([\w.$]+)(?: (\$\d+))?\}`)

// sql replaces the marks of a query.
func (d *dialect) sql(query string) string {
	if q, ok := d.ready.Load(query); ok {
		return q.(string)
	}
	q := mark.ReplaceAllStringFunc(query, func(m string) string {
		p := mark.FindStringSubmatch(m)
		return fmt.Sprintf(d.marks[p[1]], p[2], p[3])
	})
	d.ready.Store(query, q)
	return q
}

// day is a parameter or a column that holds a day: a whole number in SQLite, a date in PostgreSQL, where the hooks of
// [schedule.Date] are enough. No day is NULL.
type day struct {
	of      *schedule.Date
	integer bool
}

func (d *dialect) day(p *schedule.Date) day          { return day{p, d.name == "sqlite"} }
func (d *dialect) on(on schedule.Date) driver.Valuer { return day{&on, d.name == "sqlite"} }
func (d day) Value() (driver.Value, error) {
	if d.integer && *d.of != 0 {
		return int64(*d.of), nil
	}
	return d.of.Value()
}

// Scan reads the column.
func (d day) Scan(src any) error {
	if n, ok := src.(int64); ok && d.integer {
		*d.of = schedule.Date(n)
		return nil
	}
	return d.of.Scan(src)
}

// table is a table to write rows to. The types are those of PostgreSQL; a "day" is one of [schedule.Date], and the
// columns from_day and before_day are one daterange there.
type table struct {
	name    string
	columns []column
	insert  sync.Map // the statement, by dialect
}

type column struct{ name, typ string }
