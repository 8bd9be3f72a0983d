package schedule_test

import (
	"errors"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestPresets(t *testing.T) {
	cals := everyCalendar(t)
	trigger, err := schedule.Event("trigger")
	require.NoError(t, err)
	for _, tc := range []struct {
		preset           string
		n                int
		anchor, expected string
		why              string
	}{
		{"vn-effect", 10, "2020-09-16", "2020-09-26", "2206/CT-UBND of An Giang; a Saturday, and it does not roll"},
		{"vn-effect", 10, "2022-12-12", "2022-12-22", "34/2022/NQ-HĐND of An Giang"},
		{"vn-effect-strict", 10, "2020-09-16", "2020-09-27", "the reading of Civil Code art. 148 to the letter"},
		{"vn-term-working-days", 2, "2015-03-16", "2015-03-18", "28/2015/TT-BLĐTBXH art. 9, example 5"},
		{"vn-term-days", 10, "2020-09-16", "2020-09-28", "the term ends on a Saturday: end of Monday"},
		{"vn-term-months", 3, "2015-05-19", "2015-08-19", "28/2015/TT-BLĐTBXH"},
		{"vn-period-days", 30, "2018-07-13", "2018-08-11", "56/2017/TT-BYT art. 18"},
		{"vn-period-months", 3, "2015-04-05", "2015-07-04", "28/2015/TT-BLĐTBXH art. 8, example 2"},
		{"us-federal-register", 60, "2013-12-17", "2014-02-18", "78 FR 76322: over Washington's Birthday"},
		{"us-frcp-after", 10, "2007-08-22", "2007-09-04", "committee note of 2009: Saturday, Sunday, Labor Day"},
		{"us-frcp-before", 10, "2007-09-11", "2007-08-31", "committee note of 2009: back from Saturday"},
		{"eu-entry-into-force", 20, "2016-05-04", "2016-05-24", "Regulation (EU) 2016/679"},
		{"eu-application-months", 24, "2016-05-24", "2018-05-25", "Regulation (EU) 2016/679"},
		{"uk-clear-days-after", 28, "2017-10-01", "2017-10-30", "CPR 2.8, example"},
		{"uk-clear-days-before", 3, "2014-10-20", "2014-10-14", "CPR 2.8, example"},
		{"uk-months", 4, "1978-09-30", "1979-01-30", "Dodds v Walker"},
		{"de-term-weeks", 1, "2023-04-24", "2023-05-02", "over 1 May"},
		{"de-term-months", 1, "2023-01-31", "2023-02-28", "BGB s. 188(3)"},
		{"fr-effect", 0, "2023-05-06", "2023-05-07", "a Sunday, and it does not roll"},
		{"cz-effect-working-days", 2, "2001-11-30", "2001-12-04", "420/2001 Sb."},
		{"no-effect", 0, "2023-01-31", "2023-02-28", "the month has no 31st"},
		{"jp-effect", 100, "2009-07-16", "2009-10-24", "drafting usage"},
		{"ca-term-months", 1, "2012-03-31", "2012-04-30", "Interpretation Act s. 28"},
		{"ca-federal-courts", 4, "2021-12-16", "2022-01-11", "the guideline of the court: neither weekends nor the recess"},
		{"au-trade-marks", 3, "2023-09-30", "2023-12-30", "note to s. 6A"},
		{"nz-period-months", 1, "2023-02-15", "2023-03-14", "s. 56, example"},
	} {
		p, ok := schedule.FindPreset(tc.preset)
		require.True(t, ok, tc.preset)
		a := schedule.Anchor("")
		if regexp.MustCompile(`\bA\b`).MatchString(p.Phrase) {
			a = trigger
		}
		r, err := p.Rule(tc.n, a)
		require.NoError(t, err, tc.preset)
		got, err := r.Resolve(allOn(day(tc.anchor)), cals)
		require.NoError(t, err, "%s: %s", tc.preset, r)
		require.Equal(t, tc.expected, got.Date.String(), "%s: %s", tc.preset, tc.why)
	}
}

func TestPresetTable(t *testing.T) {
	names := map[string]bool{}
	for p := range schedule.Presets() {
		require.False(t, names[p.Name], p.Name)
		names[p.Name] = true
		require.True(t, regexp.MustCompile(`^[a-z]{2}(-[a-z]+)+$`).MatchString(p.Name), p.Name)
		require.NotEmpty(t, p.En)
		require.NotEmpty(t, p.Vi)
		require.NotEmpty(t, p.Source)
		require.True(t, p.Role.IsValid())
	}
	for range schedule.Presets() {
		break // an iteration may stop
	}
	_, ok := schedule.FindPreset("nowhere")
	require.False(t, ok)
}

func TestPresetArguments(t *testing.T) {
	register, _ := schedule.FindPreset("us-federal-register")
	weeks, _ := schedule.FindPreset("de-term-weeks")
	fixed, _ := schedule.FindPreset("fr-effect")
	for _, tc := range []struct {
		p   schedule.Preset
		n   int
		a   schedule.Anchor
		ok  string
		why string
	}{
		{register, 30, "", "30 days after publication, rolled forward on us-federal", "amount alone"},
		{weeks, 1, schedule.Receipt, "1 week after receipt, rolled forward on de", "amount and event"},
		{fixed, 0, "", "1 day after publication", "neither"},
		{register, 0, "", "", "an amount is needed"},
		{register, 30, schedule.Receipt, "", "no event is needed"},
		{weeks, 1, "", "", "an event is needed"},
		{weeks, 1, "lunch", "", "no anchor"},
		{fixed, 3, "", "", "no amount is needed"},
		{register, -1, "", "", "no amount"},
		{register, schedule.MaxAmount + 1, "", "", "too much"},
	} {
		r, err := tc.p.Rule(tc.n, tc.a)
		require.Equal(t, tc.ok, r.String(), tc.why)
		if tc.ok == "" {
			var fault *schedule.RuleError
			require.True(t, errors.As(err, &fault), tc.why)
		}
	}
}

// profile is a row of profiles.md.
type profile struct{ jurisdiction, scope, rule, net, source string }

func profiles(t testing.TB) []profile {
	t.Helper()
	text, err := os.ReadFile("profiles.md")
	require.NoError(t, err)
	var list []profile
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSpace(line), " | ")
		if len(cells) != 5 || !strings.Contains(cells[2], "`") {
			continue
		}
		list = append(list, profile{
			strings.Trim(cells[0], "|* "), cells[1], strings.Trim(cells[2], "`"), cells[3], strings.TrimSuffix(cells[4], " |"),
		})
	}
	require.Greater(t, len(list), 40)
	return list
}

