package main

import (
	"slices"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/task"
)

// card is one number at the head of the page.
type card struct {
	Name  string // of the bucket
	Label both
	Count int
}

// countRow is a row of a table of figures.
type countRow struct {
	Name   both
	ID     string
	Counts task.Counts
	Whole  bool
}

// figures asks the library's own index, as a whole, for each lead, and for each kind of task.
func (b *builder) figures() {
	var kinds []task.Kind
	for i := range b.r.Instances {
		if k := b.r.Instances[i].Task.Kind; !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		f := b.count(func(t *task.Task) bool { return t.Kind == k })
		b.p.ByKind = append(b.p.ByKind, countRow{Name: say(k), ID: k.String(), Counts: f.Whole})
	}
	all := b.count(func(*task.Task) bool { return true })
	b.p.ByKind = append(b.p.ByKind, countRow{Name: labels["all"], ID: "all", Counts: all.Whole, Whole: true})
	keys := make([]agency.Key, 0, len(all.Leads))
	for k := range all.Leads {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(x, y agency.Key) int { return x.Compare(y) })
	for _, k := range keys {
		name := labels["nobody"]
		if !k.IsZero() {
			name = b.name(k, b.from)
		}
		b.p.ByLead = append(b.p.ByLead, countRow{Name: name, ID: k.String(), Counts: all.Leads[k]})
	}
	w := all.Whole
	b.p.Cards = []card{
		{"total", labels["total"], w.Total},
		{"done_in_time", labels["doneInTime"], w.DoneInTime},
		{"done_late", labels["doneLate"], w.DoneLate},
		{"open_in_time", labels["openInTime"], w.OpenInTime},
		{"open_late", labels["openLate"], w.OpenLate},
		{"no_deadline", labels["noDeadline"], w.NoDeadline},
		{"excluded", labels["excluded"], w.Excluded},
	}
}

// count takes the tasks that are wanted, each without its parent, for figures do not roll up.
func (b *builder) count(wanted func(*task.Task) bool) task.Figures {
	rows := func(yield func(task.Row) bool) {
		for i := range b.r.Instances {
			n, due := &b.r.Instances[i], &b.r.Dues[i]
			if !wanted(n.Task) {
				continue
			}
			row := task.Row{ID: n.ID, Parent: -1, Kind: n.Task.Kind, Modality: n.Task.Modality, Nature: n.Task.Nature, Status: task.Assigned, Due: due.Date}
			row.Lead, _ = n.Lead(b.from)
			if !yield(row) {
				return
			}
		}
	}
	x, faults := task.NewIndex(rows)
	if faults != nil {
		return task.Figures{} // rows without a parent, progress or log have nothing to be faulty
	}
	return x.Figures(b.on, task.Extended)
}
