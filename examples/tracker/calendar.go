package main

import (
	"bufio"
	"time"

	"github.com/chithi-go/chithi/task"
	"github.com/chithi-go/chithi/task/ical"
)

// ics writes a VTODO for every task, with or without a last day.
func (l *ledger) ics(out *bufio.Writer) error {
	v := ical.View{Lang: "vi", Zone: zone(), Stamp: l.on.Time(time.UTC), Lead: func(n *task.Instance) string {
		return l.bodies.Name(l.lead(n), "vi", l.effect)
	}}
	return ical.Write(out, l.directive.Number.String(), v.Todos(l.instances, l.dues, l.states()))
}
