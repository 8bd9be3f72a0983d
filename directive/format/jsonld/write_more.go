package jsonld

import (
	"maps"
	"slices"
	"strconv"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/task"
)

// languagesOf returns the languages of a text in order: Vietnamese, English, the others by name.
func languagesOf(t chithi.Text) []string {
	langs := slices.Sorted(maps.Keys(t))
	slices.SortStableFunc(langs, func(a, b string) int { return rank(a) - rank(b) })
	return langs
}

func rank(lang string) int {
	if i := slices.Index([]string{"vi", "en"}, lang); i >= 0 {
		return i
	}
	return 2
}

func keysOf(keys []agency.Key) []string {
	r := make([]string, len(keys))
	for i, k := range keys {
		r[i] = k.String()
	}
	return r
}

// leads reports whether an assignment gives the lead to a body with a key; a group has none.
func leads(a *task.Assignment) bool { return a.Role == task.Lead && !a.Agency.IsZero() }

func leadersOf(as []task.Assignment) []string {
	var r []string
	for i := range as {
		if leads(&as[i]) {
			r = append(r, as[i].Agency.String())
		}
	}
	return r
}

func (p *printer) languages(versions []directive.LanguageVersion) {
	if len(versions) == 0 {
		return
	}
	p.name("encoding")
	p.b = append(p.b, '[')
	for _, v := range versions {
		p.open()
		p.text("@type", "LegislationObject")
		p.text("inLanguage", v.Language)
		p.text("headline", v.Title)
		if int(v.Value) < len(legalValues) && v.Value != 0 {
			p.text("legislationLegalValue", context+"/"+legalValues[v.Value])
		}
		if v.File != nil {
			p.file(v.File)
		}
		p.close()
	}
	p.b = append(p.b, ']')
}

func (p *printer) attachments(files []directive.Attachment) {
	if len(files) == 0 {
		return
	}
	p.name("associatedMedia")
	p.b = append(p.b, '[')
	for i := range files {
		p.open()
		p.text("@type", "MediaObject")
		p.file(&files[i])
		p.close()
	}
	p.b = append(p.b, ']')
}

func (p *printer) file(f *directive.Attachment) {
	p.text("name", f.Name)
	p.text("encodingFormat", f.Media)
	if f.Size != 0 {
		p.text("contentSize", strconv.FormatInt(f.Size, 10)+" B")
	}
	p.text("sha256", f.SHA256)
}

func (p *printer) sources(sources []directive.Source) {
	if len(sources) == 0 {
		return
	}
	p.name("subjectOf")
	p.b = append(p.b, '[')
	for _, s := range sources {
		p.open()
		p.text("@type", "CreativeWork")
		p.text("name", s.Document)
		if s.Publisher != "" {
			p.name("publisher")
			p.open()
			p.text("@type", "Organization")
			p.text("name", s.Publisher)
			p.close()
		}
		p.text("url", s.URL)
		p.close()
	}
	p.b = append(p.b, ']')
}
