package agency

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
)

const benchStart = schedule.Date(735000)

func benchKey(i int) Key { return Key{fmt.Sprintf("vn/tinh-%02d/co-quan-%06d", i%63, i)} }

// hostileData has bodies in chains of a length; along each chain every function passes on by itself, a step a day:
// bodies × functions partial transfers in all.
func hostileData(bodies, functions, length int) Data {
	d := Data{Agencies: make([]Agency, bodies), Changes: make([]Change, 0, bodies*functions)}
	name := []Name{{Text: "Cơ quan", Lang: "vi"}}
	keys, paths := make([]Key, bodies), make([]Path, functions)
	for i := range keys {
		keys[i] = benchKey(i)
		d.Agencies[i] = Agency{Key: keys[i], Names: name}
	}
	for i := range paths {
		paths[i] = Path(fmt.Sprintf("f%02d", i))
	}
	for step := range length {
		for i := step; i < bodies; i += length {
			for f, p := range paths {
				to := i/length*length + (step+1)%length
				if step == length-1 {
					to = (i + 1 + 31*f*length) % bodies // the last one passes on to the first of another chain, for good
				}
				from := []Key{keys[i]}
				d.Changes = append(d.Changes, Change{
					ID: fmt.Sprintf("c%07d", len(d.Changes)), On: benchStart + schedule.Date(step*10), Seq: f, Kind: Transfer, From: from,
					Transfers: []Handover{{From: keys[i], To: keys[to], Function: p}}, Basis: "NQ",
				})
			}
		}
	}
	return d
}

// reformData is a country before and after a reform: of each ten bodies three go on, four become two, two are renewed
// twice and one is divided.
func reformData(bodies int) Data {
	var d Data
	add := func(i int) Key {
		d.Agencies = append(d.Agencies, Agency{Key: benchKey(i), Names: []Name{{Text: fmt.Sprintf("Sở thứ %d tỉnh An Giang", i), Lang: "vi"}}})
		return benchKey(i)
	}
	change := func(day int, k ChangeKind, from, to []Key) {
		d.Changes = append(d.Changes, Change{ID: fmt.Sprintf("c%07d", len(d.Changes)), On: benchStart + schedule.Date(day), Kind: k, From: from, To: to})
	}
	for i := 0; len(d.Agencies) < bodies; i += 20 {
		for j := range 3 {
			add(i + j)
		}
		change(100, Merge, []Key{add(i + 3), add(i + 4)}, []Key{add(i + 5)})
		change(100, Merge, []Key{add(i + 6), add(i + 7)}, []Key{add(i + 8)})
		a, b, c := add(i+9), add(i+10), add(i+11)
		change(100, Convert, []Key{a}, []Key{b})
		change(200, Convert, []Key{b}, []Key{c})
		change(200, Divide, []Key{add(i + 12)}, []Key{add(i + 13), add(i + 14)})
	}
	return d
}

func mustNew(tb testing.TB, d Data) *Registry {
	tb.Helper()
	r, err := New(d)
	require.NoError(tb, err)
	return r
}

// shuffled returns n keys of a registry in random order.
func shuffled(r *Registry, n int) []Key {
	rng := rand.New(rand.NewPCG(1, 2))
	keys := make([]Key, n)
	for i := range keys {
		keys[i] = Key{string([]byte(r.agency(uint32(rng.IntN(r.Len()))).Key.s))}
	}
	return keys
}

func BenchmarkWho(b *testing.B) {
	r := mustNew(b, reformData(100_000))
	keys := shuffled(r, 1<<16)
	bare := make(map[Key]uint32, r.Len())
	refs := make([]Ref, len(keys))
	for ref := range r.place {
		bare[r.agency(uint32(ref)).Key] = uint32(ref)
	}
	for i, k := range keys {
		refs[i], _ = r.Ref(k)
	}
	b.Run("bare-map", func(b *testing.B) {
		b.ReportAllocs()
		sum := uint32(0)
		for i := 0; b.Loop(); i++ {
			sum += bare[keys[i&(1<<16-1)]]
		}
		sink = sum
	})
	on := benchStart + 300
	for _, k := range keys {
		r.Who(k, on) // what a divided body came to is found once
	}
	b.Run("key", func(b *testing.B) {
		b.ReportAllocs()
		sum := uint32(0)
		for i := 0; b.Loop(); i++ {
			a := r.Who(keys[i&(1<<16-1)], on)
			sum += uint32(a.Result()) + a.bodies.holder
		}
		sink = sum
	})
	b.Run("ref", func(b *testing.B) {
		b.ReportAllocs()
		sum := uint32(0)
		for i := 0; b.Loop(); i++ {
			a := r.WhoRef(refs[i&(1<<16-1)], on)
			sum += uint32(a.Result()) + a.bodies.holder
		}
		sink = sum
	})
	b.Run("key-any-day", func(b *testing.B) {
		b.ReportAllocs()
		sum := uint32(0)
		for i := 0; b.Loop(); i++ {
			a := r.Who(keys[i&(1<<16-1)], benchStart+schedule.Date(i%300))
			sum += uint32(a.Result()) + a.bodies.holder
		}
		sink = sum
	})
}

var sink uint32

// BenchmarkHostile asks for one function of bodies that pass each of ten functions on by itself, down chains of twenty.
// The large set does not fit the caches of most machines; the small one shows the work without waiting for memory.
func BenchmarkHostile(b *testing.B) {
	for _, bodies := range [...]int{5_000, 100_000} {
		r := mustNew(b, hostileData(bodies, 10, 20))
		keys := shuffled(r, 1<<15)
		rng := rand.New(rand.NewPCG(3, 4))
		whats := make([]Responsibility, len(keys))
		for i := range whats {
			whats[i] = Responsibility{Agency: keys[i], Function: r.functions.paths[1+rng.IntN(10)]}
		}
		b.Run(fmt.Sprintf("bodies=%d/key", bodies), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				ref, _ := r.ref(keys[i&(1<<15-1)])
				sink += ref
			}
		})
		b.Run(fmt.Sprintf("bodies=%d/one-function", bodies), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				a := r.Resolve(whats[i&(1<<15-1)], 0, benchStart+schedule.Date(i%220))
				sink += a.bodies.holder
			}
		})
		b.Run(fmt.Sprintf("bodies=%d/whole", bodies), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				sink += uint32(r.Who(keys[i&(1<<15-1)], benchStart+220).Result())
			}
		})
	}
}

func BenchmarkBuild(b *testing.B) {
	d := hostileData(100_000, 10, 20)
	b.ReportAllocs()
	for b.Loop() {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		r := mustNew(b, d)
		b.StopTimer()
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(d.Changes)), "B/change")
		runtime.KeepAlive(r)
		b.StartTimer()
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/build")
}

func BenchmarkFind(b *testing.B) {
	r := mustNew(b, reformData(100_000))
	for range r.Find("x", 0) {
	}
	names := make([]string, 1024)
	for i := range names {
		names[i] = fmt.Sprintf("Sở thứ %d tỉnh An Giang", i*20+i%3)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		for range r.Find(names[i&1023], benchStart) {
			sink++
		}
	}
}
