package corpus

import (
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

var (
	circle = schedule.Template{
		Code: "corpus-cycle",
		En:   "{0} depends on what it does to others in a circle; their own days of entry are used",
		Vi:   "{0} phụ thuộc vòng tròn vào các văn bản mà nó tác động; dùng ngày có hiệu lực riêng của từng văn bản",
	}
	actOpen = schedule.Template{
		Code: "corpus-act-pending",
		En:   "what it does to {0} waits for a day that is not known",
		Vi:   "tác động đến {0} chờ một ngày chưa xác định",
	}
	actVoid = schedule.Template{
		Code: "corpus-act-void",
		En:   "what it does to {0} never happens: it is not in force then",
		Vi:   "tác động đến {0} không xảy ra: khi đó văn bản không có hiệu lực",
	}
	actSelf = schedule.Template{
		Code: "corpus-self",
		En:   "{0} cannot do this to itself, and does not",
		Vi:   "{0} không thể tự làm điều này với chính nó, nên không có tác động",
	}
	provisionUnknown = schedule.Template{
		Code: "corpus-provision-unknown",
		En:   "{0} has no provision {1}",
		Vi:   "{0} không có quy định {1}",
	}
)

// settle works out the texts of a layer and the older ones that they touch.
func (c *Corpus) settle(l *layer) {
	s := settler{c: c, l: l, state: map[Ref]*node{}, moved: map[Ref]bool{}}
	for i := range l.entries {
		if r := l.first + Ref(i); !s.simple(r) {
			s.add(r)
		}
	}
	s.spread()
	for _, r := range s.order {
		s.visit(r)
	}
	l.finish()
}

// settler works out the texts that need more than their own run of days.
type settler struct {
	c     *Corpus
	l     *layer
	state map[Ref]*node
	bound map[Ref]*directive.Resolved // with days that they waited for
	moved map[Ref]bool                // whether what others do can change what a text does
	alone map[Ref]*directive.Timeline // by the text's own events
	order []Ref                       // as they were found
	stack []Ref
	next  int
}

// node is a text being worked out: what it depends on, and its place in the search for circles (Tarjan, SIAM J. Comput. 1, 1972).
type node struct {
	on       []Ref
	incoming []named
	self     []named // what the text would do to itself
	index    int     // of the search; 0 is not visited
	low      int
	onStack  bool
	circle   bool
	lone     *directive.Timeline // by its own events, when it lies in a circle
	parts    directive.Parts     // of the text, once somebody asks
}

// simple settles a text that only speaks of its own run of days and that nobody acts on.
func (s *settler) simple(r Ref) bool {
	e := s.c.entry(r)
	t := e.text
	for i := range t.Acts {
		if k := t.Acts[i].Kind; k == directive.Details || k == directive.AttachedTo {
			return false
		}
	}
	if s.isNamed(t) {
		return false
	}
	run, ok := plain(t.Events, s.c.known)
	if ok {
		e.from, e.before = run.From, run.Before
	}
	return ok
}

// isNamed reports whether another text does something to this one, or follows it.
func (s *settler) isNamed(t *directive.Resolved) bool {
	for _, l := range s.c.layers {
		if len(l.named) == 0 {
			continue
		}
		for _, n := range l.named[t.Identity.Number] {
			if a := s.act(n); (a.Kind.Effect() != 0 || follows(a.Kind)) && fits(&a.Target, t) {
				return true
			}
		}
	}
	return false
}

// plain returns the run of days in force, when one entry and at most one later expiry of the whole say everything.
func plain(events []directive.Event, known schedule.Date) (schedule.Interval, bool) {
	if len(events) == 0 || len(events) > 2 {
		return schedule.Interval{}, false
	}
	var run schedule.Interval
	for i := range events {
		e := &events[i]
		switch {
		case !e.Scope.IsZero() || e.On == 0 || e.Latest || known != 0 && e.Recorded > known || e.Standing != schedule.Certain:
			return run, false
		case e.Kind == directive.Enters && run.From == 0:
			run.From = e.On
		case e.Kind == directive.Expires && run.Before == 0:
			run.Before = e.On
		default:
			return run, false
		}
	}
	return run, run.From != 0 && (run.Before == 0 || run.From < run.Before)
}

func (s *settler) add(r Ref) {
	if s.state[r] == nil {
		s.state[r] = &node{}
		s.order = append(s.order, r)
	}
}

// spread adds what the texts found so far touch: the targets of their acts, and what details or is attached to them.
func (s *settler) spread() {
	for i := range s.l.entries { // simple ones touch others too, and an older reference may now mean one of several
		t := s.l.entries[i].text
		for k := range t.Acts {
			s.target(&t.Acts[k])
		}
		s.waiters(t)
		for _, l := range s.c.layers {
			if l == s.l || len(l.named) == 0 {
				continue
			}
			for _, n := range l.named[t.Identity.Number] {
				if a := s.act(n); fits(&a.Target, t) {
					s.target(a)
				}
			}
		}
	}
	for i := 0; i < len(s.order); i++ {
		r := s.order[i]
		t := s.c.Text(r)
		if r < s.l.first && s.moves(r) {
			for k := range t.Acts {
				s.target(&t.Acts[k])
			}
		}
		s.waiters(t)
		for _, l := range s.c.layers {
			for _, n := range l.named[t.Identity.Number] {
				if follows(s.act(n).Kind) {
					s.add(n.text)
				}
			}
		}
	}
}

// target adds the texts that an act touches, those that it fits no longer alone included.
func (s *settler) target(a *directive.Act) {
	if a.Kind.Effect() == 0 {
		return
	}
	number := a.Target.Number.Canonical()
	hash := hashOf(number)
	for _, l := range s.c.layers {
		for i := l.chain(number, hash); i != 0; i = l.next[i-1] {
			if fits(&a.Target, l.entries[i-1].text) {
				s.add(l.first + Ref(i-1))
			}
		}
	}
}

func (s *settler) act(n named) *directive.Act { return &s.c.Text(n.text).Acts[n.act] }

// follows reports whether the text that has the relation follows the force of its target.
func follows(k directive.RelationKind) bool {
	return k == directive.Details || k == directive.AttachedTo
}

// depends finds what a text depends on: those who act on it, and those it follows.
func (s *settler) depends(r Ref, n *node) {
	t := s.c.Text(r)
	for _, l := range s.c.layers {
		for _, m := range l.named[t.Identity.Number] {
			a := s.act(m)
			if a.Kind.Effect() == 0 || !fits(&a.Target, t) {
				continue
			}
			switch found, ok := s.c.means(a, s.c.Text(m.text)); {
			case !ok || found != r:
			case m.text == r:
				n.self = append(n.self, m)
			default:
				n.incoming = append(n.incoming, m)
				if s.moves(m.text) {
					n.on = append(n.on, m.text)
				}
				s.awaited(m.text, true, func(_ string, on Ref) {
					if on != r {
						n.on = append(n.on, on)
					}
				})
			}
		}
	}
	s.awaited(r, false, func(_ string, on Ref) { n.on = append(n.on, on) })
	for i := range t.Acts {
		if a := &t.Acts[i]; follows(a.Kind) {
			if found, ok := s.c.means(a, t); ok && found != r {
				n.on = append(n.on, found)
			}
		}
	}
}

// put keeps how a text stands, in its own layer when it is new, else beside it: as a run of days when that says everything.
func (s *settler) put(r Ref, t *directive.Timeline, circle bool) {
	e := *s.c.entry(r)
	e.line, e.acted = t, true
	if run, ok := t.Run(); ok && !circle {
		e.line, e.from, e.before = nil, run.From, run.Before
	}
	for _, p := range t.Problems() {
		s.l.faults[r] = append(s.l.faults[r], s.placed(r, p))
	}
	if r >= s.l.first {
		s.l.entries[r-s.l.first] = e
	} else {
		s.l.changed[r] = &e
	}
}
