package task_test

import (
	"errors"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

var (
	signed = day("2020-09-16")
	clock  = time.Date(2020, 9, 16, 8, 0, 0, 0, time.UTC)
)

// entryOf makes an entry that lacks nothing, n days after the signing.
func entryOf(e task.Event, n int) task.Entry {
	return task.Entry{
		At: clock.AddDate(0, 0, n), On: signed + schedule.Date(n), Event: e, Reason: "r", Due: day("2021-01-01") + schedule.Date(n),
		To: agency.MustParseKey("vn/a"), By: task.MustParseKey("I.9"),
	}
}

func TestLogOfATask(t *testing.T) {
	l := task.NewLog(signed, day("2020-12-31"))
	require.Equal(t, task.Drafted, l.State().Status)
	for i, e := range []task.Event{task.EventAssign, task.EventAccept, task.EventStart} {
		require.NoError(t, l.Append(entryOf(e, i)))
	}
	progress := entryOf(task.EventProgress, 3)
	progress.Progress = 40
	require.NoError(t, l.Append(progress))
	extend := entryOf(task.EventExtend, 4)
	extend.Requested, extend.Due, extend.Basis = signed+2, day("2021-01-31"), "công văn 1"
	require.NoError(t, l.Append(extend))
	require.NoError(t, l.Append(entryOf(task.EventSubmit, 5)))
	require.NoError(t, l.Append(entryOf(task.EventReturn, 6)))
	require.Zero(t, l.State().Submitted, "what was returned was not handed in")
	require.NoError(t, l.Append(entryOf(task.EventSubmit, 7)))
	require.NoError(t, l.Append(entryOf(task.EventApprove, 9)))

	s := l.State()
	require.Equal(t, task.Completed, s.Status)
	require.Equal(t, 100, s.Progress)
	require.Equal(t, signed+7, s.DoneOn(task.OnSubmission), "a body that handed in on time is not late because it was read late")
	require.Equal(t, signed+9, s.DoneOn(task.OnApproval))
	require.Equal(t, day("2020-12-31"), s.FirstDue)
	require.Equal(t, day("2021-01-31"), s.Due)
	require.Equal(t, []task.Extension{{
		Requested: signed + 2, Decided: signed + 4, From: day("2020-12-31"), To: day("2021-01-31"), Reason: "r", Basis: "công văn 1",
	}}, s.Extensions)

	require.NoError(t, l.Append(entryOf(task.EventReopen, 10)))
	s = l.State()
	require.Equal(t, task.InProgress, s.Status)
	require.Equal(t, 40, s.Progress, "reopening leads back to what was reported")
	require.Zero(t, s.DoneOn(task.OnSubmission))
	require.Equal(t, 10, l.Len())
}

func TestEntriesThatCannotStand(t *testing.T) {
	is := func(target any) func(error) bool { return func(err error) bool { return errors.As(err, target) } }
	started := func() *task.Log {
		l := task.NewLog(signed, day("2020-12-31"))
		require.NoError(t, l.Append(entryOf(task.EventAssign, 1)))
		require.NoError(t, l.Append(entryOf(task.EventStart, 2)))
		return l
	}
	for _, c := range []struct {
		change func(*task.Entry)
		event  task.Event
		want   func(error) bool
		why    string
	}{
		{nil, task.EventApprove, is(new(*task.TransitionError)), "nothing was handed in"},
		{nil, 0, is(new(*task.EntryError)), "no event"},
		{nil, 99, is(new(*task.EntryError)), "no such event"},
		{func(e *task.Entry) { e.Reason = "" }, task.EventCancel, is(new(*task.ReasonError)), "cancelled without a reason"},
		{func(e *task.Entry) { e.Reason = "" }, task.EventFail, is(new(*task.ReasonError)), "failed without a reason"},
		{func(e *task.Entry) { e.Progress = 101 }, task.EventProgress, is(new(*task.ProgressError)), "more than all"},
		{func(e *task.Entry) { e.Progress = -1 }, task.EventProgress, is(new(*task.ProgressError)), "less than nothing"},
		{func(e *task.Entry) { e.At = clock }, task.EventNote, is(new(*task.OrderError)), "entered before the last entry"},
		{func(e *task.Entry) { e.At = time.Time{} }, task.EventNote, is(new(*task.EntryError)), "no time"},
		{func(e *task.Entry) { e.On = 0 }, task.EventNote, is(new(*task.EntryError)), "no day"},
		{func(e *task.Entry) { e.On = signed - 1 }, task.EventNote, is(new(*task.EarlyEntryError)), "before the directive was signed"},
		{func(e *task.Entry) { e.Due = day("2020-12-31") }, task.EventExtend, is(new(*task.ExtensionError)), "extended to the day it was due anyway"},
		{func(e *task.Entry) { e.Due = day("2020-12-01") }, task.EventExtend, is(new(*task.ExtensionError)), "extended to an earlier day"},
		{func(e *task.Entry) { e.Due = day("2021-01-01") }, task.EventShorten, is(new(*task.ExtensionError)), "shortened to a later day"},
		{func(e *task.Entry) { e.Due, e.Requested = day("2021-02-01"), e.On+1 }, task.EventExtend, is(new(*task.RequestError)), "asked for after it was decided"},
		{func(e *task.Entry) { e.Due = 0 }, task.EventExtend, is(new(*task.EntryError)), "extended to no day"},
		{func(e *task.Entry) { e.Due = 0 }, task.EventShorten, is(new(*task.EntryError)), "shortened to no day"},
		{func(e *task.Entry) { e.To = agency.Key{} }, task.EventReassign, is(new(*task.EntryError)), "passed on to nobody"},
		{func(e *task.Entry) { e.By = task.Key{} }, task.EventSupersede, is(new(*task.EntryError)), "superseded by nothing"},
	} {
		l := started()
		before := l.State()
		e := entryOf(c.event, 3)
		if c.change != nil {
			c.change(&e)
		}
		err := l.Append(e)
		require.True(t, c.want(err), "%s: %v", c.why, err)
		require.Equal(t, before, l.State(), "nothing is changed: "+c.why)
		require.Equal(t, 2, l.Len())

		_, err = task.Fold(signed, 0, []task.Entry{entryOf(task.EventAssign, 1), entryOf(task.EventStart, 2), e})
		if c.event != task.EventExtend && c.event != task.EventShorten {
			var at *task.FoldError
			require.ErrorAs(t, err, &at, c.why)
			require.Equal(t, 2, at.Index)
			require.NotEqual(t, at.In("vi"), at.In("en"))
		}
	}
}

// randomLog tries entries until n of them stand.
func randomLog(r *rand.Rand, due schedule.Date, n int) *task.Log {
	l := task.NewLog(signed, due)
	for i := 0; l.Len() < n && i < 20*n; i++ {
		e := entryOf(task.Event(1+r.IntN(int(task.EventNote))), i/2)
		e.Progress = r.IntN(101)
		e.Due = day("2020-12-01") + schedule.Date(r.IntN(200))
		if e.Event == task.EventVoid && r.IntN(4) > 0 {
			continue
		}
		_ = l.Append(e)
	}
	return l
}

// T1: the status is the fold of the log, by a slow reading of the specification; a prefix of the log is the state as of then.
func TestStateIsTheFoldOfTheLog(t *testing.T) {
	spec := spelled(t)
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		l := randomLog(r, 0, 1+r.IntN(40))
		status, prior := task.Drafted, task.Status(0)
		var entries []task.Entry
		for _, e := range l.Entries() {
			entries = append(entries, e)
			to := spec[step{status, e.Event}]
			switch {
			case to == 0:
				to = prior
			case to == task.Suspended && status != task.Suspended:
				prior = status
			}
			status = to
			s, err := task.Fold(signed, 0, entries)
			require.NoError(t, err)
			require.Equal(t, status, s.Status)
		}
		require.Equal(t, status, l.State().Status)
		for _, at := range []time.Time{clock.AddDate(0, 0, -1), clock, clock.AddDate(0, 0, r.IntN(60)), clock.AddDate(9, 0, 0)} {
			n := 0
			for _, e := range entries {
				if !e.At.After(at) {
					n++
				}
			}
			want, err := task.Fold(signed, 0, entries[:n])
			require.NoError(t, err)
			require.Equal(t, want, l.At(at))
		}
	}
}

