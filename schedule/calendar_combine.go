package schedule

import (
	"cmp"
	"slices"
)

// Both returns the calendar in which a day is worked when it is worked in both: how two bodies meet. It covers the days that both cover and is
// decided as far as both are. Vietnam's civil service and the federal government of the United States are both at work on
// Friday 2020-09-04, and next on Tuesday 2020-09-08, for Monday is Labor Day. Calendars without a common day are a [*DataError],
// and none at all a [*CalendarError].
func Both(id string, a, b *Calendar) (*Calendar, error) {
	return (&Calendar{meet: true}).combine(id, a, b)
}

// Either returns the calendar in which a day is worked when it is worked in one of the two at least: when somebody is there to answer.
// Vietnam's civil service or the federal government of the United States is at work on Monday 2020-09-07.
func Either(id string, a, b *Calendar) (*Calendar, error) {
	return (&Calendar{}).combine(id, a, b)
}

// combine builds a calendar of two in the way of c.
func (c *Calendar) combine(id string, a, b *Calendar) (*Calendar, error) {
	if !validID(id) {
		return nil, oneFault(clip(id), badID.With(clip(id)))
	}
	if a == nil || b == nil || a.id == "" || b.id == "" {
		return nil, &CalendarError{}
	}
	r := &Calendar{id: id, meet: c.meet, parts: []*Calendar{a, b}, rest: a.rest & b.rest}
	if c.meet {
		r.rest = a.rest | b.rest
	}
	r.decided = min(a.decided, b.decided)
	if a.isFormula() && b.isFormula() {
		if r.rest == everyDay {
			return nil, oneFault(id, badRest.With())
		}
		r.from, r.week = MinDate, weekOf(r.rest)
		return r, nil
	}
	cover, ok := a.Cover().Intersect(b.Cover())
	if !ok {
		return nil, oneFault(id, combineCover.With(a.id, b.id))
	}
	r.fill(cover, func(d Date) bool {
		x, _, _ := a.Working(d)
		y, _, _ := b.Working(d)
		return x && y || !c.meet && (x || y)
	})
	if r.decided = min(r.decided, cover.Before-1); r.decided < cover.From {
		r.decided = 0
	}
	r.entries = slices.AppendSeq(slices.Collect(a.Entries(cover)), b.Entries(cover))
	slices.SortStableFunc(r.entries, func(a, b Entry) int { return cmp.Compare(a.Date, b.Date) })
	return r, nil
}
