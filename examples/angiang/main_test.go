package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

func Example() {
	var out bytes.Buffer
	run([]string{"-lang", "en"}, &out, os.Stderr)
	lines := strings.SplitAfter(out.String(), "\n")
	os.Stdout.WriteString(strings.Join(append(lines[:6], lines[9:12]...), ""))
	// Output:
	// 2206/CT-UBND
	// Directive on carrying out the key tasks and basic solutions of education and training in the school year 2020–2021
	//
	// Issued by: People’s Committee of An Giang province
	// Signed: 2020-09-16
	// In force from: 2020-09-26
	//   3. the first day is not counted and the Nth day is meant, as in 159 of 163 official dates; it does not roll
	//   4. signing: 2020-09-16
	//   5. 10 days after 2020-09-16, that day not counted: 2020-09-26
}

func ask(t *testing.T, args ...string) report {
	t.Helper()
	var out, errs bytes.Buffer
	require.Zero(t, run(append(args, "-json"), &out, &errs), errs.String())
	var r report
	d := json.NewDecoder(&out)
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&r))
	return r
}

func (a *report) of(t *testing.T, key string) held {
	t.Helper()
	for _, h := range a.Answers {
		if h.Agency.Key == key {
			return h
		}
	}
	require.Fail(t, "nobody asked for "+key)
	return held{}
}

// The figures are those of the news item on the directive (portal of An Giang, 18 September 2020).
func TestDirective2206OnItsDayOfEffect(t *testing.T) {
	a := ask(t)
	require.Equal(t, "2206/CT-UBND", a.Number)
	require.Equal(t, "2020-09-16", a.Signed.String())
	require.Equal(t, "2020-09-26", a.InForceFrom.String())
	require.Equal(t, "certain", a.Standing)
	require.Equal(t, "CHL", a.VBPL)
	require.Len(t, a.Tasks, 9)
	require.Len(t, a.Tasks[2].Tasks, 3)
	require.Equal(t, "I.3.a", a.Tasks[2].Tasks[0].Key)
	require.Len(t, a.Solutions, 5)
	require.Len(t, a.Coordinating, 14)
	require.Equal(t, []string{"vn/an-giang/uy-ban-mat-tran-to-quoc"}, a.Requested)
	require.Len(t, a.Districts, 11)
	require.Len(t, a.Answers, 1+14+1+11)
	for _, it := range append(a.Tasks, a.Solutions...) {
		require.Equal(t, "vn/an-giang/so-giao-duc-va-dao-tao", it.Lead, it.Key)
	}
	for _, h := range a.Answers {
		require.Equal(t, "unchanged", h.Result, h.Agency)
	}
}

func TestDirective2206Today(t *testing.T) {
	a := ask(t, "-on", "2026-11-23", "-lang", "en")
	require.Equal(t, "InForce", a.Status, "no expiry is stated")
	require.Len(t, a.Districts, 11, "those of the day of effect, whatever -on")
	for _, k := range a.Districts {
		h := a.of(t, k)
		require.Equal(t, "divided", h.Result)
		for _, b := range append(h.Holders, h.Agency) {
			if b != h.Agency {
				require.NotContains(t, a.Districts, b.Key, "no district committee is alive")
			}
		}
	}
	h := a.of(t, "vn/an-giang/so-ke-hoach-va-dau-tu")
	require.Equal(t, []body{{"vn/an-giang-2025/so-tai-chinh", "Department of Finance of An Giang"}}, h.Holders)
	require.Equal(t, "ag-2025-03-01-so-tai-chinh", h.Through[0].ID)
	require.Equal(t, "merge", h.Through[0].Kind)
	require.False(t, h.Through[0].Assumed)
	require.True(t, h.Through[1].Assumed, "that the new province has the department rests on the decree's pattern")
	require.Contains(t, strings.Join(a.Notes, "\n"), "2025-12-31", "the record ends before the day asked about")
	require.Contains(t, strings.Join(a.Notes, "\n"), "school year 2020–2021 ended", "in force by computation, though its school year is over: both are said")
}

// What somebody should look at does not stop the answer, and is said with it.
func TestWarningsAreNotes(t *testing.T) {
	a := ask(t, "-lang", "en", "-file", with(t, `"number": "2206/CT-UBND",`, `"number": "2206/2019/CT-UBND",`))
	require.Contains(t, strings.Join(a.Notes, "\n"), "/number: the number is of 2019, the text of 2020 (number-year)")
	a = ask(t, "-lang", "en", "-file", with(t, `"effect": [{"role": "effect", "words": "có hiệu lực sau 10 ngày, kể từ ngày ký ban hành"}],`, ""))
	require.Zero(t, a.InForceFrom)
	require.Equal(t, "pending", a.Standing)
	silent := 0
	for _, n := range a.Notes {
		if strings.Contains(n, "(effect-silent)") {
			silent++
		}
	}
	require.Equal(t, 1, silent, "said once, though checking and resolving both find it")
	require.Len(t, a.Districts, 11, "the bodies of the signing day, while the day of effect is not known")
}

