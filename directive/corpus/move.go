package corpus

import (
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// moves reports whether what is done to a text can change what it does to others in its turn: when its own entry may move, or
// when it does something on a day of its own by which it may have ended. Of any other its own events say all that matters.
func (s *settler) moves(r Ref) bool {
	m, ok := s.moved[r]
	if !ok {
		m = s.canMove(s.c.Text(r))
		s.moved[r] = m
	}
	return m
}

func (s *settler) canMove(t *directive.Resolved) bool {
	entry := t.Facts.Effect
	if entry == 0 {
		return true
	}
	for i := range t.Acts {
		if a := &t.Acts[i]; a.On != 0 || a.Acting != "" || follows(a.Kind) {
			return true
		}
	}
	for _, l := range s.c.layers {
		for _, n := range l.named[t.Identity.Number] {
			a, by := s.act(n), s.c.Text(n.text)
			switch a.Kind.Effect() {
			case 0, directive.Amended, directive.Supplemented, directive.Corrected, directive.EffectSuspended, directive.ExecutionSuspended, directive.Resumed, directive.Extended:
			case directive.Repealed, directive.Replaced, directive.Narrowed:
				if by.Directive.Day() <= entry || by.Facts.Effect != 0 && by.Facts.Effect <= entry || a.On != 0 && a.On <= entry {
					return true
				}
			default:
				return true
			}
		}
	}
	return false
}

// ownEntry is the day on which a text enters into force by its own events.
func (s *settler) ownEntry(r Ref) (schedule.Answer, bool) {
	t := s.c.Text(r)
	if run, ok := plain(t.Events, s.c.known); ok {
		return schedule.Answer{Date: run.From}, true
	}
	line := s.alone[r]
	if line == nil {
		if s.alone == nil {
			s.alone = map[Ref]*directive.Timeline{}
		}
		line = directive.Compile(t.Events, s.c.known)
		s.alone[r] = line
	}
	return line.Entry("")
}
