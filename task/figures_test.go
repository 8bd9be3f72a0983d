package task_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// rowsOf makes rows that fall into the buckets of a published table on a day.
func rowsOf(on schedule.Date, c task.Counts) []task.Row {
	var rows []task.Row
	add := func(n int, r task.Row) {
		for range n {
			r.Parent, r.Kind, r.Lead = -1, task.Work, agency.MustParseKey(fmt.Sprintf("vn/b%d", len(rows)%7))
			rows = append(rows, r)
		}
	}
	add(c.DoneInTime/2, task.Row{Status: task.Completed, Due: on - 9, Done: on - 9})
	add(c.DoneInTime-c.DoneInTime/2, task.Row{Status: task.Completed, Done: on - 3})
	add(c.DoneLate, task.Row{Status: task.Completed, Due: on - 9, Done: on - 8})
	add(c.OpenInTime, task.Row{Status: task.InProgress, Due: on})
	add(c.OpenLate, task.Row{Status: task.Submitted, Due: on - 1})
	add(c.NoDeadline, task.Row{Status: task.Assigned})
	add(c.Excluded, task.Row{Status: task.Cancelled, Due: on - 1})
	return rows
}

func TestPublishedTables(t *testing.T) {
	for _, c := range []struct {
		on     string
		want   task.Counts
		source string
	}{
		{"2016-08-31", task.Counts{Total: 3726, DoneInTime: 1310, DoneLate: 429, OpenInTime: 1812, OpenLate: 175}, "viettimes.vn, 31 August 2016"},
		{"2016-10-26", task.Counts{Total: 7349, DoneInTime: 4069, OpenInTime: 3138, OpenLate: 142}, "baodauthau.vn, 26 October 2016: done 4,069, undivided"},
		{"2020-07-06", task.Counts{Total: 833, DoneInTime: 585, OpenInTime: 67, OpenLate: 181}, "baoquangnam.vn, 6 July 2020"},
		{"2022-05-30", task.Counts{Total: 1387, DoneInTime: 1014, DoneLate: 146, OpenInTime: 88, NoDeadline: 123, OpenLate: 16}, "binhdinh.gov.vn, 30 May 2022"},
		{"2016-09-22", task.Counts{Total: 2723, DoneInTime: 2501, OpenLate: 222}, "baomoi, 22 September 2016: due 2,723"},
		{"2017-12-31", task.Counts{Total: 21914, DoneInTime: 14068, DoneLate: 1983, OpenInTime: 5640, OpenLate: 223, Excluded: 5}, "report 1270/BC-TCTTTg (2017)"},
	} {
		on := day(c.on)
		rows := rowsOf(on, c.want)
		x, ps := task.NewIndex(slices.Values(rows))
		require.Nil(t, ps)
		f := x.Figures(on, task.Extended)
		require.Equal(t, c.want, f.Whole, c.source)
		var sum task.Counts
		tally := task.NewTally(on)
		for _, l := range f.Leads {
			sum.Merge(l)
		}
		for _, r := range rows {
			kind := r.Kind
			if r.Status == task.Cancelled {
				kind = task.Routine
			}
			tally.Add(r.Lead.String(), kind, r.Due, 0, r.Done)
		}
		require.Equal(t, f.Whole, sum, "the sum over the leads is the whole")
		require.Equal(t, f.Whole, tally.Whole(), "one at a time is all at once")
		require.Len(t, tally.Leads(), len(f.Leads))
	}
}

func randomRows(r *rand.Rand, n int) []task.Row {
	rows := make([]task.Row, n)
	base := day("2020-06-01")
	for i := range rows {
		row := &rows[i]
		*row = task.Row{
			Parent: r.IntN(i+1) - 1, Lead: agency.MustParseKey(fmt.Sprintf("vn/b%d", r.IntN(9))), Kind: task.Kind(1 + r.IntN(5)),
			Status: task.Status(1 + r.IntN(12)), Weight: task.Weight(r.IntN(4)), Progress: r.IntN(101),
		}
		if r.IntN(9) == 0 {
			row.Modality, row.Nature = task.Modality(r.IntN(5)), task.Nature(r.IntN(3))
		}
		if r.IntN(4) > 0 {
			row.Due = base + schedule.Date(r.IntN(60))
		}
		if r.IntN(3) == 0 && row.Due != 0 {
			row.FirstDue = row.Due - schedule.Date(r.IntN(20))
		}
		if row.Status == task.Completed {
			row.Done = base + schedule.Date(r.IntN(60))
		}
	}
	return rows
}

