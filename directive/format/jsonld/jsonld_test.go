package jsonld_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/jsonld"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/examples"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func day(s string) schedule.Date { return schedule.MustParseDate(s) }

func full(t testing.TB) *directive.Directive {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "testdata", "full.json"))
	require.NoError(t, err)
	d, err := directive.Parse(b)
	require.NoError(t, err)
	return d
}

func example(t testing.TB) format.Document {
	t.Helper()
	d, err := directive.Parse(examples.Directive2206())
	require.NoError(t, err)
	r, err := d.Resolve(vn.Law(), nil)
	require.NoError(t, err)
	return format.DocumentOf(r, day("2020-10-01"))
}

// everything is a document with whatever the vocabulary can say.
func everything(t testing.TB) format.Document {
	d := full(t)
	d.Passed = 0
	d.Relations = nil
	for _, k := range directive.RelationKinds() {
		d.Relations = append(d.Relations, directive.Relation{Kind: k, Target: directive.Ref{
			Number: directive.MustNumber("66.14/2026/NQ-CP"), Type: "NQ", Year: 2026, Issuer: agency.MustParseKey("vn/chinh-phu"),
		}})
	}
	return format.Document{Directive: d, Time: format.Time{
		Force:      []schedule.Interval{{From: day("2020-09-26"), Before: day("2021-06-01")}, {From: day("2021-07-01")}},
		Applicable: day("2020-10-01"), On: day("2020-10-02"), Status: directive.ELIPartiallyInForce,
	}}
}

func written(t testing.TB, doc format.Document) []byte {
	t.Helper()
	b, _, err := jsonld.Append(nil, doc)
	require.NoError(t, err)
	require.True(t, json.Valid(b), "%s", b)
	return b
}

// vocabulary are the properties of each type of schema.org that we use, with those of the types above it.
func vocabulary(t *testing.T) map[string][]string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "vocabulary.csv"))
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	own, above := map[string][]string{}, map[string][]string{}
	for _, r := range rows[1:] {
		if up, is := strings.CutPrefix(r[1], "< "); is {
			above[r[0]] = append(above[r[0]], up)
		} else {
			own[r[0]] = append(own[r[0]], r[1])
		}
	}
	all := map[string][]string{}
	var collect func(into, from string)
	collect = func(into, from string) {
		all[into] = append(all[into], own[from]...)
		for _, up := range above[from] {
			collect(into, up)
		}
	}
	for name := range own {
		collect(name, name)
	}
	for name := range above {
		if all[name] == nil {
			collect(name, name)
		}
	}
	return all
}

func TestEveryPropertyIsOfTheVocabulary(t *testing.T) {
	words := vocabulary(t)
	used := map[string]bool{}
	var look func(v any)
	look = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				look(x)
			}
		case map[string]any:
			typ, _ := v["@type"].(string)
			for name, x := range v {
				if !strings.HasPrefix(name, "@") {
					used[name] = true
					require.Contains(t, words[typ], name, "%s is no property of %s", name, typ)
				}
				look(x)
			}
		}
	}
	for _, doc := range []format.Document{everything(t), example(t)} {
		var v any
		require.NoError(t, json.Unmarshal(written(t, doc), &v))
		look(v)
	}
	for _, asked := range []string{
		"legislationIdentifier", "legislationType", "legislationPassedBy", "legislationResponsible", "legislationDate", "datePublished",
		"temporalCoverage", "legislationDateOfApplicability", "legislationLegalForce", "legislationDateVersion", "hasPart",
		"legislationAmends", "legislationRepeals", "legislationCorrects", "legislationCommences", "legislationConsolidates", "isBasedOn",
	} {
		require.True(t, used[asked], asked)
	}
	for _, k := range directive.RelationKinds() {
		if p := k.Terms().SchemaOrg; p != "" && p != "legislationDateOfApplicability" {
			require.True(t, used[p], "%s of %s is written", p, k)
			require.Contains(t, words["Legislation"], p)
		}
	}
}

func TestTheExampleInWords(t *testing.T) {
	var v map[string]any
	require.NoError(t, json.Unmarshal(written(t, example(t)), &v))
	require.Equal(t, "https://schema.org", v["@context"])
	require.Equal(t, "2206/CT-UBND", v["legislationIdentifier"])
	require.Equal(t, "2020-09-16", v["legislationDate"])
	require.Equal(t, []any{"2020-09-26/.."}, v["temporalCoverage"])
	require.Equal(t, "https://schema.org/InForce", v["legislationLegalForce"])
	require.Equal(t, "2020-10-01", v["legislationDateVersion"])
	require.Len(t, v["hasPart"], 14, "nine tasks and five solutions")
}

