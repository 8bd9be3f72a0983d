package vn_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

func TestNoticesOfTheDay(t *testing.T) {
	days := func(signed, level string) (int, string) {
		law := vn.Law()
		for _, p := range law.Notices {
			for _, l := range p.Levels {
				if l == level && p.Signed.Contains(schedule.MustParseDate(signed)) {
					return p.Days, p.Basis
				}
			}
		}
		return 0, ""
	}
	for _, tt := range []struct {
		signed, level string
		want          int
		basis, why    string
	}{
		{"2020-01-01", "ministry", 45, "Law 80/2015/QH13 art. 151.1", "central"},
		{"2020-01-01", "province", 10, "Law 80/2015/QH13 art. 151.1", "province"},
		{"2020-01-01", "commune", 7, "Law 80/2015/QH13 art. 151.1", "district and commune"},
		{"2025-04-01", "province", 10, "Law 64/2025/QH15 art. 53.1", "the first day of the law of 2025"},
		{"2025-04-01", "commune", 10, "Law 64/2025/QH15 art. 53.1", "ten days for all local bodies now"},
		{"2025-03-31", "commune", 7, "Law 80/2015/QH13 art. 151.1", "the last day of the law of 2015"},
		{"2016-06-30", "province", 0, "", "before it no row: the older laws were not seen"},
		{"2020-01-01", "", 0, "", "a body of no known level is not held to a guess"},
	} {
		got, basis := days(tt.signed, tt.level)
		require.Equal(t, tt.want, got, tt.why)
		require.Equal(t, tt.basis, basis, tt.why)
	}
}

func TestDetailingTextsByTheLawOfTheDay(t *testing.T) {
	law := vn.Law()
	for _, tt := range []struct {
		how  directive.EventKind
		on   string
		want directive.CascadeOutcome
		ok   bool
		why  string
	}{
		{directive.Repealed, "2016-06-30", directive.CascadeNone, true, "no such rule before the law of 2015"},
		{directive.Repealed, "2016-07-01", directive.CascadeEnds, true, "Law 80/2015/QH13 art. 154.4"},
		{directive.Replaced, "2025-03-31", directive.CascadeEnds, true, "its last day"},
		{directive.Replaced, "2025-04-01", directive.CascadeNone, true, "Law 64/2025/QH15 art. 57.2 keeps them"},
		{directive.Repealed, "2025-04-01", directive.CascadeOpen, true, "a repealed parent is not covered"},
		{directive.Amended, "2020-01-01", 0, false, "the law of 2015 does not speak of it"},
	} {
		p, ok := law.CascadeOf(tt.how, schedule.MustParseDate(tt.on))
		require.Equal(t, tt.ok, ok, tt.why)
		require.Equal(t, tt.want, p.Outcome, tt.why)
	}
}

func TestCompetence(t *testing.T) {
	law := vn.Law()
	p, ok := law.Competence(directive.Repeals, schedule.MustParseDate("2020-01-01"))
	require.True(t, ok)
	require.True(t, p.Superior, "a competent superior may repeal")
	p, ok = law.Competence(directive.Amends, schedule.MustParseDate("2020-01-01"))
	require.True(t, ok)
	require.False(t, p.Superior, "only its own body amends a text")
	_, ok = law.Competence(directive.Amends, schedule.MustParseDate("2025-04-01"))
	require.False(t, ok, "the article of the law of 2025 was not seen")
}

func TestCheckAsksNormativeTextsForADay(t *testing.T) {
	number, err := vn.ParseNumber("7/2020/TT-BYT")
	require.NoError(t, err)
	d := &directive.Directive{
		Type: "TT", Number: number, Signed: schedule.MustParseDate("2020-05-14"),
		Effect: []directive.Effect{{Words: "Thông tư này có hiệu lực sau 45 ngày kể từ ngày ký ban hành."}},
	}
	problems := vn.Check(d, nil)
	require.Len(t, problems, 1)
	require.Equal(t, "/effect/0: a normative text has to name its day of effect, and this one hangs it on signing (Decree 34/2016/NĐ-CP art. 38) (vn-effect-indefinite)", problems[0].Error())
	require.NoError(t, problems.Err(), "a warning: the text binds all the same")
	require.Contains(t, problems[0].In("vi"), "phải ghi rõ ngày có hiệu lực")

	d.Effect[0].Words = "Thông tư này có hiệu lực kể từ ngày 01/7/2020."
	require.Empty(t, vn.Check(d, nil))
	d.Effect[0].Rule = schedule.MustParseRule("45 days after signing")
	require.Len(t, vn.Check(d, nil), 1, "a rule is judged as it stands")
	d.Signed = schedule.MustParseDate("2010-05-14")
	require.Empty(t, vn.Check(d, nil), "before the law of 2015 nothing asks it")

	number, err = vn.ParseNumber("2206/CT-UBND")
	require.NoError(t, err)
	d = &directive.Directive{
		Type: "CT", Number: number, Signed: schedule.MustParseDate("2020-09-16"),
		Effect: []directive.Effect{{Words: "Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành."}},
	}
	require.Empty(t, vn.Check(d, nil), "an administrative directive is not held to it")
}

func TestASilentTextHasNoDay(t *testing.T) {
	_, ok := vn.Law().DefaultEffect(&directive.Directive{})
	require.False(t, ok)
	law := vn.Law()
	for _, id := range []string{"", "vn-civil-service", "vn-labour", "weekend"} {
		_, ok := law.Calendars.Get(id)
		require.True(t, ok, id)
	}
}
