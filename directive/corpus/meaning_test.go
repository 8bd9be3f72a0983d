package corpus_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// acts is a text of 2020-01-01 that does one thing to another.
func acts(number, signed string, r directive.Relation) *directive.Directive {
	return text(number, signed, func(d *directive.Directive) { d.Relations = []directive.Relation{r} })
}

func TestWhatEachRelationDoesToItsTarget(t *testing.T) {
	// "old" is in force from 2010-01-11; "new", signed 2020-01-01, acts on 2020-01-11 when it enters.
	for _, c := range []struct {
		kind         directive.RelationKind
		until        string
		on           string
		before, then directive.VBPL
		version      int
	}{
		{directive.Amends, "", "2020-01-11", directive.CHL, directive.HHL1P, 2},
		{directive.Supplements, "", "2020-01-11", directive.CHL, directive.CHL, 2},
		{directive.Repeals, "", "2020-01-11", directive.CHL, directive.HHL, 1},
		{directive.Replaces, "", "2020-01-11", directive.CHL, directive.HHL, 1},
		{directive.Annuls, "", "2010-01-11", directive.CCHL, directive.HHL, 1}, // in force on no day
		{directive.SuspendsExecution, "", "2020-01-11", directive.CHL, directive.TNHL, 1},
		{directive.SuspendsEffect, "", "2020-01-11", directive.CHL, directive.TNHL, 1},
		{directive.Corrects, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.Details, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.GuidesApplication, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.Interprets, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.BasedOn, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.Cites, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.Consolidates, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.Announces, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.Translates, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.AttachedTo, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.RespondsTo, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.RecallsMessage, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.UpdatesMessage, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.RelatedTo, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.WidensScope, "", "2020-01-11", directive.CHL, directive.CHL, 1},
		{directive.Commences, "", "2020-01-11", directive.CCHL, directive.CHL, 1}, // overrides the text's own day
		{directive.Postpones, "2020-06-01", "2010-01-11", directive.CCHL, directive.CHL, 1},
		{directive.Extends, "2020-06-01", "2020-06-01", directive.CHL, directive.CHL, 1}, // nothing ends: reported
		{directive.Reenacts, "2020-06-01", "2020-06-01", directive.CHL, directive.CHL, 1},
		{directive.Resumes, "", "2020-01-11", directive.CHL, directive.CHL, 1},
	} {
		t.Run(c.kind.String(), func(t *testing.T) {
			r := directive.Relation{Kind: c.kind, Target: to("old")}
			if c.until != "" {
				r.Until = on(c.until)
			}
			k := build(t, resolve(t, text("old", "2010-01-01", nil), acts("new", "2020-01-01", r))...)
			require.Equal(t, c.before, k.State(0, day(c.on)-1).VBPL)
			require.Equal(t, c.then, k.State(0, day(c.on)).VBPL)
			require.Equal(t, c.version, k.State(0, day(c.on)).Version)
		})
	}
}

func TestScopeIsNarrowedAndWidened(t *testing.T) {
	an := directive.Scope{Territories: []agency.Key{agency.MustParseKey("vn/an-giang")}}
	k := build(t, resolve(t, text("old", "2010-01-01", nil),
		acts("out", "2012-01-01", directive.Relation{Kind: directive.NarrowsScope, Target: to("old"), Scope: an}),
		acts("in", "2015-01-01", directive.Relation{Kind: directive.WidensScope, Target: to("old"), Scope: an}))...)
	for when, want := range map[string]directive.Force{"2012-01-10": directive.InForce, "2012-01-11": directive.Ended, "2015-01-10": directive.Ended, "2015-01-11": directive.InForce} {
		p, ok := k.Status(0, day(when)).Of("", an.Territories[0], agency.Key{})
		require.True(t, ok)
		require.Equal(t, want.String(), p.Force.String(), when)
		p, ok = k.Status(0, day(when)).Of("", agency.MustParseKey("vn/ca-mau"), agency.Key{})
		require.True(t, ok)
		require.Equal(t, directive.InForce.String(), p.Force.String(), "elsewhere")
	}
}

