package task

import (
	"iter"
)

// Progress says how far one task is that has tasks below it.
type Progress struct {
	Row   int
	Share Share
}

// Rollup yields, for every task that has tasks below it, the weighted mean of their progress, each inner task standing for
// what is below it. It is exact and never rounds up: all is done only when every task that counts is completed, and progress reported
// as 100 % by a task that is not completed counts as 99. Excluded tasks do not count; a task below which none counts stands for
// itself. A task comes after all that is below it.
func (x *Index) Rollup() iter.Seq[Progress] {
	return func(yield func(Progress) bool) {
		sums := x.leafSums()
		means := make([]mean, x.means+1) // of the inner tasks that have inner tasks right below them
		for n := len(x.inner) - 1; n > 0; n-- {
			in, leaves := x.inner[n], sums[n]
			var s Share
			switch {
			case in.mean != 0:
				m := &means[in.mean]
				if leaves.weight != 0 {
					m.add(Share{leaves.sum, 100 * leaves.weight}, leaves.weight)
				}
				s = m.share()
			case leaves.weight != 0:
				s = Share{leaves.sum, 100 * leaves.weight}
			default:
				s = Share{uint64(x.progress[in.row]), 100}
			}
			row := in.row
			if in.into != 0 {
				means[x.inner[in.into].mean].add(s, uint64(x.weight[row]))
			}
			if !yield(Progress{int(row), s}) {
				return
			}
		}
	}
}

// leafSum is the weighted progress, in percent, of the leaves right below an inner task. A thousand million leaves of the greatest
// weight come to 10^17, so that it never overflows.
type leafSum struct{ sum, weight uint64 }

func (x *Index) leafSums() []leafSum {
	sums := make([]leafSum, len(x.inner))
	into := x.into
	weight, progress := x.weight[:len(into)], x.progress[:len(into)]
	for i, n := range into {
		s, w := &sums[n], uint64(weight[i])
		s.weight += w
		s.sum += w * uint64(progress[i])
	}
	return sums
}
