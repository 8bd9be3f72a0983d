package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chithi-go/chithi/schedule"
)

// maxLine is the longest row of a file of questions, in bytes. A longer one is a fault of that row.
const maxLine = 1 << 16

// queries answers a file of questions row by row. A fault in a row is the answer of that row.
func (a *asker) queries(from io.Reader) error {
	r := bufio.NewReaderSize(from, maxLine)
	var who, on, columns int
	for n := 1; ; n++ {
		line, long, err := nextLine(r)
		if errors.Is(err, io.EOF) {
			if n == 1 {
				return errors.New("the questions need a first line who,on")
			}
			return nil
		}
		if err != nil {
			return err
		}
		if n == 1 {
			header, err := split(strings.TrimPrefix(line, "\ufeff"))
			if err != nil {
				return fmt.Errorf("line 1: %w", err)
			}
			who, on, columns = slices.Index(header, "who"), slices.Index(header, "on"), len(header)
			if who < 0 || on < 0 {
				return fmt.Errorf("line 1: %q; the questions need a first line who,on", line)
			}
			continue
		}
		if strings.TrimSpace(line) == "" && !long {
			continue
		}
		if err := a.say(a.row(n, line, long, who, on, columns)); err != nil {
			return err
		}
	}
}

func (a *asker) row(n int, line string, long bool, who, on, columns int) reply {
	fault := func(name, day string, reason any) reply {
		r := blank(strings.ToValidUTF8(name, "\uFFFD"), strings.ToValidUTF8(day, "\uFFFD"), "error")
		r.Error = fmt.Sprintf("line %d: %v", n, reason)
		return r
	}
	if long {
		return fault("", "", fmt.Sprintf("more than %d bytes", maxLine))
	}
	cells, err := split(line)
	switch {
	case err != nil:
		return fault("", "", err)
	case len(cells) != columns:
		return fault(strings.Join(cells, ","), "", fmt.Sprintf("%d cells, %d wanted", len(cells), columns))
	}
	name, day := cells[who], cells[on]
	switch date, err := schedule.ParseDate(day); {
	case !utf8.ValidString(line):
		return fault(name, day, "not UTF-8")
	case name == "":
		return fault(name, day, "nobody named")
	case err != nil:
		return fault(name, day, err)
	default:
		return a.ask(name, date)
	}
}

// split reads the cells of one line.
func split(line string) ([]string, error) {
	if !strings.Contains(line, `"`) {
		cells := strings.Split(line, ",")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		return cells, nil
	}
	r := csv.NewReader(strings.NewReader(line))
	r.TrimLeadingSpace = true
	cells, err := r.Read()
	var p *csv.ParseError
	if errors.As(err, &p) {
		err = p.Err
	}
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells, err
}

// nextLine returns a line without its end; of one that is too long it returns nothing and true.
func nextLine(r *bufio.Reader) (line string, long bool, err error) {
	b, more, err := r.ReadLine()
	line = string(b)
	for more && err == nil {
		long = true
		_, more, err = r.ReadLine()
	}
	if long {
		return "", true, err
	}
	return line, false, err
}
