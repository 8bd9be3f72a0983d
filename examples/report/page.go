package main

import (
	"slices"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// page is everything that the template says. All of it is computed here; the template only sets it.
type page struct {
	Number    string
	Language  string // of the words of the text
	Title     both
	Issuers   []both
	Signer    string
	Signed    schedule.Date
	Effective schedule.Date
	Standing  both // of the day of effect, when it is not certain
	On        schedule.Date
	Force     both
	ForceKey  string
	VBPL      string
	Chart     chart
	Changes   []change
	Parts     []partRow
	Terms     []term
	Tasks     []taskRow
	Duties    []dutyRow
	Axis      axis
	Cards     []card
	ByKind    []countRow
	ByLead    []countRow
	Lineage   []lineageGroup
	Sources   []directive.Source
	Notes     []both
}

// term is a day that the text sets, with the steps that led to it.
type term struct {
	Role       both
	Scope      both
	Date       schedule.Date
	Words      string
	Rule       string
	RuleWords  both
	Basis      string
	BasisWords both
	Steps      []both
	Pending    both
	Default    bool
	Weak       both // assumed or provisional; empty when certain
}

type partRow struct {
	Part  both
	Force both
	Key   string
	Since schedule.Date
	Why   both
}

// builder holds what the parts of the page are made from.
type builder struct {
	r      *directive.Resolved
	bodies *agency.Registry
	on     schedule.Date
	from   schedule.Date // the day of effect, or the day of the text while that is pending
	p      *page
}

func newPage(s *subject, on schedule.Date) *page {
	r := s.resolved
	b := &builder{r: r, bodies: s.bodies, on: on, from: r.Facts.Effect, p: &page{}}
	if b.from == 0 {
		b.from = r.Directive.Day()
	}
	d, p := r.Directive, b.p
	status := r.At(on)
	p.Number, p.Title, p.On = r.Number.String(), ofText(d.Title), on
	p.Language = map[string]string{"vn": "vi", "us": "en", "eu": "en"}[d.Jurisdiction] // of whose words the laws read clauses
	p.Signer, p.Signed, p.Effective = signer(d.Signature), d.Day(), r.Facts.Effect
	p.Force, p.ForceKey, p.VBPL = say(status.Force()), status.Force().String(), string(status.VBPL())
	for _, k := range d.Issuers {
		p.Issuers = append(p.Issuers, b.name(k, b.from))
	}
	if a, ok := r.Effect(); ok {
		p.Standing = weak(a.Standing)
	}
	b.timeline()
	for i := range r.Terms {
		p.Terms = append(p.Terms, newTerm(&r.Terms[i]))
	}
	b.tasks()
	b.duties(s.calendars)
	b.figures()
	b.lineage()
	p.Sources = d.Sources
	for _, n := range slices.Concat(r.Notes, s.remarks) {
		b.note(say(n))
	}
	return p
}

func signer(s directive.Signature) string {
	if s.Person != "" && s.Position != "" {
		return s.Person + ", " + s.Position
	}
	return s.Person + s.Position
}

func weak(s schedule.Standing) both {
	if s == schedule.Certain {
		return both{}
	}
	return say(s)
}

// note keeps a remark once.
func (b *builder) note(n both) {
	if !slices.Contains(b.p.Notes, n) {
		b.p.Notes = append(b.p.Notes, n)
	}
}

// name is what a body is called on a day, and its key where no name is recorded.
func (b *builder) name(k agency.Key, on schedule.Date) both {
	vi, en := b.bodies.Name(k, "vi", on), b.bodies.Name(k, "en", on)
	switch {
	case vi == "" && en == "":
		return plain(k.String())
	case en == "" || en == vi:
		return both{vi, vi, "vi", "vi"}
	case vi == "":
		return both{en, en, "en", "en"}
	}
	return words(vi, en)
}

func newTerm(t *directive.BoundTerm) term {
	r := term{
		Role: say(t.Clause.Term.Role), Scope: say(t.Clause.Scope), Date: t.Answer.Date, Words: t.Clause.Words,
		Rule: t.Clause.Term.Rule.String(), RuleWords: exactly(t.Clause.Term.Rule), Basis: t.Clause.Basis, BasisWords: say(directive.Citation(t.Clause.Basis)), Default: t.Default, Weak: weak(t.Answer.Standing),
	}
	for _, m := range t.Steps {
		r.Steps = append(r.Steps, say(m))
	}
	if t.Pending != nil {
		r.Date, r.Weak = 0, both{}
		r.Pending = plain(t.Pending.Error())
		if s, ok := t.Pending.(speaker); ok {
			r.Pending = say(s)
		}
	}
	return r
}

// taskRow is one task as one body has to carry it out.
type taskRow struct {
	Key      string
	Depth    int
	Title    both
	Kind     both
	Lead     both
	Due      schedule.Date
	DueWords both
	State    both
	Bucket   string
	Late     int // days after the last day
	Bar      bar
}

func (b *builder) tasks() {
	r := b.r
	last := max(b.on, b.from)
	for i := range r.Dues {
		last = max(last, r.Dues[i].Date)
	}
	b.p.Axis = newAxis(min(b.from, b.on), last, 4)
	b.p.Axis.Ticks = slices.DeleteFunc(b.p.Axis.Ticks, func(t axisTick) bool { return t.X > 84 }) // its words would not fit
	depth := make([]int, len(r.Instances))
	for i := range r.Instances {
		n, due := &r.Instances[i], &r.Dues[i]
		if n.Parent >= 0 {
			depth[i] = depth[n.Parent] + 1
		}
		row := taskRow{Key: n.Task.Key.String(), Depth: depth[i], Title: ofText(n.Task.Title), Kind: say(n.Task.Kind), Due: due.Date}
		if lead, ok := n.Lead(b.from); ok {
			row.Lead = b.name(lead, b.from)
		} else if n.Body.IsZero() && !n.Group {
			row.Lead = labels["nobody"]
		}
		row.DueWords = dueWords(due)
		bucket := task.Classify(b.on, due.Date, 0, excluded(n.Task))
		row.State, row.Bucket = say(bucket), bucket.String()
		if bucket == task.OpenLate {
			row.Late = int(b.on - due.Date)
		}
		row.Bar = b.p.Axis.bar(max(b.from, due.From), due.Date, b.on, bucket)
		b.p.Tasks = append(b.p.Tasks, row)
	}
}

// dueWords say why there is no last day.
func dueWords(d *task.Due) both {
	switch {
	case d.State == task.Known:
		return both{}
	case d.State == task.Pending:
		return labels["pending"]
	case d.Promise != 0:
		return say(d.Promise)
	}
	return say(task.NoDeadline)
}

func excluded(t *task.Task) bool { return t.Kind == task.Routine || t.IsKept() }
