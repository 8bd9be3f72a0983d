package schedule_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestConstructorsPrintTheirPhrase(t *testing.T) {
	opening, err := schedule.Event("opening")
	require.NoError(t, err)
	report, err := schedule.Completion("I.3.a")
	require.NoError(t, err)
	ok := func(r schedule.Rule, err error) schedule.Rule {
		require.NoError(t, err)
		return r
	}
	term := ok(schedule.After(1, schedule.Month, schedule.Receipt, schedule.AtMonthEnd(schedule.Clip)))
	for want, r := range map[string]schedule.Rule{
		"on 2021-01-01":         ok(schedule.On(schedule.Fixed(day("2021-01-01")))),
		"10 days after signing": ok(schedule.After(10, schedule.Day, schedule.Signing)),
		`30 days before event "opening", rolled back on us-federal`: ok(schedule.Before(30, schedule.Day, opening, schedule.Rolled(schedule.Back, "us-federal"))),
		"2 working days after completion of I.3.a, on eu":           ok(schedule.After(2, schedule.WorkingDay, report, schedule.OnCalendar("eu"))),
		"on the 31st day of the month following passage, month end spilled": ok(schedule.DayOfMonth(31, 1, schedule.Passage,
			schedule.AtMonthEnd(schedule.Spill))),
		"on the last day of the 2nd month following passage":               ok(schedule.LastOfMonth(2, schedule.Passage)),
		"on the next 1 January or 1 July after promulgation":               ok(schedule.Next([]schedule.Anniversary{{Month: time.July, Day: 1}, {Month: time.January, Day: 1}}, schedule.Promulgation)),
		"the later of on passage and on signing":                           ok(schedule.Later(ok(schedule.On(schedule.Passage)), ok(schedule.On(schedule.Signing)))),
		"10 days after (1 month after receipt, month end clipped)":         ok(schedule.AfterRule(10, schedule.Day, term)),
		"5 working days before (1 month after receipt, month end clipped)": ok(schedule.BeforeRule(5, schedule.WorkingDay, term)),
		"on (1 month after receipt, month end clipped), not before effect": ok(schedule.OnRule(term, schedule.NotBefore(schedule.Effect))),
		"1 month after receipt, rolled forward, month end clipped":         ok(term.With(schedule.Rolled(schedule.Forward, ""))),
	} {
		require.Equal(t, want, r.String())
		require.Equal(t, schedule.MustParseRule(want), r)
	}
	require.Equal(t, "1 month after receipt, month end clipped", term.String(), "With leaves the rule as it was")
}

