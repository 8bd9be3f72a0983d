package schedule_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestOtherSpellingsAreReadAndPrintedInTheCanonicalOne(t *testing.T) {
	for other, canonical := range map[string]string{
		"1 days after signing":                                           "1 day after signing",
		"10 day after signing":                                           "10 days after signing",
		"on the 1st day of the 1st month following passage":              "on the first day of the month following passage",
		"on the first day of the first month following passage":          "on the first day of the month following passage",
		"on the next 1 July or 1 January or 1 July after passage":        "on the next 1 January or 1 July after passage",
		"1 month after signing, month end refused":                       "1 month after signing",
		"10 days after signing, rolled forward, on us-federal":           "10 days after signing, rolled forward on us-federal",
		"5 working days after signing, rolled back on eu, on eu":         "5 working days after signing, rolled back, on eu",
		"the later of (on signing) and (on passage)":                     "the later of on signing and on passage",
		"10 days after (on signing)":                                     "10 days after signing",
		"on (10 days after signing)":                                     "10 days after signing",
		"on (on (the later of on signing and on passage))":               "the later of on signing and on passage",
		"the earlier of (on (10 days after receipt)) and (on effect)":    "the earlier of 10 days after receipt and on effect",
		"the earlier of on (on 2021-01-01, rolled back) and (on effect)": "the earlier of (on 2021-01-01, rolled back) and on effect",
	} {
		r, err := schedule.ParseRule(other)
		require.NoError(t, err, other)
		require.Equal(t, canonical, r.String())
		again := schedule.MustParseRule(canonical)
		require.Equal(t, again, r, other)
		require.True(t, again.Equal(r))
	}
}

