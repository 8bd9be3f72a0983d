package agency

import (
	"iter"
	"slices"
	"sort"
	"sync/atomic"

	"github.com/chithi-go/chithi/schedule"
)

// Registry is the bodies and their changes, ready to be asked. It never changes and is safe for
// concurrent use; [Registry.Extend] builds another.
type Registry struct {
	data  Data     // as given
	place []uint32 // by ref, which is the order of keys: where a body stands in the data
	order []uint32 // by rank, which is the order of On, Seq, ID: where a change stands in the data
	days  []dayStart
	byID  func() map[string]uint32 // rank by id, made when first asked for

	keys   keyIndex
	heads  []head                    // by ref
	last   schedule.Date             // from it on nothing is recorded any more
	finals []atomic.Pointer[outcome] // by ref, of divided bodies from the last day on, kept when first asked for
	lives  []life                    // by ref

	functions, territories *forest
	rects                  []rect
	first                  []uint32 // rules of a body are rules[first[ref]:first[ref+1]]
	rules                  []packed
	strands                []passage
	received               func() [][]receipt // by receiver, made when first asked for
	names                  *nameIndex
	codes                  map[[2]string][]codeUse
}

// dayStart is a day on which something changes, with the rank of its first change.
type dayStart struct {
	on   schedule.Date
	rank uint32
}

// life is when a body exists. A zero from is since before the record; begun and ended are the changes that say so
// plus one, or 0.
type life struct {
	from, before schedule.Date
	begun, ended uint32
}

// alive reports whether the body exists on a day.
func (l life) alive(on schedule.Date) bool {
	return on >= l.from && (l.before == 0 || on < l.before)
}

// New builds a registry, or returns all the faults of the data at once as [chithi.Problems] with places such
// as /changes/3/from and builds nothing. The registry keeps the lists it is given: they must not change afterwards.
func New(data Data) (*Registry, error) {
	b := builder{r: &Registry{data: data}}
	return b.build()
}

// Extend builds a registry that also knows the bodies and the changes of more. The day through which it is
// recorded is that of more when it says one.
func (r *Registry) Extend(more Data) (*Registry, error) {
	d := Data{Recorded: r.data.Recorded}
	if more.Recorded != 0 {
		d.Recorded = more.Recorded
	}
	d.Agencies = slices.Concat(r.data.Agencies, more.Agencies)
	d.Changes = slices.Concat(r.data.Changes, more.Changes)
	return New(d)
}

// Data returns what the registry was built from, bodies by key and changes in order.
func (r *Registry) Data() Data {
	return Data{Recorded: r.data.Recorded, Agencies: slices.Collect(r.Agencies()), Changes: slices.Collect(r.Changes())}
}

// Recorded returns the day through which changes are recorded, or the zero day when nobody said.
func (r *Registry) Recorded() schedule.Date { return r.data.Recorded }

// Len returns the number of bodies.
func (r *Registry) Len() int { return len(r.place) }

// Agencies yields every body by key.
func (r *Registry) Agencies() iter.Seq[Agency] {
	return func(yield func(Agency) bool) {
		for ref := range r.place {
			if !yield(r.agency(uint32(ref)).clone()) {
				return
			}
		}
	}
}

// Changes yields every change in order.
func (r *Registry) Changes() iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for rank := range r.order {
			if !yield(r.change(uint32(rank)).clone()) {
				return
			}
		}
	}
}

func (r *Registry) agency(ref uint32) *Agency { return &r.data.Agencies[r.place[ref]] }

// of returns the body with a key that somebody has.
func (r *Registry) of(k Key) *Agency {
	ref, _ := r.ref(k)
	return r.agency(ref)
}

func (r *Registry) change(rank uint32) *Change { return &r.data.Changes[r.order[rank]] }

// Change returns the change with an id.
func (r *Registry) Change(id string) (Change, bool) {
	rank, ok := r.byID()[id]
	if !ok {
		return Change{}, false
	}
	return r.change(rank).clone(), true
}

// Agency returns the body with a key, whether it is alive or not.
func (r *Registry) Agency(k Key) (Agency, bool) {
	ref, ok := r.ref(k)
	if !ok {
		return Agency{}, false
	}
	return r.agency(ref).clone(), true
}

// Life returns when a body exists, from its record and from the changes, and false for a key nobody has.
func (r *Registry) Life(k Key) (schedule.Interval, bool) {
	ref, ok := r.ref(k)
	if !ok {
		return schedule.Interval{}, false
	}
	return schedule.Interval{From: r.lives[ref].from, Before: r.lives[ref].before}, true
}

// Alive reports whether a body exists on a day.
func (r *Registry) Alive(k Key, on schedule.Date) bool {
	ref, ok := r.ref(k)
	return ok && on.IsValid() && r.lives[ref].alive(on)
}

// through returns how many changes have happened by the end of a day.
func (r *Registry) through(on schedule.Date) uint32 {
	i := sort.Search(len(r.days), func(i int) bool { return r.days[i].on > on })
	if i == len(r.days) {
		return uint32(len(r.order))
	}
	return r.days[i].rank
}

// day returns the day of the change with a rank.
func (r *Registry) day(rank uint32) schedule.Date {
	return r.days[sort.Search(len(r.days), func(i int) bool { return r.days[i].rank > rank })-1].on
}
