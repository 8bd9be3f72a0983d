package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
	"github.com/chithi-go/chithi/task/ical"
)

// table counts a table of tasks row by row.
func table(o options, stdin io.Reader, out *bufio.Writer, stderr io.Writer) error {
	f, err := open(o.tasks, stdin)
	if err != nil {
		return err
	}
	defer f.Close()
	t, err := newRows(newLines(f, stderr, o.progress))
	if err != nil {
		return fmt.Errorf("%s: %w", o.tasks, err)
	}
	tally := task.NewTally(o.on)
	each := func(r *row) error {
		tally.Add(r.lead, r.kind, r.due, r.firstDue, r.done)
		return nil
	}
	var calendar *ical.Calendar
	if o.format == "ics" {
		calendar = ical.NewCalendar(out, "chithi "+o.on.String())
		each = func(r *row) error { return calendar.Todo(todo(r, o.on)) }
	}
	if err := eachRow(t, each); err != nil {
		return err
	}
	if calendar != nil {
		return calendar.Close()
	}
	return write(o, figuresOf(tally), out)
}

// eachRow gives every row that can be read to a function, and names every other on standard error.
func eachRow(t *rows, each func(*row) error) error {
	for {
		r, err := t.read()
		if err == io.EOF {
			t.end()
			return nil
		}
		if err == nil {
			err = each(&r)
		} else {
			err = t.tell(err)
		}
		if err != nil {
			return err
		}
	}
}

// todo is a row as a VTODO; its id is computed from its key and its lead.
func todo(r *row, on schedule.Date) *ical.Todo {
	t := &ical.Todo{
		UID:     ical.UID("row", r.key.String(), r.lead),
		Summary: strings.TrimSpace(r.key.String() + " " + r.lead),
		Contact: r.lead,
		Due:     r.due,
		Status:  task.Assigned,
		Stamp:   on.Time(time.UTC),
	}
	if r.kind != 0 {
		t.Categories = []string{r.kind.String()}
	}
	if r.done != 0 {
		t.Status, t.Percent = task.Completed, 100
	}
	return t
}

// figures are what the formats write.
type figures struct {
	Whole whole                  `json:"whole"`
	Leads map[string]task.Counts `json:"leads"`
}

// whole counts all tasks against the day as it stands, and against the first one.
type whole struct {
	task.Counts
	First task.Counts `json:"first"`
}

func figuresOf(t *task.Tally) figures {
	return figures{whole{t.Whole(), t.First()}, t.Leads()}
}

func write(o options, f figures, out *bufio.Writer) error {
	switch o.format {
	case "json":
		return writeJSON(out, f)
	case "csv":
		return writeFigures(out, f)
	}
	fmt.Fprintf(out, "%s\n\n", o.on)
	writeText(out, f)
	return nil
}

func writeJSON(out io.Writer, v any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

var columns = []string{"scope", "lead", "total", "done_in_time", "done_late", "open_in_time", "open_late", "no_deadline", "excluded"}

// writeFigures writes a line for the whole, one for the whole judged by first last days, and one for each lead.
func writeFigures(out io.Writer, f figures) error {
	w := csv.NewWriter(out)
	line := func(scope, lead string, c task.Counts) {
		fields := []string{scope, task.Cell(lead)}
		for _, n := range numbers(c) {
			fields = append(fields, strconv.Itoa(n))
		}
		_ = w.Write(fields) // Error below tells of it
	}
	_ = w.Write(columns)
	line("whole", "", f.Whole.Counts)
	line("first", "", f.Whole.First)
	for _, lead := range slices.Sorted(maps.Keys(f.Leads)) {
		line("lead", lead, f.Leads[lead])
	}
	w.Flush()
	return w.Error()
}

func numbers(c task.Counts) []int {
	return []int{c.Total, c.DoneInTime, c.DoneLate, c.OpenInTime, c.OpenLate, c.NoDeadline, c.Excluded}
}

// writeText writes the figures for people, in Vietnamese and English.
func writeText(out io.Writer, f figures) {
	c := f.Whole.Counts
	words := []struct {
		vi, en string
		n, m   int
	}{
		{"Tổng số", "total", c.Total, f.Whole.First.Total},
		{"Hoàn thành đúng hạn", "done in time", c.DoneInTime, f.Whole.First.DoneInTime},
		{"Hoàn thành quá hạn", "done late", c.DoneLate, f.Whole.First.DoneLate},
		{"Đang thực hiện, trong hạn", "open, in time", c.OpenInTime, f.Whole.First.OpenInTime},
		{"Đang thực hiện, quá hạn", "open, late", c.OpenLate, f.Whole.First.OpenLate},
		{"Đang thực hiện, không thời hạn", "open, no deadline", c.NoDeadline, f.Whole.First.NoDeadline},
		{"Không tính", "not counted", c.Excluded, f.Whole.First.Excluded},
	}
	for _, w := range words {
		fmt.Fprintf(out, "%9d  %s (%s)", w.n, w.vi, w.en)
		if w.m != w.n {
			fmt.Fprintf(out, " — %d theo thời hạn ban đầu (by the first deadline)", w.m)
		}
		fmt.Fprintln(out)
	}
	fmt.Fprintln(out, "\nCơ quan chủ trì (lead): tổng số, hoàn thành đúng hạn, hoàn thành quá hạn, trong hạn, quá hạn, không thời hạn, không tính")
	for _, lead := range slices.Sorted(maps.Keys(f.Leads)) {
		l := f.Leads[lead]
		fmt.Fprintf(out, "  %s: %d, %d, %d, %d, %d, %d, %d\n", oneLine(lead), l.Total, l.DoneInTime, l.DoneLate, l.OpenInTime, l.OpenLate, l.NoDeadline, l.Excluded)
	}
}
