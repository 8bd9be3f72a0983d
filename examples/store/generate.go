package main

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func generate(_ context.Context, c *call) error {
	for d := range Generate(c.n, c.seed) {
		b, err := d.AppendJSON(nil, "")
		if err != nil {
			return err
		}
		if _, err := c.stdout.Write(append(b, '\n')); err != nil {
			return err
		}
	}
	return nil
}

// Generate yields made-up texts of thirty years, the same for the same seed: a third of them do something to another,
// which in one case of five comes later in the order. Every kind of relation that touches force is among them, for the whole or
// for a part; so are clauses with days of their own, ends, tasks, references that lead nowhere and such that could mean several.
func Generate(n int, seed uint64) iter.Seq[*directive.Directive] {
	return func(yield func(*directive.Directive) bool) {
		for i := range n {
			g := generator{rand.New(rand.NewPCG(seed, uint64(i))), n}
			if !yield(g.text(i)) {
				return
			}
		}
	}
}

type generator struct {
	*rand.Rand
	n int
}

var (
	genFirst   = schedule.MustParseDate("1996-01-01")
	genIssuers = []agency.Key{
		agency.MustParseKey("vn/an-giang/uy-ban-nhan-dan"), agency.MustParseKey("vn/an-giang/so-giao-duc-va-dao-tao"),
		agency.MustParseKey("vn/bo-tai-chinh"), agency.MustParseKey("vn/bo-giao-duc-va-dao-tao"),
	}
	genTypes = []string{"CT", "QĐ", "TT", "NQ"}
	genUnits = []string{"UBND", "SGDĐT", "BTC", "BGDĐT"}
	genLeads = []agency.Key{
		agency.MustParseKey("vn/an-giang/so-noi-vu"), agency.MustParseKey("vn/an-giang/so-tai-chinh"),
		agency.MustParseKey("vn/an-giang/so-giao-thong-van-tai"), agency.MustParseKey("vn/an-giang/so-y-te"),
	}
	genKinds = []directive.RelationKind{
		directive.Amends, directive.Amends, directive.Supplements, directive.Repeals, directive.Replaces, directive.Annuls,
		directive.SuspendsExecution, directive.SuspendsEffect, directive.SuspendsEffect, directive.Resumes, directive.Commences,
		directive.Postpones, directive.Extends, directive.Reenacts, directive.Details, directive.AttachedTo, directive.NarrowsScope,
		directive.WidensScope, directive.BasedOn, directive.Cites, directive.Corrects,
	}
)

// identity is that of the text at a place: it depends on the place alone, so that others can name it. Every fifth number
// is that of the text before, by another issuer.
func (g generator) identity(i int) (number string, issuer int, signed schedule.Date) {
	own := i
	if i%5 == 4 {
		own--
	}
	day := genFirst + schedule.Date(own*(30*365)/max(g.n, 1))
	issuer = (own*7 + own/11) % len(genIssuers)
	number = fmt.Sprintf("%d/%s-%s", own%9000+1, genTypes[own/3%2], genUnits[issuer])
	if own%4 == 3 {
		number = fmt.Sprintf("%d/%d/TT-%s", own%9000+1, day.Year(), genUnits[issuer])
	}
	if i != own {
		issuer = (issuer + 1) % len(genIssuers)
	}
	return number, issuer, day
}

