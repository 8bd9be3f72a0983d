package task

import "log/slog"

// LogValue gives slog the key.
func (k Key) LogValue() slog.Value { return slog.StringValue(k.s) }

// LogValue gives slog the key and the kind, and none of the text.
func (t *Task) LogValue() slog.Value {
	return slog.GroupValue(slog.String("key", t.Key.s), slog.String("kind", t.Kind.String()))
}

// LogValue gives slog the id, the key and the body.
func (n *Instance) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("id", n.ID.String()), slog.String("key", n.Task.Key.s), slog.String("body", n.Body.String()),
	)
}

// LogValue gives slog the event, the day and the task, and neither reason nor evidence.
func (e *Entry) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("task", e.Task.s), slog.String("event", e.Event.String()), slog.String("on", e.On.String()),
		slog.String("actor", e.Actor.String()),
	)
}

// LogValue gives slog the status, its first day, the progress and the last day.
func (s *State) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("status", s.Status.String()), slog.String("since", s.Since.String()),
		slog.Int("progress", s.Progress), slog.String("due", s.Due.String()),
	)
}

// LogValue gives slog the state of the last day, and the day.
func (d *Due) LogValue() slog.Value {
	return slog.GroupValue(slog.String("state", d.State.String()), slog.String("date", d.Date.String()))
}

// LogValue gives slog the counts.
func (c Counts) LogValue() slog.Value {
	return slog.GroupValue(
		slog.Int("total", c.Total), slog.Int("done_in_time", c.DoneInTime), slog.Int("done_late", c.DoneLate),
		slog.Int("open_in_time", c.OpenInTime), slog.Int("open_late", c.OpenLate),
		slog.Int("no_deadline", c.NoDeadline), slog.Int("excluded", c.Excluded),
	)
}
