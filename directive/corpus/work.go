package corpus

import (
	"iter"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// Work is a part that a body has in a task of a text.
type Work struct {
	Text     Ref
	Instance int // of the text's instances
	Role     task.Role
}

// Work yields the parts that a text gave a body, in the order of the texts.
func (c *Corpus) Work(body agency.Key) iter.Seq[Work] {
	return func(yield func(Work) bool) {
		for _, l := range c.layers {
			for _, w := range l.bodies[body] {
				if !yield(w) {
					return
				}
			}
		}
	}
}

// Bodies yields every body that has a part in some task, each once, in the order they first appear.
func (c *Corpus) Bodies() iter.Seq[agency.Key] {
	return func(yield func(agency.Key) bool) {
		seen := map[agency.Key]bool{}
		for t := range c.All() {
			for i := range t.Instances {
				for _, a := range t.Instances[i].Assignments {
					if !seen[a.Agency] {
						seen[a.Agency] = true
						if !yield(a.Agency) {
							return
						}
					}
				}
			}
		}
	}
}

// Instance returns the task that a part is in.
func (c *Corpus) Instance(w Work) *task.Instance { return &c.Text(w.Text).Instances[w.Instance] }

// Load is what falls to a body in a run of days.
type Load struct {
	Due     int // tasks whose last day lies in it
	Undated int // tasks without a day, of texts in force on its first day
	Pending int // tasks whose day waits for a fact
	Items   []Work
}

// Workload counts the tasks that fall to a body in a run of days, in a role: its own, and those of bodies whose work it
// has by then, through every reorganisation that the registry records. Work of texts that have ended by its last day, or when
// the days begin, is left out, and so is what falls due outside the days.
func (c *Corpus) Workload(body agency.Key, role task.Role, in schedule.Interval, bodies *agency.Registry) Load {
	var load Load
	for k := range c.Bodies() {
		if k != body && !inherits(bodies, k, body, in.From) {
			continue
		}
		for w := range c.Work(k) {
			if w.Role == role {
				c.take(&load, w, in)
			}
		}
	}
	return load
}

func inherits(bodies *agency.Registry, from, to agency.Key, on schedule.Date) bool {
	if bodies == nil || on == 0 {
		return false
	}
	answer := bodies.Who(from, on)
	for h := range answer.Holders() {
		if h == to {
			return true
		}
	}
	return false
}

func (c *Corpus) take(load *Load, w Work, in schedule.Interval) {
	t := c.Text(w.Text)
	due := t.Dues[w.Instance]
	switch due.State {
	case task.Known:
		if !in.Contains(due.Date) || c.State(w.Text, due.Date).Force == directive.Ended {
			return
		}
		load.Due++
	case task.Pending:
		if in.From != 0 && c.State(w.Text, in.From).Force == directive.Ended {
			return
		}
		load.Pending++
	default:
		if in.From != 0 {
			if f := c.State(w.Text, in.From).Force; f != directive.InForce && f != directive.Partly {
				return
			}
		}
		load.Undated++
	}
	load.Items = append(load.Items, w)
}
