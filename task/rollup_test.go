package task_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/task"
)

// slowRollup is the definition: the weighted mean of what counts below a row, as a fraction of any length; nil for a leaf.
func slowRollup(rows []task.Row, row int) *big.Rat {
	counts := func(r *task.Row) bool {
		return !r.Status.IsExcluded() && r.Kind != task.Routine && r.Nature != task.Maintain && r.Modality != task.MustNot
	}
	own := func(r *task.Row) *big.Rat {
		if r.Status == task.Completed || r.Done != 0 {
			return big.NewRat(1, 1)
		}
		return big.NewRat(int64(min(r.Progress, 99)), 100)
	}
	sum, weights, below := new(big.Rat), new(big.Rat), false
	for i := range rows {
		if rows[i].Parent != row || !counts(&rows[i]) {
			continue
		}
		below = true
		w := new(big.Rat).SetInt64(int64(max(rows[i].Weight, 1)))
		part := slowRollup(rows, i)
		if part == nil {
			part = own(&rows[i])
		}
		sum.Add(sum, new(big.Rat).Mul(w, part))
		weights.Add(weights, w)
	}
	if !below {
		return nil
	}
	return sum.Quo(sum, weights)
}

// T10: the roll-up is exact, lies within its children's range, does not depend on their order, and is all only when all are completed.
func TestRollupAgainstFractions(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 11))
	for range 300 {
		rows := randomRows(r, 1+r.IntN(40))
		x, ps := task.NewIndex(slices.Values(rows))
		require.Nil(t, ps)
		seen := map[int]bool{}
		for p := range x.Rollup() {
			seen[p.Row] = true
			want := slowRollup(rows, p.Row)
			require.NotNil(t, want)
			num, den := p.Share.Fraction()
			require.Equal(t, want.String(), new(big.Rat).SetFrac(new(big.Int).SetUint64(num), new(big.Int).SetUint64(den)).String())
			require.Equal(t, want.Cmp(big.NewRat(1, 1)) == 0, p.Share.Done())
			require.Equal(t, p.Share.Done(), p.Share.Percent() == 100, "never rounded up to 100")
		}
		for i := range rows {
			require.Equal(t, slowRollup(rows, i) != nil, seen[i], "every row with a counted row below it")
		}
	}
}

func TestRollupDoesNotDependOnOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 13))
	for range 50 {
		leaves := make([]task.Row, 30)
		for i := range leaves {
			leaves[i] = task.Row{Kind: task.Work, Status: task.InProgress, Progress: r.IntN(101), Weight: task.Weight(1 + r.IntN(task.MaxWeight))}
		}
		share := func() task.Share {
			x, ps := task.NewIndex(slices.Values(append([]task.Row{{Parent: -1, Kind: task.Work, Status: task.InProgress}}, leaves...)))
			require.Nil(t, ps)
			for p := range x.Rollup() {
				return p.Share
			}
			return task.Share{}
		}
		want := share()
		r.Shuffle(len(leaves), func(i, j int) { leaves[i], leaves[j] = leaves[j], leaves[i] })
		require.Zero(t, want.Compare(share()))
	}
}

// Weights that are primes of six digits, five levels deep: the exact denominator has hundreds of digits.
func TestRollupBeyond64Bits(t *testing.T) {
	var rows []task.Row
	weights := []task.Weight{999983, 999979, 999961, 999959, 999953, 999931, 999917, 999907, 999883, 999863}
	var grow func(parent, deep int)
	grow = func(parent, deep int) {
		for i := range 3 {
			n := len(rows)
			rows = append(rows, task.Row{
				Parent: parent, Kind: task.Work, Status: task.InProgress, Progress: (37*n + 11) % 100, Weight: weights[(n*7+i)%len(weights)],
			})
			if deep > 1 {
				grow(n, deep-1)
			}
		}
	}
	grow(-1, 5)
	x, ps := task.NewIndex(slices.Values(rows))
	require.Nil(t, ps)
	for p := range x.Rollup() {
		want := slowRollup(rows, p.Row)
		num, den := p.Share.Fraction()
		got := new(big.Rat).SetFrac(new(big.Int).SetUint64(num), new(big.Int).SetUint64(den))
		below := new(big.Rat).Sub(want, got)
		require.GreaterOrEqual(t, below.Sign(), 0, "rounded down, if at all")
		require.Negative(t, below.Cmp(big.NewRat(1, 100_000_000_000_000_000)))
	}
	for i := range rows {
		rows[i].Status = task.Completed
	}
	x, _ = task.NewIndex(slices.Values(rows))
	for p := range x.Rollup() {
		require.True(t, p.Share.Done())
	}
}

func TestShareWords(t *testing.T) {
	x, _ := task.NewIndex(slices.Values([]task.Row{
		{Parent: -1, Kind: task.Work, Status: task.InProgress},
		{Parent: 0, Kind: task.Work, Status: task.Completed, Weight: 999_999},
		{Parent: 0, Kind: task.Work, Status: task.InProgress, Progress: 100},
	}))
	for p := range x.Rollup() {
		require.Equal(t, "99.99 %", p.Share.String(), "one in a million at 99 %, and never 100.00 %")
		require.Equal(t, 99, p.Share.Percent())
		require.Equal(t, 1, p.Share.Compare(task.Share{}))
		require.Equal(t, -1, task.Share{}.Compare(p.Share))
		require.Zero(t, p.Share.Compare(p.Share))
	}
	require.Empty(t, task.Share{}.String())
	require.True(t, task.Share{}.IsZero())
	require.Zero(t, task.Share{}.Percent())
}
