package main

import (
	"bufio"
	"fmt"
	"io"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/eu"
	"github.com/chithi-go/chithi/directive/law/us"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
	"github.com/chithi-go/chithi/examples"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// ledger is a directive with a log for each of its tasks.
type ledger struct {
	directive *directive.Directive
	resolved  *directive.Resolved
	bodies    *agency.Registry
	calendar  *schedule.Calendar // of working days; nil where the law has none
	effect    schedule.Date      // the day of effect, or the day of the text while that is pending
	on        schedule.Date
	lines     []line
}

// line is one task as one body has to carry it out.
type line struct {
	instance *task.Instance
	due      task.Due
	log      *task.Log
	lead     agency.Key
	depth    int
}

// book answers for a directive.
func book(o options, stdin io.Reader, out *bufio.Writer, stderr io.Writer) error {
	l, err := read(o, stdin)
	if err != nil {
		return err
	}
	if o.log != "" {
		f, err := open(o.log, stdin)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := l.enter(newLines(f, stderr, o.progress)); err != nil {
			return fmt.Errorf("%s: %w", o.log, err)
		}
	}
	r, err := l.report()
	if err != nil {
		return err
	}
	switch o.format {
	case "json":
		return writeJSON(out, r)
	case "csv":
		return r.csv(out)
	case "ics":
		return l.ics(out)
	}
	return r.text(out)
}

// read decodes, checks and resolves the directive, and opens a log for every task that it gives.
func read(o options, stdin io.Reader) (*ledger, error) {
	d, err := directive.Parse(examples.Directive2206())
	if o.file != "" {
		f, err2 := open(o.file, stdin)
		if err2 != nil {
			return nil, err2
		}
		defer f.Close()
		d, err = directive.Decode(f)
	}
	if err != nil {
		return nil, err
	}
	law, bodies, err := world(d.Jurisdiction)
	if err != nil {
		return nil, err
	}
	if err := d.Check(law, bodies).Err(); err != nil {
		return nil, err
	}
	r, err := d.Resolve(law, bodies)
	if err != nil {
		return nil, err
	}
	l := &ledger{directive: d, resolved: r, bodies: bodies, effect: r.Facts.Effect, on: o.on}
	l.calendar, _ = law.Calendars.Get("")
	if l.effect == 0 {
		l.effect = d.Day()
	}
	if l.on == 0 {
		l.on = l.effect
	}
	return l, l.open()
}

// states are how the tasks stand, with what is suspended above.
func (l *ledger) states() []task.State {
	list, states := l.resolved.Instances, make([]task.State, len(l.lines))
	for i := range l.lines {
		states[i] = l.lines[i].log.State()
	}
	return task.SuspendBelow(list, states)
}

func world(jurisdiction string) (directive.Law, *agency.Registry, error) {
	laws := map[string]func() directive.Law{"vn": vn.Law, "us": us.Law, "eu": eu.Law}
	law, ok := laws[jurisdiction]
	if !ok {
		return directive.Law{}, nil, fmt.Errorf("no law of %q is known", jurisdiction)
	}
	if jurisdiction == "vn" {
		bodies, err := angiang.Registry()
		return law(), bodies, err
	}
	bodies, err := agency.New(agency.Data{})
	return law(), bodies, err
}

// open begins the logs: by the directive each task is assigned, from the day of effect. Before the directive is dated nothing is.
func (l *ledger) open() error {
	day := l.directive.Day()
	l.lines = make([]line, len(l.resolved.Instances))
	for i := range l.resolved.Instances {
		n := &l.resolved.Instances[i]
		due := l.resolved.Dues[i]
		n2 := line{instance: n, due: due, log: task.NewLog(day, due.Date)}
		n2.lead, _ = n.Lead(l.effect)
		if n.Parent >= 0 {
			n2.depth = l.lines[n.Parent].depth + 1
		}
		l.lines[i] = n2
		if l.on < day {
			continue
		}
		err := n2.log.Append(task.Entry{
			Task: n.Task.Key, At: day.Time(zone()), On: max(day, l.effect), Event: task.EventAssign,
			Basis: l.directive.Number.String(),
		})
		if err != nil {
			return err
		}
	}
	return nil
}
