package main

import (
	"encoding/json"
	"io"
	"slices"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// report is everything the program says, in one language and for one day; its JSON is the contract.
type report struct {
	Number       string        `json:"number"`
	ID           string        `json:"id"`
	Title        string        `json:"title"`
	Issuers      []body        `json:"issuers"`
	Signed       schedule.Date `json:"signed"`
	InForceFrom  schedule.Date `json:"in_force_from"`
	Standing     string        `json:"standing"` // of the day of effect: certain, assumed, provisional or pending
	On           schedule.Date `json:"on"`
	Status       string        `json:"status"`
	VBPL         string        `json:"vbpl"`
	Tasks        []item        `json:"tasks"`
	Solutions    []item        `json:"solutions"`
	Coordinating []string      `json:"coordinating"`
	Requested    []string      `json:"requested"`
	Districts    []string      `json:"districts"`
	Why          []string      `json:"why"`
	Reasons      []string      `json:"reasons"`
	Answers      []held        `json:"answers"`
	Notes        []string      `json:"notes"`

	lang   string
	status string // in words
}

type body struct {
	Key  string `json:"key"`
	Name string `json:"name"`
}

type item struct {
	Key   string `json:"key"`
	Title string `json:"title"`
	Lead  string `json:"lead"`
	Tasks []item `json:"tasks,omitempty"`
}

// held is an assignment and who answers for it on the day.
type held struct {
	Agency   body     `json:"agency"`
	Role     string   `json:"role"`
	Manner   string   `json:"manner"`
	Result   string   `json:"result"`
	Standing string   `json:"standing"`
	Holders  []body   `json:"holders"`
	Through  []change `json:"through"`
	Notes    []string `json:"notes,omitempty"`

	role   task.Role
	result string // in words
}

type change struct {
	ID      string        `json:"id"`
	On      schedule.Date `json:"on"`
	Kind    string        `json:"kind"`
	Basis   string        `json:"basis"`
	Assumed bool          `json:"assumed"`

	kind string // in words
	why  string // it is only assumed
}

// answer gathers what follows from a directive on a day; an unset day is the day of effect.
func answer(r *directive.Resolved, bodies *agency.Registry, on schedule.Date, lang string) *report {
	d := r.Directive
	effect, known := r.Effect()
	from := effect.Date // the day whose bodies were given the tasks
	if !known {
		from = d.Day()
	}
	if on == 0 {
		on = from
	}
	status := r.At(on)
	a := &report{
		Number: r.Number.String(), ID: r.ID.String(), Title: d.Title.In(lang), Signed: d.Signed,
		Issuers: named(bodies, d.Issuers, lang, from), InForceFrom: effect.Date, Standing: "pending", On: on,
		Status: status.Force().String(), VBPL: string(status.VBPL()), lang: lang, status: status.In(lang),
		Tasks: []item{}, Solutions: []item{}, Coordinating: []string{}, Requested: []string{}, Districts: []string{}, Answers: []held{},
		Why: said(r.Why(), lang), Reasons: []string{}, Notes: []string{},
	}
	if known {
		a.Standing = effect.Standing.String()
	}
	for m := range status.Reasons() {
		a.Reasons = append(a.Reasons, m.In(lang))
	}
	a.items(r, from)
	a.assignments(r, bodies, from)
	for _, p := range r.Notes {
		a.note(p.In(lang))
	}
	for _, s := range d.Sources {
		if s.Note != "" {
			a.note(s.Note)
		}
	}
	return a
}

// note says something of the whole, once.
func (a *report) note(text string) {
	if !slices.Contains(a.Notes, text) {
		a.Notes = append(a.Notes, text)
	}
}

// items lists the instances as the text does, solutions apart.
func (a *report) items(r *directive.Resolved, from schedule.Date) {
	below := make([][]int, len(r.Instances)+1) // by parent + 1
	for i, n := range r.Instances {
		below[n.Parent+1] = append(below[n.Parent+1], i)
	}
	var list func(parent int) []item
	list = func(parent int) []item {
		var items []item
		for _, i := range below[parent+1] {
			n := &r.Instances[i]
			lead, _ := n.Lead(from)
			items = append(items, item{n.Task.Key.String(), n.Task.Title.In(a.lang), lead.String(), list(i)})
		}
		return items
	}
	for _, i := range below[0] {
		n := &r.Instances[i]
		lead, _ := n.Lead(from)
		it := item{n.Task.Key.String(), n.Task.Title.In(a.lang), lead.String(), list(i)}
		if n.Task.Kind == task.Solution {
			a.Solutions = append(a.Solutions, it)
		} else {
			a.Tasks = append(a.Tasks, it)
		}
	}
}

// assignments asks once for every body and role that the directive names, on whichever tasks.
func (a *report) assignments(r *directive.Resolved, bodies *agency.Registry, from schedule.Date) {
	type asked struct {
		agency.Responsibility
		role task.Role
	}
	seen := map[asked]bool{}
	each := func(as task.Assignment, group bool) {
		q := asked{agency.Responsibility{Agency: as.Agency, Function: as.Function, Territory: as.Territory}, as.Role}
		if seen[q] {
			return
		}
		seen[q] = true
		key := as.Agency.String()
		switch {
		case group:
			a.Districts = append(a.Districts, key)
		case as.IsRequest():
			a.Requested = append(a.Requested, key)
		case as.Role == task.Coordinate:
			a.Coordinating = append(a.Coordinating, key)
		}
		a.Answers = append(a.Answers, a.hold(bodies, as, q.Responsibility, from))
	}
	for _, as := range everyAssignment(r.Directive) {
		if !as.IsDistributive() {
			each(as, false)
			continue
		}
		for _, k := range bodies.Members(as.Each, from) {
			one := as
			one.Agency, one.Each = k, agency.Group{}
			each(one, true)
		}
	}
}

func (a *report) hold(bodies *agency.Registry, as task.Assignment, what agency.Responsibility, from schedule.Date) held {
	who := bodies.Resolve(what, min(from, a.On), a.On)
	h := held{
		Agency: body{as.Agency.String(), bodies.Name(as.Agency, a.lang, from)}, Role: as.Role.String(), Manner: task.Assign.String(),
		Result: who.Result().String(), Standing: who.Standing().String(), Holders: []body{}, Through: []change{},
		role: as.Role, result: who.Result().In(a.lang),
	}
	if as.IsRequest() {
		h.Manner = task.Request.String()
	}
	for k := range who.Holders() {
		h.Holders = append(h.Holders, body{k.String(), bodies.Name(k, a.lang, a.On)})
	}
	for c := range who.Through() {
		h.Through = append(h.Through, change{c.ID, c.On, c.Kind.String(), c.Basis, !c.Assumed.IsZero(), c.Kind.In(a.lang), c.Assumed.In(a.lang)})
	}
	for m := range who.Notes() {
		text := m.In(a.lang)
		if m.Code() == "agency-beyond-record" { // true of every answer alike: said once, of the whole
			a.note(text)
		} else {
			h.Notes = append(h.Notes, text)
		}
	}
	return h
}

func named(bodies *agency.Registry, keys []agency.Key, lang string, on schedule.Date) []body {
	list := make([]body, len(keys))
	for i, k := range keys {
		list[i] = body{k.String(), bodies.Name(k, lang, on)}
	}
	return list
}

func said(steps []schedule.Message, lang string) []string {
	list := make([]string, len(steps))
	for i, m := range steps {
		list[i] = m.In(lang)
	}
	return list
}

func (a *report) writeJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(a)
}
