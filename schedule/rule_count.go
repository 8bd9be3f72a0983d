package schedule

// count is trigger + direction x (amount + 1 when they must have run - 1 when the trigger counts), over the
// days that count. Months and years go to the same-numbered day first; the day less for a counted trigger
// is skipped when that day was missing, for the last day of the month ends the term already.
func (x *resolver) count(n *node, a Answer) (Answer, error) {
	from := a.Date
	b, counted, err := x.counted(n, from)
	if err != nil {
		return Answer{}, err
	}
	if x.trace != nil {
		x.trace.counted(n, from, counted, b)
	}
	b.Standing = max(a.Standing, b.Standing)
	return b, nil
}

// counted returns the day that the count lands on, and whether the trigger's day was counted.
func (x *resolver) counted(n *node, from Date) (Answer, bool, error) {
	dir, steps := 1, int(n.amount)
	if n.before {
		dir = -1
	}
	if n.countsWorking() || n.leave != "" {
		return x.chosen(n, from, dir)
	}
	extra := 0
	if n.run {
		extra++
	}
	counting := n.counting
	if n.unit == Month || n.unit == Year {
		if n.unit == Year {
			steps *= 12
		}
		d, err := from.AddMonths(dir*steps, n.end)
		if err != nil {
			return Answer{}, false, err
		}
		if counting && d.Day() != from.Day() {
			counting = !missingDay(from, dir*steps)
		}
		if counting {
			extra--
		}
		if extra != 0 {
			d, err = d.AddDays(dir * extra)
		}
		return Answer{Date: d}, counting, err
	}
	if n.unit == Week {
		steps *= 7
	}
	if counting {
		extra--
	}
	d, err := from.AddDays(dir * (steps + extra))
	return Answer{Date: d}, counting, err
}

// missingDay reports whether the month some months away lacks the day of the month of d.
func missingDay(d Date, months int) bool {
	_, err := d.AddMonths(months, Refuse)
	return err != nil
}

// chosen counts days that a calendar chooses: working days, days that are not left out, or both.
func (x *resolver) chosen(n *node, from Date, dir int) (Answer, bool, error) {
	days, err := x.chooser(n)
	if err != nil {
		return Answer{}, false, err
	}
	steps, counting := int(n.amount), false
	var s Standing
	if n.run {
		steps++
	}
	if n.counting {
		if counting, s, err = days.counts(from); err != nil {
			return Answer{}, false, err
		}
		if counting {
			steps--
		}
	}
	if steps == 0 {
		return Answer{from, s}, counting, nil
	}
	b, err := days.shift(from, dir*steps)
	b.Standing = max(s, b.Standing)
	return b, counting, err
}

// chooser says which days count: the working days of one calendar, the days that another does not take
// out, or those that both allow. Either may be nil, not both.
type chooser struct{ working, leave *Calendar }

func (x *resolver) chooser(n *node) (c chooser, err error) {
	if n.countsWorking() {
		if c.working, err = x.calendar(n.calendar); err != nil {
			return c, err
		}
	}
	if n.leave != "" {
		c.leave, err = x.calendar(n.leave)
	}
	return c, err
}

func (c chooser) counts(d Date) (bool, Standing, error) {
	ok, s := true, Certain
	var err error
	if c.working != nil {
		if ok, s, err = c.working.Working(d); err != nil || !ok {
			return ok, s, err
		}
	}
	if c.leave == nil {
		return ok, s, nil
	}
	works, t, err := c.leave.Working(d)
	if err != nil || works {
		return works, max(s, t), err
	}
	e, named := c.leave.Entry(d) // its weekly rest is not taken out
	return !named || !e.Kind.facts().off, max(s, t), nil
}

func (c chooser) shift(d Date, n int) (Answer, error) {
	if c.leave == nil {
		return c.working.Shift(d, n)
	}
	dir := 1
	if n < 0 {
		dir = -1
	}
	a := Answer{Date: d}
	for n != 0 { // ends at the latest where a calendar's cover or the valid days do
		var err error
		if a.Date, err = a.Date.AddDays(dir); err != nil {
			return Answer{}, err
		}
		ok, s, err := c.counts(a.Date)
		if err != nil {
			return Answer{}, err
		}
		if a.Standing = max(a.Standing, s); ok {
			n -= dir
		}
	}
	return a, nil
}