func TestProfilesAreRules(t *testing.T) {
	net := regexp.MustCompile(`^([+-])(\d*N?)([+-]\d+)?$`)
	event := regexp.MustCompile(`\bA\b`)
	const n = 40
	for _, p := range profiles(t) {
		phrase := event.ReplaceAllString(strings.Replace(p.rule, "N ", strconv.Itoa(n)+" ", 1), `event "trigger"`)
		r, err := schedule.ParseRule(phrase)
		require.NoError(t, err, p.jurisdiction)
		require.Equal(t, phrase, r.String())
		m := net.FindStringSubmatch(p.net)
		if m == nil {
			continue // months, working days, the next of some days
		}
		days := n
		if m[2] == "7N" {
			days = 7 * n
		} else if m[2] != "N" {
			days, err = strconv.Atoi(m[2])
			require.NoError(t, err, p.jurisdiction)
		}
		if m[1] == "-" {
			days = -days
		}
		if m[3] != "" {
			more, err := strconv.Atoi(m[3])
			require.NoError(t, err)
			days += more
		}
		facts := allOn(day("2021-03-01"))
		for a := range r.Anchors() {
			if name, ok := strings.CutPrefix(string(a), `event "`); ok {
				facts.Events[strings.TrimSuffix(name, `"`)] = facts.Signing
			}
		}
		head, _, _ := strings.Cut(phrase, ", rolled")
		head, _, _ = strings.Cut(head, ", in working days")
		r, err = schedule.ParseRule(head)
		require.NoError(t, err)
		got, err := r.Resolve(facts, schedule.Calendars{})
		require.NoError(t, err, p.jurisdiction)
		require.Equal(t, schedule.Date(days), got.Date-facts.Signing, "%s, %s: %s", p.jurisdiction, p.scope, p.rule)
	}
}

func TestEveryProfileOfTheCollectionIsInTheTable(t *testing.T) {
	have := map[string]bool{}
	for _, p := range profiles(t) {
		have[p.jurisdiction+": "+p.scope] = true
	}
	for _, row := range shared(t, "counting_profiles.csv") {
		key := row["jurisdiction"] + ": " + row["scope"]
		require.True(t, have[key], key)
	}
}
