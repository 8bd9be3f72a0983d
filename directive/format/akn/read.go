package akn

import (
	"cmp"
	"encoding"
	"io"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
)

var (
	badValue   = schedule.Template{Code: "akn-value", En: "{0} cannot be read as {1}", Vi: "không đọc được {0} thành {1}"}
	notCarried = schedule.Template{Code: "akn-unread", En: "a directive has no place for {0}; it is not taken over", Vi: "chỉ thị không có chỗ cho {0}; không được tiếp nhận"}
	draftText  = schedule.Template{Code: "akn-draft", En: "the namespace {0} is that of a draft of the standard; it is read as the standard", Vi: "không gian tên {0} là của bản dự thảo tiêu chuẩn; được đọc như tiêu chuẩn"}
	strayRest  = schedule.Template{Code: "akn-rest", En: "the proprietary part speaks of {0}, which the document does not have; it is not taken over", Vi: "phần proprietary nói về {0} mà văn bản không có; không được tiếp nhận"}
	vagueDay   = schedule.Template{Code: "akn-vague-day", En: "{0} names no single day; it is not taken over", Vi: "{0} không chỉ rõ một ngày; không được tiếp nhận"}
	asSigning  = schedule.Template{Code: "akn-signing", En: "the date {0} is taken over as the day of signing", Vi: "ngày {0} được tiếp nhận là ngày ký"}
	lostPart   = schedule.Template{Code: "akn-part", En: "{0} is no place of a provision; what is done to that part is not taken over", Vi: "{0} không phải vị trí của một quy định; không tiếp nhận tác động lên phần đó"}
	unknownMod = schedule.Template{Code: "akn-modification", En: "no relation of ours is meant by {0} of the type {1}; it is not taken over", Vi: "không có quan hệ nào tương ứng với {0} kiểu {1}; không được tiếp nhận"}
)

// Read reads one document of Akoma Ntoso: whatever [Write] wrote, and of other people's documents the metadata. The
// problems that come with a document say what was not taken over; an error comes alone, with every fault when the content
// is at fault (chithi.Problems), and then there is no document. Their places are paths of elements.
func Read(r io.Reader) (format.Document, chithi.Problems, error) {
	b, err := io.ReadAll(io.LimitReader(r, format.MaxSize+1))
	if err != nil {
		return format.Document{}, nil, err
	}
	return Parse(b)
}

// Parse is [Read] for bytes at hand.
func Parse(b []byte) (format.Document, chithi.Problems, error) {
	root, err := parse(b)
	if err != nil {
		return format.Document{}, nil, err
	}
	draft := strings.HasPrefix(root.name.Space, namespace+"/") // of committee drafts: …/akn/3.0/CSD02
	if root.name.Local != "akomaNtoso" || root.name.Space != namespace && !draft {
		return format.Document{}, nil, &SyntaxError{badNamespace.With(format.Quote("{" + root.name.Space + "}" + root.name.Local))}
	}
	for _, e := range root.all("") {
		if e.name.Space == root.name.Space && e.first("meta") != nil {
			x := newReader(e)
			if draft {
				x.warn(draftText.With(format.Quote(root.name.Space)))
			}
			x.document()
			x.problems.Sort()
			if err := x.problems.Err(); err != nil {
				return format.Document{}, nil, err
			}
			return x.doc, x.problems, nil
		}
	}
	return format.Document{}, nil, &SyntaxError{noDocument.With()}
}

// reader collects what it could not read.
type reader struct {
	root, meta *element
	doc        format.Document
	d          *directive.Directive
	rest       *directive.Directive // nil when the document brings none
	problems   chithi.Problems
	byID       map[string]*element // references and events
}

func newReader(root *element) *reader {
	x := &reader{root: root, meta: root.first("meta"), byID: map[string]*element{}}
	x.d = &directive.Directive{Format: directive.Format}
	x.doc.Directive = x.d
	for _, list := range [...]string{"references", "lifecycle", "temporalData"} {
		for _, group := range x.meta.all(list) {
			for _, e := range group.all("") {
				if id := e.get("eId"); id != "" && x.byID[id] == nil {
					x.byID[id] = e
				}
			}
		}
	}
	return x
}

// local resolves a reference within the document: "#body_1".
func (x *reader) local(href string) *element {
	if !strings.HasPrefix(href, "#") {
		return nil
	}
	return x.byID[href[1:]]
}

func (x *reader) bad(value string, as format.Thing, at ...any) {
	x.problems = append(x.problems, chithi.At(chithi.Pointer(at...), badValue.With(format.Quote(value), as)))
}

func (x *reader) warn(m schedule.Message, at ...any) {
	x.problems = append(x.problems, chithi.WarnAt(chithi.Pointer(at...), m))
}

func (x *reader) unmarshal(s string, to encoding.TextUnmarshaler, as format.Thing, at ...any) bool {
	if err := to.UnmarshalText([]byte(s)); err != nil {
		x.bad(s, as, at...)
		return false
	}
	return true
}

