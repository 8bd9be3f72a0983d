package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func ask(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, fault bytes.Buffer
	code = run(args, &out, &fault)
	return out.String(), fault.String(), code
}

func TestOneText(t *testing.T) {
	for _, c := range []struct {
		number, on, known string
		force, vbpl, eli  string
		applicable        bool
	}{
		{"31/2022/TT-BTC", "2022-11-30", "", "NotYet", "CCHL", "NotInForce", false},
		{"31/2022/TT-BTC", "2022-12-01", "", "Suspended", "TNHL", "NotInForce", false},
		{"31/2022/tt-btc", "2022-12-30", "", "InForce", "CHL", "InForce", true},
		{"31/2022/TT-BTC", "2022-12-01", "2022-11-29", "InForce", "CHL", "InForce", true},
		{"57/2014/QH13", "2023-07-01", "", "PartiallyInForce", "TNHL1P", "PartiallyInForce", true},
		{"57/2014/QH13", "2025-02-17", "", "PartiallyInForce", "", "PartiallyInForce", true},
		{"131/2020/QH14", "2021-03-01", "", "InForce", "CHL", "InForce", false},
		{"48/2017/NĐ-CP", "2017-03-01", "", "NotYet", "CCHL", "NotInForce", true},
		{"95/46/EC", "2018-05-24", "", "InForce", "CHL", "InForce", true},
		{"95/46/EC", "2018-05-25", "", "Ended", "HHL", "NotInForce", false},
		{"2206/CT-UBND", "2020-09-25", "", "NotYet", "CCHL", "NotInForce", false},
		{"2206/CT-UBND", "2020-09-26", "", "InForce", "CHL", "InForce", true},
	} {
		args := []string{"-json", "-number", c.number, "-on", c.on}
		if c.known != "" {
			args = append(args, "-known", c.known)
		}
		out, fault, code := ask(t, args...)
		require.Zero(t, code, fault)
		var a map[string]any
		require.NoError(t, json.Unmarshal([]byte(out), &a))
		for _, key := range []string{"number", "on", "known", "force", "applicable", "vbpl", "eli", "parts", "reasons"} {
			require.Contains(t, a, key)
		}
		require.Equal(t, []any{c.force, c.vbpl, c.eli, c.applicable}, []any{a["force"], a["vbpl"], a["eli"], a["applicable"]}, "%s on %s", c.number, c.on)
		require.NotEmpty(t, a["parts"])
		require.NotEmpty(t, a["reasons"])
	}
}

func TestTheOpenQuestionIsReported(t *testing.T) {
	out, _, code := ask(t, "-number", "57/2014/QH13", "-on", "2025-02-17", "-lang", "en")
	require.Zero(t, code)
	require.Contains(t, out, "whether it is still suspended is an open question")
	require.Contains(t, out, "article 12")
}

func TestAllTextsInRows(t *testing.T) {
	out, _, code := ask(t, "-on", "2022-12-01")
	require.Zero(t, code)
	require.Len(t, strings.Split(strings.TrimSpace(out), "\n"), 20)
	out, _, code = ask(t, "-on", "2022-11-30", "-diff", "2022-12-01", "-lang", "en")
	require.Zero(t, code)
	require.Equal(t, "31/2022/TT-BTC       not yet in force -> suspended\n72/2022/TT-BTC       not yet in force -> in force\n", out)
	out, _, code = ask(t, "-on", "2026-02-03", "-diff", "2026-02-04", "-number", "15/2018/NĐ-CP", "-json")
	require.Zero(t, code)
	require.Contains(t, out, `"to": "2026-02-04"`)
	out, _, code = ask(t, "-on", "2022-12-01", "-json")
	require.Zero(t, code)
	for line := range strings.Lines(out) {
		require.True(t, json.Valid([]byte(line)))
	}
}

func TestFoldersAndLines(t *testing.T) {
	dir := t.TempDir()
	good := `{"format":1,"jurisdiction":"vn","type":"CT","number":"1/CT-UBND","issuers":["vn/x"],"title":{"vi":"x"},"signed":"2021-03-01","effect":[{"role":"effect","rule":"on signing"}]}`
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	lines := write("many.ndjson", good+"\n\n{\"format\":2,\"x\":1}\n"+strings.Replace(good, "1/CT-UBND", "2/CT-UBND", 1)+"\n"+good)
	out, fault, code := ask(t, "-on", "2021-03-01", lines)
	require.Zero(t, code, fault)
	require.Contains(t, out, "1/CT-UBND")
	require.Contains(t, out, "2/CT-UBND")
	require.Contains(t, out, "many.ndjson:3: ")
	require.Contains(t, out, "many.ndjson:5: ")
	pretty := write("one.json", strings.ReplaceAll(good, ",", ",\n"))
	out, fault, code = ask(t, pretty, "-on", "2021-02-28")
	require.Zero(t, code, fault)
	require.Contains(t, out, "CCHL")
	write("bad.json", "{")
	out, fault, code = ask(t, "-json", "-on", "2021-03-01", dir)
	require.Zero(t, code, fault)
	require.Contains(t, out, `"place":"bad.json"`)
}

