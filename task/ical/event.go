package ical

import (
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// Event is a run of days as a VEVENT (RFC 5545 section 3.6.1): a school term, the period of a report.
type Event struct {
	UID         string
	Summary     string
	Description string
	Contact     string
	Categories  []string
	Days        schedule.Interval // DTEND is the first day after, as in the interval; without an end the event is its first day
	Stamp       time.Time
	Relations   []Relation
}

// AppendEvent appends the VEVENT, with CRLF after each line, and allocates nothing but room in dst.
func AppendEvent(dst []byte, e *Event) []byte {
	l := line{buf: dst}
	l.raw("BEGIN:VEVENT")
	l.end()
	l.head(e.UID, e.Stamp)
	l.date("DTSTART", e.Days.From)
	if e.Days.Before <= schedule.MaxDate {
		l.date("DTEND", e.Days.Before)
	}
	l.body(e.Summary, e.Description, e.Contact, e.Categories)
	l.raw("TRANSP:TRANSPARENT")
	l.end()
	for i := range e.Relations {
		l.relation(&e.Relations[i])
	}
	l.raw("END:VEVENT")
	l.end()
	return l.buf
}
