package main

import (
	"unicode/utf8"

	"github.com/chithi-go/chithi/schedule"
)

// mark is a day on the chart of force, named below it; the day asked about is named above.
type mark struct {
	X      float64
	Anchor string // of the words: start or end
	DX     int
	Y      int
	Date   both
	Name   both
	Asked  bool
}

// The places of the words, in the units of the chart: 1000 are its width.
const (
	asked   = 22  // above the chart
	below   = 112 // in the first row
	row     = 26
	letter  = 8 // the width of one
	lateral = 5 // from the line to its words
)

// width is the room that the words of a mark take in the longer language.
func (m *mark) width() float64 {
	letters := func(date, name string) int { return utf8.RuneCountInString(date) + 1 + utf8.RuneCountInString(name) }
	return letter * float64(max(letters(m.Date.Vi, m.Name.Vi), letters(m.Date.En, m.Name.En)))
}

// span is where the words of a mark begin and end: right of its line, or left of it where there is no room.
func (m *mark) span() (from, to float64) {
	if m.Anchor == "end" {
		return m.X - lateral - m.width(), m.X - lateral
	}
	return m.X + lateral, m.X + lateral + m.width()
}

// marks name the signing and the changes below the line, the day asked about above it.
func (b *builder) marks(a axis) []mark {
	var r []mark
	add := func(d schedule.Date, name both, y int) {
		m := mark{X: 10 * a.x(d), Date: longDate(d), Name: name, Y: y, Asked: y == asked, Anchor: "start", DX: lateral}
		if _, to := m.span(); to > 1000 {
			m.Anchor, m.DX = "end", -lateral
		}
		r = append(r, m)
	}
	if d := b.r.Directive.Day(); d != 0 {
		add(d, labels["signedMarker"], below)
	}
	for i, c := range b.p.Changes {
		if i < 6 { // more would lie on one another; the list has them all
			add(c.On, c.Name, below)
		}
	}
	arrange(r)
	add(b.on, labels["dayAsked"], asked)
	return r
}

// rows are as many as the words below the chart may take.
const rows = 6

// arrange gives every mark the first row in which its words meet no others, no line goes through them, and its own line
// goes through none; where there is no such row, the first in which words do not meet. It begins on the right, so that of
// two neighbours the left one, whose line is clear, is the lower.
func arrange(marks []mark) {
	for i := len(marks) - 1; i >= 0; i-- {
		m, others := &marks[i], marks[i+1:]
		if !lower(m, others, crossed) {
			lower(m, others, overlap)
		}
	}
}

// lower moves a mark to the first row in which it is not in the way of another, and reports whether there is one.
func lower(m *mark, others []mark, inTheWay func(m, o *mark) bool) bool {
	for n := range rows {
		m.Y = below + n*row
		free := true
		for i := range others {
			free = free && !inTheWay(m, &others[i])
		}
		if free {
			return true
		}
	}
	return false
}

func overlap(m, o *mark) bool {
	from, to := m.span()
	left, right := o.span()
	return o.Y == m.Y && from < right && left < to
}

func crossed(m, o *mark) bool {
	from, to := m.span()
	left, right := o.span()
	return overlap(m, o) || o.Y > m.Y && from < o.X && o.X < to || o.Y < m.Y && left < m.X && m.X < right
}
