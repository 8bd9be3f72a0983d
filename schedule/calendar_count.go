package schedule

// Shift returns the nth working day after d, or before d when n is negative; d itself never counts, and n = 0 gives d.
// From Friday 2020-08-28 one working day is Monday 2020-08-31, in Vietnam. It takes the same time for any n.
// Where a day of the count would lie outside the cover it is a [*CoverageError]; past the valid days it is a [*RangeError].
func (c *Calendar) Shift(d Date, n int) (Answer, error) {
	if n > 0 {
		if i := int(d) - int(c.from) + 1; uint(i) < uint(len(c.counts)) {
			if k := int(c.counts[i]) + n - 1; uint(k) < uint(len(c.nth)) {
				r := c.from + Date(c.nth[k])
				return Answer{r, c.standing(r)}, nil
			}
		}
	} else if n < 0 {
		if i := int(d) - int(c.from); uint(i) < uint(len(c.counts)) {
			if k := int(c.counts[i]) + n; uint(k) < uint(len(c.nth)) {
				return Answer{c.from + Date(c.nth[k]), c.standing(d - 1)}, nil
			}
		}
	}
	return c.shiftElsewhere(d, n)
}

func (c *Calendar) shiftElsewhere(d Date, n int) (Answer, error) {
	end := c.from + Date(c.days)
	switch {
	case !d.IsValid():
		return Answer{}, &RangeError{From: d, Amount: n, Unit: WorkingDay}
	case n == 0:
		return Answer{Date: d}, nil
	case c.isFormula():
		return c.shiftFormula(d, n)
	case n > 0 && d >= c.from-1 && d < end:
		return Answer{}, c.outside(end)
	case n < 0 && d >= c.from && d <= end:
		return Answer{}, c.outside(c.from - 1)
	}
	return Answer{}, c.outside(d)
}

func (c *Calendar) outside(d Date) error { return &CoverageError{Calendar: c.id, Date: d} }

// Count returns the working days in i, of which the day Before is not one, and how firm that is.
// From 2020-08-31 to before 2020-09-07 there are four in Vietnam, for 2 September is a holiday.
// An open end stands for the first or the last valid day. An end outside the cover is a [*CoverageError].
func (c *Calendar) Count(i Interval) (int, Standing, error) {
	from, before := int(i.From)-int(c.from), int(i.Before)-int(c.from)
	if uint(before) < uint(len(c.counts)) && uint(from) <= uint(before) {
		return int(c.counts[before]) - int(c.counts[from]), c.standing(i.Before - 1), nil
	}
	return c.countElsewhere(i)
}

func (c *Calendar) countElsewhere(i Interval) (int, Standing, error) {
	i, err := c.covered(i)
	if err != nil {
		return 0, Certain, err
	}
	return c.rank(i.Before) - c.rank(i.From), c.standing(i.Before - 1), nil
}

// rank numbers the working days: how many there are before d since the start of the cover. d is covered, or the end of it.
func (c *Calendar) rank(d Date) int {
	if c.isFormula() {
		return c.week.rank(int(d))
	}
	return int(c.counts[d-c.from])
}

// covered closes the open ends of i and refuses an interval that leaves the cover.
func (c *Calendar) covered(i Interval) (Interval, error) {
	if i.From == 0 {
		i.From = MinDate
	}
	if i.Before == 0 {
		i.Before = MaxDate + 1
	}
	if !i.From.IsValid() || i.Before < MinDate || i.Before > MaxDate+1 || i.From > i.Before {
		return i, &IntervalError{i}
	}
	if c.isFormula() {
		return i, nil
	}
	if i.From < c.from {
		return i, c.outside(i.From)
	}
	if end := c.from + Date(c.days); i.From > end {
		return i, c.outside(i.From)
	} else if i.Before > end {
		return i, c.outside(end)
	}
	return i, nil
}

// Working reports whether d is a working day, and how firm that is. Saturday 2026-08-22 is one in Vietnam's civil service.
func (c *Calendar) Working(d Date) (bool, Standing, error) {
	if c.isFormula() && d.IsValid() {
		return !c.rest.has(d), c.standing(d), nil
	}
	i := int(d) - int(c.from)
	if uint(i) >= uint(c.days) {
		return false, Certain, c.outside(d)
	}
	return c.counts[i] != c.counts[i+1], c.standing(d), nil
}

// Next returns the first working day after d. After Tuesday 2020-09-01 it is Thursday 2020-09-03 in Vietnam.
func (c *Calendar) Next(d Date) (Answer, error) { return c.Shift(d, 1) }

// Previous returns the last working day before d. Before Thursday 2020-09-03 it is Tuesday 2020-09-01 in Vietnam.
func (c *Calendar) Previous(d Date) (Answer, error) { return c.Shift(d, -1) }

// Following returns d when it is a working day, and the next one otherwise: how the end of a term rolls
// (Civil Code 91/2015/QH13 art. 148.5). Wednesday 2020-09-02 gives Thursday 2020-09-03 in Vietnam.
func (c *Calendar) Following(d Date) (Answer, error) {
	works, s, err := c.Working(d)
	if err != nil || works {
		return Answer{d, s}, err
	}
	return c.Shift(d, 1)
}

// Preceding returns d when it is a working day, and the one before otherwise.
// Wednesday 2020-09-02 gives Tuesday 2020-09-01 in Vietnam.
func (c *Calendar) Preceding(d Date) (Answer, error) {
	works, s, err := c.Working(d)
	if err != nil || works {
		return Answer{d, s}, err
	}
	a, err := c.Shift(d, -1)
	a.Standing = max(a.Standing, s)
	return a, err
}
