package eu

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
		celex, why                    string
	}{
		{"Regulation (EU) 2016/679", "2016/679", "R", "679", 2016, "32016R0679", "numbering since 2015"},
		{"Directive 95/46/EC", "95/46/EC", "L", "46", 1995, "31995L0046", "two digits of the year, the treaty behind"},
		{"Regulation (EC) No 1049/2001", "(EC) No 1049/2001", "R", "1049", 2001, "32001R1049", "number first before 2015"},
		{"Council Regulation (EEC) No 2913/92", "(EEC) No 2913/92", "R", "2913", 1992, "31992R2913", "the institution before it"},
		{"Regulation (EEC, Euratom) No 1182/71", "(EEC, Euratom) No 1182/71", "R", "1182", 1971, "31971R1182", "the rules of periods and dates, two treaties"},
		{"Directive 2014/24/EU", "2014/24/EU", "L", "24", 2014, "32014L0024", "four digits since 1999"},
		{"Directive (EU) 2018/1972", "2018/1972", "L", "1972", 2018, "32018L1972", "a directive since 2015"},
		{"Commission Implementing Regulation (EU) 2020/123", "2020/123", "R", "123", 2020, "32020R0123", "implementing acts share the series"},
		{"Regulation (EU) No 182/2011", "(EU) No 182/2011", "R", "182", 2011, "32011R0182", "after Lisbon, before 2015"},
		{"Decision 2004/915/EC", "2004/915/EC", "D", "915", 2004, "32004D0915", "decisions as directives"},
		{"Council Decision (CFSP) 2015/1333", "2015/1333", "D", "1333", 2015, "32015D1333", "foreign policy"},
		{"2016/679", "2016/679", "", "679", 2016, "", "without its type"},
		{"95/46/EC", "95/46/EC", "", "46", 1995, "", "without its type"},
		{"Regulation 2016/679", "2016/679", "R", "679", 2016, "32016R0679", "without its treaty"},
		{"Regulation (EU) No 2016/679", "2016/679", "R", "679", 2016, "32016R0679", "an old habit; 679 is no year"},
		{"Directive 2016/680/EU", "2016/680", "L", "680", 2016, "32016L0680", "the treaty behind, as before 2015"},
		{"Regulation 765/2008", "No 765/2008", "R", "765", 2008, "32008R0765", "a regulation has its number first"},
		{"No 765/2008", "No 765/2008", "", "765", 2008, "", "without its type"},
		{"Regulation (EC) 765/2008", "(EC) No 765/2008", "R", "765", 2008, "32008R0765", "without No"},
		{"Decision No 768/2008/EC", "No 768/2008/EC", "D", "768", 2008, "32008D0768", "of Parliament and Council, in the series of regulations"},
		{"Decision 2008/768/EC", "2008/768/EC", "D", "768", 2008, "32008D0768", "another decision, number and year the other way"},
		{"Directive 1995/46/EC", "95/46/EC", "L", "46", 1995, "31995L0046", "the year in full"},
		{"Council Framework Decision 2002/584/JHA", "2002/584/JHA", "F", "584", 2002, "32002F0584", "the third pillar"},
		{"Council Common Position 2001/931/CFSP", "2001/931/CFSP", "E", "931", 2001, "32001E0931", "the second pillar"},
		{"52024XC00506", "52024XC00506", "XC", "506", 2024, "52024XC00506", "five digits in the C series since October 2023"},
		{"32016R0679", "32016R0679", "R", "679", 2016, "32016R0679", "CELEX"},
		{"31995L0046", "31995L0046", "L", "46", 1995, "31995L0046", "CELEX"},
		{"32016R679", "32016R0679", "R", "679", 2016, "32016R0679", "four digits are due"},
		{"02016R0679-20160504", "02016R0679-20160504", "R", "679", 2016, "02016R0679-20160504", "a consolidated version"},
		{"32016R0679R(02)", "32016R0679R(02)", "R", "679", 2016, "32016R0679R(02)", "a corrigendum"},
		{"62014CJ0362", "62014CJ0362", "CJ", "362", 2014, "62014CJ0362", "a judgment"},
		{"OJ L 119, 4.5.2016, p. 1", "OJ L 119, 4.5.2016, p. 1", "", "119", 2016, "", "a place in the Journal"},
		{"OJ L 281, 23.11.1995, p. 31–50", "OJ L 281, 23.11.1995, p. 31-50", "", "281", 1995, "", "with its last page"},
		{"OJ L, 2024/1689, 12.7.2024", "OJ L, 2024/1689, 12.7.2024", "", "1689", 2024, "", "one issue an act since 1 October 2023"},
	} {
		n, err := ParseNumber(c.text)
		require.NoError(t, err, c.why)
		require.Equal(t, c.text, n.String(), c.why)
		require.Equal(t, c.canonical, n.Canonical(), c.why)
		require.Equal(t, []any{c.typ, c.ordinal, c.year}, []any{n.Type(), n.Ordinal(), n.Year()}, c.why)
		again, err := ParseNumber(n.Canonical())
		require.NoError(t, err, c.why)
		require.True(t, n.Equal(again), c.why)
		celex, err := CELEX(n)
		require.Equal(t, c.celex, celex, c.why)
		require.Equal(t, c.celex == "", err != nil, c.why)
	}
}

