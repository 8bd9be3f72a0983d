package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// touched returns the bodies that the changes of a day take something from: those alive the day before, and those that
// ended and left their work to nobody.
func (a *asker) touched(day schedule.Date) []agency.Key {
	var all []agency.Key
	for c := range a.bodies.Changes() {
		if c.On != day {
			continue
		}
		all = append(all, c.From...)
		for _, t := range c.Transfers {
			all = append(all, t.From)
		}
	}
	slices.SortFunc(all, agency.Key.Compare)
	return slices.DeleteFunc(slices.Compact(all), func(k agency.Key) bool {
		life, _ := a.bodies.Life(k)
		return life.From >= day
	})
}

// plan says what the changes of a day ask for the work of the bodies they touch.
func (a *asker) plan() error {
	var held []agency.Responsibility
	eve := a.options.plan - 1
	for _, k := range a.touched(a.options.plan) {
		held = append(held, agency.Responsibility{Agency: k, Function: a.function, Territory: a.territory})
	}
	for _, p := range a.bodies.Plan(held, eve, a.options.plan) {
		if p.Outcome == agency.Stays {
			continue
		}
		r := a.reply(p.What.Agency.String(), p.Answer)
		r.Outcome = p.Outcome.String()
		if a.options.json {
			if err := a.json.Encode(r); err != nil {
				return err
			}
			continue
		}
		names := make([]string, len(r.Holders))
		for i, h := range r.Holders {
			names[i] = h.Name
		}
		to := ""
		if len(names) > 0 {
			to = " → " + strings.Join(names, "; ")
		}
		if s := p.Answer.Standing(); s != schedule.Certain {
			to += " (" + s.In(a.lang) + ")"
		}
		if _, err := fmt.Fprintf(a.out, "%s (%s): %s%s\n", a.bodies.Name(p.What.Agency, a.lang, eve), r.Who, p.Outcome.In(a.lang), to); err != nil {
			return err
		}
	}
	return nil
}

// check lists what the data leave open.
func (a *asker) check() error {
	for _, p := range a.bodies.Check() {
		var err error
		if a.options.json {
			err = a.json.Encode(p)
		} else {
			_, err = fmt.Fprintln(a.out, p.In(a.lang))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// dot draws the lineage of one body, or of all, as a graph for Graphviz.
func (a *asker) dot() error {
	var steps []agency.Step
	if a.who == "" {
		steps = slices.Collect(a.bodies.Steps())
	} else {
		k, candidates := a.find(a.who, 0)
		switch {
		case len(candidates) > 0:
			return fmt.Errorf("%q fits several bodies: %v", a.who, candidates)
		case k.IsZero():
			return fmt.Errorf("no body is called %q", a.who)
		}
		if steps = slices.Collect(a.bodies.Lineage(k)); len(steps) == 0 {
			steps = append(steps, agency.Step{From: k})
		}
	}
	fmt.Fprintln(a.out, "digraph lineage {\n  rankdir=LR;\n  node [shape=box];")
	named := map[agency.Key]bool{}
	for i, s := range steps {
		for _, k := range [...]agency.Key{s.From, s.To} {
			if !k.IsZero() && !named[k] {
				named[k] = true
				life, _ := a.bodies.Life(k)
				fmt.Fprintf(a.out, "  %s [label=%s];\n", quoted(k.String()), quoted(a.bodies.Name(k, a.lang, 0)+"\n"+life.String()))
			}
		}
		c, ok := a.bodies.Change(s.Change)
		if !ok {
			continue
		}
		to := s.To.String()
		if s.To.IsZero() {
			to = fmt.Sprintf("nobody %d", i)
			fmt.Fprintf(a.out, "  %s [shape=point];\n", quoted(to))
		}
		style := ""
		if !c.Assumed.IsZero() {
			style = ", style=dashed"
		}
		fmt.Fprintf(a.out, "  %s -> %s [label=%s%s];\n", quoted(s.From.String()), quoted(to),
			quoted(c.On.String()+" "+c.Kind.In(a.lang)), style)
	}
	_, err := fmt.Fprintln(a.out, "}")
	return err
}

// quoted writes a string of the DOT language.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
