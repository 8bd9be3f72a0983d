package task_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func duty(f task.Frequency) task.Duty {
	return task.Duty{
		Key: task.MustParseKey("T.1"), Title: chithi.Text{"vi": "Báo cáo"}, Frequency: f, Family: must(task.CutOff(15)),
		Submit: task.Submission{Day: 25},
	}
}

func TestDutyWalks(t *testing.T) {
	d := duty(task.Quarterly)
	require.Empty(t, d.Check())
	on := day("2020-09-14")
	s, ok := d.Containing(on)
	require.True(t, ok)
	require.Equal(t, "2020-Q3", s.Name)
	s, ok = d.Next(on)
	require.True(t, ok)
	require.Equal(t, "2020-Q4", s.Name)
	s, ok = d.Previous(on)
	require.True(t, ok)
	require.Equal(t, "2020-Q2", s.Name)

	d.Valid = schedule.Interval{From: day("2020-01-01"), Before: day("2021-01-01")}
	var names []string
	for s := range d.All(schedule.Interval{}) {
		names = append(names, s.Name)
	}
	require.Equal(t, []string{"2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"}, names, "periods that end while the duty holds")
	_, ok = d.Next(day("2020-12-31"))
	require.False(t, ok)

	_, ok = d.Containing(day("2021-01-01"))
	require.False(t, ok, "the duty is over")
	s, ok = d.Previous(day("2026-11-28"))
	require.True(t, ok)
	require.Equal(t, "2020-Q4", s.Name, "the last one that there was, however long ago")

	nine := duty(task.NineMonthly)
	_, ok = nine.Containing(day("2020-10-01"))
	require.False(t, ok, "after the nine months")
	s, ok = nine.Previous(day("2020-10-01"))
	require.True(t, ok)
	require.Equal(t, "2020-M9", s.Name)
	s, ok = nine.Next(day("2020-10-01"))
	require.True(t, ok)
	require.Equal(t, "2021-M9", s.Name)
}

