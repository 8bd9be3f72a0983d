package jsonld

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi"
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
		x.bad(items[0], "text", under(at, name)...)
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
		ID         string `json:"@id"`
	}
	if json.Unmarshal(raw, &o) != nil {
		return "", false
	}
	for _, s := range [...]string{o.Value, o.Name, o.Identifier, o.ID} {
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
	x.unmarshal(n["legislationIdentifier"], s, to, "number", under(at, "legislationIdentifier")...)
	if day, is := format.ImpossibleDay(s); is {
		x.warn(format.Doubtful(s, day), under(at, "legislationIdentifier")...)
	}
}

// words reads a text in its languages; one without a language is taken to be in that of the document, or in none ("und").
func (x *reader) words(n node, name string, at ...any) chithi.Text {
	var t chithi.Text
	for i, raw := range list(n[name]) {
		var v struct {
			Value    string `json:"@value"`
			Language string `json:"@language"`
		}
		if json.Unmarshal(raw, &v.Value) != nil && (json.Unmarshal(raw, &v) != nil || v.Value == "") {
			x.bad(raw, "text", append(under(at, name), i)...)
			continue
		}
		if v.Language == "" {
			if x.str(n, "inLanguage", &v.Language, at...); v.Language == "" {
				v.Language = "und"
			}
		}
		if t == nil {
			t = chithi.Text{}
		}
		if _, again := t[v.Language]; again {
			x.warn(notCarried.With(), append(under(at, name), i)...)
			continue
		}
		t[v.Language] = v.Value
	}
	return t
}

func (x *reader) day(n node, name string, to *schedule.Date, at ...any) {
	var s string
	if x.str(n, name, &s, at...); s == "" {
		return
	}
	d, err := parseDay(s)
	if err != nil {
		x.bad(n[name], "date", under(at, name)...)
		return
	}
	*to = d
}

// bodies reads the keys of bodies. A body that has a name and no key of ours is told and left out.
func (x *reader) bodies(n node, name string, at ...any) []string {
	var keys []string
	for i, raw := range list(n[name]) {
		var body struct {
			Identifier string `json:"identifier"`
		}
		if json.Unmarshal(raw, &body) != nil || body.Identifier == "" {
			x.warn(notCarried.With(), append(under(at, name), i)...)
			continue
		}
		keys = append(keys, body.Identifier)
	}
	return keys
}

func (x *reader) object(n node, name string, to *node, at ...any) bool {
	items := x.objects(n, name, at...)
	if len(items) == 0 {
		return false
	}
	*to = items[0]
	for i := 1; i < len(items); i++ {
		x.warn(notCarried.With(), append(under(at, name), i)...)
	}
	return true
}

// objects reads a list of objects. A plain string stands for an object of that identifier.
func (x *reader) objects(n node, name string, at ...any) []node {
	var r []node
	for i, raw := range list(n[name]) {
		var o node
		var s string
		switch {
		case json.Unmarshal(raw, &s) == nil:
			r = append(r, node{"legislationIdentifier": raw})
		case json.Unmarshal(raw, &o) == nil && o != nil:
			if o["legislationIdentifier"] == nil && o["@id"] != nil {
				o["legislationIdentifier"] = o["@id"]
			}
			r = append(r, o)
		default:
			x.bad(raw, "object", append(under(at, name), i)...)
		}
	}
	return r
}

func (x *reader) files(n node) {
	for i, o := range x.objects(n, "encoding") {
		v := directive.LanguageVersion{}
		var value string
		x.str(o, "inLanguage", &v.Language, "encoding", i)
		x.str(o, "headline", &v.Title, "encoding", i)
		x.str(o, "legislationLegalValue", &value, "encoding", i)
		for l := directive.Unofficial; l <= directive.Definitive; l++ {
			if strings.HasSuffix(value, "/"+legalValues[l]) || value == legalValues[l] {
				v.Value = l
			}
		}
		if o["name"] != nil {
			v.File = &directive.Attachment{}
			x.file(o, v.File, "encoding", i)
		}
		x.d.Languages = append(x.d.Languages, v)
	}
	for i, o := range x.objects(n, "associatedMedia") {
		x.file(o, grow(&x.d.Attachments), "associatedMedia", i)
	}
}

func (x *reader) file(o node, f *directive.Attachment, at ...any) {
	var size string
	x.str(o, "name", &f.Name, at...)
	x.str(o, "encodingFormat", &f.Media, at...)
	x.str(o, "sha256", &f.SHA256, at...)
	if x.str(o, "contentSize", &size, at...); size != "" {
		bytes, err := strconv.ParseInt(strings.TrimSuffix(size, " B"), 10, 64)
		if err != nil || bytes < 0 {
			x.warn(notCarried.With(), under(at, "contentSize")...)
			return
		}
		f.Size = bytes
	}
}

func (x *reader) sources(n node) {
	for i, o := range x.objects(n, "subjectOf") {
		var s directive.Source
		x.str(o, "name", &s.Document, "subjectOf", i)
		x.str(o, "publisher", &s.Publisher, "subjectOf", i)
		x.str(o, "url", &s.URL, "subjectOf", i)
		if s.IsZero() {
			x.warn(notCarried.With(), "subjectOf", i)
			continue
		}
		x.d.Sources = append(x.d.Sources, s)
	}
}
