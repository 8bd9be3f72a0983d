package directive

import (
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// join lays force, suspensions and questions over one another. On one day an end goes before a suspension, and a
// suspension before an entry: 31/2022/TT-BTC entered and was suspended on 2022-12-01, and was suspended.
func (r *reader) join(enter entry, force, suspended, questioned []stretch) []span {
	apply, applied := r.apply(enter)
	amended, amendment := r.amended()
	days := make([]schedule.Date, 1, 4+2*(len(force)+len(suspended)+len(questioned)))
	for _, list := range [...][]stretch{force, suspended, questioned} {
		for _, s := range list {
			days = append(days, s.from, s.before)
		}
	}
	days = append(days, apply.from, apply.before, amended, enter.floor)
	slices.Sort(days)
	days = slices.Compact(days)

	latest := enter.event >= 0 && r.t.events[enter.event].Latest
	spans := make([]span, 0, len(days))
	var f, s, q int
	for _, d := range days {
		x := span{from: d, event: -1}
		for f < len(force) && force[f].before != 0 && d >= force[f].before && f+1 < len(force) && d >= force[f+1].from {
			f++
		}
		s, q = seek(suspended, s, d), seek(questioned, q, d)
		switch {
		case len(force) == 0:
			x.force = Unsettled
		case force[f].unsure && (force[f].before == 0 || d < force[f].before):
			if x.force, x.event = Unsettled, enter.event; d < enter.floor {
				x.force = NotYet
			}
		case d < force[0].from && latest:
			x.force, x.event = Unsettled, enter.event
		case d < force[0].from:
			x.force, x.event = NotYet, force[0].event
		case force[f].before != 0 && d >= force[f].before:
			x.force, x.event = Ended, force[f].closed
		case q < len(questioned) && d >= questioned[q].from:
			x.force, x.event = Unsettled, questioned[q].event
		case s < len(suspended) && d >= suspended[s].from:
			x.force, x.event = Suspended, suspended[s].event
		default:
			x.force, x.event = InForce, force[f].event
			if s > 0 && suspended[s-1].before >= force[f].from {
				if suspended[s-1].closed >= 0 {
					x.event = suspended[s-1].closed // it resumed
				}
				x.standing = r.t.events[suspended[s-1].event].Standing // whether it is over is no firmer than its last day
			}
		}
		if x.event >= 0 {
			x.standing = max(x.standing, r.t.events[x.event].Standing)
			if x.force == InForce && r.t.events[x.event].Latest {
				x.standing = max(x.standing, schedule.Assumed)
			}
		}
		if applied {
			early := x.force == NotYet && apply.from < enter.day && force[0].before != force[0].from
			x.applicable = (x.force == InForce || early) && d >= apply.from && (apply.before == 0 || d < apply.before)
		}
		x.amended = amendment >= 0 && d >= amended
		if n := len(spans); n == 0 || !same(spans[n-1], x) {
			spans = append(spans, x)
		}
	}
	return spans
}

func same(a, b span) bool {
	a.from = b.from
	return a == b
}

// seek goes to the run that d lies in or before.
func seek(runs []stretch, i int, d schedule.Date) int {
	for i < len(runs) && runs[i].before != 0 && d >= runs[i].before {
		i++
	}
	return i
}

// apply is the run of days on which the part is applied: the most specific that is said, else from its entry. While the
// day that is said is not known, neither is whether it is applied, and it is not.
func (r *reader) apply(enter entry) (stretch, bool) {
	best := int32(-1)
	for _, i := range r.of[opApply] {
		if best < 0 || r.prefer(i, best) {
			best = i
		}
	}
	if best >= 0 {
		e := r.event(best)
		return stretch{from: e.On, before: e.Until, event: r.hits[best].event, closed: -1}, e.On != 0
	}
	return stretch{from: enter.day, event: enter.event, closed: -1}, enter.day != 0
}

// amended is the day from which the old wording no longer stands.
func (r *reader) amended() (schedule.Date, int32) {
	day, event := schedule.Date(0), int32(-1)
	for _, i := range r.of[opAmend] {
		if e := r.event(i); e.On != 0 && (event < 0 || e.On < day) {
			day, event = e.On, r.hits[i].event
		}
	}
	return day, event
}