// slowBucket is the definition, one row at a time.
func slowBucket(r *task.Row, on schedule.Date, v task.Verdict) string {
	due := r.Due
	if v == task.First && r.FirstDue != 0 {
		due = r.FirstDue
	}
	switch r.Status {
	case task.Drafted, task.Cancelled, task.Superseded, task.Void:
		return "excluded"
	}
	late := "in_time"
	switch {
	case r.Kind == task.Routine || r.Nature == task.Maintain || r.Modality == task.MustNot:
		return "excluded"
	case r.Done != 0:
		if due != 0 && r.Done > due {
			late = "late"
		}
		return "done_" + late
	case due == 0:
		return "no_deadline"
	case on > due:
		late = "late"
	}
	return "open_" + late
}

// T6 and T7: buckets sum to the total and are additive; a later day only makes open in time into open late.
func TestFiguresAgainstCountingOneByOne(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 25 {
		rows := randomRows(r, r.IntN(200))
		x, ps := task.NewIndex(slices.Values(rows))
		require.Nil(t, ps)
		require.Equal(t, len(rows), x.Len())
		var last task.Counts
		for n := range 24 {
			on := day("2020-05-28") + schedule.Date(3*n)
			for v := range 2 {
				want := map[string]int{}
				for i := range rows {
					want[slowBucket(&rows[i], on, task.Verdict(v))]++
				}
				got := x.Figures(on, task.Verdict(v)).Whole
				require.Equal(t, map[string]int{
					"done_in_time": want["done_in_time"], "done_late": want["done_late"], "open_in_time": want["open_in_time"],
					"open_late": want["open_late"], "no_deadline": want["no_deadline"], "excluded": want["excluded"],
				}, map[string]int{
					"done_in_time": got.DoneInTime, "done_late": got.DoneLate, "open_in_time": got.OpenInTime,
					"open_late": got.OpenLate, "no_deadline": got.NoDeadline, "excluded": got.Excluded,
				})
				require.Equal(t, len(rows), got.Total+got.Excluded)
				if v == 0 {
					if n > 0 {
						moved := got.OpenLate - last.OpenLate
						require.GreaterOrEqual(t, moved, 0)
						last.OpenLate += moved
						last.OpenInTime -= moved
						require.Equal(t, last, got)
					}
					last = got
				}
			}
		}
	}
}

func TestFiguresAreAdditive(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	on := day("2020-07-01")
	for range 50 {
		rows := randomRows(r, 200)
		for i := range rows {
			rows[i].Parent = -1
		}
		cut := r.IntN(200)
		a, _ := task.NewIndex(slices.Values(rows[:cut]))
		b, _ := task.NewIndex(slices.Values(rows[cut:]))
		all, _ := task.NewIndex(slices.Values(rows))
		sum := a.Figures(on, task.Extended).Whole
		sum.Merge(b.Figures(on, task.Extended).Whole)
		require.Equal(t, all.Figures(on, task.Extended).Whole, sum)
	}
}

func TestStale(t *testing.T) {
	on := day("2022-05-30")
	x, ps := task.NewIndex(slices.Values([]task.Row{
		{Parent: -1, Kind: task.Work, Status: task.InProgress, Reported: on - 91},
		{Parent: -1, Kind: task.Work, Status: task.InProgress, Reported: on - 90},
		{Parent: -1, Kind: task.Work, Status: task.Completed, Done: on - 200, Reported: on - 200},
		{Parent: -1, Kind: task.Work, Status: task.Assigned},
	}))
	require.Nil(t, ps)
	require.Equal(t, []int{0, 3}, slices.Collect(x.Stale(on, 90)), "Bình Định: more than three months without a report")
	for range x.Stale(on, 90) {
		break
	}
}

func TestRowsRefused(t *testing.T) {
	for _, c := range []struct {
		row task.Row
		why string
	}{
		{task.Row{Parent: 0}, "its own parent"},
		{task.Row{Parent: -2}, "no such row"},
		{task.Row{Parent: -1, Progress: 101}, "progress outside 0 to 100"},
		{task.Row{Parent: -1, Progress: -1}, "progress outside 0 to 100"},
		{task.Row{Parent: -1, Weight: task.MaxWeight + 1}, "too heavy"},
		{task.Row{Parent: -1, Status: 99}, "no such status"},
		{task.Row{Parent: -1, Due: -5}, "no day"},
	} {
		x, ps := task.NewIndex(slices.Values([]task.Row{c.row, c.row}))
		require.Nil(t, x, c.why)
		require.NotEmpty(t, ps, c.why)
		require.Equal(t, "/0", ps[0].Pointer, c.why)
	}
}

func TestTallyOfNoDay(t *testing.T) {
	var tally task.Tally
	tally.Add("a", task.Work, day("2020-01-01"), 0, 0)
	require.Equal(t, 1, tally.Whole().OpenInTime)
	require.Equal(t, 1, tally.First().OpenInTime)
}
