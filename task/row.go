package task

import (
	"github.com/google/uuid"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Row is one task as figures see it: no text, only who leads, until when, and how far it is.
type Row struct {
	ID       uuid.UUID
	Parent   int // the place of its parent among the rows before it, or -1
	Lead     agency.Key
	Kind     Kind
	Modality Modality
	Nature   Nature
	Status   Status
	Weight   Weight
	Progress int           // in percent; ignored once completed
	Due      schedule.Date // the last day now, 0 when there is none or it is pending
	FirstDue schedule.Date // the last day before any extension; 0 is the same as Due
	Done     schedule.Date // the day it was done, 0 while open
	Reported schedule.Date // the last day anything was heard of it
}

// excluded reports whether figures leave the row out: never given, ended without a result, everyday work, or kept rather than done.
func (r *Row) excluded() bool {
	return r.Status.IsExcluded() || r.Kind == Routine || isKept(r.Modality, r.Nature)
}

func (r *Row) firstDue() schedule.Date {
	if r.FirstDue != 0 {
		return r.FirstDue
	}
	return r.Due
}
