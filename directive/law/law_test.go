// Package law_test adds an invented jurisdiction, the fourth, without changing any existing file: all that a
// jurisdiction is, is a value of type directive.Law.
package law_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
)

// atlantis numbers its edicts "Edict 7 of 3", counts "N tides hence" as N days after publication, and rests on Mondays.
func atlantis(t *testing.T) directive.Law {
	t.Helper()
	week, err := schedule.Weekend("atlantis", 1)
	require.NoError(t, err)
	calendars, err := schedule.NewCalendars(week)
	require.NoError(t, err)
	return directive.Law{
		Code: "xa", Name: chithi.Text{"en": "Atlantis"},
		Types:     []directive.DocumentType{{Code: "EDICT", Name: chithi.Text{"en": "edict"}, Source: "Tablet 1"}},
		Calendars: calendars,
		ParseNumber: func(text string) (directive.Number, error) {
			var ordinal, year string
			if rest, ok := strings.CutPrefix(text, "Edict "); ok {
				ordinal, year, _ = strings.Cut(rest, " of ")
			}
			y, err := strconv.Atoi(year)
			if err != nil {
				return directive.Number{}, err
			}
			return directive.NumberOf(text, directive.NumberParts{Canonical: ordinal + "/" + year, Ordinal: ordinal, Year: y, Type: "EDICT"})
		},
		ReadEffect: func(words string) (directive.Reading, error) {
			n, _, ok := strings.Cut(words, " tides hence")
			if !ok {
				return directive.Reading{Rest: []string{words}}, nil
			}
			rule, err := schedule.ParseRule(n + " days after publication")
			term := schedule.Term{Role: schedule.RoleEffect, Rule: rule}
			return directive.Reading{Clauses: []directive.Clause{{Term: term, Words: words, Basis: "Tablet 2"}}}, err
		},
	}
}

func TestAFourthJurisdiction(t *testing.T) {
	law := atlantis(t)
	king := agency.MustParseKey("xa/king")
	bodies, err := agency.New(agency.Data{Agencies: []agency.Agency{{Key: king, Kind: "crown", Names: []agency.Name{{Text: "The King", Lang: "en"}}}}})
	require.NoError(t, err)
	d, err := directive.Parse([]byte(`{"format": 1, "jurisdiction": "xa", "type": "EDICT", "number": "Edict 7 of 3", "issuers": ["xa/king"],
		"title": {"en": "On the tides"}, "signed": "0003-02-01", "published": "0003-02-10", "effect": [{"words": "5 tides hence"}]}`))
	require.NoError(t, err)
	require.Empty(t, d.Check(law, bodies))
	r, err := d.Resolve(law, bodies)
	require.NoError(t, err)
	effect, ok := r.Effect()
	require.True(t, ok)
	require.Equal(t, "0003-02-15", effect.Date.String(), "five days after the tenth")
	require.Equal(t, 3, r.Number.Year())
	require.Equal(t, directive.InForce, r.At(effect.Date).Force())

	c, err := corpus.New(r)
	require.NoError(t, err)
	in := 0
	for range c.InForce(effect.Date) {
		in++
	}
	require.Equal(t, 1, in)

	d.Number = directive.MustNumber("Proclamation 7")
	require.NotEmpty(t, d.Check(law, bodies), "a number that Atlantis would not write")
}
