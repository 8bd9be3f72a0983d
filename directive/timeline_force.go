package directive

import (
	"cmp"
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// stretch is a run of days caused by one event; before 0 is open.
type stretch struct {
	from, before schedule.Date
	event        int32 // that opened it
	closed       int32 // that closed it; -1 for none
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
	return r.join(c, enter, force, suspended, questioned)
}

// enter is the day of entry: of the most specific event, a text that commences before the text's own words, the earliest
// among equals; then postponed by those that were known in time.
func (r *reader) enter() moment {
	best := int32(-1)
	for _, i := range r.of[opEnter] {
		if best < 0 || r.prefer(i, best) {
			best = i
		}
	}
	if best < 0 {
		return moment{event: -1}
	}
	for _, i := range r.of[opEnter] {
		a, b := r.event(i), r.event(best)
		if i != best && !r.hits[best].beats(r.hits[i]) && (a.By == "") == (b.By == "") && a.On != b.On {
			r.t.report(a.Place, forceTwoEntries.With(b.On, a.On))
		}
	}
	m := moment{day: r.event(best).On, event: r.hits[best].event}
	moves := r.of[opPostpone]
	slices.SortStableFunc(moves, func(a, b int32) int {
		return cmp.Or(cmp.Compare(r.event(a).Recorded, r.event(b).Recorded), cmp.Compare(r.event(a).Until, r.event(b).Until))
	})
	for _, i := range moves {
		e := r.event(i)
		switch {
		case m.day != 0 && e.Recorded != 0 && e.Recorded >= m.day:
			r.t.report(e.Place, forceLatePostponement.With(e.Recorded, m.day))
		case e.Until != 0 && e.Until < m.day:
			r.t.report(e.Place, forceEarlierPostponement.With(e.Until, m.day))
		default:
			m = moment{day: e.Until, event: r.hits[i].event}
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

// force gives the runs of days in force, suspended or not.
func (r *reader) force(enter moment) []stretch {
	ends := r.ends()
	var runs []stretch
	if enter.event >= 0 && enter.day != 0 {
		run := stretch{from: enter.day, event: enter.event, closed: -1}
		if len(ends) > 0 {
			if run.before, run.closed = max(ends[0].day, enter.day), ends[0].event; ends[0].day < enter.day {
				r.t.report(r.t.events[ends[0].event].Place, forceEndBeforeEntry.With(ends[0].day, enter.day))
			}
		}
		runs = append(runs, run)
	}
	again := r.of[opReenact]
	slices.SortStableFunc(again, func(a, b int32) int { return cmp.Compare(r.event(a).On, r.event(b).On) })
	for _, i := range again {
		e := r.event(i)
		if e.On == 0 {
			continue
		}
		if n := len(runs); n > 0 {
			if last := runs[n-1]; last.before == 0 || e.On < last.before {
				if e.Kind == Reenacted {
					r.t.report(e.Place, forceStillInForce.With(e.On))
				}
				continue
			}
		} else if e.Kind == Reenacted && enter.event >= 0 {
			r.t.report(e.Place, forceNothingToReenact.With())
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
				runs[k].before, runs[k].closed = runs[k].from, r.hits[i].event
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
			list = append(list, stretch{e.On, e.Until, r.hits[i].event, -1})
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
			list = append(list, stretch{e.On, e.Until, r.hits[i].event, -1})
		}
	}
	for _, s := range suspended {
		e := &r.t.events[s.event]
		if e.Awaits == "" || e.Until != 0 {
			continue
		}
		for _, i := range r.of[opAmend] {
			if a := r.event(i); a.On > s.from && (s.before == 0 || a.On < s.before) && r.hits[i].provision > 0 {
				list = append(list, stretch{a.On, s.before, r.hits[i].event, -1})
				r.t.report(a.Place, forceReworded.With(r.hitScope(i), a.On, s.from, e.Awaits))
			}
		}
	}
	slices.SortFunc(list, func(a, b stretch) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.event, b.event)) })
	return disjoint(list)
}

func (r *reader) hitScope(i int32) Scope { return r.event(i).Scope }
