package corpus_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

func TestAmbiguousReferencesChangeNothing(t *testing.T) {
	other := text("1", "2019-01-01", nil)
	texts := resolve(t, text("1", "2018-01-01", nil), acts("2", "2020-01-01", directive.Relation{Kind: directive.Repeals, Target: to("1")}), other)
	c := build(t, texts[:2]...)
	require.Equal(t, directive.Ended, c.State(0, day("2021-01-01")).Force)
	more, err := c.With(texts[2])
	require.NoError(t, err)
	require.Equal(t, directive.InForce, more.State(0, day("2021-01-01")).Force, "now the number may mean either")
	for d := range more.Dangling() {
		require.Equal(t, 2, d.Candidates)
		require.Equal(t, "/relations/0", d.Place)
	}
}

// A text cannot mean one that was signed after it, as long as there is one that it can mean.
func TestAReferenceMeansWhatWasThere(t *testing.T) {
	repeal := directive.Relation{Kind: directive.Repeals, Target: to("1")}
	texts := resolve(t, text("1", "2018-01-01", nil), acts("2", "2020-01-01", repeal), text("1", "2024-01-01", nil))
	for _, c := range []struct {
		name  string
		build func() (*directive.Resolved, []*directive.Resolved)
	}{
		{"at once", func() (*directive.Resolved, []*directive.Resolved) { return nil, texts }},
		{"added later", func() (*directive.Resolved, []*directive.Resolved) { return texts[2], texts[:2] }},
	} {
		last, first := c.build()
		k := build(t, first...)
		if last != nil {
			var err error
			k, err = k.With(last)
			require.NoError(t, err)
		}
		require.Equal(t, directive.Ended, k.State(0, day("2021-01-01")).Force, c.name)
		require.Equal(t, directive.InForce, k.State(2, day("2025-01-01")).Force, c.name)
		for range k.Dangling() {
			require.Fail(t, "it leads to one")
		}
	}
}

// What was known on a day does not change through a text signed later, even one that makes a number ambiguous.
func TestALaterTextChangesNothingThatWasKnown(t *testing.T) {
	announced := directive.Relation{Kind: directive.Repeals, Target: to("1"), Rule: on("2020-06-01"), Recorded: day("2019-01-01")}
	texts := resolve(t, text("1", "2018-01-01", nil), acts("2", "2020-01-01", announced), text("1", "2019-06-01", nil))
	without, with := build(t, texts[:2]...), build(t, texts...)
	require.Equal(t, directive.InForce, with.State(0, day("2021-01-01")).Force, "either of two")
	for _, d := range days() {
		require.Equal(t, without.AsKnown(day("2019-05-01")).State(0, d), with.AsKnown(day("2019-05-01")).State(0, d))
	}
	require.Equal(t, directive.Ended, with.AsKnown(day("2019-05-01")).State(0, day("2021-01-01")).Force)
}

func TestWhatATextDoesToItself(t *testing.T) {
	self := acts("1", "2020-01-01", directive.Relation{Kind: directive.Repeals, Target: to("1"), Rule: on("2021-01-01")})
	k := build(t, resolve(t, self)...)
	require.Equal(t, directive.InForce, k.State(0, day("2022-01-01")).Force)
	require.Len(t, k.Problems(), 1)
	require.Equal(t, "/0/relations/0: 1 cannot do this to itself, and does not (corpus-self)", k.Problems()[0].Error())
}

// What a text does is as firm as its own entry.
func TestAnActIsAsFirmAsItsText(t *testing.T) {
	repeal := directive.Relation{Kind: directive.Repeals, Target: to("old")}
	dated := repeal
	dated.Rule = on("2020-06-01")
	for _, c := range []struct {
		name  string
		texts []*directive.Directive
		want  schedule.Standing
	}{
		{"its entry is certain", []*directive.Directive{text("old", "2010-01-01", nil), acts("new", "2020-01-01", repeal)}, schedule.Certain},
		{"its entry is presumed", []*directive.Directive{text("old", "2010-01-01", nil), text("new", "2020-01-01", func(d *directive.Directive) {
			d.Relations, d.Effect[0].Printed = []directive.Relation{repeal}, day("2020-01-12") // not what its rule gives
		})}, schedule.Assumed},
		{"nobody says when it enters, but from when it repeals", []*directive.Directive{text("old", "2010-01-01", nil), text("new", "2020-01-01", func(d *directive.Directive) {
			d.Relations, d.Effect = []directive.Relation{dated}, nil
		})}, schedule.Assumed},
		{"a circle", []*directive.Directive{acts("old", "2020-01-01", directive.Relation{Kind: directive.Repeals, Target: to("new")}), acts("new", "2020-01-01", repeal)}, schedule.Assumed},
	} {
		s := build(t, resolve(t, c.texts...)...).State(0, day("2021-01-01"))
		require.Equal(t, directive.Ended, s.Force, c.name)
		require.Equal(t, c.want, s.Standing, c.name)
	}
}

func TestRecordedStatusesAreEvidence(t *testing.T) {
	// In force from 2010-01-11 to the end of 2011-12-31.
	for _, c := range []struct {
		recorded directive.RecordedStatus
		codes    map[string]int
		why      string
	}{
		{directive.RecordedStatus{Code: "CHL", On: day("2011-01-01"), From: day("2010-01-11"), To: day("2011-12-31")}, map[string]int{}, "the last day"},
		{directive.RecordedStatus{Code: "HHL", On: day("2012-01-01"), From: day("2010-01-11"), To: day("2012-01-01")}, map[string]int{}, "the first day without: vbpl does not say which it means"},
		{directive.RecordedStatus{Code: "KCPH", On: day("2011-01-01")}, map[string]int{}, "no longer suitable: says no day"},
		{directive.RecordedStatus{Code: "HHL1P3", On: day("2011-01-01")}, map[string]int{}, "nobody knows what it means"},
		{directive.RecordedStatus{Code: "HHL", On: day("2011-12-31")}, map[string]int{"status-conflict": 1}, "still in force"},
		{directive.RecordedStatus{Code: "CHL", On: day("2011-01-01"), From: day("2010-01-01"), To: day("2012-01-02")}, map[string]int{"status-from": 1, "status-to": 1}, "neither day"},
		{directive.RecordedStatus{Code: "CHL", On: day("2011-01-01"), From: day("2010-01-11"), To: day("2010-01-11")}, map[string]int{"status-order": 1, "status-to": 1}, "it ends as it begins"},
	} {
		k := build(t, resolve(t, text("old", "2010-01-01", func(d *directive.Directive) {
			d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleExpiry, Printed: day("2011-12-31"), Through: true})
			d.Statuses = []directive.RecordedStatus{c.recorded}
		}))...)
		require.Equal(t, c.codes, codesOf(k.Check(nil)), c.why)
		for _, p := range k.Check(nil) {
			require.Equal(t, "/0/statuses/0", p.Pointer)
		}
	}
}
