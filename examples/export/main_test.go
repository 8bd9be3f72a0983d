package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format/akn"
	"github.com/chithi-go/chithi/directive/format/jsonld"
	"github.com/chithi-go/chithi/examples"
)

func export(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, err bytes.Buffer
	code = run(args, strings.NewReader(stdin), &out, &err)
	return out.String(), err.String(), code
}

func TestJSONIsTheWireFormat(t *testing.T) {
	out, stderr, code := export(t, "", "-format", "json")
	require.Equal(t, 0, code, stderr)
	require.Empty(t, stderr)
	require.JSONEq(t, string(examples.Directive2206()), out)
	again, _, code := export(t, out, "-format", "json", "-file", "-")
	require.Equal(t, 0, code)
	require.Equal(t, out, again)
}

func TestJSONLD(t *testing.T) {
	out, stderr, code := export(t, "", "-format", "jsonld")
	require.Equal(t, 0, code, stderr)
	require.Contains(t, stderr, "/assignments/1")
	doc, _, err := jsonld.Parse([]byte(out))
	require.NoError(t, err)
	require.Equal(t, "2206/CT-UBND", doc.Directive.Number.String())
	require.Equal(t, "[2020-09-26, )", doc.Time.Force[0].String())
	require.Equal(t, directive.ELIInForce, doc.Time.Status)
	out, _, code = export(t, "", "-format", "jsonld", "-on", "2020-09-25")
	require.Equal(t, 0, code)
	require.Contains(t, out, "https://schema.org/NotInForce", "ten days after 16 September is the 26th")
}

func TestAKN(t *testing.T) {
	out, stderr, code := export(t, "", "-format", "akn")
	require.Equal(t, 0, code, stderr)
	require.Empty(t, stderr, "nothing is lost")
	doc, problems, err := akn.Parse([]byte(out))
	require.NoError(t, err)
	require.Empty(t, problems)
	text, err := doc.Directive.AppendJSON(nil, "")
	require.NoError(t, err)
	require.JSONEq(t, string(examples.Directive2206()), string(text))
}

// Every task and solution is a VTODO: nine tasks, the three below I.3, five solutions; none of them has a deadline.
func TestICS(t *testing.T) {
	out, stderr, code := export(t, "", "-format", "ics")
	require.Equal(t, 0, code, stderr)
	require.Equal(t, 17, strings.Count(out, "\r\nBEGIN:VTODO\r\n"))
	require.Equal(t, 17, strings.Count(out, "\r\nEND:VTODO\r\n"))
	require.Equal(t, 3, strings.Count(out, "RELATED-TO;RELTYPE=PARENT")+strings.Count(out, "RELATED-TO:"), "I.3.a, I.3.b, I.3.c")
	require.NotContains(t, out, "\r\nDUE", "the text sets no last day")
	for line := range strings.SplitSeq(out, "\r\n") {
		require.LessOrEqual(t, len(line), 75, line)
		require.NotContains(t, line, "\n")
	}
	english, _, _ := export(t, "", "-format", "ics", "-lang", "en")
	require.Contains(t, english, "I.7 International integration")
}

// A reader that others wrote takes the calendar.
func TestICSByAnotherReader(t *testing.T) {
	const script = "import sys,icalendar\nc=icalendar.Calendar.from_ical(sys.stdin.buffer.read())\nprint(len(c.walk('VTODO')))"
	if err := exec.Command("python3", "-c", "import icalendar").Run(); err != nil {
		t.Skip("python3-icalendar is not installed")
	}
	out, _, _ := export(t, "", "-format", "ics")
	cmd := exec.Command("python3", "-c", script)
	cmd.Stdin = strings.NewReader(out)
	n, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", n)
	require.Equal(t, "17", strings.TrimSpace(string(n)))
}

func TestCSV(t *testing.T) {
	out, stderr, code := export(t, "", "-format", "csv")
	require.Equal(t, 0, code, stderr)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 18)
	require.Equal(t, []string{"I.3.a", "I.3", "task"}, rows[4][:3])
	require.Equal(t, "vn/an-giang/so-giao-duc-va-dao-tao", rows[1][4])
	require.Equal(t, "Sở Giáo dục và Đào tạo", rows[1][5])
	require.Len(t, strings.Split(rows[1][6], ";"), 14, "the coordinating bodies of the news of 18 September 2020")
	require.Len(t, strings.Split(rows[1][7], ";"), 12, "the Front and eleven districts")
}

func TestFormulasStayText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`=HYPERLINK("x")`, `'=HYPERLINK("x")`},
		{"+1", "'+1"},
		{"-1", "'-1"},
		{"@x", "'@x"},
		{"\tx", "'\tx"},
		{"\rx", "'\rx"},
		{"\nx", "'\nx"},
		{"＝1", "'＝1"},
		{"＋1", "'＋1"},
		{"－1", "'－1"},
		{"＠x", "'＠x"},
		{"x=1", "x=1"},
		{"Đ=1", "Đ=1"},
		{"\xff=1", "\xff=1"},
		{"", ""},
	} {
		require.Equal(t, c.want, safe(c.in))
	}
}

