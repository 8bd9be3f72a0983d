package akn

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
)

// placed is a relation with the place that its eId gives it, so that the order of writing comes back.
type placed struct {
	n        int
	relation directive.Relation
}

// relations reads the modifications, active and passive, and the references to other texts.
func (x *reader) relations() {
	var found []placed
	add := func(id string, r directive.Relation) {
		_, number, _ := strings.Cut(id, "_")
		n, err := strconv.Atoi(number)
		if err != nil {
			n = len(found) + 1
		}
		found = append(found, placed{n, r})
	}
	for _, analysis := range x.meta.all("analysis") {
		for i, e := range analysis.first("activeModifications").all("") {
			if r, ok := x.modification(e, "meta", "analysis", "activeModifications", i); ok {
				add(e.get("eId"), r)
			}
		}
		for i, e := range analysis.first("passiveModifications").all("") {
			x.passive(e, "meta", "analysis", "passiveModifications", i)
		}
	}
	for _, list := range x.meta.all("references") {
		for i, e := range list.all("") {
			kind, ok := referenceKind(e)
			if !ok {
				continue
			}
			r := directive.Relation{Kind: kind, Target: x.ref(e.get("href"), "meta", "references", i)}
			add(e.get("eId"), r)
		}
	}
	slices.SortStableFunc(found, func(a, b placed) int { return a.n - b.n })
	for _, f := range found {
		x.d.Relations = append(x.d.Relations, f.relation)
	}
}

// referenceKind reads a reference that is a relation: with our word for it, or an attachment.
func referenceKind(e *element) (directive.RelationKind, bool) {
	if word := e.getIn(ours, "kind"); word != "" {
		k, inverse, err := directive.ParseRelationKind(word)
		return k, err == nil && !inverse
	}
	return directive.AttachedTo, e.name.Local == "attachmentOf"
}

// kind reads our own word for a modification where it agrees with the element, and else the element and its type.
func (x *reader) kind(e *element, at []any) (directive.RelationKind, bool) {
	m := modification{e.name.Local, e.get("type")}
	if word := e.getIn(ours, "kind"); word != "" {
		k, inverse, err := directive.ParseRelationKind(word)
		if err != nil || inverse {
			x.bad(word, aRelation, at...)
			return 0, false
		}
		if modificationOf(k) == m {
			return k, true
		}
	}
	k, ok := kindOf(m)
	if !ok {
		x.warn(unknownMod.With(m.element, format.Quote(m.kind)), at...)
	}
	return k, ok
}

func (x *reader) modification(e *element, at ...any) (directive.Relation, bool) {
	k, ok := x.kind(e, at)
	if !ok {
		return directive.Relation{}, false
	}
	r := directive.Relation{Kind: k, Acting: x.provision(fragment(e.first("source").get("href")), at...)}
	named := k.Own()
	for _, d := range e.all("destination") {
		whole, _, _ := strings.Cut(d.get("href"), "#")
		if whole != "" && !named {
			named = true
			r.Target = x.ref(whole, at...)
		}
	}
	if !named {
		x.warn(notCarried.With(ownChange), at...)
		return r, false
	}
	if !x.scope(e, &r.Scope, at...) {
		return r, false
	}
	days, known := x.period(e, at...)
	if !known { // on a day that only the one who wrote the document knows
		day, err := schedule.Event(periodOf(e))
		if err != nil {
			return r, false
		}
		r.Rule, _ = schedule.On(day)
	}
	if days.From != 0 {
		r.Printed = days.From
		r.Rule, _ = schedule.On(schedule.Fixed(days.From))
	}
	if days.Before != 0 {
		r.Until, _ = schedule.On(schedule.Fixed(days.Before))
	}
	return r, true
}

func (x *reader) passive(e *element, at ...any) {
	k, ok := x.kind(e, at)
	if !ok {
		return
	}
	p := format.Passive{Kind: k, By: x.ref(e.first("source").get("href"), at...)}
	if !x.scope(e, &p.Scope, at...) {
		return
	}
	if p.During, ok = x.period(e, at...); ok {
		x.doc.Passive = append(x.doc.Passive, p)
	}
}

// scope reads the parts that a modification reaches. It is false when no part of those named can be read, or an exception
// cannot: what is left would then say more than the document does.
func (x *reader) scope(e *element, s *directive.Scope, at ...any) bool {
	whole, parts := false, 0
	for i, d := range e.all("destination") {
		place := append(slices.Clone(at), "destination", i)
		if to := d.get("upTo"); to != "" {
			x.warn(notCarried.With(thePartsUpTo.Of(to)), place...)
		}
		id := fragment(d.get("href"))
		if id == "" {
			whole = true
			continue
		}
		parts++
		p, err := directive.ParseProvision(id)
		except := d.get("exclusion") == "true"
		switch {
		case err != nil:
			x.warn(lostPart.With(format.Quote(id)), place...)
			if except {
				return false
			}
		case except:
			s.Except = append(s.Except, p)
		default:
			s.Provisions = append(s.Provisions, p)
		}
	}
	return whole || parts == 0 || len(s.Provisions)+len(s.Except) > 0
}

// periodOf is the reference to the time of a modification, whichever child carries it.
func periodOf(e *element) string {
	for _, name := range [...]string{"force", "efficacy", "application"} {
		if href := e.first(name).get("period"); href != "" {
			return strings.TrimPrefix(href, "#")
		}
	}
	return ""
}

// period reads the time of a modification: all of time when none is named, and false when it is named and cannot be read.
func (x *reader) period(e *element, at ...any) (schedule.Interval, bool) {
	id := periodOf(e)
	if id == "" {
		return schedule.Interval{}, true
	}
	g := x.byID[id]
	if g == nil || g.name.Local != "temporalGroup" {
		x.warn(notCarried.With(thePeriod.Of(id)), at...)
		return schedule.Interval{}, false
	}
	for _, t := range g.all("timeInterval") {
		if i, ok := x.interval(t); ok {
			return i, true
		}
	}
	return schedule.Interval{}, false
}

func fragment(href string) string {
	_, f, _ := strings.Cut(href, "#")
	if f == textID {
		return ""
	}
	return f
}

// provision reads the eId of the part that acts, or of one that is listed. One of another form is told and left out.
func (x *reader) provision(id string, at ...any) directive.Provision {
	if id == "" {
		return ""
	}
	p, err := directive.ParseProvision(id)
	if err != nil {
		x.warn(notCarried.With(thePart.Of(id)), at...)
	}
	return p
}

func (x *reader) ref(href string, at ...any) directive.Ref {
	if e := x.local(href); e != nil {
		href = e.get("href")
	}
	r, err := parseAddress(href)
	if err != nil {
		x.bad(href, anAddress, at...)
	}
	if day, is := format.ImpossibleDay(href); is {
		x.warn(format.Doubtful(href, day), at...)
	}
	return r
}
