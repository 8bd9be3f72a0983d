package agency

import (
	"hash/maphash"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/chithi-go/chithi/schedule"
)

// nameIndex finds bodies by folded name. It is built when the first name is looked up.
type nameIndex struct {
	renames map[uint32][]uint32 // ranks of the changes that name a body
	build   func() *nameTable
}

// nameTable keeps the ways to write the names, by hash: those of one hash stand together.
type nameTable struct {
	seed  maphash.Seed
	first map[uint64]uint32
	ways  []way
}

// way is one way to write one name of a body.
type way struct {
	hash  uint64 // of the base letters
	tonal uint64 // of the letters with their marks and tones
	ref   uint32
	weak  bool // the place is left out
	valid schedule.Interval
}

func newNameIndex(r *Registry) *nameIndex {
	x := &nameIndex{renames: map[uint32][]uint32{}}
	for rank := range r.order {
		if c := r.change(uint32(rank)); c.names() {
			ref, _ := r.ref(c.To[0])
			x.renames[ref] = append(x.renames[ref], uint32(rank))
		}
	}
	x.build = sync.OnceValue(func() *nameTable { return newNameTable(r) })
	return x
}

func newNameTable(r *Registry) *nameTable {
	t := &nameTable{seed: maphash.MakeSeed(), first: map[uint64]uint32{}}
	for ref := range r.place {
		l := schedule.Interval{From: r.lives[ref].from, Before: r.lives[ref].before}
		for _, n := range r.namesOf(uint32(ref)) {
			valid, alive := n.Valid.Intersect(l)
			if !alive {
				continue
			}
			f := fold(n.Text)
			t.add(f, way{ref: uint32(ref), valid: valid})
			if n.Lang != "vi" || n.Kind == Abbreviation {
				continue
			}
			for d, weak := range f.derive(r.placeAbove(uint32(ref))) {
				t.add(d, way{ref: uint32(ref), valid: valid, weak: weak})
			}
		}
	}
	slices.SortFunc(t.ways, func(a, b way) int {
		switch {
		case a.hash != b.hash && a.hash < b.hash:
			return -1
		case a.hash != b.hash:
			return 1
		}
		return int(a.ref) - int(b.ref)
	})
	for i := len(t.ways) - 1; i >= 0; i-- {
		t.first[t.ways[i].hash] = uint32(i)
	}
	return t
}

func (t *nameTable) add(f folded, w way) {
	if len(f.plain) == 0 {
		return
	}
	w.hash, w.tonal = t.hash(f.plain), t.hash(f.tonal)
	t.ways = append(t.ways, w)
}

func (t *nameTable) hash(words []string) uint64 {
	var h maphash.Hash
	h.SetSeed(t.seed)
	for _, w := range words {
		h.WriteString(w)
	}
	return h.Sum64()
}

// find returns the bodies that bear a name on a day, or ever when the day is zero, by key. A name goes before
// one that only leaves the place out, and, when the name asked for has marks, the same marks go before others.
func (t *nameTable) find(name string, on schedule.Date) []uint32 {
	asked := fold(name)
	refs := t.match(asked, on)
	if full := asked.expand(); len(refs) == 0 && full != nil {
		refs = t.match(*full, on)
	}
	return refs
}

func (t *nameTable) match(asked folded, on schedule.Date) []uint32 {
	h := t.hash(asked.plain)
	i, ok := t.first[h]
	if !ok {
		return nil
	}
	tonal := t.hash(asked.tonal)
	best, refs := 3, []uint32(nil)
	for _, w := range t.ways[i:] {
		if w.hash != h {
			break
		}
		if on != 0 && !w.valid.Contains(on) {
			continue
		}
		rank := 0
		if w.weak {
			rank++
		}
		if w.tonal != tonal && asked.marked() {
			rank += 2
		}
		switch {
		case rank > best:
			continue
		case rank < best:
			best, refs = rank, refs[:0]
		}
		if len(refs) == 0 || refs[len(refs)-1] != w.ref {
			refs = append(refs, w.ref)
		}
	}
	return refs
}

