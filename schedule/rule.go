package schedule

import "iter"

// Limits of a rule. Beyond them a phrase is a [*ParseError] and a constructor gives a [*RuleError].
const (
	MaxPhrase   = 4096   // bytes of a phrase
	MaxDepth    = 8      // rules inside one another
	MaxOperands = 16     // rules that "the later of" or "the earlier of" compares, and days that "the next" names
	MaxAmount   = 99_999 // of any unit
)

// Rule says how a day follows from facts: "10 days after signing". It is immutable data with one
// canonical phrase, which it prints, parses and stores; the grammar stands in the package's documentation.
// From a signing on 2020-09-16 that rule gives 2020-09-26. The zero Rule is no rule.
//
// Two rules are compared with [Rule.Equal]; the operator == does not compile on them.
type Rule struct {
	_ [0]func()
	n *node
}

// op is what a rule does before its qualifiers.
type op uint8

const (
	on      op = iota // the day of an anchor itself
	count             // an amount of a unit after or before it
	nth               // a day of a month following it
	next              // the next of some days of the year
	later             // the last of several rules
	earlier           // the first of several rules
)

// lastDay stands for the last day of a month in a rule of op nth.
const lastDay = 32

// node is a rule compiled: everything that [Rule.Resolve] needs, checked once.
type node struct {
	op       op
	unit     Unit
	before   bool // counted backward
	counting bool // the anchor's own day counts
	run      bool // the day after the last counted one
	end      MonthEnd
	roll     Roll
	day      uint8 // of op nth
	amount   int32 // of the unit; months of op nth
	few      int32 // working days are counted when the amount is at most few; 0 is never

	on        ref
	notBefore ref
	notAfter  ref

	calendar     string // that working days are counted by
	rollCalendar string // that rolls; empty is the one that working days are counted by
	leave        string // whose entries of days off are not counted

	days []Anniversary
	kids []Rule // that are compared, or the one that is counted from
}

// IsZero reports whether there is no rule, so that the omitzero option of encoding/json leaves it out.
func (r Rule) IsZero() bool { return r.n == nil }

// Equal reports whether two rules have the same phrase.
func (r Rule) Equal(o Rule) bool { return r.n == o.n || r.String() == o.String() }

// Anchors yields the facts that the rule hangs on, each once, in the order of the phrase; fixed days are not among them.
func (r Rule) Anchors() iter.Seq[Anchor] {
	return func(yield func(Anchor) bool) {
		var seen []Anchor
		r.eachRef(func(f *ref) bool {
			if f.kind == noAnchor || f.kind == fixed || f.kind == ruled {
				return true
			}
			a := f.anchor()
			for _, s := range seen {
				if s == a {
					return true
				}
			}
			seen = append(seen, a)
			return yield(a)
		})
	}
}

func (r Rule) eachRef(visit func(*ref) bool) bool {
	if r.n == nil {
		return true
	}
	for _, k := range r.n.kids {
		if !k.eachRef(visit) {
			return false
		}
	}
	return visit(&r.n.on) && visit(&r.n.notBefore) && visit(&r.n.notAfter)
}

// CalendarIDs yields the ids of the calendars that the rule needs, each once; "" is the one that counts
// where a rule names none.
func (r Rule) CalendarIDs() iter.Seq[string] {
	return func(yield func(string) bool) {
		seen := make(map[string]bool)
		r.eachCalendar(func(id string) bool {
			if seen[id] {
				return true
			}
			seen[id] = true
			return yield(id)
		})
	}
}

func (r Rule) eachCalendar(visit func(string) bool) bool {
	if r.n == nil {
		return true
	}
	for _, k := range r.n.kids {
		if !k.eachCalendar(visit) {
			return false
		}
	}
	n := r.n
	return (!n.countsWorking() || visit(n.calendar)) &&
		(n.leave == "" || visit(n.leave)) &&
		(n.roll == NoRoll || visit(n.rolledBy()))
}

// mayCountWorking reports whether the rule is written in working days, always or when they are few.
func (n *node) mayCountWorking() bool { return n.op == count && (n.unit == WorkingDay || n.few > 0) }

// countsWorking reports whether the rule counts working days, now that its amount is known.
func (n *node) countsWorking() bool {
	return n.op == count && (n.unit == WorkingDay || n.amount <= n.few)
}

func (n *node) rolledBy() string {
	if n.rollCalendar != "" {
		return n.rollCalendar
	}
	return n.calendar
}

// depth is 1 more than the parentheses inside one another in the phrase.
func (n *node) depth() int {
	d := 0
	for _, k := range n.kids {
		inside := k.n.depth()
		if n.op >= later && k.n.op < later && k.n.said() == 0 {
			inside-- // stands without parentheses
		}
		d = max(d, inside)
	}
	return d + 1
}

// hang makes the rule count from another one; from a bare "on signing" it counts as from signing.
func (n *node) hang(k *node) {
	if k.op == on && k.said() == 0 {
		n.on, n.kids = k.on, k.kids
		return
	}
	n.on, n.kids = ref{kind: ruled}, []Rule{{n: k}}
}

// plain returns the rule inside "on (RULE)" when nothing is added to it, and n itself otherwise.
func (n *node) plain() *node {
	if n.op == on && n.on.kind == ruled && n.said() == 0 {
		return n.kids[0].n
	}
	return n
}
