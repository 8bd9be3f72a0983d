package vn_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

func table(t testing.TB, path string) []map[string]string {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	var all []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		all = append(all, m)
	}
	return all
}

// read answers as the example program does: the entry into force of the whole, or nothing.
func read(t testing.TB, words, signed string) (date string, rule schedule.Rule) {
	t.Helper()
	r, _ := vn.ReadEffect(words)
	var f schedule.Facts
	if signed != "" {
		f.Signing = schedule.MustParseDate(signed)
	}
	for _, c := range r.Clauses {
		if c.Whole() && c.Term.Role == schedule.RoleEffect {
			a, err := c.Term.Resolve(vn.Presume(f), vn.Law().Calendars)
			if err != nil {
				return "", c.Term.Rule
			}
			return a.Date.String(), c.Term.Rule
		}
	}
	return "", rule
}

func hangsOn(r schedule.Rule, a schedule.Anchor) bool {
	for x := range r.Anchors() {
		if x == a {
			return true
		}
	}
	return false
}

// The vectors are the words that say when, of texts with an official date; an empty date is one that hangs on the gazette.
func TestOfficialCases(t *testing.T) {
	held := table(t, filepath.Join("testdata", "effect_held_out.csv")) // texts of the codification that the grammar was not made from
	for _, c := range append(table(t, filepath.Join("testdata", "effect_cases.csv")), held...) {
		got, rule := read(t, c["words"], c["signed"])
		require.Equal(t, c["official"], got, "%s %s: %s", c["id"], c["number"], c["words"])
		if c["official"] == "" {
			require.True(t, hangsOn(rule, schedule.Publication), "%s: %s", c["id"], rule)
		}
	}
}

// The reasons why a clause does not read to the official date. "wrong" says that a date is given all the same: there the
// clause is clear and the official date, not the reading, is the odd one.
var reasons = map[string]struct {
	wrong bool
	why   string
}{
	"contradicts":   {true, "the clause and the official date contradict each other: a slip of the source"},
	"moved":         {true, "another act moved the day: 101/2015/QH13 and 94/2015/QH13 were deferred by a resolution"},
	"one-day":       {true, "the issuer or the database counted one day less than in 159 like cases"},
	"month-end":     {false, "31 December and 6 months: for a time-limit the statute gives 30 June (Civil Code art. 148.3), the official date is 1 July"},
	"lost":          {false, "the clause lost its date"},
	"other-text":    {false, "the day is that of another text, which the clause does not state"},
	"open-period":   {false, "a school year begins on no day that the law fixes"},
	"part":          {false, "the words date parts or matters, and not the whole"},
	"no-effect":     {false, "the words set an end or an application, and no entry into force"},
	"not-this-text": {false, "the clause is about decisions taken under the text, and ambiguous besides"},
}

// TestOfficialCorpus holds the readings against every official date and finds exactly the listed rows in the remainder.
func TestOfficialCorpus(t *testing.T) {
	dir := os.Getenv("CHITHI_DATA")
	if dir == "" {
		t.Skip("CHITHI_DATA is not set")
	}
	listed := map[string]map[string]string{}
	for _, r := range table(t, filepath.Join("testdata", "effect_remainder.csv")) {
		require.Contains(t, reasons, r["reason"])
		listed[r["id"]] = r
	}
	found, right, dated := 0, 0, 0
	for _, name := range []string{"vn_effect_cases.csv", "vn_effect_cases_central_all.csv"} {
		for _, c := range table(t, filepath.Join(dir, "data", name)) {
			if c["clause_vi"] == "" || c["official_effective_date"] == "" {
				continue
			}
			got, rule := read(t, c["clause_vi"], c["signed_date"])
			if hangsOn(rule, schedule.Publication) {
				require.Empty(t, got, "%s: the gazette's day is not in the clause", c["id"])
				continue
			}
			row, is := listed[c["id"]]
			if got == c["official_effective_date"] {
				require.False(t, is, "%s is right and listed", c["id"])
				right++
				dated++
				continue
			}
			require.True(t, is, "%s: %q for %q: %s", c["id"], got, c["official_effective_date"], c["clause_vi"])
			found++
			why := reasons[row["reason"]]
			require.Equal(t, row["read"], got, c["id"])
			require.Equal(t, why.wrong, got != "", "%s: %s", c["id"], why.why)
			if why.wrong && row["reason"] != "contradicts" {
				dated++
			}
		}
	}
	require.Equal(t, len(listed), found, "every listed row is in the remainder")
	require.GreaterOrEqual(t, float64(right), 0.99*float64(dated))
	t.Logf("%d of %d clauses that state or imply a date, not contradicted by the official one, read to it; %d listed", right, dated, found)
}
