package schedule

import "slices"

var (
	extendWhole  = Template{"calendar-extend-whole", "calendar {0} has no data to extend: it is a formula, or made of two calendars", "lịch {0} không có dữ liệu để bổ sung, vì được tính theo công thức hoặc ghép từ hai lịch"}
	extendGap    = Template{"calendar-extend-gap", "{0} leaves days unsaid between it and the cover {1}", "khoảng {0} để trống những ngày giữa khoảng đó và phạm vi {1}"}
	extendEnds   = Template{"calendar-extend-ends", "what is settled, {0}, must have both ends", "khoảng được quyết định {0} phải có cả ngày đầu và ngày cuối"}
	combineCover = Template{"calendar-combine-cover", "calendars {0} and {1} have no day in common", "lịch {0} và {1} không có ngày chung"}
)

// Extend returns the calendar with a later decision in it, so that an application need not wait for a release.
// The decision speaks for every day of settled: the cover grows to hold it, and entries there that were only proposed, estimated or
// awaited give way. An entry elsewhere in the cover, such as the other day of an exchange, replaces an undecided one of its day.
// A decided entry is never replaced. All faults are reported at once in a [*DataError] that counts the entries given here.
//
// Days fixed by statute alone do not make a year certain: see [Yearly]. With Tết 2027 decided as 5 to 9 February, the proposal for
// 4 February is gone and Vietnam's labour calendar is decided through 2027-08-31.
func (c *Calendar) Extend(settled Interval, entries ...Entry) (*Calendar, error) {
	cover := c.Cover()
	switch _, closed := settled.Len(); {
	case c.days == 0 || len(c.parts) > 0:
		return nil, oneFault(c.id, extendWhole.With(c.id))
	case !closed || !settled.IsValid():
		return nil, oneFault(c.id, extendEnds.With(settled))
	case settled.From > cover.Before || settled.Before < cover.From:
		return nil, oneFault(c.id, extendGap.With(settled, cover))
	}
	given := map[Date]bool{}
	for _, e := range entries {
		given[e.Date] = true
	}
	gives := func(d Date) bool { return d != 0 && (settled.Contains(d) || given[d]) }
	kept := slices.DeleteFunc(slices.Clone(c.entries), func(e Entry) bool {
		return e.Decision != Decided && (gives(e.Date) || gives(e.Pair))
	})
	extended, err := NewCalendar(CalendarData{
		ID: c.id, Rest: c.Rest(), Yearly: c.yearly,
		Cover:   Interval{From: min(cover.From, settled.From), Before: max(cover.Before, settled.Before)},
		Entries: append(slices.Clone(kept), entries...),
	})
	if data, ok := err.(*DataError); ok {
		for i := range data.Faults {
			data.Faults[i].Index = max(-1, data.Faults[i].Index-len(kept))
		}
	}
	return extended, err
}

// AsKnown returns the calendar as it was known at the end of a day: without the entries that became known later. An entry
// of a later day for which nobody recorded when it became known is only estimated, so that answers from it on are
// [Provisional]. On 2018-11-30 nobody knew that the federal departments would close on 2018-12-05.
func (c *Calendar) AsKnown(on Date) *Calendar {
	later := func(e Entry) bool { return e.Known > on }
	unsure := func(e Entry) bool { return e.Known == 0 && e.Date > on && e.Decision == Decided }
	switch {
	case !slices.ContainsFunc(c.entries, func(e Entry) bool { return later(e) || unsure(e) }):
		return c
	case len(c.parts) > 0:
		view, _ := c.combine(c.id, c.parts[0].AsKnown(on), c.parts[1].AsKnown(on))
		return view
	}
	view := &Calendar{id: c.id, rest: c.rest, yearly: c.yearly, entries: slices.DeleteFunc(slices.Clone(c.entries), later)}
	for i := range view.entries {
		if unsure(view.entries[i]) {
			view.entries[i].Decision = Estimated
		}
	}
	view.build(c.Cover())
	return view
}

func oneFault(calendar string, m Message) error {
	return &DataError{Calendar: calendar, Faults: []Fault{{Index: -1, What: m}}}
}