func TestPhrasesThatAreNone(t *testing.T) {
	deep := strings.Repeat("1 day after (", schedule.MaxDepth) + "on signing" + strings.Repeat(")", schedule.MaxDepth)
	many := "the later of on signing" + strings.Repeat(" and on passage", schedule.MaxOperands)
	for _, tc := range []struct {
		phrase string
		offset int
		code   string
	}{
		{"", 0, "rule-empty"},
		{"soon", 0, "rule-start"},
		{" on signing", 0, "rule-start"},
		{"On signing", 0, "rule-start"},
		{"on signing ", 10, "rule-trailing"},
		{"on signing.", 10, "rule-trailing"},
		{"on signings", 10, "rule-trailing"},
		{"on  signing", 3, "rule-anchor"},
		{"on", 0, "rule-start"},
		{"on ", 3, "rule-anchor"},
		{"on 2021-02-30", 3, "rule-anchor"},
		{"on 2021-1-1", 3, "rule-anchor"},
		{"on lunch", 3, "rule-anchor"},
		{`on event opening`, 3, "rule-anchor"},
		{`on event ""`, 3, "rule-anchor"},
		{`on event "opening`, 3, "rule-anchor"},
		{"on event \"a\x00b\"", 3, "rule-anchor"},
		{"on event \"\xff\"", 3, "rule-anchor"},
		{`on event " a"`, 3, "rule-anchor"},
		{"on completion of ", 3, "rule-anchor"},
		{"on completion of .", 3, "rule-anchor"},
		{"on completion of I.3.", 20, "rule-trailing"},
		{"on completion of " + strings.Repeat("a", schedule.MaxName+1), 3, "rule-anchor"},
		{"10 days", 7, "rule-direction"},
		{"10", 2, "rule-unit"},
		{"10 fortnights after signing", 3, "rule-unit"},
		{"10 days since signing", 7, "rule-direction"},
		{"10 days after", 7, "rule-direction"},
		{"10 days after ", 14, "rule-anchor"},
		{"0 days after signing", 0, "rule-amount"},
		{"010 days after signing", 0, "rule-amount"},
		{"100000 days after signing", 0, "rule-amount"},
		{"99999999999999999999 days after signing", 0, "rule-amount"},
		{"-1 days after signing", 0, "rule-start"},
		{"+1 days after signing", 0, "rule-start"},
		{"1.5 days after signing", 1, "rule-unit"},
		{"١٠ days after signing", 0, "rule-start"},
		{"on the day of the month following signing", 7, "rule-ordinal"},
		{"on the 0th day of the month following signing", 7, "rule-ordinal"},
		{"on the 32nd day of the month following signing", 7, "rule-ordinal"},
		{"on the 2th day of the month following signing", 7, "rule-ordinal"},
		{"on the 11st day of the month following signing", 7, "rule-ordinal"},
		{"on the first day of the last month following signing", 24, "rule-ordinal"},
		{"on the first day of the 1201st month following signing", 30, "rule-months"},
		{"on the first day of the 2nd year following signing", 27, "rule-following"},
		{"on the next Monday after signing", 12, "rule-anniversary"},
		{"on the next 29 February after signing", 12, "rule-anniversary"},
		{"on the next 31 April after signing", 12, "rule-anniversary"},
		{"on the next 1 January before signing", 21, "rule-next-after"},
		{"on the next " + strings.Repeat("1 July or ", schedule.MaxOperands) + "1 May after signing", 172, "rule-anniversary"},
		{"the later of on signing", 23, "rule-operands"},
		{"the later of on signing and ", 28, "rule-start"},
		{"the later of (on signing and on passage)", 24, "rule-parenthesis"},
		{"the later of (on signing", 24, "rule-parenthesis"},
		{"the later of the earlier of on signing and on passage and on effect", 13, "rule-start"},
		{many, len(many) - len(" and on passage") + 5, "rule-operands"},
		{deep, 13 * schedule.MaxDepth, "rule-too-deep"},
		{strings.Repeat("(", 10_000), 0, "rule-too-long"},
		{strings.Repeat("(", 4_000), 0, "rule-start"},
		{"on signing, ", 12, "rule-qualifier"},
		{"on signing,rolled forward", 10, "rule-trailing"},
		{"on signing, please", 12, "rule-qualifier"},
		{"on signing, rolled", 12, "rule-qualifier"},
		{"on signing, rolled sideways", 19, "rule-roll"},
		{"on signing, rolled forward on ", 30, "rule-calendar"},
		{"on signing, rolled forward on -a", 30, "rule-calendar"},
		{"on signing, rolled forward on " + strings.Repeat("a", 65), 30, "rule-calendar"},
		{"on signing, rolled in the direction of counting", 47, "rule-qualifier-misfit"},
		{"on signing, counting that day", 12, "rule-qualifier-misfit"},
		{"on signing, once they have run", 12, "rule-qualifier-misfit"},
		{"on signing, on eu", 12, "rule-qualifier-misfit"},
		{"on signing, month end clipped", 12, "rule-qualifier-misfit"},
		{"10 days after signing, month end clipped", 23, "rule-qualifier-misfit"},
		{"10 days after signing, on eu", 23, "rule-qualifier-misfit"},
		{"2 weeks after signing, in working days if 5 or fewer", 23, "rule-qualifier-misfit"},
		{"2 weeks after signing, leaving out recess", 23, "rule-qualifier-misfit"},
		{"10 days after signing, rolled forward on eu, on eu", 45, "rule-qualifier-misfit"},
		{"on the first day of the month following signing, month end clipped", 49, "rule-qualifier-misfit"},
		{"1 month after signing, month end lost", 33, "rule-month-end"},
		{"3 days after signing, in working days if 0 or fewer", 41, "rule-amount"},
		{"3 days after signing, in working days if 5", 42, "rule-fewer"},
		{"1 month after signing, month end clipped, rolled forward", 42, "rule-qualifier-order"},
		{"on signing, not after 2021-01-01, not before 2020-01-01", 34, "rule-qualifier-order"},
		{"on signing, rolled back, rolled back", 25, "rule-qualifier-order"},
		{"on signing, not before lunch", 23, "rule-anchor"},
		{"on signing, not before (on passage)", 23, "rule-anchor"},
		{"the later of on signing and on passage, counting that day", 40, "rule-qualifier-misfit"},
	} {
		r, err := schedule.ParseRule(tc.phrase)
		var fault *schedule.ParseError
		require.ErrorAs(t, err, &fault, tc.phrase)
		require.True(t, r.IsZero())
		require.Equal(t, tc.code, fault.Reason.Code(), tc.phrase)
		require.Equal(t, tc.offset, fault.Offset, tc.phrase)
		require.LessOrEqual(t, len(fault.Input), 90)
		require.NotEqual(t, fault.In("en"), fault.In("vi"))
	}
	require.Panics(t, func() { schedule.MustParseRule("soon") })
}