// day reads a date, or the date of a date and time. A year or a month alone is no fault, and no day either: it is told.
func (x *reader) day(s string, at ...any) schedule.Date {
	day, _, _ := strings.Cut(s, "T")
	d, err := schedule.ParseDate(day)
	switch {
	case err == nil:
	case format.VagueDay(day):
		x.warn(vagueDay.With(format.Quote(s)), at...)
	default:
		x.bad(s, aDate, at...)
	}
	return d
}

func (x *reader) document() {
	x.readRest()
	x.identification()
	x.title()
	x.lifecycle()
	x.relations()
	x.body()
	x.signature()
	x.unread()
	x.merge()
	if x.rest == nil {
		x.effect()
	}
}

func (x *reader) identification() {
	work := x.meta.at("identification", "FRBRWork")
	place := []any{"meta", "identification", "FRBRWork"}
	x.d.Jurisdiction = work.first("FRBRcountry").get("value")
	x.d.Type = work.first("FRBRsubtype").get("value")
	if x.d.Type == "" && !x.ours() { // we give a name where there is no type, for the schema asks for one
		x.d.Type = x.root.get("name")
	}
	number := work.first("FRBRnumber").get("value")
	if number == "" && !x.ours() { // other people's is at the head of the text, or in the address
		number = cmp.Or(x.docNumber(), work.first("FRBRuri").get("value"), work.first("FRBRthis").get("value"))
	}
	if number != "" {
		x.unmarshal(number, &x.d.Number, aNumber, append(place, "FRBRnumber")...)
		if day, is := format.ImpossibleDay(number); is {
			x.warn(format.Doubtful(number, day), append(place, "FRBRnumber")...)
		}
	}
	for i, e := range work.all("FRBRdate") {
		x.date(e.get("name"), x.day(e.get("date"), append(place, "FRBRdate", i)...), append(place, "FRBRdate", i)...)
	}
	for i, e := range work.all("FRBRauthor") {
		x.issuer(e.get("href"), append(place, "FRBRauthor", i)...)
	}
	if p := x.meta.first("publication"); p != nil {
		x.d.Published = x.day(p.get("date"), "meta", "publication")
	}
}

func (x *reader) docNumber() string {
	if numbers := x.root.first("preface").find("docNumber", nil); len(numbers) > 0 {
		return strings.TrimSpace(numbers[0].words())
	}
	return ""
}

// date puts a day where its name says. A name of other people's making dates the text when nothing else does, and that is told.
func (x *reader) date(name string, on schedule.Date, at ...any) {
	for _, day := range days {
		if day.name == name {
			*day.of(x.d) = on
			return
		}
	}
	switch {
	case on == 0: // told already
	case x.d.Day() == 0:
		x.d.Signed = on
		x.warn(asSigning.With(format.Quote(name)), at...)
	default:
		x.warn(notCarried.With(theDate.Of(name)), at...)
	}
}

func (x *reader) issuer(href string, at ...any) {
	if e := x.local(href); e != nil {
		href = e.get("href")
	}
	key, ours := strings.CutPrefix(href, organization)
	if ours && key == nothing {
		return
	}
	k, err := agency.ParseKey(key)
	if !ours || err != nil {
		x.warn(notCarried.With(theAuthor.Of(href)), at...)
		return
	}
	x.d.Issuers = append(x.d.Issuers, k)
}

// title reads the title from where it is set and, when it is set nowhere, from what the work is also called.
func (x *reader) title() {
	lang := orWord(x.meta.at("identification", "FRBRExpression", "FRBRlanguage").get("language"), "und")
	for _, front := range [...]string{"preface", "coverPage"} {
		for _, e := range x.root.first(front).find("docTitle", nil) {
			addText(&x.d.Title, e, lang)
		}
	}
	for _, e := range x.meta.at("identification", "FRBRWork").all("FRBRalias") {
		if name := e.get("value"); name != "" && len(x.d.Title) == 0 {
			x.d.Title = chithi.Text{lang: name}
		}
	}
	if !x.ours() { // others break lines for the eye
		for l, s := range x.d.Title {
			x.d.Title[l] = strings.Join(strings.Fields(s), " ")
		}
	}
}

// ours reports whether this package wrote the document.
func (x *reader) ours() bool { return x.meta.first("identification").get("source") == "#chithi" }

// addText adds the words of an element in its language.
func addText(t *chithi.Text, e *element, lang string) {
	lang = orWord(e.lang(), orWord(e.getIn(ours, "lang"), lang))
	if *t == nil {
		*t = chithi.Text{}
	}
	(*t)[lang] = e.words()
}

func (x *reader) signature() {
	signatures := x.root.first("conclusions").find("signature", nil)
	if len(signatures) == 0 {
		return
	}
	if p := signatures[0].first("person"); p != nil {
		x.d.Signature.Person = p.words()
	}
	if p := signatures[0].first("role"); p != nil {
		x.d.Signature.Position = p.words()
	}
}
