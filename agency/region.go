package agency

import "slices"

// region is a rectangle: functions by territories.
type region struct{ f, t span }

// universe returns all that a body answers for, as disjoint rectangles.
func (r *Registry) universe(ref uint32) []region {
	return r.asked(ref, Responsibility{})
}

func (r *Registry) asked(ref uint32, what Responsibility) []region {
	a := r.agency(ref)
	fs := r.functions.spans(a.Functions, what.Function)
	ts := r.territories.spans(a.Territories, what.Territory)
	all := make([]region, 0, len(fs)*len(ts))
	for _, f := range fs {
		for _, t := range ts {
			all = append(all, region{f, t})
		}
	}
	return all
}

// spans returns the spans of one path when it is asked for, else of those a body records, without repetition.
func (f *forest) spans(recorded []Path, asked Path) []span {
	if asked != "" || len(recorded) == 0 {
		return []span{f.spanOf(asked)}
	}
	nodes := make([]uint32, 0, len(recorded))
	for _, p := range recorded {
		nodes = append(nodes, f.node(p))
	}
	slices.Sort(nodes)
	var all []span
	for _, n := range nodes {
		if len(all) == 0 || !f.holds(all[len(all)-1].node, n) {
			all = append(all, span{node: n})
		}
	}
	return all
}

// subtract returns what lies in the regions and outside the rectangle of a rule.
func (r *Registry) subtract(regions []region, l rule) []region {
	var left []region
	for _, g := range regions {
		if !r.meets(g, l) {
			left = append(left, g)
			continue
		}
		_, out := r.cut(g, l)
		left = append(left, out...)
	}
	return left
}

func (r *Registry) meets(g region, l rule) bool {
	return r.functions.meets(g.f, l.function) && r.territories.meets(g.t, l.territory)
}

func (r *Registry) inside(g region, l rule) bool {
	return r.functions.within(g.f, l.function) && r.territories.within(g.t, l.territory)
}

// cut splits a region along the borders of a rule that meets it; the region must not be used again.
func (r *Registry) cut(g region, l rule) (in region, out []region) {
	in = g
	if !r.functions.within(g.f, l.function) {
		var rest span
		in.f, rest = r.functions.cut(g.f, l.function)
		out = append(out, region{rest, g.t.clone()})
	}
	if !r.territories.within(g.t, l.territory) {
		var rest span
		in.t, rest = r.territories.cut(g.t, l.territory)
		out = append(out, region{in.f.clone(), rest})
	}
	return in, out
}
