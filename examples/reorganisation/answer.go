package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// body is a body in the answer.
type body struct {
	Key  agency.Key `json:"key"`
	Name string     `json:"name"`
}

// step is a change on the way to an answer.
type step struct {
	ID      string        `json:"id"`
	On      schedule.Date `json:"on"`
	Kind    string        `json:"kind"`
	Basis   string        `json:"basis"`
	Assumed bool          `json:"assumed"`
}

// part is what one rectangle of functions and territories came to.
type part struct {
	Functions   string   `json:"functions"`
	Territories string   `json:"territories"`
	Result      string   `json:"result"`
	Holders     []body   `json:"holders"`
	Through     []string `json:"through"`
}

// reply is one answer. The first five members are always there.
type reply struct {
	Who        string   `json:"who"`
	On         string   `json:"on"`
	Result     string   `json:"result"` // a word of agency.Result, "ambiguous" or "error"
	Holders    []body   `json:"holders"`
	Through    []step   `json:"through"`
	Parts      []part   `json:"parts,omitempty"` // when they fared differently
	Standing   string   `json:"standing,omitempty"`
	Assumed    bool     `json:"assumed,omitempty"` // also when the standing is provisional
	Notes      []string `json:"notes,omitempty"`
	Candidates []body   `json:"candidates,omitempty"` // when the name is ambiguous
	Outcome    string   `json:"outcome,omitempty"`    // of a plan
	Error      string   `json:"error,omitempty"`
}

func blank(who, on, result string) reply {
	return reply{Who: who, On: on, Result: result, Holders: []body{}, Through: []step{}}
}

// answer does what the flags ask for.
func (o *options) answer(bodies *agency.Registry, stdin io.Reader, stdout io.Writer) error {
	w := bufio.NewWriterSize(stdout, 1<<16)
	a := asker{options: o, bodies: bodies, out: w, json: json.NewEncoder(w)}
	a.json.SetEscapeHTML(false)
	var err error
	switch {
	case o.queries != "":
		err = read(o.queries, stdin, a.queries)
	case o.plan != 0:
		err = a.plan()
	case o.check:
		err = a.check()
	case o.dot:
		err = a.dot()
	default:
		err = a.say(a.ask(o.who, o.on))
	}
	return errors.Join(err, w.Flush())
}

// asker asks one registry.
type asker struct {
	*options
	bodies *agency.Registry
	out    *bufio.Writer
	json   *json.Encoder
}

// ask answers one question about a key or a name.
func (a *asker) ask(who string, on schedule.Date) reply {
	key, candidates := a.find(who, on)
	if len(candidates) > 0 {
		r := blank(who, on.String(), "ambiguous")
		for _, k := range candidates {
			r.Candidates = append(r.Candidates, a.body(k, on))
		}
		return r
	}
	what := agency.Responsibility{Agency: key, Function: a.function, Territory: a.territory}
	return a.reply(who, a.bodies.Resolve(what, a.since, on))
}

func (a *asker) body(k agency.Key, on schedule.Date) body {
	return body{k, a.bodies.Name(k, a.lang, on)}
}

func (a *asker) reply(who string, x agency.Answer) reply {
	r := blank(who, x.On().String(), x.Result().String())
	for k := range x.Holders() {
		r.Holders = append(r.Holders, a.body(k, x.On()))
	}
	for c := range x.Through() {
		r.Through = append(r.Through, step{c.ID, c.On, c.Kind.String(), c.Basis, !c.Assumed.IsZero()})
	}
	if x.Result() == agency.Divided {
		for p := range x.Parts() {
			q := part{p.Functions.In(a.lang), p.Territories.In(a.lang), p.Result.String(), []body{}, append([]string{}, p.Through...)}
			for _, k := range p.Holders {
				q.Holders = append(q.Holders, a.body(k, x.On()))
			}
			r.Parts = append(r.Parts, q)
		}
	}
	if s := x.Standing(); s != schedule.Certain {
		r.Standing = s.String()
	}
	r.Assumed = x.Assumed()
	for m := range x.Notes() {
		r.Notes = append(r.Notes, m.In(a.lang))
	}
	return r
}

// say writes one answer, as JSON or in words.
func (a *asker) say(r reply) error {
	if a.options.json || a.options.queries != "" {
		return a.json.Encode(r)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s: %s\n", r.Who, r.On, a.word(r.Result))
	for _, h := range r.Holders {
		fmt.Fprintf(&b, "  %s (%s)\n", h.Name, h.Key)
	}
	for _, c := range r.Candidates {
		fmt.Fprintf(&b, "  ? %s (%s)\n", c.Name, c.Key)
	}
	for _, p := range r.Parts {
		names := make([]string, len(p.Holders))
		for i, h := range p.Holders {
			names[i] = h.Name
		}
		if len(names) == 0 {
			names = []string{a.word(p.Result)}
		}
		fmt.Fprintf(&b, "  - %s · %s → %s\n", p.Functions, p.Territories, strings.Join(names, "; "))
	}
	for _, s := range r.Through {
		kind, err := agency.ParseChangeKind(s.Kind)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "  ← %s %s", s.On, kind.In(a.lang))
		if s.Basis != "" {
			b.WriteString(": " + s.Basis)
		}
		if s.Assumed {
			b.WriteString(", " + schedule.Assumed.In(a.lang))
		}
		b.WriteByte('\n')
	}
	for _, n := range r.Notes {
		fmt.Fprintf(&b, "  ! %s\n", n)
	}
	_, err := a.out.WriteString(b.String())
	return err
}

// word says a result in the language asked for.
func (a *asker) word(result string) string {
	if result == "ambiguous" {
		if a.lang == "vi" {
			return "tên chỉ nhiều cơ quan"
		}
		return "the name fits several bodies"
	}
	for r := agency.Unknown; r <= agency.Orphaned; r++ {
		if r.String() == result {
			return r.In(a.lang)
		}
	}
	return result
}
