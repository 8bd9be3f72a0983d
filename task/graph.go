package task

import "slices"

// graph is a set of nodes and of edges from what comes first to what waits for it.
type graph struct {
	keys     []Key
	from, to []int32 // as drawn
	start    []int32 // after close: where the edges of each node begin in next
	next     []int32
}

func newGraph(keys, edges int) *graph {
	return &graph{keys: make([]Key, 0, keys), from: make([]int32, 0, edges), to: make([]int32, 0, edges)}
}

func (g *graph) edge(from, to int32) {
	g.from, g.to = append(g.from, from), append(g.to, to)
}

// close sorts the edges by where they come from, keeping their order.
func (g *graph) close(nodes int) {
	g.start, g.next = adjacency(nodes, g.from, g.to)
}

func adjacency(nodes int, from, to []int32) (start, next []int32) {
	start = make([]int32, nodes+1)
	for _, n := range from {
		start[n+1]++
	}
	for i := range nodes {
		start[i+1] += start[i]
	}
	next = make([]int32, len(to))
	at := slices.Clone(start[:nodes])
	for i, n := range from {
		next[at[n]] = to[i]
		at[n]++
	}
	return start, next
}

func (g *graph) after(n int32) []int32 { return g.next[g.start[n]:g.start[n+1]] }

// order takes nodes that wait for nothing, the smallest number first, until none is left; left counts those that wait for one another.
func (g *graph) order() (order []int32, left int) {
	nodes := len(g.start) - 1
	waits := make([]int32, nodes)
	for _, n := range g.to {
		waits[n]++
	}
	order = make([]int32, 0, nodes)
	var ready heap
	for n := range int32(nodes) {
		if waits[n] == 0 {
			ready.push(n)
		}
	}
	for len(ready) > 0 {
		n := ready.pop()
		order = append(order, n)
		for _, m := range g.after(n) {
			if waits[m]--; waits[m] == 0 {
				ready.push(m)
			}
		}
	}
	return order, nodes - len(order)
}

// queue takes nodes as order does, in rounds: first all that wait for nothing, then those that waited only for them. It is the faster where the
// order of the text does not matter.
func (g *graph) queue() (order []int32, left int) {
	nodes := len(g.start) - 1
	waits := make([]int32, nodes)
	for _, n := range g.to {
		waits[n]++
	}
	order = make([]int32, 0, nodes)
	for n := range int32(nodes) {
		if waits[n] == 0 {
			order = append(order, n)
		}
	}
	for at := 0; at < len(order); at++ {
		for _, m := range g.after(order[at]) {
			if waits[m]--; waits[m] == 0 {
				order = append(order, m)
			}
		}
	}
	return order, nodes - len(order)
}

// cycle returns a ring of nodes no shorter part of which is one. The graph must have one.
func (g *graph) cycle() []int32 {
	return g.shorten(g.ring(g.onCycle()))
}

// onCycle walks from a node that can never come first back along what it waits for, until it meets itself.
func (g *graph) onCycle() int32 {
	order, _ := g.queue()
	nodes := len(g.start) - 1
	done := make([]bool, nodes)
	for _, n := range order {
		done[n] = true
	}
	back, before := adjacency(nodes, g.to, g.from)
	n := int32(slices.Index(done, false))
	seen := make([]bool, nodes)
	for !seen[n] {
		seen[n] = true
		for _, m := range before[back[n]:back[n+1]] {
			if !done[m] {
				n = m
				break
			}
		}
	}
	return n
}

// ring returns a shortest way from a node back to itself.
func (g *graph) ring(n int32) []int32 {
	nodes := len(g.start) - 1
	from := make([]int32, nodes)
	for i := range from {
		from[i] = -1
	}
	queue := []int32{n}
	for len(queue) > 0 {
		m := queue[0]
		queue = queue[1:]
		for _, o := range g.after(m) {
			if o == n {
				path := []int32{m}
				for m != n {
					m = from[m]
					path = append(path, m)
				}
				slices.Reverse(path)
				return path
			}
			if from[o] < 0 {
				from[o] = m
				queue = append(queue, o)
			}
		}
	}
	return nil // n is on a cycle, so that it is met again
}

// shorten cuts a ring at the shortest edge that leads back within it. A shortest way around has no edge that leads ahead, so what is
// left has no shorter part that is a ring.
func (g *graph) shorten(ring []int32) []int32 {
	place := make(map[int32]int, len(ring))
	for i, n := range ring {
		place[n] = i
	}
	from, to := 0, len(ring)-1
	for i, n := range ring {
		for _, m := range g.after(n) {
			if j, ok := place[m]; ok && j <= i && i-j < to-from {
				from, to = j, i
			}
		}
	}
	return ring[from : to+1]
}

// heap is a binary heap of nodes, the smallest on top.
type heap []int32

func (h *heap) push(n int32) {
	a := append(*h, n)
	i := len(a) - 1
	for i > 0 && a[(i-1)/2] > n {
		a[i] = a[(i-1)/2]
		i = (i - 1) / 2
	}
	a[i] = n
	*h = a
}

func (h *heap) pop() int32 {
	a := *h
	top, n := a[0], a[len(a)-1]
	a = a[:len(a)-1]
	i := 0
	for {
		c := 2*i + 1
		if c >= len(a) {
			break
		}
		if c+1 < len(a) && a[c+1] < a[c] {
			c++
		}
		if a[c] >= n {
			break
		}
		a[i] = a[c]
		i = c
	}
	if len(a) > 0 {
		a[i] = n
	}
	*h = a
	return top
}
