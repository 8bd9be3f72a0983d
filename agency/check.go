package agency

import (
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// What [Registry.Check] finds. None of it hinders an answer; each says where an answer will be thin.
var (
	omission     = schedule.Template{Code: "agency-omission", En: "{0} ends on {1} by {2}, and nobody is named for {3} in {4}", Vi: "{0} chấm dứt ngày {1} theo {2} nhưng không cơ quan nào được giao {3} tại {4} (bỏ sót)"}
	fateUnknown  = schedule.Template{Code: "agency-fate-unrecorded", En: "{0} ends on {1} and no change says what becomes of it", Vi: "{0} chấm dứt ngày {1} nhưng không có thay đổi nào nêu việc kế thừa"}
	parentDead   = schedule.Template{Code: "agency-parent-dead", En: "{0} is {1} {2} on {3}, when one of them does not exist", Vi: "{0} {1} {2} vào ngày {3} trong khi một trong hai cơ quan không tồn tại"}
	nameGap      = schedule.Template{Code: "agency-name-gap", En: "{0} has no official name in {1} on {2}", Vi: "{0} không có tên chính thức bằng tiếng {1} vào ngày {2}"}
	nameOfWhom   = schedule.Template{Code: "agency-name-of-whom", En: "the change {0} gives the name {1} and does not say to which body", Vi: "thay đổi {0} nêu tên {1} nhưng không rõ là tên của cơ quan nào"}
	nameTwice    = schedule.Template{Code: "agency-name-twice", En: "{0} has two official names in {1} on {2}", Vi: "{0} có hai tên chính thức bằng tiếng {1} vào ngày {2}"}
	unstatedPart = schedule.Template{Code: "agency-division-unstated", En: "the change {0} does not state how {1} in {2} of {3} is divided", Vi: "thay đổi {0} không nêu cách chia {1} tại {2} của {3}"}
	nothingGoes  = schedule.Template{Code: "agency-separation-empty", En: "the change {0} separates {1} and states nothing that passes to it", Vi: "thay đổi {0} tách {1} nhưng không nêu nội dung nào được giao"}
	orderOpen    = schedule.Template{Code: "agency-order-open", En: "{0} and {1} both touch {2} on {3} and neither says which is first", Vi: "{0} và {1} cùng tác động đến {2} ngày {3} nhưng không nêu thứ tự"}
	lateChange   = schedule.Template{Code: "agency-change-after-record", En: "the change {0} is of {1}, after the last day of the record", Vi: "thay đổi {0} có ngày {1}, sau ngày ghi nhận cuối cùng"}
)

// Check looks for what the law forbids and a registry can still hold: nobody named (bỏ sót), a division not stated,
// a body under one that does not exist, days without an official name or with two, changes of one day without an
// order. Overlaps (chồng chéo) never get that far: [New] refuses them. When it finds no omission and no unrecorded
// fate, no answer is [Orphaned]. Places point into [Registry.Data].
func (r *Registry) Check() chithi.Problems {
	c := checker{r: r}
	for ref := range r.place {
		c.ends(uint32(ref))
		c.links(uint32(ref))
		c.names(uint32(ref))
	}
	c.changes()
	c.found.Sort()
	return c.found
}

type checker struct {
	r     *Registry
	found chithi.Problems
}

func (c *checker) warn(pointer string, t schedule.Template, args ...any) {
	c.found = append(c.found, chithi.WarnAt(pointer, t.With(args...)))
}

func (c *checker) ends(ref uint32) {
	l, k := c.r.lives[ref], c.r.agency(ref).Key
	if l.before != 0 && l.ended == 0 {
		c.warn(chithi.Pointer("agencies", int(ref)), fateUnknown, k, l.before)
		return
	}
	for _, w := range c.r.rulesOf(ref) {
		if w.mode() != leave {
			continue
		}
		for _, g := range c.left(ref, w.rank) {
			c.warn(chithi.Pointer("changes", int(w.rank)), omission, k, c.r.day(w.rank), c.r.change(w.rank).ID,
				c.r.functions.extent(g.f), c.r.territories.extent(g.t))
		}
	}
}

// left returns what may still lie with a body when a change dissolves it and names nobody for the rest: what it
// records and has not passed on, and whatever it ever received, without what the change lists.
func (c *checker) left(ref, rank uint32) []region {
	own := c.r.rulesOf(ref)
	rest := c.r.universe(ref)
	for i, l := range own {
		shares := slices.ContainsFunc(own, func(m rule) bool { return m.rank == l.rank && m.mode() == Share })
		if l.rank < rank && !shares {
			rest = c.r.subtract(rest, own[i])
		}
	}
	for _, e := range c.r.received()[ref] {
		if e.rank < rank {
			l := c.r.rule(e.rule)
			rest = append(rest, l.region())
		}
	}
	for _, l := range own {
		if l.rank == rank && l.mode() != leave {
			rest = c.r.subtract(rest, l)
		}
	}
	return rest
}

func (c *checker) links(ref uint32) {
	a := c.r.agency(ref)
	for i, l := range a.Links {
		above, _ := c.r.ref(l.To)
		to := c.r.lives[above]
		own, ok := l.Valid.Intersect(schedule.Interval{From: c.r.lives[ref].from, Before: c.r.lives[ref].before})
		day := schedule.Date(0)
		switch {
		case !ok:
			day = max(l.Valid.From, schedule.MinDate)
		case to.from > max(own.From, schedule.MinDate):
			day = max(own.From, schedule.MinDate)
		case to.before != 0 && (own.Before == 0 || to.before < own.Before):
			day = max(to.before, own.From)
		default:
			continue
		}
		c.warn(chithi.Pointer("agencies", int(ref), "links", i), parentDead, a.Key, l.Kind, l.To, day)
	}
}

// names walks the official names of each language over the life of the body.
func (c *checker) names(ref uint32) {
	l := c.r.lives[ref]
	langs := map[string][]schedule.Interval{}
	for _, n := range c.r.namesOf(ref) {
		if n.Kind != Official {
			continue
		}
		if _, known := langs[n.Lang]; !known {
			langs[n.Lang] = nil // also when no name of it falls in the life
		}
		if valid, ok := n.Valid.Intersect(schedule.Interval{From: l.from, Before: l.before}); ok {
			langs[n.Lang] = append(langs[n.Lang], valid)
		}
	}
	at, k := chithi.Pointer("agencies", int(ref), "names"), c.r.agency(ref).Key
	for lang, spans := range langs {
		slices.SortFunc(spans, func(x, y schedule.Interval) int { return x.From.Compare(y.From) })
		next, open := max(l.from, schedule.MinDate), false // the first day without a name so far; open says that there is none
		for i, s := range spans {
			switch from := max(s.From, schedule.MinDate); {
			case i > 0 && (open || from < next):
				c.warn(at, nameTwice, k, lang, from)
			case from > next:
				c.warn(at, nameGap, k, lang, next)
			}
			open = open || s.Before == 0
			next = max(next, s.Before)
		}
		if !open && (l.before == 0 || next < l.before) {
			c.warn(at, nameGap, k, lang, next)
		}
	}
}

func (c *checker) changes() {
	r := c.r
	touched := map[uint32]uint32{} // body to the last change of the same day and order
	for rank := range r.order {
		x := r.change(uint32(rank))
		at := chithi.Pointer("changes", rank)
		if r.data.Recorded != 0 && x.On > r.data.Recorded {
			c.warn(at+"/on", lateChange, x.ID, x.On)
		}
		if rank == 0 || r.change(uint32(rank-1)).On != x.On || r.change(uint32(rank-1)).Seq != x.Seq {
			clear(touched)
		}
		for _, k := range x.bodies() {
			ref, _ := r.ref(k)
			if last, again := touched[ref]; again && x.Kind != Rename && r.change(last).Kind != Rename {
				c.warn(at+"/seq", orderOpen, r.change(last).ID, x.ID, k, x.On)
			}
			touched[ref] = uint32(rank)
		}
		if len(x.Name) > 0 && !x.names() {
			c.warn(at+"/name", nameOfWhom, x.ID, text(x.Name))
		}
		if x.Kind == Separate {
			for i, k := range x.To {
				if !slices.ContainsFunc(x.Transfers, func(t Handover) bool { return t.To == k }) {
					c.warn(at+chithi.Pointer("to", i), nothingGoes, x.ID, k)
				}
			}
		}
	}
	for ref := range r.place {
		own := r.rulesOf(uint32(ref))
		for i, l := range own {
			same := i > 0 && own[i-1].rank == l.rank && own[i-1].function == l.function && own[i-1].territory == l.territory
			if l.mode() == Split && !same && !c.coveredBefore(uint32(ref), own[:i], l) {
				c.warn(chithi.Pointer("changes", int(l.rank)), unstatedPart, r.change(l.rank).ID,
					Extent{Path: r.functions.paths[l.function]}, Extent{Path: r.territories.paths[l.territory]}, r.agency(uint32(ref)).Key)
			}
		}
	}
}

// coveredBefore reports whether the narrower rules of the same change leave nothing of what the body records.
func (c *checker) coveredBefore(ref uint32, narrower []rule, l rule) bool {
	if l.function != 0 || l.territory != 0 {
		return false
	}
	rest := c.r.universe(ref)
	for _, n := range narrower {
		if n.rank == l.rank {
			rest = c.r.subtract(rest, n)
		}
	}
	return len(rest) == 0
}

// bodies returns every body that a change names, once.
func (c *Change) bodies() []Key {
	all := slices.Concat(c.From, c.To)
	for _, t := range c.Transfers {
		all = append(all, t.From)
		if !t.To.IsZero() {
			all = append(all, t.To)
		}
	}
	slices.SortFunc(all, Key.Compare)
	return slices.Compact(all)
}
