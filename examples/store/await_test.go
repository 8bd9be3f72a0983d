package main

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
)

// Texts that wait for one another's entry, and numbers that two texts have, stand in the store as in the corpus, whenever they come.
func TestWaitsAndNumbersOfSeveral(t *testing.T) {
	text := func(number, year, issuer, effect, relations string) string {
		return `{"format":1,"jurisdiction":"vn","type":"QĐ","number":"` + number + `","issuers":["vn/` + issuer + `"],"title":{"vi":"x"},"signed":"` + year +
			`-01-05","effect":[{"role":"effect","rule":"` + effect + `"}],"relations":[` + relations + `]}`
	}
	lines := []string{
		text("1/QĐ-UBND", "2018", "a", "on signing", ""),
		text("1/QĐ-UBND", "2019", "b", "on signing", ""),
		text("1/QĐ-UBND", "2024", "c", "on signing", ""),
		text("2/QĐ-UBND", "2020", "a", "on signing", `{"kind":"repeals","target":{"number":"1/QĐ-UBND"}},{"kind":"repeals","target":{"number":"1/QĐ-UBND","issuer":"vn/b"}}`),
		text("3/QĐ-UBND", "2018", "a", "on signing", ""),
		text("4/QĐ-UBND", "2019", "a", "on signing", `{"kind":"suspends_effect","target":{"number":"3/QĐ-UBND"},"until":"on event \"effect of 5/QĐ-UBND\""}`),
		text("6/QĐ-UBND", "2019", "a", `on event \"effect of 5/QĐ-UBND\"`, ""),
		text("5/QĐ-UBND", "2021", "a", "on signing", ""),
	}
	texts := make([]*directive.Directive, len(lines))
	for i, line := range lines {
		d, err := directive.Parse([]byte(line))
		require.NoError(t, err)
		texts[i] = d
	}
	all, resolved := ndjson(t, slices.Values(texts))
	c, err := corpus.New(resolved...)
	require.NoError(t, err)
	days := []schedule.Date{schedule.MustParseDate("2019-06-01"), schedule.MustParseDate("2020-06-01"), schedule.MustParseDate("2021-01-05"), schedule.MustParseDate("2025-01-01")}
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		first, _ := ndjson(t, slices.Values(texts[:5]))
		load(t, s, first, ImportOptions{})
		load(t, s, all, ImportOptions{})
		equal(t, s, c, days)
		equalDangling(t, s, c)
	})
}
