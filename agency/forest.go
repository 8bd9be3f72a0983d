package agency

import (
	"cmp"
	"slices"
	"strings"
)

// forest keeps the paths in use in preorder, so that a path and all below it are the run [n, end[n]).
// Node 0 is the empty path, which is all there is; every prefix of a path in use is a node.
type forest struct {
	paths []Path
	end   []uint32
	nodes map[Path]uint32
}

// newForest builds a forest from any paths, in any order and however often.
func newForest(used map[Path]struct{}) *forest {
	paths := make([]Path, 0, len(used)+1)
	paths = append(paths, "")
	for p := range used {
		for p != "" {
			paths = append(paths, p)
			if p = parentOf(p); p == "" {
				break
			}
			if _, known := used[p]; known {
				break
			}
		}
	}
	slices.SortFunc(paths, Path.Compare)
	f := &forest{paths: slices.Compact(paths)}
	f.end = make([]uint32, len(f.paths))
	f.nodes = make(map[Path]uint32, len(f.paths))
	var open []uint32
	for n, p := range f.paths {
		f.nodes[p] = uint32(n)
		for len(open) > 0 && !f.paths[open[len(open)-1]].Contains(p) {
			f.end[open[len(open)-1]] = uint32(n)
			open = open[:len(open)-1]
		}
		open = append(open, uint32(n))
	}
	for _, n := range open {
		f.end[n] = uint32(len(f.paths))
	}
	return f
}

func parentOf(p Path) Path {
	if i := strings.LastIndexByte(string(p), '/'); i > 0 {
		return p[:i]
	}
	return ""
}

// node returns the node of a path in use.
func (f *forest) node(p Path) uint32 {
	if p == "" {
		return 0
	}
	return f.nodes[p]
}

// parent returns the node above n; that of node 0 is 0.
func (f *forest) parent(n uint32) uint32 { return f.nodes[parentOf(f.paths[n])] }

// find returns the node of a path, or its nearest ancestor in use and false.
func (f *forest) find(p Path) (uint32, bool) {
	if p == "" {
		return 0, true
	}
	q := p
	for {
		if n, ok := f.nodes[q]; ok {
			return n, q == p
		}
		q = parentOf(q)
	}
}

// holds reports whether node n is m or above it.
func (f *forest) holds(n, m uint32) bool { return n <= m && m < f.end[n] }

// touches reports whether one of two nodes is the other or above it.
func (f *forest) touches(n, m uint32) bool { return f.holds(n, m) || f.holds(m, n) }

// span is a node with all below it except some nodes; own is what lies at the node and below none of its
// children in use, asked for under a path that nothing else names.
type span struct {
	node   uint32
	own    bool
	path   Path // of an own span
	except []uint32
}

// spanOf returns the span of any path.
func (f *forest) spanOf(p Path) span {
	n, exact := f.find(p)
	if exact {
		return span{node: n}
	}
	return span{node: n, own: true, path: p}
}

// within reports whether the whole span lies under node n.
func (f *forest) within(s span, n uint32) bool { return f.holds(n, s.node) }

// meets reports whether some of the span lies under node n.
func (f *forest) meets(s span, n uint32) bool {
	switch {
	case f.holds(n, s.node):
		return true
	case s.own || !f.holds(s.node, n):
		return false
	}
	// The exceptions are in preorder and none holds another, so that only the last one before n can hold it.
	i, found := slices.BinarySearch(s.except, n)
	return !found && (i == 0 || !f.holds(s.except[i-1], n))
}

// cut splits a span that meets node n, without lying under it, in the part under n and the rest. The rest takes over the
// list of s, which must not be used again.
func (f *forest) cut(s span, n uint32) (in, out span) {
	low, _ := slices.BinarySearch(s.except, n)
	high, _ := slices.BinarySearch(s.except, f.end[n])
	in = span{node: n, except: slices.Clone(s.except[low:high])}
	return in, span{node: s.node, except: slices.Replace(s.except, low, high, n)}
}

// clone returns the span with a list of its own.
func (s span) clone() span {
	s.except = slices.Clone(s.except)
	return s
}

// Extent is a set of functions or of territories: all under a path, but for what lies under some others.
type Extent struct {
	Path   Path
	Except []Path
}

func (f *forest) extent(s span) Extent {
	if s.own {
		return Extent{Path: s.path}
	}
	x := Extent{Path: f.paths[s.node]}
	for _, e := range s.except {
		x.Except = append(x.Except, f.paths[e])
	}
	return x
}

// Contains reports whether all of p lies in the extent.
func (x Extent) Contains(p Path) bool {
	return x.Path.Contains(p) && !slices.ContainsFunc(x.Except, func(e Path) bool { return e.Contains(p) || p.Contains(e) })
}

// IsAll reports whether nothing is left out.
func (x Extent) IsAll() bool { return x.Path == "" && len(x.Except) == 0 }

// String returns the path, then what is left out: "labour except labour/merit", "everything except tourism".
func (x Extent) String() string { return x.In("en") }

// In returns the extent in the words of a language.
func (x Extent) In(lang string) string {
	all, but := "everything", " except "
	if lang == "vi" {
		all, but = "toàn bộ", " trừ "
	}
	var b strings.Builder
	b.WriteString(cmp.Or(string(x.Path), all))
	for _, e := range x.Except {
		b.WriteString(but + string(e))
		but = ", "
	}
	return b.String()
}
