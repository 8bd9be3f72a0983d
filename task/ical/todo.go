package ical

import (
	"strconv"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// Todo is a task as a VTODO (RFC 5545 section 3.6.2).
type Todo struct {
	UID         string // the id of the instance: the same in every export
	Summary     string
	Description string
	Contact     string // who leads
	Categories  []string
	Start       schedule.Date // the first day, left out unless it is before Due
	Due         schedule.Date // the last day in time; DUE;VALUE=DATE
	DueAt       time.Time     // the last moment, when the text sets an hour; it takes the place of Due and Start
	Status      task.Status
	Percent     int       // 0 to 100; left out at 0
	Completed   time.Time // when it was completed
	Stamp       time.Time // DTSTAMP, when the export was made; the zero time is 1970, for the library has no clock
	Relations   []Relation
}

// Relation ties a todo to another (RFC 9253).
type Relation struct {
	UID  string // of the other
	Type RelType
	Lag  task.Lag // of a temporal relation; working days, which a GAP cannot say, go into X-CHITHI-LAG
}

// RelType says how the other stands to this one. A temporal relation stands in the one that comes first (RFC 9253 section 4).
type RelType uint8

// The types of relation.
const (
	Parent         RelType = iota // the other lies above
	FinishToStart                 // the other starts once this one is finished
	StartToStart                  // the other starts once this one has started
	FinishToFinish                // the other finishes once this one is finished
	StartToFinish                 // the other finishes once this one has started
	DependsOn                     // this one depends on the other
)

var relTypes = [...]string{"PARENT", "FINISHTOSTART", "STARTTOSTART", "FINISHTOFINISH", "STARTTOFINISH", "DEPENDS-ON"}

// RelationOf returns the temporal type of a dependency, for the relation in the one that is waited for.
func RelationOf(l task.Link) RelType {
	if l == 0 {
		return FinishToStart
	}
	return RelType(l)
}

// statuses gives the status of a VTODO (RFC 5545 section 3.8.1.11), which has four.
var statuses = [...]string{
	task.Drafted:    "NEEDS-ACTION",
	task.Assigned:   "NEEDS-ACTION",
	task.Returned:   "NEEDS-ACTION",
	task.Accepted:   "NEEDS-ACTION",
	task.InProgress: "IN-PROCESS",
	task.Submitted:  "IN-PROCESS",
	task.Suspended:  "IN-PROCESS",
	task.Completed:  "COMPLETED",
	task.Failed:     "CANCELLED",
	task.Cancelled:  "CANCELLED",
	task.Superseded: "CANCELLED",
	task.Void:       "CANCELLED",
}

// StatusOf returns the status of a VTODO for that of a task: "IN-PROCESS" for one that is suspended. For the zero status it is
// "NEEDS-ACTION".
func StatusOf(s task.Status) string {
	if s == 0 || int(s) >= len(statuses) {
		return statuses[task.Drafted]
	}
	return statuses[s]
}

// AppendTodo appends the VTODO, with CRLF after each line, and allocates nothing but room in dst.
func AppendTodo(dst []byte, t *Todo) []byte {
	l := line{buf: dst}
	l.raw("BEGIN:VTODO")
	l.end()
	l.head(t.UID, t.Stamp)
	if t.DueAt.IsZero() {
		if t.Start < t.Due {
			l.date("DTSTART", t.Start)
		}
		l.date("DUE", t.Due)
	} else {
		l.moment("DUE:", t.DueAt)
	}
	l.body(t.Summary, t.Description, t.Contact, t.Categories)
	l.raw("STATUS:")
	l.raw(StatusOf(t.Status))
	l.end()
	if !t.Completed.IsZero() && t.Status == task.Completed {
		l.moment("COMPLETED:", t.Completed)
	}
	if percent := max(0, min(t.Percent, 100)); percent > 0 {
		l.raw("PERCENT-COMPLETE:")
		l.number(percent)
		l.end()
	}
	for i := range t.Relations {
		l.relation(&t.Relations[i])
	}
	l.raw("END:VTODO")
	l.end()
	return l.buf
}

func (l *line) head(uid string, stamp time.Time) {
	l.prop("UID", uid)
	if stamp.IsZero() {
		stamp = time.Unix(0, 0)
	}
	l.moment("DTSTAMP:", stamp)
}

func (l *line) body(summary, description, contact string, categories []string) {
	l.prop("SUMMARY", summary)
	l.prop("DESCRIPTION", description)
	l.prop("CONTACT", contact)
	for i, c := range categories {
		if i == 0 {
			l.raw("CATEGORIES:")
		} else {
			l.raw(",")
		}
		l.text(c)
	}
	if len(categories) > 0 {
		l.end()
	}
}

func (l *line) relation(r *Relation) {
	l.raw("RELATED-TO;RELTYPE=")
	l.raw(relTypes[min(int(r.Type), len(relTypes)-1)])
	if n := r.Lag.Amount(); n != 0 && r.Type != Parent && r.Type != DependsOn {
		if r.Lag.Unit() == schedule.WorkingDay {
			l.raw(";X-CHITHI-LAG=")
			l.number(n)
			l.raw("-working-days")
		} else {
			l.raw(";GAP=")
			if n < 0 {
				l.raw("-")
				n = -n
			}
			l.raw("P")
			l.number(n)
			l.raw("D")
		}
	}
	l.raw(":")
	l.text(r.UID)
	l.end()
}

func (l *line) number(n int) {
	var digits [20]byte
	b := strconv.AppendInt(digits[:0], int64(n), 10)
	if l.used+len(b) > maxLine {
		l.fold()
	}
	l.buf = append(l.buf, b...)
	l.used += len(b)
}

// moment writes a property of a DATE-TIME value in UTC. Years outside 1 to 9999, which the format does not have, are left out.
func (l *line) moment(name string, t time.Time) {
	t = t.UTC()
	if t.Year() < 1 || t.Year() > 9999 {
		return
	}
	l.raw(name)
	l.buf = t.AppendFormat(l.buf, "20060102T150405Z")
	l.used += len("20060102T150405Z")
	l.end()
}
