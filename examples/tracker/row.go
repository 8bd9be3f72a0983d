package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// header names the columns of a table; they stand in any order, and further ones are let be.
var header = []string{"key", "lead", "kind", "due", "first_due", "done_on"}

// spare are the columns that a table may lack: no kind is said then, and no first last day.
var spare = []string{"kind", "first_due"}

// row is a line of a table of tasks.
type row struct {
	key                 task.Key
	lead                string
	kind                task.Kind
	due, firstDue, done schedule.Date
}

// rows reads a table. A line break in quotation marks is part of its cell, but a mark left open spoils no other row than its own.
type rows struct {
	*lines
	columns [6]int // where each column of the header is, or -1
	width   int
	fields  []string
}

func newRows(l *lines) (*rows, error) {
	t := &rows{lines: l}
	text, err := t.next()
	if err == io.EOF {
		return nil, fmt.Errorf("the table is empty; its first line must be the header %s", strings.Join(header, ","))
	}
	if err != nil {
		return nil, err
	}
	fields, err := t.split(strings.TrimPrefix(text, "\ufeff"))
	if err != nil {
		return nil, &fault{line: 1, err: err}
	}
	t.width = len(fields)
	for i, name := range header {
		t.columns[i] = -1
		for j, f := range fields {
			switch {
			case !strings.EqualFold(strings.TrimSpace(f), name):
			case t.columns[i] >= 0:
				return nil, fmt.Errorf("the header has the column %s twice", name)
			default:
				t.columns[i] = j
			}
		}
		if t.columns[i] < 0 && !slices.Contains(spare, name) {
			return nil, fmt.Errorf("the first line lacks the column %s; it must be the header %s", name, strings.Join(header, ","))
		}
	}
	return t, nil
}

// read returns the next row; a *fault concerns that row alone, io.EOF is the end, and anything else the whole input.
func (t *rows) read() (row, error) {
	text, err := t.next()
	for err == nil && text == "" {
		text, err = t.next()
	}
	if err != nil {
		return row{}, err
	}
	line := t.n
	fields, err := t.record(&text)
	switch {
	case err != nil:
		return row{}, &fault{line: line, err: err}
	case len(fields) != t.width:
		return row{}, &fault{line: line, err: fmt.Errorf("%d fields where the header has %d", len(fields), t.width)}
	case !utf8.ValidString(text):
		return row{}, &fault{line: line, err: errors.New("not valid UTF-8")}
	}
	var r row
	for i, name := range header {
		if t.columns[i] < 0 {
			continue
		}
		if err := r.set(name, strings.TrimSpace(fields[t.columns[i]])); err != nil {
			return row{}, &fault{line, name, err}
		}
	}
	return r, nil
}

func (r *row) set(column, s string) (err error) {
	switch column {
	case "key":
		if s == "" {
			return errors.New("a task needs one")
		}
		r.key, err = task.ParseKey(s)
	case "lead":
		r.lead = s
	case "kind":
		err = r.kind.UnmarshalText([]byte(s))
	case "due":
		err = r.due.UnmarshalText([]byte(s))
	case "first_due":
		err = r.firstDue.UnmarshalText([]byte(s))
	case "done_on":
		err = r.done.UnmarshalText([]byte(s))
	}
	return err
}

// record cuts a row into its cells. A quotation mark left open reaches over the next lines, when that makes a row as wide as the header.
func (t *rows) record(text *string) ([]string, error) {
	if strings.Count(*text, `"`)%2 == 1 {
		if more, size := t.ahead(); size > 0 {
			long := *text + "\n" + more
			if fields, err := t.split(long); err == nil && len(fields) == t.width {
				t.skip(more, size)
				*text = long
				return fields, nil
			}
		}
	}
	return t.split(*text)
}

// split cuts a row at its commas. Only one with a quotation mark needs the full rules of CSV.
func (t *rows) split(text string) ([]string, error) {
	t.fields = t.fields[:0]
	if !strings.Contains(text, `"`) {
		for {
			field, rest, more := strings.Cut(text, ",")
			t.fields = append(t.fields, field)
			if !more {
				return t.fields, nil
			}
			text = rest
		}
	}
	fields, err := csv.NewReader(strings.NewReader(text)).Read()
	if parse := (*csv.ParseError)(nil); errors.As(err, &parse) {
		err = parse.Err
	}
	return fields, err
}
