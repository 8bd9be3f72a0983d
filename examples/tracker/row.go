package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// header is the first line of a table; further columns are let be.
var header = []string{"key", "lead", "kind", "due", "first_due", "done_on"}

// maxLine is the greatest length of a line of a table in bytes.
const maxLine = 1 << 20

// row is a line of a table of tasks.
type row struct {
	key                 task.Key
	lead                string
	kind                task.Kind
	due, firstDue, done schedule.Date
}

// rows reads a table line by line: a row is a line, so that a quotation mark left open spoils no other.
type rows struct {
	r       *bufio.Reader
	line    int
	columns [6]int // where each column of the header is
	width   int
	fields  []string
}

var errHeader = errors.New("the first line must be the header " + strings.Join(header, ","))

func newRows(r io.Reader) (*rows, error) {
	t := &rows{r: bufio.NewReaderSize(r, 1<<16)}
	text, err := t.next()
	if err == io.EOF {
		return nil, fmt.Errorf("the table is empty: %w", errHeader)
	}
	if err != nil {
		return nil, err
	}
	fields, err := t.split(strings.TrimPrefix(text, "\ufeff"))
	if err != nil {
		return nil, errHeader
	}
	t.width = len(fields)
	for i, name := range header {
		t.columns[i] = -1
		for j, f := range fields {
			if strings.TrimSpace(f) == name {
				t.columns[i] = j
			}
		}
		if t.columns[i] < 0 {
			return nil, errHeader
		}
	}
	return t, nil
}

// fault is a row that cannot be read, and where.
type fault struct {
	line   int
	column string
	err    error
}

func (f *fault) Error() string {
	if f.column == "" {
		return fmt.Sprintf("line %d: %v", f.line, f.err)
	}
	return fmt.Sprintf("line %d: %s: %v", f.line, f.column, f.err)
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
	fields, err := t.split(text)
	switch {
	case err != nil:
		return row{}, &fault{line: t.line, err: err}
	case len(fields) != t.width:
		return row{}, &fault{line: t.line, err: fmt.Errorf("%d fields where the header has %d", len(fields), t.width)}
	case !utf8.ValidString(text):
		return row{}, &fault{line: t.line, err: errors.New("not valid UTF-8")}
	}
	var r row
	for i, name := range header {
		if err := r.set(i, strings.TrimSpace(fields[t.columns[i]])); err != nil {
			return row{}, &fault{t.line, name, err}
		}
	}
	return r, nil
}

func (r *row) set(column int, s string) (err error) {
	switch header[column] {
	case "key":
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

// next returns the next line without its end.
func (t *rows) next() (string, error) {
	t.line++
	part, err := t.r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		long := append([]byte(nil), part...)
		for err == bufio.ErrBufferFull {
			part, err = t.r.ReadSlice('\n')
			if len(long) <= maxLine {
				long = append(long, part...)
			}
		}
		part = long
	}
	if err != nil && (err != io.EOF || len(part) == 0) {
		return "", err
	}
	if len(part) > maxLine {
		return "\"", nil // read as a row that cannot be: it is far too long
	}
	return strings.TrimRight(string(part), "\r\n"), nil
}

// split cuts a line at its commas. Only a line with a quotation mark needs the full rules of CSV.
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
