package corpus

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

// visit works a text out after everything that it depends on; a circle is worked out together.
func (s *settler) visit(root Ref) {
	if s.state[root].index != 0 {
		return
	}
	type frame struct {
		r Ref
		k int
	}
	frames := []frame{{root, 0}}
	s.open(root)
	for len(frames) > 0 {
		f := &frames[len(frames)-1]
		n := s.state[f.r]
		if f.k < len(n.on) {
			dep := n.on[f.k]
			f.k++
			switch m := s.state[dep]; {
			case m == nil: // settled before, and nothing here changes it
			case m.index == 0:
				s.open(dep)
				frames = append(frames, frame{dep, 0})
			case m.onStack:
				n.low = min(n.low, m.index)
			}
			continue
		}
		frames = frames[:len(frames)-1]
		if len(frames) > 0 {
			up := s.state[frames[len(frames)-1].r]
			up.low = min(up.low, n.low)
		}
		if n.low == n.index {
			s.close(f.r)
		}
	}
}

func (s *settler) open(r Ref) {
	n := s.state[r]
	s.next++
	n.index, n.low, n.onStack = s.next, s.next, true
	s.depends(r, n)
	s.stack = append(s.stack, r)
}

// close takes a circle off the stack, mostly of one text, and works it out.
func (s *settler) close(r Ref) {
	at := len(s.stack) - 1
	for s.stack[at] != r {
		at--
	}
	group := s.stack[at:]
	s.stack = s.stack[:at:at]
	for _, g := range group {
		delete(s.l.faults, g)
	}
	if len(group) > 1 {
		for _, g := range group {
			n := s.state[g]
			n.circle = true
			n.lone = directive.Compile(s.c.Text(g).Events, s.c.known)
			s.say(g, chithi.Pointer(int(g)), circle.With(s.c.Text(g).Number))
		}
	}
	for _, g := range group {
		s.put(g, directive.Compile(s.events(g), s.c.known), len(group) > 1)
		s.state[g].onStack = false
	}
	for _, g := range group {
		s.state[g].circle, s.state[g].lone = false, nil
	}
	if len(group) > 1 {
		s.bound = nil // with days of the circle; outside of it they are settled
	}
}
