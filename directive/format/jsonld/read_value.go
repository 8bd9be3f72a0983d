package jsonld

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
)

// under joins a member name to a place without touching the place.
func under(at []any, name string) []any { return append(slices.Clone(at), name) }

// str reads a member that is one string, or one object with @value, name or @id.
func (x *reader) str(n node, name string, to *string, at ...any) {
	items := list(n[name])
	if len(items) == 0 {
		return
	}
	s, ok := plainText(items[0])
	if !ok {
		x.bad(items[0], aText, under(at, name)...)
		return
	}
	if len(items) > 1 {
		x.warn(notCarried.With(), append(under(at, name), 1)...)
	}
	*to = s
}

func plainText(raw json.RawMessage) (string, bool) {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s, true
	}
	var o struct {
		Value      string `json:"@value"`
		Name       string `json:"name"`
		Identifier string `json:"identifier"`
		Property   string `json:"value"` // of a PropertyValue
		ID         string `json:"@id"`
	}
	if json.Unmarshal(raw, &o) != nil {
		return "", false
	}
	for _, s := range [...]string{o.Value, o.Name, o.Identifier, o.Property, o.ID} {
		if s != "" {
			return s, true
		}
	}
	return "", false
}

// identifier keeps the number as it came; a day inside it that cannot be is told and changes nothing.
func (x *reader) identifier(n node, to *directive.Number, at ...any) {
	var s string
	x.str(n, "legislationIdentifier", &s, at...)
	if s == "" {
		if len(at) == 0 {
			x.problems = append(x.problems, chithi.At("/legislationIdentifier", noNumber.With()))
		}
		return
	}
	x.unmarshal(n["legislationIdentifier"], s, to, aNumber, under(at, "legislationIdentifier")...)
	if day, is := format.ImpossibleDay(s); is {
		x.warn(format.Doubtful(s, day), under(at, "legislationIdentifier")...)
	}
}

// words reads a text in its languages; one without a language is taken to be in that of the document, or in none ("und").
func (x *reader) words(n node, name string, at ...any) chithi.Text {
	t := chithi.Text{}
	add := func(lang, s string, i int) {
		if lang == "" {
			lang = x.language(n, at...)
		}
		if _, again := t[lang]; again {
			x.warn(notCarried.With(), append(under(at, name), i)...)
			return
		}
		t[lang] = s
	}
	for i, raw := range list(n[name]) {
		var v struct {
			Value    string `json:"@value"`
			Language string `json:"@language"`
		}
		var byLanguage map[string]string
		switch {
		case json.Unmarshal(raw, &v.Value) == nil, json.Unmarshal(raw, &v) == nil && v.Value != "":
			add(v.Language, v.Value, i)
		case json.Unmarshal(raw, &byLanguage) == nil && len(byLanguage) > 0 && areLanguages(byLanguage):
			for _, lang := range slices.Sorted(maps.Keys(byLanguage)) {
				add(strings.TrimPrefix(lang, "@none"), byLanguage[lang], i)
			}
		default:
			x.bad(raw, aText, append(under(at, name), i)...)
		}
	}
	if len(t) == 0 {
		return nil
	}
	return t
}

// areLanguages reports whether an object is a text by its languages: {"vi": …, "en": …}.
func areLanguages(m map[string]string) bool {
	for name := range m {
		if name != "@none" && !languageTag.MatchString(name) {
			return false
		}
	}
	return true
}

var languageTag = regexp.MustCompile(`^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$`)

// language is that of the document, or "und".
func (x *reader) language(n node, at ...any) string {
	var lang string
	if x.str(n, "inLanguage", &lang, at...); languageTag.MatchString(lang) {
		return lang
	}
	return "und"
}

func (x *reader) day(n node, name string, to *schedule.Date, at ...any) {
	var s string
	if x.str(n, name, &s, at...); s != "" {
		x.readDay(s, n[name], to, aDate, under(at, name)...)
	}
}

// readDay reads a date, or the date of a date and time. A day that cannot be is a fault; words that name no single day, such as
// a year alone, are told.
func (x *reader) readDay(s string, raw json.RawMessage, to *schedule.Date, as format.Thing, at ...any) bool {
	day, _, _ := strings.Cut(s, "T")
	d, err := schedule.ParseDate(day)
	if err == nil {
		*to = d
		return true
	}
	if _, is := format.ImpossibleDay(day); is {
		x.bad(raw, as, at...)
	} else {
		x.warn(vagueDay.With(format.Quote(s)), at...)
	}
	return false
}

// bodies reads the keys of bodies. A body that has no key of ours is told and left out.
func (x *reader) bodies(n node, name string, at ...any) []agency.Key {
	var keys []agency.Key
	for i, raw := range list(n[name]) {
		body, _ := x.graph.object(raw)
		key, err := agency.ParseKey(text(body["identifier"]))
		if err != nil {
			x.warn(notCarried.With(), append(under(at, name), i)...)
			continue
		}
		keys = append(keys, key)
	}
	return keys
}

func (x *reader) object(n node, name string, at ...any) (node, bool) {
	items := x.objects(n, name, at...)
	if len(items) == 0 {
		return nil, false
	}
	for i := 1; i < len(items); i++ {
		x.warn(notCarried.With(), append(under(at, name), i)...)
	}
	return items[0], true
}

// objects reads a list of objects. A plain string stands for an object of that identifier, and so does the @id of one that
// has no other.
func (x *reader) objects(n node, name string, at ...any) []node {
	var r []node
	for i, raw := range list(n[name]) {
		if text(raw) != "" {
			r = append(r, node{"@id": raw, "legislationIdentifier": raw})
			continue
		}
		o, is := x.graph.object(raw)
		if !is {
			x.bad(raw, anObject, append(under(at, name), i)...)
			continue
		}
		if o["legislationIdentifier"] == nil && o["@id"] != nil {
			o = maps.Clone(o)
			o["legislationIdentifier"] = o["@id"]
		}
		r = append(r, o)
	}
	return r
}