func TestMovedSigningDayMovesTheDayOfEffect(t *testing.T) {
	require.Equal(t, "2020-09-28", ask(t, "-file", with(t, "2020-09-16", "2020-09-18")).InForceFrom.String())
}

// with writes the seed with one text replaced by another, and returns the file's name.
func with(t *testing.T, from, to string) string {
	t.Helper()
	require.Contains(t, string(seed), from)
	return file(t, strings.ReplaceAll(string(seed), from, to))
}

func file(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "directive.json")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	return name
}

func TestBadInput(t *testing.T) {
	lead := `{
      "agency": "vn/an-giang/so-giao-duc-va-dao-tao",
      "role": "lead",`
	tests := []struct {
		why  string
		file string
		want []string // all of them in one answer
	}{
		{"unknown field", with(t, `"format": 1,`, `"format": 1, "sign": 1,`), []string{"/sign", "json-unknown"}},
		{"data after the object", file(t, string(seed)+"{}"), []string{"byte 66", "json-trailing"}},
		{"a name twice in one object", with(t, `"format": 1,`, `"format": 1, "type": "CT",`), []string{"/type", "json-duplicate"}},
		{"no UTF-8", with(t, "Chỉ thị về", "Ch\xff"), []string{"UTF-8", "json-utf8"}},
		{"30 February", with(t, "2020-09-16", "2020-02-30"), []string{"/signed", "date-invalid"}},
		{"a number that is none", with(t, "2206/CT", "2206//CT"), []string{"/number", "vn-number-invalid"}},
		{"an unknown body", with(t, "vn/an-giang/so-y-te", "vn/an-giang/so-y"), []string{"/assignments/8/agency", "vn/an-giang/so-y", "task-agency-unknown"}},
		{"a body that is not alive on the day", with(t, "vn/an-giang/so-y-te", "vn/an-giang-2025/so-y-te"), []string{"/assignments/8/agency", "2020-09-26", "task-agency-not-alive"}},
		{"two leads", with(t, `so-noi-vu", "role": "coordinate"`, `so-noi-vu", "role": "lead"`), []string{"task-two-leads", "/tasks/0: ", "I.1", "II.5", "so-giao-duc-va-dao-tao, vn/an-giang/so-noi-vu"}},
		{"no lead", with(t, lead, strings.Replace(lead, "lead", "advise", 1)), []string{"task-no-lead", "I.1", "II.5"}},
		{"a key twice", with(t, `"I.2"`, `"I.1"`), []string{"/tasks/1/key", "I.1", "task-key-duplicate"}},
		{"a cycle of deadlines", file(t, strings.NewReplacer(
			`"key": "I.7",`, `"key": "I.7", "deadline": {"within": "1 day after completion of I.8"},`,
			`"key": "I.8",`, `"key": "I.8", "deadline": {"within": "1 day after completion of I.7"},`,
		).Replace(string(seed))), []string{"/tasks/6: ", "I.7", "I.8", "task-cycle"}},
		{"a rule without its fact", with(t, "kể từ ngày ký ban hành", "kể từ ngày đăng Công báo"), []string{"/effect/0", "fact-missing"}},
		{"a day outside the calendar's cover", with(t, `"words": "có hiệu lực sau 10 ngày, kể từ ngày ký ban hành"`, `"rule": "30000 working days after signing"`), []string{"/effect/0", "vn-civil-service", "calendar-coverage"}},
		{"published before signed", with(t, `"signed": "2020-09-16",`, `"signed": "2020-09-16", "published": "2020-09-15",`), []string{"/published", "date-order"}},
		{"two faults at once", file(t, strings.NewReplacer("2020-09-16", "2020-02-30", `"format": 1,`, `"format": 2, "x": 1,`).Replace(string(seed))), []string{"/signed", "/x"}},
		{"an empty file", file(t, ""), []string{"json-empty"}},
		{"nesting 10,000 deep", with(t, `"format": 1,`, `"format": 1, "extensions": `+strings.Repeat("[", 10000)+strings.Repeat("]", 10000)+`,`), []string{"/extensions/0/0", "json-depth"}},
		{"a file of 100 MB", file(t, `{"format": 1, "title": {"vi": "`+strings.Repeat("a", 100<<20)+`"}}`), []string{"json-too-large"}},
		{"no such file", "nowhere.json", []string{"nowhere.json", "angiang-file"}},
		{"a folder", t.TempDir(), []string{"angiang-file"}},
		{"an empty object", file(t, "{}"), []string{"/jurisdiction", "/number", "/title", "shape-required"}},
		{"an unknown body of a place that is recorded", with(t, `"vn/an-giang/so-y-te"`, `"vn/an-giang/long-xuyen/phong-y-te"`), []string{"/assignments/8/agency", "task-agency-unknown"}},
		{"a group of nobody", with(t, `"under": "vn/an-giang"`, `"under": "vn/ha-noi"`), []string{"/assignments/16/each", "task-group-empty"}},
		{"another jurisdiction", with(t, `"jurisdiction": "vn"`, `"jurisdiction": "xx"`), []string{"/jurisdiction", "xx"}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			var said []string
			for _, lang := range []string{"en", "vi"} {
				var out, errs bytes.Buffer
				status := run([]string{"-file", tt.file, "-lang", lang}, &out, &errs)
				require.Equal(t, 1, status)
				require.Empty(t, out.String(), "nothing but a whole answer goes to standard output")
				require.NotContains(t, errs.String(), "goroutine")
				require.Regexp(t, `^angiang: (.+ \([a-z0-9-]+\)\n)+$`, errs.String(), "every fault ends in its code")
				said = append(said, errs.String())
				for _, w := range tt.want {
					require.Contains(t, errs.String(), w)
				}
			}
			require.NotEqual(t, said[0], said[1], "the fault is said in both languages")
		})
	}
}

