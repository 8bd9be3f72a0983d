package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// call runs the program as a shell would.
func call(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

const head = "id,law,signed,published,clause,rule\n"

func rowsOf(t *testing.T, stdout string) []map[string]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(stdout)).ReadAll()
	require.NoError(t, err)
	var rows []map[string]string
	for _, r := range all[1:] {
		m := map[string]string{}
		for i, name := range all[0] {
			m[name] = r[i]
		}
		rows = append(rows, m)
	}
	return rows
}

func TestGolden(t *testing.T) {
	in, err := os.ReadFile(filepath.Join("testdata", "questions.csv"))
	require.NoError(t, err)
	want, err := os.ReadFile(filepath.Join("testdata", "answers.csv"))
	require.NoError(t, err)
	code, got, errs := call(string(in))
	require.Equal(t, string(want), got)
	require.Zero(t, code, "a fault in a row never changes the exit status")
	require.Empty(t, errs)
}

// The dates of the golden file come from outside: official dates, statutes, or none.
func TestAnswers(t *testing.T) {
	want := map[string][2]string{
		"vn-1": {"2020-09-26", "certain"}, "vn-2": {"2020-07-11", "assumed"}, "vn-3": {"", "missing"}, "vn-4": {"2008-12-31", "certain"},
		"vn-5": {"", "ambiguous"}, "vn-6": {"2026-03-30", "conflict"}, "vn-7": {"", "missing"}, "vn-8": {"", "missing"}, "vn-9": {"", "error"},
		"vn-10": {"2019-01-01", "certain"}, "vn-11": {"", "missing"}, "us-1": {"2019-03-18", "certain"}, "eu-1": {"2016-05-24", "certain"},
		"r-1": {"2020-07-11", "certain"}, "r-2": {"2020-05-27", "certain"}, "r-3": {"2027-03-08", "provisional"}, "r-4": {"", "error"},
		"r-5": {"", "error"}, "r-6": {"", "error"}, "b-1": {"", "error"}, "b-2": {"", "error"}, "b-3": {"", "error"}, "b-4": {"", "error"}, "": {"", "error"},
	}
	in, err := os.ReadFile(filepath.Join("testdata", "questions.csv"))
	require.NoError(t, err)
	_, got, _ := call(string(in))
	rows := rowsOf(t, got)
	require.Len(t, rows, len(want))
	for _, r := range rows {
		require.Equal(t, want[r["id"]], [2]string{r["date"], r["status"]}, r["id"])
		require.Equal(t, r["status"] != "certain" && r["status"] != "assumed" && r["status"] != "provisional", r["error"] != "", r["id"])
	}
}

func TestBadRowsAreReportedInTheirRow(t *testing.T) {
	good := "g,vn,2020-09-16,,kể từ ngày ký,\n"
	tests := []struct{ why, row, id, fault string }{
		{"a quotation mark inside a cell", "x,vn,2020-09-16,,kể \"từ\" ngày ký,\n", "x", "line 3: a quotation mark stands where none can"},
		{"something after a closing mark", "x,vn,2020-09-16,,\"kể từ\" ngày ký,\n", "x", "line 3: a quotation mark stands where none can"},
		{"too few cells", "x,vn\n", "x", "line 3: 2 cells where the header has 6"},
		{"too many cells", "x,vn,2020-09-16,,kể từ ngày ký,,,\n", "x", "line 3: 8 cells where the header has 6"},
		{"no UTF-8", "x,vn,2020-09-16,,k\xff,\n", "x", "line 3: the row is not UTF-8"},
		{"a day that is none", "x,vn,16/09/2020,,kể từ ngày ký,\n", "x", `"16/09/2020" is not a day (YYYY-MM-DD, years 0001 to 9999)`},
		{"a law nobody knows", "x,VN,2020-09-16,,kể từ ngày ký,\n", "x", "law VN is none of vn, us, eu"},
		{"a cell of a megabyte and a half", "x,vn,2020-09-16,," + strings.Repeat("a", 3<<19) + ",\n", "x", "a clause of 1572864 bytes is too long (at most 1048576)"},
		{"a line that is too long to hold", "x,vn,2020-09-16,," + strings.Repeat("a", 5<<20) + ",\n", "x", "line 3: the row is longer than 4194304 bytes"},
		{"a NUL", "x,v\x00n,2020-09-16,,kể từ ngày ký,\n", "x", "law v\x00n is none of vn, us, eu"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			code, got, errs := call(head + good + tt.row + good)
			require.Zero(t, code)
			require.Empty(t, errs)
			rows := rowsOf(t, got)
			require.Len(t, rows, 3, "the rest goes on")
			require.Equal(t, "2020-09-16", rows[0]["date"])
			require.Equal(t, "2020-09-16", rows[2]["date"])
			require.Equal(t, tt.id, rows[1]["id"])
			require.Equal(t, "error", rows[1]["status"])
			require.Equal(t, tt.fault, rows[1]["error"])
			require.Empty(t, rows[1]["date"])
		})
	}
}

