package akn_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/akn"
)

func TestRefused(t *testing.T) {
	good := string(written(t, example(t)))
	swap := func(old, with string) string {
		require.Contains(t, good, old)
		return strings.Replace(good, old, with, 1)
	}
	bomb := `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
	for _, c := range []struct{ text, code, why string }{
		{"", "akn-syntax", "nothing at all"},
		{good[:len(good)/2], "akn-syntax", "cut in the middle"},
		{good + "<more/>", "akn-syntax", "two roots"},
		{good + "more", "akn-syntax", "text after the root"},
		{swap("<akomaNtoso", bomb+"<akomaNtoso"), "akn-doctype", "an entity bomb"},
		{swap("2206/CT-UBND</docNumber>", "&boom;</docNumber>"), "akn-syntax", "an entity that XML does not have"},
		{swap(`encoding="UTF-8"`, `encoding="UTF-16"`), "akn-syntax", "another encoding"},
		{swap("docs.oasis-open.org/legaldocml/ns/akn/3.0", "www.akomantoso.org/2.0"), "akn-namespace", "an older standard"},
		{swap("docs.oasis-open.org/legaldocml/ns/akn/3.0", "Inhaltsdaten.LegalDocML.de/1.4"), "akn-namespace", "the German profile has a namespace of its own"},
		{`<html xmlns="http://www.w3.org/1999/xhtml"/>`, "akn-namespace", "no Akoma Ntoso"},
		{`<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act/></akomaNtoso>`, "akn-no-document", "no meta"},
		{strings.Repeat("<a>", 65), "format-too-deep", "levels"},
		{"<a>" + strings.Repeat("<b/>", format.MaxNodes/2) + "</a>", "format-too-many", "elements"},
		{strings.Repeat(" ", format.MaxSize+1), "format-too-large", "bytes"},
		{swap(`date="2020-09-16" name="signed"`, `date="2020-09-31" name="signed"`), "akn-value", "a day that cannot be, where a day is meant"},
		{swap(`value="2206/CT-UBND"`, `value="`+strings.Repeat("x", 201)+`"`), "akn-value", "a number that nobody writes"},
		{swap(`<c:rest>{`, `<c:rest>{{`), "akn-value", "the proprietary part is held to the wire format"},
	} {
		doc, problems, err := akn.Read(strings.NewReader(c.text))
		require.Error(t, err, c.why)
		require.Nil(t, doc.Directive, c.why)
		require.Nil(t, problems, c.why)
		require.Equal(t, c.code, codeOf(t, err), c.why)
	}
}

func codeOf(t *testing.T, err error) string {
	t.Helper()
	var syntax *akn.SyntaxError
	var limit *format.LimitError
	var faults chithi.Problems
	switch {
	case errors.As(err, &syntax):
		require.NotEqual(t, syntax.In("vi"), syntax.In("en"))
		return syntax.Message().Code()
	case errors.As(err, &limit):
		return limit.Message().Code()
	case errors.As(err, &faults):
		return faults[0].Code()
	}
	return err.Error()
}

func TestAnImpossibleDayInAnIdentifierIsKept(t *testing.T) {
	d := full(t)
	d.Number = directive.MustNumber("000.00.00.H26,2014/02/30,7816/VPCP-TTĐT")
	got, problems, err := akn.Parse(written(t, format.Document{Directive: d}))
	require.NoError(t, err)
	require.Equal(t, d.Number.String(), got.Directive.Number.String())
	require.Len(t, problems, 1)
	require.Equal(t, "format-identifier-day", problems[0].Code())
	require.Contains(t, problems[0].In("vi"), "2014/02/30")
}

func TestUnknownRelation(t *testing.T) {
	b := bytes.Replace(written(t, everyRelation(t)), []byte(`c:kind="repeals"`), []byte(`c:kind="smites"`), 1)
	_, _, err := akn.Parse(b)
	require.Error(t, err)
	require.Equal(t, "akn-value", codeOf(t, err))
	require.Contains(t, err.Error(), `"smites"`)
	b = bytes.Replace(written(t, everyRelation(t)), []byte(`c:kind="repeals"`), []byte(`c:kind="repealed_by"`), 1)
	_, _, err = akn.Parse(b)
	require.Error(t, err, "one direction is stored")
}

// Where our word and the element disagree the element wins: somebody edited the document.
func TestTheElementWinsOverOurWord(t *testing.T) {
	doc := everyRelation(t)
	doc.Directive.Relations = doc.Directive.Relations[:1]
	b := bytes.Replace(written(t, doc), []byte(`c:kind="amends"`), []byte(`c:kind="repeals"`), 1)
	got, _, err := akn.Parse(b)
	require.NoError(t, err)
	require.Equal(t, directive.Amends, got.Directive.Relations[0].Kind)
}

// The proprietary part may speak of tasks that somebody took out of the body.
func TestStrayRestIsTold(t *testing.T) {
	b := bytes.ReplaceAll(written(t, format.Document{Directive: full(t)}), []byte(`eId="task_I.2"`), []byte(`eId="task_I.9"`))
	got, problems, err := akn.Parse(b)
	require.NoError(t, err)
	require.Len(t, problems, 1)
	require.Equal(t, "akn-rest", problems[0].Code())
	require.Equal(t, "I.9", got.Directive.Tasks[1].Key.String())
}

func TestNothingIsHalfWritten(t *testing.T) {
	for _, c := range []struct {
		spoil func(*directive.Directive)
		code  string
		why   string
	}{
		{func(d *directive.Directive) { d.Signed, d.Passed = 0, 0 }, "akn-undated", "a work has a date"},
		{func(d *directive.Directive) { d.Title = chithi.Text{"vi": "\x00"} }, "akn-character", "a control character"},
		{func(d *directive.Directive) { d.Title = chithi.Text{"vi": "\xff"} }, "akn-character", "no UTF-8"},
		{func(d *directive.Directive) { d.Signature.Person = "\uffff" }, "akn-character", "no character at all"},
		{func(d *directive.Directive) { d.Type = "a\x1f" }, "akn-character", "in an attribute"},
	} {
		d := full(t)
		c.spoil(d)
		var out bytes.Buffer
		err := akn.Write(&out, format.Document{Directive: d})
		require.Error(t, err, c.why)
		require.Zero(t, out.Len(), c.why)
		require.True(t, strings.HasPrefix(err.Error(), "akn: "), err)
	}
	prefix := []byte("before")
	b, err := akn.Append(prefix, format.Document{Directive: &directive.Directive{}})
	require.Error(t, err)
	require.Equal(t, "before", string(b))
}

func TestHostileTitlesStayText(t *testing.T) {
	for _, title := range []string{"<script>alert(1)</script>", `"><x a='`, "]]>", "a\u202eb\u2066", "tab\tline\nend\r\n", " spaces  kept ", "&amp;"} {
		d := full(t)
		d.Title = chithi.Text{"vi": title}
		d.Signature.Position = title
		got, _, err := akn.Parse(written(t, format.Document{Directive: d}))
		require.NoError(t, err)
		require.Equal(t, title, got.Directive.Title["vi"])
		require.Equal(t, title, got.Directive.Signature.Position)
	}
}

