package jsonld

import (
	"encoding"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
)

var (
	badValue   = schedule.Template{Code: "jsonld-value", En: "{0} cannot be read as {1}", Vi: "không đọc được {0} thành {1}"}
	notCarried = schedule.Template{Code: "jsonld-unread", En: "a directive has no place for this; it is not taken over", Vi: "chỉ thị không có chỗ cho nội dung này; không được tiếp nhận"}
	vagueDay   = schedule.Template{Code: "jsonld-vague-day", En: "{0} names no single day; it is not taken over", Vi: "{0} không chỉ rõ một ngày; không được tiếp nhận"}
	widened    = schedule.Template{Code: "jsonld-wide", En: "this says only that there is a relation, not which; it is taken over as {0}", Vi: "mục này chỉ nói có quan hệ mà không nói quan hệ gì; được tiếp nhận là {0}"}
	noNumber   = schedule.Template{Code: "jsonld-no-number", En: "a text without legislationIdentifier cannot be named", Vi: "văn bản không có legislationIdentifier nên không thể gọi tên"}
)

// Read reads one Legislation of schema.org. The problems that come with a document say what was not taken over;
// an error comes alone, with every fault when the content is at fault (chithi.Problems), and then there is no document.
// What the vocabulary cannot say stays empty, so the directive need not pass its checks.
func Read(r io.Reader) (format.Document, chithi.Problems, error) {
	b, err := io.ReadAll(io.LimitReader(r, format.MaxSize+1))
	if err != nil {
		return format.Document{}, nil, err
	}
	return Parse(b)
}

// Parse is [Read] for bytes at hand.
func Parse(b []byte) (format.Document, chithi.Problems, error) {
	if err := scan(b); err != nil {
		return format.Document{}, nil, err
	}
	g, n, err := find(b)
	if err != nil {
		return format.Document{}, nil, err
	}
	x := reader{graph: g, d: &directive.Directive{Format: directive.Format}, parts: map[string]bool{}}
	x.doc.Directive = x.d
	x.law(n)
	x.problems.Sort()
	if err := x.problems.Err(); err != nil {
		return format.Document{}, nil, err
	}
	return x.doc, x.problems, nil
}

// reader collects what it could not read.
type reader struct {
	*graph
	doc      format.Document
	d        *directive.Directive // of doc
	parts    map[string]bool      // the @id of every part that has been read
	problems chithi.Problems
}

func (x *reader) bad(raw json.RawMessage, as format.Thing, at ...any) {
	x.problems = append(x.problems, chithi.At(chithi.Pointer(at...), badValue.With(format.Quote(string(raw)), as)))
}

func (x *reader) warn(m schedule.Message, at ...any) {
	x.problems = append(x.problems, chithi.WarnAt(chithi.Pointer(at...), m))
}

// untaken tells of every member of an object that is not one of those read.
func (x *reader) untaken(n node, read []string, at ...any) {
	for _, name := range slices.Sorted(maps.Keys(n)) {
		if !slices.Contains(read, name) {
			x.warn(notCarried.With(), under(at, name)...)
		}
	}
}

func (x *reader) law(n node) {
	d := x.d
	if n["legislationIdentifier"] == nil && n["@id"] != nil {
		n["legislationIdentifier"] = n["@id"]
		delete(n, "@id")
	}
	x.identifier(n, &d.Number)
	x.str(n, "legislationType", &d.Type)
	x.str(n, "legislationJurisdiction", &d.Jurisdiction)
	d.Title = x.words(n, "name")
	d.Issuers = x.bodies(n, "legislationPassedBy")
	d.Assignments = x.leads(n)
	if signer, is := x.object(n, "accountablePerson"); is {
		x.str(signer, "name", &d.Signature.Person, "accountablePerson")
		x.str(signer, "jobTitle", &d.Signature.Position, "accountablePerson")
		x.untaken(signer, readOfPerson, "accountablePerson")
	}
	x.day(n, "legislationDate", &d.Signed)
	x.day(n, "datePublished", &d.Published)
	x.coverage(n)
	if x.day(n, "legislationDateOfApplicability", &x.doc.Time.Applicable); x.doc.Time.Applicable != 0 {
		d.Effect = append(d.Effect, effect(schedule.RoleApplication, x.doc.Time.Applicable))
	}
	x.status(n)
	x.certainty(n)
	x.relations(n)
	for i, part := range x.objects(n, "hasPart") {
		x.part(part, &d.Tasks, "hasPart", i)
	}
	x.files(n)
	x.sources(n)
	for _, p := range relationProperties {
		delete(n, p.name)
	}
	x.untaken(n, readOfLaw)
}