func TestRepealOfARepealerRevivesNothing(t *testing.T) {
	k := build(t, resolve(t, text("old", "2010-01-01", nil), acts("new", "2015-01-01", directive.Relation{Kind: directive.Repeals, Target: to("old")}),
		acts("newer", "2018-01-01", directive.Relation{Kind: directive.Repeals, Target: to("new")}))...)
	require.Equal(t, directive.Ended, k.State(1, day("2020-01-01")).Force)
	require.Equal(t, directive.Ended, k.State(0, day("2020-01-01")).Force)
}

func TestWhatNeverEntersDoesNothing(t *testing.T) {
	repeal := directive.Relation{Kind: directive.Repeals, Target: to("old")}
	for name, kill := range map[string]directive.Relation{
		"annulled":                  {Kind: directive.Annuls, Target: to("new")},
		"repealed before it enters": {Kind: directive.Repeals, Target: to("new"), Rule: on("2015-01-05")},
	} {
		k := build(t, resolve(t, text("old", "2010-01-01", nil), acts("new", "2015-01-01", repeal), acts("killer", "2014-12-01", kill))...)
		require.Equal(t, directive.InForce, k.State(0, day("2020-01-01")).Force, name)
		codes := codesOf(k.Problems())
		require.Equal(t, 1, codes["corpus-act-void"], "said, not silent")
	}
}

func codesOf(ps chithi.Problems) map[string]int {
	codes := map[string]int{}
	for _, p := range ps {
		codes[p.Code()]++
	}
	return codes
}

func TestCascadeByTheLawOfTheDay(t *testing.T) {
	for _, c := range []struct {
		end    string
		kind   directive.RelationKind
		part   bool // the detailing text details art_1 alone, and art_1 alone ends
		want   directive.Force
		reason string
	}{
		{"2016-06-30", directive.Repeals, false, directive.InForce, "before Law 80/2015: no cascade (Law 17/2008 art. 81)"},
		{"2016-07-01", directive.Repeals, false, directive.Ended, "Law 80/2015 art. 154.4"},
		{"2025-03-31", directive.Replaces, false, directive.Ended, "the last day of art. 154.4"},
		{"2025-04-01", directive.Replaces, false, directive.InForce, "Law 64/2025 art. 57.2: replaced"},
		{"2025-04-01", directive.Repeals, false, directive.Unsettled, "Law 64/2025 art. 57.2 does not cover a bare repeal"},
		{"2020-01-01", directive.Amends, false, directive.InForce, "an amendment does not end the parent"},
		{"2020-01-01", directive.Repeals, true, directive.Ended, "the matching part"},
	} {
		t.Run(c.end+" "+c.kind.String(), func(t *testing.T) {
			details := directive.Relation{Kind: directive.Details, Target: to("law")}
			end := directive.Relation{Kind: c.kind, Target: to("law"), Rule: on(c.end)}
			if c.part {
				details.Scope.Provisions = []directive.Provision{"art_1__para_2"}
				end.Scope.Provisions = []directive.Provision{"art_1"}
			}
			k := build(t, resolve(t, text("law", "2010-01-01", nil), acts("detail", "2011-01-01", details), acts("end", "2015-01-01", end))...)
			require.Equal(t, directive.InForce, k.State(1, day(c.end)-1).Force)
			require.Equal(t, c.want.String(), k.State(1, day(c.end)).Force.String(), c.reason)
		})
	}
}

