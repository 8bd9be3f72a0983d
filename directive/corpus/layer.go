package corpus

import (
	"encoding/binary"
	"hash/maphash"
	"iter"
	"maps"
	"slices"

	"github.com/google/uuid"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// entry is a text with its force: by one run of days when that says everything, else by a timeline.
type entry struct {
	id     uuid.UUID
	text   *directive.Resolved
	line   *directive.Timeline // nil: the run says everything
	from   schedule.Date       // in force from that day
	before schedule.Date       // until before that day; 0 is open
	acted  bool                // others have a part in it
	awaits bool                // days of it hang on the entry of another text
}

// brief is the run of days of an entry in eight bytes, so that many fit in a cache line.
type brief struct{ from, before schedule.Date }

// unclear stands for the end of a run that does not say everything: only the timeline knows.
const unclear schedule.Date = -1

// layer is a run of texts that were added together, with what they changed in older ones.
type layer struct {
	first   Ref
	entries []entry
	runs    []brief        // of the entries, apart from them so that many fit in a cache
	changed map[Ref]*entry // of older layers
	older   []Ref          // those, in order
	ids     []int32        // open addressing by the first bytes of the id; position + 1
	numbers []int32        // by the hash of the canonical number; position + 1 of the first text
	next    []int32        // position + 1 of the next text of the same number
	issuers map[agency.Key][]Ref
	types   map[string][]Ref
	named   map[string][]named // who names a number, so that a text finds what is done to it
	awaits  map[string][]Ref   // who waits for the entry of what has a number
	bodies  map[agency.Key][]Work
	days    *stab
	faults  map[Ref]chithi.Problems // of its own texts and of those that it changed
}

// named is an act of a text on whatever has a number.
type named struct {
	text Ref
	act  int32
}

var seed = maphash.MakeSeed() // places in a table only: no answer depends on it

// newLayer indexes texts that come after those of a corpus.
func newLayer(c *Corpus, texts []*directive.Resolved) (*layer, chithi.Problems) {
	l := &layer{first: Ref(c.count), entries: make([]entry, len(texts)), changed: map[Ref]*entry{}, faults: map[Ref]chithi.Problems{}}
	var problems chithi.Problems
	for i, t := range texts {
		if t == nil || t.Directive == nil {
			problems = append(problems, chithi.At(chithi.Pointer(i), empty.With()))
			continue
		}
		l.entries[i] = entry{id: t.ID, text: t}
		if r, ok := c.ID(t.ID); ok {
			problems = append(problems, chithi.At(chithi.Pointer(i), twice.With(t.Number, t.Identity.Year, chithi.Pointer(int(r)))))
		}
	}
	if problems.Err() != nil {
		return nil, problems
	}
	l.index(func(i, j int) {
		t := texts[i]
		problems = append(problems, chithi.At(chithi.Pointer(i), twice.With(t.Number, t.Identity.Year, chithi.Pointer(int(l.first)+j))))
	})
	return l, problems
}

// index fills the tables; double is called for a text whose id another has.
func (l *layer) index(double func(i, j int)) {
	size := 4
	for size < len(l.entries)*3/2 {
		size *= 2
	}
	l.ids, l.numbers, l.next = make([]int32, size), make([]int32, size), make([]int32, len(l.entries))
	l.named, l.awaits, l.bodies = map[string][]named{}, map[string][]Ref{}, map[agency.Key][]Work{}
	issuers, types := map[agency.Key]int{}, map[string]int{}
	for i := range l.entries {
		e := &l.entries[i]
		at := place(e.id, size)
		for ; l.ids[at] != 0; at = (at + 1) & (size - 1) {
			if j := int(l.ids[at] - 1); l.entries[j].id == e.id {
				double(i, j)
			}
		}
		l.ids[at] = int32(i) + 1
		l.link(i)
		for _, k := range e.text.Directive.Issuers {
			issuers[k]++
		}
		types[e.text.Directive.Type]++
	}
	l.post(issuers, types)
}

// link puts a text behind the last of its number.
func (l *layer) link(i int) {
	number := l.entries[i].text.Identity.Number
	size := len(l.numbers)
	for at := hashOf(number) & (size - 1); ; at = (at + 1) & (size - 1) {
		j := l.numbers[at]
		if j == 0 {
			l.numbers[at] = int32(i) + 1
			return
		}
		if l.entries[j-1].text.Identity.Number == number {
			// the chain keeps the first in front and the newest second, which All does not depend on
			l.next[i], l.next[j-1] = l.next[j-1], int32(i)+1
			return
		}
	}
}

// post lists the texts by issuer and type, in lists of exactly their length, and what they name.
func (l *layer) post(issuers map[agency.Key]int, types map[string]int) {
	l.issuers, l.types = make(map[agency.Key][]Ref, len(issuers)), make(map[string][]Ref, len(types))
	for k, n := range issuers {
		l.issuers[k] = make([]Ref, 0, n)
	}
	for k, n := range types {
		l.types[k] = make([]Ref, 0, n)
	}
	for i := range l.entries {
		r, t := l.first+Ref(i), l.entries[i].text
		for _, k := range t.Directive.Issuers {
			l.issuers[k] = append(l.issuers[k], r)
		}
		l.types[t.Directive.Type] = append(l.types[t.Directive.Type], r)
		for j := range t.Acts {
			n := t.Acts[j].Target.Number.Canonical()
			l.named[n] = append(l.named[n], named{r, int32(j)})
		}
		own, acts := t.Awaited()
		for _, numbers := range [...]map[string]string{own, acts} {
			for _, n := range numbers {
				l.entries[i].awaits = true
				l.awaits[n] = append(l.awaits[n], r)
			}
		}
		for j := range t.Instances {
			for _, a := range t.Instances[j].Assignments {
				l.bodies[a.Agency] = append(l.bodies[a.Agency], Work{Text: r, Instance: j, Role: a.Role})
			}
		}
	}
}

// finish makes what answers are read off, when every text is worked out.
func (l *layer) finish() {
	l.days = newStab(l)
	l.older = slices.Sorted(maps.Keys(l.changed))
	l.runs = make([]brief, len(l.entries))
	for i := range l.entries {
		e := &l.entries[i]
		if l.runs[i] = (brief{e.from, e.before}); e.line != nil {
			l.runs[i].before = unclear
		}
	}
}

func place(id uuid.UUID, size int) int { return int(binary.LittleEndian.Uint64(id[:8])) & (size - 1) }

func (l *layer) id(id uuid.UUID) (Ref, bool) {
	size := len(l.ids)
	for at := place(id, size); l.ids[at] != 0; at = (at + 1) & (size - 1) {
		if i := l.ids[at] - 1; l.entries[i].id == id {
			return l.first + Ref(i), true
		}
	}
	return 0, false
}

func hashOf(number string) int { return int(maphash.String(seed, number)) }

// chain returns the position + 1 of the first text of a number, and 0 when there is none; next has the others.
func (l *layer) chain(number string, hash int) int32 {
	size := len(l.numbers)
	for at := hash & (size - 1); l.numbers[at] != 0; at = (at + 1) & (size - 1) {
		if i := l.numbers[at]; l.entries[i-1].text.Identity.Number == number {
			return i
		}
	}
	return 0
}

func (l *layer) number(canonical string) iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		for i := l.chain(canonical, hashOf(canonical)); i != 0; i = l.next[i-1] {
			if !yield(l.first + Ref(i-1)) {
				return
			}
		}
	}
}

// merge joins the newest layers while the one before is not twice as large, so that there are few of them and every
// text is indexed anew only a few times.
func (c *Corpus) merge() {
	for n := len(c.layers); n > 1 && len(c.layers[n-2].entries) < 2*len(c.layers[n-1].entries); n = len(c.layers) {
		a, b := c.layers[n-2], c.layers[n-1]
		m := &layer{first: a.first, changed: map[Ref]*entry{}, faults: maps.Clone(a.faults)}
		for r := range b.changed {
			delete(m.faults, r)
		}
		maps.Copy(m.faults, b.faults)
		m.entries = append(append(make([]entry, 0, len(a.entries)+len(b.entries)), a.entries...), b.entries...)
		for r, e := range a.changed {
			m.changed[r] = e
		}
		for r, e := range b.changed {
			if r >= a.first {
				m.entries[r-a.first] = *e
			} else {
				m.changed[r] = e
			}
		}
		m.index(func(int, int) {})
		m.finish()
		c.layers = append(c.layers[:n-2:n-2], m)
	}
}
