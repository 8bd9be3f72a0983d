package corpus

import (
	"iter"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// State is how one text stands in law on a day, without the reasons: [Corpus.Status] has those.
type State struct {
	Force      directive.Force
	VBPL       directive.VBPL
	ELI        directive.ELI
	Applicable bool
	Open       bool
	Standing   schedule.Standing
	Version    int
}

// State returns how a text stands on a day. It does not allocate.
func (c *Corpus) State(r Ref, day schedule.Date) State {
	if len(c.layers) == 1 && int(uint32(r)) < len(c.layers[0].runs) {
		if run := c.layers[0].runs[r]; run.before != unclear {
			return run.on(day)
		}
	}
	e := c.entry(r)
	switch {
	case e.text == nil:
		return State{}
	case e.line == nil:
		return brief{e.from, e.before}.on(day)
	}
	s := e.line.At(day)
	return State{s.Force(), s.VBPL(), s.ELI(), s.Applicable(), s.Open(), s.Standing(), s.Version()}
}

// on is the state of a text that is in force for a run of days.
func (b brief) on(day schedule.Date) State {
	switch {
	case day < b.from:
		return State{Force: directive.NotYet, VBPL: directive.CCHL, ELI: directive.ELINotInForce, Version: 1}
	case b.before == 0 || day < b.before:
		return State{Force: directive.InForce, VBPL: directive.CHL, ELI: directive.ELIInForce, Applicable: true, Version: 1}
	}
	return State{Force: directive.Ended, VBPL: directive.HHL, ELI: directive.ELINotInForce, Version: 1}
}

// Timeline returns how a text stands on every day, with everything that others do to it. Of a text that is only in
// force for a run of days it is compiled anew each time: to ask much about one, keep it. The place of an event by another text begins
// with the position of that text.
func (c *Corpus) Timeline(r Ref) *directive.Timeline {
	e := c.entry(r)
	switch {
	case e.line != nil:
		return e.line
	case e.text == nil:
		return directive.Compile(nil, c.known)
	case !e.acted:
		return directive.Compile(e.text.Events, c.known)
	}
	s := settler{c: c, l: &layer{first: r, faults: map[Ref]chithi.Problems{}}, state: map[Ref]*node{r: {}}, moved: map[Ref]bool{}}
	s.depends(r, s.state[r])
	return directive.Compile(s.events(r), c.known)
}

// Status returns how a text stands on a day, with its parts and the reasons.
func (c *Corpus) Status(r Ref, day schedule.Date) directive.Status { return c.Timeline(r).At(day) }

// InForce yields the texts of which at least a part is in force on a day. The order is the same in every run, and has no meaning.
func (c *Corpus) InForce(day schedule.Date) iter.Seq2[Ref, *directive.Resolved] {
	return func(yield func(Ref, *directive.Resolved) bool) {
		for i, l := range c.layers {
			newer := c.layers[i+1:]
			for refs, texts := range l.days.at(day) {
				for k, r := range refs {
					if len(newer) > 0 && touched(newer, r) {
						continue
					}
					if !yield(r, texts[k]) {
						return
					}
				}
			}
			for _, r := range l.older {
				if !touched(newer, r) && c.inForce(r, day) && !yield(r, l.changed[r].text) {
					return
				}
			}
		}
	}
}

// AppendInForce appends the texts that [Corpus.InForce] yields to a list.
func (c *Corpus) AppendInForce(list []*directive.Resolved, day schedule.Date) []*directive.Resolved {
	if len(c.layers) == 1 {
		for _, texts := range c.layers[0].days.at(day) {
			list = append(list, texts...)
		}
		return list
	}
	for _, t := range c.InForce(day) {
		list = append(list, t)
	}
	return list
}

func (c *Corpus) inForce(r Ref, day schedule.Date) bool {
	f := c.State(r, day).Force
	return f == directive.InForce || f == directive.Partly
}

func touched(layers []*layer, r Ref) bool {
	for _, l := range layers {
		if _, ok := l.changed[r]; ok {
			return true
		}
	}
	return false
}

// ByIssuer yields the texts of a body.
func (c *Corpus) ByIssuer(k agency.Key) iter.Seq[Ref] {
	return c.list(func(l *layer) []Ref { return l.issuers[k] })
}

// ByType yields the texts of a type: "CT".
func (c *Corpus) ByType(code string) iter.Seq[Ref] {
	return c.list(func(l *layer) []Ref { return l.types[code] })
}

func (c *Corpus) list(list func(*layer) []Ref) iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		for _, l := range c.layers {
			for _, r := range list(l) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// Change is a text whose state differs between two days.
type Change struct {
	Text     Ref
	From, To State
}

// Diff yields the texts whose state differs between two days, in their order; it equals comparing two full answers.
func (c *Corpus) Diff(from, to schedule.Date) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for r := range Ref(c.count) {
			a, b := c.State(r, from), c.State(r, to)
			if a != b && !yield(Change{r, a, b}) {
				return
			}
		}
	}
}

// Link is a relation between two texts of a corpus, seen from one of them.
type Link struct {
	Kind    directive.RelationKind
	Inverse bool // the other text does it to this one
	Other   Ref
	Act     *directive.Act
}

// Links yields what a text does to others, and what others do to it: one direction is stored, the inverse is derived.
func (c *Corpus) Links(r Ref) iter.Seq[Link] {
	return func(yield func(Link) bool) {
		t := c.Text(r)
		if t == nil {
			return
		}
		for i := range t.Acts {
			if found, ok := c.means(&t.Acts[i], t); ok && !yield(Link{t.Acts[i].Kind, false, found, &t.Acts[i]}) {
				return
			}
		}
		for _, l := range c.layers {
			for _, n := range l.named[t.Identity.Number] {
				other := c.Text(n.text)
				a := &other.Acts[n.act]
				if found, ok := c.means(a, other); ok && found == r && !yield(Link{a.Kind, true, n.text, a}) {
					return
				}
			}
		}
	}
}