func TestBadInputIsReportedNotResolved(t *testing.T) {
	rel := func(kind directive.RelationKind, target string) directive.Relation {
		return directive.Relation{Kind: kind, Target: to(target)}
	}
	until := func(r directive.Relation, from, before string) directive.Relation {
		r.Rule, r.Until = on(from), on(before)
		return r
	}
	old := func() *directive.Directive {
		return text("old", "2010-01-01", func(d *directive.Directive) { d.Provisions = []directive.Provision{"art_1", "art_2"} })
	}
	for _, c := range []struct {
		name  string
		texts []*directive.Directive
		code  string
		place string
	}{
		{"a circle", []*directive.Directive{acts("a", "2015-01-01", rel(directive.Repeals, "b")), acts("b", "2015-01-01", rel(directive.Repeals, "a"))}, "corpus-cycle", "/0"},
		{"an end before its entry", []*directive.Directive{old(), acts("new", "2009-01-01", rel(directive.Repeals, "old"))}, "force-end-before-entry", "/1/relations/0"},
		{"replaced twice", []*directive.Directive{old(), acts("a", "2015-01-01", rel(directive.Replaces, "old")), acts("b", "2016-01-01", rel(directive.Replaces, "old"))}, "force-replaced-twice", "/2/relations/0"},
		{"resumption of nothing", []*directive.Directive{old(), acts("new", "2015-01-01", rel(directive.Resumes, "old"))}, "force-nothing-to-resume", "/1/relations/0"},
		{"unknown provision", []*directive.Directive{old(), acts("new", "2015-01-01", directive.Relation{Kind: directive.Repeals, Target: to("old"), Scope: directive.Scope{Provisions: []directive.Provision{"art_9"}}})}, "corpus-provision-unknown", "/1/relations/0"},
		{"postponed too late", []*directive.Directive{old(), acts("new", "2015-01-01", until(rel(directive.Postpones, "old"), "2015-01-01", "2016-01-01"))}, "force-late-postponement", "/1/relations/0"},
		{"extended too late", []*directive.Directive{old(), acts("a", "2012-01-01", rel(directive.Repeals, "old")), acts("b", "2015-01-01", until(rel(directive.Extends, "old"), "2015-01-01", "2016-01-01"))}, "force-late-extension", "/2/relations/0"},
		{"nothing to extend", []*directive.Directive{old(), acts("b", "2015-01-01", until(rel(directive.Extends, "old"), "2015-01-01", "2016-01-01"))}, "force-nothing-to-extend", "/1/relations/0"},
		{"until before from", []*directive.Directive{old(), acts("b", "2015-01-01", until(rel(directive.SuspendsEffect, "old"), "2016-01-01", "2015-01-01"))}, "force-until-before-start", "/1/relations/0"},
		{"suspended when not in force", []*directive.Directive{old(), acts("b", "2009-01-01", until(rel(directive.SuspendsEffect, "old"), "2009-01-01", "2009-06-01"))}, "force-suspended-outside", "/1/relations/0"},
		{"re-enacted while in force", []*directive.Directive{old(), acts("b", "2015-01-01", rel(directive.Reenacts, "old"))}, "force-still-in-force", "/1/relations/0"},
		{"two days of entry", []*directive.Directive{text("old", "2010-01-01", func(d *directive.Directive) {
			d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleEffect, Printed: day("2010-05-05")})
		}), acts("b", "2015-01-01", rel(directive.Cites, "old"))}, "force-two-entries", "/0/effect/0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := build(t, resolve(t, c.texts...)...)
			found := false
			for _, p := range k.Problems() {
				found = found || p.Code() == c.code && p.Pointer == c.place || c.name == "two days of entry" && p.Code() == c.code
				require.NotEqual(t, p.In("vi"), p.In("en"))
			}
			require.True(t, found, "%v", k.Problems())
		})
	}
}

func TestTwoTextsOfOneIdentityAreRefused(t *testing.T) {
	texts := resolve(t, text("1", "2020-01-01", nil), text("1", "2020-05-01", nil), text("1", "2021-01-01", nil))
	_, err := corpus.New(texts...)
	var ps chithi.Problems
	require.ErrorAs(t, err, &ps)
	require.Len(t, ps, 1)
	require.Equal(t, "/1: 1 of 2020 is in the corpus already, at /0 (corpus-twice)", ps.Error())
	_, err = corpus.New(nil, texts[0])
	require.Error(t, err)
	c := build(t, texts[0], texts[2])
	_, err = c.With(texts[1])
	require.Error(t, err)
}

