package corpus

import (
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

var none agency.Key

var partUnknown = schedule.Template{
	Code: "corpus-cascade-part",
	En:   "{0} of {1} ended on {2}; which part of this text details it is not said",
	Vi:   "{0} của {1} hết hiệu lực ngày {2}; chưa nêu phần nào của văn bản này quy định chi tiết nội dung đó",
}

// cascade gives what becomes of a normative text that details another when that one ends, by the law of the day of the
// end. A part of the parent matters to the part that details it; where nobody says which, the question is reported.
func (s *settler) cascade(r Ref, a *directive.Act, parent Ref) []directive.Event {
	t := s.c.Text(r)
	if !t.Normative {
		return nil
	}
	line := s.line(parent)
	var events []directive.Event
	for end := range s.ends(line, a) {
		policy, ok := t.Cascade(end.Event.Kind, end.Since)
		if !ok || policy.Outcome == directive.CascadeNone {
			continue
		}
		if !end.all {
			s.say(r, chithi.Pointer(int(r))+a.Place, partUnknown.With(end.Provision, s.c.Text(parent).Number, end.Since))
			continue
		}
		e := directive.Event{
			Kind: directive.EndedWithParent, On: end.Since, Recorded: max(end.Event.Recorded, a.Recorded), By: s.c.Text(parent).Number.String(),
			Standing: end.Standing, Basis: policy.Basis, Place: a.Place,
		}
		if a.Acting != "" {
			e.Scope.Provisions = []directive.Provision{a.Acting}
		}
		if policy.Outcome == directive.CascadeOpen {
			e.Kind = directive.Questioned
		}
		events = append(events, e)
	}
	return events
}

// ending is the end of what a text details, all of it or a part that the text does not match.
type ending struct {
	directive.Part
	all bool
}

// ends yields the ends of the part of the parent that an act details: of the whole when it names none.
func (s *settler) ends(line *directive.Timeline, a *directive.Act) func(func(ending) bool) {
	return func(yield func(ending) bool) {
		for p := range line.Endings() {
			if !p.Territory.IsZero() || !p.Addressee.IsZero() {
				continue
			}
			status := line.At(p.Since)
			if len(a.Scope.Provisions) == 0 {
				whole := status.Force() == directive.Ended
				if whole && p.Provision != "" && lastPart(status, p) != p.Provision {
					continue // one of several that end together: said once
				}
				if !yield(ending{p, whole}) {
					return
				}
				continue
			}
			touched := slices.ContainsFunc(a.Scope.Provisions, func(q directive.Provision) bool { return p.Provision.Contains(q) || q.Contains(p.Provision) })
			if !touched {
				continue
			}
			all := !slices.ContainsFunc(a.Scope.Provisions, func(q directive.Provision) bool {
				part, ok := status.Of(q, none, none)
				return !ok || part.Force != directive.Ended
			})
			if !yield(ending{p, all}) {
				return
			}
		}
	}
}

// lastPart names the part that stands for several that ended on one day: the first in order.
func lastPart(status directive.Status, p directive.Part) directive.Provision {
	for q := range status.Parts() {
		if q.Force == directive.Ended && q.Since == p.Since {
			return q.Provision
		}
	}
	return p.Provision
}

// attached gives a text that is attached to another that one's force, unless it has days of its own.
func (s *settler) attached(r Ref, a *directive.Act, to Ref, own []directive.Event) []directive.Event {
	if slices.ContainsFunc(own, func(e directive.Event) bool { return e.Kind == directive.Enters }) {
		return nil
	}
	var events []directive.Event
	for e := range s.line(to).Events() {
		if !e.Scope.IsZero() {
			continue
		}
		if e.By == "" {
			e.By = s.c.Text(to).Number.String()
		}
		e.Place = a.Place
		events = append(events, e)
	}
	return events
}
