package schedule_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// spec says a rule in the plainest form; the oracle below computes it with package time, one day at a time, and
// shares nothing with the code under test but the words.
type spec struct {
	amount        int
	unit          schedule.Unit
	before        bool
	counting, run bool
	few           int
	leave         bool
	end           schedule.MonthEnd
	roll          schedule.Roll
	low, high     int // days from the anchor, as bounds; 0 is none
}

// walker is a calendar as a map, and the days that a recess takes out.
type walker struct{ holidays, recess map[time.Time]bool }

func (s walker) works(t time.Time) bool {
	return t.Weekday() != time.Saturday && t.Weekday() != time.Sunday && !s.holidays[t]
}

func slowDay(d schedule.Date) time.Time {
	return time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(d)-1)
}

// day computes the spec from a day; false is a missing day of the month.
func (s walker) day(x spec, from time.Time) (time.Time, bool) {
	dir := 1
	if x.before {
		dir = -1
	}
	t, ok := from, true
	if x.unit == schedule.Month || x.unit == schedule.Year {
		t, ok = s.months(x, from, dir)
	} else {
		t = s.days(x, from, dir)
	}
	if low := from.AddDate(0, 0, x.low); x.low != 0 && t.Before(low) {
		t = low
	}
	if high := from.AddDate(0, 0, x.high); x.high != 0 && t.After(high) {
		t = high
	}
	return s.rolled(x.roll, t, dir), ok
}

func (s walker) days(x spec, from time.Time, dir int) time.Time {
	counts := func(t time.Time) bool {
		working := x.unit == schedule.WorkingDay || x.unit == schedule.Day && x.amount <= x.few
		return !(working && !s.works(t) || x.leave && s.recess[t])
	}
	left := x.amount
	if x.unit == schedule.Week {
		left *= 7
	}
	if x.run {
		left++
	}
	if x.counting && counts(from) {
		left--
	}
	t := from
	for left > 0 {
		if t = t.AddDate(0, 0, dir); counts(t) {
			left--
		}
	}
	return t
}

