package task_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// theMachine is the specification in words, one line a rule; the table in the package is held against it cell by cell.
const theMachine = `
draft assign assigned
assigned accept accepted
assigned reject returned
assigned start in-progress
returned assign assigned
accepted start in-progress
in-progress submit submitted
submitted return in-progress
submitted approve completed
assigned,accepted,in-progress suspend suspended
suspended resume PRIOR
draft,assigned,returned,accepted,in-progress,submitted,suspended cancel cancelled
draft,assigned,returned,accepted,in-progress,submitted,suspended supersede superseded
in-progress,submitted fail failed
completed,failed reopen in-progress
draft,assigned,returned,accepted,in-progress,submitted,completed,suspended,cancelled,superseded,failed void void
assigned,returned,accepted,in-progress,submitted,suspended extend SAME
assigned,returned,accepted,in-progress,submitted,suspended shorten SAME
assigned,returned,accepted,in-progress,submitted,suspended reassign SAME
assigned,accepted,in-progress delegate SAME
in-progress progress SAME
assigned,returned,accepted,in-progress,submitted,suspended report SAME
draft,assigned,returned,accepted,in-progress,submitted,completed,suspended,cancelled,superseded,failed attach SAME
draft,assigned,returned,accepted,in-progress,submitted,completed,suspended,cancelled,superseded,failed note SAME
`

type step struct {
	from  task.Status
	event task.Event
}

// spelled reads the specification; PRIOR stands for status 0.
func spelled(t *testing.T) map[step]task.Status {
	r := map[step]task.Status{}
	for line := range strings.Lines(strings.TrimSpace(theMachine)) {
		f := strings.Fields(line)
		var e task.Event
		require.NoError(t, e.UnmarshalText([]byte(f[1])))
		for from := range strings.SplitSeq(f[0], ",") {
			var s, to task.Status
			require.NoError(t, s.UnmarshalText([]byte(from)))
			switch f[2] {
			case "SAME":
				to = s
			case "PRIOR":
			default:
				require.NoError(t, to.UnmarshalText([]byte(f[2])))
			}
			r[step{s, e}] = to
		}
	}
	return r
}

// Every one of the 12 × 22 steps is as specified, and every other is a TransitionError that leads nowhere.
func TestEveryStep(t *testing.T) {
	spec := spelled(t)
	for s := task.Drafted; s <= task.Void; s++ {
		var legal []task.Event
		for e := task.EventAssign; e <= task.EventNote; e++ {
			p := task.Position{Status: s}
			if s == task.Suspended {
				p.Prior = task.Accepted
			}
			want, ok := spec[step{s, e}]
			got, err := p.Next(e)
			if !ok {
				var bad *task.TransitionError
				require.ErrorAs(t, err, &bad, "%s %s", s, e)
				require.Equal(t, task.TransitionError{From: s, Event: e}, *bad)
				require.Equal(t, p, got)
				continue
			}
			legal = append(legal, e)
			require.NoError(t, err, "%s %s", s, e)
			if want == 0 {
				want = task.Accepted
			}
			require.Equal(t, want, got.Status, "%s %s", s, e)
		}
		require.Equal(t, legal, s.Legal(), s)
	}
	_, err := task.Position{Status: task.Assigned}.Next(99)
	require.Error(t, err)
	_, err = task.Position{Status: 99}.Next(task.EventNote)
	require.Error(t, err)
	require.Empty(t, task.Status(99).Legal())
}

// T2: no way leads out of a terminal status but reopening and voiding.
func TestNoWayOutOfATerminalStatus(t *testing.T) {
	terminal := []task.Status{task.Completed, task.Cancelled, task.Superseded, task.Failed, task.Void}
	for s := task.Drafted; s <= task.Void; s++ {
		require.Equal(t, slices.Contains(terminal, s), s.IsTerminal(), s)
		require.Equal(t, !s.IsTerminal() && s != task.Drafted, s.IsOpen(), s)
		if !s.IsTerminal() {
			continue
		}
		for _, e := range s.Legal() {
			to, err := task.Position{Status: s}.Next(e)
			require.NoError(t, err)
			if to.Status != s {
				require.Contains(t, []task.Event{task.EventReopen, task.EventVoid}, e, s)
			}
		}
	}
}

// T4: what is suspended comes back to where it was, whatever is noted or extended in between.
func TestResumeRestores(t *testing.T) {
	for _, s := range []task.Status{task.Assigned, task.Accepted, task.InProgress} {
		p, err := task.Position{Status: s}.Next(task.EventSuspend)
		require.NoError(t, err)
		for _, e := range []task.Event{task.EventNote, task.EventExtend, task.EventAttach, task.EventReport} {
			p, err = p.Next(e)
			require.NoError(t, err)
		}
		p, err = p.Next(task.EventResume)
		require.NoError(t, err)
		require.Equal(t, task.Position{Status: s}, p)
	}
	_, err := task.Position{Status: task.Suspended}.Next(task.EventResume)
	require.Error(t, err, "it must be known where it was")
}

func TestWhoMustSayWhy(t *testing.T) {
	var needs []string
	for e := task.EventAssign; e <= task.EventNote; e++ {
		if e.NeedsReason() {
			needs = append(needs, e.String())
		}
	}
	require.Equal(t, []string{"reject", "return", "suspend", "cancel", "fail", "reopen", "void"}, needs)
}

// What is suspended takes all that lies below with it, and gives it back.
func TestSuspensionCarriesDown(t *testing.T) {
	at := func(s, prior task.Status, since schedule.Date) task.State {
		return task.State{Position: task.Position{Status: s, Prior: prior}, Since: since}
	}
	on := day("2020-10-03")
	list := []task.Instance{{Parent: -1}, {Parent: 0}, {Parent: 1}, {Parent: 0}, {Parent: 0}, {Parent: 0}, {Parent: -1}, {Parent: 3}, {Parent: 0}}
	given := []task.State{
		at(task.Suspended, task.InProgress, on), at(task.InProgress, 0, on-2), at(task.Assigned, 0, on+4), at(task.Submitted, 0, on-1),
		at(task.Completed, 0, on-1), at(task.Suspended, task.Accepted, on-5), at(task.InProgress, 0, on-2), at(task.Accepted, 0, on-2),
		at(task.Returned, 0, on-2),
	}
	kept := slices.Clone(given)
	got := task.SuspendBelow(list, given)
	require.Equal(t, kept, given, "the states given stay as they are")
	for i, c := range []struct {
		want task.State
		why  string
	}{
		{given[0], "was suspended itself"},
		{at(task.Suspended, task.InProgress, on), "right below"},
		{at(task.Suspended, task.Assigned, on+4), "two below, and given only later"},
		{given[3], "a submitted result waits for its approval"},
		{given[4], "what is done stays done"},
		{given[5], "was suspended before, and stays so when the one above resumes"},
		{given[6], "lies elsewhere"},
		{at(task.Suspended, task.Accepted, on), "below a submitted one"},
		{given[8], "what was sent back is not being worked on"},
	} {
		require.Equal(t, c.want, got[i], c.why)
	}
	p, err := got[1].Next(task.EventResume)
	require.NoError(t, err)
	require.Equal(t, given[1].Position, p, "it remembers where it was")
	given[0] = at(task.InProgress, 0, on+9)
	require.Equal(t, given, task.SuspendBelow(list, given), "once the one above has resumed all are where they were")
	require.Empty(t, task.SuspendBelow(list, nil))
	require.Equal(t, given[:1], task.SuspendBelow(list, given[:1]))
}
