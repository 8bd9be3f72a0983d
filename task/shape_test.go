package task_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/task"
)

func TestShape(t *testing.T) {
	sound := named("1")
	sound.Title = chithi.Text{"vi": "x"}
	require.Empty(t, chithi.Validate(sound))
	bad := sound
	bad.Source, bad.Weight, bad.Body = "a\nb", task.MaxWeight+1, chithi.Text{"vi": "\x00"}
	bad.Assignments = []task.Assignment{{}}
	bad.Depends = []task.Dependency{{}}
	bad.Deadline = task.Deadline{By: -1, LaterOf: []task.Deadline{{Words: "\x00"}}}
	bad.Tasks = []task.Task{{}}
	var got []string
	for _, p := range chithi.Validate(bad) {
		got = append(got, p.Pointer+" "+p.Code())
	}
	require.ElementsMatch(t, []string{
		"/source shape-line", "/weight shape-max", "/body shape-text", "/assignments/0/role shape-required", "/depends/0/task shape-required",
		"/deadline/by shape-date", "/deadline/later_of/0/words shape-line",
		"/tasks/0/key shape-required", "/tasks/0/kind shape-required", "/tasks/0/title shape-required",
	}, got)
	got = nil
	for _, p := range chithi.Validate(task.Duty{Submit: task.Submission{Day: 29}, Terms: []task.Span{{}}}) {
		got = append(got, p.Pointer+" "+p.Code())
	}
	require.ElementsMatch(t, []string{"/key shape-required", "/title shape-required", "/submit/day shape-max", "/terms/0/name shape-required"}, got)
}

func TestTallyTakesOneNameForOneName(t *testing.T) {
	tally := task.NewTally(effect)
	for _, lead := range []string{"Sở Y tế", "So\u031b\u0309 Y te\u0302\u0301"} {
		tally.Add(lead, task.Work, 0, 0, 0)
	}
	require.Len(t, tally.Leads(), 1)
	require.Equal(t, 2, tally.Leads()["Sở Y tế"].Total)
}
