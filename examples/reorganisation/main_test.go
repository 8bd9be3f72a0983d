package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func call(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(""), &out, &errs)
	return status, out.String(), errs.String()
}

var own = []string{"-agencies", "testdata/agencies.csv", "-changes", "testdata/changes.csv"}

func with(args ...string) []string { return append(append([]string{}, own...), args...) }

// The Traffic Safety Board of 2206/CT-UBND, four days.
func Example() {
	for _, on := range []string{"2020-10-01", "2025-03-02", "2025-07-02", "2026-11-23"} {
		run([]string{"-who", "Ban An toàn giao thông tỉnh", "-on", on, "-lang", "en"}, nil, onlyFirst{os.Stdout}, os.Stderr)
	}
	// Output:
	// Ban An toàn giao thông tỉnh, 2020-10-01: unchanged
	// Ban An toàn giao thông tỉnh, 2025-03-02: unchanged
	// Ban An toàn giao thông tỉnh, 2025-07-02: nobody named
	// Ban An toàn giao thông tỉnh, 2026-11-23: succeeded
}

// onlyFirst writes the first line of what it gets.
type onlyFirst struct{ to *os.File }

func (w onlyFirst) Write(b []byte) (int, error) {
	line, _, _ := bytes.Cut(b, []byte("\n"))
	_, err := w.to.Write(append(line, '\n'))
	return len(b), err
}

func TestQueries(t *testing.T) {
	status, out, errs := call(with("-queries", "testdata/queries.csv")...)
	require.Zero(t, status, errs)
	want := []struct{ result, holders, through, why string }{
		{"succeeded", "vn/x/xd-moi", "xd", "merged"},
		{"orphaned", "", "atgt", "nobody named"},
		{"succeeded", "vn/x/atgt-moi", "atgt atgt-moi", "the first of two bodies of one line under one name"},
		{"divided", "vn/x/nv vn/x/yt", "ld", "divided by function"},
		{"unchanged", "vn/x/yt", "", "renamed"},
		{"not-yet", "", "", "before its first day"},
		{"unknown", "", "", "never existed"},
		{"ambiguous", "", "", "two bodies that have nothing to do with one another"},
		{"error", "", "", "30 February"},
		{"error", "", "", "one cell"},
		{"error", "", "", "nobody"},
		{"error", "", "", "an open quotation mark"},
		{"unchanged", "vn/x/nv", "", "the rest goes on"},
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, len(want))
	for i, w := range want {
		var r struct {
			Who     *string
			On      *string
			Result  string
			Holders []struct{ Key, Name string }
			Through []struct {
				ID, On, Kind, Basis string
				Assumed             *bool
			}
			Error      string
			Candidates []struct{ Key string }
		}
		require.NoError(t, json.Unmarshal([]byte(lines[i]), &r), lines[i])
		var holders, through []string
		for _, h := range r.Holders {
			holders = append(holders, h.Key)
			require.NotEmpty(t, h.Name)
		}
		for _, s := range r.Through {
			through = append(through, s.ID)
			require.NotNil(t, s.Assumed)
			require.NotEmpty(t, s.Basis)
		}
		require.NotNil(t, r.Who)
		require.NotNil(t, r.On)
		require.NotNil(t, r.Holders, "an empty list, not null")
		require.NotNil(t, r.Through)
		require.Equal(t, w.result, r.Result, w.why)
		require.Equal(t, w.holders, strings.Join(holders, " "), w.why)
		require.Equal(t, w.through, strings.Join(through, " "), w.why)
		require.Equal(t, w.result == "error", r.Error != "", w.why)
		require.Equal(t, w.result == "ambiguous", len(r.Candidates) > 0, w.why)
	}
	require.Contains(t, lines[4], "Sở Y tế và Trẻ em", "the name of the day")
}

func TestQuestionsFromOutside(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "q.csv")
	long := "who,on\r\n" + strings.Repeat("x", 2*maxLine) + ",2025-01-01\r\n\r\nvn/x/nv,2025-03-02\r\n\xff,2025-03-02"
	require.NoError(t, os.WriteFile(file, []byte("\ufeff"+long), 0o600))
	status, out, _ := call(with("-queries", file)...)
	require.Zero(t, status)
	require.Equal(t, 3, strings.Count(out, "\n"))
	require.Equal(t, 2, strings.Count(out, `"result":"error"`))

	for _, bad := range []string{"", "a,b\n", "who\n"} {
		require.NoError(t, os.WriteFile(file, []byte(bad), 0o600))
		status, out, errs := call(with("-queries", file)...)
		require.Equal(t, 1, status, "%q", bad)
		require.Empty(t, out)
		require.NotEmpty(t, errs)
	}
}

func TestStatus(t *testing.T) {
	dir := t.TempDir()
	broken := filepath.Join(dir, "c.csv")
	require.NoError(t, os.WriteFile(broken, []byte("id,on,seq,kind,from,to,function,territory,mode,name,basis\nm,2025-03-01,1,merge,vn/x/nv,vn/x/yt,,,,,NQ\n"), 0o600))
	for _, x := range []struct {
		status int
		why    string
		args   []string
	}{
		{2, "nothing asked", nil},
		{2, "two things asked", with("-check", "-who", "vn/x", "-on", "2025-01-01")},
		{2, "no day", with("-who", "vn/x")},
		{2, "30 February", with("-who", "vn/x", "-on", "2025-02-30")},
		{2, "an unknown flag", []string{"-frobnicate"}},
		{2, "an argument", with("-check", "x")},
		{0, "help", []string{"-h"}},
		{0, "a body that never existed", with("-who", "vn/never", "-on", "2025-01-01")},
		{1, "no such file", []string{"-agencies", filepath.Join(dir, "none.csv"), "-check"}},
		{1, "data that contradict", []string{"-agencies", "testdata/agencies.csv", "-changes", broken, "-check"}},
		{1, "two kinds of file exchanged", []string{"-agencies", "testdata/changes.csv", "-check"}},
	} {
		status, _, errs := call(x.args...)
		require.Equal(t, x.status, status, x.why)
		if status > 0 {
			require.NotEmpty(t, errs, x.why)
			require.NotContains(t, errs, "goroutine", x.why)
		}
	}
}

