package schedule_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// table reads a CSV with a header row as one map a row.
func table(t testing.TB, path string) []map[string]string {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err, path)
	list := make([]map[string]string, 0, len(rows))
	for _, row := range rows[1:] {
		m := make(map[string]string, len(row))
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		list = append(list, m)
	}
	require.NotEmpty(t, list, path)
	return list
}

// shared reads a table of the project's collection of facts, where it is at hand.
func shared(t testing.TB, name string) []map[string]string {
	t.Helper()
	dir := os.Getenv("CHITHI_DATA")
	if dir == "" {
		t.Skip("CHITHI_DATA does not say where the collection of facts is")
	}
	return table(t, filepath.Join(dir, "data", name))
}

// foreign builds the few days that the examples of other countries need.
func foreign(t testing.TB, id, from, before string, off ...string) *schedule.Calendar {
	t.Helper()
	data := schedule.CalendarData{ID: id, Cover: between(from, before)}
	for i := 0; i < len(off); i += 2 {
		data.Entries = append(data.Entries, schedule.Entry{Date: day(off[i]), Kind: schedule.Closure, En: off[i+1], Source: "the example itself"})
	}
	c, err := schedule.NewCalendar(data)
	require.NoError(t, err)
	return c
}

func everyCalendar(t testing.TB) schedule.Calendars {
	t.Helper()
	weekend, err := schedule.Weekend("weekend")
	require.NoError(t, err)
	czech, err := schedule.Weekend("cz") // no holiday falls into the examples
	require.NoError(t, err)
	uk, err := schedule.Weekend("uk") // nor there
	require.NoError(t, err)
	var recess []string
	for d := range between("2021-12-21", "2022-01-08").Days() {
		recess = append(recess, d.String(), "seasonal recess")
	}
	canada := []string{"2012-05-21", "Victoria Day", "2021-12-27", "Christmas Day", "2022-01-03", "New Year's Day"}
	cals, err := schedule.NewCalendars(calendars.VietnamCivilService(), weekend, czech, uk,
		calendars.UnitedStatesFederal(),
		foreign(t, "ca", "2012-01-01", "2023-01-01", canada...),
		foreign(t, "ca-recess", "2021-01-01", "2023-01-01", recess...),
		foreign(t, "ca-federal", "2012-01-01", "2023-01-01", canada...),
		foreign(t, "ca-federal-recess", "2021-01-01", "2023-01-01", recess...),
		foreign(t, "de", "2023-01-01", "2024-01-01", "2023-05-01", "Tag der Arbeit"),
		foreign(t, "za", "2015-01-01", "2016-01-01", "2015-04-03", "Good Friday", "2015-04-06", "Family Day", "2015-04-27", "Freedom Day", "2015-05-01", "Workers' Day"))
	require.NoError(t, err)
	return cals
}

// allOn knows every fact of a text to be on one day.
func allOn(d schedule.Date) schedule.Facts {
	return schedule.Facts{
		Signing: d, Issuance: d, Passage: d, Promulgation: d, Publication: d, Receipt: d, Effect: d, Application: d,
		Events: map[string]schedule.Date{"trigger": d},
	}
}

func check(t testing.TB, cals schedule.Calendars, phrase, anchor, expected, why string) {
	t.Helper()
	rule, err := schedule.ParseRule(phrase)
	require.NoError(t, err, why)
	require.Equal(t, phrase, rule.String())
	facts := allOn(day(anchor))
	a, err := rule.Resolve(facts, cals)
	require.NoError(t, err, why)
	require.Equal(t, expected, a.Date.String(), "%s from %s: %s", phrase, anchor, why)
	e, err := rule.Explain(facts, cals)
	require.NoError(t, err)
	require.Equal(t, a, e.Answer)
}

func TestVectors(t *testing.T) {
	cals := everyCalendar(t)
	for _, v := range table(t, "testdata/vectors.csv") {
		require.NotEmpty(t, v["source"])
		require.NotEmpty(t, v["why"], v["source"])
		check(t, cals, v["rule"], v["anchor"], v["expected"], v["source"]+": "+v["why"])
	}
}

// TestFaultsOfSourcesAreNotFitted holds that a source's slip stays a slip: the rule gives another day than it prints.
func TestFaultsOfSourcesAreNotFitted(t *testing.T) {
	cals := everyCalendar(t)
	for _, v := range table(t, "testdata/faults.csv") {
		require.NotEmpty(t, v["why"])
		if v["rule"] == "" {
			continue // a count of days: see TestWorkingDaysInARange
		}
		a, err := schedule.MustParseRule(v["rule"]).Resolve(allOn(day(v["anchor"])), cals)
		require.NoError(t, err)
		require.NotEqual(t, v["printed"], a.Date.String(), v["row"])
	}
}

func faulty(t testing.TB, file string) map[string]bool {
	rows := map[string]bool{}
	for _, v := range table(t, "testdata/faults.csv") {
		if v["file"] == file {
			rows[v["anchor"]+" "+v["printed"]] = true
		}
	}
	return rows
}

