package jsonld

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/task"
)

func (x *reader) relations(n node) {
	for _, p := range relationProperties {
		for i, target := range x.objects(n, p.name) {
			r := directive.Relation{Kind: p.kind}
			if !x.isText(p.name, target) || !x.ref(target, &r.Target, p.name, i) {
				x.warn(notCarried.With(), p.name, i)
				continue
			}
			if p.wide {
				x.warn(widened.With(r.Kind), p.name, i)
			}
			x.d.Relations = append(x.d.Relations, r)
		}
	}
}

// isText reports whether a property speaks of a text: those of legislation alone do unless the object is of some other
// sort; the others may speak of anything, a subject or an issue of the gazette, and must say that it is a text.
func (x *reader) isText(property string, n node) bool {
	if n["@type"] != nil {
		return x.is(n, "Legislation")
	}
	number := string(n["legislationIdentifier"]) != string(n["@id"]) // and not an address alone, or a word
	return number || strings.HasPrefix(property, "legislation") || property == "isBasedOn" || property == "citation"
}

// ref reads what names a text, and reports whether anything does.
func (x *reader) ref(n node, r *directive.Ref, at ...any) bool {
	var s, date string
	if x.str(n, "legislationIdentifier", &s, at...); s == "" {
		return false
	}
	if r.Number.UnmarshalText([]byte(s)) != nil {
		return false
	}
	if day, is := format.ImpossibleDay(s); is {
		x.warn(format.Doubtful(s, day), under(at, "legislationIdentifier")...)
	}
	x.str(n, "legislationType", &r.Type, at...)
	for _, key := range x.bodies(n, "legislationPassedBy", at...) {
		r.Issuer = key
	}
	if x.str(n, "legislationDate", &date, at...); date != "" {
		year, err := strconv.Atoi(date[:min(4, len(date))])
		if err != nil || year < 1 {
			x.bad(n["legislationDate"], aDate, under(at, "legislationDate")...)
			return false
		}
		r.Year = year
	}
	x.untaken(n, readOfTarget, at...)
	return true
}

// part reads a task, or a provision that the text names. A part that is met again is told: it would be read without end.
func (x *reader) part(n node, tasks *[]task.Task, at ...any) {
	var kind, key string
	x.str(n, "legislationType", &kind, at...)
	x.str(n, "legislationIdentifier", &key, at...)
	if id := text(n["@id"]); id != "" {
		if x.parts[id] {
			x.warn(notCarried.With(), at...)
			return
		}
		x.parts[id] = true
	}
	if kind == "provision" {
		var p directive.Provision
		x.unmarshal(n["legislationIdentifier"], key, &p, aProvision, under(at, "legislationIdentifier")...)
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
	x.untaken(n, readOfPart, at...)
	*tasks = append(*tasks, t)
}

func (x *reader) leads(n node, at ...any) []task.Assignment {
	var r []task.Assignment
	for _, key := range x.bodies(n, "legislationResponsible", at...) {
		r = append(r, task.Assignment{Role: task.Lead, Agency: key})
	}
	return r
}
