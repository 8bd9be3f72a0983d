package agency

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// builder turns data into a registry and collects every fault on the way.
type builder struct {
	r      *Registry
	faults chithi.Problems
	sound  []bool   // by rank: the change has the form its kind asks for
	named  []uint32 // the refs a change names: From, To, then giver and receiver of each transfer
	start  []uint32 // by rank: where those begin in named
}

// nobody is the ref of the receiver of what lapses.
const nobody = ^uint32(0)

func (b *builder) fault(pointer string, t schedule.Template, args ...any) {
	b.faults = append(b.faults, chithi.At(pointer, t.With(args...)))
}

func (b *builder) build() (*Registry, error) {
	if n := len(b.r.data.Agencies); n > MaxAgencies {
		b.fault("/agencies", faults.tooManyBodies, n, MaxAgencies)
		return nil, b.faults
	}
	if d := b.r.data.Recorded; d != 0 && !d.IsValid() {
		b.fault("/recorded", faults.dateInvalid)
	}
	b.numberBodies()
	b.checkBodies()
	b.sortChanges()
	b.checkChanges()
	b.live()
	b.checkLinks()
	b.checkCodes()
	if len(b.faults) == 0 {
		b.compile()
	}
	if len(b.faults) > 0 {
		b.faults.Sort()
		return nil, b.faults
	}
	r := b.r
	r.byID = sync.OnceValue(r.newIDs)
	r.received = sync.OnceValue(r.newReceipts)
	r.names = newNameIndex(r)
	return r, nil
}

func (r *Registry) newIDs() map[string]uint32 {
	ids := make(map[string]uint32, len(r.order))
	for rank := range r.order {
		ids[r.change(uint32(rank)).ID] = uint32(rank)
	}
	return ids
}

// numberBodies gives each body its ref, in the order of keys.
func (b *builder) numberBodies() {
	bodies := b.r.data.Agencies
	b.r.place = make([]uint32, len(bodies))
	for i := range bodies {
		b.r.place[i] = uint32(i)
	}
	byKey := func(i, j uint32) int { return bodies[i].Key.Compare(bodies[j].Key) }
	if !slices.IsSortedFunc(b.r.place, byKey) {
		slices.SortStableFunc(b.r.place, byKey)
	}
	b.r.keys = newKeyIndex(len(bodies))
	b.r.keys.number(len(bodies), func(ref int) Key { return bodies[b.r.place[ref]].Key }, func(ref int) {
		i := int(b.r.place[ref])
		if k := bodies[i].Key; k.IsZero() {
			b.fault(chithi.Pointer("agencies", i, "key"), faults.keyMissing)
		} else {
			b.fault(chithi.Pointer("agencies", i, "key"), faults.keyTwice, k)
		}
	})
}

// sortChanges ranks the changes in the order in which they happen: by day and sequence first, and where these are
// the same by id.
func (b *builder) sortChanges() {
	changes := b.r.data.Changes
	moments := make([]moment, len(changes))
	for i := range changes {
		seq := uint32(min(max(changes[i].Seq, 0), maxSeq))
		moments[i] = moment{uint64(uint32(changes[i].On))<<32 | uint64(seq), uint32(i)}
	}
	moments = sortMoments(moments)
	for i := 0; i < len(moments); {
		j := i + 1
		for j < len(moments) && moments[j].at == moments[i].at {
			j++
		}
		if j > i+1 {
			slices.SortStableFunc(moments[i:j], func(x, y moment) int {
				return strings.Compare(changes[x.place].ID, changes[y.place].ID)
			})
		}
		i = j
	}
	b.r.order = make([]uint32, len(changes))
	for rank, m := range moments {
		b.r.order[rank] = m.place
		on := changes[m.place].On
		if n := len(b.r.days); n == 0 || b.r.days[n-1].on != on {
			b.r.days = append(b.r.days, dayStart{on, uint32(rank)})
		}
	}
	b.sound = make([]bool, len(changes))
	b.start = make([]uint32, len(changes)+1)
}

// maxSeq is the greatest order of a change within its day.
const maxSeq = 1 << 30

// moment is when a change happens, and where it stands in the data.
type moment struct {
	at    uint64
	place uint32
}

// sortMoments sorts by digits of 16 bits, skipping those that are all alike; it keeps the order of equals.
func sortMoments(from []moment) []moment {
	if slices.IsSortedFunc(from, func(x, y moment) int { return cmp.Compare(x.at, y.at) }) {
		return from
	}
	const bits = 16
	to := make([]moment, len(from))
	count := make([]uint32, 1<<bits+1)
	for shift := 0; shift < 64; shift += bits {
		clear(count)
		for _, m := range from {
			count[m.at>>shift&(1<<bits-1)+1]++
		}
		if slices.Max(count) == uint32(len(from)) {
			continue
		}
		for i := range 1 << bits {
			count[i+1] += count[i]
		}
		for _, m := range from {
			digit := m.at >> shift & (1<<bits - 1)
			to[count[digit]] = m
			count[digit]++
		}
		from, to = to, from
	}
	return from
}

// at points into a change by its rank.
func (b *builder) at(rank int, tokens ...any) string {
	return chithi.Pointer("changes", int(b.r.order[rank])) + chithi.Pointer(tokens...)
}

// involved are the refs that a change names.
type involved struct{ from, to, pairs []uint32 }

func (b *builder) involved(rank int, c *Change) involved {
	all := b.named[b.start[rank]:b.start[rank+1]]
	n, m := len(c.From), len(c.From)+len(c.To)
	return involved{all[:n], all[n:m], all[m:]}
}
