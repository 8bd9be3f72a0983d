package jsonld_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/jsonld"
	"github.com/chithi-go/chithi/schedule"
)

// read reads a document that must be readable, and gives what was told as "place code".
func read(t *testing.T, text string) (format.Document, []string) {
	t.Helper()
	doc, problems, err := jsonld.Parse([]byte(text))
	require.NoError(t, err, text)
	var said []string
	for _, p := range problems {
		require.Equal(t, chithi.Warning, p.Severity)
		require.NotEqual(t, p.Message.In("vi"), p.Message.In("en"))
		said = append(said, p.Pointer+" "+p.Code())
	}
	return doc, said
}

// The same text in the ways in which JSON-LD can write it.
func TestWaysOfWritingTheSame(t *testing.T) {
	for why, text := range map[string]string{
		"one object":             `{"@context":"https://schema.org","@type":"Legislation","legislationIdentifier":"1/CT","name":[{"@language":"vi","@value":"Chỉ thị"}],"legislationDate":"2020-09-16","legislationLegalForce":"https://schema.org/InForce"}`,
		"http, with a slash":     `{"@context":"http://schema.org/","@type":["Legislation"],"legislationIdentifier":["1/CT"],"name":{"@language":"vi","@value":"Chỉ thị"},"legislationDate":{"@type":"Date","@value":"2020-09-16"},"legislationLegalForce":"InForce"}`,
		"its context file":       `{"@context":"https://schema.org/docs/jsonldcontext.jsonld","@type":"Legislation","legislationIdentifier":"1/CT","inLanguage":"vi","name":"Chỉ thị","legislationDate":"2020-09-16T00:00:00","legislationLegalForce":{"@id":"http://schema.org/InForce"}}`,
		"a vocabulary":           `{"@context":[{"@vocab":"http://schema.org/"},{"@language":"vi"}],"@type":"Legislation","legislationIdentifier":{"@value":"1/CT"},"name":{"vi":"Chỉ thị"},"legislationDate":"2020-09-16","legislationLegalForce":"InForce"}`,
		"a prefix":               `{"@context":{"schema":"http://schema.org/"},"@type":"schema:Legislation","schema:legislationIdentifier":"1/CT","schema:name":{"vi":"Chỉ thị"},"schema:legislationDate":"2020-09-16","schema:legislationLegalForce":{"@id":"schema:InForce"}}`,
		"expanded":               `[{"@type":["http://schema.org/Legislation"],"http://schema.org/legislationIdentifier":[{"@value":"1/CT"}],"http://schema.org/name":[{"@value":"Chỉ thị","@language":"vi"}],"http://schema.org/legislationDate":[{"@value":"2020-09-16"}],"http://schema.org/legislationLegalForce":[{"@id":"http://schema.org/InForce"}]}]`,
		"a graph":                `{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"Legislation","legislationIdentifier":"1/CT","inLanguage":"vi","name":"Chỉ thị","legislationDate":"2020-09-16","legislationLegalForce":"InForce"}]}`,
		"one object as a graph":  `{"@context":"https://schema.org","@graph":{"@type":"Legislation","legislationIdentifier":"1/CT","name":{"vi":"Chỉ thị"},"legislationDate":"2020-09-16","legislationLegalForce":"InForce"}}`,
		"no number but an @id":   `{"@context":"https://schema.org","@type":"Legislation","@id":"1/CT","name":{"vi":"Chỉ thị"},"legislationDate":"2020-09-16","legislationLegalForce":"InForce"}`,
		"a value with its name":  `{"@context":"https://schema.org","@type":"Legislation","legislationIdentifier":{"@type":"PropertyValue","propertyID":"number","value":"1/CT"},"name":{"vi":"Chỉ thị"},"legislationDate":"2020-09-16","legislationLegalForce":"InForce"}`,
		"members that are empty": `{"@context":"https://schema.org","@type":"Legislation","legislationIdentifier":"1/CT","name":{"vi":"Chỉ thị"},"legislationDate":"2020-09-16","legislationLegalForce":"InForce","legislationAmends":[],"hasPart":null}`,
	} {
		doc, said := read(t, text)
		d := doc.Directive
		require.Equal(t, []any{"1/CT", chithi.Text{"vi": "Chỉ thị"}, day("2020-09-16"), directive.ELIInForce}, []any{d.Number.String(), d.Title, d.Signed, doc.Time.Status}, why)
		require.Empty(t, said, why)
		require.Empty(t, d.Relations, why)
	}
}

// In a flat graph the objects name one another; the text is the one of which no other speaks.
func TestFlatGraph(t *testing.T) {
	doc, said := read(t, `{"@context":"https://schema.org","@graph":[
		{"@id":"_:old","@type":"Legislation","legislationIdentifier":"1/2019/TT","legislationPassedBy":{"@id":"_:min"}},
		{"@id":"_:min","@type":"GovernmentOrganization","identifier":"vn/bo-tai-chinh"},
		{"@id":"_:new","@type":"Legislation","legislationIdentifier":"2/2020/TT","legislationRepeals":{"@id":"_:old"},"legislationPassedBy":{"@id":"_:min"},"hasPart":[{"@id":"_:t"},{"@id":"_:t"}]},
		{"@id":"_:t","@type":"Legislation","legislationIdentifier":"I.1","legislationType":"task","name":{"vi":"Việc"},"hasPart":{"@id":"_:t"}}]}`)
	d := doc.Directive
	require.Equal(t, "2/2020/TT", d.Number.String())
	require.Equal(t, "vn/bo-tai-chinh", d.Issuers[0].String())
	require.Equal(t, "1/2019/TT", d.Relations[0].Target.Number.String())
	require.Equal(t, "vn/bo-tai-chinh", d.Relations[0].Target.Issuer.String())
	require.Len(t, d.Tasks, 1)
	require.Equal(t, []string{"/@id jsonld-unread", "/hasPart/0/hasPart/0 jsonld-unread", "/hasPart/1 jsonld-unread"}, said, "a part within itself is read once")
}

