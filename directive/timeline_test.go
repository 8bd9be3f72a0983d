package directive_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

func day(s string) schedule.Date {
	if s == "" {
		return 0
	}
	return schedule.MustParseDate(s)
}

func of(provisions ...directive.Provision) directive.Scope {
	return directive.Scope{Provisions: provisions}
}

// The events of real instruments (force.md), as their own texts give them.
func circular31() []directive.Event {
	return []directive.Event{
		{Kind: directive.Enters, On: day("2022-12-01"), Recorded: day("2022-06-08"), Basis: "Art. 4.1"},
		{Kind: directive.EffectSuspended, On: day("2022-12-01"), Until: day("2022-12-30"), Recorded: day("2022-11-30"), By: "72/2022/TT-BTC"},
	}
}

func law57() []directive.Event {
	return []directive.Event{
		{Kind: directive.Enters, On: day("2016-01-01"), Recorded: day("2014-11-20")},
		{Kind: directive.Amended, Scope: of("art_27", "art_36", "art_80"), On: day("2021-01-01"), Recorded: day("2020-06-19"), By: "65/2020/QH14"},
		{Kind: directive.EffectSuspended, Scope: of("art_12", "art_13"), On: day("2023-07-01"), Awaits: "Quốc hội có quy định khác", Recorded: day("2023-06-23"), By: "96/2023/QH15"},
		{Kind: directive.Repealed, Scope: of("art_13", "art_98", "art_100"), On: day("2025-02-17"), Recorded: day("2025-02-17"), By: "62/2025/QH15"},
		{Kind: directive.Amended, Scope: of("art_12"), On: day("2025-02-17"), Recorded: day("2025-02-17"), By: "62/2025/QH15"},
	}
}

func circular65() []directive.Event {
	return []directive.Event{
		{Kind: directive.Enters, On: day("2022-11-30"), Latest: true, Recorded: day("2017-06-27")},
		{Kind: directive.Replaced, On: day("2022-12-01"), Recorded: day("2022-06-08"), By: "31/2022/TT-BTC"},
		{Kind: directive.Extended, On: day("2022-12-01"), Until: day("2022-12-30"), Recorded: day("2022-11-30"), By: "72/2022/TT-BTC"},
	}
}

func decree15() []directive.Event {
	return []directive.Event{
		{Kind: directive.Enters, On: day("2018-02-02"), Recorded: day("2018-02-02")},
		{Kind: directive.Replaced, On: day("2026-01-26"), Recorded: day("2026-01-26"), By: "46/2026/NĐ-CP"},
		{Kind: directive.Reenacted, On: day("2026-02-04"), Until: day("2026-04-16"), Recorded: day("2026-02-04"), By: "09/2026/NQ-CP"},
	}
}

func decree46() []directive.Event {
	return []directive.Event{
		{Kind: directive.Enters, On: day("2026-01-26"), Recorded: day("2026-01-26")},
		{Kind: directive.EffectSuspended, On: day("2026-02-04"), Recorded: day("2026-02-04"), By: "09/2026/NQ-CP", Awaits: "2026-04-16"},
		{Kind: directive.Resumed, On: day("2026-04-16"), Recorded: day("2026-02-04"), By: "09/2026/NQ-CP"},
	}
}

func circular08() []directive.Event {
	return []directive.Event{
		{Kind: directive.Enters, On: day("2019-08-19"), Recorded: day("2019-07-04")},
		{Kind: directive.Enters, Scope: of("art_3"), On: day("2019-07-05"), Recorded: day("2019-07-04")},
		{Kind: directive.Enters, Scope: of("art_1__para_4"), On: day("2019-11-15"), Recorded: day("2019-07-04")},
	}
}

func law131() []directive.Event {
	return []directive.Event{
		{Kind: directive.Enters, On: day("2021-01-01"), Recorded: day("2020-11-16")},
		{
			Kind: directive.Applies, Scope: directive.Scope{Except: []directive.Provision{"art_10__para_4", "art_10__para_5"}},
			On: day("2021-07-01"), Recorded: day("2020-11-16"),
		},
	}
}