// full is an output that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, &fs.PathError{Op: "write", Err: syscall.ENOSPC} }

func TestAnswerThatCannotBeWritten(t *testing.T) {
	for _, more := range [][]string{nil, {"-json"}} {
		for lang, want := range map[string]string{
			"en": "angiang: the answer cannot be written: no space is left (angiang-output)\n",
			"vi": "angiang: không ghi được câu trả lời: hết chỗ trống (angiang-output)\n",
		} {
			var errs bytes.Buffer
			require.Equal(t, 1, run(append(more, "-lang", lang), full{}, &errs))
			require.Equal(t, want, errs.String())
		}
	}
}

// A place without a built-in body is not recorded: its bodies are assumed, and the days are computed all the same.
func TestAnybodysDirective(t *testing.T) {
	for _, c := range []struct{ why, text, from, lead string }{
		{
			"another province",
			`{"format":1,"jurisdiction":"vn","type":"CT","number":"14/CT-UBND","issuers":["vn/ha-noi/uy-ban-nhan-dan"],"title":{"vi":"x"},"signed":"2020-12-08",
			"effect":[{"role":"effect","rule":"10 days after signing"}],"recipients":[{"agency":"vn/bo-y-te"}],
			"tasks":[{"key":"1","kind":"task","title":{"vi":"x"},"assignments":[{"agency":"vn/ha-noi/so-y-te","role":"lead"}]}]}`,
			"2020-12-18", "vn/ha-noi/so-y-te",
		},
		{ // NIS 2: OJ L 333 of 27 December 2022, in force from 16 January 2023 (EUR-Lex)
			"the Union",
			`{"format":1,"jurisdiction":"eu","type":"L","number":"(EU) 2022/2555","issuers":["eu/parliament","eu/council"],"title":{"en":"NIS 2"},"signed":"2022-12-14","published":"2022-12-27",
			"effect":[{"role":"effect","words":"This Directive shall enter into force on the twentieth day following that of its publication in the Official Journal of the European Union."}],
			"tasks":[{"key":"41","kind":"task","title":{"en":"x"},"assignments":[{"agency":"eu/enisa","role":"lead"}]}]}`,
			"2023-01-16", "eu/enisa",
		},
		{
			"the United States",
			`{"format":1,"jurisdiction":"us","type":"RULE","number":"2021-01234","issuers":["us/epa"],"title":{"en":"x"},"signed":"2021-05-12",
			"effect":[{"role":"effect","words":"This rule is effective June 15, 2021."}],
			"tasks":[{"key":"1","kind":"task","title":{"en":"x"},"assignments":[{"agency":"us/epa/office-of-water","role":"lead"}]}]}`,
			"2021-06-15", "us/epa/office-of-water",
		},
	} {
		a := ask(t, "-file", file(t, c.text), "-lang", "en")
		require.Equal(t, c.from, a.InForceFrom.String(), c.why)
		require.Equal(t, c.lead, a.Tasks[0].Lead, c.why)
		h := a.of(t, c.lead)
		require.Equal(t, "unchanged", h.Result, c.why)
		require.Equal(t, "assumed", h.Standing, "%s: nothing certain is said of a body that nobody recorded", c.why)
		require.Len(t, h.Notes, 1, c.why)
	}
}

// The text letter by letter with its marks apart, as some systems write Vietnamese, is the same directive.
func TestDecomposedLetters(t *testing.T) {
	apart := norm.NFD.String(string(seed))
	require.NotEqual(t, string(seed), apart)
	a, b := ask(t), ask(t, "-file", file(t, apart))
	require.Equal(t, a.ID, b.ID)
	require.Equal(t, a.InForceFrom, b.InForceFrom)
	require.Equal(t, "certain", b.Standing)
	require.Equal(t, a.Title, norm.NFC.String(b.Title))
	require.NotEqual(t, a.Title, b.Title, "kept as it was written")
}

func TestWrongUse(t *testing.T) {
	var out, errs bytes.Buffer
	require.Equal(t, 2, run([]string{"-on", "2020-02-30"}, &out, &errs))
	require.Equal(t, 2, run([]string{"-lang", "fr"}, &out, &errs))
	require.Equal(t, 2, run([]string{"more"}, &out, &errs))
	require.Equal(t, 0, run([]string{"-h"}, &out, &errs))
	require.Empty(t, out.String())
}