func TestTheDeepestAndTheWidest(t *testing.T) {
	d := schedule.MaxDepth - 1
	for _, phrase := range []string{
		strings.Repeat("1 day after (", d) + "1 day after signing" + strings.Repeat(")", d),
		strings.Repeat("the later of on signing and (", d) + "1 day after signing, rolled back" + strings.Repeat(")", d),
		"the later of on signing" + strings.Repeat(" and on passage", schedule.MaxOperands-1),
		"on completion of " + strings.Repeat("a", schedule.MaxName),
		fmt.Sprintf("%d days after signing", schedule.MaxAmount),
	} {
		r, err := schedule.ParseRule(phrase)
		require.NoError(t, err)
		require.Equal(t, phrase, r.String())
	}
}

func FuzzParseRule(f *testing.F) {
	for _, p := range phrases {
		f.Add(p)
	}
	f.Add("the later of (((((((((on signing")
	f.Add("99999999999999999999 days after \xff")
	f.Fuzz(func(t *testing.T, phrase string) {
		r, err := schedule.ParseRule(phrase)
		if err != nil {
			var fault *schedule.ParseError
			require.ErrorAs(t, err, &fault)
			require.LessOrEqual(t, fault.Offset, len(phrase))
			return
		}
		again, err := schedule.ParseRule(r.String())
		require.NoError(t, err, "%q prints %q", phrase, r)
		require.Equal(t, r, again)
		require.Equal(t, r.String(), again.String())
		facts := allOn(day("2020-09-16"))
		a, err := r.Resolve(facts, schedule.Calendars{})
		e, err2 := r.Explain(facts, schedule.Calendars{})
		require.Equal(t, err, err2)
		require.Equal(t, a, e.Answer)
		if err == nil {
			require.True(t, a.Date.IsValid())
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2020-09-16", "2021-02-30", "0000-00-00", "9999-12-31", "", "2020-9-16", "２０２０"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := schedule.ParseDate(s)
		if err != nil {
			require.Zero(t, d)
			return
		}
		require.Equal(t, s, d.String())
		y, m, n := d.Civil()
		back, err := schedule.NewDate(y, m, n)
		require.NoError(t, err)
		require.Equal(t, d, back)
	})
}

func FuzzDateUnmarshalJSON(f *testing.F) {
	for _, s := range []string{`"2020-09-16"`, `null`, `""`, `"`, `"2020-09-16x`, `"2020-0\u0039-16"`, `{}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var d schedule.Date
		if d.UnmarshalJSON(b) != nil {
			require.Zero(t, d)
			return
		}
		out, err := d.MarshalJSON()
		require.NoError(t, err)
		var again schedule.Date
		require.NoError(t, again.UnmarshalJSON(out))
		require.Equal(t, d, again)
	})
}

func FuzzScan(f *testing.F) {
	f.Add("2020-09-16", "10 days after signing")
	f.Add("", "on \xff")
	f.Fuzz(func(t *testing.T, date, phrase string) {
		var d schedule.Date
		if d.Scan([]byte(date)) == nil {
			v, err := d.Value()
			require.NoError(t, err)
			require.NoError(t, d.Scan(v))
		}
		var r, again schedule.Rule
		if r.Scan(phrase) == nil {
			v, err := r.Value()
			require.NoError(t, err)
			require.NoError(t, again.Scan(v))
			require.Equal(t, r, again)
		}
	})
}