func decree48() []directive.Event {
	return []directive.Event{
		{Kind: directive.Enters, On: day("2017-06-10"), Recorded: day("2017-04-24")},
		{Kind: directive.Applies, On: day("2017-01-01"), Recorded: day("2017-04-24")},
	}
}

func TestForceOfRealInstruments(t *testing.T) {
	for _, c := range []struct {
		name       string
		events     []directive.Event
		on, known  string
		force      directive.Force
		vbpl       directive.VBPL
		eli        directive.ELI
		applicable bool
		why        string
	}{
		{"31/2022/TT-BTC", circular31(), "2022-11-30", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "the day before its entry"},
		{"31/2022/TT-BTC", circular31(), "2022-12-01", "", directive.Suspended, directive.TNHL, directive.ELINotInForce, false, "enters and is suspended on one day"},
		{"31/2022/TT-BTC", circular31(), "2022-12-29", "", directive.Suspended, directive.TNHL, directive.ELINotInForce, false, "to the end of the 29th"},
		{"31/2022/TT-BTC", circular31(), "2022-12-30", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "the day after"},
		{"31/2022/TT-BTC", circular31(), "2022-12-01", "2022-11-29", directive.InForce, directive.CHL, directive.ELIInForce, true, "the suspension was not known"},
		{"65/2017/TT-BTC", circular65(), "2022-12-15", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "extended meanwhile"},
		{"65/2017/TT-BTC", circular65(), "2022-12-30", "", directive.Ended, directive.HHL, directive.ELINotInForce, false, "the extension is over"},
		{"65/2017/TT-BTC", circular65(), "2022-12-01", "2022-11-29", directive.Ended, directive.HHL, directive.ELINotInForce, false, "the extension was not known"},
		{"57/2014/QH13", law57(), "2015-12-31", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "before its entry"},
		{"57/2014/QH13", law57(), "2020-12-31", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "before the amendment"},
		{"57/2014/QH13", law57(), "2021-01-01", "", directive.InForce, directive.HHL1P, directive.ELIInForce, true, "an amendment ends old wording, not force"},
		{"57/2014/QH13", law57(), "2023-07-01", "", directive.Partly, directive.TNHL1P, directive.ELIPartiallyInForce, true, "arts 12 and 13 suspended"},
		{"57/2014/QH13", law57(), "2025-02-16", "", directive.Partly, directive.TNHL1P, directive.ELIPartiallyInForce, true, "the last certain day"},
		{"57/2014/QH13", law57(), "2025-02-17", "", directive.Partly, "", directive.ELIPartiallyInForce, true, "art. 12 is an open question: no code"},
		{"46/2026/NĐ-CP", decree46(), "2026-01-26", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "from signing"},
		{"46/2026/NĐ-CP", decree46(), "2026-02-04", "", directive.Suspended, directive.TNHL, directive.ELINotInForce, false, "suspended"},
		{"46/2026/NĐ-CP", decree46(), "2026-04-15", "", directive.Suspended, directive.TNHL, directive.ELINotInForce, false, "the last day"},
		{"46/2026/NĐ-CP", decree46(), "2026-04-16", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "resumes"},
		{"15/2018/NĐ-CP", decree15(), "2026-01-25", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "before its replacement"},
		{"15/2018/NĐ-CP", decree15(), "2026-02-03", "", directive.Ended, directive.HHL, directive.ELINotInForce, false, "replaced"},
		{"15/2018/NĐ-CP", decree15(), "2026-02-04", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "in force anew"},
		{"15/2018/NĐ-CP", decree15(), "2026-04-16", "", directive.Ended, directive.HHL, directive.ELINotInForce, false, "the new time is over"},
		{"15/2018/NĐ-CP", decree15(), "2026-02-04", "2026-02-03", directive.Ended, directive.HHL, directive.ELINotInForce, false, "the re-enactment was not known"},
		{"08/2019/TT-NHNN", circular08(), "2019-07-04", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "signed"},
		{"08/2019/TT-NHNN", circular08(), "2019-07-05", "", directive.Partly, directive.CHL, directive.ELIPartiallyInForce, false, "art. 3 before the whole"},
		{"08/2019/TT-NHNN", circular08(), "2019-08-19", "", directive.Partly, directive.CHL, directive.ELIPartiallyInForce, true, "art. 1(4) is still to come"},
		{"08/2019/TT-NHNN", circular08(), "2019-11-15", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "all of it"},
		{"131/2020/QH14", law131(), "2021-03-01", "", directive.InForce, directive.CHL, directive.ELIInForce, false, "in force, not applied"},
		{"131/2020/QH14", law131(), "2021-07-01", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "applied"},
		{"48/2017/NĐ-CP", decree48(), "2017-03-01", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, true, "applied before force"},
	} {
		t.Run(c.name+" on "+c.on+" "+c.why, func(t *testing.T) {
			s := directive.Compile(c.events, day(c.known)).At(day(c.on))
			require.Equal(t, c.force.String(), s.Force().String())
			require.Equal(t, c.vbpl, s.VBPL())
			require.Equal(t, c.eli, s.ELI())
			require.Equal(t, c.applicable, s.Applicable())
		})
	}
}

