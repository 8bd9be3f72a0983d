package akn

import (
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
)

var undated = schedule.Template{
	Code: "akn-undated",
	En:   "a work of Akoma Ntoso has a date, and the directive has neither a day of signing nor one of passing",
	Vi:   "tác phẩm của Akoma Ntoso phải có ngày, mà văn bản không có ngày ký hay ngày thông qua",
}

// UndatedError is a directive without the day that Akoma Ntoso asks of every work.
type UndatedError struct{}

// Message gives the code.
func (*UndatedError) Message() schedule.Message { return undated.With() }

// In says the error in "vi" or "en".
func (e *UndatedError) In(lang string) string { return e.Message().In(lang) }
func (e *UndatedError) Error() string         { return "akn: " + e.In("en") }

// Write writes a directive as one document of Akoma Ntoso. Equal documents give equal bytes; nothing is written when it
// fails, as with a text that XML cannot carry ([*TextError]) or one without a date ([*UndatedError]).
func Write(w io.Writer, doc format.Document) error {
	b, err := Append(nil, doc)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

// Append is [Write] to the end of a slice.
func Append(b []byte, doc format.Document) ([]byte, error) {
	d := doc.Directive
	if d.Day() == 0 {
		return b, &UndatedError{}
	}
	start := len(b)
	p := writer{printer: printer{b: b}, doc: &doc, d: d, iri: addressOf(d), language: mainLanguage(d.Title)}
	p.plan()
	p.b = append(p.b, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"...)
	p.open("akomaNtoso", "xmlns", namespace, "xmlns:c", ours)
	p.newline()
	p.open("doc", "name", orWord(d.Type, "document"))
	p.newline()
	p.open("meta")
	p.newline()
	p.identification()
	if d.Published != 0 {
		p.empty("publication", "date", d.Published.String(), "name", "published", "showAs", "published")
	}
	p.lifecycle()
	p.analysis()
	p.temporalData()
	p.references()
	p.notes()
	p.proprietary()
	p.close("meta")
	p.preface()
	p.body()
	p.conclusions()
	p.close("doc")
	p.close("akomaNtoso")
	if p.err != nil {
		return p.b[:start], p.err
	}
	return p.b, nil
}

// writer knows what the parts of one document refer to one another by.
type writer struct {
	printer
	doc      *format.Document
	d        *directive.Directive
	iri      string
	language string
	events   []event
	groups   []group
	active   []string // the group of time of each relation, "" for none
	passive  []string
}

func orWord(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// mainLanguage is that of the expression: Vietnamese when the title has it, else the first by name.
func mainLanguage(t chithi.Text) string {
	if _, ok := t["vi"]; ok || len(t) == 0 {
		return "vi"
	}
	lang := slices.Sorted(maps.Keys(t))[0]
	if !languageTag.MatchString(lang) {
		return "und"
	}
	return lang
}

// languageTag is what xml:lang may say.
var languageTag = regexp.MustCompile(`^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$`)

// in gives the attribute that names a language: xml:lang, or ours for a name that no language tag has.
func in(lang string) string {
	if languageTag.MatchString(lang) {
		return "xml:lang"
	}
	return "c:lang"
}

// days are the dates of a document by the name that FRBRdate gives them.
var days = [...]struct {
	name string
	of   func(*directive.Directive) *schedule.Date
}{
	{"signed", func(d *directive.Directive) *schedule.Date { return &d.Signed }},
	{"numbered", func(d *directive.Directive) *schedule.Date { return &d.Numbered }},
	{"issued", func(d *directive.Directive) *schedule.Date { return &d.Issued }},
	{"passed", func(d *directive.Directive) *schedule.Date { return &d.Passed }},
	{"promulgated", func(d *directive.Directive) *schedule.Date { return &d.Promulgated }},
	{"received", func(d *directive.Directive) *schedule.Date { return &d.Received }},
	{"recalled", func(d *directive.Directive) *schedule.Date { return &d.Recalled }},
}

func (p *writer) identification() {
	expression := p.iri + "/" + p.language + "@" + p.d.Day().String()
	p.open("identification", "source", "#chithi")
	p.newline()
	p.open("FRBRWork")
	p.newline()
	p.empty("FRBRthis", "value", p.iri+"/!main")
	p.empty("FRBRuri", "value", p.iri)
	for _, day := range days {
		if on := *day.of(p.d); on != 0 {
			p.empty("FRBRdate", "date", on.String(), "name", day.name)
		}
	}
	for i := range p.d.Issuers {
		p.empty("FRBRauthor", "href", "#body_"+strconv.Itoa(i+1), "as", "#issuer")
	}
	if len(p.d.Issuers) == 0 {
		p.empty("FRBRauthor", "href", "#unknown")
	}
	p.b = append(p.b, `<FRBRcountry value="`...) // asked for, so written when empty too
	p.escape(p.d.Jurisdiction, '"')
	p.b = append(p.b, "\"/>\n"...)
	if p.d.Type != "" {
		p.empty("FRBRsubtype", "value", p.d.Type)
	}
	if !p.d.Number.IsZero() {
		p.empty("FRBRnumber", "value", p.d.Number.String())
	}
	p.close("FRBRWork")
	p.level("FRBRExpression", expression)
	p.empty("FRBRlanguage", "language", p.language)
	p.close("FRBRExpression")
	p.level("FRBRManifestation", expression+".akn")
	p.empty("FRBRformat", "value", "application/akn+xml")
	p.close("FRBRManifestation")
	p.close("identification")
}

// level opens the expression or the manifestation of the work.
func (p *writer) level(name, iri string) {
	p.open(name)
	p.newline()
	p.empty("FRBRthis", "value", iri+"/!main")
	p.empty("FRBRuri", "value", iri)
	p.empty("FRBRdate", "date", p.d.Day().String(), "name", name[4:])
	p.empty("FRBRauthor", "href", "#chithi")
}
