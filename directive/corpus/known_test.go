package corpus_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/directive/law/eu"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

func day(s string) schedule.Date {
	if s == "" {
		return 0
	}
	return schedule.MustParseDate(s)
}

// instruments are the real texts of the example program, whose events stand in their own words.
func instruments(t testing.TB) []*directive.Resolved {
	t.Helper()
	files, err := filepath.Glob("../../examples/pointintime/instruments/*.json")
	require.NoError(t, err)
	require.Greater(t, len(files), 15)
	laws := map[string]directive.Law{"vn": vn.Law(), "eu": eu.Law()}
	texts := make([]*directive.Resolved, len(files))
	for i, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		d, err := directive.Parse(b)
		require.NoError(t, err, f)
		require.NoError(t, d.Check(laws[d.Jurisdiction], nil).Err(), f)
		texts[i], err = d.Resolve(laws[d.Jurisdiction], nil)
		require.NoError(t, err, f)
	}
	return texts
}

func find(t testing.TB, c *corpus.Corpus, number string) corpus.Ref {
	t.Helper()
	for r := range corpus.Ref(c.Len()) {
		if c.Text(r).Number.String() == number {
			return r
		}
	}
	t.Fatalf("no text %s", number)
	return 0
}

func TestKnownAnswers(t *testing.T) {
	now, err := corpus.New(instruments(t)...)
	require.NoError(t, err)
	for _, c := range []struct {
		number, on, known string
		force             directive.Force
		vbpl              directive.VBPL
		eli               directive.ELI
		applicable        bool
		why               string
	}{
		{"31/2022/TT-BTC", "2022-11-30", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "the day before its entry"},
		{"31/2022/TT-BTC", "2022-12-01", "", directive.Suspended, directive.TNHL, directive.ELINotInForce, false, "entered and suspended"},
		{"31/2022/TT-BTC", "2022-12-29", "", directive.Suspended, directive.TNHL, directive.ELINotInForce, false, "đến hết ngày 29"},
		{"31/2022/TT-BTC", "2022-12-30", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "the day after"},
		{"31/2022/TT-BTC", "2022-12-01", "2022-11-29", directive.InForce, directive.CHL, directive.ELIInForce, true, "the suspension was not known"},
		{"65/2017/TT-BTC", "2022-12-15", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "extended by 72/2022"},
		{"65/2017/TT-BTC", "2022-12-30", "", directive.Ended, directive.HHL, directive.ELINotInForce, false, "the extension is over"},
		{"65/2017/TT-BTC", "2022-12-01", "2022-11-29", directive.Ended, directive.HHL, directive.ELINotInForce, false, "the extension was not known"},
		{"09/2019/TT-BTC", "2022-12-29", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "its twin"},
		{"57/2014/QH13", "2015-12-31", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "Art. 102"},
		{"57/2014/QH13", "2021-01-01", "", directive.InForce, directive.HHL1P, directive.ELIInForce, true, "amended"},
		{"57/2014/QH13", "2023-06-30", "", directive.InForce, directive.HHL1P, directive.ELIInForce, true, "the day before"},
		{"57/2014/QH13", "2023-07-01", "", directive.Partly, directive.TNHL1P, directive.ELIPartiallyInForce, true, "arts 12, 13 suspended"},
		{"57/2014/QH13", "2025-02-16", "", directive.Partly, directive.TNHL1P, directive.ELIPartiallyInForce, true, "the last certain day"},
		{"57/2014/QH13", "2025-02-17", "", directive.Partly, "", directive.ELIPartiallyInForce, true, "art. 12 open"},
		{"08/2019/TT-NHNN", "2019-07-04", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "signed"},
		{"08/2019/TT-NHNN", "2019-07-05", "", directive.Partly, directive.CHL, directive.ELIPartiallyInForce, false, "art. 3"},
		{"08/2019/TT-NHNN", "2019-08-19", "", directive.Partly, directive.CHL, directive.ELIPartiallyInForce, true, "the whole but art. 1(4)"},
		{"08/2019/TT-NHNN", "2019-11-15", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "all"},
		{"26/2017/TT-NHNN", "2017-12-31", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "three entry days"},
		{"26/2017/TT-NHNN", "2018-01-01", "", directive.Partly, directive.CHL, directive.ELIPartiallyInForce, false, "art. 1(13)"},
		{"26/2017/TT-NHNN", "2018-03-03", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "all"},
		{"62/2014/QH13", "2015-01-31", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "nothing yet"},
		{"62/2014/QH13", "2015-02-01", "", directive.Partly, directive.CHL, directive.ELIPartiallyInForce, false, "18 provisions"},
		{"62/2014/QH13", "2015-06-01", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "all"},
		{"131/2020/QH14", "2021-03-01", "", directive.InForce, directive.CHL, directive.ELIInForce, false, "in force, not applied"},
		{"131/2020/QH14", "2021-07-01", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "applied"},
		{"48/2017/NĐ-CP", "2017-03-01", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, true, "applied before force"},
		{"48/2017/NĐ-CP", "2017-06-10", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "in force"},
		{"95/46/EC", "1995-12-12", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "published + 20, less one"},
		{"95/46/EC", "1995-12-13", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "published + 20"},
		{"95/46/EC", "2018-05-24", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "the inclusive end"},
		{"95/46/EC", "2018-05-25", "", directive.Ended, directive.HHL, directive.ELINotInForce, false, "repealed with effect from"},
		{"2016/679", "2016-05-23", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "published + 20, less one"},
		{"2016/679", "2016-05-24", "", directive.InForce, directive.CHL, directive.ELIInForce, false, "in force, not applied"},
		{"2016/679", "2018-05-25", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "applies"},
		{"29/2021/TT-BGDĐT", "2021-10-20", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "from signing"},
		{"46/2026/NĐ-CP", "2026-01-25", "", directive.NotYet, directive.CCHL, directive.ELINotInForce, false, "before signing"},
		{"46/2026/NĐ-CP", "2026-01-26", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "from signing"},
		{"46/2026/NĐ-CP", "2026-02-04", "", directive.Suspended, directive.TNHL, directive.ELINotInForce, false, "suspended"},
		{"46/2026/NĐ-CP", "2026-04-15", "", directive.Suspended, directive.TNHL, directive.ELINotInForce, false, "the last day"},
		{"46/2026/NĐ-CP", "2026-04-16", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "resumes"},
		{"15/2018/NĐ-CP", "2026-01-25", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "before"},
		{"15/2018/NĐ-CP", "2026-01-26", "", directive.Ended, directive.HHL, directive.ELINotInForce, false, "ends the same day"},
		{"15/2018/NĐ-CP", "2026-02-03", "", directive.Ended, directive.HHL, directive.ELINotInForce, false, "still"},
		{"15/2018/NĐ-CP", "2026-02-04", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "re-enacted"},
		{"15/2018/NĐ-CP", "2026-04-15", "", directive.InForce, directive.CHL, directive.ELIInForce, true, "the last day"},
		{"15/2018/NĐ-CP", "2026-04-16", "", directive.Ended, directive.HHL, directive.ELINotInForce, false, "over"},
		{"15/2018/NĐ-CP", "2026-02-04", "2026-02-03", directive.Ended, directive.HHL, directive.ELINotInForce, false, "not known the day before"},
	} {
		t.Run(c.number+" on "+c.on+" "+c.why, func(t *testing.T) {
			k := now
			if c.known != "" {
				k = now.AsKnown(day(c.known))
			}
			s := k.State(find(t, k, c.number), day(c.on))
			require.Equal(t, c.force.String(), s.Force.String())
			require.Equal(t, c.vbpl, s.VBPL)
			require.Equal(t, c.eli, s.ELI)
			require.Equal(t, c.applicable, s.Applicable)
		})
	}
}

func TestOpenQuestionsAndDanglingReferencesAreListed(t *testing.T) {
	c, err := corpus.New(instruments(t)...)
	require.NoError(t, err)
	codes := map[string]int{}
	for _, p := range c.Problems() {
		codes[p.Code()]++
	}
	require.Equal(t, map[string]int{"force-reworded-while-suspended": 1}, codes)
	dangling := map[string]bool{}
	for d := range c.Dangling() {
		require.Zero(t, d.Candidates)
		dangling[d.Target.Number.String()] = true
	}
	require.Len(t, dangling, 14, "33/2002/QH10, 124/2004, 61/2014, 30/2016 and ten circulars are not in the corpus")
	require.True(t, dangling["33/2002/QH10"])
}

func TestLinksHaveInverses(t *testing.T) {
	c, err := corpus.New(instruments(t)...)
	require.NoError(t, err)
	n := 0
	for r := range corpus.Ref(c.Len()) {
		for l := range c.Links(r) {
			n++
			back := false
			for m := range c.Links(l.Other) {
				back = back || m.Other == r && m.Act == l.Act && m.Inverse == !l.Inverse && m.Kind == l.Kind
			}
			require.True(t, back, "%s", l.Kind)
		}
	}
	require.Positive(t, n)
}