func TestPartsOfLaw57(t *testing.T) {
	s := directive.Compile(law57(), 0).At(day("2025-02-17"))
	for provision, force := range map[directive.Provision]directive.Force{
		"art_12": directive.Unsettled, "art_12__para_1": directive.Unsettled, "art_13": directive.Ended,
		"art_98": directive.Ended, "art_1": directive.InForce, "art_27": directive.InForce, "art_1000": directive.InForce,
	} {
		p, ok := s.Of(provision, none, none)
		require.True(t, ok)
		require.Equal(t, force.String(), p.Force.String(), provision)
	}
	require.True(t, s.Open())
	problems := directive.Compile(law57(), 0).Problems()
	require.Len(t, problems, 1)
	require.Equal(t, "force-reworded-while-suspended", problems[0].Code())
}

func TestStatusIsOfASetOfEvents(t *testing.T) {
	random := rand.New(rand.NewPCG(31, 2022))
	sets := [][]directive.Event{circular31(), law57(), circular65(), decree15(), decree46(), circular08(), law131(), decree48()}
	all := slices.Concat(sets...) // nonsense, but a set all the same
	sets = append(sets, all)
	want := make([][2][]byte, len(sets))
	// quick asks for the states of all parts on all days, else for the reasons and the problems too.
	ask := func(events []directive.Event, quick bool) []byte {
		tl := directive.Compile(events, 0)
		var b []byte
		for d, s := range tl.Changes() {
			b, _ = d.AppendText(b)
			b = append(append(b, s.VBPL()...), byte(s.Force()), byte(s.Version()))
			if quick {
				for p := range s.Parts() {
					b = append(b, byte(p.Force), byte(p.Since))
				}
				continue
			}
			text, err := s.MarshalJSON()
			require.NoError(t, err)
			b = append(b, text...)
		}
		if !quick {
			b = append(b, tl.Problems().Error()...)
		}
		return b
	}
	for i, s := range sets {
		want[i] = [2][]byte{ask(s, false), ask(s, true)}
	}
	for n := range 20_000 / slow {
		i := n % len(sets)
		if i == len(sets)-1 && n%90 != 8 {
			i = n % 5
		}
		shuffled := slices.Clone(sets[i])
		random.Shuffle(len(shuffled), func(a, b int) { shuffled[a], shuffled[b] = shuffled[b], shuffled[a] })
		quick, k := n%20 != 0, 0
		if quick {
			k = 1
		}
		if got := ask(shuffled, quick); string(got) != string(want[i][k]) {
			require.Equal(t, string(want[i][k]), string(got))
		}
	}
}
