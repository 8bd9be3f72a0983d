package task

import (
	"iter"

	"github.com/chithi-go/chithi"
)

// MaxDepth is how deep tasks may lie below one another, and deadlines within deadlines.
const MaxDepth = 32

// MaxHeld is how many assignments the tasks of a text, or its instances, may have together, each counted for every one that has it
// of its own: a short text can give ten thousand tasks ten thousand bodies each, or each body of a group tasks for each of another.
const MaxHeld = 1 << 21

// All yields every task of a tree in the order of the text, each before those below it, with its JSON Pointer below the list:
// "/2/tasks/0" is the first task below the third.
func All(tasks []Task) iter.Seq2[string, *Task] {
	return func(yield func(string, *Task) bool) { walk(tasks, "", yield) }
}

func walk(tasks []Task, at string, yield func(string, *Task) bool) bool {
	for i := range tasks {
		place := at + chithi.Pointer(i)
		if !yield(place, &tasks[i]) || !walk(tasks[i].Tasks, place+"/tasks", yield) {
			return false
		}
	}
	return true
}

// Find returns the task of a key, and false when the tree has none.
func Find(tasks []Task, k Key) (*Task, bool) {
	for _, t := range All(tasks) {
		if t.Key == k {
			return t, true
		}
	}
	return nil, false
}

// depth returns how deep the tree is.
func depth(tasks []Task) int {
	deepest := 0
	for i := range tasks {
		deepest = max(deepest, 1+depth(tasks[i].Tasks))
	}
	return deepest
}
