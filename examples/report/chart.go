package main

import (
	"time"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// axis maps days to hundredths of a chart's width.
type axis struct {
	from, to schedule.Date
	Ticks    []axisTick
	On       float64
}

type axisTick struct {
	X     float64
	Label both
}

// bar is a task on the axis. Late begins where the last day is over.
type bar struct {
	X, W   float64
	LateX  float64
	LateW  float64
	Open   bool // has no end
	On     float64
	Bucket string
}

// newAxis covers the days from the first through the last, with some room on either side, and marks at most so many months or years.
func newAxis(first, last schedule.Date, most int) axis {
	room := max(7, int(last-first)/20)
	a := axis{from: max(schedule.MinDate, first-schedule.Date(room)), to: min(schedule.MaxDate, last+schedule.Date(room)+1)}
	y, m, _ := a.from.Civil()
	months := (int(a.to-a.from)/30+most-1)/most + 1
	step := 0
	for _, s := range [...]int{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000} {
		if step = s; s >= months {
			break
		}
	}
	for n := 12*y + int(m); ; n++ {
		if (n-1)%step != 0 {
			continue
		}
		year, month := (n-1)/12, time.Month((n-1)%12+1)
		d, err := schedule.NewDate(year, month, 1)
		if err != nil || d >= a.to {
			return a
		}
		if d >= a.from && a.x(d) < 94 {
			a.Ticks = append(a.Ticks, axisTick{a.x(d), tick(year, month)})
		}
	}
}

func (a axis) x(d schedule.Date) float64 {
	x := 100 * float64(d-a.from) / float64(a.to-a.from)
	return float64(int(10*min(100, max(0, x))+0.5)) / 10
}

func (a axis) bar(from, due, on schedule.Date, bucket task.Bucket) bar {
	b := bar{X: a.x(from), On: a.x(on), Bucket: bucket.String(), Open: due == 0}
	end := due + 1
	if b.Open {
		end = a.to
	}
	b.W = max(0.6, a.x(end)-b.X)
	if bucket == task.OpenLate {
		b.LateX, b.LateW = a.x(end), a.x(on)-a.x(end)
	}
	return b
}

// chart is the force of the text through time.
type chart struct {
	Segments []segment
	Marks    []mark
	Ticks    []axisTick
	Height   int
}

type segment struct {
	X, W float64
	Key  string
	Name both
}

// change is a day on which the status changes, with its reasons.
type change struct {
	On   schedule.Date
	Name both
	Key  string
	Why  []both
	Now  bool // it is the state on the day asked about
}

// timeline draws the force of the whole and lists its changes with their reasons, and the parts where they differ.
func (b *builder) timeline() {
	t := b.r.Timeline(0)
	first, last := b.on, b.on
	if d := b.r.Directive.Day(); d != 0 {
		first, last = min(first, d), max(last, d)
	}
	for day := range t.Changes() {
		first, last = min(first, day), max(last, day)
	}
	a := newAxis(first, last, 9)
	before := t.At(a.from)
	segments := []segment{{X: 0, Key: before.Force().String(), Name: say(before.Force())}}
	for day, s := range t.Changes() {
		b.p.Changes = append(b.p.Changes, newChange(day, s))
		if s.Force().String() != segments[len(segments)-1].Key {
			segments[len(segments)-1].W = a.x(day) - segments[len(segments)-1].X
			segments = append(segments, segment{X: a.x(day), Key: s.Force().String(), Name: say(s.Force())})
		}
	}
	segments[len(segments)-1].W = 100 - segments[len(segments)-1].X
	for i := range b.p.Changes {
		c := &b.p.Changes[i]
		c.Now = c.On <= b.on && (i+1 == len(b.p.Changes) || b.p.Changes[i+1].On > b.on)
	}
	b.p.Chart = chart{Segments: segments, Ticks: a.Ticks, Marks: b.marks(a)}
	for _, m := range b.p.Chart.Marks {
		b.p.Chart.Height = max(b.p.Chart.Height, m.Y+24)
	}
	status, several := t.At(b.on), 0
	for range status.Parts() {
		several++
	}
	for part := range status.Parts() {
		if several < 2 {
			break
		}
		var scope directive.Scope
		if part.Provision != "" {
			scope.Provisions = []directive.Provision{part.Provision}
		}
		name := say(scope)
		if part.Provision == "" {
			name = words("phần còn lại", "the rest")
		}
		b.p.Parts = append(b.p.Parts, partRow{name, say(part.Force), part.Force.String(), part.Since, say(part.Why)})
	}
}

func newChange(day schedule.Date, s directive.Status) change {
	c := change{On: day, Name: say(s.Force()), Key: s.Force().String()}
	for m := range s.Reasons() {
		c.Why = append(c.Why, say(m))
	}
	return c
}