func TestHundredThousandRelationsOnOneText(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	kinds := []directive.RelationKind{directive.Amends, directive.Cites, directive.Repeals, directive.SuspendsEffect}
	for _, c := range []struct {
		name      string
		whole     func(i int) bool // concerns the whole text, not an article of its own
		want      directive.Force
		toldApart bool
	}{
		{"each on its own article", func(int) bool { return false }, directive.Partly, true},
		{"all on the whole", func(i int) bool { return true }, directive.Ended, true},
		{"both, by tens of thousands", func(i int) bool { return i%2 == 0 }, directive.Unsettled, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			by := text("many", "2012-01-01", nil)
			for i := range 100_000 / slow {
				r := directive.Relation{Kind: kinds[i/2%4], Target: to("old"), Rule: on((day("2012-01-11") + schedule.Date(i%3000)).String())}
				if !c.whole(i) {
					r.Scope.Provisions = []directive.Provision{directive.Provision(fmt.Sprintf("art_%d", i))}
				}
				by.Relations = append(by.Relations, r)
			}
			k := build(t, resolve(t, text("old", "2010-01-01", nil), by)...)
			if slow > 1 && !c.toldApart {
				return // few enough to be computed
			}
			require.Equal(t, c.want.String(), k.State(0, day("2013-01-01")).Force.String())
			require.Equal(t, c.toldApart, codesOf(k.Problems())["force-too-many-parts"] == 0, "said when it cannot be computed")
		})
	}
}

func TestCompetenceAndBasis(t *testing.T) {
	law := plainLaw()
	law.Competences = []directive.CompetencePolicy{
		{Kinds: []directive.RelationKind{directive.Amends, directive.Replaces}, Basis: "Law 80/2015/QH13 art. 12.1"},
		{Kinds: []directive.RelationKind{directive.Repeals}, Superior: true, Basis: "Law 80/2015/QH13 art. 12.2"},
	}
	high, low, other := agency.MustParseKey("xx/ministry"), agency.MustParseKey("xx/department"), agency.MustParseKey("xx/other")
	body := func(k agency.Key, up agency.Key) agency.Agency {
		a := agency.Agency{Key: k, Kind: "body", Names: []agency.Name{{Text: k.String(), Lang: "en"}}, Source: "test"}
		if !up.IsZero() {
			a.Links = []agency.Link{{Kind: agency.Line, To: up}}
		}
		return a
	}
	bodies, err := agency.New(agency.Data{Agencies: []agency.Agency{body(high, agency.Key{}), body(low, high), body(other, agency.Key{})}, Recorded: day("2026-01-01")})
	require.NoError(t, err)
	for _, c := range []struct {
		by   agency.Key
		kind directive.RelationKind
		code string
	}{
		{low, directive.Amends, ""}, {high, directive.Amends, "corpus-competence"}, {high, directive.Repeals, ""}, {other, directive.Repeals, "corpus-competence"}, {other, directive.Cites, ""},
	} {
		old, by := text("old", "2010-01-01", nil), acts("new", "2015-01-01", directive.Relation{Kind: c.kind, Target: to("old")})
		old.Issuers, by.Issuers = []agency.Key{low}, []agency.Key{c.by}
		var all []*directive.Resolved
		for _, d := range []*directive.Directive{old, by} {
			r, err := d.Resolve(law, nil)
			require.NoError(t, err)
			all = append(all, r)
		}
		codes := codesOf(build(t, all...).Check(bodies))
		if c.code == "" {
			require.Empty(t, codes)
		} else {
			require.Equal(t, map[string]int{c.code: 1}, codes)
		}
	}
	ended := text("old", "2010-01-01", func(d *directive.Directive) {
		d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleExpiry, Printed: day("2012-01-01")})
		d.Statuses = []directive.RecordedStatus{{Code: "CHL", On: day("2013-01-01")}, {Code: "HHL", On: day("2013-01-01")}}
	})
	k := build(t, resolve(t, ended, acts("new", "2015-01-01", directive.Relation{Kind: directive.BasedOn, Target: to("old")}))...)
	require.Equal(t, map[string]int{"corpus-basis-not-in-force": 1, "status-conflict": 1}, codesOf(k.Check(nil)))
	part := directive.Scope{Provisions: []directive.Provision{"art_1"}}
	k = build(t, resolve(t, text("old", "2010-01-01", nil), acts("end", "2012-01-01", directive.Relation{Kind: directive.Repeals, Target: to("old"), Scope: part}),
		acts("on it", "2015-01-01", directive.Relation{Kind: directive.BasedOn, Target: to("old"), Scope: part}),
		acts("on the rest", "2015-01-02", directive.Relation{Kind: directive.BasedOn, Target: to("old")}))...)
	require.Equal(t, "/2/relations/0", k.Check(nil)[0].Pointer, "article 1 had ended, the rest had not")
	require.Len(t, k.Check(nil), 1)
}

