package task_test

import (
	"fmt"
	"iter"
	"runtime"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
	"github.com/chithi-go/chithi/task"
)

// manyRows yields n tasks of 300 leads, in directives of twelve: one above, three below it, two below each of two of those and four below the third.
func manyRows(n int) iter.Seq[task.Row] {
	leads := make([]agency.Key, 300)
	for i := range leads {
		leads[i] = agency.MustParseKey(fmt.Sprintf("vn/p/b%d", i))
	}
	parents := [12]int{-1, 0, 0, 0, 1, 1, 2, 2, 3, 3, 3, 3}
	base := schedule.MustParseDate("2020-01-01")
	return func(yield func(task.Row) bool) {
		x := uint64(1)
		for i := range n {
			x = x*6364136223846793005 + 1442695040888963407
			r := task.Row{
				ID: uuid.UUID{byte(i), byte(i >> 8), byte(i >> 16)}, Parent: -1, Lead: leads[x>>40%300], Kind: task.Work, Status: task.InProgress,
				Weight: task.Weight(1 + x>>60), Progress: int(x >> 32 % 100), Due: base + schedule.Date(x>>20%730),
			}
			if p := parents[i%12]; p >= 0 {
				r.Parent = i - i%12 + p
			}
			switch x >> 50 % 8 {
			case 0, 1, 2:
				r.Status, r.Done = task.Completed, r.Due+schedule.Date(x>>12%20)-15
			case 3:
				r.Due = 0
			case 4:
				r.Status = task.Cancelled
			}
			if !yield(r) {
				return
			}
		}
	}
}

func indexOf(t testing.TB, n int) *task.Index {
	x, ps := task.NewIndex(manyRows(n))
	require.Nil(t, ps)
	return x
}

var sizes = []int{10_000, 100_000, 1_000_000}

func perTask(b *testing.B, n int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/task")
}

func BenchmarkFigures(b *testing.B) {
	on := schedule.MustParseDate("2020-12-31")
	for _, n := range sizes {
		x := indexOf(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Figures(on, task.Extended)
			}
			perTask(b, n)
		})
	}
}

// The floor of figures: one pass over as many bytes, a last day, a lead and a bucket for each task.
func BenchmarkFiguresFloor(b *testing.B) {
	const n = 1_000_000
	limit, lead, base := make([]schedule.Date, n), make([]uint32, n), make([]task.Bucket, n)
	b.ReportAllocs()
	for b.Loop() {
		var sum uint32
		for i, v := range base {
			sum += uint32(limit[i]) + lead[i] + uint32(v)
		}
		runtime.KeepAlive(sum)
	}
	perTask(b, n)
}

func BenchmarkOverdue(b *testing.B) {
	on := schedule.MustParseDate("2020-12-31")
	cal := calendars.VietnamCivilService()
	for _, n := range sizes {
		x := indexOf(b, n)
		dst := make([]int32, 0, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var err error
				if dst, _, err = x.AppendOverdue(dst[:0], on, cal); err != nil {
					b.Fatal(err)
				}
			}
			perTask(b, n)
		})
	}
}

// The floor of overdue days: one pass that reads a last day and writes a number for each task.
func BenchmarkOverdueFloor(b *testing.B) {
	const n = 1_000_000
	limit, dst := make([]schedule.Date, n), make([]int32, 0, n)
	b.ReportAllocs()
	for b.Loop() {
		dst = dst[:0]
		for _, d := range limit {
			dst = append(dst, int32(d))
		}
	}
	perTask(b, n)
}

func BenchmarkRollup(b *testing.B) {
	for _, n := range sizes {
		x := indexOf(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for p := range x.Rollup() {
					_ = p
				}
			}
			perTask(b, n)
		})
	}
}

// The floor of the roll-up: one pass that adds a weight and a percentage to a sum for each task, and one over the sums, four of twelve, that adds each
// to that of the task above.
func BenchmarkRollupFloor(b *testing.B) {
	const n = 1_000_000
	into, weight, progress := make([]uint32, n), make([]uint32, n), make([]uint8, n)
	for i := range into {
		into[i] = uint32(i / 3)
	}
	above := make([][3]uint32, n/3+1)
	for i := range above {
		above[i][1] = uint32(i / 4)
	}
	b.ReportAllocs()
	for b.Loop() {
		sums, means := make([][2]uint64, len(above)), make([][4]uint64, len(above)/4+1)
		for i, k := range into {
			sums[k][0] += uint64(weight[i])
			sums[k][1] += uint64(progress[i])
		}
		for i := len(sums) - 1; i >= 0; i-- {
			m := &means[above[i][1]]
			m[0] += sums[i][0]
			m[1] += sums[i][1]
		}
	}
	perTask(b, n)
}

