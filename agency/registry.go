package agency

import (
	"iter"
	"slices"
	"sort"

	"github.com/chithi-go/chithi/schedule"
)

// Registry is the bodies and their changes, ready to be asked. It never changes and is safe for
// concurrent use; [Registry.Extend] builds another.
type Registry struct {
	recorded schedule.Date
	agencies []Agency          // by key
	refs     map[Key]uint32    // into agencies
	lives    []life            // by ref
	changes  []Change          // in the order of On, Seq, ID
	days     []schedule.Date   // On of each change
	byID     map[string]uint32 // into changes

	functions, territories *forest
	first                  []uint32 // rules of a body are rules[first[ref]:first[ref+1]]
	rules                  []rule
	names                  *nameIndex
	codes                  map[[2]string][]codeUse
	received               func() [][]receipt // by receiver, made when first asked for
}

// life is when a body exists. A zero from is since before the record; begun and ended are the changes
// that say so plus one, or 0.
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
	b := builder{data: data}
	return b.build()
}

// Extend builds a registry that also knows the bodies and the changes of more. The day through which it is
// recorded is that of more when it says one.
func (r *Registry) Extend(more Data) (*Registry, error) {
	d := Data{Recorded: r.recorded}
	if more.Recorded != 0 {
		d.Recorded = more.Recorded
	}
	d.Agencies = slices.Concat(r.agencies, more.Agencies)
	d.Changes = slices.Concat(r.changes, more.Changes)
	return New(d)
}

// Data returns what the registry was built from, bodies by key and changes in order.
func (r *Registry) Data() Data {
	return Data{Recorded: r.recorded, Agencies: slices.Clone(r.agencies), Changes: slices.Clone(r.changes)}
}

// Recorded returns the day through which changes are recorded, or the zero day when nobody said.
func (r *Registry) Recorded() schedule.Date { return r.recorded }

// Len returns the number of bodies.
func (r *Registry) Len() int { return len(r.agencies) }

// Agencies yields every body by key.
func (r *Registry) Agencies() iter.Seq[Agency] { return slices.Values(r.agencies) }

// Changes yields every change in order.
func (r *Registry) Changes() iter.Seq[Change] { return slices.Values(r.changes) }

// Change returns the change with an id.
func (r *Registry) Change(id string) (Change, bool) {
	i, ok := r.byID[id]
	if !ok {
		return Change{}, false
	}
	return r.changes[i], true
}

// Agency returns the body with a key, whether it is alive or not.
func (r *Registry) Agency(k Key) (Agency, bool) {
	ref, ok := r.refs[k]
	if !ok {
		return Agency{}, false
	}
	return r.agencies[ref], true
}

// Life returns when a body exists, from its record and from the changes, and false for a key nobody has.
func (r *Registry) Life(k Key) (schedule.Interval, bool) {
	ref, ok := r.refs[k]
	if !ok {
		return schedule.Interval{}, false
	}
	return schedule.Interval{From: r.lives[ref].from, Before: r.lives[ref].before}, true
}

// Alive reports whether a body exists on a day.
func (r *Registry) Alive(k Key, on schedule.Date) bool {
	ref, ok := r.refs[k]
	return ok && on.IsValid() && r.lives[ref].alive(on)
}

// through returns how many changes have happened by the end of a day.
func (r *Registry) through(on schedule.Date) uint32 {
	return uint32(sort.Search(len(r.days), func(i int) bool { return r.days[i] > on }))
}
