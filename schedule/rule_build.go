package schedule

import "strconv"

// Qualifier is what a rule says beyond its first words. A qualifier that says nothing about the rule it is
// given to is a [*RuleError], and so is one given twice; their order does not matter.
type Qualifier struct {
	q   int // place in the table of qualifiers, from 1
	set func(*node) bool
}

// CountingThatDay counts the anchor's own day as the first (Taiwan, Central Regulation
// Standard Act art. 13: the third day counting that day, so two days after it).
func CountingThatDay() Qualifier {
	return Qualifier{qCounting + 1, func(n *node) bool { n.counting = true; return true }}
}

// OnceRun goes on to the day after the last counted one, so that the days have run in full ("clear days").
// From 2024-08-01 six months that have run end in 2025-02-02 (Regulation (EU) 2024/1689 art. 113).
func OnceRun() Qualifier {
	return Qualifier{qRun + 1, func(n *node) bool { n.run = true; return true }}
}

// WorkingIfFewer counts working days when the amount is at most k (CPR 2.8(4): 5), and all days otherwise.
func WorkingIfFewer(k int) Qualifier {
	return Qualifier{qFew + 1, func(n *node) bool {
		if k < 1 || k > MaxAmount {
			return false
		}
		n.few = int32(k)
		return true
	}}
}

// LeavingOut does not count the days off that the entries of a calendar name, such as a court's recess; its weekly
// rest counts.
func LeavingOut(calendar string) Qualifier {
	return Qualifier{qLeave + 1, func(n *node) bool { n.leave = calendar; return validID(calendar) }}
}

// Rolled moves a day that is no working day. The calendar may be empty: then it is the one that working
// days are counted by, or else the one that counts where a rule names none.
func Rolled(r Roll, calendar string) Qualifier {
	return Qualifier{qRoll + 1, func(n *node) bool {
		n.roll, n.rollCalendar = r, calendar
		return r.IsValid() && r != NoRoll && (r != Onward || n.op == count) && (calendar == "" || validID(calendar))
	}}
}

// AtMonthEnd says what happens when the month has no such day.
func AtMonthEnd(e MonthEnd) Qualifier {
	return Qualifier{qMonthEnd + 1, func(n *node) bool { n.end = e; return e.IsValid() }}
}

// OnCalendar names the calendar that working days are counted by.
func OnCalendar(id string) Qualifier {
	return Qualifier{qCalendar + 1, func(n *node) bool { n.calendar = id; return validID(id) }}
}

// NotBefore is the first day that the answer may be.
func NotBefore(a Anchor) Qualifier {
	return Qualifier{qNotBefore + 1, func(n *node) bool { n.notBefore = makeRef(a); return n.notBefore.kind != noAnchor }}
}

// NotAfter is the last day that the answer may be.
func NotAfter(a Anchor) Qualifier {
	return Qualifier{qNotAfter + 1, func(n *node) bool { n.notAfter = makeRef(a); return n.notAfter.kind != noAnchor }}
}

// On returns the rule "on signing", or "on 2021-01-01" when the anchor is [Fixed].
func On(a Anchor, q ...Qualifier) (Rule, error) { return build(node{op: on, on: makeRef(a)}, q) }

// After returns the rule "10 days after signing". The amount is 1 to [MaxAmount].
func After(n int, u Unit, a Anchor, q ...Qualifier) (Rule, error) { return counting(n, u, false, a, q) }

// Before returns the rule "30 days before effect". The amount is 1 to [MaxAmount].
func Before(n int, u Unit, a Anchor, q ...Qualifier) (Rule, error) { return counting(n, u, true, a, q) }

func counting(n int, u Unit, before bool, a Anchor, q []Qualifier) (Rule, error) {
	if n < 1 || n > MaxAmount {
		return Rule{}, &RuleError{ruleAmount.With(MaxAmount)}
	}
	if !u.IsValid() {
		return Rule{}, &RuleError{ruleUnit.With()}
	}
	return build(node{op: count, amount: int32(n), unit: u, before: before, on: makeRef(a)}, q)
}

// AfterRule returns the rule "10 days after (1 month after receipt)", which counts from the day of another.
func AfterRule(n int, u Unit, r Rule, q ...Qualifier) (Rule, error) {
	return hung(n, u, false, r, q)
}

// BeforeRule returns the rule "5 working days before (the earlier of on effect and on application)", which counts from the day of another.
func BeforeRule(n int, u Unit, r Rule, q ...Qualifier) (Rule, error) {
	return hung(n, u, true, r, q)
}

func hung(n int, u Unit, before bool, r Rule, q []Qualifier) (Rule, error) {
	if r.n == nil {
		return Rule{}, &RuleError{ruleEmpty.With()}
	}
	c, err := counting(n, u, before, Signing, nil) // checks the amount; the anchor is replaced
	if err != nil {
		return Rule{}, err
	}
	c.n.hang(r.n)
	return build(*c.n, q)
}

