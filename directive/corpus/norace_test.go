//go:build !race

package corpus_test

// slow is how many times less a test does under the race detector.
const slow = 1
