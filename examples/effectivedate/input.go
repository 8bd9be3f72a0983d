package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/chithi-go/chithi/schedule"
)

// mostBytes is the greatest length of a row. A row beyond it is reported and left out; no more is held at once.
const mostBytes = 4 << 20

// rows reads CSV (RFC 4180) row by row. Unlike encoding/csv it goes on after a fault at the next line, and a
// quotation mark that is never closed costs one row and not the rest of the file.
type rows struct {
	in   *bufio.Reader
	held []byte // read ahead and not used yet
	room []byte // what held may be written over, once it is used up
	line int    // of the row that comes next, counted from 1
	eof  bool
}

func newRows(in io.Reader) *rows {
	r := &rows{in: bufio.NewReaderSize(in, 1<<16), line: 1}
	if mark, err := r.in.Peek(3); err == nil && bytes.Equal(mark, []byte("\xef\xbb\xbf")) {
		_, _ = r.in.Discard(3) // the mark was just seen
	}
	return r
}

// row is one record with its place, or what is wrong with it; cells then hold what could be read.
type row struct {
	line  int
	cells []string
	fault schedule.Message
	bad   bool
}

// next reads the next row that is not empty. At the end the error is io.EOF.
func (r *rows) next() (row, error) {
	for {
		used, got, err := r.record()
		if err != nil {
			return row{}, err
		}
		got.line = r.line
		r.line += bytes.Count(r.held[:used], []byte{'\n'})
		blank := len(bytes.Trim(r.held[:used], "\r\n")) == 0
		r.held = r.held[used:]
		if !blank {
			return got, nil
		}
	}
}

// record takes the record that begins the held bytes. One that a quotation carries over several lines ends with
// the line in which the marks are even again; where such a record is faulty or too long, its first line alone is.
func (r *rows) record() (used int, got row, err error) {
	first, long, err := r.lineEnd(0)
	switch {
	case err != nil:
		return 0, row{}, err
	case long:
		return r.skipLine()
	}
	cells, open, fault := cut(r.held[:first])
	if !open {
		return first, row{cells: cells, fault: fault, bad: fault.Code() != ""}, nil
	}
	for end, odd := first, true; odd && end < mostBytes; {
		next, long, err := r.lineEnd(end)
		if errors.Is(err, io.EOF) || long {
			break
		}
		if err != nil {
			return 0, row{}, err
		}
		odd = bytes.Count(r.held[end:next], []byte{'"'})%2 == 0
		if end = next; !odd {
			if whole, _, fault := cut(r.held[:end]); fault.Code() == "" {
				return end, row{cells: whole}, nil
			}
			return first, row{cells: cells[:len(cells)-1], fault: bareQuote.With(), bad: true}, nil
		}
	}
	return first, row{cells: cells[:len(cells)-1], fault: openQuote.With(mostBytes), bad: true}, nil
}

// lineEnd returns where the line ends that begins at from, reading on as needed; long says that it is too long to
// hold. At the end of the input it is io.EOF.
func (r *rows) lineEnd(from int) (end int, long bool, err error) {
	seen := from
	for {
		if i := bytes.IndexByte(r.held[seen:], '\n'); i >= 0 {
			return seen + i + 1, false, nil
		}
		if seen = len(r.held); r.eof {
			if seen == from {
				return 0, false, io.EOF
			}
			return seen, false, nil
		}
		if seen-from > mostBytes {
			return 0, true, nil
		}
		if err := r.more(); err != nil {
			return 0, false, err
		}
	}
}

// more reads on; the end of the input is noted, not returned.
func (r *rows) more() error {
	chunk, err := r.in.ReadSlice('\n')
	if len(r.held) == 0 {
		r.held = r.room[:0]
	}
	if r.held = append(r.held, chunk...); cap(r.held) > cap(r.room) {
		r.room = r.held[:0]
	}
	switch {
	case err == nil, errors.Is(err, bufio.ErrBufferFull):
		return nil
	case errors.Is(err, io.EOF):
		r.eof = true
		return nil
	}
	return err
}

// skipLine drops a line that is too long to hold and reports it.
func (r *rows) skipLine() (used int, got row, err error) {
	cells, open, _ := cut(r.held[:1024])
	if open || len(cells) > 0 {
		cells = cells[:len(cells)-1]
	}
	for !r.eof {
		chunk, err := r.in.ReadSlice('\n')
		if errors.Is(err, io.EOF) {
			r.eof = true
		} else if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return 0, row{}, err
		}
		if bytes.HasSuffix(chunk, []byte{'\n'}) {
			break
		}
	}
	r.held = append(r.held[:0], '?', '\n')
	return 2, row{cells: cells, fault: longRow.With(mostBytes), bad: true}, nil
}

// cut parts a record into cells. open says that it ends inside a quotation; a fault comes with the cells before it.
func cut(b []byte) (cells []string, open bool, fault schedule.Message) {
	b = bytes.TrimSuffix(bytes.TrimSuffix(b, []byte{'\n'}), []byte{'\r'})
	cells = make([]string, 0, 8)
	for {
		if len(b) == 0 || b[0] != '"' {
			i := bytes.IndexByte(b, ',')
			cell := b
			if i >= 0 {
				cell = b[:i]
			}
			if bytes.IndexByte(cell, '"') >= 0 {
				return cells, false, bareQuote.With()
			}
			cells = append(cells, string(cell))
			if i < 0 {
				return cells, false, fault
			}
			b = b[i+1:]
			continue
		}
		cell, rest, closed := quoted(b[1:])
		cells = append(cells, cell)
		switch {
		case !closed:
			return cells, true, fault
		case len(rest) == 0:
			return cells, false, fault
		case rest[0] != ',':
			return cells[:len(cells)-1], false, bareQuote.With()
		}
		b = rest[1:]
	}
}

// quoted reads a cell up to its closing mark; two marks are one.
func quoted(b []byte) (cell string, rest []byte, closed bool) {
	i := bytes.IndexByte(b, '"')
	if i >= 0 && (i+1 == len(b) || b[i+1] != '"') {
		return string(b[:i]), b[i+1:], true
	}
	var whole []byte
	for {
		i := bytes.IndexByte(b, '"')
		switch {
		case i < 0:
			return string(append(whole, b...)), nil, false
		case i+1 < len(b) && b[i+1] == '"':
			whole = append(whole, b[:i+1]...)
			b = b[i+2:]
		default:
			return string(append(whole, b[:i]...)), b[i+1:], true
		}
	}
}

func valid(cells []string) bool {
	for _, c := range cells {
		if !utf8.ValidString(c) {
			return false
		}
	}
	return true
}
