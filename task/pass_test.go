package task_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func passing(e task.Event, actor, to, on string) task.Entry {
	r := task.Entry{Event: e, On: day(on), Basis: "công văn 3"}
	if actor != "" {
		r.Actor = key(actor)
	}
	if to != "" {
		r.To = key(to)
	}
	return r
}

// What a log says of who has the work: each entry after the one before it.
func TestAfter(t *testing.T) {
	bodies := registry(t)
	work := named("1")
	n := task.Instance{Task: &work, Assignments: []task.Assignment{lead("vn/p/d1"), {Agency: key("vn/p/transport"), Role: task.Approve}}}
	first := n
	for _, c := range []struct {
		entry task.Entry
		code  string
		lead  string
		why   string
	}{
		{passing(task.EventDelegate, "vn/p/d1", "vn/p/d1/edu", "2020-10-01"), "", "vn/p/d1", "down the line: the committee stays answerable"},
		{passing(task.EventDelegate, "", "vn/p/d1/edu/x", "2020-10-01"), "", "vn/p/d1", "nobody is named, so that it is the lead, two steps above"},
		{passing(task.EventDelegate, "vn/p/d1", "vn/p/d2", "2020-10-01"), "task-delegation-not-below", "vn/p/d1", "beside, not below"},
		{passing(task.EventDelegate, "vn/p/d2", "vn/p/d1/edu", "2020-10-01"), "task-delegation-no-part", "vn/p/d1", "a stranger"},
		{passing(task.EventReassign, "vn/p", "vn/p/d9", "2020-11-01"), "task-agency-not-alive", "vn/p/d1", "to a district that ended in 2014"},
		{passing(task.EventReassign, "vn/p", "vn/nobody", "2020-11-01"), "task-agency-unknown", "vn/p/d1", "to nobody"},
		{passing(task.EventReassign, "vn/p", "vn/p/d2", "2020-11-01"), "", "vn/p/d2", "to another district"},
		{passing(task.EventDelegate, "vn/p/d1", "vn/p/d1/edu", "2020-11-02"), "task-delegation-no-part", "vn/p/d2", "the first has no part any more"},
		{passing(task.EventApprove, "vn/p/d2", "", "2020-11-02"), "task-self-approved", "vn/p/d2", "the lead of now"},
		{passing(task.EventApprove, "vn/p/building", "", "2025-02-28"), "task-not-approver", "vn/p/d2", "the day before it takes over from the approver"},
		{passing(task.EventApprove, "vn/p/building", "", "2025-03-01"), "", "vn/p/d2", "it answers for the approver"},
		{passing(task.EventNote, "vn/p/d3", "", "2025-03-01"), "", "vn/p/d2", "a note is anybody's"},
	} {
		next, ps := n.After(&c.entry, bodies, effect, task.Policy{})
		if c.code == "" {
			require.Empty(t, ps, c.why)
		} else {
			require.Len(t, ps, 1, c.why)
			require.Equal(t, c.code, ps[0].Code(), c.why)
			require.Equal(t, n, next, "what cannot stand changes nothing: "+c.why)
		}
		n = next
		k, ok := n.Lead(c.entry.On)
		require.True(t, ok, c.why)
		require.Equal(t, c.lead, k.String(), c.why)
	}
	require.Len(t, first.Assignments, 2, "the instance given never changes")
	k, ok := n.Lead(day("2020-10-31"))
	require.True(t, ok)
	require.Equal(t, "vn/p/d1", k.String(), "before its reassignment the work was the first district's")
	require.Equal(t, []agency.Key{key("vn/p/d1"), key("vn/p/d1/edu")}, task.Chain(n.Assignments, key("vn/p/d1/edu"), day("2020-10-02")))
}

// A body that took another's place passes the work on in its own name.
func TestASuccessorDelegates(t *testing.T) {
	bodies := registry(t)
	list := []task.Assignment{lead("vn/p/transport")}
	var bad *task.DelegationError
	_, err := task.Delegate(list, key("vn/p/building"), key("vn/p/d1"), effect, day("2025-03-01"), "", bodies)
	require.ErrorAs(t, err, &bad)
	require.False(t, bad.NoPart, "it answers for the lead, but no district is below it")
	_, err = task.Delegate(list, key("vn/p/building"), key("vn/p/d1"), effect, day("2025-02-28"), "", bodies)
	require.ErrorAs(t, err, &bad)
	require.True(t, bad.NoPart, "the day before it does not")
	passed := append(list, task.Assignment{Agency: key("vn/p/d1"), Role: task.Execute, From: key("vn/p/building")})
	require.Equal(t, []agency.Key{key("vn/p/building"), key("vn/p/d1")}, task.Chain(passed, key("vn/p/d1"), day("2025-03-01")))
}

// T5: however often the lead is given on, exactly one body has it on every day: the one that it was given to last.
func TestExactlyOneLeadsOnEveryDay(t *testing.T) {
	bodies := registry(t)
	work := named("1")
	r := rand.New(rand.NewPCG(22, 23))
	for range 300 {
		n := task.Instance{Task: &work, Assignments: []task.Assignment{lead("vn/p/edu")}}
		on := effect
		want := map[schedule.Date]string{} // by day, walked one at a time
		now := "vn/p/edu"
		for range r.IntN(8) {
			for until := on + schedule.Date(r.IntN(4)); on < until; on++ {
				want[on] = now
			}
			e := task.Entry{Event: task.EventReassign, On: on, To: key(fmt.Sprintf("vn/p/d%d", 1+r.IntN(3)))}
			if r.IntN(3) == 0 {
				e = task.Entry{Event: task.EventDelegate, On: on, To: key("vn/p/d1/edu")}
			}
			next, ps := n.After(&e, bodies, effect, task.Policy{})
			require.Equal(t, e.Event == task.EventDelegate && now != "vn/p/d1", ps != nil, "only the first district has that office")
			if n = next; e.Event == task.EventReassign {
				now = e.To.String()
			}
		}
		want[on] = now
		for d, lead := range want {
			k, ok := n.Lead(d)
			require.True(t, ok, d)
			require.Equal(t, lead, k.String(), d)
		}
	}
}
