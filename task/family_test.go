package task_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// T14: periods tile time: one begins on the day after the other ends, every day lies in exactly one of each frequency, a year is its
// quarters and its halves.
func TestPeriodsTile(t *testing.T) {
	for _, family := range []task.Family{{}, must(task.CutOff(2)), must(task.CutOff(15)), must(task.CutOff(28))} {
		for f := task.Monthly; f <= task.Yearly; f++ {
			p := must(task.NewPeriod(1995, f, 1))
			for range 600 {
				next, err := p.Next()
				require.NoError(t, err)
				days, after := family.Interval(p), family.Interval(next)
				require.True(t, days.IsValid())
				if f.Tiles() {
					require.Equal(t, days.Before, after.From)
				} else {
					require.Less(t, days.Before, after.From)
				}
				p = next
			}
		}
		for year := 1990; year < 2050; year++ {
			whole := family.Interval(must(task.NewPeriod(year, task.Yearly, 1)))
			for _, f := range []task.Frequency{task.HalfYearly, task.Quarterly, task.Monthly} {
				at := whole.From
				for p := range family.All(f, whole) {
					days := family.Interval(p)
					require.Equal(t, at, days.From)
					require.Equal(t, year, p.Year())
					at = days.Before
				}
				require.Equal(t, whole.Before, at)
			}
			nine := family.Interval(must(task.NewPeriod(year, task.NineMonthly, 1)))
			require.Equal(t, whole.From, nine.From)
			require.Equal(t, family.Interval(must(task.NewPeriod(year, task.Quarterly, 3))).Before, nine.Before)
		}
	}
}

func TestContainingAgainstWalking(t *testing.T) {
	r := rand.New(rand.NewPCG(16, 17))
	for _, family := range []task.Family{{}, must(task.CutOff(15))} {
		for range 2000 {
			d := schedule.Date(800 + r.IntN(3650000))
			f := task.Frequency(1 + r.IntN(5))
			got, ok := family.Containing(f, d)
			var want task.Period
			for year := d.Year() - 1; year <= d.Year()+1; year++ {
				for n := 1; ; n++ {
					p, err := task.NewPeriod(year, f, n)
					if err != nil {
						break
					}
					if family.Interval(p).Contains(d) {
						require.True(t, want.IsZero(), "one period only")
						want = p
					}
				}
			}
			require.Equal(t, !want.IsZero(), ok)
			require.Equal(t, want, got)
		}
	}
	_, ok := task.Family{}.Containing(task.Monthly, 0)
	require.False(t, ok)
	_, ok = task.Family{}.Containing(0, day("2020-01-01"))
	require.False(t, ok)
	_, ok = task.Family{}.Containing(task.Yearly, schedule.MaxDate)
	require.False(t, ok, "the year 9999 has no period after it")
	require.True(t, task.Family{}.Interval(task.Period{}).IsZero())
}

func TestFamilyWords(t *testing.T) {
	var f task.Family
	require.NoError(t, f.UnmarshalText([]byte("cut-off 15")))
	require.Equal(t, must(task.CutOff(15)), f)
	require.Equal(t, "cut-off 15", f.String())
	require.NoError(t, f.UnmarshalText([]byte("calendar")))
	require.Equal(t, task.Family{}, f)
	for _, bad := range []string{"cut-off", "cut-off 1", "cut-off 29", "cut-off 015", "15"} {
		require.Error(t, f.UnmarshalText([]byte(bad)), bad)
	}
}
