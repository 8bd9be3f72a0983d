package jsonld

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
)

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
		x.untaken(o, readOfFile, "encoding", i)
		x.d.Languages = append(x.d.Languages, v)
	}
	for i, o := range x.objects(n, "associatedMedia") {
		var f directive.Attachment
		x.file(o, &f, "associatedMedia", i)
		x.untaken(o, readOfFile, "associatedMedia", i)
		x.d.Attachments = append(x.d.Attachments, f)
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
		x.untaken(o, readOfSource, "subjectOf", i)
		x.d.Sources = append(x.d.Sources, s)
	}
}
