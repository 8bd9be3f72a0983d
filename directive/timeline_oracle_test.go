package directive_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// spot is one place of a text: a provision, a territory, an addressee.
type spot struct {
	provision            directive.Provision
	territory, addressee agency.Key
}

// walked is what the slow way finds for a spot on a day.
type walked struct {
	force               directive.Force
	applicable, amended bool
}

// depth is how many parts of its eId an event names of a spot, and -1 when it does not reach it.
func (s spot) depth(e directive.Event) int {
	inside := func(list []directive.Provision) int {
		best := -1
		for _, p := range list {
			if s.provision == p || strings.HasPrefix(string(s.provision), string(p)+"__") {
				best = max(best, len(strings.Split(string(p), "__")))
			}
		}
		return best
	}
	if inside(e.Scope.Except) >= 0 ||
		len(e.Scope.Territories) > 0 && !slices.Contains(e.Scope.Territories, s.territory) ||
		len(e.Scope.Addressees) > 0 && !slices.Contains(e.Scope.Addressees, s.addressee) {
		return -1
	}
	if len(e.Scope.Provisions) == 0 {
		return 0
	}
	return inside(e.Scope.Provisions)
}

// best picks the event that says a day: none is more specific than it, another text goes before the text itself, then the
// deeper provision, then the earlier day; a day that is not known comes last.
func (s spot) best(events []directive.Event, kind directive.EventKind) (directive.Event, bool) {
	var list []directive.Event
	for _, e := range events {
		if e.Kind == kind && s.depth(e) >= 0 {
			list = append(list, e)
		}
	}
	named := func(e directive.Event) [3]int {
		return [3]int{s.depth(e), min(1, len(e.Scope.Territories)), min(1, len(e.Scope.Addressees))}
	}
	unbeaten := slices.DeleteFunc(slices.Clone(list), func(e directive.Event) bool {
		return slices.ContainsFunc(list, func(f directive.Event) bool {
			a, b := named(e), named(f)
			return b != a && b[0] >= a[0] && b[1] >= a[1] && b[2] >= a[2]
		})
	})
	if len(unbeaten) == 0 {
		return directive.Event{}, false
	}
	rank := func(e directive.Event) [3]int {
		r := [3]int{0, -s.depth(e), int(e.On)}
		if e.By == "" {
			r[0] = 1
		}
		if e.On == 0 {
			r[2] = int(schedule.MaxDate)
		}
		return r
	}
	return slices.MinFunc(unbeaten, func(e, f directive.Event) int {
		a, b := rank(e), rank(f)
		return slices.Compare(a[:], b[:])
	}), true
}