// T8: extending never makes in-time late, and never touches the first verdict.
func TestExtendingNeverHurts(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		first := day("2020-12-01") + schedule.Date(r.IntN(30))
		l := task.NewLog(signed, first)
		require.NoError(t, l.Append(entryOf(task.EventAssign, 0)))
		require.NoError(t, l.Append(entryOf(task.EventStart, 1)))
		on := first + schedule.Date(r.IntN(60)-30)
		done := schedule.Date(0)
		if r.IntN(2) == 0 {
			done = on
		}
		before := task.Classify(on, l.State().Due, done, false)
		firstBefore := task.Classify(on, l.State().FirstDue, done, false)
		for i := range r.IntN(4) {
			e := entryOf(task.EventExtend, 2+i)
			e.Due = l.State().Due + schedule.Date(1+r.IntN(30))
			require.NoError(t, l.Append(e))
		}
		after := task.Classify(on, l.State().Due, done, false)
		if before == task.DoneInTime || before == task.OpenInTime {
			require.Equal(t, before, after)
		}
		require.Equal(t, firstBefore, task.Classify(on, l.State().FirstDue, done, false))
	}
}

func TestAStateIsKept(t *testing.T) {
	l := task.NewLog(signed, 0)
	require.NoError(t, l.Append(entryOf(task.EventAssign, 0)))
	e := entryOf(task.EventExtend, 1)
	require.NoError(t, l.Append(e))
	l.State().Extensions[0].To = 0
	held := l.State()
	require.Equal(t, e.Due, held.Extensions[0].To, "nobody changes the log from outside")
	for i := range 5 {
		e := entryOf(task.EventExtend, 2+i)
		require.NoError(t, l.Append(e))
		require.NoError(t, l.Append(entryOf(task.EventDelegate, 2+i)))
	}
	require.Len(t, held.Extensions, 1)
	require.Equal(t, e.Due, held.Due)
	for _, e := range l.Entries() {
		if e.Event == task.EventAssign {
			break
		}
	}
}
