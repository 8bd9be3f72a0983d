package main

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
)

// Three bodies issue a directive of one number. A text of 2020 that repeals the number means the one that was there by then;
// a text of 2023 may mean any of them, and does nothing. Whichever comes first, the answers are those of the corpus.
func TestAReferenceMeansWhatWasThere(t *testing.T) {
	const line = `{"format":1,"jurisdiction":"vn","type":"CT","number":"%s/CT-UBND","issuers":["vn/%s"],"title":{"vi":"Một"},"signed":"%s","effect":[{"role":"effect","rule":"10 days after signing"}]%s}`
	const repeals = `,"relations":[{"kind":"repeals","target":{"number":"1/CT-UBND"}}]`
	lines := []string{
		fmt.Sprintf(line, "1", "an-giang/uy-ban-nhan-dan", "2019-03-01", ""),
		fmt.Sprintf(line, "1", "bo-tai-chinh", "2021-03-01", ""),
		fmt.Sprintf(line, "1", "bo-giao-duc-va-dao-tao", "2022-03-01", ""),
		fmt.Sprintf(line, "2", "an-giang/uy-ban-nhan-dan", "2020-03-01", repeals),
		fmt.Sprintf(line, "3", "an-giang/uy-ban-nhan-dan", "2023-03-01", repeals),
	}
	known, err := newLaws()
	require.NoError(t, err)
	var resolved []*directive.Resolved
	for _, l := range lines {
		r, err := known.resolve([]byte(l))
		require.NoError(t, err)
		resolved = append(resolved, r)
	}
	c, err := corpus.New(resolved...)
	require.NoError(t, err)
	on := schedule.MustParseDate("2024-01-01")
	for i, want := range []directive.Force{directive.Ended, directive.InForce, directive.InForce} {
		require.Equal(t, want, c.State(corpus.Ref(i), on).Force)
	}
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		for range lines {
			_, err := s.db.Exec("DELETE FROM directive")
			require.NoError(t, err)
			lines = append(slices.Clone(lines[1:]), lines[0])
			for _, l := range lines { // each import is complete
				load(t, s, []byte(l), ImportOptions{})
			}
			equal(t, s, c, spreadDays(60))
			n := 0
			for d, err := range s.Dangling(t.Context(), s.db) {
				require.NoError(t, err)
				require.Equal(t, "3/CT-UBND", d.Number)
				require.Equal(t, 3, d.Candidates)
				n++
			}
			require.Equal(t, 1, n)
		}
	})
}
