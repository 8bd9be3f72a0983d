package schedule_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestTheSameWordsInManyLaws(t *testing.T) {
	cals := everyCalendar(t)
	for _, tc := range []struct{ anchor, phrase, expected, why string }{
		{"2020-09-16", "10 days after signing", "2020-09-26", "2206/CT-UBND; a Saturday"},
		{"2020-09-16", "10 days after signing, counting that day", "2020-09-25", "Taiwan, Ireland"},
		{"2020-09-16", "10 days after signing, once they have run", "2020-09-27", "Poland, Russia, Argentina"},
		{"2020-09-16", "10 days after signing, counting that day, once they have run", "2020-09-26", "Brazil, Japan: both at once"},
		{"2020-09-16", "10 days before signing", "2020-09-06", "back"},
		{"2020-09-16", "10 days before signing, counting that day", "2020-09-07", "back, that day counted"},
		{"2020-09-16", "10 days before signing, once they have run", "2020-09-05", "back, clear days"},
		{"2020-08-28", "1 working day after signing", "2020-08-31", "over a weekend"},
		{"2020-08-28", "3 working days after signing", "2020-09-03", "over National Day"},
		{"2020-08-31", "3 working days after signing, counting that day", "2020-09-03", "Monday, Tuesday, Thursday"},
		{"2020-08-30", "1 working day after signing, counting that day", "2020-08-31", "a Sunday does not count, the next working day is the first"},
		{"2020-09-03", "1 working day after signing, counting that day", "2020-09-03", "the day itself"},
		{"2020-09-03", "1 working day before signing", "2020-09-01", "back over National Day"},
		{"2020-09-16", "2 weeks after signing, counting that day", "2020-09-29", "fourteen days with the first"},
		{"2021-01-31", "1 month after signing, month end clipped", "2021-02-28", "Civil Code art. 148.3"},
		{"2021-01-31", "1 month after signing, month end spilled", "2021-03-01", "as officials once did: 39/2010/TT-BGTVT"},
		{"2021-02-28", "1 month after signing, month end kept", "2021-03-31", "Acts Interpretation Act 1901 (Australia)"},
		{"2021-01-31", "1 month after signing, counting that day, month end clipped", "2021-02-28", "the day less is skipped where the day is missing"},
		{"2021-01-31", "1 month after signing, counting that day, once they have run, month end clipped", "2021-03-01", "and the day after comes still"},
		{"2010-12-31", "6 months after signing, month end spilled", "2011-07-01", "39/2010/TT-BGTVT, official date"},
		{"2020-02-29", "1 year after signing, month end clipped", "2021-02-28", "only a leap day can be missing"},
		{"2020-02-29", "4 years after signing", "2024-02-29", "the next leap day"},
		{"2020-11-30", "on the first day of the month following publication", "2020-12-01", "a day later"},
		{"2020-11-01", "on the first day of the 2nd month following publication", "2021-01-01", "into the next year"},
		{"2020-01-15", "on the last day of the month following publication", "2020-02-29", "cuối tháng: Civil Code art. 146.2"},
		{"2020-12-31", "on the 31st day of the 2nd month following publication, month end clipped", "2021-02-28", "no 31 February"},
		{"2020-12-31", "on the 31st day of the 2nd month following publication, month end spilled", "2021-03-01", "no 31 February"},
		{"2022-06-30", "on the next 1 January or 1 July after promulgation", "2022-07-01", "Act 222/2016 s. 9"},
		{"2022-07-01", "on the next 1 January or 1 July after promulgation", "2023-01-01", "the day itself does not count"},
		{"2022-07-01", "on the next 1 January or 1 July after promulgation, counting that day", "2022-07-01", "unless the rule says so"},
		{"2020-09-16", "the later of 45 days after signing and on 2021-01-01", "2021-01-01", "45 days are 31 October"},
		{"2020-12-16", "the later of 45 days after signing and on 2021-01-01", "2021-01-30", "here they come later"},
		{"2020-09-16", "the earlier of 45 days after signing and on 2021-01-01", "2020-10-31", "the first of the two"},
		{"2020-09-16", "on 2020-09-01, not before publication", "2020-09-16", "Finland: Constitution s. 79"},
		{"2020-09-16", "45 days after signing, not after 2020-10-01", "2020-10-01", "cut"},
		{"2020-09-16", "45 days after signing, not before 2020-10-01, not after 2020-12-01", "2020-10-31", "within"},
		{"2020-09-16", "10 days after signing, rolled forward, not before 2020-10-03", "2020-10-05", "the bound first, then the roll"},
		{"2020-09-16", "on (10 days after signing, rolled forward), not before 2020-10-03", "2020-10-03", "the roll first, then the bound"},
		{"2020-09-16", "10 days after signing, rolled back", "2020-09-25", "back to Friday"},
		{"2020-09-16", "10 days before signing, rolled in the direction of counting", "2020-09-04", "Sunday, back"},
		{"2020-09-16", "10 days after signing, rolled in the direction of counting", "2020-09-28", "Saturday, forward"},
		{"2020-09-16", "10 days after signing, rolled to the nearest", "2020-09-25", "Friday is nearer to Saturday"},
		{"2020-09-17", "10 days after signing, rolled to the nearest", "2020-09-28", "Monday is nearer to Sunday"},
		{"2020-10-31", "on signing, rolled forward within the month", "2020-10-30", "Monday is November"},
		{"2020-08-01", "on signing, rolled back within the month", "2020-08-03", "Friday is July"},
		{"2020-08-15", "on signing, rolled forward within the half month", "2020-08-14", "Monday is the other half"},
		{"2020-01-31", "10 days after (1 month after receipt, month end clipped)", "2020-03-10", "months before days: CPC art. 641"},
	} {
		check(t, cals, tc.phrase, tc.anchor, tc.expected, tc.why)
	}
}

