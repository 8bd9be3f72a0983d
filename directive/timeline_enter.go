package directive

import (
	"cmp"
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// entry is the day of entry, 0 while it is not known, with the event that says so; before the day of floor the part
// is not in force, whatever the day will be.
type entry struct {
	day, floor schedule.Date
	event      int32 // -1 for none
}

// enter is the day of entry: of the most specific event, a text that commences before the text's own words, the earliest
// among equals; then postponed by those that were known, and in force, in time.
func (r *reader) enter() entry {
	best := int32(-1)
	for _, i := range r.of[opEnter] {
		if best < 0 || r.prefer(i, best) {
			best = i
		}
	}
	if best < 0 {
		return entry{event: -1}
	}
	for _, i := range r.of[opEnter] {
		a, b := r.event(i), r.event(best)
		if i != best && !r.hits[best].beats(r.hits[i]) && (a.By == "") == (b.By == "") && a.On != b.On {
			r.t.report(a.Place, forceTwoEntries.With(b.On, a.On))
		}
	}
	first := r.event(best)
	m := entry{day: first.On, floor: first.On, event: r.hits[best].event}
	moves := r.of[opPostpone]
	slices.SortStableFunc(moves, func(a, b int32) int {
		return cmp.Or(cmp.Compare(r.event(a).Recorded, r.event(b).Recorded), cmp.Compare(r.event(a).Until, r.event(b).Until))
	})
	for _, i := range moves {
		e := r.event(i)
		switch {
		case first.By != "" && e.Recorded != 0 && e.Recorded < first.Recorded: // of the day that another text has since set
		case m.day != 0 && e.Recorded != 0 && e.Recorded >= m.day:
			r.t.report(e.Place, forceLatePostponement.With(e.Recorded, m.day))
		case m.day != 0 && e.On > m.day:
			r.t.report(e.Place, forceLatePostponement.With(e.On, m.day))
		case e.Until != 0 && e.Until < m.floor:
			r.t.report(e.Place, forceEarlierPostponement.With(e.Until, m.floor))
		default:
			m = entry{day: e.Until, floor: max(m.floor, e.Until), event: r.hits[i].event}
		}
	}
	return m
}

// prefer reports whether entry i goes before entry j.
func (r *reader) prefer(i, j int32) bool {
	a, b := r.hits[i], r.hits[j]
	if a.beats(b) || b.beats(a) {
		return a.beats(b)
	}
	if x, y := r.event(i).By != "", r.event(j).By != ""; x != y {
		return x
	}
	if a.provision != b.provision {
		return a.provision > b.provision
	}
	x, y := r.event(i).On, r.event(j).On
	return x != 0 && (y == 0 || x < y)
}
