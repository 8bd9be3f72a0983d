package jsonld

import (
	"encoding"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

var (
	badValue   = schedule.Template{Code: "jsonld-value", En: "{0} cannot be read as {1}", Vi: "không đọc được {0} thành {1}"}
	notCarried = schedule.Template{Code: "jsonld-unread", En: "a directive has no place for this; it is not taken over", Vi: "chỉ thị không có chỗ cho nội dung này; không được tiếp nhận"}
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
	n, err := find(b)
	if err != nil {
		return format.Document{}, nil, err
	}
	x := reader{d: &directive.Directive{Format: directive.Format}}
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
	doc      format.Document
	d        *directive.Directive // of doc
	problems chithi.Problems
}

func (x *reader) bad(raw json.RawMessage, as string, at ...any) {
	x.problems = append(x.problems, chithi.At(chithi.Pointer(at...), badValue.With(format.Quote(string(raw)), as)))
}

func (x *reader) warn(m schedule.Message, at ...any) {
	x.problems = append(x.problems, chithi.WarnAt(chithi.Pointer(at...), m))
}

func (x *reader) law(n node) {
	d := x.d
	x.identifier(n, &d.Number)
	x.str(n, "legislationType", &d.Type)
	x.str(n, "legislationJurisdiction", &d.Jurisdiction)
	d.Title = x.words(n, "name")
	for i, key := range x.bodies(n, "legislationPassedBy") {
		x.unmarshal(n["legislationPassedBy"], key, grow(&d.Issuers), "body key", "legislationPassedBy", i)
	}
	d.Assignments = x.leads(n)
	var signer node
	if x.object(n, "accountablePerson", &signer) {
		x.str(signer, "name", &d.Signature.Person, "accountablePerson")
		x.str(signer, "jobTitle", &d.Signature.Position, "accountablePerson")
	}
	x.day(n, "legislationDate", &d.Signed)
	x.day(n, "datePublished", &d.Published)
	x.coverage(n)
	if x.day(n, "legislationDateOfApplicability", &x.doc.Time.Applicable); x.doc.Time.Applicable != 0 {
		d.Effect = append(d.Effect, effect(schedule.RoleApplication, x.doc.Time.Applicable))
	}
	x.status(n)
	x.relations(n)
	for i, part := range x.objects(n, "hasPart") {
		x.part(part, &d.Tasks, "hasPart", i)
	}
	x.files(n)
	x.sources(n)
	for _, name := range slices.Sorted(maps.Keys(n)) {
		if !scalarProperties[name] && !isRelation(name) {
			x.warn(notCarried.With(), name)
		}
	}
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
		return
	}
	for _, e := range [...]directive.ELI{directive.ELIInForce, directive.ELIPartiallyInForce, directive.ELINotInForce} {
		if word == string(e) || strings.HasSuffix(word, "schema.org/"+string(e)) {
			x.doc.Time.Status = e
			x.day(n, "legislationDateVersion", &x.doc.Time.On)
			return
		}
	}
	x.warn(notCarried.With(), "legislationLegalForce")
}

// coverage reads the days in force; the first entry and the last end are what the directive says of itself.
func (x *reader) coverage(n node) {
	conv, _ := format.EndOf(system, "temporalCoverage")
	for i, raw := range list(n["temporalCoverage"]) {
		var s string
		if json.Unmarshal(raw, &s) != nil {
			x.bad(raw, "temporalCoverage", "temporalCoverage", i)
			continue
		}
		from, to, isInterval := strings.Cut(s, "/")
		if !isInterval {
			to = from
		}
		var in schedule.Interval
		var last schedule.Date
		ok := x.end(raw, from, &in.From, i) && x.end(raw, to, &last, i)
		if in.Before = conv.End.Read(last); ok && !in.IsValid() {
			x.bad(raw, "temporalCoverage", "temporalCoverage", i)
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

func (x *reader) end(raw json.RawMessage, s string, to *schedule.Date, i int) bool {
	if s == "" || s == ".." {
		return true
	}
	d, err := parseDay(s)
	if err != nil {
		x.bad(raw, "temporalCoverage", "temporalCoverage", i)
		return false
	}
	*to = d
	return true
}

// parseDay reads a date, or the date of a date and time.
func parseDay(s string) (schedule.Date, error) {
	day, _, _ := strings.Cut(s, "T")
	return schedule.ParseDate(day)
}

func (x *reader) relations(n node) {
	for _, p := range relationProperties {
		for i, target := range x.objects(n, p.name) {
			r := directive.Relation{Kind: p.kind}
			x.ref(target, &r.Target, p.name, i)
			if r.Kind == directive.RelatedTo {
				x.warn(widened.With(r.Kind), p.name, i)
			}
			if !r.Target.IsZero() {
				x.d.Relations = append(x.d.Relations, r)
			} else {
				x.warn(notCarried.With(), p.name, i)
			}
		}
	}
}

func (x *reader) ref(n node, r *directive.Ref, at ...any) {
	x.identifier(n, &r.Number, at...)
	x.str(n, "legislationType", &r.Type, at...)
	for _, key := range x.bodies(n, "legislationPassedBy", at...) {
		x.unmarshal(n["legislationPassedBy"], key, &r.Issuer, "body key", append(at, "legislationPassedBy")...)
	}
	var date string
	if x.str(n, "legislationDate", &date, at...); date != "" {
		year, err := strconv.Atoi(date[:min(4, len(date))])
		if err != nil || year < 1 {
			x.bad(n["legislationDate"], "date", append(at, "legislationDate")...)
			return
		}
		r.Year = year
	}
}

// part reads a task, or a provision that the text names.
func (x *reader) part(n node, tasks *[]task.Task, at ...any) {
	var kind, key string
	x.str(n, "legislationType", &kind, at...)
	x.str(n, "legislationIdentifier", &key, at...)
	if kind == "provision" {
		var p directive.Provision
		x.unmarshal(n["legislationIdentifier"], key, &p, "provision", append(at, "legislationIdentifier")...)
		x.d.Provisions = append(x.d.Provisions, p)
		return
	}
	var t task.Task
	if t.Kind.UnmarshalText([]byte(kind)) != nil || t.Key.UnmarshalText([]byte(key)) != nil || t.Kind == 0 || t.Key.IsZero() {
		x.warn(notCarried.With(), at...)
		return
	}
	t.Title, t.Body = x.words(n, "name", at...), x.words(n, "text", at...)
	t.Assignments = x.leads(n, at...)
	for i, sub := range x.objects(n, "hasPart", at...) {
		x.part(sub, &t.Tasks, append(slices.Clone(at), "hasPart", i)...)
	}
	*tasks = append(*tasks, t)
}

func (x *reader) leads(n node, at ...any) []task.Assignment {
	var r []task.Assignment
	for i, key := range x.bodies(n, "legislationResponsible", at...) {
		a := task.Assignment{Role: task.Lead}
		x.unmarshal(n["legislationResponsible"], key, &a.Agency, "body key", append(slices.Clone(at), "legislationResponsible", i)...)
		r = append(r, a)
	}
	return r
}

// unmarshal reads a text into a value that checks itself.
func (x *reader) unmarshal(raw json.RawMessage, s string, to encoding.TextUnmarshaler, as string, at ...any) {
	if err := to.UnmarshalText([]byte(s)); err != nil {
		x.bad(raw, as, at...)
	}
}

// grow appends an empty item and returns it.
func grow[T any](list *[]T) *T {
	*list = append(*list, *new(T))
	return &(*list)[len(*list)-1]
}