func BenchmarkIndex(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, ps := task.NewIndex(manyRows(n)); ps != nil {
					b.Fatal(ps)
				}
			}
			perTask(b, n)
		})
	}
}

// waitingTasks are n tasks of which each waits for two before it in a shuffled text.
func waitingTasks(n int) []task.Task {
	tasks := make([]task.Task, n)
	keys := make([]task.Key, n)
	for i := range keys {
		keys[i] = task.MustParseKey(fmt.Sprintf("T.%d", i))
	}
	for i := range tasks {
		at := i * 7919 % n // a prime, so that every place is taken once
		tasks[at] = task.Task{Key: keys[i], Kind: task.Work}
		if i > 1 {
			tasks[at].Depends = []task.Dependency{{Task: keys[i-1]}, {Task: keys[i/2]}}
		}
	}
	return tasks
}

func BenchmarkOrder(b *testing.B) {
	for _, n := range sizes[:2] {
		tasks := waitingTasks(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := task.Order(tasks); err != nil {
					b.Fatal(err)
				}
			}
			perTask(b, n)
		})
	}
}

func BenchmarkOrderRows(b *testing.B) {
	for _, n := range sizes {
		x := indexOf(b, n)
		waits := make([]task.Wait, 0, 2*n)
		for i := 2; i < n; i++ {
			at := func(i int) int32 { return int32(i * 7919 % n) }
			waits = append(waits, task.Wait{Row: at(i), For: at(i - 1)}, task.Wait{Row: at(i), For: at(i / 2)})
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := x.Order(waits); err != nil {
					b.Fatal(err)
				}
			}
			perTask(b, n)
		})
	}
}

func BenchmarkTransition(b *testing.B) {
	b.ReportAllocs()
	p := task.Position{Status: task.InProgress}
	for b.Loop() {
		p, _ = p.Next(task.EventSubmit)
		p, _ = p.Next(task.EventReturn)
	}
	if p.Status != task.InProgress {
		b.Fatal(p)
	}
}

func BenchmarkPeriodContaining(b *testing.B) {
	family, _ := task.CutOff(15)
	d := schedule.MustParseDate("2020-10-14")
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := family.Containing(task.Quarterly, d); !ok {
			b.Fatal()
		}
	}
}

func BenchmarkDeadlineResolve(b *testing.B) {
	env := task.Env{Facts: schedule.Facts{Signing: signed}, Calendars: vietnam(b)}
	for name, d := range map[string]task.Deadline{
		"before": {Before: schedule.MustParseDate("2021-05-31")},
		"in":     {In: task.MustParsePeriod("2007-Q4")},
		"within": {Within: schedule.MustParseRule("5 working days after signing")},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := d.Resolve(&env); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestPromisesOfSizeAndAllocation(t *testing.T) {
	const n = 200_000
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	x := indexOf(t, n)
	runtime.GC()
	runtime.ReadMemStats(&after)
	require.LessOrEqual(t, (after.HeapAlloc-before.HeapAlloc)/n, uint64(160), "bytes a task")
	require.Equal(t, n, x.Len())

	none := func(what string, f func()) { require.Zero(t, testing.AllocsPerRun(50, f), what) }
	p := task.Position{Status: task.InProgress}
	none("a step of the machine", func() { p, _ = p.Next(task.EventNote) })
	family, _ := task.CutOff(15)
	none("the period containing a day", func() { family.Containing(task.Monthly, effect) })
	env := task.Env{Facts: schedule.Facts{Signing: signed}, Calendars: vietnam(t)}
	within := task.Deadline{Within: schedule.MustParseRule("5 working days after signing, rolled forward")}
	none("a last day by rule", func() { _, _ = within.Resolve(&env) })
	in := task.Deadline{In: task.MustParsePeriod("2007-Q4")}
	none("a last day in a period", func() { _, _ = in.Resolve(&env) })
	var tally task.Tally
	tally.Add("a", task.Work, effect, 0, 0)
	none("one more task of a known lead", func() { tally.Add("a", task.Work, effect, 0, 0) })
}