// What cannot be is reported with its place and code, in the text that it concerns and in its row.
func TestProblemsAreReported(t *testing.T) {
	text := func(number, signed, effect, relations string) string {
		return `{"format":1,"jurisdiction":"vn","type":"TT","number":"` + number + `","issuers":["vn/bo-tai-chinh"],"title":{"vi":"x"},"signed":"` + signed +
			`","effect":[{"role":"effect","rule":"on ` + effect + `"}],"relations":[` + relations + "]}\n"
	}
	path := filepath.Join(t.TempDir(), "many.ndjson")
	require.NoError(t, os.WriteFile(path, []byte(
		text("1/2018/TT-BTC", "2018-01-01", "2018-06-01", `{"kind":"repeals","target":{"number":"1/2018/TT-BTC"},"printed":"2019-01-01"}`)+
			text("2/2018/TT-BTC", "2018-07-01", "2018-07-01", `{"kind":"resumes","target":{"number":"1/2018/TT-BTC"}},{"kind":"repeals","target":{"number":"99/2010/TT-BTC"}}`)+
			text("3/2018/TT-BTC", "2018-08-01", "2018-08-01", `{"kind":"postpones","target":{"number":"1/2018/TT-BTC"},"until":"on 2019-01-01"}`)), 0o600))
	out, fault, code := ask(t, "-json", "-number", "1/2018/TT-BTC", "-on", "2019-06-01", path)
	require.Zero(t, code, fault)
	var a struct {
		Force    string
		Problems []struct{ Text, Place, Pointer, Code string }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &a))
	require.Equal(t, "InForce", a.Force, "none of it happens")
	var got []string
	for _, p := range a.Problems {
		require.Contains(t, p.Place, "many.ndjson:")
		got = append(got, p.Text+" "+p.Pointer+" "+p.Code)
	}
	require.ElementsMatch(t, []string{
		"1/2018/TT-BTC /relations/0/target relation-self", "1/2018/TT-BTC /relations/0 corpus-self",
		"2/2018/TT-BTC /relations/0 force-nothing-to-resume", "3/2018/TT-BTC /relations/0 force-late-postponement",
	}, got)
	out, _, code = ask(t, "-on", "2019-06-01", path)
	require.Zero(t, code)
	require.Contains(t, out, "(corpus-dangling)\n")
	out, _, _ = ask(t, "-number", "2/2018/TT-BTC", "-on", "2019-06-01", "-lang", "en", path)
	require.Contains(t, out, "many.ndjson:2/relations/1: repeals 99/2010/TT-BTC, which is not here (corpus-dangling)")
}

func TestWrongUse(t *testing.T) {
	empty := t.TempDir()
	for _, c := range []struct {
		code int
		args []string
	}{
		{2, nil},
		{2, []string{"-on", "2021-02-30"}},
		{2, []string{"-on", "2021-02-01", "-lang", "fr"}},
		{2, []string{"-on", "2021-02-01", "a", "b"}},
		{2, []string{"-colour"}},
		{0, []string{"-h"}},
		{1, []string{"-on", "2021-02-01", "-number", "1/CT-NOBODY"}},
		{1, []string{"-on", "2021-02-01", filepath.Join(empty, "none")}},
		{1, []string{"-on", "2021-02-01", empty}},
	} {
		out, fault, code := ask(t, c.args...)
		require.Equal(t, c.code, code, "%v", c.args)
		require.Empty(t, out)
		require.NotEmpty(t, fault)
		require.NotContains(t, fault, "goroutine")
	}
}

func Example() {
	run([]string{"-on", "2022-12-01", "-number", "31/2022/TT-BTC", "-lang", "en"}, os.Stdout, os.Stderr)
	// Output:
	// 31/2022/TT-BTC  Thông tư 31/2022/TT-BTC của Bộ trưởng Bộ Tài chính
	// 2022-12-01: suspended  TNHL  NotInForce
	//   the whole text                           suspended
	//   - the whole text: is suspended by its issuer from 2022-12-01 until before 2022-12-30 by 72/2022/TT-BTC (Art. 1; Law 80/2015/QH13 art. 153.1b)
}