func TestConstructorsRefuse(t *testing.T) {
	signing := schedule.MustParseRule("on signing")
	deep := signing
	for range schedule.MaxDepth {
		deep, _ = schedule.Later(deep, signing)
	}
	long := schedule.MustParseRule("on completion of " + strings.Repeat("a", schedule.MaxName))
	wide := slices.Repeat([]schedule.Rule{long}, schedule.MaxOperands)
	wider, _ := schedule.Later(wide...)
	q := func(q ...schedule.Qualifier) func() (schedule.Rule, error) {
		return func() (schedule.Rule, error) { return schedule.After(10, schedule.Day, schedule.Signing, q...) }
	}
	for code, makes := range map[string][]func() (schedule.Rule, error){
		"rule-amount": {
			func() (schedule.Rule, error) { return schedule.After(0, schedule.Day, schedule.Signing) },
			func() (schedule.Rule, error) { return schedule.Before(-1, schedule.Day, schedule.Signing) },
			func() (schedule.Rule, error) {
				return schedule.After(schedule.MaxAmount+1, schedule.Day, schedule.Signing)
			},
			func() (schedule.Rule, error) { return schedule.AfterRule(0, schedule.Day, signing) },
		},
		"rule-unit":   {func() (schedule.Rule, error) { return schedule.After(1, 0, schedule.Signing) }},
		"rule-anchor": {func() (schedule.Rule, error) { return schedule.On("") }, func() (schedule.Rule, error) { return schedule.On("lunch") }, func() (schedule.Rule, error) { return schedule.On(schedule.Fixed(0)) }},
		"rule-ordinal": {
			func() (schedule.Rule, error) { return schedule.DayOfMonth(0, 1, schedule.Signing) },
			func() (schedule.Rule, error) { return schedule.DayOfMonth(32, 1, schedule.Signing) },
		},
		"rule-months": {
			func() (schedule.Rule, error) { return schedule.DayOfMonth(1, 0, schedule.Signing) },
			func() (schedule.Rule, error) { return schedule.LastOfMonth(schedule.MaxMonths+1, schedule.Signing) },
		},
		"rule-anniversary": {
			func() (schedule.Rule, error) { return schedule.Next(nil, schedule.Signing) },
			func() (schedule.Rule, error) {
				return schedule.Next([]schedule.Anniversary{{Month: time.February, Day: 29}}, schedule.Signing)
			},
		},
		"rule-operands": {
			func() (schedule.Rule, error) { return schedule.Later(signing) },
			func() (schedule.Rule, error) {
				return schedule.Earlier(slices.Repeat([]schedule.Rule{signing}, schedule.MaxOperands+1)...)
			},
		},
		"rule-empty": {
			func() (schedule.Rule, error) { return schedule.Later(signing, schedule.Rule{}) },
			func() (schedule.Rule, error) { return schedule.AfterRule(1, schedule.Day, schedule.Rule{}) },
			func() (schedule.Rule, error) { return schedule.OnRule(schedule.Rule{}) },
			func() (schedule.Rule, error) { return schedule.Rule{}.With(schedule.OnceRun()) },
		},
		"rule-too-deep": {func() (schedule.Rule, error) { return schedule.Earlier(deep, signing) }},
		"rule-too-long": {func() (schedule.Rule, error) { return schedule.Later(wider, wider) }},
		"rule-qualifier": {
			q(schedule.Qualifier{}),
		},
		"rule-qualifier-order": {
			q(schedule.OnceRun(), schedule.OnceRun()),
			func() (schedule.Rule, error) {
				return schedule.MustParseRule("10 days after signing, once they have run").With(schedule.OnceRun())
			},
		},
		"rule-qualifier-misfit": {
			q(schedule.OnCalendar("eu")), q(schedule.AtMonthEnd(schedule.Clip)), q(schedule.WorkingIfFewer(0)), q(schedule.WorkingIfFewer(schedule.MaxAmount + 1)),
			q(schedule.Rolled(schedule.NoRoll, "")), q(schedule.Rolled(99, "")), q(schedule.Rolled(schedule.Forward, "EU")),
			q(schedule.LeavingOut("")), q(schedule.NotBefore("lunch")), q(schedule.NotAfter("")),
			func() (schedule.Rule, error) { return signing.With(schedule.CountingThatDay()) },
			func() (schedule.Rule, error) { return signing.With(schedule.Rolled(schedule.Onward, "")) },
			func() (schedule.Rule, error) {
				return schedule.After(1, schedule.Month, schedule.Signing, schedule.AtMonthEnd(9))
			},
		},
	} {
		for i, make := range makes {
			r, err := make()
			var fault *schedule.RuleError
			require.ErrorAs(t, err, &fault, "%s %d", code, i)
			require.Equal(t, code, fault.Reason.Code(), i)
			require.NotEqual(t, fault.In("en"), fault.In("vi"))
			require.True(t, r.IsZero())
		}
	}
}