func TestAQuotationThatIsNeverClosedCostsOneRow(t *testing.T) {
	good := "g,vn,2020-09-16,,kể từ ngày ký,\n"
	for _, after := range []int{1, 1000, 200_000} {
		code, got, _ := call(head + "x,vn,2020-09-16,,\"kể từ ngày ký,\n" + strings.Repeat(good, after))
		require.Zero(t, code)
		rows := rowsOf(t, got)
		require.Len(t, rows, after+1)
		require.Equal(t, "x", rows[0]["id"])
		require.Equal(t, "line 2: a quotation mark is not closed within 4194304 bytes", rows[0]["error"])
		require.Equal(t, "2020-09-16", rows[after]["date"])
	}
}

func TestTheHourIsSaid(t *testing.T) {
	code, got, _ := call("", "-law", "us", "-clause", "DATES: Effective 0901 UTC, December 31, 2020.")
	require.Zero(t, code)
	require.Contains(t, got, "In force from 2020-12-31 (certain).")
	require.Contains(t, got, "on that day at 09:01 in UTC")
}

func TestInputAsAWhole(t *testing.T) {
	tests := []struct{ why, stdin, stderr string }{
		{"nothing", "", "the input is empty"},
		{"a column is missing", "id,law,signed,clause,rule\n", `no column "published"`},
		{"a column stands twice", "id,law,signed,published,clause,rule,id\n", `the column "id" twice`},
		{"a header that is no CSV", "id,\"law\n", "cannot be read as CSV"},
		{"a header that is not UTF-8", "id,law,signed,published,clause,rule,\xff\n", "cannot be read as CSV in UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			code, got, errs := call(tt.stdin)
			require.Equal(t, 1, code)
			require.Empty(t, got)
			require.Contains(t, errs, tt.stderr)
		})
	}
	code, got, _ := call("\xef\xbb\xbf" + head + "\n\r\n")
	require.Zero(t, code, "a byte order mark and empty lines are no rows")
	require.Equal(t, "id,rule,date,status,error,why\n", got)
	code, got, _ = call("id,law,signed,published,clause,rule\r\n\"a\"\"b\",vn,2020-09-16,,\"kể từ\r\nngày ký\",")
	require.Zero(t, code)
	require.Equal(t, "a\"b", rowsOf(t, got)[0]["id"], "RFC 4180: CRLF, doubled marks, line breaks in a cell, no break at the end")
	require.Equal(t, "2020-09-16", rowsOf(t, got)[0]["date"])
}

func TestOneQuestion(t *testing.T) {
	const words = "Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành."
	tests := []struct {
		why  string
		args []string
		code int
		want string
	}{
		{"in English", []string{"-law", "vn", "-signed", "2020-09-16", "-clause", words}, 0, "In force from 2020-09-26 (certain).\nRule: 10 days after signing.\n"},
		{"in Vietnamese", []string{"-lang", "vi", "-law", "vn", "-signed", "2020-09-16", "-clause", words}, 0, "Có hiệu lực từ ngày 2020-09-26 (chắc chắn).\n"},
		{"a fact is missing: an answer, and no fault", []string{"-lang", "vi", "-law", "vn", "-clause", words}, 0, "Chưa có ngày (thiếu dữ kiện): "},
		{"a rule", []string{"-rule", "45 days after signing", "-signed", "2020-05-27"}, 0, "In force from 2020-07-11 (certain)."},
		{"a conflict has a day, and says so", []string{"-law", "vn", "-signed", "2026-03-31", "-clause", "Nghị định có hiệu lực từ ngày ký (30/03/2026)"}, 0, "In force from 2026-03-30 (conflict).\nthe text prints"},
		{"words that are no clause", []string{"-law", "vn", "-clause", "xin chào"}, 1, "No day (error): no clause of effect was understood in \"xin chào\""},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			code, got, errs := call("", tt.args...)
			require.Equal(t, tt.code, code)
			require.True(t, strings.HasPrefix(got, tt.want), got)
			require.Empty(t, errs)
		})
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		{"-nope"}, {"stray"}, {"-lang", "fr"}, {"-law", "fr", "-clause", "x"}, {"-signed", "2020-13-01", "-clause", "x"}, {"-law", "vn"},
	} {
		code, got, errs := call("", args...)
		require.Equal(t, 2, code, "%v", args)
		require.Empty(t, got)
		require.NotEmpty(t, errs)
	}
	code, got, errs := call("", "-h")
	require.Zero(t, code)
	require.Contains(t, got, "-clause")
	require.Empty(t, errs)
}

