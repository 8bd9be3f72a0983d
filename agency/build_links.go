package agency

import (
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// checkLinks looks at what bodies hang on: known bodies, one a day and kind, and nobody above itself.
func (b *builder) checkLinks() {
	for ref := range b.r.place {
		a := b.r.agency(uint32(ref))
		for i, l := range a.Links {
			at := chithi.Pointer("agencies", int(b.r.place[ref]), "links", i)
			b.checkSpan(at, l.Valid)
			to, known := b.r.ref(l.To)
			switch {
			case !known:
				b.fault(at+"/to", faults.keyUnknown, schedule.Quote(l.To.s))
			case l.Kind < Line || l.Kind > Member:
				b.fault(at+"/kind", faults.linkUnknown)
			case to == uint32(ref):
				b.fault(at+"/to", faults.linkSelf, a.Key)
			case !slices.Contains(hierarchies[:], l.Kind):
			case slices.ContainsFunc(a.Links[:i], func(m Link) bool { return m.Kind == l.Kind && m.Valid.Overlaps(l.Valid) }):
				b.fault(at, faults.linkTwice, a.Key, l.Kind)
			default:
				b.checkAbove(at, uint32(ref), l)
			}
		}
	}
}

// checkAbove walks up from a body on the first day of a link, when any circle through it is closed.
func (b *builder) checkAbove(at string, ref uint32, l Link) {
	on := max(l.Valid.From, schedule.MinDate)
	path := make([]uint32, 0, MaxDepth)
	for up := ref; ; {
		next, ok := b.r.parent(up, l.Kind, on)
		switch {
		case !ok:
			return
		case next == ref:
			b.fault(at, faults.linkCycle, b.r.agency(ref).Key, on)
			return
		case slices.Contains(path, next):
			return // a circle further up, reported at its own bodies
		case len(path) == MaxDepth:
			b.fault(at, faults.linkDeep, b.r.agency(ref).Key, MaxDepth)
			return
		}
		path = append(path, next)
		up = next
	}
}

// checkCodes reports codes that name two bodies on the same day, and indexes them.
func (b *builder) checkCodes() {
	r := b.r
	r.codes = map[[2]string][]codeUse{}
	for ref := range r.place {
		life := schedule.Interval{From: r.lives[ref].from, Before: r.lives[ref].before}
		for i, c := range r.agency(uint32(ref)).Codes {
			if valid, alive := c.Valid.Intersect(life); alive {
				id := [2]string{c.Scheme, c.Value}
				r.codes[id] = append(r.codes[id], codeUse{uint32(ref), i, valid})
			}
		}
	}
	for id, uses := range r.codes {
		slices.SortStableFunc(uses, func(x, y codeUse) int { return x.valid.From.Compare(y.valid.From) })
		x := uses[0] // of the earlier ones that which goes on longest
		for _, y := range uses[1:] {
			if x.ref != y.ref && x.valid.Overlaps(y.valid) {
				b.fault(chithi.Pointer("agencies", int(b.r.place[y.ref]), "codes", y.place), faults.codeTwice,
					schedule.Quote(id[0]), schedule.Quote(id[1]), r.agency(x.ref).Key, r.agency(y.ref).Key)
			}
			if x.valid.Before != 0 && (y.valid.Before == 0 || y.valid.Before > x.valid.Before) {
				x = y
			}
		}
	}
}
