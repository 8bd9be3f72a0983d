package schedule_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// TestLaterAnchorsGiveNoEarlierDays leaves out months with a counted anchor, which are not monotone by the words of
// their own law: the day less is skipped where the day was missing (spilled, 31 January gives 1 March, and
// 1 February gives 28 February).
func TestLaterAnchorsGiveNoEarlierDays(t *testing.T) {
	cals, _ := slowWorld(t)
	r := rand.New(rand.NewPCG(5, 5))
	for range 400 {
		x := randomSpec(r)
		x.low, x.high = 0, 0
		if x.unit >= schedule.Month {
			x.end = max(x.end, schedule.Clip)
			x.counting = false
		}
		rule := x.rule(t, 0)
		var last schedule.Date
		for from := day("2015-12-20"); from < day("2016-03-10"); from++ {
			a, err := rule.Resolve(schedule.Facts{Signing: from}, cals)
			require.NoError(t, err, "%s from %s", rule, from)
			require.LessOrEqual(t, last, a.Date, "%s from %s", rule, from)
			last = a.Date
		}
	}
}

func TestOneYearIsTwelveMonths(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	for range 3_000 {
		from := schedule.Date(400_000 + r.IntN(500_000))
		n := 1 + r.IntN(50)
		for end := schedule.Refuse; end <= schedule.Stick; end++ {
			for _, make := range []func(int, schedule.Unit, schedule.Anchor, ...schedule.Qualifier) (schedule.Rule, error){schedule.After, schedule.Before} {
				var q []schedule.Qualifier
				if end != schedule.Refuse {
					q = append(q, schedule.AtMonthEnd(end))
				}
				years, err := make(n, schedule.Year, schedule.Signing, q...)
				require.NoError(t, err)
				months, err := make(12*n, schedule.Month, schedule.Signing, q...)
				require.NoError(t, err)
				a, err := years.Resolve(schedule.Facts{Signing: from}, schedule.Calendars{})
				b, err2 := months.Resolve(schedule.Facts{Signing: from}, schedule.Calendars{})
				require.Equal(t, a, b, "%s from %s", years, from)
				require.Equal(t, err == nil, err2 == nil)
			}
		}
	}
}

// TestAnExplanationIsItsAnswer resolves and explains random phrases of the grammar over real calendars, with
// facts inside and outside their cover: the answers and the errors are the same, and an answer is a valid day.
func TestAnExplanationIsItsAnswer(t *testing.T) {
	cals := everyCalendar(t)
	g := readGrammar(t)
	r := rand.New(rand.NewPCG(16, 9))
	answered := 0
	for range 4_000 {
		var b strings.Builder
		g.write(r, &b, "rule", 1)
		if b.Len() > schedule.MaxPhrase {
			continue
		}
		rule := schedule.MustParseRule(strings.ReplaceAll(b.String(), "2-a", "weekend"))
		facts := allOn(day("2012-01-01") + schedule.Date(r.IntN(4000)))
		facts.Presumed = schedule.Presumption(r.UintN(256))
		for a := range rule.Anchors() {
			if name, ok := strings.CutPrefix(string(a), `event "`); ok {
				facts.Events[strings.TrimSuffix(name, `"`)] = facts.Signing
			}
		}
		a, err := rule.Resolve(facts, cals)
		e, err2 := rule.Explain(facts, cals)
		require.Equal(t, err, err2, rule.String())
		require.Equal(t, a, e.Answer, rule.String())
		if err == nil {
			require.True(t, a.Date.IsValid(), rule.String())
			require.NotEmpty(t, e.Steps)
			answered++
		}
	}
	require.Greater(t, answered, 1_000)
}
