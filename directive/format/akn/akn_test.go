package akn_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/akn"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/examples"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func day(s string) schedule.Date { return schedule.MustParseDate(s) }

// full is a directive with something in every field.
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
	return format.DocumentOf(r, 0)
}

func written(t testing.TB, doc format.Document) []byte {
	t.Helper()
	b, err := akn.Append(nil, doc)
	require.NoError(t, err)
	return b
}

// wire is what equality of directives means.
func wire(t testing.TB, d *directive.Directive) string {
	t.Helper()
	b, err := d.AppendJSON(nil, "  ")
	require.NoError(t, err)
	return string(b)
}

// of31 is Circular 31/2022/TT-BTC with what Circular 72/2022/TT-BTC did to it.
func of31() format.Document {
	d := &directive.Directive{
		Format: 1, Jurisdiction: "vn", Type: "TT", Number: directive.MustNumber("31/2022/TT-BTC"),
		Issuers: []agency.Key{agency.MustParseKey("vn/bo-tai-chinh")}, Title: chithi.Text{"vi": "Danh mục hàng hóa"}, Signed: day("2022-06-08"),
	}
	suspended := schedule.Interval{From: day("2022-12-01"), Before: day("2022-12-30")}
	return format.Document{
		Directive: d,
		Time: format.Time{
			Force:     []schedule.Interval{{From: day("2022-12-01"), Before: day("2024-07-01")}},
			Suspended: []schedule.Interval{suspended}, Applicable: day("2022-12-30"),
		},
		Passive: []format.Passive{{
			Kind: directive.SuspendsEffect, By: directive.Ref{Number: directive.MustNumber("72/2022/TT-BTC"), Year: 2022},
			During: suspended, Scope: directive.Scope{Provisions: []directive.Provision{"art_1"}},
		}},
	}
}

// everyRelation is a directive with each kind of relation once.
func everyRelation(t testing.TB) format.Document {
	d := full(t)
	d.Relations = nil
	for _, k := range directive.RelationKinds() {
		r := directive.Relation{Kind: k, Target: directive.Ref{Number: directive.MustNumber("66.14/2026/NQ-CP"), Type: "NQ", Year: 2026}}
		if k.Own() {
			r.Target = directive.Ref{}
		}
		d.Relations = append(d.Relations, r)
	}
	return format.Document{Directive: d}
}

func TestReadsBackWhatItWrites(t *testing.T) {
	own, _ := directive.Parse(examples.Directive2206())
	bare := *own
	bare.Assignments, bare.Effect, bare.Sources = nil, nil, nil
	for _, c := range []struct {
		doc format.Document
		why string
	}{
		{example(t), "a directive as it is issued"},
		{format.Document{Directive: full(t)}, "something in every field"},
		{of31(), "times, and what others do to it"},
		{everyRelation(t), "every kind of relation"},
		{format.Document{Directive: &bare}, "nothing but what the standard has words for"},
	} {
		b := written(t, c.doc)
		got, problems, err := akn.Read(bytes.NewReader(b))
		require.NoError(t, err, c.why)
		require.Empty(t, problems, c.why)
		want := *c.doc.Directive
		if len(want.Effect) == 0 && len(c.doc.Time.Force) > 0 {
			want.Effect = got.Directive.Effect // told by the times alone; TestTimesBecomeEffects looks at them
		}
		require.Equal(t, wire(t, &want), wire(t, got.Directive), c.why)
		require.Equal(t, c.doc.Time.Force, got.Time.Force, c.why)
		require.Equal(t, c.doc.Time.Suspended, got.Time.Suspended, c.why)
		require.Equal(t, c.doc.Time.Applicable, got.Time.Applicable, c.why)
		require.Equal(t, c.doc.Passive, got.Passive, c.why)
		require.Empty(t, got.Events, c.why)
		require.Equal(t, b, written(t, c.doc), "%s: the same bytes again", c.why)
	}
}

