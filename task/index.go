package task

import (
	"iter"
	"math"
	"slices"

	"github.com/google/uuid"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Index is a set of tasks laid out in columns, so that figures of a million tasks are one pass over a few megabytes. It holds no text,
// takes less than 160 bytes a task, never changes, and is safe for goroutines.
type Index struct {
	leads []agency.Key // by number, in the order they first appear

	id       []uuid.UUID
	due      []schedule.Date
	first    []schedule.Date
	done     []schedule.Date
	reported []schedule.Date
	status   []Status

	// For each verdict, what the figures of any day need: where the task is counted before the day is known (the number of its lead
	// times 8, and its bucket), and the last day of a dated open task; of any other never, so that it cannot become late.
	slot  [2][]uint32
	limit [2][]schedule.Date
	span  schedule.Interval // of the last days of dated open tasks, as extended; zero when there is none

	// For roll-up: the sum that each row goes into, which is that of its parent; 0 is for rows that count nowhere.
	into     []uint32
	weight   []uint32
	progress []uint8 // in percent
	inner    []inner // by number of the sum, those above before those below; the first is nobody's
	means    uint32
}

// inner is a task that has tasks below it: its row, and the sum that it goes into in its turn.
// Only some have inner tasks right below them, and so a mean beside the sum.
type inner struct{ row, into, mean uint32 }

// slotWidth is the room that a lead takes among the slots: one for each bucket, up to a power of two.
const slotWidth = 8

const never = schedule.Date(math.MaxInt32)

// Verdict says against which last day a task is judged.
type Verdict uint8

// The verdicts.
const (
	Extended Verdict = iota // theo thời hạn sau gia hạn: the last day as it stands now
	First                   // theo thời hạn ban đầu: the last day before any extension
)

var (
	badParent = schedule.Template{
		Code: "task-parent-not-before",
		En:   "row {0} names row {1} as its parent, which does not come before it",
		Vi:   "dòng {0} nêu dòng {1} là cấp trên, nhưng dòng đó không đứng trước",
	}
	badRow = schedule.Template{
		Code: "task-row-invalid",
		En:   "row {0}: {1} is out of range",
		Vi:   "dòng {0}: {1} nằm ngoài phạm vi",
	}
)

// NewIndex lays rows out in columns. A parent must come before its children. Every row that cannot stand is a problem; without
// one the problems are nil.
func NewIndex(rows iter.Seq[Row]) (*Index, chithi.Problems) {
	x := &Index{inner: []inner{{}}}
	numbers, sums := map[agency.Key]uint32{}, []uint32(nil)
	var ps chithi.Problems
	n := 0
	for r := range rows {
		if p := r.fault(n); p != nil {
			ps = append(ps, *p)
			r = Row{Parent: -1}
		}
		number, ok := numbers[r.Lead]
		if !ok {
			number = uint32(len(x.leads))
			numbers[r.Lead] = number
			x.leads = append(x.leads, r.Lead)
		}
		sums = append(sums, 0)
		x.append(&r, number, sums)
		n++
	}
	if ps != nil {
		return nil, ps
	}
	x.clip()
	return x, nil
}

func (r *Row) fault(n int) *chithi.Problem {
	at := func(m schedule.Message) *chithi.Problem {
		p := chithi.At(chithi.Pointer(n), m)
		return &p
	}
	switch {
	case r.Parent < -1 || r.Parent >= n:
		return at(badParent.With(n, r.Parent))
	case r.Progress < 0 || r.Progress > 100:
		return at(badRow.With(n, "progress"))
	case r.Weight > MaxWeight:
		return at(badRow.With(n, "weight"))
	case r.Status > Void:
		return at(badRow.With(n, "status"))
	}
	for _, d := range [...]schedule.Date{r.Due, r.FirstDue, r.Done, r.Reported} {
		if d != 0 && !d.IsValid() {
			return at(badRow.With(n, "date"))
		}
	}
	return nil
}

func (x *Index) append(r *Row, lead uint32, sums []uint32) {
	x.id = append(x.id, r.ID)
	x.due = append(x.due, r.Due)
	x.first = append(x.first, r.firstDue())
	x.done = append(x.done, r.Done)
	x.reported = append(x.reported, r.Reported)
	x.status = append(x.status, r.Status)
	out := r.excluded()
	for v, due := range [...]schedule.Date{Extended: r.Due, First: r.firstDue()} {
		b, limit := Classify(schedule.MinDate, due, r.Done, out), never
		if b == OpenInTime || b == OpenLate {
			b, limit = OpenInTime, due
			if Verdict(v) == Extended {
				x.widen(due)
			}
		}
		x.slot[v] = append(x.slot[v], lead*slotWidth+uint32(b))
		x.limit[v] = append(x.limit[v], limit)
	}
	x.into = append(x.into, 0)
	if r.Parent >= 0 && !out {
		x.into[len(x.into)-1] = x.sumOf(r.Parent, sums)
	}
	x.weight = append(x.weight, uint32(r.Weight.orOne()))
	x.progress = append(x.progress, r.counted())
}

func (x *Index) widen(d schedule.Date) {
	if x.span.From == 0 || d < x.span.From {
		x.span.From = d
	}
	x.span.Before = max(x.span.Before, d+1)
}

// sumOf returns the number of the sum of what lies below a row. The first row below makes the row an inner one, which goes
// into the sum of its own parent only through what is below it.
func (x *Index) sumOf(row int, sums []uint32) uint32 {
	if n := sums[row]; n != 0 {
		return n
	}
	n := uint32(len(x.inner))
	above := x.into[row]
	x.inner = append(x.inner, inner{row: uint32(row), into: above})
	if above != 0 && x.inner[above].mean == 0 {
		x.means++
		x.inner[above].mean = x.means
	}
	sums[row], x.into[row] = n, 0
	return n
}

// counted returns the progress that roll-up takes: 100 for what is done and for nothing else.
func (r *Row) counted() uint8 {
	switch {
	case r.Status == Completed || r.Done != 0:
		return 100
	}
	return uint8(min(r.Progress, 99))
}

func (x *Index) clip() {
	x.leads, x.id = slices.Clip(x.leads), slices.Clip(x.id)
	for _, c := range [...]*[]schedule.Date{&x.due, &x.first, &x.done, &x.reported, &x.limit[0], &x.limit[1]} {
		*c = slices.Clip(*c)
	}
	x.status, x.progress, x.weight = slices.Clip(x.status), slices.Clip(x.progress), slices.Clip(x.weight)
	x.slot[0], x.slot[1] = slices.Clip(x.slot[0]), slices.Clip(x.slot[1])
	x.into, x.inner = slices.Clip(x.into), slices.Clip(x.inner)
}

// Len returns the number of tasks.
func (x *Index) Len() int { return len(x.id) }

// Leads yields the bodies that lead at least one task, in the order they first appear.
func (x *Index) Leads() iter.Seq[agency.Key] { return slices.Values(x.leads) }