func FuzzParse(f *testing.F) {
	// Short seeds: the fuzzer spends its time on making long ones shorter.
	const root = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:c="https://github.com/chithi-go/chithi/ns/1"><doc name="x"><meta>`
	for _, meta := range []string{
		``, `<identification><FRBRWork><FRBRdate date="2020-09-16" name="signed"/><FRBRcountry value="vn"/><FRBRnumber value="1/CT"/></FRBRWork></identification>`,
		`<lifecycle><eventRef eId="e" date="2020-09-16"/></lifecycle><temporalData><temporalGroup eId="t"><timeInterval refersTo="#inForce" start="#e" duration="P9D"/></temporalGroup></temporalData>`,
		`<analysis><activeModifications><efficacyMod type="inapplication" c:kind="suspends_effect"><source href="#art_1"/><destination href="/akn/~/doc/TT/~/2022/1%2FTT#art_2"/><efficacy period="#t"/></efficacyMod></activeModifications></analysis>`,
		`<proprietary><c:rest>{"format":1,"tasks":[{"key":"I","kind":"","title":{}}]}</c:rest></proprietary>`,
	} {
		f.Add([]byte(root + meta + `</meta><mainBody><hcontainer name="task" eId="task_I"><heading xml:lang="vi">x</heading></hcontainer></mainBody></doc></akomaNtoso>`))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		doc, _, err := akn.Parse(b)
		if err != nil {
			require.Nil(t, doc.Directive)
			return
		}
		again, err := akn.Append(nil, doc)
		if err != nil {
			return // undated, or text that XML cannot carry
		}
		twice, _, err := akn.Parse(again)
		require.NoError(t, err, "%s", again)
		require.Equal(t, doc.Directive.Number.String(), twice.Directive.Number.String())
		require.Equal(t, len(doc.Directive.Relations), len(twice.Directive.Relations))
	})
}
