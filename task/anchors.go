package task

import (
	"iter"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// Anchors yields the facts that the deadline hangs on, as often as it names them.
func (d *Deadline) Anchors() iter.Seq[schedule.Anchor] {
	return func(yield func(schedule.Anchor) bool) { d.anchors(yield) }
}

func (d *Deadline) anchors(yield func(schedule.Anchor) bool) bool {
	if !d.Within.IsZero() {
		for a := range d.Within.Anchors() {
			if !yield(a) {
				return false
			}
		}
	}
	for _, list := range [...][]Deadline{d.LaterOf, d.EarlierOf} {
		for i := range list {
			if !list[i].anchors(yield) {
				return false
			}
		}
	}
	return true
}

// deadlineTasks yields the tasks whose completion a deadline runs from.
func deadlineTasks(d *Deadline) iter.Seq[Key] {
	return func(yield func(Key) bool) {
		for a := range d.Anchors() {
			text, ok := strings.CutPrefix(string(a), "completion of ")
			if !ok {
				continue
			}
			if k, err := ParseKey(text); err == nil && !yield(k) {
				return
			}
		}
	}
}
