package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// columns of the input, in the order of the header that is documented.
var columns = [...]string{"id", "law", "signed", "published", "clause", "rule"}

// header knows where the columns stand, and which further ones pass through.
type header struct {
	at      [len(columns)]int
	width   int
	further []int
	names   []string // of the further columns
}

func readHeader(r *rows) (header, error) {
	first, err := r.next()
	if errors.Is(err, io.EOF) {
		return header{}, errors.New("the input is empty: a header is needed: " + strings.Join(columns[:], ","))
	}
	if err != nil {
		return header{}, err
	}
	if first.bad || !valid(first.cells) {
		return header{}, errors.New("the header cannot be read as CSV in UTF-8")
	}
	h := header{width: len(first.cells)}
	for i, name := range columns {
		if h.at[i] = slices.Index(first.cells, name); h.at[i] < 0 {
			return h, fmt.Errorf("the header has no column %q: it needs %s", name, strings.Join(columns[:], ","))
		}
	}
	for i, name := range first.cells {
		if slices.Index(first.cells, name) != i {
			return h, fmt.Errorf("the header has the column %q twice", name)
		}
		if !slices.Contains(columns[:], name) {
			h.further = append(h.further, i)
			h.names = append(h.names, name)
		}
	}
	return h, nil
}

// batch is a run of rows that one worker answers; done is closed when the answers stand in out.
type batch struct {
	rows []row
	out  [][]string
	done chan struct{}
}

// What a batch holds at most: so many rows, and so many bytes unless one row has more.
const (
	batchRows  = 512
	batchBytes = 1 << 20
)

// stream answers a CSV row for row, in order. Rows are answered on every processor, and no more of them are held
// than a few batches, however long the input is.
func stream(in io.Reader, out io.Writer, lang string) error {
	r := newRows(in)
	h, err := readHeader(r)
	if err != nil {
		return err
	}
	w := csv.NewWriter(out)
	if err := w.Write(append([]string{"id", "rule", "date", "status", "error", "why"}, h.names...)); err != nil {
		return err
	}
	workers := runtime.GOMAXPROCS(0)
	work, order := make(chan *batch, workers), make(chan *batch, 2*workers)
	stop := make(chan struct{})
	var pool sync.WaitGroup
	for range workers {
		pool.Go(func() {
			d := newDesk(lang)
			for b := range work {
				b.out = make([][]string, len(b.rows))
				for i, row := range b.rows {
					b.out[i] = h.line(d, row)
				}
				close(b.done)
			}
		})
	}
	var readErr error
	pool.Go(func() {
		readErr = r.batches(work, order, stop)
		close(work)
		close(order)
	})
	var writeErr error
	for b := range order {
		<-b.done
		if writeErr == nil {
			if writeErr = w.WriteAll(b.out); writeErr != nil {
				close(stop)
			}
		}
	}
	pool.Wait()
	w.Flush()
	return errors.Join(readErr, writeErr)
}

// batches hands the rows out until the end, or until the writing has failed.
func (r *rows) batches(work, order chan<- *batch, stop <-chan struct{}) error {
	for {
		b := &batch{done: make(chan struct{})}
		var err error
		for size := 0; len(b.rows) < batchRows && size < batchBytes; {
			var next row
			if next, err = r.next(); err != nil {
				break
			}
			b.rows = append(b.rows, next)
			for _, c := range next.cells {
				size += len(c)
			}
		}
		if len(b.rows) > 0 {
			select {
			case order <- b:
				work <- b
			case <-stop:
				return nil
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// line answers a row: the six columns, then the further ones as they came.
func (h header) line(d *desk, r row) []string {
	out := make([]string, 6, 6+len(h.further))
	cell := func(i int) string {
		if i < len(r.cells) {
			return r.cells[i]
		}
		return ""
	}
	out[0] = cell(h.at[0])
	var a answer
	switch {
	case r.bad:
		a = d.refuse(badRow.With(r.line, r.fault))
	case len(r.cells) != h.width:
		a = d.refuse(badRow.With(r.line, fieldCount.With(len(r.cells), h.width)))
	case !valid(r.cells):
		a = d.refuse(badRow.With(r.line, notUTF8.With()))
	default:
		a = d.answer(question{law: cell(h.at[1]), signed: cell(h.at[2]), published: cell(h.at[3]), clause: cell(h.at[4]), rule: cell(h.at[5])})
	}
	out[1], out[2], out[3] = a.rule, a.date.String(), a.status
	out[4], out[5] = guard(a.fault), guard(strings.Join(a.steps, "; "))
	for _, i := range h.further {
		out = append(out, cell(i))
	}
	for i := range out {
		out[i] = strings.ToValidUTF8(out[i], "\uFFFD")
	}
	return out
}

// guard keeps what this program says from being taken for a formula by a spreadsheet. The cells that came from the
// input go back as they came.
func guard(s string) string {
	if s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 {
		return "'" + s
	}
	return s
}