func TestOneQuestion(t *testing.T) {
	_, out, _ := call(with("-who", "vn/x/ldtbxh", "-on", "2025-03-02", "-function", "children", "-json")...)
	require.Contains(t, out, `"result":"succeeded","holders":[{"key":"vn/x/yt","name":"Sở Y tế"}]`)
	_, out, _ = call(with("-who", "Sở Xây dựng", "-on", "2025-03-02", "-json")...)
	require.Contains(t, out, `"result":"succeeded"`, "over all time the old one is meant")
	_, out, _ = call(with("-who", "Sở Xây dựng", "-on", "2025-03-02", "-since", "2025-03-01", "-json")...)
	require.Contains(t, out, `"result":"unchanged"`, "since narrows the name to the new one")
}

func TestBuiltIn(t *testing.T) {
	for _, x := range []struct{ who, on, want, why string }{
		{"Sở Lao động - Thương binh và Xã hội", "2020-10-01", `"result":"unchanged"`, "before the reform"},
		{"Sở Lao động - Thương binh và Xã hội", "2025-03-02", `"result":"divided"`, "by function"},
		{"Sở Lao động - Thương binh và Xã hội", "2025-03-02", `"assumed":true`, "the pattern of other provinces"},
		{"Sở Văn hóa, Thể thao và Du lịch", "2025-07-02", `"result":"divided"`, "culture and tourism"},
		{"UBND thành phố Long Xuyên", "2025-07-02", `"result":"divided"`, "by territory among the communes"},
		{"Ban An toàn giao thông tỉnh", "2025-11-26", `"result":"orphaned"`, "nobody named"},
		{"Ban An toàn giao thông tỉnh", "2025-11-27", `"result":"succeeded"`, "the new board"},
		{"Sở GDĐT", "2026-11-23", `"standing":"provisional"`, "beyond the record"},
	} {
		status, out, errs := call("-who", x.who, "-on", x.on, "-json")
		require.Zero(t, status, errs)
		require.Contains(t, out, x.want, "%s: %s", x.who, x.why)
	}
}

func TestPlanCheckDot(t *testing.T) {
	_, out, _ := call(with("-plan", "2025-03-01", "-lang", "en")...)
	require.Equal(t, `Department of Transport (vn/x/gtvt): moves by itself → Department of Construction
Department of Labour (vn/x/ldtbxh): somebody must decide → Department of Home Affairs; Department of Health
Department of Construction (vn/x/xd): moves by itself → Department of Construction
`, out)
	_, out, _ = call(with("-plan", "2025-03-01", "-json")...)
	require.Equal(t, 3, strings.Count(out, `"outcome"`))
	_, out, _ = call("-plan", "2025-11-27", "-lang", "en")
	require.Equal(t, "Provincial Traffic Safety Board (vn/an-giang/ban-an-toan-giao-thong): moves by itself → Traffic Safety Board of An Giang province\n", out,
		"a body that ended before, and is taken up this day")
	_, out, _ = call("-plan", "2025-07-01", "-lang", "en")
	require.Contains(t, out, "Provincial Inspectorate (vn/an-giang/thanh-tra): moves by itself → Inspectorate of An Giang (assumed)\n")
	require.Contains(t, out, "People’s Committee of An Giang province (vn/an-giang/uy-ban-nhan-dan): moves by itself → People’s Committee of An Giang province\n")
	status, out, _ := call(with("-check", "-lang", "en")...)
	require.Zero(t, status)
	require.Contains(t, out, "agency-omission")
	_, out, _ = call(with("-dot", "-who", "vn/x/atgt", "-lang", "en")...)
	require.True(t, strings.HasPrefix(out, "digraph lineage {"))
	require.Contains(t, out, `"vn/x/atgt" -> "vn/x/atgt-moi" [label="2025-11-27 established"];`)
	status, out, _ = call(with("-dot")...)
	require.Zero(t, status)
	require.Equal(t, strings.Count(out, "{"), strings.Count(out, "}"))
	require.Equal(t, `"a\"\\\n"`, quoted("a\"\\\n"))
}

func TestOwnChangesUponTheBuiltIn(t *testing.T) {
	file := filepath.Join(t.TempDir(), "c.csv")
	require.NoError(t, os.WriteFile(file, []byte("id,on,seq,kind,from,to,function,territory,mode,name,basis\n"+
		"mine,2020-12-01,1,transfer,vn/an-giang/so-y-te,vn/an-giang/so-tai-chinh,mine,,,,NQ\n"), 0o600))
	_, out, errs := call("-changes", file, "-who", "vn/an-giang/so-y-te", "-on", "2020-12-01", "-function", "mine", "-json")
	require.Contains(t, out, "vn/an-giang/so-tai-chinh", errs)
}

func TestOutputThatCannotBeWritten(t *testing.T) {
	var errs bytes.Buffer
	require.Equal(t, 1, run(with("-check"), nil, full{}, &errs))
	require.Contains(t, errs.String(), "no space")
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space") }
