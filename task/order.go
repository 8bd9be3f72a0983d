package task

import (
	"errors"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// Order returns the keys in an order in which the work can begin: nothing comes before what it waits for. It heeds dependencies, the
// tasks above (which are not done before those below them) and deadlines that run from the completion of another task, and among
// tasks that may come in any order keeps that of the text. When tasks wait for one another it returns a [*CycleError] that names a
// cycle no shorter part of which is one.
//
// Keys that the tree does not have are passed over; [Check] reports them.
func Order(tasks []Task) ([]Key, error) {
	g := graphOf(tasks)
	order, left := g.order()
	if left > 0 {
		return nil, &CycleError{g.names(g.cycle())}
	}
	keys := make([]Key, 0, len(g.keys))
	for _, n := range order {
		if n%2 == 0 { // where a task begins
			keys = append(keys, g.keys[n/2])
		}
	}
	return keys, nil
}

var cycleFound = schedule.Template{
	Code: "task-cycle",
	En:   "tasks wait for one another: {0}",
	Vi:   "các nhiệm vụ chờ lẫn nhau: {0}",
}

// CycleError is a ring of tasks each of which waits for the next, the last for the first.
type CycleError struct{ Path []Key }

// beginning is the place of the task at which a cycle is told.
func beginning(tasks []Task, err error) string {
	var cycle *CycleError
	if errors.As(err, &cycle) && len(cycle.Path) > 0 {
		for at, t := range All(tasks) {
			if t.Key == cycle.Path[0] {
				return at
			}
		}
	}
	return ""
}

// Message gives the code and the arguments.
func (e *CycleError) Message() schedule.Message {
	words := make([]string, 0, len(e.Path)+1)
	for i := range len(e.Path) + 1 {
		if len(e.Path) > 0 {
			words = append(words, e.Path[i%len(e.Path)].String())
		}
		if i == 20 {
			words = append(words, "…")
			break
		}
	}
	return cycleFound.With(strings.Join(words, " → "))
}

// In says the error in "vi" or "en".
func (e *CycleError) In(lang string) string { return e.Message().In(lang) }
func (e *CycleError) Error() string         { return "task: " + e.In("en") }

// graphOf draws two nodes for each task, 2i where it begins and 2i+1 where it ends.
func graphOf(tasks []Task) *graph {
	n, links := size(tasks)
	d := drawing{graph: newGraph(n, 3*n+links), number: make(map[Key]int32, n)}
	d.tree(tasks, -1)
	for _, l := range d.late {
		if m, ok := d.number[l.on]; ok {
			d.edge(2*m+l.ends.from, 2*l.task+l.ends.to)
		}
	}
	d.close(2 * len(d.keys))
	return d.graph
}

// size counts the tasks of a tree and what they wait for.
func size(tasks []Task) (n, links int) {
	for i := range tasks {
		n++
		links += len(tasks[i].Depends)
		if below := tasks[i].Tasks; len(below) > 0 {
			more, linked := size(below)
			n, links = n+more, links+linked
		}
	}
	return n, links
}

// drawing is a graph in the making: what waits for a task by its key is drawn last, for the text may have that task later.
type drawing struct {
	*graph
	number map[Key]int32
	late   []tie
}

// tie is the wait of one task, by its number, for another, by its key.
type tie struct {
	task int32
	on   Key
	ends ends
}

func (d *drawing) tree(tasks []Task, above int32) {
	for i := range tasks {
		t := &tasks[i]
		n, twice := d.number[t.Key]
		if !twice {
			n = int32(len(d.keys))
			d.number[t.Key] = n
			d.keys = append(d.keys, t.Key)
			d.edge(2*n, 2*n+1)
		}
		if above >= 0 {
			d.edge(2*above, 2*n)
			d.edge(2*n+1, 2*above+1)
		}
		for j := range t.Depends {
			d.late = append(d.late, tie{n, t.Depends[j].Task, endsOf(t.Depends[j].Link)})
		}
		for k := range deadlineTasks(&t.Deadline) {
			d.late = append(d.late, tie{n, k, ends{1, 1}})
		}
		d.tree(t.Tasks, n)
	}
}

// ends say which end of one task the end of another waits for: 0 where it begins, 1 where it ends.
type ends struct{ from, to int32 }

var linkEnds = [...]ends{
	0:            {1, 0},
	FinishStart:  {1, 0},
	StartStart:   {0, 0},
	FinishFinish: {1, 1},
	StartFinish:  {0, 1},
}

// endsOf takes what is no link for what is not said.
func endsOf(l Link) ends {
	if int(l) >= len(linkEnds) {
		l = 0
	}
	return linkEnds[l]
}

// names turns a cycle of nodes into one of tasks.
func (g *graph) names(cycle []int32) []Key {
	var keys []Key
	for _, n := range cycle {
		if k := g.keys[n/2]; len(keys) == 0 || keys[len(keys)-1] != k {
			keys = append(keys, k)
		}
	}
	if len(keys) > 1 && keys[0] == keys[len(keys)-1] {
		keys = keys[:len(keys)-1]
	}
	return keys
}
