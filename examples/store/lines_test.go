package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const goodLine = `{"format":1,"jurisdiction":"vn","type":"CT","number":"1/CT-UBND","issuers":["vn/an-giang/uy-ban-nhan-dan"],"title":{"vi":"Một"},"signed":"2020-01-02","effect":[{"role":"effect","rule":"10 days after signing"}]}`

func TestBadLines(t *testing.T) {
	other := strings.Replace(goodLine, "1/CT", "2/CT", 1)
	file := goodLine + "\n\n" + `{"format":1,` + "\n" + strings.Replace(other, `"vn"`, `"atlantis"`, 1) + "\r\n" +
		strings.Replace(other, "Một", `\u0000`, 1) + "\n" + `{"format":1,"surprise":2}` + "\n" + other
	databases(t, func(t *testing.T, o Options) {
		code, out, says := store(t, file, append([]string{"import", "-bad", "stop", "-"}, o.flags()...)...)
		require.Equal(t, 1, code)
		require.Contains(t, says, "line 3: ")
		require.Contains(t, says, "nothing was imported")
		require.Empty(t, out)
		s := opened(t, o)
		require.Zero(t, count(t, s, "directive"))
		require.Zero(t, count(t, s, "pending"))

		code, out, says = store(t, file, append([]string{"import", "-"}, o.flags()...)...)
		require.Zero(t, code, says)
		require.Contains(t, out, "2 new")
		require.Contains(t, out, "4 bad")
		for _, line := range []string{"line 3: ", "line 4: ", "line 5: ", "line 6: "} {
			require.Contains(t, says, line)
		}
		require.Equal(t, 2, count(t, s, "directive"))

		code, out, _ = store(t, goodLine+"\n"+other, append([]string{"import", "-bad", "stop", "-"}, o.flags()...)...)
		require.Zero(t, code)
		require.Contains(t, out, "2 the same")
	})
}

func TestALineTooLongIsPassedOver(t *testing.T) {
	known, err := newLaws()
	require.NoError(t, err)
	r := newLineReader(strings.NewReader(strings.Repeat("x", 100_000)+"\n"+goodLine), known, 10)
	r.longest = 1000
	b := r.next()
	require.Len(t, b.lines, 2)
	require.Equal(t, "store-line-long", code(t, b.lines[0].err))
	require.NoError(t, b.lines[1].err)
}

// A file that is no text is refused as a whole, and not line by line.
func TestAFileThatIsNoText(t *testing.T) {
	for begins, is := range map[string]string{
		"\x1f\x8b\x08\x00": "gzip", "\x28\xb5\x2f\xfd": "zstd", "PK\x03\x04": "zip", "\xff\xfe{\x00": "UTF-16", "SQLite format 3\x00": "SQLite",
	} {
		file := filepath.Join(t.TempDir(), "store.db")
		code, out, says := store(t, begins+"\n\n\n", "import", "-db", file, "-")
		require.Equal(t, 1, code)
		require.Empty(t, out)
		require.Contains(t, says, is)
		require.Equal(t, 1, strings.Count(says, "\n"), says)
	}
}

// Three lines of one identity count as they would one by one, whatever the batch; the last is what stays.
func TestALineTwiceInOneFile(t *testing.T) {
	file := []byte(goodLine + "\n" + goodLine + "\n" + strings.Replace(goodLine, "Một", "Hai", 1) + "\n")
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		for _, batch := range []int{1, 2, 10} {
			_, err := s.db.Exec("DELETE FROM directive")
			require.NoError(t, err)
			p := load(t, s, file, ImportOptions{Batch: batch})
			require.Equal(t, [3]int64{1, 1, 1}, [3]int64{p.New, p.Same, p.Changed}, "batches of %d", batch)
			for text, err := range s.List(t.Context(), s.db, Filter{}) {
				require.NoError(t, err)
				require.Equal(t, "Hai", text.Title)
			}
		}
	})
}

// All or nothing is said of the whole file: a line that an earlier run left out stops it too.
func TestAllOrNothingBeginsAtTheStart(t *testing.T) {
	var file bytes.Buffer
	fmt.Fprintln(&file, "{}")
	for n := range 30 {
		fmt.Fprintln(&file, strings.Replace(goodLine, "1/CT", fmt.Sprintf("%d/CT", n+1), 1))
	}
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		cut := io.MultiReader(io.LimitReader(bytes.NewReader(file.Bytes()), 3000), brokenReader{})
		p, err := s.Import(t.Context(), cut, ImportOptions{Name: "f", Batch: 5})
		require.ErrorIs(t, err, os.ErrClosed)
		require.Equal(t, "store-file", code(t, err))
		require.Equal(t, int64(1), p.Bad)
		before := count(t, s, "directive")
		require.Positive(t, before)

		_, err = s.Import(t.Context(), bytes.NewReader(file.Bytes()), ImportOptions{Name: "f", Batch: 5, Whole: true})
		require.Equal(t, "store-nothing", code(t, err))
		require.Equal(t, before, count(t, s, "directive"))

		p, err = s.Import(t.Context(), bytes.NewReader(file.Bytes()), ImportOptions{Name: "f", Batch: 5})
		require.NoError(t, err)
		require.Positive(t, p.Skipped, "what the run before had read is not read again")
		require.Equal(t, int64(1), p.Bad)
		require.Equal(t, 30, count(t, s, "directive"))
	})
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, os.ErrClosed }
