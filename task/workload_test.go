package task_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func TestWorkload(t *testing.T) {
	a := key("vn/a")
	open := func(due string) task.Row {
		r := task.Row{Parent: -1, Lead: a, Kind: task.Work, Status: task.InProgress}
		if due != "" {
			r.Due = day(due)
		}
		return r
	}
	done := open("2020-09-02")
	done.Status, done.Done = task.Completed, day("2020-09-01")
	rows := []task.Row{open("2020-08-28"), open("2020-08-31"), open("2020-09-04"), open("2020-09-07"), open(""), done}
	x, ps := task.NewIndex(slices.Values(rows))
	require.Nil(t, ps)
	week := schedule.Interval{From: day("2020-08-31"), Before: day("2020-09-07")}
	require.Equal(t, map[agency.Key]task.Load{a: {Late: 1, Due: 2, Later: 1, Undated: 1}}, x.Workload(week))
	require.Equal(t, 4, x.Workload(schedule.Interval{})[a].Due, "all of time")
}

// A load is the open tasks one by one; the tasks falling due in two intervals that meet are those falling due in both together.
func TestWorkloadAgainstCountingOneByOne(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 21))
	for range 50 {
		rows := randomRows(r, 150)
		x, ps := task.NewIndex(slices.Values(rows))
		require.Nil(t, ps)
		from := day("2020-06-01") + schedule.Date(r.IntN(30))
		in := schedule.Interval{From: from, Before: from + schedule.Date(1+r.IntN(30))}
		want := map[agency.Key]task.Load{}
		for i := range rows {
			l := want[rows[i].Lead]
			switch slowBucket(&rows[i], 0, task.Extended) {
			case "no_deadline":
				l.Undated++
			case "open_in_time":
				switch due := rows[i].Due; {
				case due < in.From:
					l.Late++
				case due >= in.Before:
					l.Later++
				default:
					l.Due++
				}
			}
			want[rows[i].Lead] = l
		}
		got := x.Workload(in)
		require.Equal(t, want, got)
		mid := from + (in.Before-from)/2
		if mid > from {
			first, second := x.Workload(schedule.Interval{From: from, Before: mid}), x.Workload(schedule.Interval{From: mid, Before: in.Before})
			for k, l := range got {
				require.Equal(t, l.Due, first[k].Due+second[k].Due)
				require.Equal(t, l.Total(), first[k].Total())
			}
		}
	}
}
