package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func day(s string) schedule.Date { return schedule.MustParseDate(s) }

// html runs the program.
func html(t testing.TB, args ...string) string {
	t.Helper()
	var out, stderr bytes.Buffer
	code := run(append(args, "-o", "-"), &out, &stderr)
	require.Equal(t, 0, code, stderr.String())
	require.Empty(t, stderr.String())
	return out.String()
}

func hostile() string { return filepath.Join("testdata", "hostile.json") }

func TestPageOfTheExample(t *testing.T) {
	text := html(t, "-on", "2026-03-01")
	for _, want := range []string{
		"2206/CT-UBND", `id="force" data-force="InForce"`, `datetime="2020-09-26"`, ">26/9/2020<", ">26 September 2020<", "có hiệu lực sau 10 ngày, kể từ ngày ký ban hành",
		"10 days after signing", "Sở Giáo dục và Đào tạo", "Department of Education and Training", `data-key="vn/an-giang/so-lao-dong-thuong-binh-va-xa-hoi" data-result="divided"`,
	} {
		require.Contains(t, text, want)
	}
	require.Equal(t, 17, strings.Count(text, "<tr class=\"t-"), "nine tasks, three below I.3, five solutions")
	require.Equal(t, 1+1+14+1+11, strings.Count(text, " data-result="), "the issuer, the lead, the coordinating bodies, the Front, the eleven districts")
	require.Contains(t, html(t, "-on", "2020-09-25"), `data-force="NotYet"`)
	require.Contains(t, html(t, "-on", "2020-09-26"), `data-force="InForce"`)
	require.Equal(t, text, html(t, "-on", "2026-03-01"), "the same bytes again")
}

// Nothing comes from anywhere: no script, no image, no font, no style sheet; a link is only followed by hand.
func TestThePageIsWholeInItself(t *testing.T) {
	for _, text := range []string{html(t, "-on", "2026-03-01"), html(t, "-file", hostile(), "-on", "2021-07-01")} {
		for _, banned := range []string{"<script", "<img", "<link", "<iframe", "<object", "<embed", "@import", "url(", "javascript:", "srcset", "\u202e"} {
			require.NotContains(t, text, banned)
		}
		require.Contains(t, text, "default-src 'none'", "and the browser is told to load nothing")
		require.NotRegexp(t, `<[a-z]+[^>]* src=`, text)
		for _, m := range regexp.MustCompile(`<[a-z]+[^>]* on[a-z]+=`).FindAllString(text, -1) {
			t.Errorf("an event handler: %s", m)
		}
		for _, m := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(text, -1) {
			require.Regexp(t, `^(#|https?://)`, m[1])
		}
		ids := map[string]bool{}
		for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(text, -1) {
			require.False(t, ids[m[1]], "id %s stands twice", m[1])
			ids[m[1]] = true
		}
		for _, m := range regexp.MustCompile(`(?:aria-labelledby="|href="#)([^"]*)"`).FindAllStringSubmatch(text, -1) {
			require.True(t, ids[m[1]], "%s names nothing", m[1])
		}
	}
}

func TestHostileTitlesShowAsText(t *testing.T) {
	text := html(t, "-file", hostile(), "-on", "2021-07-01")
	for _, want := range []string{
		"&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "Nguyễn Văn A &lt;/title&gt;", "[U+202E]", "&lt;b&gt;đậm&lt;/b&gt;",
	} {
		require.Contains(t, text, want)
	}
	require.NotContains(t, text, `href="javascript`)
}

// cells reads the numbers of a table row by its name.
func cells(t testing.TB, text, table, row string) []int {
	t.Helper()
	at := strings.Index(text, `data-table="`+table+`"`)
	require.Positive(t, at)
	rest := text[at:]
	at = strings.Index(rest, `data-row="`+row+`"`)
	require.Positive(t, at, "%s %s", table, row)
	rest = rest[at:]
	var r []int
	for _, m := range regexp.MustCompile(`<td class="num[^"]*">(\d+)</td>`).FindAllStringSubmatch(rest[:strings.Index(rest, "</tr>")], -1) {
		n, err := strconv.Atoi(m[1])
		require.NoError(t, err)
		r = append(r, n)
	}
	return r
}