func TestWorkload(t *testing.T) {
	a, b := agency.MustParseKey("xx/a"), agency.MustParseKey("xx/b")
	body := func(k agency.Key) agency.Agency {
		return agency.Agency{Key: k, Kind: "body", Names: []agency.Name{{Text: k.String(), Lang: "en"}}, Source: "test"}
	}
	bodies, err := agency.New(agency.Data{Agencies: []agency.Agency{body(a), body(b)}, Recorded: day("2026-01-01"), Changes: []agency.Change{
		{ID: "absorbed", On: day("2021-01-01"), Kind: agency.Absorb, From: []agency.Key{a}, To: []agency.Key{b}, Basis: "test"},
	}})
	require.NoError(t, err)
	d := text("1", "2020-01-01", func(d *directive.Directive) {
		d.Assignments = []task.Assignment{{Agency: a, Role: task.Lead}}
		for i, due := range []string{"2020-06-30", "2021-06-30", ""} {
			k := task.Task{Key: task.MustParseKey(fmt.Sprint(i + 1)), Kind: task.Work, Title: chithi.Text{"en": "x"}}
			k.Deadline.By = day(due)
			d.Tasks = append(d.Tasks, k)
		}
	})
	r, err := d.Resolve(plainLaw(), bodies)
	require.NoError(t, err)
	c := build(t, r)
	year := func(y int) schedule.Interval {
		return schedule.Interval{From: day(fmt.Sprint(y, "-01-01")), Before: day(fmt.Sprint(y+1, "-01-01"))}
	}
	load := c.Workload(a, task.Lead, schedule.Interval{From: day("2020-02-01"), Before: day("2021-01-01")}, bodies)
	require.Equal(t, 1, load.Due)
	require.Equal(t, 1, load.Undated)
	require.Len(t, load.Items, 2)
	require.Equal(t, "1", c.Instance(load.Items[0]).Task.Key.String())
	require.Zero(t, c.Workload(b, task.Lead, schedule.Interval{From: day("2020-02-01"), Before: day("2021-01-01")}, bodies).Due)
	require.Equal(t, 1, c.Workload(b, task.Lead, year(2021), bodies).Due, "absorbed: the work of a is b's")
	require.Zero(t, c.Workload(b, task.Coordinate, year(2021), bodies).Due)
	ended, err := acts("2", "2021-02-01", directive.Relation{Kind: directive.Repeals, Target: to("1")}).Resolve(plainLaw(), bodies)
	require.NoError(t, err)
	require.Zero(t, build(t, r, ended).Workload(b, task.Lead, year(2021), bodies).Due, "the text had ended by its last day")
	n := 0
	for range c.ByIssuer(agency.MustParseKey("xx/body")) {
		n++
	}
	for range c.ByType("T") {
		n++
	}
	require.Equal(t, 2, n)
}
