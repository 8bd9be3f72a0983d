package jsonld_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/jsonld"
)

func law(members string) string {
	return `{"@context":"https://schema.org","@type":"Legislation","legislationIdentifier":"80/181/EEC"` + members + `}`
}

func TestRefused(t *testing.T) {
	good := string(written(t, example(t)))
	for _, c := range []struct{ text, code, why string }{
		{"", "jsonld-syntax", "nothing at all"},
		{good[:len(good)/2], "jsonld-syntax", "cut in the middle"},
		{good + "{}", "jsonld-trailing", "two values"},
		{"\xef\xbb\xbf" + good, "jsonld-syntax", "a byte order mark"},
		{"{\"a\":\"\xff\"}", "jsonld-utf8", "no UTF-8"},
		{law(`,"name":"a","name":"b"`), "jsonld-duplicate", "a name twice"},
		{law(`,"about":{"x":1,"x":2}`), "jsonld-duplicate", "a name twice, deeper"},
		{`[]`, "jsonld-type", "an empty list"},
		{`"Legislation"`, "jsonld-type", "no object"},
		{`{"@context":"https://schema.org","@type":"Recipe"}`, "jsonld-type", "another type"},
		{`{"@type":"Legislation"}`, "jsonld-context", "no context"},
		{`{"@context":"https://example.org","@type":"Legislation"}`, "jsonld-context", "another vocabulary"},
		{"[" + law("") + "," + law("") + "]", "jsonld-several", "which of the two?"},
		{strings.Repeat("[", 65) + strings.Repeat("]", 65), "format-too-deep", "levels"},
		{strings.Repeat("[", 100_000), "format-too-deep", "a bomb of levels"},
		{"[" + strings.Repeat("0,", format.MaxNodes) + "0]", "format-too-many", "items"},
		{strings.Repeat(" ", format.MaxSize+1), "format-too-large", "bytes"},
		{`{"@context":"https://schema.org","@type":"Legislation"}`, "jsonld-no-number", "nothing to name it by"},
		{law(`,"legislationDate":"2020-09-31"`), "jsonld-value", "a day that cannot be, where a day is meant"},
		{law(`,"temporalCoverage":"2021-01-01/2020-01-01"`), "jsonld-value", "an end before the start"},
		{law(`,"temporalCoverage":7`), "jsonld-value", "a number for a text"},
		{law(`,"hasPart":[7]`), "jsonld-value", "a part that is no object"},
	} {
		doc, problems, err := jsonld.Read(strings.NewReader(c.text))
		require.Error(t, err, c.why)
		require.Nil(t, doc.Directive, c.why)
		require.Nil(t, problems, c.why)
		require.Equal(t, c.code, codeOf(t, err), c.why)
	}
}

func codeOf(t *testing.T, err error) string {
	t.Helper()
	var syntax *jsonld.SyntaxError
	var limit *format.LimitError
	var faults chithi.Problems
	switch {
	case errors.As(err, &syntax):
		require.NotEqual(t, syntax.In("vi"), syntax.In("en"))
		require.Equal(t, "jsonld: "+syntax.In("en"), syntax.Error())
		return syntax.Message().Code()
	case errors.As(err, &limit):
		return limit.Message().Code()
	case errors.As(err, &faults):
		return faults[0].Code()
	}
	return err.Error()
}

// Directive 80/181/EEC as the vocabulary's own documentation describes it: other spellings of the same things.
func TestReadsOtherSpellings(t *testing.T) {
	doc, problems, err := jsonld.Parse([]byte(`{"@context": {"@vocab": "http://schema.org/"}, "@graph": [
		{"@type": "WebPage", "name": "a page"},
		{"@type": ["Legislation", "CreativeWork"], "@id": "http://data.europa.eu/eli/dir/1980/181/oj",
		 "legislationIdentifier": ["31980L0181"], "legislationType": {"@type": "DefinedTerm", "name": "directive"}, "inLanguage": "en",
		 "name": "Council Directive 80/181/EEC", "legislationPassedBy": {"@type": "Organization", "name": "Council"},
		 "legislationDate": "1979-12-20", "datePublished": "1980-02-15T00:00:00", "temporalCoverage": "1979-12-21/",
		 "legislationLegalForce": "InForce", "legislationRepeals": "http://data.europa.eu/eli/dir/1971/354/oj",
		 "legislationAmends": [{"@id": "http://data.europa.eu/eli/dir/1976/770/oj", "legislationDate": "1976-07-27"}, {}], "keywords": "units"}]}`))
	require.NoError(t, err)
	d := doc.Directive
	require.Equal(t, []string{"31980L0181", "directive", "Council Directive 80/181/EEC", "1979-12-20", "1980-02-15"},
		[]string{d.Number.String(), d.Type, d.Title["en"], d.Signed.String(), d.Published.String()})
	require.Equal(t, directive.ELIInForce, doc.Time.Status)
	require.Len(t, d.Relations, 2)
	require.Equal(t, 1976, d.Relations[0].Target.Year)
	require.Equal(t, directive.Repeals, d.Relations[1].Kind)
	var said []string
	for _, p := range problems {
		said = append(said, p.Pointer+" "+p.Code())
	}
	require.Equal(t, []string{"/@id jsonld-unread", "/keywords jsonld-unread", "/legislationAmends/1 jsonld-unread", "/legislationPassedBy/0 jsonld-unread"}, said)
}

