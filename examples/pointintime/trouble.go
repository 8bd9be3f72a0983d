package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive/corpus"
)

// trouble is a problem with its place: the text that causes it, where it was read, and the pointer into it.
type trouble struct {
	Text     string `json:"text"`
	Place    string `json:"place"`
	Pointer  string `json:"pointer"`
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Message  string `json:"message"`
}

// troubles are what a text says that cannot be, what it does to others that leads nowhere, and what contradicts itself in what
// is done to it.
func (w *writer) troubles(r corpus.Ref) []trouble {
	t := w.c.Text(r)
	ps := t.Directive.Check(w.l.laws[t.Directive.Jurisdiction], nil)
	for d := range w.c.DanglingOf(r) {
		ps = append(ps, chithi.WarnAt(d.Place, d.Message()))
	}
	list := []trouble{}
	for _, p := range ps {
		list = append(list, w.trouble(r, p))
	}
	for _, p := range w.c.ProblemsOf(r) {
		by, rest := r, p.Pointer
		if first, more, _ := strings.Cut(strings.TrimPrefix(rest, "/"), "/"); first != "" {
			if n, err := strconv.Atoi(first); err == nil && n < w.c.Len() {
				by, rest = corpus.Ref(n), strings.TrimSuffix("/"+more, "/")
			}
		}
		p.Pointer = rest
		if x := w.trouble(by, p); !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	return list
}

func (w *writer) trouble(r corpus.Ref, p chithi.Problem) trouble {
	return trouble{w.c.Text(r).Number.String(), w.l.places[r], p.Pointer, p.Severity.String(), p.Code(), p.Message.In(w.q.lang)}
}

// codes lists the codes of problems, each once.
func codes(list []trouble) string {
	var all []string
	for _, x := range list {
		if !slices.Contains(all, x.Code) {
			all = append(all, x.Code)
		}
	}
	if len(all) == 0 {
		return ""
	}
	return "  (" + strings.Join(all, ", ") + ")"
}
