package directive

import (
	"cmp"
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// stretch is a run of days caused by one event; before 0 is open.
type stretch struct {
	from, before schedule.Date
	event        int32 // that opened it; -1 for none
	closed       int32 // that closed it; -1 for none
	unsure       bool  // from a day that is not known
}

// span is how one part stands from a day on.
type span struct {
	from       schedule.Date
	force      Force
	applicable bool
	amended    bool
	standing   schedule.Standing
	event      int32 // the decisive one; -1 for none
}

// moment is a day with the event behind it.
type moment struct {
	day, recorded schedule.Date
	event         int32
}

// reader computes one part from the events that reach it.
type reader struct {
	t    *Timeline
	hits []hit
	// by operation, as indexes of hits
	of [opQuestion + 1][]int32
}

func (r *reader) event(i int32) *Event { return &r.t.events[r.hits[i].event] }

// spans computes how the part stands, day by day, by the algorithm of force: entry by the most specific event, then
// what was moved, then ends and re-enactments, then suspensions.
func (r *reader) spans(c *cell) []span {
	r.hits = append(append(r.hits[:0], c.everywhere...), c.events...)
	for o := range r.of {
		r.of[o] = r.of[o][:0]
	}
	for i, h := range r.hits {
		o := r.t.events[h.event].Kind.op()
		r.of[o] = append(r.of[o], int32(i))
	}
	enter := r.enter()
	force := r.force(enter)
	suspended := r.suspensions(force)
	questioned := r.questions(suspended)
	return r.join(enter, force, suspended, questioned)
}

// ends are the days on which force ends, after the extensions that were known in time.
func (r *reader) ends() []moment {
	ends := make([]moment, 0, len(r.of[opEnd]))
	for _, i := range r.of[opEnd] {
		if e := r.event(i); e.On != 0 {
			ends = append(ends, moment{e.On, e.Recorded, r.hits[i].event})
		}
	}
	extensions := r.of[opExtend]
	slices.SortStableFunc(extensions, func(a, b int32) int {
		return cmp.Or(cmp.Compare(r.event(a).Recorded, r.event(b).Recorded), cmp.Compare(r.event(a).Until, r.event(b).Until))
	})
	for _, i := range extensions {
		e := r.event(i)
		moved, late := false, schedule.Date(0)
		ends = slices.DeleteFunc(ends, func(m moment) bool {
			switch {
			case e.Until != 0 && m.day >= e.Until, e.Recorded != 0 && m.recorded > e.Recorded:
				return false
			case e.Recorded != 0 && m.day <= e.Recorded, e.On != 0 && m.day < e.On:
				late = m.day
				return false
			}
			moved = true
			return true
		})
		switch {
		case !moved && late != 0:
			r.t.report(e.Place, forceLateExtension.With(late))
		case !moved:
			r.t.report(e.Place, forceNothingToExtend.With())
		case e.Until != 0:
			ends = append(ends, moment{e.Until, e.Recorded, r.hits[i].event})
		}
	}
	slices.SortFunc(ends, func(a, b moment) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.event, b.event)) })
	return ends
}

