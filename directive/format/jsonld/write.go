package jsonld

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// Write writes a directive as one JSON-LD object and reports what schema.org has no place for, each with its place in
// the directive. Equal documents give equal bytes; nothing is written when it fails. Characters that HTML knows are
// escaped, so that the object can stand in a script element of a page.
func Write(w io.Writer, doc format.Document) (chithi.Problems, error) {
	b, lost, err := Append(nil, doc)
	if err != nil {
		return lost, err
	}
	_, err = w.Write(append(b, '\n'))
	return lost, err
}

// Append is [Write] to the end of a slice, on one line.
func Append(b []byte, doc format.Document) ([]byte, chithi.Problems, error) {
	d := doc.Directive
	p := printer{b: b}
	p.open()
	p.text("@context", context)
	p.text("@type", "Legislation")
	p.text("legislationIdentifier", d.Number.String())
	p.text("legislationType", d.Type)
	p.text("legislationJurisdiction", d.Jurisdiction)
	p.words("name", d.Title)
	if doc.Time.Provisional {
		p.words("description", chithi.Text{"vi": format.NotCertain().In("vi"), "en": format.NotCertain().In("en")})
	}
	p.bodies("legislationPassedBy", keysOf(d.Issuers))
	p.bodies("legislationResponsible", leadersOf(d.Assignments))
	if d.Signature.Person != "" || d.Signature.Position != "" {
		p.name("accountablePerson")
		p.open()
		p.text("@type", "Person")
		p.text("name", d.Signature.Person)
		p.text("jobTitle", d.Signature.Position)
		p.close()
	}
	p.text("legislationDate", d.Day().String())
	p.text("datePublished", d.Published.String())
	p.time(doc.Time)
	p.relations(d.Relations)
	p.languages(d.Languages)
	p.attachments(d.Attachments)
	p.sources(d.Sources)
	p.parts(d)
	p.close()
	lost := losses(&doc)
	if doc.Time.Provisional {
		lost = append(lost, chithi.WarnAt("/effect", format.NotCertain()))
	}
	return p.b, lost, p.err
}

// printer appends JSON. After a member name or in a list, nothing is written before the first value.
type printer struct {
	b   []byte
	err error
}

func (p *printer) open()  { p.comma(); p.b = append(p.b, '{') }
func (p *printer) close() { p.b = append(p.b, '}') }

// comma separates what follows from what stands before it on the same level.
func (p *printer) comma() {
	if n := len(p.b); n > 0 && p.b[n-1] != '{' && p.b[n-1] != '[' && p.b[n-1] != ':' {
		p.b = append(p.b, ',')
	}
}

func (p *printer) name(name string) {
	p.comma()
	p.b = append(append(append(p.b, '"'), name...), '"', ':')
}

// text writes a member, unless it says nothing.
func (p *printer) text(name, value string) {
	if value != "" {
		p.name(name)
		p.quote(value)
	}
}

// quote writes a string. Only what is not plain goes through encoding/json, whose escapes are safe within HTML.
func (p *printer) quote(s string) {
	if plain(s) {
		p.b = append(append(append(p.b, '"'), s...), '"')
		return
	}
	q, err := json.Marshal(s)
	if err != nil {
		p.err = err
	}
	p.b = append(p.b, q...)
}

func plain(s string) bool {
	ascii := true
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == 0x7f || c == 0xe2:
			return false // 0xe2 begins the line separators that a script element must not have
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	return ascii || utf8.ValidString(s)
}

func (p *printer) words(name string, t chithi.Text) {
	if len(t) == 0 {
		return
	}
	p.name(name)
	p.b = append(p.b, '[')
	for _, lang := range languagesOf(t) {
		p.open()
		p.text("@language", lang)
		p.name("@value")
		p.quote(t[lang])
		p.close()
	}
	p.b = append(p.b, ']')
}

func (p *printer) bodies(name string, keys []string) {
	if len(keys) == 0 {
		return
	}
	p.name(name)
	p.b = append(p.b, '[')
	for _, k := range keys {
		p.body(k)
	}
	p.b = append(p.b, ']')
}

func (p *printer) body(key string) {
	p.open()
	p.text("@type", "GovernmentOrganization")
	p.text("identifier", key)
	p.close()
}

func (p *printer) time(t format.Time) {
	if len(t.Force) > 0 {
		p.name("temporalCoverage")
		p.b = append(p.b, '[')
		for _, i := range t.Force {
			p.comma()
			p.quote(coverage(i))
		}
		p.b = append(p.b, ']')
	}
	p.text("legislationDateOfApplicability", t.Applicable.String())
	p.text("legislationLegalForce", t.Status.SchemaOrg())
	if t.Status != "" {
		p.text("legislationDateVersion", t.On.String())
	}
}

// coverage writes an interval with both ends included, ".." for an open end.
func coverage(i schedule.Interval) string {
	from, to := i.From.String(), format.LastDay.Write(i.Before).String()
	if from == "" {
		from = ".."
	}
	if to == "" {
		to = ".."
	}
	return from + "/" + to
}

func (p *printer) relations(rs []directive.Relation) {
	for i, property := range relationProperties {
		first := true
		for j := range rs {
			if n, ok := propertyOf(rs[j].Kind); !ok || n != i {
				continue
			}
			if first {
				p.name(property.name)
				p.b = append(p.b, '[')
				first = false
			}
			p.target(&rs[j].Target)
		}
		if !first {
			p.b = append(p.b, ']')
		}
	}
}

func (p *printer) target(r *directive.Ref) {
	p.open()
	p.text("@type", "Legislation")
	p.text("legislationIdentifier", r.Number.String())
	p.text("legislationType", r.Type)
	if !r.Issuer.IsZero() {
		p.name("legislationPassedBy")
		p.body(r.Issuer.String())
	}
	if r.Year != 0 {
		p.text("legislationDate", pad(r.Year))
	}
	p.close()
}

// pad writes a year in four digits, as ISO 8601 asks.
func pad(year int) string {
	s := strconv.Itoa(year)
	return "0000"[min(len(s), 4):] + s
}

func (p *printer) parts(d *directive.Directive) {
	if len(d.Tasks)+len(d.Provisions) == 0 {
		return
	}
	p.name("hasPart")
	p.b = append(p.b, '[')
	p.tasks(d.Tasks)
	for _, provision := range d.Provisions {
		p.open()
		p.text("@type", "Legislation")
		p.text("legislationIdentifier", string(provision))
		p.text("legislationType", "provision")
		p.close()
	}
	p.b = append(p.b, ']')
}

func (p *printer) tasks(tasks []task.Task) {
	for i := range tasks {
		t := &tasks[i]
		p.open()
		p.text("@type", "Legislation")
		p.text("legislationIdentifier", t.Key.String())
		p.text("legislationType", t.Kind.String())
		p.words("name", t.Title)
		p.words("text", t.Body)
		p.bodies("legislationResponsible", leadersOf(t.Assignments))
		if len(t.Tasks) > 0 {
			p.name("hasPart")
			p.b = append(p.b, '[')
			p.tasks(t.Tasks)
			p.b = append(p.b, ']')
		}
		p.close()
	}
}

// Indent sets a JSON-LD object on several lines, for people.
func Indent(b []byte) ([]byte, error) {
	var r bytes.Buffer
	err := json.Indent(&r, b, "", "  ")
	return r.Bytes(), err
}
