package ical

import (
	"io"
	"iter"
)

// productID names what wrote a calendar (RFC 5545 section 3.7.3).
const productID = "-//chithi-go//chithi//EN"

// Calendar writes a VCALENDAR piece by piece, so that a long one is never held as a whole. The zero Calendar writes nowhere.
type Calendar struct {
	w   io.Writer
	buf []byte
	err error
}

// NewCalendar begins a calendar with a name for people. [Calendar.Close] ends it.
func NewCalendar(w io.Writer, name string) *Calendar {
	c := &Calendar{w: w}
	l := line{}
	l.raw("BEGIN:VCALENDAR")
	l.end()
	l.raw("VERSION:2.0")
	l.end()
	l.raw("PRODID:" + productID)
	l.end()
	l.raw("CALSCALE:GREGORIAN")
	l.end()
	l.prop("NAME", name)
	l.prop("X-WR-CALNAME", name)
	c.buf = l.buf
	return c
}

// Todo writes a task. After the first failure of the writer nothing more is written.
func (c *Calendar) Todo(t *Todo) error {
	c.buf = AppendTodo(c.buf, t)
	return c.flush(1 << 15)
}

// Event writes a run of days.
func (c *Calendar) Event(e *Event) error {
	c.buf = AppendEvent(c.buf, e)
	return c.flush(1 << 15)
}

// Close ends the calendar, and leaves the writer open.
func (c *Calendar) Close() error {
	c.buf = append(c.buf, "END:VCALENDAR\r\n"...)
	return c.flush(0)
}

func (c *Calendar) flush(least int) error {
	if c.err == nil && len(c.buf) > least {
		_, c.err = c.w.Write(c.buf)
		c.buf = c.buf[:0]
	}
	return c.err
}

// Write writes a calendar of tasks.
func Write(w io.Writer, name string, todos iter.Seq[Todo]) error {
	c := NewCalendar(w, name)
	for t := range todos {
		if err := c.Todo(&t); err != nil {
			return err
		}
	}
	return c.Close()
}
