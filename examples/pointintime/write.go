package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
)

// writer prints answers.
type writer struct {
	c   *corpus.Corpus
	l   *loader
	q   question
	out io.Writer
}

// answered is one text on one day. Provision "" is what no event names.
type answered struct {
	Number     string         `json:"number"`
	Title      string         `json:"title,omitempty"`
	On         schedule.Date  `json:"on"`
	Known      schedule.Date  `json:"known"`
	Force      string         `json:"force"`
	Applicable bool           `json:"applicable"`
	VBPL       directive.VBPL `json:"vbpl"`
	ELI        directive.ELI  `json:"eli"`
	Standing   string         `json:"standing"`
	Version    int            `json:"version"`
	Parts      []parted       `json:"parts"`
	Reasons    []string       `json:"reasons"`
	Problems   []trouble      `json:"problems"`
	Diff       *differing     `json:"diff,omitempty"`
}

type parted struct {
	Provision  string        `json:"provision"`
	Territory  string        `json:"territory,omitempty"`
	Addressee  string        `json:"addressee,omitempty"`
	Name       string        `json:"name"`
	Force      string        `json:"force"`
	Applicable bool          `json:"applicable"`
	Amended    bool          `json:"amended"`
	Since      schedule.Date `json:"since"`
	Why        string        `json:"why"`
}

type differing struct {
	To      schedule.Date `json:"to"`
	Force   string        `json:"force"`
	Changes []changed     `json:"changes"`
}

type changed struct {
	Provision string `json:"provision"`
	From      string `json:"from"`
	To        string `json:"to"`
	Why       string `json:"why"`
}

func (w *writer) describe(r corpus.Ref) answered {
	t, line := w.c.Text(r), w.c.Timeline(r)
	s := line.At(w.q.on)
	a := answered{
		Number: t.Number.String(), Title: t.Directive.Title.In(w.q.lang), On: w.q.on, Known: w.q.known, Force: s.Force().String(),
		Applicable: s.Applicable(), VBPL: s.VBPL(), ELI: s.ELI(), Standing: s.Standing().String(), Version: s.Version(),
		Parts: []parted{}, Reasons: []string{}, Problems: w.troubles(r),
	}
	alone := single(s)
	for p := range s.Parts() {
		a.Parts = append(a.Parts, parted{
			string(p.Provision), p.Territory.String(), p.Addressee.String(), named(&p, alone, w.q.lang), p.Force.String(), p.Applicable, p.Amended, p.Since, p.Why.In(w.q.lang),
		})
	}
	for m := range s.Reasons() {
		a.Reasons = append(a.Reasons, m.In(w.q.lang))
	}
	if w.q.diff != 0 {
		a.Diff = &differing{To: w.q.diff, Force: line.At(w.q.diff).Force().String(), Changes: []changed{}}
		for c := range line.Diff(w.q.on, w.q.diff) {
			a.Diff.Changes = append(a.Diff.Changes, changed{string(c.To.Provision), c.From.Force.String(), c.To.Force.String(), c.To.Why.In(w.q.lang)})
		}
	}
	return a
}

// single reports whether the events tell no parts apart.
func single(s directive.Status) bool {
	n := 0
	for range s.Parts() {
		n++
	}
	return n < 2
}

// one prints one text, in full.
func (w *writer) one(r corpus.Ref) error {
	a := w.describe(r)
	if w.q.json {
		e := json.NewEncoder(w.out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(a)
	}
	out := bufio.NewWriter(w.out)
	s := w.c.Status(r, w.q.on)
	fmt.Fprintf(out, "%s  %s\n%s: %s", a.Number, a.Title, a.On, s.In(w.q.lang))
	for _, code := range [...]string{string(a.VBPL), string(a.ELI)} {
		if code != "" {
			fmt.Fprintf(out, "  %s", code)
		}
	}
	fmt.Fprintln(out)
	alone := single(s)
	for p := range s.Parts() {
		fmt.Fprintf(out, "  %-40s %s\n", named(&p, alone, w.q.lang), p.Force.In(w.q.lang))
	}
	for _, m := range a.Reasons {
		fmt.Fprintf(out, "  - %s\n", m)
	}
	for _, p := range a.Problems {
		fmt.Fprintf(out, "  ! %s%s: %s (%s)\n", p.Place, p.Pointer, p.Message, p.Code)
	}
	if a.Diff != nil {
		fmt.Fprintf(out, "%s:\n", a.Diff.To)
		for c := range w.c.Timeline(r).Diff(w.q.on, w.q.diff) {
			fmt.Fprintf(out, "  %-40s %s -> %s\n", named(&c.To, alone, w.q.lang), c.From.Force.In(w.q.lang), c.To.Force.In(w.q.lang))
		}
	}
	return out.Flush()
}

// all prints every text in a row, or those that differ between two days, and then what could not be read.
func (w *writer) all() error {
	out := bufio.NewWriter(w.out)
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for r := range corpus.Ref(w.c.Len()) {
		if w.q.diff != 0 && w.c.State(r, w.q.on) == w.c.State(r, w.q.diff) {
			continue
		}
		var err error
		if w.q.json {
			err = e.Encode(w.describe(r))
		} else {
			err = w.row(out, r)
		}
		if err != nil {
			return err
		}
	}
	for _, f := range w.l.faults {
		text := say(f.err, w.q.lang)
		var err error
		if w.q.json {
			err = e.Encode(struct {
				Place string `json:"place"`
				Error string `json:"error"`
			}{f.place, text})
		} else {
			_, err = fmt.Fprintf(out, "%s: %s\n", f.place, strings.ReplaceAll(text, "\n", "; "))
		}
		if err != nil {
			return err
		}
	}
	return out.Flush()
}

func (w *writer) row(out io.Writer, r corpus.Ref) error {
	t, s := w.c.Text(r), w.c.State(r, w.q.on)
	if w.q.diff == 0 {
		_, err := fmt.Fprintf(out, "%-20s %-7s %-17s %s%s\n", t.Number, s.VBPL, s.ELI, s.Force.In(w.q.lang), codes(w.troubles(r)))
		return err
	}
	to := w.c.State(r, w.q.diff)
	_, err := fmt.Fprintf(out, "%-20s %s -> %s\n", t.Number, s.Force.In(w.q.lang), to.Force.In(w.q.lang))
	return err
}