// The end is the last day: in force on [2020-09-26, 2021-06-01) is written with 31 May 2021.
func TestCoverageEndsOnItsLastDay(t *testing.T) {
	doc := everything(t)
	b := written(t, doc)
	require.Contains(t, string(b), `"temporalCoverage":["2020-09-26/2021-05-31","2021-07-01/.."]`)
	got, _, err := jsonld.Parse(b)
	require.NoError(t, err)
	require.Equal(t, doc.Time.Force, got.Time.Force)
	require.True(t, got.Time.Force[0].Contains(day("2021-05-31")), "the last day")
	require.False(t, got.Time.Force[0].Contains(day("2021-06-01")), "the day after")
	got.Time.Force = got.Time.Force[:1]
	got.Directive.Effect = []directive.Effect{
		{Role: schedule.RoleEffect, Printed: day("2020-09-26"), Rule: schedule.MustParseRule("on 2020-09-26")},
		{Role: schedule.RoleExpiry, Printed: day("2021-06-01"), Rule: schedule.MustParseRule("on 2021-06-01")},
		{Role: schedule.RoleExpiry, Printed: day("2021-05-31"), Rule: schedule.MustParseRule("on 2021-05-31")},
	}
	_, lost, err := jsonld.Append(nil, got)
	require.NoError(t, err)
	var places []string
	for _, p := range lost {
		places = append(places, p.Pointer)
	}
	require.NotContains(t, places, "/effect/0", "the first day is written")
	require.NotContains(t, places, "/effect/1", "and the first day after the last")
	require.Contains(t, places, "/effect/2", "a day that is not written is lost")
	for _, c := range []struct {
		coverage string
		want     schedule.Interval
		why      string
	}{
		{"1979-12-21/", schedule.Interval{From: day("1979-12-21")}, "as the vocabulary's own example writes it"},
		{"1979-12-21/..", schedule.Interval{From: day("1979-12-21")}, "open by ISO 8601-2"},
		{"../2018-05-24", schedule.Interval{Before: day("2018-05-25")}, "open at the start"},
		{"2020-02-29", schedule.Interval{From: day("2020-02-29"), Before: day("2020-03-01")}, "one day"},
		{"2020-02-28T00:00:00/2020-02-28", schedule.Interval{From: day("2020-02-28"), Before: day("2020-02-29")}, "a time of the day"},
	} {
		got, _, err := jsonld.Parse([]byte(`{"@context":"https://schema.org","@type":"Legislation","legislationIdentifier":"1","temporalCoverage":"` + c.coverage + `"}`))
		require.NoError(t, err, c.why)
		require.Equal(t, []schedule.Interval{c.want}, got.Time.Force, c.why)
	}
}

func TestReadsBackWhatTheVocabularyCanSay(t *testing.T) {
	for _, doc := range []format.Document{everything(t), example(t)} {
		b := written(t, doc)
		got, problems, err := jsonld.Read(bytes.NewReader(b))
		require.NoError(t, err)
		d, g := doc.Directive, got.Directive
		require.Equal(t, []any{d.Number.String(), d.Type, d.Jurisdiction, d.Issuers, d.Title, d.Signed, d.Published},
			[]any{g.Number.String(), g.Type, g.Jurisdiction, g.Issuers, g.Title, g.Signed, g.Published})
		require.Equal(t, []string{d.Signature.Person, d.Signature.Position}, []string{g.Signature.Person, g.Signature.Position})
		require.Equal(t, doc.Time, got.Time)
		require.Equal(t, d.Languages, g.Languages)
		require.Equal(t, d.Attachments, g.Attachments)
		require.Equal(t, d.Provisions, g.Provisions)
		require.Equal(t, treeOf(d.Tasks), treeOf(g.Tasks))
		written := 0
		for _, r := range d.Relations {
			if p := r.Kind.Terms().SchemaOrg; p != "" && p != "legislationDateOfApplicability" {
				written++
			}
		}
		require.Len(t, g.Relations, written)
		for _, r := range g.Relations {
			require.Equal(t, d.Relations[0].Target, r.Target)
		}
		for _, p := range problems {
			require.Equal(t, "jsonld-wide", p.Code(), "only relations of an unnamed sort are told: %s", p)
		}
		require.Equal(t, b, func() []byte { b, _, _ := jsonld.Append(nil, doc); return b }(), "the same bytes again")
	}
}

func treeOf(tasks []task.Task) (r []string) {
	for at, n := range task.All(tasks) {
		var lead string
		for _, a := range n.Assignments {
			if a.Role == task.Lead {
				lead += a.Agency.String()
			}
		}
		r = append(r, strings.Join([]string{at, n.Key.String(), n.Kind.String(), n.Title["vi"], n.Title["en"], n.Body["vi"], lead}, "|"))
	}
	return r
}

func TestLossesAreTold(t *testing.T) {
	_, lost, err := jsonld.Append(nil, format.Document{Directive: full(t)})
	require.NoError(t, err)
	var places []string
	for _, p := range lost {
		require.Equal(t, chithi.Warning, p.Severity)
		require.Equal(t, "format-lost", p.Code())
		places = append(places, p.Pointer)
	}
	for _, place := range []string{
		"/numbered", "/issued", "/passed", "/promulgated", "/received", "/recalled", "/events", "/form", "/urgency", "/secrecy", "/shortened",
		"/duties", "/recipients", "/statuses", "/extensions", "/signature/capacity", "/effect/0", "/effect/1", "/assignments/0/manner", "/assignments/1", "/tasks/0/deadline",
		"/tasks/0/tasks/0/deadline", "/tasks/0/weight", "/tasks/0/depends", "/relations/0/acting", "/relations/0/until", "/relations/0/kind", "/relations/2/scope", "/sources/0/seen",
	} {
		require.Contains(t, places, place)
	}
	require.False(t, slices.Contains(places, "/title"))
	_, lost, err = jsonld.Append(nil, format.Document{Directive: &directive.Directive{Number: directive.MustNumber("1/CT"), Signed: day("2020-09-16")}})
	require.NoError(t, err)
	require.Empty(t, lost)
}

func BenchmarkWrite(b *testing.B) {
	for _, c := range []struct {
		name string
		doc  format.Document
	}{{"2206", example(b)}, {"full", format.Document{Directive: full(b)}}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			var buf []byte
			for b.Loop() {
				buf, _, _ = jsonld.Append(buf[:0], c.doc)
			}
			b.SetBytes(int64(len(buf)))
		})
	}
}

func BenchmarkRead(b *testing.B) {
	text := written(b, example(b))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = jsonld.Parse(text)
	}
}
