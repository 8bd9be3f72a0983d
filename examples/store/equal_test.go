package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// spreadDays are days spread over the thirty years of the generated texts and a little beyond.
func spreadDays(n int) []schedule.Date {
	first, last := schedule.MustParseDate("1996-01-01"), schedule.MustParseDate("2028-12-31")
	days := make([]schedule.Date, n)
	for i := range days {
		days[i] = first + schedule.Date(i)*(last-first)/schedule.Date(max(n-1, 1))
	}
	return days
}

// The answers of the database are those of the corpus in memory, for every text on every day asked. With STORE_FULL
// set there are 100,000 texts, otherwise 5,000, and 1,000 in a short run.
func TestEqualToTheCorpus(t *testing.T) {
	n := 5000
	switch {
	case os.Getenv("STORE_FULL") != "":
		n = 100_000
	case testing.Short():
		n = 1000
	}
	file, resolved := ndjson(t, Generate(n, 1))
	c, err := corpus.New(resolved...)
	require.NoError(t, err)
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		p := load(t, s, file, ImportOptions{Batch: 500})
		require.Equal(t, int64(n), p.New)
		require.Zero(t, p.Bad)
		equal(t, s, c, spreadDays(100))
		equalParts(t, s, c, n/20)
		equalDiff(t, s, c)
		equalDangling(t, s, c)
		equalWorkload(t, s, c)
	})
}

// equalParts holds the parts, the reasons and what was known before against the library, for a sample of the texts.
func equalParts(t *testing.T, s *Store, c *corpus.Corpus, n int) {
	t.Helper()
	pick := rand.New(rand.NewPCG(7, 7))
	days := spreadDays(7)
	known := spreadDays(5)[2]
	before := c.AsKnown(known)
	for i := range n {
		r := corpus.Ref(pick.IntN(c.Len()))
		for text, err := range s.List(t.Context(), s.db, Filter{ID: c.Text(r).ID.String()}) {
			require.NoError(t, err)
			for _, on := range days {
				got, err := s.Status(t.Context(), s.db, text, on)
				require.NoError(t, err)
				require.Equal(t, answerOf(text, on, c.Status(r, on)), got)
			}
			if i < 20 {
				got, err := s.StatusAsKnown(t.Context(), s.db, text, days[4], known)
				require.NoError(t, err)
				want := answerOf(text, days[4], before.Status(r, days[4]))
				want.Known = known
				require.Equal(t, want, got)
			}
		}
	}
}

func equalDiff(t *testing.T, s *Store, c *corpus.Corpus) {
	t.Helper()
	days := spreadDays(6)
	for i := range days[1:] {
		var got, want []string
		for d, err := range s.Diff(t.Context(), s.db, days[i], days[i+1]) {
			require.NoError(t, err)
			got = append(got, d.ID+" "+d.From.String()+" "+d.To.String())
		}
		for d := range c.Diff(days[i], days[i+1]) {
			want = append(want, c.Text(d.Text).ID.String()+" "+d.From.Force.String()+" "+d.To.Force.String())
		}
		slices.Sort(got)
		slices.Sort(want)
		require.Equal(t, want, got)
	}
}

func equalDangling(t *testing.T, s *Store, c *corpus.Corpus) {
	t.Helper()
	var got, want []Dangling
	for d, err := range s.Dangling(t.Context(), s.db) {
		require.NoError(t, err)
		d.Ref = 0
		got = append(got, d)
	}
	for d := range c.Dangling() {
		want = append(want, Dangling{0, c.Text(d.From).Number.String(), d.Place, d.Kind.String(), d.Target.Number.Canonical(), d.Candidates})
	}
	require.Equal(t, want, got)
	require.NotEmpty(t, got)
}

func equalWorkload(t *testing.T, s *Store, c *corpus.Corpus) {
	t.Helper()
	for _, key := range []string{"vn/an-giang/so-noi-vu", "vn/an-giang/so-giao-thong-van-tai", "vn/an-giang/so-xay-dung", "vn/an-giang-2025/so-noi-vu", "vn/nobody"} {
		for _, in := range []schedule.Interval{
			{},
			{From: schedule.MustParseDate("2019-01-01"), Before: schedule.MustParseDate("2020-01-01")},
			{From: schedule.MustParseDate("2025-03-02")},
			{From: schedule.MustParseDate("2025-07-02"), Before: schedule.MustParseDate("2026-01-01")},
		} {
			k := agency.MustParseKey(key)
			w := c.Workload(k, task.Lead, in, s.laws.bodies)
			got, err := s.Workload(t.Context(), s.db, key, task.Lead, in)
			require.NoError(t, err)
			require.Equal(t, Load{w.Due, w.Undated, w.Pending}, got, "%s %s", key, in)
		}
	}
}

// Whatever the order of the lines, and however they come in pieces, the answers are the same: a relation whose target
// comes later takes effect then, and a second text of a number makes a reference ambiguous that was not.
func TestTheOrderOfTheFileDoesNotMatter(t *testing.T) {
	file, resolved := ndjson(t, Generate(400, 3))
	c, err := corpus.New(resolved...)
	require.NoError(t, err)
	lines := bytes.SplitAfter(bytes.TrimSuffix(file, []byte("\n")), []byte("\n"))
	lines[len(lines)-1] = append(slices.Clone(lines[len(lines)-1]), '\n')
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		shuffled := slices.Clone(lines)
		pick := rand.New(rand.NewPCG(3, 3))
		pick.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		for piece := range slices.Chunk(shuffled, 90) { // each import is complete, so every answer in between holds too
			load(t, s, bytes.Join(piece, nil), ImportOptions{Batch: 7})
			n, err := s.Pending(t.Context(), s.db)
			require.NoError(t, err)
			require.Zero(t, n)
		}
		equal(t, s, c, spreadDays(40))
		equalParts(t, s, c, 60)
		p := load(t, s, file, ImportOptions{})
		require.Equal(t, int64(400), p.Same, "the same again changes nothing")
		require.Zero(t, p.New+p.Changed+p.Computed)
	})
}

// A text that comes anew with other words takes the place of the old one, and what the old one did to others is undone.
func TestAChangedTextReplacesTheOldOne(t *testing.T) {
	old, _ := ndjson(t, Generate(300, 5))
	changed := func(yield func(*directive.Directive) bool) {
		i := 0
		for d := range Generate(300, 5) {
			if i%3 == 0 && len(d.Relations) > 0 {
				d.Relations = d.Relations[:len(d.Relations)-1]
			}
			if i%7 == 0 && len(d.Effect) > 0 {
				d.Effect = d.Effect[:1]
				d.Effect[0].Rule = schedule.MustParseRule("90 days after signing")
			}
			i++
			if !yield(d) {
				return
			}
		}
	}
	file, resolved := ndjson(t, changed)
	c, err := corpus.New(resolved...)
	require.NoError(t, err)
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		load(t, s, old, ImportOptions{})
		p := load(t, s, file, ImportOptions{Batch: 13})
		require.Positive(t, p.Changed)
		require.Equal(t, int64(300), p.Changed+p.Same)
		equal(t, s, c, spreadDays(40))
		equalParts(t, s, c, 60)
		equalDangling(t, s, c)
	})
}
