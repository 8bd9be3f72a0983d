package main

import (
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// dutyRow is a recurring report with the period in which the day asked about lies, and when its report is due.
type dutyRow struct {
	Key       string
	Title     both
	Frequency both
	Period    string
	From      schedule.Date
	Last      schedule.Date
	Due       schedule.Date
	DueWords  both // why no day is known
}

func (b *builder) duties(calendars schedule.Calendars) {
	env := task.Env{Facts: b.r.Facts, Calendars: calendars}
	for i := range b.r.Directive.Duties {
		d := &b.r.Directive.Duties[i]
		row := dutyRow{Key: d.Key.String(), Title: ofText(d.Title), Frequency: say(d.Frequency), DueWords: labels["pending"]}
		if span, ok := d.Containing(b.on); ok {
			row.Period, row.From, row.Last = span.Name, span.Days.From, span.Days.Before-1
			if o, err := d.Occurrence(b.r.ID, span, &env); err == nil && o.Due.State == task.Known {
				row.Due = o.Due.Date
			}
		}
		b.p.Duties = append(b.p.Duties, row)
	}
}
