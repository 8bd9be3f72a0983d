package agency

import (
	"iter"

	"github.com/chithi-go/chithi/schedule"
)

// nameIndex finds bodies by folded name.
type nameIndex struct {
	renames map[uint32][]uint32 // ranks of the renames of a body
}

func newNameIndex(r *Registry) *nameIndex {
	x := &nameIndex{renames: map[uint32][]uint32{}}
	for rank := range r.changes {
		if c := &r.changes[rank]; c.Kind == Rename {
			ref := r.refs[c.From[0]]
			x.renames[ref] = append(x.renames[ref], uint32(rank))
		}
	}
	return x
}

// names returns every name of a body, those that renames gave among them, official ones with the end that the
// next official name in the language gives them.
func (r *Registry) namesOf(ref uint32) []Name {
	all := append([]Name(nil), r.agencies[ref].Names...)
	for _, rank := range r.names.renames[ref] {
		for lang, text := range r.changes[rank].Name {
			all = append(all, Name{Text: text, Lang: lang, Valid: schedule.Interval{From: r.changes[rank].On}})
		}
	}
	for i := range all {
		n := &all[i]
		if n.Kind != Official || n.Valid.Before != 0 {
			continue
		}
		for j := range all {
			m := &all[j]
			if m.Kind == Official && m.Lang == n.Lang && m.Valid.From > n.Valid.From && (n.Valid.Before == 0 || m.Valid.From < n.Valid.Before) {
				n.Valid.Before = m.Valid.From
			}
		}
	}
	return all
}

// Name returns the official name of a body on a day in a language; when there is none in it, in Vietnamese, in
// English, or in any. On a day outside the life of the body it is the nearest.
func (r *Registry) Name(k Key, lang string, on schedule.Date) string {
	ref, ok := r.refs[k]
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
			score += 4
		}
		if n.Valid.Contains(on) {
			score += 8
		}
		if score > rank {
			best, rank = n.Text, score
		}
	}
	return best
}

// Find yields the bodies alive on a day that have a name.
func (r *Registry) Find(name string, on schedule.Date) iter.Seq[Key] {
	return func(yield func(Key) bool) {
		for ref := range r.agencies {
			for _, n := range r.namesOf(uint32(ref)) {
				if n.Text == name && n.Valid.Contains(on) && r.lives[ref].alive(on) {
					if !yield(r.agencies[ref].Key) {
						return
					}
					break
				}
			}
		}
	}
}

func (b *builder) checkLinks() {}
