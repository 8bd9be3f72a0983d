package agency

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// live replays the changes in order and finds when each body begins and ends.
func (b *builder) live() {
	r := b.r
	r.lives = make([]life, len(r.place))
	for ref := range r.place {
		recorded := r.agency(uint32(ref)).Life
		r.lives[ref] = life{from: recorded.From, before: recorded.Before}
	}
	s := lifeCheck{builder: b, seen: make([]bool, len(r.place)), vacant: make([]bool, len(r.place)), ends: b.endings()}
	for rank := range r.order {
		if b.sound[rank] {
			c := r.change(uint32(rank))
			s.change(rank, c, b.involved(rank, c))
		}
	}
	for ref := range r.lives {
		a, l := r.agency(uint32(ref)), r.lives[ref]
		if withinDay(a.Life) && (l.begun == 0 || l.ended == 0) {
			b.fault(chithi.Pointer("agencies", int(r.place[ref]), "from"), faults.spanInverted, a.Life)
		}
	}
}

// withinDay reports whether a body begins and ends on one day, as it may when two changes of that day say so.
func withinDay(life schedule.Interval) bool { return life.From.IsValid() && life.From == life.Before }

// endings returns, by ref, the first change that ends the body plus one, or 0.
func (b *builder) endings() []uint32 {
	ends := make([]uint32, len(b.r.place))
	for rank := range b.r.order {
		c := b.r.change(uint32(rank))
		if !b.sound[rank] || !arities[c.Kind].ends {
			continue
		}
		for _, ref := range b.involved(rank, c).from {
			if ends[ref] == 0 {
				ends[ref] = uint32(rank) + 1
			}
		}
	}
	return ends
}

// lifeCheck is the state of a replay.
type lifeCheck struct {
	*builder
	seen   []bool   // an earlier change found the body alive, or began it
	vacant []bool   // the body ended by a decision that left something to nobody
	ends   []uint32 // the change that will end the body
}

// over reports whether the recorded end of a body has come when a change comes to it. On the day itself it has, unless
// a later change of that day is what ends the body.
func (s *lifeCheck) over(ref uint32, rank int, on schedule.Date) bool {
	before := s.r.lives[ref].before
	if before == 0 || before > on {
		return false
	}
	end := s.ends[ref]
	return before < on || end <= uint32(rank)+1 || s.r.change(end-1).On != on
}

func (s *lifeCheck) change(rank int, c *Change, named involved) {
	kind := arities[c.Kind]
	for i, ref := range named.from {
		switch {
		case c.Kind == Create, c.Kind == Transfer && s.gone(ref, rank, c.On):
			s.takeUp(rank, c, ref, "from", i)
		case s.exists(rank, c, ref, kind.ends, "from", i) && kind.ends:
			s.end(rank, c, ref, i)
		}
	}
	for i := range c.Transfers {
		ref := named.pairs[2*i]
		switch {
		case s.r.lives[ref].ended == uint32(rank)+1:
		case s.gone(ref, rank, c.On):
			s.takeUp(rank, c, ref, "transfers", i)
		default:
			s.exists(rank, c, ref, false, "transfers", i)
		}
	}
	for i, ref := range named.to {
		known := s.seen[ref] || s.r.lives[ref].from != 0 && s.r.lives[ref].from < c.On
		switch {
		case kind.begins && known && c.Kind != Divide && c.Kind != Separate:
			s.fault(s.at(rank, "to", i), faults.notNew, c.ID, c.To[i], c.On)
		case kind.begins && !known:
			s.begin(rank, c, ref, i)
		default:
			s.exists(rank, c, ref, false, "to", i)
		}
	}
	for i := range c.Transfers {
		if t := &c.Transfers[i]; t.Mode != Lapse {
			s.exists(rank, c, named.pairs[2*i+1], false, "transfers", i)
		}
	}
	if c.Kind == Create {
		for _, ref := range named.from {
			s.vacant[ref] = false
		}
	}
}

// gone reports whether a body has ended by now.
func (s *lifeCheck) gone(ref uint32, rank int, on schedule.Date) bool {
	return s.r.lives[ref].ended > 0 || s.over(ref, rank, on)
}

// exists reports whether a body is there when a change comes to it; ending means that the change ends it.
func (s *lifeCheck) exists(rank int, c *Change, ref uint32, ending bool, list string, i int) bool {
	l := s.r.lives[ref]
	switch {
	case l.ended > 0 && ending:
		s.fault(s.at(rank, list, i), faults.endsTwice, c.ID, s.r.agency(ref).Key, s.r.change(l.ended-1).ID, c.On)
		return false
	case l.ended > 0, l.from > c.On, !ending && s.over(ref, rank, c.On):
		s.fault(s.at(rank, list, i), faults.notAlive, c.ID, s.r.agency(ref).Key, c.On)
		return false
	}
	s.seen[ref] = true
	return true
}

func (s *lifeCheck) end(rank int, c *Change, ref uint32, i int) {
	l := &s.r.lives[ref]
	if l.before != 0 && l.before != c.On {
		s.fault(s.at(rank, "from", i), faults.lifeDisputed, c.ID, s.r.agency(ref).Key, s.r.agency(ref).Life,
			schedule.Interval{From: l.from, Before: c.On})
		return
	}
	l.before, l.ended = c.On, uint32(rank)+1
	s.vacant[ref] = c.Kind == Dissolve
}

func (s *lifeCheck) begin(rank int, c *Change, ref uint32, i int) {
	l := &s.r.lives[ref]
	if l.from != 0 && l.from != c.On || s.over(ref, rank, c.On) {
		s.fault(s.at(rank, "to", i), faults.lifeDisputed, c.ID, s.r.agency(ref).Key, s.r.agency(ref).Life,
			schedule.Interval{From: c.On})
		return
	}
	l.from, l.begun = c.On, uint32(rank)+1
	s.seen[ref] = true
}

// takeUp looks at a body that ended before and whose work a change gives to somebody at last.
func (s *lifeCheck) takeUp(rank int, c *Change, ref uint32, list string, i int) {
	l := s.r.lives[ref]
	switch k := s.r.agency(ref).Key; {
	case !s.gone(ref, rank, c.On):
		s.fault(s.at(rank, list, i), faults.notEnded, c.ID, k, c.On)
	case l.ended > 0 && !s.vacant[ref]:
		s.fault(s.at(rank, list, i), faults.notVacant, c.ID, k, c.On)
	}
}