func TestAnImpossibleDayInAnIdentifierIsKept(t *testing.T) {
	doc, problems, err := jsonld.Parse([]byte(`{"@context":"https://schema.org","@type":"Legislation","legislationIdentifier":"H26,2014/02/30,7816/VPCP-TTĐT",
		"citation":{"legislationIdentifier":"1/2023-02-29/CT"}}`))
	require.NoError(t, err)
	require.Equal(t, "H26,2014/02/30,7816/VPCP-TTĐT", doc.Directive.Number.String())
	require.Equal(t, "1/2023-02-29/CT", doc.Directive.Relations[0].Target.Number.String())
	require.Len(t, problems, 2)
	require.Equal(t, "format-identifier-day", problems[0].Code())
}

func TestUnknownRelationIsTold(t *testing.T) {
	_, problems, err := jsonld.Parse([]byte(law(`,"legislationSmites":{"legislationIdentifier":"1"}`)))
	require.NoError(t, err)
	require.Equal(t, "/legislationSmites", problems[0].Pointer)
	require.Equal(t, "jsonld-unread", problems[0].Code())
	require.NotEqual(t, problems[0].Message.In("vi"), problems[0].Message.In("en"))
}

func TestHostileTitlesStayTextAndSafeInHTML(t *testing.T) {
	for _, title := range []string{"<script>alert(1)</script>", "</script><!--", `"},{"`, "a\u202eb\u2028", "tab\tline\n"} {
		d := full(t)
		d.Title = chithi.Text{"vi": title}
		b := written(t, format.Document{Directive: d})
		require.NotContains(t, string(b), "<")
		require.NotContains(t, string(b), "\u2028")
		got, _, err := jsonld.Parse(b)
		require.NoError(t, err)
		require.Equal(t, title, got.Directive.Title["vi"])
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestWriterFails(t *testing.T) {
	_, err := jsonld.Write(broken{}, example(t))
	require.EqualError(t, err, "no room")
	var out bytes.Buffer
	_, err = jsonld.Write(&out, example(t))
	require.NoError(t, err)
	require.True(t, bytes.HasSuffix(out.Bytes(), []byte("}\n")))
	pretty, err := jsonld.Indent(out.Bytes())
	require.NoError(t, err)
	require.Contains(t, string(pretty), "\n  \"@type\": \"Legislation\",\n")
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(law(`,"hasPart":[{"legislationIdentifier":"I.1","legislationType":"task","name":[{"@language":"vi","@value":"x"}]}]`)))
	f.Add([]byte(law(`,"legislationAmends":[{"legislationIdentifier":"1/CT","legislationDate":"2019","legislationPassedBy":{"identifier":"vn/x"}}]`)))
	f.Add([]byte(law(`,"legislationLegalForce":"InForce","legislationDateVersion":"2020-01-01","encoding":{"inLanguage":"en"}`)))
	f.Add([]byte(law(`,"@graph":[{}],"temporalCoverage":["../..","2020-01-01"]`)))
	f.Add([]byte(`[{"@context":["https://schema.org"],"@type":"Legislation","legislationIdentifier":{"@value":"1"}}]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		doc, _, err := jsonld.Parse(b)
		if err != nil {
			require.Nil(t, doc.Directive)
			return
		}
		again, _, err := jsonld.Append(nil, doc)
		require.NoError(t, err)
		twice, _, err := jsonld.Parse(again)
		require.NoError(t, err, "%s", again)
		require.Equal(t, doc.Directive.Number.String(), twice.Directive.Number.String())
		require.Equal(t, doc.Time.Force, twice.Time.Force)
	})
}
