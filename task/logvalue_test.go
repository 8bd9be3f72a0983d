package task_test

import (
	"bytes"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/task"
)

// What is logged names things and says how they stand; texts, reasons and evidence stay out of logs.
func TestLogValues(t *testing.T) {
	tk := named("I.1")
	tk.Title = chithi.Text{"vi": "SECRET"}
	e := entryOf(task.EventAssign, 0)
	e.Task, e.Reason, e.Evidence = tk.Key, "SECRET", []string{"SECRET"}
	l := task.NewLog(signed, day("2021-01-01"))
	require.NoError(t, l.Append(e))
	s := l.State()
	var out bytes.Buffer
	slog.New(slog.NewTextHandler(&out, nil)).Info("x",
		"key", tk.Key, "task", &tk, "instance", &task.Instance{Task: &tk}, "entry", &e, "state", &s,
		"due", &task.Due{State: task.Known, Date: day("2021-01-01")}, "counts", task.Counts{Total: 3}, "share", task.Share{})
	for _, want := range []string{
		"key=I.1", "task.kind=task", "instance.key=I.1", "entry.event=assign", "entry.on=2020-09-16", "state.status=assigned", "state.due=2021-01-01",
		"due.state=known", "due.date=2021-01-01", "counts.total=3",
	} {
		require.Contains(t, out.String(), want)
	}
	require.NotContains(t, out.String(), "SECRET")
}