// DayOfMonth returns the rule "on the 15th day of the 2nd month following publication": day is 1 to 31,
// months is 1 (the next) to [MaxMonths].
func DayOfMonth(day, months int, a Anchor, q ...Qualifier) (Rule, error) {
	if day < 1 || day > 31 {
		return Rule{}, &RuleError{ruleOrdinal.With()}
	}
	return dayOfMonthRule(day, months, a, q)
}

// LastOfMonth returns the rule "on the last day of the month following publication".
func LastOfMonth(months int, a Anchor, q ...Qualifier) (Rule, error) {
	return dayOfMonthRule(lastDay, months, a, q)
}

func dayOfMonthRule(day, months int, a Anchor, q []Qualifier) (Rule, error) {
	if months < 1 || months > MaxMonths {
		return Rule{}, &RuleError{ruleMonths.With(MaxMonths)}
	}
	return build(node{op: nth, day: uint8(day), amount: int32(months), on: makeRef(a)}, q)
}

// Next returns the rule "on the next 1 January or 1 July after publication"; with [CountingThatDay] the
// anchor's own day may be it.
func Next(days []Anniversary, a Anchor, q ...Qualifier) (Rule, error) {
	days, ok := sortAnniversaries(days)
	if !ok {
		return Rule{}, &RuleError{ruleAnniversary.With(MaxOperands)}
	}
	return build(node{op: next, days: days, on: makeRef(a)}, q)
}

// Later returns the rule "the later of A and B" of 2 to [MaxOperands] rules.
func Later(rules ...Rule) (Rule, error) { return compare(later, rules) }

// Earlier returns the rule "the earlier of A and B" of 2 to [MaxOperands] rules.
func Earlier(rules ...Rule) (Rule, error) { return compare(earlier, rules) }

func compare(o op, rules []Rule) (Rule, error) {
	if len(rules) < 2 || len(rules) > MaxOperands {
		return Rule{}, &RuleError{ruleOperands.With(MaxOperands)}
	}
	for _, r := range rules {
		if r.n == nil {
			return Rule{}, &RuleError{ruleEmpty.With()}
		}
	}
	return build(node{op: o, kids: append([]Rule(nil), rules...)}, nil)
}

// With returns the rule with more qualifiers.
func (r Rule) With(q ...Qualifier) (Rule, error) {
	if r.n == nil {
		return Rule{}, &RuleError{ruleEmpty.With()}
	}
	return build(*r.n, q)
}

// OnRule returns the rule "on (30 days after publication, rolled forward), not before 2021-01-01": the day of
// another rule with qualifiers of its own, so that they are heeded after those of that rule.
func OnRule(r Rule, q ...Qualifier) (Rule, error) {
	if r.n == nil {
		return Rule{}, &RuleError{ruleEmpty.With()}
	}
	n := node{op: on}
	n.hang(r.n)
	return build(n, q)
}

func build(n node, qs []Qualifier) (Rule, error) {
	if n.op < later && n.on.kind == noAnchor {
		return Rule{}, &RuleError{ruleAnchor.With()}
	}
	seen := n.said()
	for i := range qualifiers { // in the order of the phrase, so that each meets what it may depend on
		for _, q := range qs {
			if q.q == 0 {
				return Rule{}, &RuleError{ruleQualifier.With()}
			}
			if q.q != i+1 {
				continue
			}
			word := strconv.Quote(qualifiers[i].lead)
			if seen>>i&1 != 0 {
				return Rule{}, &RuleError{ruleOrder.With(word)}
			}
			seen |= 1 << i
			if !qualifiers[i].fits(&n) || !q.set(&n) {
				return Rule{}, &RuleError{ruleMisfit.With(word)}
			}
		}
	}
	n.normalise()
	if n.depth() > MaxDepth {
		return Rule{}, &RuleError{ruleTooDeep.With(MaxDepth)}
	}
	r := Rule{n: n.plain()}
	if len(r.append(nil)) > MaxPhrase {
		return Rule{}, &RuleError{ruleTooLong.With(MaxPhrase)}
	}
	return r, nil
}

// said returns the set of qualifiers that a rule has.
func (n *node) said() (set uint) {
	for i, has := range [...]bool{
		qCounting: n.counting, qRun: n.run, qFew: n.few > 0, qLeave: n.leave != "", qRoll: n.roll != NoRoll,
		qMonthEnd: n.end != Refuse, qCalendar: n.calendar != "",
		qNotBefore: n.notBefore.kind != noAnchor, qNotAfter: n.notAfter.kind != noAnchor,
	} {
		if has {
			set |= 1 << i
		}
	}
	return set
}
