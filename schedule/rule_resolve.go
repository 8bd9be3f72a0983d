package schedule

// Resolve computes the day of the rule from the facts, by the calendars it names or the one that counts
// where it names none. The order is fixed: the anchor, the count, the bounds, the roll.
//
// A fact that is not known is a [*MissingError]; a calendar that was not given a [*CalendarError]; a day
// outside its data a [*CoverageError]; a day that its month does not have a [*MonthEndError]; bounds that
// cross a [*BoundsError]; a day outside the years 1 to 9999 a [*RangeError]; the zero Rule a [*RuleError].
// The answer is [Assumed] when a fact was presumed by law, and [Provisional] when a day on the way is not
// decided yet. Resolve does not allocate unless it fails.
func (r Rule) Resolve(f Facts, c Calendars) (Answer, error) {
	x := resolver{facts: &f, calendars: &c}
	return x.rule(r.n)
}

// resolver holds what one computation reads. With a trace it writes its steps down as well, so that an
// explanation and an answer can never differ.
type resolver struct {
	facts     *Facts
	calendars *Calendars
	trace     *trace
}

func (x *resolver) rule(n *node) (Answer, error) {
	if n == nil {
		return Answer{}, &RuleError{Reason: ruleEmpty.With()}
	}
	var a Answer
	var err error
	if n.op >= later {
		a, err = x.pick(n)
	} else {
		a, err = x.simple(n)
	}
	if err == nil && (n.notBefore.kind|n.notAfter.kind) != noAnchor {
		a, err = x.bound(n, a)
	}
	if err == nil && n.roll != NoRoll {
		a, err = x.roll(n, a)
	}
	if err != nil {
		return Answer{}, err
	}
	return a, nil
}

func (x *resolver) day(r *ref) (Answer, error) {
	d, s, ok := x.facts.day(r)
	if !ok {
		return Answer{}, &MissingError{Anchor: r.anchor()}
	}
	if x.trace != nil {
		x.trace.fact(r, d, s, x.facts.PresumedBy)
	}
	return Answer{d, s}, nil
}

func (x *resolver) trigger(n *node) (Answer, error) {
	if n.on.kind == ruled {
		return x.rule(n.kids[0].n)
	}
	return x.day(&n.on)
}

func (x *resolver) simple(n *node) (Answer, error) {
	a, err := x.trigger(n)
	if err != nil {
		return Answer{}, err
	}
	from := a.Date
	switch n.op {
	case count:
		return x.count(n, a)
	case nth:
		a.Date, err = dayOfMonth(from, int(n.amount), n.day, n.end)
	case next:
		a.Date, err = nextOf(n.days, from, n.counting)
	default:
		return a, nil
	}
	if err == nil && x.trace != nil {
		x.trace.landed(n, from, a.Date)
	}
	return a, err
}

// pick resolves every operand and takes the last or the first day. The answer is as weak as the weakest
// operand, since another day of that one could have been the answer.
func (x *resolver) pick(n *node) (Answer, error) {
	var a Answer
	for i := range n.kids {
		b, err := x.rule(n.kids[i].n)
		if err != nil {
			return Answer{}, err
		}
		s := max(a.Standing, b.Standing)
		if i == 0 || (n.op == later) == (b.Date > a.Date) {
			a.Date = b.Date
		}
		a.Standing = s
	}
	if x.trace != nil {
		x.trace.picked(n, a.Date)
	}
	return a, nil
}

func (x *resolver) bound(n *node, a Answer) (Answer, error) {
	var low, high Answer
	var err error
	if n.notBefore.kind != noAnchor {
		if low, err = x.day(&n.notBefore); err != nil {
			return Answer{}, err
		}
	}
	if n.notAfter.kind != noAnchor {
		if high, err = x.day(&n.notAfter); err != nil {
			return Answer{}, err
		}
		if high.Date < low.Date {
			return Answer{}, &BoundsError{NotBefore: low.Date, NotAfter: high.Date}
		}
	}
	from := a.Date
	if a.Date < low.Date {
		a.Date = low.Date
	}
	if high.Date != 0 && a.Date > high.Date {
		a.Date = high.Date
	}
	a.Standing = max(a.Standing, low.Standing, high.Standing)
	if x.trace != nil {
		x.trace.bounded(from, a.Date, low.Date, high.Date)
	}
	return a, nil
}

func (x *resolver) roll(n *node, a Answer) (Answer, error) {
	c, err := x.calendar(n.rolledBy())
	if err != nil {
		return Answer{}, err
	}
	b, err := n.roll.roll(c, a.Date, n.before)
	if err != nil {
		return Answer{}, err
	}
	if x.trace != nil {
		x.trace.rolled(n, c, a.Date, b)
	}
	b.Standing = max(a.Standing, b.Standing)
	return b, nil
}

func (x *resolver) calendar(id string) (*Calendar, error) {
	c, ok := x.calendars.Get(id)
	if !ok {
		return nil, &CalendarError{ID: id}
	}
	return c, nil
}
