package calendars

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chithi-go/chithi/schedule"
)

// rows reads the header and the entries; above is the number of lines before them.
func (f *file) rows(text []byte, above int) {
	want := strings.Split(columns, ",")
	r := csv.NewReader(bytes.NewReader(text))
	r.FieldsPerRecord = len(want)
	header := true
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		line := above
		if bad := (*csv.ParseError)(nil); err != nil && errors.As(err, &bad) {
			line, err = line+bad.StartLine, bad.Err
		} else {
			first, _ := r.FieldPos(0)
			line += first
		}
		switch {
		case err != nil && header:
			f.fault(line, fileHeader.With(columns))
			return
		case err != nil:
			f.fault(line, fileCSV.With(len(want), err))
		case header && !slices.Equal(record, want):
			f.fault(line, fileHeader.With(columns))
			return
		case !header:
			f.row(line, record)
		}
		header = false
	}
	if header {
		f.fault(above+1, fileHeader.With(columns))
	}
}

func (f *file) row(line int, c []string) {
	var e schedule.Entry
	if slices.ContainsFunc(c, func(s string) bool { return !utf8.ValidString(s) }) {
		f.fault(line, fileText.With())
	}
	for _, d := range [...]struct {
		name, text string
		to         *schedule.Date
		must       bool
	}{{"date", c[0], &e.Date, true}, {"pair", c[3], &e.Pair, false}, {"known", c[4], &e.Known, false}} {
		if d.text == "" && !d.must {
			continue
		}
		day, err := schedule.ParseDate(d.text)
		if err != nil {
			f.fault(line, columnDate.With(d.name, schedule.Quote(d.text)))
		}
		*d.to = day
	}
	var ok bool
	if e.Kind, ok = schedule.ParseDayKind(c[1]); !ok {
		f.fault(line, columnKind.With(schedule.Quote(c[1])))
	}
	if e.Decision, ok = schedule.ParseDecision(c[2]); !ok {
		f.fault(line, columnDecision.With(schedule.Quote(c[2])))
	}
	e.Occasion, e.En, e.Vi, e.Source = c[5], c[6], c[7], c[8]
	f.data.Entries = append(f.data.Entries, e)
	f.lines = append(f.lines, line)
}