// byHand counts the tasks of the resolved directive one by one, without the index.
func byHand(r *directive.Resolved, on schedule.Date, wanted func(*task.Task) bool) []int {
	var c [7]int
	for i := range r.Instances {
		n, due := r.Instances[i].Task, r.Dues[i].Date
		switch {
		case !wanted(n):
			continue
		case n.Kind == task.Routine || n.Nature == task.Maintain:
			c[6]++
			continue
		case due == 0:
			c[5]++
		case on > due:
			c[4]++
		default:
			c[3]++
		}
		c[0]++
	}
	return c[:]
}

func resolved(t testing.TB) *directive.Resolved {
	t.Helper()
	b, err := os.ReadFile(hostile())
	require.NoError(t, err)
	d, err := directive.Parse(b)
	require.NoError(t, err)
	bodies, err := angiang.Registry()
	require.NoError(t, err)
	r, err := d.Resolve(vn.Law(), bodies)
	require.NoError(t, err)
	return r
}

func TestNumbersEqualTheLibrarys(t *testing.T) {
	r := resolved(t)
	for _, on := range []string{"2020-12-31", "2021-01-01", "2021-05-30", "2021-05-31", "2021-07-31", "2021-08-01", "2022-01-01"} {
		text := html(t, "-file", hostile(), "-on", on)
		all := func(*task.Task) bool { return true }
		require.Equal(t, byHand(r, day(on), all), cells(t, text, "t-kind", "all"), on)
		require.Equal(t, byHand(r, day(on), all), cells(t, text, "t-lead", "vn/an-giang/so-giao-duc-va-dao-tao"), on)
		for _, k := range []task.Kind{task.Work, task.Draft, task.Report, task.Routine} {
			require.Equal(t, byHand(r, day(on), func(n *task.Task) bool { return n.Kind == k }), cells(t, text, "t-kind", k.String()), "%s %s", on, k)
		}
		require.Equal(t, byHand(r, day(on), all)[4], strings.Count(text, `data-bucket="open_late"`), on)
	}
}

// Under a cut-off on the 15th, 1 July 2021 lies in the month 2021-07, from 15 June to 14 July; its report is due on the 20th.
func TestDuties(t *testing.T) {
	text := html(t, "-file", hostile(), "-on", "2021-07-01")
	at := strings.Index(text, `data-duty="III.1"`)
	require.Positive(t, at)
	row := text[at : at+strings.Index(text[at:], "</tr>")]
	for _, want := range []string{`datetime="2021-06-15"`, `datetime="2021-07-14"`, `datetime="2021-07-20"`, "hàng tháng", "monthly"} {
		require.Contains(t, row, want)
	}
	require.Contains(t, text, `data-key="vn/an-giang/so-y-te"`, "its lead is among those who answer")
}

func TestEveryLabelIsInBothLanguages(t *testing.T) {
	used := map[string]bool{}
	for _, m := range regexp.MustCompile(`\bl "([a-zA-Z]+)"`).FindAllStringSubmatch(pageHTML, -1) {
		used[m[1]] = true
		require.Contains(t, labels, m[1], "the page has words for %s", m[1])
	}
	for name, w := range labels {
		require.NotEmpty(t, w.Vi, name)
		require.NotEmpty(t, w.En, name)
		require.NotEqual(t, w.Vi, w.En, name)
	}
	require.Greater(t, len(used), 30)
}

// Texts in force by parts, suspended, ended, of other jurisdictions, with issuers that are not recorded here.
func TestPagesOfRealTexts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "pointintime", "instruments", "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		for _, on := range []string{"1990-01-01", "2022-12-15", "2026-03-01"} {
			require.Contains(t, html(t, "-file", file, "-on", on), "</html>", file)
		}
	}
	text := html(t, "-file", filepath.Join("..", "pointintime", "instruments", "08-2019-tt-nhnn.json"), "-on", "2019-07-05")
	require.Contains(t, text, `data-force="PartiallyInForce"`)
	require.Contains(t, text, "Điều 3")
}

func TestAxis(t *testing.T) {
	for _, c := range []struct{ first, last, why string }{
		{"2020-09-16", "2020-09-16", "one day"},
		{"2020-09-16", "2026-03-01", "some years"},
		{"0001-01-01", "9999-12-31", "all of time"},
		{"9999-12-31", "9999-12-31", "the last day"},
		{"0001-01-01", "0001-01-01", "the first day"},
	} {
		a := newAxis(day(c.first), day(c.last), 9)
		require.LessOrEqual(t, len(a.Ticks), 10, c.why)
		require.GreaterOrEqual(t, a.x(day(c.first)), 0.0)
		require.LessOrEqual(t, a.x(day(c.last)), 100.0)
		require.LessOrEqual(t, a.x(day(c.first)), a.x(day(c.last)))
	}
}