func (s walker) months(x spec, from time.Time, dir int) (time.Time, bool) {
	n := dir * x.amount
	if x.unit == schedule.Year {
		n *= 12
	}
	first := time.Date(from.Year(), from.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	missing := from.Day() > last.Day()
	t := first.AddDate(0, 0, from.Day()-1)
	switch {
	case x.end == schedule.Stick && from.AddDate(0, 0, 1).Day() == 1:
		t = last
	case !missing:
	case x.end == schedule.Spill:
		t = last.AddDate(0, 0, 1)
	case x.end == schedule.Refuse:
		return t, false
	default:
		t = last
	}
	if x.counting && !missing {
		t = t.AddDate(0, 0, -dir)
	}
	if x.run {
		t = t.AddDate(0, 0, dir)
	}
	return t, true
}

func (s walker) rolled(r schedule.Roll, t time.Time, dir int) time.Time {
	walk := func(step int) time.Time {
		u := t
		for !s.works(u) {
			u = u.AddDate(0, 0, step)
		}
		return u
	}
	forward, back := walk(1), walk(-1)
	half := func(u time.Time) bool { return u.Day() > 15 }
	switch {
	case r == schedule.NoRoll:
		return t
	case r == schedule.Forward, r == schedule.Onward && dir > 0:
		return forward
	case r == schedule.Back, r == schedule.Onward:
		return back
	case r == schedule.ToNearest && t.Sub(back) < forward.Sub(t):
		return back
	case r == schedule.ForwardInMonth && forward.Month() != t.Month():
		return back
	case r == schedule.ForwardInHalfMonth && (forward.Month() != t.Month() || half(forward) != half(t)):
		return back
	case r == schedule.BackInMonth && back.Month() == t.Month():
		return back
	}
	return forward
}

// rule builds the spec with the constructors.
func (x spec) rule(t testing.TB, from schedule.Date) schedule.Rule {
	t.Helper()
	var q []schedule.Qualifier
	add := func(when bool, one schedule.Qualifier) {
		if when {
			q = append(q, one)
		}
	}
	add(x.low != 0, schedule.NotBefore(schedule.Fixed(from+schedule.Date(x.low))))
	add(x.high != 0, schedule.NotAfter(schedule.Fixed(from+schedule.Date(x.high))))
	add(x.end != schedule.Refuse, schedule.AtMonthEnd(x.end))
	add(x.roll != schedule.NoRoll, schedule.Rolled(x.roll, "slow"))
	add(x.leave, schedule.LeavingOut("recess"))
	add(x.few > 0, schedule.WorkingIfFewer(x.few))
	add(x.few > 0 || x.unit == schedule.WorkingDay, schedule.OnCalendar("slow"))
	add(x.run, schedule.OnceRun())
	add(x.counting, schedule.CountingThatDay())
	make := schedule.After
	if x.before {
		make = schedule.Before
	}
	r, err := make(x.amount, x.unit, schedule.Signing, q...)
	require.NoError(t, err)
	return r
}

func randomSpec(r *rand.Rand) spec {
	yes := func(in int) bool { return r.IntN(in) == 0 }
	x := spec{
		amount: 1 + r.IntN(40), unit: schedule.Day + schedule.Unit(r.IntN(5)),
		before: yes(3), counting: yes(3), run: yes(3), roll: schedule.Roll(r.IntN(int(schedule.ToNearest) + 1)),
	}
	if yes(2) {
		x.roll = schedule.NoRoll
	}
	switch x.unit {
	case schedule.Month, schedule.Year:
		x.end = schedule.MonthEnd(r.IntN(4))
		x.amount = 1 + x.amount%5
	case schedule.Day, schedule.WorkingDay:
		x.leave = yes(4)
		if x.unit == schedule.Day && yes(3) {
			x.few = 1 + r.IntN(20)
		}
	}
	if yes(4) {
		x.low = -50 + r.IntN(100)
	}
	if yes(4) {
		x.high = max(x.low, -50) + 1 + r.IntN(100)
	}
	return x
}

// slowWorld is a calendar of 2000 to 2040 with random holidays, a recess, and both again as maps.
func slowWorld(t testing.TB) (schedule.Calendars, walker) {
	t.Helper()
	r := rand.New(rand.NewPCG(30, 4))
	cover := schedule.Interval{From: day("2000-01-01"), Before: day("2041-01-01")}
	s := walker{holidays: map[time.Time]bool{}, recess: map[time.Time]bool{}}
	var off, out []schedule.Entry
	for d := range cover.Days() {
		e := schedule.Entry{Date: d, Kind: schedule.Closure, En: "closed", Source: "test"}
		if r.IntN(25) == 0 {
			off = append(off, e)
			s.holidays[slowDay(d)] = true
		}
		if _, m, n := d.Civil(); m == time.August && n < 20 {
			out = append(out, e)
			s.recess[slowDay(d)] = true
		}
	}
	quick, err := schedule.NewCalendar(schedule.CalendarData{ID: "slow", Cover: cover, Entries: off})
	require.NoError(t, err)
	recess, err := schedule.NewCalendar(schedule.CalendarData{ID: "recess", Cover: cover, Entries: out})
	require.NoError(t, err)
	cals, err := schedule.NewCalendars(quick, recess)
	require.NoError(t, err)
	return cals, s
}

func TestResolveAgainstCountingOneDayAtATime(t *testing.T) {
	cals, oracle := slowWorld(t)
	r := rand.New(rand.NewPCG(2020, 9))
	refused := 0
	for range 20_000 {
		from := day("2010-01-01") + schedule.Date(r.IntN(7000))
		x := randomSpec(r)
		rule := x.rule(t, from)
		facts := schedule.Facts{Signing: from}
		got, err := rule.Resolve(facts, cals)
		want, ok := oracle.day(x, slowDay(from))
		if !ok {
			var missing *schedule.MonthEndError
			require.ErrorAs(t, err, &missing, "%s from %s", rule, from)
			refused++
			continue
		}
		require.NoError(t, err, "%s from %s", rule, from)
		require.Equal(t, want.Format(time.DateOnly), got.Date.String(), "%s from %s", rule, from)
		if x.roll != schedule.NoRoll {
			require.True(t, oracle.works(want), "%s from %s rolls to a working day", rule, from)
		}
		why, err := rule.Explain(facts, cals)
		require.NoError(t, err)
		require.Equal(t, got, why.Answer, "the explanation of %s", rule)
		require.NotEmpty(t, why.Steps)
	}
	require.Greater(t, refused, 10)
}

func TestBuiltRulesReadBackEqual(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 5_000 {
		rule := randomSpec(r).rule(t, day("2020-01-01"))
		again, err := schedule.ParseRule(rule.String())
		require.NoError(t, err, rule.String())
		require.Equal(t, rule, again)
	}
}
