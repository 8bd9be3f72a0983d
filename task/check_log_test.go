package task_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/task"
)

func codesOf(ps chithi.Problems) (r []string) {
	for _, p := range ps {
		r = append(r, p.Pointer+" "+p.Code())
	}
	return r
}

// T18, and who may approve.
func TestCheckEntries(t *testing.T) {
	approved := func(actor string) *task.Log {
		l := task.NewLog(signed, 0)
		for i, e := range []task.Event{task.EventAssign, task.EventStart, task.EventSubmit, task.EventApprove} {
			e := entryOf(e, i)
			if e.Event == task.EventApprove && actor != "" {
				e.Actor = agency.MustParseKey(actor)
			}
			require.NoError(t, l.Append(e))
		}
		return l
	}
	bodies := registry(t)
	led := []task.Assignment{lead("vn/a")}
	watched := append(led, task.Assignment{Agency: key("vn/b"), Role: task.Approve})
	for _, c := range []struct {
		nature   task.Nature
		modality task.Modality
		list     []task.Assignment
		actor    string
		policy   task.Policy
		want     []string
		why      string
	}{
		{0, 0, watched, "vn/b", task.Policy{}, nil, "who was given the approval"},
		{0, 0, watched, "vn/a", task.Policy{}, []string{"/3 task-self-approved"}, "the lead, though another approves"},
		{0, 0, watched, "vn/a", task.Policy{SelfApprove: true}, []string{"/3 task-self-approved"}, "not even where that is allowed"},
		{0, 0, led, "vn/a", task.Policy{}, []string{"/3 task-self-approved"}, "the lead, and nobody else"},
		{0, 0, led, "vn/a", task.Policy{SelfApprove: true}, nil, "allowed where nobody else is named"},
		{0, 0, watched, "vn/c", task.Policy{}, []string{"/3 task-not-approver"}, "a stranger"},
		{0, 0, watched, "", task.Policy{}, nil, "nobody said who"},
		{task.Maintain, 0, watched, "vn/b", task.Policy{}, []string{"/3 task-maintain-completed"}, "what is kept is never done"},
		{0, task.MustNot, watched, "vn/b", task.Policy{}, []string{"/3 task-maintain-completed"}, "nor what must not be done"},
	} {
		n := task.Instance{Task: &task.Task{Key: task.MustParseKey("1"), Nature: c.nature, Modality: c.modality}, Assignments: c.list}
		require.Equal(t, c.want, codesOf(task.CheckEntries(&n, approved(c.actor), bodies, effect, c.policy)), c.why)
	}
}

// T5, T11 and T13: exactly one leads what is open, a task is not completed over an open one, and nothing waits for what ended without
// being done.
func TestCheckStates(t *testing.T) {
	at := func(s task.Status) task.State { return task.State{Position: task.Position{Status: s}} }
	top, below, may := named("1"), named("1.a"), named("1.b")
	may.Modality = task.May
	waiting := waits(named("2"), "1.a")
	led := []task.Assignment{lead("vn/a")}
	list := []task.Instance{
		{Task: &top, Parent: -1, Assignments: led},
		{Task: &below, Assignments: led},
		{Task: &may, Assignments: led},
		{Task: &waiting, Parent: -1, Assignments: led},
	}
	open := []task.State{at(task.Completed), at(task.InProgress), at(task.InProgress), at(task.Assigned)}
	require.Equal(t, []string{"/0 task-open-below"}, codesOf(task.CheckStates(list, open, effect, task.Policy{})))
	ps := task.CheckStates(list, open, effect, task.Policy{OpenBelow: true})
	require.NoError(t, ps.Err(), "a warning by policy")
	require.Len(t, ps, 1)
	ended := []task.State{at(task.InProgress), at(task.Cancelled), at(task.InProgress), at(task.Assigned)}
	require.Equal(t, []string{"/3 task-depends-on-ended"}, codesOf(task.CheckStates(list, ended, effect, task.Policy{})))

	until := lead("vn/a")
	until.Valid.Before = day("2021-01-01")
	list[2].Assignments = []task.Assignment{until}
	list[3].Assignments = append(led, lead("vn/b"))
	all := []task.State{at(task.InProgress), at(task.Completed), at(task.InProgress), at(task.Assigned)}
	require.Equal(t, []string{"/3 task-two-leads"}, codesOf(task.CheckStates(list, all, day("2020-12-31"), task.Policy{})))
	require.Equal(t, []string{"/2 task-no-lead", "/3 task-two-leads"}, codesOf(task.CheckStates(list, all, day("2021-01-01"), task.Policy{})))
}
