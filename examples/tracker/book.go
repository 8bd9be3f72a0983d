package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"

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
	law       directive.Law
	effect    schedule.Date // the day of effect, or the day of the text while that is pending
	on        schedule.Date
	instances []task.Instance // as the log has passed the work on
	dues      []task.Due      // as far as the log gives the facts that they wait for
	lines     []line
}

// line is one task as one body has to carry it out.
type line struct {
	instance *task.Instance
	due      *task.Due
	log      *task.Log
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
	l.settle()
	l.tell(stderr)
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
	l := &ledger{
		directive: d, resolved: r, bodies: bodies, law: law, effect: r.Facts.Effect, on: o.on,
		instances: slices.Clone(r.Instances), dues: slices.Clone(r.Dues),
	}
	if l.effect == 0 {
		l.effect = d.Day()
	}
	if l.on == 0 {
		l.on = l.effect
	}
	return l, l.open()
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
	l.lines = make([]line, len(l.instances))
	for i := range l.instances {
		n := &l.instances[i]
		l.lines[i] = line{instance: n, due: &l.dues[i], log: task.NewLog(day, l.dues[i].Date)}
		if n.Parent >= 0 {
			l.lines[i].depth = l.lines[n.Parent].depth + 1
		}
		if l.on < day {
			continue
		}
		err := l.lines[i].log.Append(task.Entry{
			Task: n.Task.Key, At: day.Time(zone()), On: max(day, l.effect), Event: task.EventAssign,
			Basis: l.directive.Number.String(),
		})
		if err != nil {
			return err
		}
	}
	return nil
}