func (g generator) text(i int) *directive.Directive {
	number, issuer, signed := g.identity(i)
	typ := genTypes[(i-btoi(i%5 == 4))/3%2]
	if (i-btoi(i%5 == 4))%4 == 3 {
		typ = "TT"
	}
	d := &directive.Directive{
		Format: directive.Format, Jurisdiction: "vn", Type: typ, Number: directive.MustNumber(number), Issuers: genIssuers[issuer : issuer+1 : issuer+1],
		Title:  chithi.Text{"vi": fmt.Sprintf("Văn bản thứ %d về việc thực hiện nhiệm vụ trọng tâm", i+1), "en": fmt.Sprintf("Text %d on carrying out key tasks", i+1)},
		Signed: signed,
	}
	g.effects(d)
	for range g.IntN(4) {
		d.Tasks = append(d.Tasks, g.task(len(d.Tasks), signed))
	}
	if g.IntN(3) == 0 {
		for range 1 + g.IntN(3) {
			d.Relations = append(d.Relations, g.relation(i, signed))
		}
	}
	return d
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (g generator) effects(d *directive.Directive) {
	rule := func(format string, v ...any) schedule.Rule { return schedule.MustParseRule(fmt.Sprintf(format, v...)) }
	entry := directive.Effect{Role: schedule.RoleEffect, Rule: rule("%d days after signing", 1+g.IntN(60))}
	switch g.IntN(20) {
	case 0: // the text is silent
		return
	case 1:
		entry.Rule = rule("10 days after publication") // which nobody has recorded
	case 2:
		entry.Rule = rule("%d working days after signing, on weekend", 1+g.IntN(20))
	case 3:
		entry.Latest = true
	}
	d.Effect = append(d.Effect, entry)
	if g.IntN(6) == 0 {
		d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleExpiry, Rule: rule("%d days after signing", 200+g.IntN(3000)), Through: g.IntN(2) == 0})
	}
	if g.IntN(8) == 0 {
		d.Effect = append(d.Effect, directive.Effect{
			Role: schedule.RoleEffect, Scope: directive.Scope{Provisions: []directive.Provision{g.provision()}}, Rule: rule("%d days after signing", 1+g.IntN(400)),
		})
	}
	if g.IntN(12) == 0 {
		d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleApplication, Rule: rule("%d days after signing", 1+g.IntN(400))})
	}
}

func (g generator) provision() directive.Provision {
	p := fmt.Sprintf("art_%d", 1+g.IntN(4))
	if g.IntN(2) == 0 {
		p += fmt.Sprintf("__para_%d", 1+g.IntN(3))
	}
	return directive.Provision(p)
}

func (g generator) task(n int, signed schedule.Date) task.Task {
	key, err := task.ParseKey(fmt.Sprintf("I.%d", n+1))
	if err != nil {
		panic(err) // the key is sound
	}
	t := task.Task{
		Key: key, Kind: task.Work, Title: chithi.Text{"vi": fmt.Sprintf("Nhiệm vụ %d", n+1)},
		Assignments: []task.Assignment{{Agency: genLeads[g.IntN(len(genLeads))], Role: task.Lead}},
	}
	switch g.IntN(4) {
	case 0:
		t.Deadline = task.Deadline{Open: task.NoDeadline}
	case 1:
		t.Deadline = task.Deadline{Within: schedule.MustParseRule("30 days after receipt")}
	default:
		t.Deadline = task.Deadline{By: signed + schedule.Date(30+g.IntN(700))}
	}
	return t
}

func (g generator) relation(i int, signed schedule.Date) directive.Relation {
	r := directive.Relation{Kind: genKinds[g.IntN(len(genKinds))]}
	at := i - 1 - g.IntN(min(max(i, 1), 2000))
	if g.IntN(5) == 0 {
		at = i + 1 + g.IntN(300)
	}
	number, issuer, day := g.identity(min(max(at, 0), max(g.n-1, 0)))
	r.Target.Number = directive.MustNumber(number)
	if g.IntN(5) > 0 {
		r.Target.Issuer, r.Target.Year = genIssuers[issuer], day.Year()
	}
	if g.IntN(50) == 0 {
		r.Target.Number = directive.MustNumber(fmt.Sprintf("%d/CT-TTg", 1+g.IntN(99)))
	}
	switch g.IntN(5) {
	case 0, 1:
		r.Scope.Provisions = []directive.Provision{g.provision()}
	case 2:
		if r.Kind == directive.NarrowsScope || r.Kind == directive.WidensScope || g.IntN(4) == 0 {
			r.Scope.Territories = []agency.Key{agency.MustParseKey("vn/an-giang")}
		}
	}
	if g.IntN(4) == 0 {
		r.Printed = signed + schedule.Date(g.IntN(500))
	}
	switch r.Kind {
	case directive.SuspendsExecution, directive.SuspendsEffect, directive.Reenacts, directive.Postpones, directive.Extends:
		r.Until = schedule.MustParseRule(fmt.Sprintf("%d days after signing", 100+g.IntN(1500)))
		if g.IntN(4) == 0 {
			r.Until, r.Words = schedule.MustParseRule(`on event "revision"`), "cho đến khi có văn bản sửa đổi"
		}
	}
	return r
}
