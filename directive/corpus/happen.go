package corpus

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// own are the events that a text gives itself, each with its place in the corpus.
func (s *settler) own(r Ref) []directive.Event {
	at := chithi.Pointer(int(r))
	t := s.c.Text(r)
	events := make([]directive.Event, len(t.Events))
	for i, e := range t.Events {
		e.Place = at + e.Place
		events[i] = e
	}
	return events
}

// line is the timeline of a text that another depends on.
func (s *settler) line(r Ref) *directive.Timeline {
	if n := s.state[r]; n != nil && n.circle {
		return n.lone
	}
	return s.c.Timeline(r)
}

// entryOf is the day on which a provision of a text enters into force; 0 is never, known false is not settled.
func (s *settler) entryOf(r Ref, p directive.Provision) (schedule.Date, bool) {
	if n := s.state[r]; n == nil || !n.circle {
		if e := s.c.entry(r); e.line == nil {
			return e.from, e.from != 0
		}
	}
	return s.line(r).Entry(p)
}

// events are all that happens to a text: its own, what others do to it, and what becomes of what it follows.
func (s *settler) events(r Ref) []directive.Event {
	events := s.own(r)
	for _, m := range s.state[r].incoming {
		if e, ok := s.happens(r, m); ok {
			events = append(events, e)
		}
	}
	t := s.c.Text(r)
	for i := range t.Acts {
		a := &t.Acts[i]
		if !follows(a.Kind) {
			continue
		}
		found := s.c.Find(a.Target)
		if len(found) != 1 || found[0] == r {
			continue
		}
		if a.Kind == directive.Details {
			events = append(events, s.cascade(r, a, found[0])...)
		} else {
			events = append(events, s.attached(r, a, found[0], events)...)
		}
	}
	return events
}

// happens makes the event of an act, if it ever happens: what acts must enter into force, and not have ended by then.
func (s *settler) happens(r Ref, m named) (directive.Event, bool) {
	a, by := s.act(m), s.c.Text(m.text)
	at := chithi.Pointer(int(m.text)) + a.Place
	if s.c.known != 0 && a.Recorded > s.c.known {
		return directive.Event{}, false
	}
	entry, known := s.entryOf(m.text, a.Acting)
	e, _ := a.Event(by.Number, entry)
	e.Place = at
	target := s.c.Text(r)
	for _, p := range a.Scope.Provisions {
		if !directive.HasProvision(target.Directive.Provisions, p) {
			s.say(at, provisionUnknown.With(target.Number, p))
		}
	}
	switch {
	case known && entry == 0:
		s.say(at, actVoid.With(target.Number))
		return e, false
	case e.On == 0:
		s.say(at, actOpen.With(target.Number))
		return e, false
	}
	if known && a.On > entry {
		if p, ok := s.line(m.text).At(e.On-1).Of(a.Acting, none, none); ok && p.Force == directive.Ended {
			s.say(at, actVoid.With(target.Number))
			return e, false
		}
	}
	return e, true
}

func (s *settler) say(at string, m schedule.Message) {
	s.l.problems = append(s.l.problems, chithi.WarnAt(at, m))
}
