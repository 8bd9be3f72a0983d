package directive

import (
	"iter"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Entry returns the first day on which a provision has been in force, suspended or not, and how firm that is. The day
// is 0 when it never is, and known is false when that is not settled.
func (t *Timeline) Entry(p Provision) (entry schedule.Answer, known bool) {
	i := t.find(p, agency.Key{}, agency.Key{})
	if i < 0 {
		return schedule.Answer{}, false
	}
	for _, s := range t.parts[i].spans {
		switch s.force {
		case Unsettled:
			return schedule.Answer{}, false
		case InForce, Suspended:
			return schedule.Answer{Date: s.from, Standing: s.standing}, true
		}
	}
	return schedule.Answer{}, true
}

// Endings yields every part with the day on which it ended after it had, or may have, been in force, and the event that
// ended it. What was annulled has been in force on no day.
func (t *Timeline) Endings() iter.Seq[Part] {
	return func(yield func(Part) bool) {
		for i := range t.parts {
			lived := false
			for _, s := range t.parts[i].spans {
				if s.force == Ended && lived && t.events[s.event].Kind != Annulled && !yield(t.part(i, s.from)) {
					return
				}
				lived = s.force != Ended && s.force != NotYet
			}
		}
	}
}

// Runs yields the runs of days on which the whole text, or a part of it, is in force.
func (t *Timeline) Runs() iter.Seq[schedule.Interval] {
	return func(yield func(schedule.Interval) bool) {
		for i := 0; i < len(t.days); i++ {
			if !t.days[i].force.live() {
				continue
			}
			run := schedule.Interval{From: t.days[i].from}
			for i+1 < len(t.days) && t.days[i+1].force.live() {
				i++
			}
			if i+1 < len(t.days) {
				run.Before = t.days[i+1].from
			}
			if !yield(run) {
				return
			}
		}
	}
}

// Run returns the run of days on which the text is in force, when that says everything: one part, never suspended or
// amended, applied as long as it is in force, nothing assumed or open. Another timeline gives false.
func (t *Timeline) Run() (schedule.Interval, bool) {
	n := len(t.days)
	if len(t.parts) != 1 || n < 2 || n > 3 || len(t.problems) > 0 {
		return schedule.Interval{}, false
	}
	for i, want := range []Force{NotYet, InForce, Ended}[:n] {
		if p := &t.days[i]; p.force != want || p.applicable != (want == InForce) || p.standing != schedule.Certain || p.version != 1 {
			return schedule.Interval{}, false
		}
	}
	run := schedule.Interval{From: t.days[1].from}
	if n == 3 {
		run.Before = t.days[2].from
	}
	return run, true
}

// live reports whether something is in force.
func (f Force) live() bool { return f == InForce || f == Partly }

// find returns the part that holds a provision, a territory and an addressee, or -1.
func (t *Timeline) find(p Provision, territory, addressee agency.Key) int {
	best := -1
	for i := range t.parts {
		c := &t.parts[i]
		fits := c.provision.Contains(p) && (c.territory.IsZero() || c.territory == territory) && (c.addressee.IsZero() || c.addressee == addressee)
		if fits && (best < 0 || closer(&c.cell, &t.parts[best].cell)) {
			best = i
		}
	}
	return best
}

func closer(a, b *cell) bool {
	if len(a.provision) != len(b.provision) {
		return len(a.provision) > len(b.provision)
	}
	return b.territory.IsZero() && !a.territory.IsZero() || a.territory == b.territory && b.addressee.IsZero() && !a.addressee.IsZero()
}