func TestFaults(t *testing.T) {
	dir := t.TempDir()
	page := filepath.Join(dir, "report.html")
	broken := filepath.Join(dir, "broken.json")
	require.NoError(t, os.WriteFile(broken, []byte(`{"format":1`), 0o600))
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{nil, 2, "-on DATE and -o FILE"},
		{[]string{"-on", "2020-09-31", "-o", page}, 2, "2020-09-31"},
		{[]string{"-on", "2020-09-30"}, 2, "-o FILE"},
		{[]string{"-on", "2020-09-30", "-o", page, "x"}, 2, "nothing else"},
		{[]string{"-on", "2020-09-30", "-o", page, "-file", broken}, 1, "at byte"},
		{[]string{"-on", "2020-09-30", "-o", page, "-file", filepath.Join(dir, "none")}, 1, "none"},
		{[]string{"-on", "2020-09-30", "-o", filepath.Join(dir, "no", "where.html")}, 1, "no such file"},
	} {
		var out, stderr bytes.Buffer
		require.Equal(t, c.code, run(c.args, &out, &stderr), "%v", c.args)
		require.Empty(t, out.String())
		require.Contains(t, stderr.String(), c.says, "%v", c.args)
		require.NoFileExists(t, page, "nothing is half written")
	}
	var out, stderr bytes.Buffer
	require.Equal(t, 0, run([]string{"-on", "2020-09-30", "-o", page}, &out, &stderr))
	require.FileExists(t, page)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 2, "no file is left behind")
	require.Equal(t, 0, run([]string{"-h"}, &out, &stderr))
}

// The words of no two marks meet, however near their days are.
func TestWordsOfMarksDoNotMeet(t *testing.T) {
	for why, days := range map[string][]float64{
		"far": {100, 500, 900}, "near": {100, 101, 102, 103}, "one day": {500, 500, 500}, "at the end": {940, 950, 960, 1000}, "at both": {0, 1, 999, 1000},
		"a label that reaches back": {300, 620, 640, 990},
	} {
		var marks []mark
		for _, x := range days {
			m := mark{X: x, Date: words("26/9/2020", "26 September 2020"), Name: words("còn hiệu lực", "in force"), Anchor: "start"}
			if _, to := m.span(); to > 1000 {
				m.Anchor = "end"
			}
			marks = append(marks, m)
		}
		arrange(marks)
		for i := range marks {
			for j := range i {
				require.False(t, overlap(&marks[i], &marks[j]), "%s: %v and %v", why, marks[i].X, marks[j].X)
			}
		}
	}
}

// A decree whose day hangs on a gazette that nobody has seen has a page that leaves the day open; words of a law that reads
// English clauses are marked as English.
func TestOtherPeoplesTexts(t *testing.T) {
	write := func(text string) string {
		file := filepath.Join(t.TempDir(), "text.json")
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		return file
	}
	text := html(t, "-on", "2020-01-01", "-file", write(`{"format":1,"jurisdiction":"vn","type":"NĐ","number":"15/2018/NĐ-CP","issuers":["vn/chinh-phu"],"title":{"vi":"Nghị định"},
		"signed":"2018-02-02","effect":[{"role":"effect","words":"có hiệu lực sau 15 ngày kể từ ngày đăng Công báo"}]}`))
	require.Contains(t, text, `data-force="Unsettled"`)
	require.Contains(t, text, "chưa xác định")
	require.NotContains(t, text, "2018-02-17")
	text = html(t, "-on", "2024-04-01", "-file", write(`{"format":1,"jurisdiction":"us","type":"EO","number":"EO 13990","issuers":["us/president"],"title":{"en":"Order"},
		"signed":"2021-01-20","published":"2021-01-25","effect":[{"role":"effect","words":"This order is effective 30 days after publication."}]}`))
	require.Contains(t, text, `<blockquote lang="en">`)
	require.Contains(t, text, `datetime="2021-02-24"`, "30 days from 25 January")
}
