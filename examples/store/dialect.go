package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"regexp"
	"sync"
)

// dialect is what differs between the two databases; queries are written once, with marks for the rest:
//
//	{list $1}        the references of a parameter, as a query
//	{texts $1}       the texts of a parameter, as a query; {ids $1} the ids
//	{day $1}         the day of a parameter
//	{covers s $2}    the run of days of s holds the day of a parameter
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

var mark = regexp.MustCompile(`\{(\w+) ([\w.$]+)(?: ([\w.$]+))?\}`)

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

// list is a parameter that holds references or texts.
func (d *dialect) list(v any) any {
	if d.name == "postgres" {
		return v
	}
	b, _ := json.Marshal(v) // whole numbers and texts
	return string(b)
}