func TestWhatARuleCannotKnow(t *testing.T) {
	cals := everyCalendar(t)
	resolve := func(phrase string, f schedule.Facts, c schedule.Calendars) error {
		r := schedule.MustParseRule(phrase)
		a, err := r.Resolve(f, c)
		require.Error(t, err, phrase)
		require.Zero(t, a, "no day beside an error")
		e, err2 := r.Explain(f, c)
		require.Equal(t, err, err2)
		require.Zero(t, e.Answer)
		said, ok := err.(interface{ In(string) string })
		require.True(t, ok)
		require.NotEqual(t, said.In("en"), said.In("vi"))
		return err
	}
	signed := schedule.Facts{Signing: day("2020-01-31")}

	var missing *schedule.MissingError
	for phrase, anchor := range map[string]schedule.Anchor{
		"10 days after publication":                       schedule.Publication,
		`on event "opening"`:                              `event "opening"`,
		"5 days after completion of I.3.a":                "completion of I.3.a",
		"on signing, not before publication":              schedule.Publication,
		"on signing, not after effect":                    schedule.Effect,
		"the later of on signing and on passage":          schedule.Passage,
		"10 days after (1 day after receipt)":             schedule.Receipt,
		"on the next 1 July after promulgation":           schedule.Promulgation,
		"the earlier of on 2021-01-01 and on application": schedule.Application,
	} {
		require.ErrorAs(t, resolve(phrase, signed, cals), &missing)
		require.Equal(t, anchor, missing.Anchor)
	}

	var none *schedule.CalendarError
	require.ErrorAs(t, resolve("5 working days after signing", signed, schedule.Calendars{}), &none)
	require.Empty(t, none.ID)
	for _, phrase := range []string{
		"5 working days after signing, on mars", "on signing, rolled forward on mars", "5 days after signing, leaving out mars",
		"3 days after signing, in working days if 5 or fewer, leaving out ca-recess, on mars",
	} {
		require.ErrorAs(t, resolve(phrase, signed, cals), &none)
		require.Equal(t, "mars", none.ID)
	}

	var outside *schedule.CoverageError
	old := schedule.Facts{Signing: day("1950-01-01")}
	for _, phrase := range []string{
		"5 working days after signing, on vn-civil-service", "on signing, rolled forward on us-federal", "5 working days after signing, counting that day, on vn-civil-service",
		"5 days after signing, leaving out ca-recess", "5 days after signing, counting that day, leaving out ca-recess", "9999 working days after 2020-01-01, on vn-civil-service",
		"9999 days after 2021-06-01, leaving out ca-recess", "on 2012-01-01, rolled back on ca", "on 2022-12-31, rolled forward on ca", "on 2022-12-31, rolled to the nearest on ca",
	} {
		require.ErrorAs(t, resolve(phrase, old, cals), &outside, phrase)
	}

	var end *schedule.MonthEndError
	for phrase, missing := range map[string]int{
		"1 month after signing": 31, "1 year after 2020-02-29": 29,
		"on the 30th day of the month following signing": 30,
	} {
		require.ErrorAs(t, resolve(phrase, signed, cals), &end, phrase)
		require.Equal(t, missing, end.Day)
	}

	var bounds *schedule.BoundsError
	require.ErrorAs(t, resolve("on signing, not before 2021-02-01, not after 2021-01-01", signed, cals), &bounds)
	require.Equal(t, schedule.BoundsError{NotBefore: day("2021-02-01"), NotAfter: day("2021-01-01")}, *bounds)

	var far *schedule.RangeError
	for _, phrase := range []string{
		"99999 days after 9999-12-01", "99999 weeks before 1900-01-01", "99999 years after signing", "9000 years after signing", "99999 months before signing",
		"on the first day of the 1200th month following 9999-01-01", "on the next 1 January after 9999-05-01", "99999 working days after 9990-01-01, on weekend",
		"1 month before 0001-01-31, month end clipped", "1 day before 0001-01-01", "12 months after 9999-01-01, once they have run, month end clipped", "11 months after 9999-01-31, once they have run",
	} {
		require.ErrorAs(t, resolve(phrase, signed, cals), &far, phrase)
	}

	var nothing *schedule.RuleError
	_, err := schedule.Rule{}.Resolve(signed, cals)
	require.ErrorAs(t, err, &nothing)
}

