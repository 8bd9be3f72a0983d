package task

import (
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Load is what a body that leads has before it in an interval.
type Load struct {
	Late    int // due before the interval and still open
	Due     int // falling due in it
	Later   int // open, and due after it
	Undated int // open, without a last day
}

// Total returns the open tasks, whenever they are due.
func (l Load) Total() int { return l.Late + l.Due + l.Later + l.Undated }

// Workload returns what each body that leads has before it in an interval, by the last days as they stand now. In the week of 2020-08-31 a task
// due on Friday 2020-09-04 falls due, and one due on Friday 2020-08-28 is late.
func (x *Index) Workload(in schedule.Interval) map[agency.Key]Load {
	loads := make([]Load, len(x.leads))
	limits := x.limit[Extended]
	for i, s := range x.slot[Extended] {
		l, limit := &loads[s/slotWidth], limits[i]
		switch Bucket(s % slotWidth) {
		case Undated:
			l.Undated++
		case OpenInTime: // as of no day yet: dated and open
			switch {
			case limit < in.From:
				l.Late++
			case in.Before == 0 || limit < in.Before:
				l.Due++
			default:
				l.Later++
			}
		}
	}
	r := make(map[agency.Key]Load, len(loads))
	for n, k := range x.leads {
		r[k] = loads[n]
	}
	return r
}
