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
		means := make(map[uint32]*mean) // of the inner tasks that have inner tasks below them
		for n := len(x.inner) - 1; n > 0; n-- {
			row, into := x.inner[n].row, x.inner[n].into
			var s Share
			m := means[uint32(n)]
			switch leaves := sums[n]; {
			case m != nil:
				delete(means, uint32(n))
				if leaves.weight != 0 {
					m.add(reduced(leaves.sum, 100*leaves.weight), leaves.weight)
				}
				s = m.share()
			case leaves.weight != 0:
				s = reduced(leaves.sum, 100*leaves.weight)
			default:
				s = reduced(uint64(x.progress[row]), 100)
			}
			if into != 0 {
				if means[into] == nil {
					means[into] = &mean{}
				}
				means[into].add(s, uint64(x.weight[row]))
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
