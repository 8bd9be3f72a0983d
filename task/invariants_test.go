package task_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// T3: whatever is offered, a log holds entries in the order in which they were made, none of them from before the instrument.
func TestALogIsInOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(28, 29))
	kept, refused := 0, 0
	for range 300 {
		l := task.NewLog(signed, 0)
		for range 30 {
			e := entryOf(task.Event(1+r.IntN(int(task.EventNote))), r.IntN(40))
			e.On = signed + schedule.Date(r.IntN(50)-10)
			before := l.State()
			err := l.Check(&e)
			require.Equal(t, before, l.State(), "to ask adds nothing")
			if require.Equal(t, err, l.Append(e)); err != nil {
				refused++
			}
		}
		last := clock
		for _, e := range l.Entries() {
			kept++
			require.False(t, e.At.Before(last))
			require.GreaterOrEqual(t, e.On, signed)
			last = e.At
		}
	}
	require.Greater(t, kept, 500)
	require.Greater(t, refused, 500)
}

// T5, T11 and T13, by looking at every pair of instances.
func TestCheckStatesAgainstEveryPair(t *testing.T) {
	r := rand.New(rand.NewPCG(30, 31))
	found := map[string]int{}
	for range 600 {
		n := 2 + r.IntN(7)
		list, states := make([]task.Instance, n), make([]task.State, n)
		for i := range list {
			tk := named(fmt.Sprint(i))
			tk.Modality = task.Modality(r.IntN(5))
			if r.IntN(3) == 0 {
				tk = waits(tk, fmt.Sprint(r.IntN(n)))
			}
			list[i] = task.Instance{Task: &tk, Parent: r.IntN(i+1) - 1}
			for range []int{0, 1, 1, 1, 1, 2}[r.IntN(6)] {
				list[i].Assignments = append(list[i].Assignments, lead("vn/a"))
			}
			states[i].Status = task.Status(1 + r.IntN(12))
		}
		var want []string
		tell := func(i int, code string) {
			want = append(want, fmt.Sprintf("/%d %s", i, code))
			found[code]++
		}
		ended := func(s task.Status) bool { return s.IsTerminal() && s != task.Completed }
		for i := range list {
			if !states[i].Status.IsOpen() {
				continue
			}
			switch len(list[i].Assignments) {
			case 0:
				tell(i, "task-no-lead")
			case 2:
				tell(i, "task-two-leads")
			}
			for j := range list {
				above := false
				for p := list[i].Parent; p >= 0; p = list[p].Parent {
					above = above || p == j
				}
				if must := list[i].Task.Modality <= task.Must; above && must && states[j].Status == task.Completed {
					tell(j, "task-open-below")
				}
				if len(list[i].Task.Depends) > 0 && list[i].Task.Depends[0].Task == list[j].Task.Key && ended(states[j].Status) {
					tell(i, "task-depends-on-ended")
				}
			}
		}
		require.ElementsMatch(t, want, codesOf(task.CheckStates(list, states, effect, task.Policy{})))
	}
	require.Len(t, found, 4)
}

// T17: work goes down the line and to nobody else, by walking up one link at a time.
func TestDelegationAgainstWalkingUp(t *testing.T) {
	r := rand.New(rand.NewPCG(32, 33))
	passed := 0
	for range 60 {
		const n = 9
		bodies := make([]agency.Agency, n)
		for i := range bodies {
			bodies[i] = agency.Agency{
				Key: key(fmt.Sprintf("vn/b%d", i)), Kind: "x", Names: []agency.Name{{Text: "x", Lang: "vi"}}, Source: "test",
				Life: schedule.Interval{From: day("2010-01-01")},
			}
			if i > 0 {
				kind := []agency.LinkKind{agency.Line, agency.Line, agency.Unit, agency.Guidance}[r.IntN(4)]
				l := agency.Link{To: bodies[r.IntN(i)].Key, Kind: kind}
				if r.IntN(3) == 0 {
					l.Valid.From = day("2020-10-01")
				}
				bodies[i].Links = []agency.Link{l}
			}
		}
		registry, err := agency.New(agency.Data{Recorded: day("2025-12-31"), Agencies: bodies})
		require.NoError(t, err)
		for range 40 {
			from, to := r.IntN(n), r.IntN(n)
			on := day("2020-09-26") + schedule.Date(r.IntN(10))
			below := false
			for at := to; len(bodies[at].Links) > 0; {
				l := bodies[at].Links[0]
				if l.Kind == agency.Guidance || !l.Valid.Contains(on) {
					break
				}
				at = slices.IndexFunc(bodies, func(a agency.Agency) bool { return a.Key == l.To })
				below = below || at == from
			}
			list := []task.Assignment{{Agency: bodies[from].Key, Role: task.Lead}}
			got, err := task.Delegate(list, bodies[from].Key, bodies[to].Key, effect, on, "", registry)
			require.Equal(t, below, err == nil, "%d to %d on %s", from, to, on)
			if below {
				passed++
				require.Equal(t, list[0], got[0], "the one that passes it on stays answerable")
				require.Equal(t, task.Execute, got[1].Role)
				require.Equal(t, []agency.Key{bodies[from].Key, bodies[to].Key}, task.Chain(got, bodies[to].Key, on))
			}
		}
	}
	require.Greater(t, passed, 100)
}

// T18: in all of the vocabulary, what is maintained or forbidden is refused its completion and left out of the figures, and nothing else is.
func TestWhatIsKeptIsNeverDone(t *testing.T) {
	bodies := registry(t)
	for m := task.Modality(0); m <= task.MustNot; m++ {
		for nature := task.Nature(0); nature <= task.Maintain; nature++ {
			kept := m == task.MustNot || nature == task.Maintain
			n := task.Instance{Task: &task.Task{Key: task.MustParseKey("1"), Modality: m, Nature: nature}, Assignments: []task.Assignment{lead("vn/p/edu")}}
			e := entryOf(task.EventApprove, 1)
			_, ps := n.After(&e, bodies, effect, task.Policy{})
			require.Equal(t, kept, len(ps) > 0)
			x, faults := task.NewIndex(slices.Values([]task.Row{{Parent: -1, Modality: m, Nature: nature, Status: task.Completed, Done: signed}}))
			require.Nil(t, faults)
			require.Equal(t, kept, x.Figures(signed, task.Extended).Whole.Excluded == 1)
		}
	}
}

// T20: no cell begins as a formula does, and what was guarded is there unchanged behind the guard.
func TestNoCellIsAFormula(t *testing.T) {
	r := rand.New(rand.NewPCG(34, 35))
	alphabet := []rune("=+-@\t\r\n '\"ab1,;\u00a0\ufeff＝＋－＠đ")
	guarded := 0
	for range 20_000 {
		var in strings.Builder
		for range r.IntN(6) {
			in.WriteRune(alphabet[r.IntN(len(alphabet))])
		}
		out := task.Cell(in.String())
		begins := ' '
		for _, c := range out {
			if c != ' ' && c != '\u00a0' && c != '\ufeff' {
				begins = c
				break
			}
		}
		require.NotContains(t, "=+-@\t\r\n＝＋－＠", string(begins), "%q", out)
		if out != in.String() {
			guarded++
			require.Equal(t, "'"+in.String(), out)
		}
	}
	require.Greater(t, guarded, 1000)
}
