package corpus

import (
	"iter"
	"slices"

	"github.com/google/uuid"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// Corpus is many texts with what they do to one another worked out. It never changes and is safe for goroutines;
// adding texts builds a new one that shares the old.
type Corpus struct {
	layers []*layer
	known  schedule.Date
	count  int
}

var (
	twice = schedule.Template{
		Code: "corpus-twice",
		En:   "{0} of {1} is in the corpus already, at {2}",
		Vi:   "{0} năm {1} đã có trong tập văn bản, tại {2}",
	}
	empty = schedule.Template{Code: "corpus-empty", En: "there is no text here", Vi: "không có văn bản"}
)

// New builds a corpus of texts. Two texts of one identity are problems, all of them at once; what the texts do to one
// another and cannot be found is listed by [Corpus.Dangling], what contradicts itself by [Corpus.Problems].
func New(texts ...*directive.Resolved) (*Corpus, error) { return (&Corpus{}).With(texts...) }

// With returns a corpus with more texts. Only the new ones, and those that they touch, are worked out; the rest is shared.
func (c *Corpus) With(texts ...*directive.Resolved) (*Corpus, error) {
	if len(texts) == 0 {
		return c, nil
	}
	l, problems := newLayer(c, texts)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	n := &Corpus{layers: append(slices.Clone(c.layers), l), known: c.known, count: c.count + len(texts)}
	n.settle(l)
	n.merge()
	return n, nil
}

// AsKnown returns the corpus as its texts were known on a day: what was recorded later is left out. It works
// everything out anew.
func (c *Corpus) AsKnown(known schedule.Date) *Corpus {
	texts := slices.Collect(c.All())
	old := &Corpus{known: known}
	if len(texts) == 0 {
		return old
	}
	l, _ := newLayer(old, texts) // they are one corpus already, so no two are the same
	old.layers, old.count = []*layer{l}, len(texts)
	old.settle(l)
	return old
}

// Len returns the number of texts.
func (c *Corpus) Len() int { return c.count }

// Known returns the day on which the corpus was known so, and 0 for all that is recorded.
func (c *Corpus) Known() schedule.Date { return c.known }

// All yields the texts in the order in which they were given.
func (c *Corpus) All() iter.Seq[*directive.Resolved] {
	return func(yield func(*directive.Resolved) bool) {
		for _, l := range c.layers {
			for i := range l.entries {
				if !yield(l.entries[i].text) {
					return
				}
			}
		}
	}
}

// Ref is a text of a corpus, by its place in it. It stays the same in every corpus built from this one by [Corpus.With].
type Ref int32

// Text returns the text.
func (c *Corpus) Text(r Ref) *directive.Resolved { return c.entry(r).text }

// ID finds a text by its version-5 id.
func (c *Corpus) ID(id uuid.UUID) (Ref, bool) {
	for i := len(c.layers) - 1; i >= 0; i-- {
		if r, ok := c.layers[i].id(id); ok {
			return r, true
		}
	}
	return 0, false
}

// Number yields the texts of a number, in canonical spelling: a number is not an identity, so there may be several.
func (c *Corpus) Number(canonical string) iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		for _, l := range c.layers {
			for r := range l.number(canonical) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// Find returns the texts that a reference can mean: one when it is exact, none when it dangles, several when it is
// ambiguous. As known on a day it cannot mean what was signed later.
func (c *Corpus) Find(ref directive.Ref) []Ref { return c.find(&ref, 0) }

// find returns the texts that a reference in a text of a day can mean: those dated by then or, when there are none, the later ones.
func (c *Corpus) find(ref *directive.Ref, on schedule.Date) []Ref {
	var by, later []Ref
	c.each(ref, func(r Ref, t *directive.Resolved) {
		if on != 0 && t.Directive.Day() > on {
			later = append(later, r)
		} else {
			by = append(by, r)
		}
	})
	if len(by) == 0 {
		return later
	}
	return by
}

// means returns the text that an act of a text means, and false when it means none or several.
func (c *Corpus) means(a *directive.Act, of *directive.Resolved) (Ref, bool) {
	var by, later Ref
	var n, m int
	on := of.Directive.Day()
	c.each(&a.Target, func(r Ref, t *directive.Resolved) {
		if on != 0 && t.Directive.Day() > on {
			later, m = r, m+1
		} else {
			by, n = r, n+1
		}
	})
	if n == 0 {
		return later, m == 1
	}
	return by, n == 1
}

// each calls visit with the texts that fit a reference and were dated by the day of the corpus.
func (c *Corpus) each(ref *directive.Ref, visit func(Ref, *directive.Resolved)) {
	number := ref.Number.Canonical()
	hash := hashOf(number)
	for _, l := range c.layers {
		for i := l.chain(number, hash); i != 0; i = l.next[i-1] {
			if t := l.entries[i-1].text; fits(ref, t) && (c.known == 0 || t.Directive.Day() <= c.known) {
				visit(l.first+Ref(i-1), t)
			}
		}
	}
}

func fits(ref *directive.Ref, t *directive.Resolved) bool {
	return (ref.Issuer.IsZero() || slices.Contains(t.Directive.Issuers, ref.Issuer)) &&
		(ref.Type == "" || ref.Type == t.Directive.Type) && (ref.Year == 0 || ref.Year == t.Identity.Year)
}

// entry returns what is known of a text: by the newest layer that touched it.
func (c *Corpus) entry(r Ref) *entry {
	for i := len(c.layers) - 1; i >= 0; i-- {
		l := c.layers[i]
		if r >= l.first {
			if k := int(r - l.first); k < len(l.entries) {
				return &l.entries[k]
			}
			continue
		}
		if e, ok := l.changed[r]; ok {
			return e
		}
	}
	return &entry{}
}

// Problems returns what contradicts itself: an end before an entry, a resumption of nothing, texts that depend on one another in
// a circle. A place begins with the position of the text that acts.
func (c *Corpus) Problems() chithi.Problems {
	var ps chithi.Problems
	for r := range Ref(c.count) {
		ps = append(ps, c.faults(r)...)
	}
	ps.Sort()
	return slices.CompactFunc(ps, func(a, b chithi.Problem) bool { return a.In("en") == b.In("en") })
}

// ProblemsOf returns those of [Corpus.Problems] that concern the force of one text, whoever causes them.
func (c *Corpus) ProblemsOf(r Ref) chithi.Problems {
	ps := slices.Clone(c.faults(r))
	ps.Sort()
	return slices.CompactFunc(ps, func(a, b chithi.Problem) bool { return a.In("en") == b.In("en") })
}

// faults are what the newest layer that touched a text found.
func (c *Corpus) faults(r Ref) chithi.Problems {
	for i := len(c.layers) - 1; i >= 0; i-- {
		l := c.layers[i]
		if _, changed := l.changed[r]; changed || r >= l.first && int(r-l.first) < len(l.entries) {
			return l.faults[r]
		}
	}
	return nil
}

// Dangling is a reference to a text that the corpus does not have, or that several of its texts could be.
type Dangling struct {
	From       Ref
	Place      string // JSON Pointer into the text that refers
	Kind       directive.RelationKind
	Target     directive.Ref
	Candidates int // 0, or how many it could be
}

var (
	dangles = schedule.Template{
		Code: "corpus-dangling",
		En:   "{0} {1}, which is not here",
		Vi:   "{0} {1}, văn bản không có ở đây",
	}
	ambiguous = schedule.Template{
		Code: "corpus-ambiguous",
		En:   "{0} {1}, which may be any of {2} texts; nothing happens to them",
		Vi:   "{0} {1}, có thể là một trong {2} văn bản; không văn bản nào bị tác động",
	}
)

// Message says what the reference lacks.
func (d Dangling) Message() schedule.Message {
	if d.Candidates > 0 {
		return ambiguous.With(d.Kind, d.Target.Number, d.Candidates)
	}
	return dangles.With(d.Kind, d.Target.Number)
}

// Dangling yields the references that lead nowhere, in the order of the texts.
func (c *Corpus) Dangling() iter.Seq[Dangling] {
	return func(yield func(Dangling) bool) {
		for r := range Ref(c.count) {
			for d := range c.DanglingOf(r) {
				if !yield(d) {
					return
				}
			}
		}
	}
}

// DanglingOf yields the references of one text that lead nowhere.
func (c *Corpus) DanglingOf(r Ref) iter.Seq[Dangling] {
	return func(yield func(Dangling) bool) {
		t := c.Text(r)
		for i := range t.Acts {
			a := &t.Acts[i]
			if found := c.find(&a.Target, t.Directive.Day()); len(found) != 1 && !yield(Dangling{r, a.Place, a.Kind, a.Target, len(found)}) {
				return
			}
		}
	}
}