// walk goes from day to day and writes down how a spot stands, by the words of the algorithm of force: no timeline, no runs.
func (s spot) walk(events []directive.Event, from, to schedule.Date) map[schedule.Date]walked {
	of := func(kinds ...directive.EventKind) []directive.Event {
		var list []directive.Event
		for _, e := range events {
			lasts := e.Kind == directive.ExecutionSuspended || e.Kind == directive.EffectSuspended || e.Kind == directive.Reenacted || e.Kind == directive.Applies || e.Kind == directive.Widened
			if slices.Contains(kinds, e.Kind) && s.depth(e) >= 0 && (!lasts || e.Until == 0 || e.Until > e.On) {
				list = append(list, e)
			}
		}
		return list
	}
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b directive.Event) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Until, b.Until), cmp.Compare(a.Recorded, b.Recorded))
	})
	byRecord := func(list []directive.Event) []directive.Event {
		slices.SortStableFunc(list, func(a, b directive.Event) int {
			return cmp.Or(cmp.Compare(a.Recorded, b.Recorded), cmp.Compare(a.Until, b.Until))
		})
		return list
	}

	// Entry, then what was postponed before the old day.
	entry, said := s.best(events, directive.Enters)
	enters, floor := entry.On, entry.On
	if said {
		for _, p := range byRecord(of(directive.Postponed)) {
			stale := entry.By != "" && p.Recorded != 0 && p.Recorded < entry.Recorded
			late := enters != 0 && (p.Recorded != 0 && p.Recorded >= enters || p.On > enters)
			if !stale && !late && (p.Until == 0 || p.Until >= floor) {
				enters, floor, entry.Latest = p.Until, max(floor, p.Until), false
			}
		}
	}
	// Ends, then what was extended before the old day.
	type end struct{ day, recorded schedule.Date }
	var ends []end
	for _, e := range of(directive.Expires, directive.Repealed, directive.Replaced, directive.Narrowed, directive.EndedWithParent) {
		if e.On != 0 {
			ends = append(ends, end{e.On, e.Recorded})
		}
	}
	for _, x := range byRecord(of(directive.Extended)) {
		moved := false
		ends = slices.DeleteFunc(ends, func(e end) bool {
			knew := x.Recorded == 0 || e.recorded <= x.Recorded
			later := x.Until == 0 || e.day < x.Until
			inTime := (x.Recorded == 0 || e.day > x.Recorded) && (x.On == 0 || e.day >= x.On)
			moved = moved || knew && later && inTime
			return knew && later && inTime
		})
		if moved && x.Until != 0 {
			ends = append(ends, end{x.Until, x.Recorded})
		}
	}
	annulled := of(directive.Annulled)
	void := func(from schedule.Date, first bool) bool {
		return slices.ContainsFunc(annulled, func(a directive.Event) bool { return first || a.On == 0 || from <= a.On })
	}
	anew := of(directive.Reenacted, directive.Widened)
	onlyWidened := !said && len(anew) > 0 && anew[0].Kind == directive.Widened

	suspends, resumes := of(directive.ExecutionSuspended, directive.EffectSuspended), of(directive.Resumed)
	questions, amends := of(directive.Questioned, directive.MayHaveEnded), of(directive.Amended)
	cut := make([]schedule.Date, len(suspends))
	for i, x := range suspends {
		cut[i] = schedule.MaxDate + 1
		if x.Until != 0 {
			cut[i] = x.Until
		}
		for _, r := range resumes {
			if r.On > x.On {
				cut[i] = min(cut[i], r.On)
			}
		}
	}
	cause := func(d schedule.Date) int {
		for i, x := range suspends {
			if x.On != 0 && x.On <= d && d < cut[i] {
				return i
			}
		}
		return -1
	}
	open := func(d schedule.Date) bool {
		for _, q := range questions {
			if q.On != 0 && q.On <= d && (q.Until == 0 || d < q.Until) {
				return true
			}
		}
		for _, a := range amends {
			if i := cause(a.On); a.On != 0 && i >= 0 && i == cause(a.On-1) && s.depth(a) > 0 && suspends[i].Awaits != "" && suspends[i].Until == 0 && a.On <= d && d < cut[i] {
				return true
			}
		}
		return false
	}
	applies, told := s.best(of(directive.Applies), directive.Applies)
	if !told {
		applies = directive.Event{On: enters}
	}

	const (
		waiting = iota
		unsure
		alive
		over
	)
	state, dead, neverLived := waiting, void(0, true), true
	var current directive.Event // the re-enactment that runs
	if enters == 0 && !onlyWidened {
		state = unsure
	}
	days := map[schedule.Date]walked{}
	for d := schedule.MinDate; d <= to; d++ {
		if d < from-1000 && d > schedule.MinDate { // nothing happens there
			continue
		}
		ending := func(after schedule.Date) bool {
			return slices.ContainsFunc(ends, func(e end) bool {
				return e.day == d && (current.On == 0 || d > current.On || e.recorded > after && after != 0)
			})
		}
		if state == alive && current.Until == d {
			state = over
		}
		if state != over && !onlyWidened && ending(current.Recorded) || state == alive && ending(current.Recorded) {
			state = over
		}
		if state == waiting && enters != 0 && d == enters {
			state, neverLived = alive, false
		}
		for _, r := range anew {
			if r.On != d || state == alive || state == waiting && !onlyWidened {
				continue
			}
			state, current, dead = alive, r, void(d, onlyWidened && current.On == 0)
			if ending(r.Recorded) {
				state = over
			}
		}
		w := walked{}
		switch {
		case state == over, dead && (state == alive || state == unsure):
			w.force = directive.Ended
		case state == unsure && d < floor, state == waiting && !entry.Latest:
			w.force = directive.NotYet
		case state == unsure, state == waiting, open(d):
			w.force = directive.Unsettled
		case cause(d) >= 0:
			w.force = directive.Suspended
		default:
			w.force = directive.InForce
		}
		days[d] = w
	}
	for d := from; d <= to; d++ {
		w := days[d]
		lives := !neverLived && !void(0, true)
		early := lives && enters != 0 && d < enters && applies.On < enters
		w.applicable = applies.On != 0 && (w.force == directive.InForce || w.force == directive.NotYet && early) &&
			d >= applies.On && (applies.Until == 0 || d < applies.Until)
		for _, a := range amends {
			w.amended = w.amended || a.On != 0 && a.On <= d
		}
		days[d] = w
	}
	return days
}

