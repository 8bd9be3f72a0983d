package task

import (
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Figures are the state of a set of tasks on a day: as a whole, and for each lead.
type Figures struct {
	Whole Counts
	Leads map[agency.Key]Counts
}

// Figures counts every task as it stands on a day. Moving the day forward only turns open in time into open late.
// It takes one pass over eight bytes a task.
func (x *Index) Figures(on schedule.Date, v Verdict) Figures {
	if v > First {
		v = Extended
	}
	on = max(on, 0)
	counts := make([]uint32, slotWidth*len(x.leads)+1)
	slot := x.slot[v]
	limit := x.limit[v][:len(slot)]
	for i, s := range slot {
		late := uint32(limit[i]-on) >> 31 // 1 when the last day is before the day, which makes OpenInTime OpenLate
		counts[s+late]++
	}
	f := Figures{Leads: make(map[agency.Key]Counts, len(x.leads))}
	for n, k := range x.leads {
		var c [bucketCount]int
		for b := range c {
			c[b] = int(counts[slotWidth*n+b])
		}
		one := countsOf(&c)
		f.Leads[k] = one
		f.Whole.Merge(one)
	}
	return f
}

// Stale yields the rows of open tasks of which nothing was heard in the given number of days before a day; a task that nobody ever
// reported on is stale at once. Bình Định calls a task stale after three months.
func (x *Index) Stale(on schedule.Date, days int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i, s := range x.slot[Extended] {
			b := Bucket(s % slotWidth)
			if (b == OpenInTime || b == Undated) && int(on)-int(x.reported[i]) > days && !yield(i) {
				return
			}
		}
	}
}
