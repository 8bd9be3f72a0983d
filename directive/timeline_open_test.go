package directive_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
)

// What is not known leaves open what hangs on it, and no more (force.md 5.2: "d ≥ End → Ended; d < Enter → NotYet").
func TestNothingIsLessCertainThanItIs(t *testing.T) {
	enters := func(on string) directive.Event {
		return directive.Event{Kind: directive.Enters, On: day(on), Recorded: day("2019-01-01")}
	}
	by := func(kind directive.EventKind, on, until, recorded string) directive.Event {
		return directive.Event{Kind: kind, On: day(on), Until: day(until), Recorded: day(recorded), By: "other"}
	}
	for _, c := range []struct {
		events     []directive.Event
		on         string
		force      directive.Force
		vbpl       directive.VBPL
		applicable bool
		why        string
	}{
		{[]directive.Event{by(directive.Repealed, "2021-03-01", "", "2021-01-01")}, "2021-02-28", directive.Unsettled, "", false, "nobody says when it entered"},
		{[]directive.Event{by(directive.Repealed, "2021-03-01", "", "2021-01-01")}, "2021-03-01", directive.Ended, directive.HHL, false, "it is repealed all the same"},
		{[]directive.Event{enters(""), by(directive.Repealed, "2021-03-01", "", "2021-01-01")}, "2021-03-01", directive.Ended, directive.HHL, false, "a pending entry"},
		{[]directive.Event{enters(""), by(directive.Annulled, "2021-03-01", "", "2021-03-01")}, "2020-01-01", directive.Ended, directive.HHL, false, "in force on no day"},
		{[]directive.Event{enters("2020-06-01"), by(directive.Repealed, "2020-05-01", "", "2020-05-01")}, "2020-04-30", directive.NotYet, directive.CCHL, false, "not yet"},
		{[]directive.Event{enters("2020-06-01"), by(directive.Repealed, "2020-05-01", "", "2020-05-01")}, "2020-05-01", directive.Ended, directive.HHL, false, "discarded before it entered"},
		{[]directive.Event{enters("2020-06-01"), by(directive.Postponed, "2020-03-01", "", "2020-03-01")}, "2020-05-31", directive.NotYet, directive.CCHL, false, "postponed, nobody knows to when: later than the old day"},
		{[]directive.Event{enters("2020-06-01"), by(directive.Postponed, "2020-03-01", "", "2020-03-01")}, "2020-06-01", directive.Unsettled, "", false, "from the old day on it is open"},
		{[]directive.Event{enters("2020-06-01"), by(directive.Postponed, "2020-03-01", "", "2020-03-01"), by(directive.Enters, "2020-09-01", "", "2020-08-01")}, "2020-09-01", directive.InForce, directive.CHL, true, "another text has set the day since"},
		{[]directive.Event{enters("2020-06-01"), by(directive.Postponed, "2020-07-01", "2021-01-01", "2020-05-01")}, "2020-06-01", directive.InForce, directive.CHL, true, "what postpones enters too late itself"},
		{[]directive.Event{enters("2020-06-01"), {Kind: directive.Applies, Recorded: day("2019-01-01")}}, "2020-07-01", directive.InForce, directive.CHL, false, "applied from a day that is not known"},
		{[]directive.Event{enters("2020-06-01"), {Kind: directive.Applies, On: day("2020-01-01")}, by(directive.Annulled, "2021-01-01", "", "2021-01-01")}, "2020-02-01", directive.NotYet, directive.CCHL, false, "what is annulled was never applied"},
		{[]directive.Event{by(directive.Reenacted, "2020-01-01", "", "2020-01-01")}, "2019-12-31", directive.Unsettled, "", false, "it was in force before, when is not known"},
		{[]directive.Event{by(directive.Reenacted, "2020-01-01", "", "2020-01-01")}, "2020-01-01", directive.InForce, directive.CHL, false, "and is anew"},
	} {
		s := directive.Compile(c.events, 0).At(day(c.on))
		require.Equal(t, c.force.String(), s.Force().String(), c.why)
		require.Equal(t, c.vbpl, s.VBPL(), c.why)
		require.Equal(t, c.applicable, s.Applicable(), c.why)
	}
}

// The rest is left out where named territories alone enter; a provision that was taken out is not the rest.
func TestWhatIsTakenOutIsNotTheRest(t *testing.T) {
	place := []agency.Key{agency.MustParseKey("vn/an-giang")}
	tl := directive.Compile([]directive.Event{
		{Kind: directive.Enters, On: day("2020-01-01"), Scope: directive.Scope{Except: []directive.Provision{"art_1"}}},
		{Kind: directive.ExecutionSuspended, On: day("2021-01-01"), Scope: directive.Scope{Territories: place}},
	}, 0)
	p, ok := tl.At(day("2020-06-01")).Of("art_1", none, none)
	require.True(t, ok)
	require.Equal(t, directive.Unsettled.String(), p.Force.String(), "nothing says when article 1 enters")
	p, _ = tl.At(day("2021-06-01")).Of("art_2", place[0], none)
	require.Equal(t, directive.Suspended.String(), p.Force.String())
}
