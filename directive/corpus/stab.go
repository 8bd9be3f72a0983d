package corpus

import (
	"cmp"
	"iter"
	"slices"
	"sort"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// stab answers which texts are in force on a day: a tree of runs of days, each kept at the highest centre it holds, once by its
// first day and once by its end (Edelsbrunner 1980), so that the answer is read off in one pass.
type stab struct {
	nodes []stabNode
	from  column // ascending by first day
	end   column // descending by end
}

type stabNode struct {
	centre      schedule.Date
	left, right int32 // 0 is none: the root is nobody's child
	low, high   int32 // of the columns
}

// column holds runs beside one another.
type column struct {
	days  []schedule.Date
	refs  []Ref
	texts []*directive.Resolved
}

func (c *column) add(day schedule.Date, r run) {
	c.days = append(c.days, day)
	c.refs = append(c.refs, r.ref)
	c.texts = append(c.texts, r.text)
}

// run is a run of days on which a text is in force.
type run struct {
	from, before schedule.Date
	ref          Ref
	text         *directive.Resolved
}

const never = schedule.MaxDate + 1 // stands for an open end

func newStab(l *layer) *stab {
	runs := make([]run, 0, len(l.entries))
	for i := range l.entries {
		e, r := &l.entries[i], l.first+Ref(i)
		if e.line == nil {
			runs = append(runs, run{e.from, cmp.Or(e.before, never), r, e.text})
			continue
		}
		for in := range e.line.Runs() {
			runs = append(runs, run{in.From, cmp.Or(in.Before, never), r, e.text})
		}
	}
	slices.SortFunc(runs, func(a, b run) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.ref, b.ref)) })
	s := &stab{}
	for _, c := range [...]*column{&s.from, &s.end} {
		c.days, c.refs, c.texts = make([]schedule.Date, 0, len(runs)), make([]Ref, 0, len(runs)), make([]*directive.Resolved, 0, len(runs))
	}
	if len(runs) > 0 {
		s.build(runs)
	}
	return s
}

// build makes the node of runs, which are in the order of their first days, and those below it.
func (s *stab) build(runs []run) int32 {
	// The middle of the first days: at least half of the runs begin by then, so neither side keeps more than half.
	centre := runs[len(runs)/2].from
	var left, right, here []run
	for _, r := range runs {
		switch {
		case r.before <= centre:
			left = append(left, r)
		case r.from > centre:
			right = append(right, r)
		default:
			here = append(here, r)
		}
	}
	at := int32(len(s.nodes))
	s.nodes = append(s.nodes, stabNode{centre: centre, low: int32(len(s.from.days))})
	for _, r := range here {
		s.from.add(r.from, r)
	}
	slices.SortFunc(here, func(a, b run) int { return cmp.Or(-cmp.Compare(a.before, b.before), cmp.Compare(a.ref, b.ref)) })
	for _, r := range here {
		s.end.add(r.before, r)
	}
	s.nodes[at].high = int32(len(s.from.days))
	if len(left) > 0 {
		s.nodes[at].left = s.build(left)
	}
	if len(right) > 0 {
		s.nodes[at].right = s.build(right)
	}
	return at
}

// at yields the texts in force on a day, in stretches that lie together.
func (s *stab) at(day schedule.Date) iter.Seq2[[]Ref, []*directive.Resolved] {
	return func(yield func([]Ref, []*directive.Resolved) bool) {
		if len(s.nodes) == 0 {
			return
		}
		for i := int32(0); ; {
			n := &s.nodes[i]
			c, next, reach := &s.end, n.right, func(d schedule.Date) bool { return d > day }
			if day < n.centre {
				c, next, reach = &s.from, n.left, func(d schedule.Date) bool { return d <= day }
			}
			days := c.days[n.low:n.high]
			k := int32(sort.Search(len(days), func(k int) bool { return !reach(days[k]) }))
			if k > 0 && !yield(c.refs[n.low:n.low+k], c.texts[n.low:n.low+k]) || next == 0 {
				return
			}
			i = next
		}
	}
}