// Find yields the bodies that bear a name on a day, by key; the zero day asks over all time. Case, marks, the place
// of the tone (hoà, hòa), composed or decomposed letters, spaces and punctuation do not count, nor does "và"; usual
// abbreviations are understood: "Sở GDĐT", "SGDĐT", "UBND tỉnh". Several bodies mean that the name is ambiguous.
func (r *Registry) Find(name string, on schedule.Date) iter.Seq[Key] {
	return func(yield func(Key) bool) {
		if len(name) > MaxName {
			return
		}
		for _, ref := range r.names.build().find(name, on) {
			if !yield(r.agency(ref).Key) {
				return
			}
		}
	}
}

// names reports whether the change gives the one body after it a name.
func (c *Change) names() bool { return len(c.Name) > 0 && len(c.To) == 1 && c.Kind != Transfer }

// namesOf returns every name of a body, those that changes gave among them, official ones with the end that the
// next official name in the language gives them.
func (r *Registry) namesOf(ref uint32) []Name {
	all := r.agency(ref).Names
	if ranks := r.names.renames[ref]; len(ranks) > 0 {
		all = slices.Clone(all)
		for _, rank := range ranks {
			for lang, text := range r.change(rank).Name {
				all = append(all, Name{Text: text, Lang: lang, Valid: schedule.Interval{From: r.change(rank).On}})
			}
		}
	} else if len(all) == 1 {
		return all
	}
	closed := slices.Clone(all)
	for i := range closed {
		n := &closed[i]
		if n.Kind != Official || n.Valid.Before != 0 {
			continue
		}
		for _, m := range all {
			if m.Kind == Official && m.Lang == n.Lang && m.Valid.From > n.Valid.From && (n.Valid.Before == 0 || m.Valid.From < n.Valid.Before) {
				n.Valid.Before = m.Valid.From
			}
		}
	}
	slices.SortStableFunc(closed, func(a, b Name) int { return strings.Compare(a.Lang, b.Lang) })
	return closed
}

// placeAbove returns the nearest name above a body that says where.
func (r *Registry) placeAbove(ref uint32) folded {
	for range 4 {
		up, ok := uint32(0), false
		for _, l := range r.agency(ref).Links {
			if l.Kind == Line || l.Kind == Unit {
				up, ok = r.ref(l.To)
				break
			}
		}
		if !ok {
			return folded{}
		}
		for _, n := range r.agency(up).Names {
			if n.Lang != "vi" || n.Kind != Official {
				continue
			}
			f := fold(n.Text)
			if at, kind, _ := f.where(); len(f.plain) > at+kind && kind > 0 {
				return f
			}
		}
		ref = up
	}
	return folded{}
}

// Names yields every name of a body with its validity, those that changes gave among them.
func (r *Registry) Names(k Key) iter.Seq[Name] {
	return func(yield func(Name) bool) {
		if ref, ok := r.ref(k); ok {
			for _, n := range r.namesOf(ref) {
				if !yield(n) {
					return
				}
			}
		}
	}
}

// Name returns the official name of a body on a day in a language; when there is none in it, in Vietnamese, in
// English, or in any. On a day outside the life of the body it is the nearest.
func (r *Registry) Name(k Key, lang string, on schedule.Date) string {
	ref, ok := r.ref(k)
	if !ok {
		return ""
	}
	l := r.lives[ref]
	on = max(on, l.from)
	if l.before != 0 {
		on = min(on, l.before-1)
	}
	best, rank := "", 0
	for _, n := range r.namesOf(ref) {
		score := 1
		switch n.Lang {
		case lang:
			score = 4
		case "vi":
			score = 3
		case "en":
			score = 2
		}
		if n.Kind == Official {
			score += 8
		}
		if n.Valid.Contains(on) {
			score += 4
		}
		if score > rank {
			best, rank = n.Text, score
		}
	}
	return best
}

// ByCode returns the body that a code of a scheme names on a day.
func (r *Registry) ByCode(scheme, value string, on schedule.Date) (Key, bool) {
	for _, u := range r.codes[[2]string{scheme, value}] {
		if u.valid.Contains(on) && r.lives[u.ref].alive(on) {
			return r.agency(u.ref).Key, true
		}
	}
	return Key{}, false
}

// codeUse is a body that bears a code for a time.
type codeUse struct {
	ref   uint32
	place int // in the list of codes of the body
	valid schedule.Interval
}