// T15: the same period makes the same task, wherever and whenever; another period makes another.
func TestOccurrencesAreIdempotent(t *testing.T) {
	d := duty(task.Monthly)
	space := uuid.MustParse("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
	seen := map[uuid.UUID]string{}
	for s := range d.All(schedule.Interval{From: day("2019-01-01"), Before: day("2022-01-01")}) {
		o, err := d.Occurrence(space, s, &task.Env{})
		require.NoError(t, err)
		again, err := d.Occurrence(space, s, &task.Env{})
		require.NoError(t, err)
		require.Equal(t, o, again)
		require.Empty(t, seen[o.ID])
		seen[o.ID] = s.Name
		require.Equal(t, 25, o.Due.Date.Day())
		made := d.Task(&o, 1)
		require.Equal(t, task.Report, made.Kind)
		require.Equal(t, o.Due.Date, made.Deadline.By)
		require.True(t, made.Key.Under(d.Key))
	}
	s, _ := d.Containing(day("2020-10-01"))
	o, err := d.Occurrence(space, s, &task.Env{})
	require.NoError(t, err)
	require.Equal(t, "T.1.202010", d.Task(&o, 1).Key.String())
	require.Equal(t, uuid.Version(5), o.ID.Version())
}

func TestDutyByTerms(t *testing.T) {
	d := task.Duty{
		Key: task.MustParseKey("T.2"), Title: chithi.Text{"vi": "Báo cáo học kỳ"},
		Terms: []task.Span{
			{Name: "học kỳ I", Days: schedule.Interval{From: day("2020-09-05"), Before: day("2021-01-16")}},
			{Name: "học kỳ II", Days: schedule.Interval{From: day("2021-01-16"), Before: day("2021-05-25")}},
		},
		Submit: task.Submission{Within: schedule.MustParseRule(`5 working days after event "cut-off"`)},
	}
	require.Empty(t, d.Check())
	s, ok := d.Containing(day("2021-01-15"))
	require.True(t, ok)
	require.Equal(t, "học kỳ I", s.Name)
	o, err := d.Occurrence(uuid.UUID{1}, s, &task.Env{Calendars: vietnam(t), Facts: schedule.Facts{Events: map[string]schedule.Date{"x": 1}}})
	require.NoError(t, err)
	require.Equal(t, "2021-01-22", o.Due.Date.String())
	require.Equal(t, "T.2.1", d.Task(&o, 1).Key.String())
	s, ok = d.Previous(day("2026-01-01"))
	require.True(t, ok)
	require.Equal(t, "học kỳ II", s.Name)
	_, ok = d.Containing(day("2021-06-01"))
	require.False(t, ok)
}

// Walking a duty is the same as looking at each of its periods.
func TestDutyWalksAgainstAList(t *testing.T) {
	r := rand.New(rand.NewPCG(24, 25))
	for range 400 {
		d := duty(task.Frequency(1 + r.IntN(5)))
		if r.IntN(2) == 0 {
			d.Valid.From = day("2015-01-01") + schedule.Date(r.IntN(2000))
		}
		if r.IntN(2) == 0 {
			d.Valid.Before = max(d.Valid.From, day("2015-01-01")) + 1 + schedule.Date(r.IntN(2000))
		}
		var list []task.Span
		for year := 2000; year < 2040; year++ {
			for n := 1; n <= 12; n++ {
				if p, err := task.NewPeriod(year, d.Frequency, n); err == nil {
					if days := d.Family.Interval(p); d.Valid.Contains(days.Before - 1) {
						list = append(list, task.Span{Name: p.String(), Days: days})
					}
				}
			}
		}
		on := day("2010-01-01") + schedule.Date(r.IntN(7000))
		var containing, next, previous task.Span
		for _, s := range list {
			switch {
			case s.Days.Contains(on):
				containing = s
			case s.Days.From > on && next.Name == "":
				next = s
			case s.Days.Before <= on:
				previous = s
			}
		}
		same := func(want task.Span) func(task.Span, bool) {
			return func(got task.Span, ok bool) {
				require.Equal(t, want, got, "%s of %v", on, d)
				require.Equal(t, want.Name != "", ok)
			}
		}
		same(containing)(d.Containing(on))
		same(next)(d.Next(on))
		same(previous)(d.Previous(on))
	}
	d := duty(task.Monthly)
	for _, none := range []schedule.Date{0, -1, schedule.MinDate} {
		_, ok := d.Previous(none)
		require.False(t, ok)
	}
	_, ok := d.Containing(0)
	require.False(t, ok)
}

// A last day that hangs on an undecided Tết is as firm in the task as it was in the duty.
func TestATaskOfADutyIsNoFirmer(t *testing.T) {
	d := duty(task.Monthly)
	d.Submit = task.Submission{Within: schedule.MustParseRule(`2 working days after event "cut-off"`)}
	env := task.Env{Calendars: vietnam(t)}
	weak := 0
	for s := range d.All(schedule.Interval{From: day("2026-01-01"), Before: day("2027-12-01")}) {
		o, err := d.Occurrence(uuid.UUID{1}, s, &env)
		require.NoError(t, err)
		made := d.Task(&o, 1)
		due, err := made.Deadline.Resolve(&env)
		require.NoError(t, err)
		require.Equal(t, o.Due.Date, due.Date, s.Name)
		require.Equal(t, o.Due.Standing, due.Standing, s.Name)
		if due.Standing != schedule.Certain {
			weak++
		}
	}
	require.Positive(t, weak)
	waiting := task.Submission{Within: schedule.MustParseRule("5 days after publication")}
	d.Submit = waiting
	s, _ := d.Containing(day("2026-01-01"))
	o, err := d.Occurrence(uuid.UUID{1}, s, &env)
	require.NoError(t, err)
	require.Equal(t, task.Pending, o.Due.State)
	made := d.Task(&o, 1)
	require.True(t, made.Deadline.IsZero())
}

func TestDutiesRefused(t *testing.T) {
	both := duty(task.Monthly)
	both.Terms = []task.Span{{Name: "x", Days: schedule.Interval{From: 1, Before: 2}}}
	neither := duty(0)
	twice := duty(task.Monthly)
	twice.Submit.Within = schedule.MustParseRule("on signing")
	never := duty(task.Monthly)
	never.Submit.Day = 0
	overlap := duty(0)
	overlap.Terms = []task.Span{{Name: "x", Days: schedule.Interval{From: 1, Before: 9}}, {Name: "y", Days: schedule.Interval{From: 5, Before: 12}}}
	same := duty(0)
	same.Terms = []task.Span{{Name: "x", Days: schedule.Interval{From: 1, Before: 5}}, {Name: "x", Days: schedule.Interval{From: 5, Before: 12}}}
	open := duty(0)
	open.Terms = []task.Span{{Name: "x", Days: schedule.Interval{From: 1}}}
	early := duty(task.Monthly)
	early.Family = task.Family{}
	for code, d := range map[string]task.Duty{
		"task-duty-early": early, "task-duty-periods": both, "task-duty-submit": twice, "task-duty-term": overlap, "task-duty-term-name": same,
	} {
		ps := d.Check()
		require.Len(t, ps, 1, code)
		require.Equal(t, code, ps[0].Code())
	}
	require.NotEmpty(t, neither.Check())
	require.NotEmpty(t, never.Check())
	require.NotEmpty(t, open.Check())
}