func TestAnchors(t *testing.T) {
	r := schedule.MustParseRule(`the later of (10 days after (on signing, rolled back), not before event "opening") and 5 days before completion of I.3.đ and on 2021-01-01 and on signing`)
	var got []schedule.Anchor
	for a := range r.Anchors() {
		got = append(got, a)
	}
	require.Equal(t, []schedule.Anchor{schedule.Signing, `event "opening"`, "completion of I.3.đ"}, got)
	for range r.Anchors() {
		break // an iteration may stop
	}
	for range (schedule.Rule{}).Anchors() {
		t.Fatal("no rule hangs on nothing")
	}
	for text, ok := range map[string]bool{
		"signing": true, "application": true, `event "x"`: true, "completion of a": true, "2021-01-01": true,
		"": false, "signin": false, "signings": false, "event x": false, `event "x" `: false, "completion of ": false, "2021-13-01": false, "ruled": false, "(on signing)": false,
	} {
		a, err := schedule.ParseAnchor(text)
		require.Equal(t, ok, err == nil, text)
		require.Equal(t, ok, a.IsValid(), text)
	}
	for _, bad := range []string{"", " a", "a ", `a"b`, "a\nb", "a\u2028b", "\xff", strings.Repeat("a", schedule.MaxName+1)} {
		_, err := schedule.Event(bad)
		var fault *schedule.AnchorError
		require.ErrorAs(t, err, &fault, bad)
		require.NotEqual(t, fault.In("en"), fault.In("vi"))
	}
	for _, bad := range []string{"", ".", "I..a", ".I", "I.", "I 3", "I-3", "I.3.a\u0301", "٣", "\xff", strings.Repeat("a", schedule.MaxName+1)} {
		_, err := schedule.Completion(bad)
		require.Error(t, err, bad)
	}
	event, _ := schedule.Event("khai mạc")
	done, _ := schedule.Completion("I.3.a")
	require.Equal(t, "ngày ký", schedule.Signing.In("vi"))
	require.Equal(t, "signing", schedule.Signing.In("en"))
	require.Equal(t, `ngày xảy ra sự kiện "khai mạc"`, event.In("vi"))
	require.Equal(t, "ngày hoàn thành I.3.a", done.In("vi"))
	require.Equal(t, "2021-01-01", schedule.Fixed(day("2021-01-01")).In("vi"))
}

func TestCalendarIDs(t *testing.T) {
	ids := func(phrase string) []string { return slices.Collect(schedule.MustParseRule(phrase).CalendarIDs()) }
	require.Empty(t, ids("10 days after signing"))
	require.Equal(t, []string{""}, ids("5 working days after signing"))
	require.Equal(t, []string{"eu", "us-federal"}, ids("the later of (5 working days after signing, on eu) and (on effect, rolled forward on us-federal) and (on passage, rolled back on eu)"))
	require.Equal(t, []string{"recess"}, ids("30 days after signing, in working days if 5 or fewer, leaving out recess, on uk"))
	require.Equal(t, []string{"uk", "recess"}, ids("3 days after signing, in working days if 5 or fewer, leaving out recess, on uk"))
}

func TestFactsSayHowFirmTheyAre(t *testing.T) {
	f := schedule.Facts{Signing: day("2020-09-16"), Passage: day("2020-09-15"), Presumed: schedule.Presume(schedule.Passage, "lunch", `event "x"`)}
	d, s, ok := f.Day(schedule.Passage)
	require.True(t, ok)
	require.Equal(t, day("2020-09-15"), d)
	require.Equal(t, schedule.Assumed, s)
	_, s, _ = f.Day(schedule.Signing)
	require.Equal(t, schedule.Certain, s)
	_, _, ok = f.Day(schedule.Publication)
	require.False(t, ok)
	_, _, ok = f.Day("lunch")
	require.False(t, ok)
	d, _, ok = f.Day("2021-01-01")
	require.True(t, ok)
	require.Equal(t, day("2021-01-01"), d)
	require.True(t, f.Presumed.Has(schedule.Passage))
	require.False(t, f.Presumed.Has(schedule.Signing))
	require.False(t, f.Presumed.Has("lunch"))
	everything := schedule.Presume(schedule.Signing, schedule.Issuance, schedule.Passage, schedule.Promulgation, schedule.Publication, schedule.Receipt, schedule.Effect, schedule.Application)
	require.Equal(t, schedule.Presumption(255), everything)
}
