package us

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		text, canonical, typ, ordinal string
		year                          int
		series, why                   string
	}{
		{"85 FR 12345", "85 FR 12345", "", "12345", 2020, SeriesCitation, "volume 85 is that of 2020"},
		{"1 FR 1", "1 FR 1", "", "1", 1936, SeriesCitation, "the first page of all, 14 March 1936"},
		{"85 Fed. Reg. 12,345", "85 FR 12345", "", "12345", 2020, SeriesCitation, "as courts cite"},
		{"85  FR\u00a012345.", "85 FR 12345", "", "12345", 2020, SeriesCitation, "spaces, the point of the sentence"},
		{"FR Doc. 2020-12345", "FR Doc. 2020-12345", "", "12345", 2020, SeriesDocument, "as printed under a document"},
		{"2020–12345", "FR Doc. 2020-12345", "", "12345", 2020, SeriesDocument, "the Register prints an en dash"},
		{"E9-1234", "FR Doc. E9-1234", "", "1234", 0, SeriesDocument, "2009 and before"},
		{"C1-2020-12345", "FR Doc. C1-2020-12345", "", "12345", 2020, SeriesDocument, "a correction by the Office"},
		{"Executive Order 13985", "EO 13985", "EO", "13985", 0, SeriesPresident, "in full"},
		{"E.O. 13,985", "EO 13985", "EO", "13985", 0, SeriesPresident, "as texts cite it"},
		{"EO 12546-A", "EO 12546-A", "EO", "12546-A", 0, SeriesPresident, "a number between two"},
		{"Proclamation 9994", "Proclamation 9994", "Proclamation", "9994", 0, SeriesPresident, "13 March 2020"},
		{"NSPM-4", "NSPM-4", "NSPM", "4", 0, SeriesSecurity, "security series"},
		{"PPD 21", "PPD-21", "PPD", "21", 0, SeriesSecurity, "without the dash"},
		{"OMB Memorandum M-21-04", "M-21-04", "M", "21-04", 0, SeriesOMB, "fiscal year 2021, signed in calendar 2020"},
		{"40 CFR 52.21", "40 CFR 52.21", "", "52.21", 0, SeriesCode, "a section"},
		{"5 C.F.R. § 1320.3(c)(1)", "5 CFR 1320.3(c)(1)", "", "1320.3(c)(1)", 0, SeriesCode, "a paragraph"},
		{"14 CFR part 39", "14 CFR part 39", "", "part 39", 0, SeriesCode, "a part"},
		{"40 CFR Part 52", "40 CFR part 52", "", "part 52", 0, SeriesCode, "as headings print it"},
		{"Public Law 116-136", "Pub. L. 116-136", "", "116-136", 0, SeriesPublicLaw, "27 March 2020"},
		{"DoD Directive 5000.01", "DoDD 5000.01", "DoDD", "5000.01", 0, SeriesDefense, "a directive by name"},
	} {
		n, err := ParseNumber(c.text)
		require.NoError(t, err, c.why)
		require.Equal(t, c.text, n.String(), c.why)
		require.Equal(t, c.canonical, n.Canonical(), c.why)
		require.Equal(t, []any{c.typ, c.ordinal, c.year, c.series}, []any{n.Type(), n.Ordinal(), n.Year(), n.Series()}, c.why)
		again, err := ParseNumber(n.Canonical())
		require.NoError(t, err, c.why)
		require.True(t, n.Equal(again), c.why)
	}
}

func TestParseNumber_refuses(t *testing.T) {
	for _, c := range []struct{ text, code, why string }{
		{"", "us-number-empty", "nothing"},
		{" . ", "us-number-empty", "no letter"},
		{"FR 85", "us-number-form", "no page"},
		{"85 FR 1,2,3", "us-number-form", "a comma stands before three figures"},
		{"EO 1,39,85", "us-number-form", "a comma stands before three figures"},
		{"0 FR 1", "us-number-form", "volumes begin with 1"},
		{"999 FR 1", "us-number-range", "no such volume"},
		{"51 CFR 1.1", "us-number-range", "fifty titles"},
		{"14 CFR part 39.1", "us-number-range", "a part has no section number"},
		{"M-21-00", "us-number-range", "memoranda begin with 01"},
		{"2206/CT-UBND", "us-number-form", "another country's"},
		{"Executive Order", "us-number-form", "no number"},
		{strings.Repeat("8", 300), "us-number-long", "bounded"},
	} {
		_, err := ParseNumber(c.text)
		var bad *NumberError
		require.True(t, errors.As(err, &bad), c.why)
		require.Equal(t, c.code, bad.Code(), c.why)
		require.Contains(t, bad.In("vi"), "không thể là số")
		require.Contains(t, bad.Error(), "us: ")
	}
}

func TestNumberReasons_bothLanguagesOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range numberReasons() {
		require.True(t, strings.HasPrefix(r.Code, "us-number-") && r.En != "" && r.Vi != "" && !seen[r.Code], r.Code)
		seen[r.Code] = true
	}
}

func TestTypes_areSourced(t *testing.T) {
	seen := map[string]bool{}
	for _, d := range documentTypes() {
		require.True(t, d.Source != "" && d.Name["vi"] != "" && d.Name["en"] != "" && !seen[d.Code], d.Code)
		seen[d.Code] = true
	}
	for _, text := range []string{"EO 13985", "Proclamation 9994", "M-21-04", "DoDD 5000.01", "DoDI 5025.01", "NSM-1", "NSPM-4", "NSPD-1", "NSDD-1", "NSD-1", "PPD-21", "PDD-1", "PD-1", "PRD-1", "HSPD-1"} {
		n, err := ParseNumber(text)
		require.NoError(t, err)
		require.True(t, seen[n.Type()], "%s is of a type of the law", text)
	}
	for _, c := range capacities() {
		require.NotEmpty(t, c.Source)
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"85 FR 12345", "FR Doc. 2020-12345", "E.O. 13,985", "5 C.F.R. § 1320.3(c)(1)", "M-21-04", "Pub. L. 116-136", "NSPM-4", "\xff", "0 FR 0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseNumber(s)
		if err != nil {
			return
		}
		require.Equal(t, s, n.String())
		again, err := ParseNumber(n.Canonical())
		require.NoError(t, err)
		require.Equal(t, n.Canonical(), again.Canonical())
		require.Equal(t, n.Ordinal(), again.Ordinal())
	})
}