func TestParseNumber_refuses(t *testing.T) {
	for _, c := range []struct{ text, code, why string }{
		{"", "eu-number-empty", "nothing"},
		{"679/16", "eu-number-form", "neither order"},
		{"Regulation (EU) No 679/2016", "eu-number-order", "number first, but since 2015 the year is first"},
		{"Directive 2016/680/EC", "eu-number-order", "EC ended with Lisbon"},
		{"Directive 51/1/EC", "eu-number-year", "before the Communities"},
		{"31950R0001", "eu-number-year", "before the Communities"},
		{"32016R0000", "eu-number-year", "numbers begin with 1"},
		{"OJ L 119, 4.13.2016, p. 1", "eu-number-day", "no thirteenth month"},
		{"OJ L 119, 31.2.2016, p. 1", "eu-number-day", "no thirty-first of February"},
		{"02016R0679-20160230", "eu-number-day", "nor a thirtieth"},
		{"Regulation (EU) No 2016/2018", "eu-number-order", "either may be the year"},
		{"765/2008", "eu-number-form", "neither a type nor a treaty nor No"},
		{"30/2020/NĐ-CP", "eu-number-form", "another country's"},
		{"Ministerial Regulation (EU) 2016/679", "eu-number-form", "no institution of the Union"},
		{strings.Repeat("3", 300), "eu-number-long", "bounded"},
	} {
		_, err := ParseNumber(c.text)
		var bad *NumberError
		require.True(t, errors.As(err, &bad), "%s: %v", c.why, err)
		require.Equal(t, c.code, bad.Code(), c.why)
		require.Equal(t, c.text, bad.Input, c.why)
		require.Contains(t, bad.In("vi"), "không thể là số")
		require.Contains(t, bad.Error(), "eu: ")
	}
}

func TestNumberReasons_bothLanguagesOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range numberReasons() {
		require.True(t, strings.HasPrefix(r.Code, "eu-number-") && r.En != "" && r.Vi != "" && !seen[r.Code], r.Code)
		seen[r.Code] = true
	}
}

func TestTypes_areThoseOfTheirLetters(t *testing.T) {
	named := map[string]string{}
	for _, t := range types {
		named[t.letter] = t.name
	}
	for _, d := range documentTypes() {
		require.True(t, strings.EqualFold(named[d.Code], d.Name["en"]), d.Code)
		require.NotEmpty(t, letters[d.Code], d.Code)
		require.NotEmpty(t, d.Source)
		delete(named, d.Code)
	}
	require.Empty(t, named, "every type that a number names is one of the law")
	for _, c := range capacities() {
		require.NotEmpty(t, c.Source)
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"Regulation (EU) 2016/679", "Directive 95/46/EC", "32016R0679R(02)", "02016R0679-20160504", "OJ L 119, 4.5.2016, p. 1", "OJ L, 2024/1689, 12.7.2024", "(CFSP) 2015/1333", "\xff", "No 1/58"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseNumber(s)
		if err != nil {
			return
		}
		require.Equal(t, s, n.String())
		again, err := ParseNumber(n.Canonical())
		require.NoError(t, err, "%q", n.Canonical())
		require.Equal(t, n.Canonical(), again.Canonical())
		require.Equal(t, n.Year(), again.Year())
	})
}
