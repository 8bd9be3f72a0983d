package task_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// The oracle looks at every pair.
func clashingPairs(list []task.Assignment) (leads bool, both map[agency.Key]bool) {
	both = map[agency.Key]bool{}
	for i, a := range list {
		for j, b := range list {
			if i == j || a.Role != task.Lead || !a.Valid.Overlaps(b.Valid) {
				continue
			}
			leads = leads || b.Role == task.Lead && a.From.IsZero() && b.From.IsZero()
			if b.Role == task.Coordinate && a.Agency == b.Agency {
				both[a.Agency] = true
			}
		}
	}
	return leads, both
}

func TestClashesAgainstEveryPair(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	seen := map[bool]int{}
	for range 5_000 {
		var list []task.Assignment
		for range 1 + r.IntN(6) {
			a := task.Assignment{Agency: key(fmt.Sprintf("vn/%d", r.IntN(3))), Role: []task.Role{task.Lead, task.Coordinate, task.Inform}[r.IntN(3)]}
			if r.IntN(4) > 0 {
				a.Valid = schedule.Interval{From: schedule.Date(r.IntN(6)), Before: schedule.Date(r.IntN(9))}
			}
			if r.IntN(5) == 0 {
				a.From = key("vn/9")
			}
			list = append(list, a)
		}
		wantLeads, wantBoth := clashingPairs(list)
		gotLeads, gotBoth := false, map[agency.Key]bool{}
		v := named("I")
		v.Assignments = list
		for _, p := range task.Check([]task.Task{v}, nil) {
			switch p.Code() {
			case "task-two-leads":
				gotLeads = true
			case "task-lead-coordinates":
				gotBoth[p.Message.Args()[0].(agency.Key)] = true
			}
		}
		require.Equal(t, wantLeads, gotLeads, "%v", list)
		require.Equal(t, wantBoth, gotBoth, "%v", list)
		seen[wantLeads]++
		seen[len(wantBoth) > 0]++
	}
	require.Greater(t, min(seen[true], seen[false]), 1_000, "both happen")
}

// A megabyte of text must not stand for a year of work: what unfolds too far is refused, what can be shared is shared.
func TestWhatUnfoldsTooFarIsRefused(t *testing.T) {
	bodies := registry(t)
	const many = 2_000
	above := []task.Assignment{lead("vn/p/edu")}
	for range many {
		above = append(above, task.Assignment{Agency: key("vn/p/labour"), Role: task.Inform})
	}
	tasks := make([]task.Task, many)
	for i := range tasks {
		tasks[i] = named(fmt.Sprintf("I.%d", i+1))
	}
	list, ps := task.Expand(tasks, above, bodies, effect, uuid.UUID{1})
	require.Empty(t, ps)
	require.Len(t, list, many, "tasks that have what stands above share it")
	require.Empty(t, task.Check(tasks, above))

	for i := range tasks {
		tasks[i].Assignments = []task.Assignment{{Agency: key("vn/p/edu"), Role: task.Advise}}
	}
	list, ps = task.Expand(tasks, above, bodies, effect, uuid.UUID{1})
	require.Empty(t, list)
	require.Equal(t, []string{" task-too-many-assignments"}, codesOf(ps))
	require.Equal(t, []string{" task-too-many-assignments"}, codesOf(task.Check(tasks, above)))

	each := task.Assignment{Each: agency.Group{Kind: "district", Under: key("vn/p")}, Role: task.Lead}
	deep := named("I")
	deep.Assignments = []task.Assignment{each}
	for range 20 {
		above := named("I")
		above.Assignments, above.Tasks = []task.Assignment{each}, []task.Task{deep}
		deep = above
	}
	_, ps = task.Expand([]task.Task{deep}, nil, bodies, effect, uuid.UUID{1})
	require.Equal(t, []string{" task-too-many-assignments"}, codesOf(ps), "each of a group within each of a group, twenty deep")
}
