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
	data   Data
	faults chithi.Problems
	r      *Registry
	place  []uint32 // of each body by ref: where it stands in the data
	order  []uint32 // of each change by rank: where it stands in the data
	sound  []bool   // by rank: the change has the form its kind asks for
}

func (b *builder) fault(pointer string, t schedule.Template, args ...any) {
	b.faults = append(b.faults, chithi.At(pointer, t.With(args...)))
}

func (b *builder) build() (*Registry, error) {
	b.r = &Registry{recorded: b.data.Recorded}
	if b.data.Recorded != 0 && !b.data.Recorded.IsValid() {
		b.fault("/recorded", faults.dateInvalid)
	}
	b.bodies()
	b.checkBodies()
	b.sortChanges()
	b.checkChanges()
	b.forests()
	b.live()
	if len(b.faults) == 0 {
		b.compile()
	}
	b.checkLinks()
	b.checkCodes()
	if len(b.faults) > 0 {
		b.faults.Sort()
		return nil, b.faults
	}
	b.r.names = newNameIndex(b.r)
	b.r.received = sync.OnceValue(func() [][]receipt { return newReceipts(b.r) })
	return b.r, nil
}

// bodies sorts the bodies by key and numbers them.
func (b *builder) bodies() {
	n := len(b.data.Agencies)
	b.place = make([]uint32, n)
	for i := range b.place {
		b.place[i] = uint32(i)
	}
	slices.SortStableFunc(b.place, func(i, j uint32) int {
		return strings.Compare(b.data.Agencies[i].Key.s, b.data.Agencies[j].Key.s)
	})
	b.r.agencies = make([]Agency, n)
	b.r.refs = make(map[Key]uint32, n)
	for ref, i := range b.place {
		a := b.data.Agencies[i]
		b.r.agencies[ref] = a
		if a.Key.IsZero() {
			b.fault(chithi.Pointer("agencies", int(i), "key"), faults.keyMissing)
			continue
		}
		if _, twice := b.r.refs[a.Key]; twice {
			b.fault(chithi.Pointer("agencies", int(i), "key"), faults.keyTwice, a.Key)
			continue
		}
		b.r.refs[a.Key] = uint32(ref)
	}
}

// sortChanges puts the changes in the order in which they happen.
func (b *builder) sortChanges() {
	n := len(b.data.Changes)
	b.order = make([]uint32, n)
	for i := range b.order {
		b.order[i] = uint32(i)
	}
	slices.SortStableFunc(b.order, func(i, j uint32) int {
		x, y := &b.data.Changes[i], &b.data.Changes[j]
		return cmp.Or(x.On.Compare(y.On), cmp.Compare(x.Seq, y.Seq), strings.Compare(x.ID, y.ID))
	})
	b.sound = make([]bool, n)
	b.r.changes = make([]Change, n)
	b.r.days = make([]schedule.Date, n)
	b.r.byID = make(map[string]uint32, n)
	for rank, i := range b.order {
		b.r.changes[rank] = b.data.Changes[i]
		b.r.days[rank] = b.data.Changes[i].On
	}
}

// at points into a change by its rank.
func (b *builder) at(rank int, tokens ...any) string {
	return chithi.Pointer("changes", int(b.order[rank])) + chithi.Pointer(tokens...)
}

// forests collects the paths in use.
func (b *builder) forests() {
	functions, territories := map[Path]struct{}{}, map[Path]struct{}{}
	for i := range b.r.agencies {
		for _, p := range b.r.agencies[i].Functions {
			functions[p] = struct{}{}
		}
		for _, p := range b.r.agencies[i].Territories {
			territories[p] = struct{}{}
		}
	}
	for i := range b.r.changes {
		for j := range b.r.changes[i].Transfers {
			t := &b.r.changes[i].Transfers[j]
			functions[t.Function] = struct{}{}
			territories[t.Territory] = struct{}{}
		}
	}
	b.r.functions, b.r.territories = newForest(functions), newForest(territories)
}