// TestEveryWorkedExampleIsAVector holds that testdata has all the sound rows of the small collections.
func TestEveryWorkedExampleIsAVector(t *testing.T) {
	have := map[string]bool{}
	for _, v := range table(t, "testdata/vectors.csv") {
		have[v["anchor"]+" "+v["expected"]] = true
	}
	for file, columns := range map[string][2]string{
		"worked_examples.csv":    {"trigger_date", "result"},
		"vn_worked_examples.csv": {"start", "expected"},
		"fr_table.csv":           {"publication_date", "computed_date"},
	} {
		faults := faulty(t, file)
		for _, row := range shared(t, file) {
			if row["kind"] == "count-in-range" {
				continue // see TestWorkingDaysInARange
			}
			key := row[columns[0]][:10] + " " + row[columns[1]][:10]
			require.True(t, have[key] || faults[key], "%s: %s", file, key)
		}
	}
}

// TestWorkingDaysInARange is the third convention of Vietnamese texts: both ends counted, weekly rest a parameter.
func TestWorkingDaysInARange(t *testing.T) {
	sunday, err := calendars.VietnamLabour(time.Sunday)
	require.NoError(t, err)
	for _, row := range shared(t, "vn_worked_examples.csv") {
		if row["kind"] != "count-in-range" {
			continue
		}
		n, _, err := sunday.Count(schedule.Interval{From: day(row["start"]), Before: day(row["expected"]) + 1})
		require.NoError(t, err)
		require.Equal(t, row["n"], fmt.Sprint(n), row["document"])
	}
	n, _, err := sunday.Count(schedule.Interval{From: day("2016-04-16"), Before: day("2016-04-22") + 1})
	require.NoError(t, err)
	require.Equal(t, 5, n, "VW035: the text says 6, forgetting the holiday of 16 April that its first example takes out")
}

var (
	daysAfter  = regexp.MustCompile(`^(?:PUB|DEFAULT_REG|DEFAULT_ACT)\+(\d+)(d|wd)$`)
	dayOfMonth = regexp.MustCompile(`^(FIRST|15TH)_OF_MONTH\+(\d+)$`)
)

// gazetteRule says the code of a row in constructors.
func gazetteRule(t testing.TB, code string) schedule.Rule {
	t.Helper()
	var n, day int
	var r schedule.Rule
	var err error
	if m := daysAfter.FindStringSubmatch(code); m != nil {
		_, err = fmt.Sscan(m[1], &n)
		require.NoError(t, err)
		switch {
		case n == 0:
			r, err = schedule.On(schedule.Publication)
		case m[2] == "wd":
			r, err = schedule.After(n, schedule.WorkingDay, schedule.Publication, schedule.OnCalendar("cz"))
		default:
			r, err = schedule.After(n, schedule.Day, schedule.Publication)
		}
	} else {
		m := dayOfMonth.FindStringSubmatch(code)
		require.NotNil(t, m, code)
		_, err = fmt.Sscan(m[2], &n)
		require.NoError(t, err)
		if day = 1; m[1] == "15TH" {
			day = 15
		}
		r, err = schedule.DayOfMonth(day, n, schedule.Publication)
	}
	require.NoError(t, err, code)
	return r
}

func TestEveryGazetteCase(t *testing.T) {
	cals := everyCalendar(t)
	faults := faulty(t, "gazette_effect_cases.csv")
	sound := 0
	for _, row := range shared(t, "gazette_effect_cases.csv") {
		a, err := gazetteRule(t, row["rule"]).Resolve(allOn(day(row["publication_date"])), cals)
		require.NoError(t, err)
		agrees := row["effect_date_official"] == a.Date.String()
		require.NotEqual(t, faults[row["publication_date"]+" "+row["effect_date_official"]], agrees, row["number"])
		if agrees {
			sound++
		}
	}
	require.Equal(t, 1563, sound, "of 1567 rows, four of them faults of the source")
}

func TestEveryFederalRegisterDate(t *testing.T) {
	cals := everyCalendar(t)
	for _, row := range shared(t, "fr_table_generated.csv") {
		check(t, cals, row["days_after"]+" days after publication, rolled forward on us-federal", row["publication_date"], row["computed_date"], row["delay_reasons"])
	}
}

func TestEveryActOfTheUnion(t *testing.T) {
	cals := everyCalendar(t)
	months := regexp.MustCompile(`^(\d+)m(\+1d)?$`)
	for _, row := range shared(t, "eu_effect_cases.csv") {
		if row["publication_date"] != "" {
			unit := " days"
			if row["offset_days"] == "1" {
				unit = " day"
			}
			check(t, cals, row["offset_days"]+unit+" after publication", row["publication_date"], row["entry_into_force"], row["celex_or_number"])
		}
		for column, date := range map[string]string{"months_eif_to_application": "application_date", "months_eif_to_transposition": "transposition_deadline"} {
			m := months.FindStringSubmatch(row[column])
			if m == nil {
				continue // a fixed date
			}
			run := ""
			if m[2] != "" {
				run = ", once they have run"
			}
			check(t, cals, m[1]+" months after effect"+run+", month end clipped", row["entry_into_force"], row[date], row["celex_or_number"])
		}
	}
}
