package main

import (
	"bufio"
	"time"

	"github.com/chithi-go/chithi/task"
	"github.com/chithi-go/chithi/task/ical"
)

// ics writes a VTODO for every task, with or without a last day.
func (l *ledger) ics(out *bufio.Writer) error {
	ids := map[task.Key]string{}
	for i := range l.lines {
		n := l.lines[i].instance
		if _, taken := ids[n.Task.Key]; !taken {
			ids[n.Task.Key] = n.ID.String()
		}
	}
	find := func(k task.Key) (string, bool) { id, ok := ids[k]; return id, ok }
	states := l.states()
	c := ical.NewCalendar(out, l.directive.Number.String())
	for i := range l.lines {
		n := &l.lines[i]
		v := ical.View{Lang: "vi", Zone: zone(), Stamp: l.on.Time(time.UTC), Lead: l.bodies.Name(n.lead, "vi", l.effect)}
		above := ""
		if p := n.instance.Parent; p >= 0 {
			above = l.lines[p].instance.ID.String()
		}
		t := v.Of(n.instance, &n.due, &states[i], above, find)
		if err := c.Todo(&t); err != nil {
			return err
		}
	}
	return c.Close()
}