func TestFaults(t *testing.T) {
	dir := t.TempDir()
	broken := filepath.Join(dir, "broken.json")
	require.NoError(t, os.WriteFile(broken, []byte(`{"format":1,`), 0o600))
	faulty := filepath.Join(dir, "faulty.json")
	require.NoError(t, os.WriteFile(faulty, []byte(strings.Replace(string(examples.Directive2206()), "2206/CT-UBND", "2206//CT", 1)), 0o600))
	foreign := filepath.Join(dir, "foreign.json")
	require.NoError(t, os.WriteFile(foreign, []byte(strings.Replace(string(examples.Directive2206()), `"jurisdiction": "vn"`, `"jurisdiction": "xx"`, 1)), 0o600))
	for _, c := range []struct {
		args []string
		code int
		says string
		why  string
	}{
		{nil, 2, "-format", "a format is needed"},
		{[]string{"-format", "pdf"}, 2, `"pdf"`, "no such format"},
		{[]string{"-format", "json", "more"}, 2, "arguments", "nothing else is taken"},
		{[]string{"-format", "csv", "-lang", "fr"}, 2, "-lang", "two languages"},
		{[]string{"-format", "jsonld", "-on", "2020-09-31"}, 2, "2020-09-31", "no such day"},
		{[]string{"-nonsense"}, 2, "nonsense", "no such flag"},
		{[]string{"-format", "json", "-file", filepath.Join(dir, "none.json")}, 1, "none.json", "no such file"},
		{[]string{"-format", "json", "-file", broken}, 1, "at byte", "cut off"},
		{[]string{"-format", "akn", "-file", faulty}, 1, "/number", "a fault of content"},
		{[]string{"-format", "akn", "-file", foreign}, 1, "xx", "no such law"},
	} {
		out, stderr, code := export(t, "", c.args...)
		require.Equal(t, c.code, code, c.why)
		require.Empty(t, out, "%s: nothing is half written", c.why)
		require.Contains(t, stderr, c.says, c.why)
	}
	_, stderr, code := export(t, "", "-h")
	require.Equal(t, 0, code)
	require.Contains(t, stderr, "-format")
}

// A real text whose issuer is not among the bodies recorded here is exported, and that is told.
func TestTextsOfOthers(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "pointintime", "instruments", "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		for _, w := range writers {
			out, stderr, code := export(t, "", "-format", w.format, "-file", file)
			require.Equal(t, 0, code, "%s %s: %s", file, w.format, stderr)
			require.NotEmpty(t, out)
			if w.format == "akn" {
				doc, problems, err := akn.Parse([]byte(out))
				require.NoError(t, err, file)
				require.Empty(t, problems, file)
				again, err := doc.Directive.AppendJSON(nil, "")
				require.NoError(t, err)
				text, err := os.ReadFile(file)
				require.NoError(t, err)
				require.JSONEq(t, string(text), string(again), "%s: nothing is lost on the way there and back", file)
			}
		}
	}
}

// A decree whose day hangs on a gazette that nobody has seen is exported with its day open: there is no coverage, and that
// not every day is certain is said.
func TestAPendingDayIsLeftOpen(t *testing.T) {
	file := filepath.Join(t.TempDir(), "pending.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"format":1,"jurisdiction":"vn","type":"NĐ","number":"15/2018/NĐ-CP","issuers":["vn/chinh-phu"],"title":{"vi":"Nghị định"},
		"signed":"2018-02-02","effect":[{"role":"effect","words":"có hiệu lực sau 15 ngày kể từ ngày đăng Công báo"}]}`), 0o600))
	for _, w := range writers {
		out, stderr, code := export(t, "", "-format", w.format, "-file", file)
		require.Equal(t, 0, code, "%s: %s", w.format, stderr)
		require.Contains(t, stderr, "fact-missing", w.format)
		require.NotContains(t, out, "2018-02-17", w.format)
		require.NotContains(t, out, "temporalCoverage", w.format)
		if w.format == "jsonld" || w.format == "akn" {
			require.Contains(t, out, "assumed, provisional or not known", w.format)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestOutputThatCannotBeWritten(t *testing.T) {
	for _, name := range []string{"json", "jsonld", "akn", "ics", "csv"} {
		var stderr bytes.Buffer
		require.Equal(t, 1, run([]string{"-format", name}, nil, full{}, &stderr), name)
		require.Contains(t, stderr.String(), "no room")
	}
}

func TestEveryFormatTwiceTheSame(t *testing.T) {
	for _, w := range writers {
		a, _, _ := export(t, "", "-format", w.format)
		b, _, _ := export(t, "", "-format", w.format)
		require.Equal(t, a, b, w.format)
		require.NotEmpty(t, a)
	}
	var v any
	out, _, _ := export(t, "", "-format", "jsonld")
	require.NoError(t, json.Unmarshal([]byte(out), &v))
}
