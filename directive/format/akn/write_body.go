package akn

import (
	"maps"
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/task"
)

func (p *writer) preface() {
	p.open("preface")
	p.newline()
	p.open("p")
	if p.d.Type != "" {
		p.inline("docType", p.d.Type)
	}
	if !p.d.Number.IsZero() {
		p.inline("docNumber", p.d.Number.String())
	}
	p.close("p")
	for _, lang := range p.languages(p.d.Title) {
		p.open("p")
		p.inline("docTitle", p.d.Title[lang], in(lang), lang)
		p.close("p")
	}
	p.close("preface")
}

// inline writes an element of running text.
func (p *writer) inline(name, text string, attributes ...string) {
	p.open(name, attributes...)
	p.text(text)
	p.end(name)
}

// languages returns those of a text, that of the expression first.
func (p *writer) languages(t chithi.Text) []string {
	langs := slices.Sorted(maps.Keys(t))
	if i := slices.Index(langs, p.language); i > 0 {
		langs = append([]string{p.language}, slices.Delete(langs, i, i+1)...)
	}
	return langs
}

// textID is the eId of the text as a whole. No provision has it, for those have small letters only; nor has one the other
// eIds that are numbered here.
const textID = "mainBody"

func (p *writer) body() {
	p.open("mainBody", "eId", textID)
	p.newline()
	p.tasks(p.d.Tasks)
	for _, provision := range p.d.Provisions {
		p.empty("hcontainer", "name", "provision", "eId", string(provision))
	}
	if len(p.d.Tasks)+len(p.d.Provisions) == 0 {
		p.empty("p")
	}
	p.close("mainBody")
}

// taskID is the eId of a task.
func taskID(k task.Key) string { return "task_" + k.String() }

func (p *writer) tasks(tasks []task.Task) {
	for i := range tasks {
		t := &tasks[i]
		p.open("hcontainer", "name", orWord(t.Kind.String(), "task"), "eId", taskID(t.Key))
		p.inline("num", t.Key.String())
		for n, lang := range p.languages(t.Title) {
			name := "heading"
			if n > 0 {
				name = "subheading"
			}
			p.inline(name, t.Title[lang], in(lang), lang)
		}
		p.newline()
		inside := "content"
		if len(t.Tasks) > 0 {
			inside = "intro"
		}
		if len(t.Body)+len(t.Deliverable) > 0 {
			p.open(inside)
			p.paragraphs(t.Body, "")
			p.paragraphs(t.Deliverable, "deliverable")
			p.close(inside)
		}
		p.tasks(t.Tasks)
		p.close("hcontainer")
	}
}

func (p *writer) paragraphs(t chithi.Text, class string) {
	for _, lang := range p.languages(t) {
		p.inline("p", t[lang], "class", class, in(lang), lang)
	}
}

func (p *writer) conclusions() {
	s := p.d.Signature
	if s.Person == "" && s.Position == "" {
		return
	}
	p.open("conclusions")
	p.open("p")
	p.open("signature")
	if s.Position != "" {
		p.inline("role", s.Position, "refersTo", "#position")
	}
	if s.Person != "" {
		p.inline("person", s.Person, "refersTo", "#signer")
	}
	p.end("signature")
	p.close("p")
	p.close("conclusions")
}

// residueOfTasks keeps the key of every task on the way to something that the standard has no word for.
func residueOfTasks(tasks []task.Task) []task.Task {
	var r []task.Task
	for i := range tasks {
		left := tasks[i]
		left.Kind, left.Title, left.Body, left.Deliverable = 0, chithi.Text{}, nil, nil
		left.Tasks = residueOfTasks(tasks[i].Tasks)
		if len(left.Tasks) > 0 || left.Modality != 0 || left.Nature != 0 || left.Source != "" || left.Weight != 0 ||
			len(left.Assignments) > 0 || !left.Deadline.IsZero() || len(left.Depends) > 0 {
			r = append(r, left)
		}
	}
	return r
}