// Without the part that only we read, everything that the standard has words for is still there.
func TestTheStandardAloneCarriesTheDocument(t *testing.T) {
	d := full(t)
	b := written(t, format.Document{Directive: d, Time: of31().Time})
	from, to := bytes.Index(b, []byte("<proprietary")), bytes.Index(b, []byte("</proprietary>"))
	require.Positive(t, from)
	got, problems, err := akn.Parse(append(bytes.Clone(b[:from]), b[to+len("</proprietary>"):]...))
	require.NoError(t, err)
	require.Empty(t, problems)
	g := got.Directive
	require.Equal(t, d.Number.String(), g.Number.String())
	require.Equal(t, []any{d.Jurisdiction, d.Type, d.Issuers, d.Title}, []any{g.Jurisdiction, g.Type, g.Issuers, g.Title})
	require.Equal(t, []any{d.Signed, d.Numbered, d.Issued, d.Passed, d.Promulgated, d.Published, d.Received, d.Recalled},
		[]any{g.Signed, g.Numbered, g.Issued, g.Passed, g.Promulgated, g.Published, g.Received, g.Recalled})
	require.Equal(t, []string{d.Signature.Person, d.Signature.Position}, []string{g.Signature.Person, g.Signature.Position})
	require.Equal(t, d.Provisions, g.Provisions)
	require.Len(t, g.Relations, len(d.Relations))
	for i, r := range d.Relations {
		require.Equal(t, r.Kind, g.Relations[i].Kind)
		require.Equal(t, r.Target, g.Relations[i].Target)
		require.Equal(t, r.Acting, g.Relations[i].Acting)
	}
	require.Equal(t, []string{"on 2022-12-01", "on 2022-12-30"}, []string{g.Relations[0].Rule.String(), g.Relations[0].Until.String()},
		"suspended through 2022-12-29: the 30th is the first day that is not")
	require.Equal(t, d.Relations[2].Scope.Provisions, g.Relations[2].Scope.Provisions)
	require.Equal(t, d.Relations[2].Scope.Except, g.Relations[2].Scope.Except)
	keys := func(tasks []task.Task) (r []string) {
		for at, n := range task.All(tasks) {
			r = append(r, at+" "+n.Key.String()+" "+n.Kind.String()+" "+n.Title.In("vi")+" "+n.Body.In("vi")+" "+n.Deliverable.In("vi"))
		}
		return r
	}
	require.Equal(t, keys(d.Tasks), keys(g.Tasks))
}

func TestTimesBecomeEffects(t *testing.T) {
	got, _, err := akn.Parse(written(t, of31()))
	require.NoError(t, err)
	var said []string
	for _, e := range got.Directive.Effect {
		said = append(said, e.Role.String()+" "+e.Rule.String())
	}
	require.Equal(t, []string{"effect on 2022-12-01", "expiry on 2024-07-01", "application on 2022-12-30"}, said)
}

// The end of a suspension, one day each side: Circular 31/2022/TT-BTC was suspended through 29 December 2022.
func TestEndIsTheFirstDayNot(t *testing.T) {
	b := string(written(t, of31()))
	require.Contains(t, b, `date="2022-12-30"`)
	require.NotContains(t, b, `date="2022-12-29"`)
	got, _, err := akn.Parse([]byte(b))
	require.NoError(t, err)
	require.True(t, got.Time.Suspended[0].Contains(day("2022-12-29")))
	require.False(t, got.Time.Suspended[0].Contains(day("2022-12-30")))
}

// validator finds xmllint and the schema, which is not ours to hand on.
func validator(t *testing.T) (lint, schema string) {
	t.Helper()
	data := os.Getenv("CHITHI_DATA")
	schema = filepath.Join(data, "akn", "akomantoso30.xsd")
	if _, err := os.Stat(schema); data == "" || err != nil {
		t.Skip("CHITHI_DATA names no folder with akn/akomantoso30.xsd")
	}
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint is not installed (Debian: libxml2-utils)")
	}
	return lint, schema
}

func TestValidByTheSchemaOfOASIS(t *testing.T) {
	lint, schema := validator(t)
	dir := t.TempDir()
	args := []string{"--nonet", "--noout", "--schema", schema}
	nothing := *full(t)
	nothing.Tasks, nothing.Provisions, nothing.Issuers, nothing.Relations = nil, nil, nil, nil
	for name, doc := range map[string]format.Document{
		"2206": example(t), "full": {Directive: full(t)}, "31": of31(), "relations": everyRelation(t), "nothing": {Directive: &nothing}, "uncertain": {Directive: full(t), Time: format.Time{Provisional: true}},
	} {
		path := filepath.Join(dir, name+".xml")
		require.NoError(t, os.WriteFile(path, written(t, doc), 0o600))
		args = append(args, path)
	}
	out, err := exec.Command(lint, args...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Equal(t, 6, strings.Count(string(out), " validates"), "%s", out)
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
				buf, _ = akn.Append(buf[:0], c.doc)
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
		_, _, _ = akn.Parse(text)
	}
}
