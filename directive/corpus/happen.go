package corpus

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// line is the timeline of a text that another depends on.
func (s *settler) line(r Ref) *directive.Timeline {
	if n := s.state[r]; n != nil && n.circle {
		return n.lone
	}
	return s.c.Timeline(r)
}

// entryOf is the day on which a provision of a text enters into force; 0 is never, known false is not settled. In a
// circle it is no more than assumed.
func (s *settler) entryOf(r Ref, p directive.Provision) (schedule.Answer, bool) {
	if p == "" && !s.moves(r) {
		return s.ownEntry(r)
	}
	n := s.state[r]
	if n == nil || !n.circle {
		if e := s.c.entry(r); e.line == nil {
			return schedule.Answer{Date: e.from}, e.from != 0
		}
		return s.line(r).Entry(p)
	}
	a, known := s.line(r).Entry(p)
	a.Standing = max(a.Standing, schedule.Assumed)
	return a, known
}

// events are all that happens to a text: its own, what others do to it, and what becomes of what it follows.
func (s *settler) events(r Ref) []directive.Event {
	t := s.given(r, false, r)
	incoming := s.state[r].incoming
	events := append(make([]directive.Event, 0, len(t.Events)+len(incoming)), t.Events...)
	for _, m := range s.state[r].self {
		s.said(r, m, actSelf.With(t.Number))
	}
	for _, m := range incoming {
		if e, ok := s.happens(r, m); ok {
			events = append(events, e)
		}
	}
	for i := range t.Acts {
		a := &t.Acts[i]
		if !follows(a.Kind) {
			continue
		}
		to, ok := s.c.means(a, t)
		if !ok || to == r {
			continue
		}
		if a.Kind == directive.Details {
			events = append(events, s.cascade(r, a, to)...)
		} else {
			events = append(events, s.attached(r, a, to, events)...)
		}
	}
	return events
}

// happens makes the event of an act, if it ever happens: what acts must enter into force, and not have ended by then. The
// event is as firm as the entry of what acts; where that is not settled, an act with a day of its own is assumed to happen.
func (s *settler) happens(r Ref, m named) (directive.Event, bool) {
	by := s.c.Text(m.text)
	if s.c.entry(m.text).awaits {
		by = s.text(m.text, r)
	}
	a := &by.Acts[m.act]
	if s.c.known != 0 && a.Recorded > s.c.known {
		return directive.Event{}, false
	}
	entry, known := s.entryOf(m.text, a.Acting)
	e, _ := a.Event(by.Number, entry.Date)
	e.Place = mark(m.text, a.Place)
	target := s.c.Text(r)
	if len(target.Directive.Provisions) > 0 {
		n := s.state[r]
		if n.parts == nil {
			n.parts = target.Directive.Parts()
		}
		for _, p := range a.Scope.Provisions {
			if !n.parts.Have(p) {
				s.said(r, m, provisionUnknown.With(target.Number, p))
			}
		}
	}
	switch {
	case known && entry.Date == 0:
		s.said(r, m, actVoid.With(target.Number))
		return e, false
	case e.On == 0:
		s.said(r, m, actOpen.With(target.Number))
		return e, false
	}
	if !known {
		entry.Standing = max(entry.Standing, schedule.Assumed)
	}
	e.Standing = max(e.Standing, entry.Standing)
	if known && a.On > entry.Date {
		if p, ok := s.line(m.text).At(e.On-1).Of(a.Acting, none, none); ok && p.Force == directive.Ended {
			s.said(r, m, actVoid.With(target.Number))
			return e, false
		}
	}
	return e, true
}

func (s *settler) said(r Ref, m named, what schedule.Message) {
	s.say(r, chithi.Pointer(int(m.text))+s.act(m).Place, what)
}

// say keeps a problem with a text.
func (s *settler) say(r Ref, at string, what schedule.Message) {
	s.l.faults[r] = append(s.l.faults[r], chithi.WarnAt(at, what))
}