// force gives the runs of days in force, suspended or not. Whatever its entry, a text is not in force after its end.
func (r *reader) force(enter entry) []stretch {
	ends := r.ends()
	again := r.of[opReenact]
	slices.SortStableFunc(again, func(a, b int32) int { return cmp.Compare(r.event(a).On, r.event(b).On) })
	var runs []stretch
	if enter.event >= 0 || len(again) == 0 || r.event(again[0]).Kind == Reenacted { // else it is widened to what it did not reach
		run := stretch{from: enter.day, event: enter.event, closed: -1, unsure: enter.day == 0}
		if len(ends) > 0 {
			if run.before, run.closed = ends[0].day, ends[0].event; run.before < run.from {
				r.t.report(r.t.events[run.closed].Place, forceEndBeforeEntry.With(run.before, run.from))
				run.from = run.before
			}
		}
		runs = append(runs, run)
	}
	for _, i := range again {
		e := r.event(i)
		if e.On == 0 {
			continue
		}
		if n := len(runs); n > 0 {
			last := &runs[n-1]
			open := last.before == 0 || e.On < last.before
			switch {
			case open && last.unsure:
				r.t.report(e.Place, forceNothingToReenact.With())
				last.before, last.closed = e.On, r.hits[i].event
			case open && e.Kind == Reenacted:
				r.t.report(e.Place, forceStillInForce.With(e.On))
				continue
			case open:
				continue
			}
		}
		run := stretch{from: e.On, before: e.Until, event: r.hits[i].event, closed: r.hits[i].event}
		k, _ := slices.BinarySearchFunc(ends, e.On, func(m moment, d schedule.Date) int { return cmp.Compare(m.day, d) })
		for ; k < len(ends); k++ {
			m := ends[k]
			if m.day > e.On || m.recorded > e.Recorded && e.Recorded != 0 {
				if run.before == 0 || m.day < run.before {
					run.before, run.closed = m.day, m.event
				}
				break
			}
		}
		runs = append(runs, run)
	}
	for _, i := range r.of[opAnnul] {
		e := r.event(i)
		for k := range runs {
			if e.On == 0 || runs[k].from <= e.On || k == 0 {
				runs[k].before, runs[k].closed = max(runs[k].from, schedule.MinDate), r.hits[i].event
			}
		}
	}
	return runs
}

// suspensions are the disjoint runs of days without effect, cut where the text resumes.
func (r *reader) suspensions(force []stretch) []stretch {
	list := make([]stretch, 0, len(r.of[opSuspend]))
	for _, i := range r.of[opSuspend] {
		if e := r.event(i); e.On != 0 {
			list = append(list, stretch{from: e.On, before: e.Until, event: r.hits[i].event, closed: -1})
		}
	}
	slices.SortFunc(list, func(a, b stretch) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.event, b.event)) })
	resumes := slices.Clone(r.of[opResume])
	slices.SortFunc(resumes, func(a, b int32) int { return cmp.Compare(r.event(a).On, r.event(b).On) })
	k := 0
	for n := range list {
		s := &list[n]
		for k < len(resumes) && r.event(resumes[k]).On <= s.from {
			k++
		}
		if k < len(resumes) {
			if on := r.event(resumes[k]).On; s.before == 0 || on < s.before {
				s.before, s.closed = on, r.hits[resumes[k]].event
			}
			if on := r.event(resumes[k]).On; s.before == on {
				r.t.matched[r.hits[resumes[k]].event] = true
			}
		}
		if !slices.ContainsFunc(force, func(f stretch) bool {
			return (s.before == 0 || f.from < s.before) && (f.before == 0 || s.from < f.before)
		}) {
			r.t.outside[s.event]++
		}
		r.t.reached[s.event]++
	}
	return disjoint(list)
}

// disjoint cuts what overlaps, so that the first to begin is the cause while it lasts.
func disjoint(list []stretch) []stretch {
	runs := list[:0:0]
	for _, s := range list {
		if n := len(runs); n > 0 {
			last := runs[n-1]
			if last.before == 0 || s.before != 0 && s.before <= last.before {
				continue
			}
			s.from = max(s.from, last.before)
		}
		if s.before == 0 || s.from < s.before {
			runs = append(runs, s)
		}
	}
	return runs
}

// questions are the runs of days that the law leaves open: those an event says, and those after the rewording of a
// part that was suspended until something else is decided. Whether the rewording was that decision is for nobody here to say.
func (r *reader) questions(suspended []stretch) []stretch {
	var list []stretch
	for _, i := range r.of[opQuestion] {
		if e := r.event(i); e.On != 0 {
			list = append(list, stretch{from: e.On, before: e.Until, event: r.hits[i].event, closed: -1})
		}
	}
	for _, s := range suspended {
		e := &r.t.events[s.event]
		if e.Awaits == "" || e.Until != 0 {
			continue
		}
		for _, i := range r.of[opAmend] {
			if a := r.event(i); a.On > s.from && (s.before == 0 || a.On < s.before) && r.hits[i].provision > 0 {
				list = append(list, stretch{from: a.On, before: s.before, event: r.hits[i].event, closed: -1})
				r.t.report(a.Place, forceReworded.With(r.event(i).Scope, a.On, s.from, e.Awaits))
			}
		}
	}
	slices.SortFunc(list, func(a, b stretch) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.event, b.event)) })
	return disjoint(list)
}
