package main

import (
	"slices"
	"strings"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// lineageGroup are the bodies of one role.
type lineageGroup struct {
	Role  both
	ID    string
	Lines []lineageLine
}

// lineageLine is a body that the text names, and who answers for its part on the day.
type lineageLine struct {
	Key     string
	Name    both
	Result  both
	ID      string // of the result
	Holders []both
	Through []step
	Notes   []both
	Weak    both
}

// step is a reorganisation on the way.
type step struct {
	On      schedule.Date
	Kind    both
	To      []both // who takes over by it
	Basis   string
	Assumed bool
}

// lineage asks once for every body and role that the directive names: the issuers, every assignment of every task, each
// group as the bodies it had on the day of effect.
func (b *builder) lineage() {
	type asked struct {
		agency.Responsibility
		role   task.Role
		manner bool
	}
	seen := map[asked]bool{}
	add := func(role both, id string, q asked) {
		if seen[q] {
			return
		}
		seen[q] = true
		i := slices.IndexFunc(b.p.Lineage, func(g lineageGroup) bool { return g.ID == id })
		if i < 0 {
			b.p.Lineage = append(b.p.Lineage, lineageGroup{Role: role, ID: id})
			i = len(b.p.Lineage) - 1
		}
		b.p.Lineage[i].Lines = append(b.p.Lineage[i].Lines, b.line(q.Responsibility))
	}
	for _, k := range b.r.Directive.Issuers {
		add(labels["issuer"], "issuer", asked{Responsibility: agency.Responsibility{Agency: k}})
	}
	each := func(a *task.Assignment) {
		role, id := say(a.Role), a.Role.String()
		if a.IsRequest() {
			w := say(task.Request)
			role.Vi, role.En, id = role.Vi+" ("+w.Vi+")", role.En+" ("+w.En+")", id+"-request"
		}
		q := asked{agency.Responsibility{Agency: a.Agency, Function: a.Function, Territory: a.Territory}, a.Role, a.IsRequest()}
		if !a.IsDistributive() {
			add(role, id, q)
			return
		}
		for _, k := range b.bodies.Members(a.Each, b.from) {
			q.Agency = k
			add(role, id, q)
		}
	}
	for i := range b.r.Directive.Assignments {
		each(&b.r.Directive.Assignments[i])
	}
	for _, t := range task.All(b.r.Directive.Tasks) {
		for i := range t.Assignments {
			each(&t.Assignments[i])
		}
	}
	for i := range b.r.Directive.Duties {
		for j := range b.r.Directive.Duties[i].Assignments {
			each(&b.r.Directive.Duties[i].Assignments[j])
		}
	}
}

func (b *builder) line(what agency.Responsibility) lineageLine {
	who := b.bodies.Resolve(what, min(b.from, b.on), b.on)
	l := lineageLine{
		Key: what.Agency.String(), Name: b.name(what.Agency, b.from), Result: say(who.Result()), ID: who.Result().String(),
		Weak: weak(who.Standing()),
	}
	for k := range who.Holders() {
		l.Holders = append(l.Holders, b.name(k, b.on))
	}
	remark := func(n both) {
		if !slices.ContainsFunc(l.Notes, func(o both) bool { return strings.HasSuffix(n.Vi, o.Vi) }) {
			l.Notes = append(l.Notes, n)
		}
	}
	for c := range who.Through() {
		l.Through = append(l.Through, step{On: c.On, Kind: say(c.Kind), To: b.takers(&c), Basis: c.Basis, Assumed: !c.Assumed.IsZero()})
		if !c.Assumed.IsZero() {
			remark(ofText(c.Assumed))
		}
	}
	for m := range who.Notes() {
		if m.Code() == "agency-beyond-record" { // true of every answer alike: said once, of the whole
			b.note(say(m))
		} else {
			remark(say(m))
		}
	}
	return l
}

// takers are the bodies to which a change hands work, the first few of them.
func (b *builder) takers(c *agency.Change) []both {
	keys := slices.Clone(c.To)
	for _, t := range c.Transfers {
		if len(c.To) == 0 && !t.To.IsZero() && !slices.Contains(keys, t.To) {
			keys = append(keys, t.To)
		}
	}
	const most = 3
	var r []both
	for i, k := range keys {
		if i == most {
			return append(r, plain("…"))
		}
		r = append(r, b.name(k, c.On))
	}
	return r
}