// TestAnInvalidFactIsNoFact holds that a day out of range, which only a conversion can make, is not counted from.
func TestAnInvalidFactIsNoFact(t *testing.T) {
	for _, d := range []schedule.Date{0, -5, schedule.MaxDate + 1} {
		_, err := schedule.MustParseRule("on signing").Resolve(schedule.Facts{Signing: d}, schedule.Calendars{})
		var missing *schedule.MissingError
		require.ErrorAs(t, err, &missing)
	}
}

func TestStandings(t *testing.T) {
	cals := everyCalendar(t)
	vn, _ := cals.Get("vn-civil-service")
	decided := vn.DecidedThrough()
	f := schedule.Facts{
		Signing: day("2020-09-16"), Passage: day("2020-09-16"), Presumed: schedule.Presume(schedule.Passage), PresumedBy: "Decree 34/2016/NĐ-CP art. 59",
		Receipt: decided - 3, Effect: decided + 20,
	}
	for phrase, want := range map[string]schedule.Standing{
		"10 days after signing":                                       schedule.Certain,
		"10 days after passage":                                       schedule.Assumed,
		"the later of on signing and on passage":                      schedule.Assumed,
		"on signing, not before passage":                              schedule.Assumed,
		"5 working days after passage":                                schedule.Assumed,
		"30 working days after receipt":                               schedule.Provisional,
		"30 days after receipt":                                       schedule.Certain,
		"on effect, rolled forward":                                   schedule.Provisional,
		"1 working day before effect":                                 schedule.Provisional,
		"1 working day after effect, counting that day":               schedule.Provisional,
		"the earlier of on signing and (on effect, rolled forward)":   schedule.Provisional,
		"on (30 working days after receipt), not before 2050-01-01":   schedule.Provisional,
		"3 days after effect, in working days if 5 or fewer":          schedule.Provisional,
		"9 days after effect, in working days if 5 or fewer":          schedule.Certain,
		"the later of (30 working days after receipt) and on signing": schedule.Provisional,
	} {
		r := schedule.MustParseRule(phrase)
		a, err := r.Resolve(f, cals)
		require.NoError(t, err, phrase)
		require.Equal(t, want, a.Standing, phrase)
		e, err := r.Explain(f, cals)
		require.NoError(t, err)
		require.Equal(t, a, e.Answer)
		if want != schedule.Certain {
			require.Contains(t, e.In("vi"), want.In("vi"), phrase)
		}
	}
}

func TestAmbiguity(t *testing.T) {
	err := &schedule.AmbiguousError{
		Words:    "đến ngày 01/02/2021",
		Readings: []schedule.Rule{schedule.MustParseRule("on 2021-02-01"), schedule.MustParseRule("on 2021-02-02")},
	}
	require.Equal(t, `schedule: "đến ngày 01/02/2021" can be read in 2 ways: on 2021-02-01; on 2021-02-02`, err.Error())
	require.Contains(t, err.In("vi"), "2 cách hiểu")
	require.Equal(t, "rule-ambiguous", err.Message().Code())
}

// TestTheTourIsTrue computes the lines of the package's tour that pair a phrase with a day.
func TestTheTourIsTrue(t *testing.T) {
	cals := everyCalendar(t)
	text, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	line := regexp.MustCompile(`(?m)^//\t(.+?) {2,}(\d{4}-\d\d-\d\d|a \*MonthEndError)`)
	from := map[string]string{"6 months after effect": "2024-08-01", "15 days after publicat": "2019-03-01", "1 month after publicat": "2021-01-31"}
	found := line.FindAllStringSubmatch(string(text), -1)
	require.Len(t, found, 7)
	for _, m := range found {
		anchor := ""
		for head, day := range from {
			if strings.HasPrefix(m[1], head) {
				anchor = day
			}
		}
		a, err := schedule.MustParseRule(m[1]).Resolve(allOn(day(anchor)), cals)
		if strings.HasPrefix(m[2], "a *") {
			require.ErrorContains(t, err, "no day 31")
			continue
		}
		require.NoError(t, err)
		require.Equal(t, m[2], a.Date.String(), m[1])
	}
}