// effect says a day as a rule and as a printed day.
func effect(role schedule.Role, on schedule.Date) directive.Effect {
	e := directive.Effect{Role: role, Printed: on}
	if rule, err := schedule.On(schedule.Fixed(on)); err == nil {
		e.Rule = rule
	}
	return e
}

// status reads how the text stands on the day of the description.
func (x *reader) status(n node) {
	var word string
	if x.str(n, "legislationLegalForce", &word); word == "" {
		if n["legislationDateVersion"] != nil {
			x.warn(notCarried.With(), "legislationDateVersion")
		}
		return
	}
	for _, e := range [...]directive.ELI{directive.ELIInForce, directive.ELIPartiallyInForce, directive.ELINotInForce} {
		if x.name(word) == string(e) {
			x.doc.Time.Status = e
			x.day(n, "legislationDateVersion", &x.doc.Time.On)
			return
		}
	}
	x.warn(notCarried.With(), "legislationLegalForce")
}

// certainty reads the description by which [Write] says that not every day is certain; any other is told.
func (x *reader) certainty(n node) {
	if n["description"] == nil {
		return
	}
	if x.doc.Time.Provisional = x.words(n, "description")["en"] == format.NotCertain().In("en"); !x.doc.Time.Provisional {
		x.warn(notCarried.With(), "description")
	}
}

// coverage reads the days in force; the first entry and the last end are what the directive says of itself.
func (x *reader) coverage(n node) {
	conv, _ := format.EndOf(system, "temporalCoverage")
	for i, raw := range list(n["temporalCoverage"]) {
		s, ok := plainText(raw)
		if !ok {
			x.bad(raw, aCoverage, "temporalCoverage", i)
			continue
		}
		from, to, isInterval := strings.Cut(s, "/")
		if !isInterval {
			to = from
		}
		var in schedule.Interval
		var last schedule.Date
		ok = x.end(raw, from, &in.From, i) && x.end(raw, to, &last, i)
		if in.Before = conv.End.Read(last); ok && !in.IsValid() {
			x.bad(raw, aCoverage, "temporalCoverage", i)
			continue
		}
		if ok {
			x.doc.Time.Force = append(x.doc.Time.Force, in)
		}
	}
	if force := x.doc.Time.Force; len(force) > 0 {
		if on := force[0].From; on != 0 {
			x.d.Effect = append(x.d.Effect, effect(schedule.RoleEffect, on))
		}
		if on := force[len(force)-1].Before; on != 0 {
			x.d.Effect = append(x.d.Effect, effect(schedule.RoleExpiry, on))
		}
	}
}

// end reads one end of an interval. Half of an interval would be another one, so that of a vague one nothing is taken over.
func (x *reader) end(raw json.RawMessage, s string, to *schedule.Date, i int) bool {
	return s == "" || s == ".." || x.readDay(s, raw, to, aCoverage, "temporalCoverage", i)
}

// unmarshal reads a text into a value that checks itself.
func (x *reader) unmarshal(raw json.RawMessage, s string, to encoding.TextUnmarshaler, as format.Thing, at ...any) {
	if err := to.UnmarshalText([]byte(s)); err != nil {
		x.bad(raw, as, at...)
	}
}
