package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/akn"
	"github.com/chithi-go/chithi/directive/format/jsonld"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
	"github.com/chithi-go/chithi/task/ical"
)

// writer is a format by its name on the command line.
type writer struct {
	format string
	write  func(b *book, out, stderr io.Writer) error
}

var writers = []writer{
	{"json", func(b *book, out, _ io.Writer) error { return directive.Encode(out, b.resolved.Directive) }},
	{"jsonld", writeJSONLD},
	{"akn", func(b *book, out, _ io.Writer) error { return akn.Write(out, format.DocumentOf(b.resolved, b.on)) }},
	{"ics", writeICS},
	{"csv", writeCSV},
}

func writeJSONLD(b *book, out, stderr io.Writer) error {
	text, lost, err := jsonld.Append(nil, format.DocumentOf(b.resolved, b.on))
	if err != nil {
		return err
	}
	if text, err = jsonld.Indent(text); err != nil {
		return err
	}
	for _, p := range lost {
		fmt.Fprintln(stderr, "export:", p.In(b.lang))
	}
	_, err = out.Write(append(text, '\n'))
	return err
}

// state is what every task has by the directive alone: assigned, with its last day.
func (b *book) state(i int) task.State {
	return task.NewLog(b.resolved.Directive.Day(), b.resolved.Dues[i].Date).State()
}

func writeICS(b *book, out, _ io.Writer) error {
	r := b.resolved
	states := make([]task.State, len(r.Instances))
	for i := range states {
		states[i] = b.state(i)
	}
	v := ical.View{Lang: b.lang, Zone: zone(), Stamp: b.from.Time(time.UTC), Lead: func(n *task.Instance) string {
		lead, ok := n.Lead(b.from)
		if !ok {
			return ""
		}
		return b.name(lead)
	}}
	return ical.Write(out, r.Number.String(), v.Todos(r.Instances, r.Dues, states))
}

// zone is the clock of Vietnam, which has had one offset since 1975.
func zone() *time.Location { return time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60) }

// name is what a body was called when the work was given, and its key where no name is recorded.
func (b *book) name(k agency.Key) string {
	if n := b.bodies.Name(k, b.lang, b.from); n != "" {
		return n
	}
	return k.String()
}

func writeCSV(b *book, out, _ io.Writer) error {
	w := csv.NewWriter(out)
	row := func(cells ...string) error {
		for i := range cells {
			cells[i] = safe(cells[i])
		}
		return w.Write(cells)
	}
	err := row("key", "parent", "kind", "body", "lead", "lead_name", "coordinating", "executing", "due", "standing", "title_vi", "title_en")
	r := b.resolved
	for i := range r.Instances {
		if err != nil {
			return err
		}
		n := &r.Instances[i]
		parent, name := "", ""
		if n.Parent >= 0 {
			parent = r.Instances[n.Parent].Task.Key.String()
		}
		lead, ok := n.Lead(b.from)
		if ok {
			name = b.name(lead)
		}
		due, standing := dueOf(&r.Dues[i])
		err = row(n.Task.Key.String(), parent, n.Task.Kind.String(), n.Body.String(), lead.String(), name, holding(n, task.Coordinate, b.from),
			holding(n, task.Execute, b.from), due, standing, n.Task.Title["vi"], n.Task.Title["en"])
	}
	if err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

// dueOf gives the last day and how firm it is, or why there is none.
func dueOf(d *task.Due) (day, standing string) {
	switch d.State {
	case task.Known:
		return d.Date.String(), d.Standing.String()
	case task.Pending:
		return "", "pending"
	}
	return "", d.Promise.String()
}

func holding(n *task.Instance, role task.Role, on schedule.Date) string {
	var keys []string
	for _, a := range task.Holding(n.Assignments, role, on) {
		keys = append(keys, a.Agency.String())
	}
	return strings.Join(keys, ";")
}

// safe keeps a spreadsheet from taking a text for a formula, which may begin with a sign of full width too.
func safe(cell string) string {
	if first, _ := utf8.DecodeRuneInString(cell); strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + cell
	}
	return cell
}
