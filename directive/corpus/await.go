package corpus

import (
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// awaited calls visit with the texts whose entry into force days of a text hang on, each the only one of its number: its own
// days alone, or also those of what it does to others.
func (s *settler) awaited(r Ref, acts bool, visit func(event string, on Ref)) {
	if !s.c.entry(r).awaits {
		return
	}
	own, others := s.c.Text(r).Awaited()
	if !acts {
		others = nil
	}
	for _, numbers := range [...]map[string]string{own, others} {
		for event, number := range numbers {
			n, err := directive.NewNumber(number)
			if err != nil {
				continue
			}
			if found := s.c.Find(directive.Ref{Number: n}); len(found) == 1 && found[0] != r {
				visit(event, found[0])
			}
		}
	}
}

// text is a text that acts on another, with the days of entry that it waited for, as far as they are settled. The entry of
// that other cannot be one of them.
func (s *settler) text(r, target Ref) *directive.Resolved {
	own := false
	s.awaited(r, true, func(_ string, on Ref) { own = own || on == target })
	if own {
		return s.given(r, true, target)
	}
	t, ok := s.bound[r]
	if !ok {
		if t = s.given(r, true, r); s.bound == nil {
			s.bound = map[Ref]*directive.Resolved{}
		}
		s.bound[r] = t
	}
	return t
}

// given is a text with the days of entry that its own days waited for, and if asked those of what it does to others.
func (s *settler) given(r Ref, acts bool, except Ref) *directive.Resolved {
	t := s.c.Text(r)
	var days map[string]schedule.Answer
	s.awaited(r, acts, func(event string, on Ref) {
		if on == except {
			return
		}
		if a, known := s.entryOf(on, ""); known && a.Date != 0 {
			if days == nil {
				days = map[string]schedule.Answer{}
			}
			days[event] = a
		}
	})
	if days == nil {
		return t
	}
	return t.Given(days)
}

// waiters adds the texts that wait for the entry of one, and those that they act on.
func (s *settler) waiters(t *directive.Resolved) {
	for _, l := range s.c.layers {
		for _, r := range l.awaits[t.Identity.Number] {
			s.add(r)
			acts := s.c.Text(r).Acts
			for i := range acts {
				s.target(&acts[i])
			}
		}
	}
}