// A subject, an issue of the gazette and a page are no texts, and make no relation.
func TestWhatIsNoTextMakesNoRelation(t *testing.T) {
	for _, c := range []struct{ member, kind, why string }{
		{`"about":{"@id":"http://eurovoc.europa.eu/3474"}`, "", "a subject of EuroVoc"},
		{`"about":"units of measurement"`, "", "a subject in words"},
		{`"about":{"@type":"Thing","name":"tax"}`, "", "a thing"},
		{`"isPartOf":{"@type":"PublicationIssue","@id":"https://example.org/1","name":"Journal"}`, "", "an issue of the gazette"},
		{`"isPartOf":{"@id":"https://example.org/"}`, "", "a site"},
		{`"citation":{"@type":"ScholarlyArticle","name":"x"}`, "", "an article"},
		{`"legislationAmends":{"@type":"WebPage","@id":"https://example.org/x"}`, "", "a page"},
		{`"legislationAmends":{"name":"Some Act"}`, "", "a text that nothing names"},
		{`"citation":"` + strings.Repeat("x", 201) + `"`, "", "words that are no number"},
		{`"about":{"@type":"Legislation","legislationIdentifier":"2/CT"}`, "related_to", "a text"},
		{`"about":{"legislationIdentifier":"2/CT"}`, "related_to", "a number is a text's"},
		{`"isPartOf":{"@type":"Legislation","legislationIdentifier":"2/CT"}`, "attached_to", "a text"},
		{`"citation":"http://data.europa.eu/eli/dir/1971/354/oj"`, "cites", "the address of a text"},
		{`"isBasedOn":{"@id":"http://data.europa.eu/eli/treaty"}`, "based_on", "the address of a text"},
		{`"legislationRepeals":"71/354/EEC"`, "repeals", "a number"},
		{`"legislationChanges":{"@type":"http://schema.org/Legislation","@id":"x"}`, "related_to", "a text"},
	} {
		doc, said := read(t, law(","+c.member))
		if c.kind == "" {
			require.Empty(t, doc.Directive.Relations, c.why)
			require.NotEmpty(t, said, "%s is told", c.why)
			continue
		}
		require.Len(t, doc.Directive.Relations, 1, c.why)
		require.Equal(t, c.kind, doc.Directive.Relations[0].Kind.String(), c.why)
	}
}

// Words that name no single day are told; half of an interval is none.
func TestVagueDays(t *testing.T) {
	for _, coverage := range []string{"1979", "1979-12", "2018/2019", "1979-12-21/2019", "the Second World War", "P1Y", "2020-W12"} {
		doc, said := read(t, law(`,"temporalCoverage":"`+coverage+`"`))
		require.Empty(t, doc.Time.Force, coverage)
		require.Empty(t, doc.Directive.Effect, coverage)
		require.Equal(t, []string{"/temporalCoverage/0 jsonld-vague-day"}, said, coverage)
	}
	doc, said := read(t, law(`,"legislationDate":"2014"`))
	require.Zero(t, doc.Directive.Signed)
	require.Equal(t, []string{"/legislationDate jsonld-vague-day"}, said)
	for _, impossible := range []string{"2020-02-30", "2020-02-30/..", "../2021-02-29"} {
		_, _, err := jsonld.Parse([]byte(law(`,"temporalCoverage":"` + impossible + `"`)))
		require.Error(t, err, impossible)
	}
}

// Members of objects below the text are told too.
func TestWhatIsNotTakenOverBelowIsTold(t *testing.T) {
	_, said := read(t, law(`,"accountablePerson":{"@type":"Person","name":"A","email":"x"},"legislationAmends":{"legislationIdentifier":"1","keywords":"x"},
		"encoding":{"@type":"LegislationObject","inLanguage":"en","contentUrl":"https://example.org/"},"subjectOf":{"name":"x","author":"y"},
		"legislationPassedBy":{"@type":"GovernmentOrganization","identifier":"https://www.wikidata.org/wiki/Q1","name":"Council"},
		"hasPart":{"legislationIdentifier":"I.1","legislationType":"task","name":{"vi":"x"},"position":1}`))
	require.Equal(t, []string{
		"/accountablePerson/email jsonld-unread", "/encoding/0/contentUrl jsonld-unread", "/hasPart/0/position jsonld-unread",
		"/legislationAmends/0/keywords jsonld-unread", "/legislationPassedBy/0 jsonld-unread", "/subjectOf/0/author jsonld-unread",
	}, said)
}

// What is not certain is said in the document, in both languages, told to the writer, and read back.
func TestWhatIsNotCertainIsSaid(t *testing.T) {
	doc := example(t)
	require.NotContains(t, string(written(t, doc)), "description")
	doc.Time.Provisional = true
	b, lost, err := jsonld.Append(nil, doc)
	require.NoError(t, err)
	require.Equal(t, "/effect", lost[len(lost)-1].Pointer)
	require.Equal(t, "format-not-certain", lost[len(lost)-1].Code())
	got, _ := read(t, string(b))
	require.True(t, got.Time.Provisional)
	require.Equal(t, []schedule.Interval{{From: day("2020-09-26")}}, got.Time.Force)
	_, said := read(t, law(`,"description":"A directive."`))
	require.Equal(t, []string{"/description jsonld-unread"}, said)
}
