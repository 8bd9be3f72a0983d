package task_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func named(k string, tasks ...task.Task) task.Task {
	return task.Task{Key: task.MustParseKey(k), Kind: task.Work, Tasks: tasks}
}

func waits(t task.Task, on ...string) task.Task {
	for _, k := range on {
		t.Depends = append(t.Depends, task.Dependency{Task: task.MustParseKey(k)})
	}
	return t
}

func words(keys []task.Key) string {
	var r []string
	for _, k := range keys {
		r = append(r, k.String())
	}
	return strings.Join(r, " ")
}

func TestOrderOfWork(t *testing.T) {
	within := func(t task.Task, rule string) task.Task {
		t.Deadline.Within = schedule.MustParseRule(rule)
		return t
	}
	linked := func(t task.Task, on string, l task.Link) task.Task {
		t.Depends = []task.Dependency{{Task: task.MustParseKey(on), Link: l}}
		return t
	}
	for _, c := range []struct {
		tasks      []task.Task
		order, bad string
		why        string
	}{
		{[]task.Task{named("1"), named("2"), named("3")}, "1 2 3", "", "nothing waits: the order of the text"},
		{[]task.Task{waits(named("1"), "3"), named("2"), named("3")}, "2 3 1", "", "1 waits for 3"},
		{[]task.Task{waits(named("1"), "2.a"), named("2", named("2.a"))}, "2 2.a 1", "", "a task begins before those below it"},
		{[]task.Task{waits(named("1"), "2"), waits(named("2"), "1")}, "", "1 2", "each waits for the other"},
		{[]task.Task{waits(named("1"), "1")}, "", "1", "for itself"},
		{[]task.Task{named("1", waits(named("1.a"), "1"))}, "", "1 1.a", "for the task above it, which waits for it"},
		{[]task.Task{within(named("1"), "5 days after completion of 2"), within(named("2"), "5 days after completion of 1")}, "", "1 2", "by their deadlines"},
		{[]task.Task{within(named("1"), "5 days after completion of 2"), named("2")}, "1 2", "", "a deadline ties the ends, so that 1 may begin first"},
		{[]task.Task{linked(named("1"), "2", task.StartStart), named("2")}, "2 1", "", "started together"},
		{[]task.Task{linked(named("1"), "2", task.FinishFinish), linked(named("2"), "1", task.StartStart)}, "1 2", "", "one by its start, the other by its end"},
		{[]task.Task{linked(named("1"), "2", task.StartFinish), linked(named("2"), "1", task.FinishStart)}, "", "1 2", "2 starts after the end of 1, which waits for the start of 2"},
		{[]task.Task{linked(named("1"), "2", 99), named("2")}, "2 1", "", "what is no link is taken as not said"},
		{[]task.Task{waits(named("1"), "9")}, "1", "", "a key that nobody has is passed over"},
		{[]task.Task{waits(named("1"), "4"), waits(named("2"), "1"), waits(named("3"), "2", "1"), waits(named("4"), "3", "2")}, "", "1 2 4", "the shorter of two rings"},
	} {
		order, err := task.Order(c.tasks)
		if c.bad == "" {
			require.NoError(t, err, c.why)
			require.Equal(t, c.order, words(order), c.why)
			continue
		}
		var cycle *task.CycleError
		require.ErrorAs(t, err, &cycle, c.why)
		got := slices.Clone(cycle.Path)
		slices.SortFunc(got, func(a, b task.Key) int { return strings.Compare(a.String(), b.String()) })
		require.Equal(t, c.bad, words(got), c.why)
		require.NotEqual(t, cycle.In("vi"), cycle.In("en"))
	}
}

// T12: the order respects every dependency, a reported cycle is one, and no part of it without one of its tasks is.
func TestOrderAgainstEverySubset(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 15))
	cycles := 0
	for range 400 {
		n := 2 + r.IntN(9)
		tasks := make([]task.Task, n)
		waitsFor := make([][]bool, n)
		for i := range tasks {
			tasks[i] = named(fmt.Sprint(i))
			waitsFor[i] = make([]bool, n)
			for range r.IntN(3) {
				j := r.IntN(n)
				if j == i || r.IntN(3) > 0 && j > i {
					continue
				}
				waitsFor[i][j] = true
				tasks[i] = waits(tasks[i], fmt.Sprint(j))
			}
		}
		order, err := task.Order(tasks)
		if err == nil {
			require.Len(t, order, n)
			place := map[string]int{}
			for i, k := range order {
				place[k.String()] = i
			}
			for i := range tasks {
				for j := range tasks {
					if waitsFor[i][j] {
						require.Less(t, place[fmt.Sprint(j)], place[fmt.Sprint(i)])
					}
				}
			}
			continue
		}
		cycles++
		var cycle *task.CycleError
		require.ErrorAs(t, err, &cycle)
		var ring []int
		for _, k := range cycle.Path {
			var i int
			_, err := fmt.Sscan(k.String(), &i)
			require.NoError(t, err)
			ring = append(ring, i)
		}
		for i := range ring {
			require.True(t, waitsFor[ring[(i+1)%len(ring)]][ring[i]], "each waits for the one before it")
		}
		require.Len(t, ring, len(slices.Compact(slices.Sorted(slices.Values(ring)))), "no task twice")
		for leave := range ring {
			rest := slices.Delete(slices.Clone(ring), leave, leave+1)
			require.False(t, hasCycle(rest, waitsFor), "without one of its tasks nothing waits for itself")
		}
	}
	require.Greater(t, cycles, 50)
}