func TestGuard(t *testing.T) {
	for s, want := range map[string]string{"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@x": "'@x", "a=b": "a=b", "": ""} {
		require.Equal(t, want, guard(s))
	}
	_, got, _ := call(head + "=1,vn,2020-09-16,,,=1+1\n")
	row := rowsOf(t, got)[0]
	require.Equal(t, "=1", row["id"], "the id goes back as it came, so that answers can be joined")
	require.NotContains(t, "=+-@", row["error"][:1])
}

type broken struct{}

func (broken) Read([]byte) (int, error)  { return 0, errors.New("no more") }
func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestBrokenStreams(t *testing.T) {
	var out, errs bytes.Buffer
	require.Equal(t, 1, run(nil, broken{}, &out, &errs))
	require.Contains(t, errs.String(), "no more")
	in := head + strings.Repeat("a,vn,2020-09-16,,kể từ ngày ký,\n", 100_000)
	errs.Reset()
	require.Equal(t, 1, run(nil, strings.NewReader(in), broken{}, &errs))
	require.Contains(t, errs.String(), "disk full")
	require.Equal(t, 1, run([]string{"-rule", "on signing", "-signed", "2020-09-16"}, nil, broken{}, &errs))
}

// endless gives rows without holding them.
type endless struct {
	left int
	rest []byte
}

func (e *endless) Read(p []byte) (int, error) {
	if len(e.rest) == 0 {
		if e.left == 0 {
			return 0, io.EOF
		}
		e.left--
		e.rest = fmt.Appendf(e.rest[:0], "%d,vn,2020-09-16,,Thông tư này có hiệu lực sau %d ngày kể từ ngày ký.,,further %d\n", e.left, 1+e.left%5000, e.left)
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func TestMemoryIsConstant(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	peak := func(rows int) uint64 {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		in := io.MultiReader(strings.NewReader("id,law,signed,published,clause,rule,x\n"), &endless{left: rows})
		require.Zero(t, run(nil, in, io.Discard, io.Discard))
		runtime.GC()
		runtime.ReadMemStats(&after)
		return after.HeapSys
	}
	small := peak(5_000)
	require.Less(t, peak(50_000), small+64<<20, "ten times the rows take no more room")
}

func FuzzStream(f *testing.F) {
	f.Add("x,vn,2020-09-16,,kể từ ngày ký,\n")
	f.Add("\"x,\"\"vn\n\n\"\"\",,,,,\r\n\"")
	f.Add("a,us,,2020-01-01,effective 30 days after publication,\nb,\xff")
	f.Fuzz(func(t *testing.T, rows string) {
		code, got, _ := call(head + rows)
		if code != 0 {
			t.Fatalf("exit %d for %q", code, rows)
		}
		r := csv.NewReader(strings.NewReader(got))
		r.FieldsPerRecord = 6
		all, err := r.ReadAll()
		if err != nil {
			t.Fatalf("%q: the answer is no CSV: %s", rows, err)
		}
		if lines := strings.Count(rows, "\n") + 1; len(all)-1 > lines {
			t.Fatalf("%q: %d answers for %d lines", rows, len(all)-1, lines)
		}
	})
}

func BenchmarkStream(b *testing.B) {
	b.ReportAllocs()
	const rows = 20_000
	for b.Loop() {
		in := io.MultiReader(strings.NewReader("id,law,signed,published,clause,rule,x\n"), &endless{left: rows})
		if run(nil, in, io.Discard, io.Discard) != 0 {
			b.Fatal("failed")
		}
	}
	b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
}

func Example() {
	run([]string{"-law", "vn", "-signed", "2020-09-16", "-clause", "Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành."}, nil, os.Stdout, os.Stderr)
	// Output:
	// In force from 2020-09-26 (certain).
	// Rule: 10 days after signing.
	// Why:
	//   - signing: 2020-09-16
	//   - 10 days after 2020-09-16, that day not counted: 2020-09-26
	//   - read in "Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành": the first day is not counted and the Nth day is meant, as in 159 of 163 official dates; it does not roll (Civil Code 91/2015/QH13 art. 147.2)
}