// rolledUp is the code of vbpl.vn by the words of force.md 5.2: none live and none to come, HHL; none live, CCHL; all live
// suspended, TNHL; some, TNHL1P; some ended or reworded, HHL1P; else CHL. An open part gives a code when every reading of it does.
func rolledUp(s directive.Status) directive.VBPL {
	n := map[directive.Force]int{}
	reworded := 0
	for p := range s.Parts() {
		n[p.Force]++
		if p.Amended {
			reworded++
		}
	}
	open := n[directive.Unsettled]
	if open > 0 {
		codes := map[directive.VBPL]bool{}
		for _, f := range []directive.Force{directive.NotYet, directive.InForce, directive.Suspended, directive.Ended} {
			m := map[directive.Force]int{directive.NotYet: n[directive.NotYet], directive.InForce: n[directive.InForce], directive.Suspended: n[directive.Suspended], directive.Ended: n[directive.Ended]}
			m[f] += open
			codes[code(m, reworded)] = true
		}
		if len(codes) > 1 {
			return ""
		}
		for c := range codes {
			return c
		}
	}
	return code(n, reworded)
}

func code(n map[directive.Force]int, reworded int) directive.VBPL {
	live := n[directive.InForce] + n[directive.Suspended]
	if live == 0 && n[directive.NotYet] == 0 {
		return directive.HHL
	}
	if live == 0 {
		return directive.CCHL
	}
	if n[directive.Suspended] == live {
		return directive.TNHL
	}
	if n[directive.Suspended] > 0 {
		return directive.TNHL1P
	}
	if n[directive.Ended] > 0 || reworded > 0 {
		return directive.HHL1P
	}
	return directive.CHL
}

func TestTimelineAgainstADayByDayWalk(t *testing.T) {
	random := rand.New(rand.NewPCG(18, 2026))
	places := []agency.Key{{}, agency.MustParseKey("vn/a"), agency.MustParseKey("vn/b"), agency.MustParseKey("vn/c")}
	provisions := []directive.Provision{"", "art_1", "art_1__para_1", "art_1__para_1__point_a", "art_1__para_2", "art_2", "art_3", "art_10"}
	first, last := day("2019-10-01"), day("2021-08-01")
	for n := range 400 / slow {
		events := anything(random, random.IntN(9))
		switch n % 4 {
		case 1:
			events[0].On = 0 // its entry is not known
		case 2:
			events[0].Latest = true
		case 3:
			events = events[1:] // nothing is said of it
		}
		tl := directive.Compile(events, 0)
		for d := first; d <= last; d += 11 {
			require.Equal(t, rolledUp(tl.At(d)), tl.At(d).VBPL(), "%d: on %s of %+v", n, d, events)
		}
		for range 6 {
			s := spot{provisions[random.IntN(len(provisions))], places[random.IntN(len(places))], agency.Key{}}
			if _, ok := tl.At(first).Of(s.provision, s.territory, s.addressee); !ok {
				continue // the events speak of other parts alone
			}
			want := s.walk(events, first, last)
			for d := first; d <= last; d++ {
				p, _ := tl.At(d).Of(s.provision, s.territory, s.addressee)
				if got := (walked{p.Force, p.Applicable, p.Amended}); got != want[d] {
					require.Equal(t, want[d].force.String(), got.force.String(), "%d: %+v on %s of %+v", n, s, d, events)
					require.Equal(t, want[d], got, "%d: %+v on %s of %+v", n, s, d, events)
				}
			}
		}
	}
}