// hasCycle takes away what waits for nothing until nothing changes.
func hasCycle(nodes []int, waitsFor [][]bool) bool {
	for len(nodes) > 0 {
		free := slices.IndexFunc(nodes, func(i int) bool {
			return !slices.ContainsFunc(nodes, func(j int) bool { return waitsFor[i][j] })
		})
		if free < 0 {
			return true
		}
		nodes = slices.Delete(nodes, free, free+1)
	}
	return false
}

// T12, with everything that ties tasks together: each task is a beginning and an end, and what must come first is found by walking on until
// nothing new is met.
func TestOrderOfParentsLinksAndDeadlines(t *testing.T) {
	r := rand.New(rand.NewPCG(26, 27))
	cycles := 0
	for range 600 {
		var tasks []task.Task
		var keys []string
		before := map[[2]string]bool{} // "1[" begins, "1]" ends
		draw := func(a, b string) { before[[2]string{a, b}] = true }
		add := func(list *[]task.Task, k string) *task.Task {
			*list = append(*list, named(k))
			keys = append(keys, k)
			draw(k+"[", k+"]")
			return &(*list)[len(*list)-1]
		}
		for i := range 2 + r.IntN(3) {
			top := add(&tasks, fmt.Sprint(i))
			for j := range r.IntN(3) {
				k := fmt.Sprintf("%d.%d", i, j)
				add(&top.Tasks, k)
				draw(top.Key.String()+"[", k+"[")
				draw(k+"]", top.Key.String()+"]")
			}
		}
		for _, tk := range task.All(tasks) {
			k, other := tk.Key.String(), keys[r.IntN(len(keys))]
			switch r.IntN(4) {
			case 0:
				link := task.Link(r.IntN(5))
				tk.Depends = []task.Dependency{{Task: task.MustParseKey(other), Link: link}}
				ends := [][2]string{{"]", "["}, {"]", "["}, {"[", "["}, {"]", "]"}, {"[", "]"}}[link]
				draw(other+ends[0], k+ends[1])
			case 1:
				tk.Deadline.Within = schedule.MustParseRule("5 days after completion of " + other)
				draw(other+"]", k+"]")
			}
		}
		var reach map[string]bool
		var walk func(string)
		walk = func(a string) {
			for edge := range before {
				if edge[0] == a && !reach[edge[1]] {
					reach[edge[1]] = true
					walk(edge[1])
				}
			}
		}
		cyclic := false
		first := map[[2]string]bool{} // one begins before the other
		for _, k := range keys {
			for _, end := range []string{"[", "]"} {
				reach = map[string]bool{}
				walk(k + end)
				cyclic = cyclic || reach[k+end]
				for _, o := range keys {
					if end == "[" && reach[o+"["] {
						first[[2]string{k, o}] = true
					}
				}
			}
		}
		order, err := task.Order(tasks)
		if cyclic {
			cycles++
			var cycle *task.CycleError
			require.ErrorAs(t, err, &cycle)
			require.NotEmpty(t, cycle.Path)
			continue
		}
		require.NoError(t, err)
		require.Len(t, order, len(keys))
		for i, k := range order {
			for _, o := range order[:i] {
				require.False(t, first[[2]string{k.String(), o.String()}], "%s before %s", k, o)
			}
		}
	}
	require.Greater(t, cycles, 50)
}

func TestLongCycleIsNamedInPart(t *testing.T) {
	tasks := make([]task.Task, 5000)
	for i := range tasks {
		tasks[i] = waits(named(fmt.Sprint(i)), fmt.Sprint((i+1)%len(tasks)))
	}
	_, err := task.Order(tasks)
	var cycle *task.CycleError
	require.ErrorAs(t, err, &cycle)
	require.Len(t, cycle.Path, 5000)
	require.Less(t, len(cycle.Error()), 300)
}

func TestOrderOfRows(t *testing.T) {
	x := indexOf(t, 6)
	order, err := x.Order([]task.Wait{{Row: 0, For: 5}, {Row: 5, For: 2}, {Row: 3, For: 2}})
	require.NoError(t, err)
	require.Equal(t, []int32{1, 2, 4, 5, 3, 0}, order)
	_, err = x.Order([]task.Wait{{Row: 0, For: 5}, {Row: 5, For: 2}, {Row: 2, For: 0}, {Row: 2, For: 5}})
	var cycle *task.RowCycleError
	require.ErrorAs(t, err, &cycle)
	require.ElementsMatch(t, []int32{2, 5}, cycle.Rows, "the shorter ring")
	for _, w := range []task.Wait{{Row: 6}, {For: 6}, {Row: -1}} {
		_, err = x.Order([]task.Wait{w})
		var bad *task.RowError
		require.ErrorAs(t, err, &bad)
		require.NotEqual(t, bad.In("vi"), bad.In("en"))
	}
	_, err = x.Order([]task.Wait{{Row: 1, For: 1}})
	require.ErrorAs(t, err, &cycle, "a row that waits for itself")
}

// Every row comes after those that it waits for, in as many random graphs.
func TestOrderOfRowsAgainstPlaces(t *testing.T) {
	r := rand.New(rand.NewPCG(18, 19))
	x := indexOf(t, 200)
	for range 100 {
		perm := r.Perm(200)
		var waits []task.Wait
		for range 300 {
			i, j := r.IntN(200), r.IntN(200)
			if i != j {
				waits = append(waits, task.Wait{Row: int32(perm[max(i, j)]), For: int32(perm[min(i, j)])})
			}
		}
		order, err := x.Order(waits)
		require.NoError(t, err)
		place := make([]int, 200)
		for i, n := range order {
			place[n] = i
		}
		for _, w := range waits {
			require.Less(t, place[w.For], place[w.Row])
		}
	}
}
