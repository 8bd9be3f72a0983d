package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/task"
)

func runs(t testing.TB, in string, args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	code = run(args, strings.NewReader(in), &o, &e)
	return code, o.String(), e.String()
}

// tableOf makes a table whose rows fall into the buckets of a published table on a day; of those done in time some never had a last day.
func tableOf(c task.Counts, undated int, on string) string {
	var b strings.Builder
	b.WriteString("key,lead,kind,due,first_due,done_on\n")
	n := 0
	add := func(count int, due, done string) {
		for range count {
			fmt.Fprintf(&b, "T.%d,vn/bo-%d,task,%s,,%s\n", n, n%23, due, done)
			n++
		}
	}
	early := on[:4] + "-01-04"
	add(c.DoneInTime-undated, early, early)
	add(undated, "", early)
	add(c.DoneLate, early, on[:4]+"-01-05")
	add(c.OpenInTime, on, "")
	add(c.OpenLate, early, "")
	add(c.NoDeadline, "", "")
	return b.String()
}

type answer struct {
	Whole struct {
		task.Counts
		First task.Counts `json:"first"`
	} `json:"whole"`
	Leads map[string]task.Counts `json:"leads"`
}

func TestPublishedTables(t *testing.T) {
	for _, c := range []struct {
		on      string
		want    task.Counts
		undated int // of those done
		source  string
	}{
		{"2016-08-31", task.Counts{Total: 3726, DoneInTime: 1310, DoneLate: 429, OpenInTime: 1812, OpenLate: 175}, 0, "viettimes.vn, 31 August 2016"},
		{"2016-10-26", task.Counts{Total: 7349, DoneInTime: 4069, OpenInTime: 3138, OpenLate: 142}, 0, "baodauthau.vn, 26 October 2016"},
		{"2020-07-06", task.Counts{Total: 833, DoneInTime: 585, OpenInTime: 67, OpenLate: 181}, 0, "baoquangnam.vn, 6 July 2020"},
		{"2022-05-30", task.Counts{Total: 1387, DoneInTime: 1014, DoneLate: 146, OpenInTime: 88, NoDeadline: 123, OpenLate: 16}, 631 - 123, "binhdinh.gov.vn, 30 May 2022: 756 with a deadline and 631 without, of which 123 open"},
		{"2016-09-22", task.Counts{Total: 2723, DoneInTime: 2501, OpenLate: 222}, 0, "baomoi, 22 September 2016"},
		{"2017-12-31", task.Counts{Total: 21914, DoneInTime: 14068, DoneLate: 1983, OpenInTime: 5640, OpenLate: 223}, 0, "report 1270/BC-TCTTTg (2017)"},
	} {
		rows := tableOf(c.want, c.undated, c.on)
		require.Equal(t, c.undated+c.want.NoDeadline, strings.Count(rows, ",task,,"), "rows without a last day")
		code, out, errs := runs(t, rows, "-tasks", "-", "-on", c.on, "-format", "json")
		require.Zero(t, code, errs)
		require.Empty(t, errs)
		var got answer
		require.NoError(t, json.Unmarshal([]byte(out), &got))
		require.Equal(t, c.want, got.Whole.Counts, c.source)
		require.Equal(t, c.want, got.Whole.First, "without another first day both verdicts are one")
		var sum task.Counts
		for _, l := range got.Leads {
			sum.Merge(l)
		}
		require.Equal(t, c.want, sum)
	}
}

func TestEveryKeyIsAlwaysThere(t *testing.T) {
	_, out, _ := runs(t, strings.Join(header, ",")+"\nT.0,a,,,,\n", "-tasks", "-", "-on", "2020-01-01", "-format", "json")
	const counts = `"total": %d,"done_in_time": 0,"done_late": 0,"open_in_time": 0,"open_late": 0,"no_deadline": %d,"excluded": 0`
	one := fmt.Sprintf(counts, 1, 1)
	require.JSONEq(t, `{"whole": {`+one+`,"first": {`+one+`}},"leads": {"a": {`+one+`}}}`, out)
	_, out, _ = runs(t, strings.Join(header, ",")+"\n", "-tasks", "-", "-on", "2020-01-01", "-format", "json")
	none := fmt.Sprintf(counts, 0, 0)
	require.JSONEq(t, `{"whole": {`+none+`,"first": {`+none+`}},"leads": {}}`, out)
}

func TestTwoVerdicts(t *testing.T) {
	in := strings.Join(header, ",") + "\n" +
		"T.0,a,task,2020-02-01,2020-01-01,2020-01-15\n" + // late at first, in time once extended
		"T.1,a,task,2020-03-01,2020-01-01,\n" +
		"T.2,a,routine,2020-01-01,,\n"
	_, out, _ := runs(t, in, "-tasks", "-", "-on", "2020-02-15", "-format", "json")
	var got answer
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	require.Equal(t, task.Counts{Total: 2, DoneInTime: 1, OpenInTime: 1, Excluded: 1}, got.Whole.Counts)
	require.Equal(t, task.Counts{Total: 2, DoneLate: 1, OpenLate: 1, Excluded: 1}, got.Whole.First)
}

func TestInputAsAWhole(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "none.csv")
	for _, c := range []struct {
		in   string
		args []string
		code int
		why  string
	}{
		{"", []string{"-tasks", missing, "-on", "2020-01-01"}, 1, "no such file"},
		{"", []string{"-tasks", "-", "-on", "2020-01-01"}, 1, "an empty table"},
		{"key,lead\n", []string{"-tasks", "-", "-on", "2020-01-01"}, 1, "another header"},
		{"{", []string{"-file", "-"}, 1, "not a directive"},
		{"", []string{"-file", "-"}, 1, "an empty directive"},
		{`{"format":1,"jurisdiction":"xx","type":"CT","number":"1","issuers":["xx/a"],"title":{"en":"x"}}`, []string{"-file", "-"}, 1, "a law nobody knows"},
		{"", []string{"-log", missing}, 1, "no such log"},
		{"", []string{"-tasks", "-"}, 2, "no day"},
		{"", []string{"-tasks", "-", "-on", "2020-02-30"}, 2, "a day that is none"},
		{"", []string{"-format", "xml"}, 2, "a format nobody writes"},
		{"", []string{"-tasks", "-", "-log", "-", "-on", "2020-01-01"}, 2, "two inputs"},
		{"", []string{"-file", "-", "-log", "-"}, 2, "one standard input for two"},
		{"", []string{"please"}, 2, "a word nobody asked for"},
		{"key,lead,due,done_on,due\n", []string{"-tasks", "-", "-on", "2020-01-01"}, 1, "a column twice"},
		{"key;lead;kind;due;first_due;done_on\n", []string{"-tasks", "-", "-on", "2020-01-01"}, 1, "another separator"},
		{"\"key,lead", []string{"-tasks", "-", "-on", "2020-01-01"}, 1, "a header that is no CSV"},
		{strings.Repeat("k", maxLine+1), []string{"-tasks", "-", "-on", "2020-01-01"}, 1, "a header without end"},
	} {
		code, out, errs := runs(t, c.in, c.args...)
		require.Equal(t, c.code, code, "%s: %s", c.why, errs)
		require.Empty(t, out, c.why)
		require.NotEmpty(t, errs, c.why)
		require.NotContains(t, errs, "goroutine", c.why)
	}
	code, out, errs := runs(t, "", "-h")
	require.Zero(t, code)
	require.Empty(t, errs)
	for _, column := range header {
		require.Contains(t, out, "\n  "+column+" ", "help says how the column is read")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestOutputNotWritten(t *testing.T) {
	for _, format := range []string{"text", "json", "csv", "ics"} {
		require.Equal(t, 1, run([]string{"-format", format}, strings.NewReader(""), full{}, io.Discard), format)
		table := strings.Join(header, ",") + "\nT.0,a,task,,,\n"
		require.Equal(t, 1, run([]string{"-format", format, "-tasks", "-", "-on", "2020-01-01"}, strings.NewReader(table), full{}, io.Discard), format)
	}
}

const progress = `{"task":"I.1","at":"2020-10-01T08:00:00+07:00","on":"2020-10-01","event":"start"}
{"task":"I.1","at":"2020-10-05T08:00:00+07:00","on":"2020-10-05","event":"extend","due":"2020-11-30","requested":"2020-10-02","reason":"thiếu số liệu"}
{"task":"I.1","at":"2020-11-27T08:00:00+07:00","on":"2020-11-27","event":"submit"}

{"task":"I.1","at":"2020-12-02T08:00:00+07:00","on":"2020-12-02","event":"approve"}
{"task":"I.2","at":"2020-10-05T08:00:00+07:00","on":"2020-10-05","event":"extend","due":"2020-11-27"}
{"task":"I.4","at":"2020-10-05T08:00:00+07:00","on":"2020-10-05","event":"cancel","reason":"gộp vào I.5"}
{"task":"I.5","at":"2020-10-05T08:00:00+07:00","on":"2020-10-05","event":"suspend"}
{"task":"I.5","at":"2020-10-05T08:00:00+07:00","on":"2020-10-05","event":"submit"}
{"task":"I.99","at":"2020-10-05T08:00:00+07:00","on":"2020-10-05","event":"start"}
{"task":"I.6","when":"2020"}
{"task":"I.6","at":"2020-10-05T08:00:00+07:00","on":"2020-10-05","event":"start"} {}
`

func TestDirectiveWithItsLog(t *testing.T) {
	code, out, errs := runs(t, progress, "-log", "-", "-on", "2020-12-02", "-format", "json")
	require.Zero(t, code)
	for _, want := range []string{"line 8: task: the event “suspend” needs a reason", "line 9: task: a task that is assigned cannot submit", "line 10:", "line 11:", "line 12:"} {
		require.Contains(t, errs, want)
	}
	require.Equal(t, 5, strings.Count(errs, "\n"))
	var got report
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	require.Equal(t, "2206/CT-UBND", got.Number)
	require.Equal(t, "2020-09-26", got.InForceFrom.String())
	require.Len(t, got.Tasks, 17, "nine tasks, three below the third, five solutions")
	require.Equal(t, task.Counts{Total: 16, DoneInTime: 1, OpenLate: 1, NoDeadline: 14, Excluded: 1}, got.Whole.Counts)
	first, second := got.Tasks[0], got.Tasks[1]
	require.Equal(t, "completed", first.Status)
	require.Equal(t, "2020-11-27", first.DoneOn.String(), "the day it was handed in counts")
	require.Equal(t, "open_late", second.Bucket)
	require.Equal(t, 3, *second.Overdue, "Friday 27 November to Wednesday 2 December: three working days")
	require.Equal(t, []string{"vn/an-giang/so-giao-duc-va-dao-tao"}, second.Answering)

	_, before, _ := runs(t, progress, "-log", "-", "-on", "2020-11-30", "-format", "json")
	require.NoError(t, json.Unmarshal([]byte(before), &got))
	require.Equal(t, "submitted", got.Tasks[0].Status, "what holds from a later day is not looked at")
	require.Equal(t, "open_in_time", got.Tasks[0].Bucket, "the last day itself is in time")
}

func TestAnswersThroughReorganisation(t *testing.T) {
	_, out, errs := runs(t, "", "-on", "2026-11-23", "-format", "json")
	require.Empty(t, errs)
	var got report
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	require.NotEqual(t, got.Tasks[0].Lead, got.Tasks[0].Answering[0])
	require.Equal(t, 17, got.Answering[got.Tasks[0].Answering[0]].Total)
	_, out, _ = runs(t, "", "-on", "2026-11-23")
	require.Contains(t, out, "vn/an-giang/so-giao-duc-va-dao-tao → ")
}

func TestFormatsOfADirective(t *testing.T) {
	_, out, _ := runs(t, progress, "-log", "-", "-on", "2020-12-02", "-format", "ics")
	require.Equal(t, 17, strings.Count(out, "BEGIN:VTODO\r\n"), "with or without a last day")
	for l := range strings.SplitSeq(out, "\r\n") {
		require.LessOrEqual(t, len(l), 75)
	}
	require.Equal(t, 3, strings.Count(out, "RELATED-TO;RELTYPE=PARENT:"))

	_, out, _ = runs(t, progress, "-log", "-", "-on", "2020-12-02", "-format", "csv")
	dir := filepath.Join(t.TempDir(), "t.csv")
	require.NoError(t, os.WriteFile(dir, []byte(out), 0o600))
	code, again, errs := runs(t, "", "-tasks", dir, "-on", "2020-12-02", "-format", "json")
	require.Zero(t, code)
	require.Empty(t, errs, "the table is read again as it was written")
	var a answer
	require.NoError(t, json.Unmarshal([]byte(again), &a))
	require.Equal(t, 1, a.Whole.DoneInTime)
	require.Equal(t, 1, a.Whole.OpenLate)
}

func Example() {
	in := "key,lead,kind,due,first_due,done_on\n" +
		"T.0,Sở Y tế,report,2020-10-25,,2020-10-23\n" +
		"T.1,Sở Y tế,task,2020-11-30,2020-10-31,\n" +
		"T.2,Sở Tài chính,task,2020-10-32,,\n"
	code := run([]string{"-tasks", "-", "-on", "2020-11-15", "-format", "csv"}, strings.NewReader(in), os.Stdout, os.Stdout)
	fmt.Println("exit status", code)
	// Output:
	// tracker: line 4: due: schedule: "2020-10-32" is not a day (YYYY-MM-DD, years 0001 to 9999)
	// scope,lead,total,done_in_time,done_late,open_in_time,open_late,no_deadline,excluded
	// whole,,2,1,0,1,0,0,0
	// first,,2,1,0,0,1,0,0
	// lead,Sở Y tế,2,1,0,1,0,0,0
	// exit status 0
}

func BenchmarkTable(b *testing.B) {
	in := tableOf(task.Counts{DoneInTime: 4000, DoneLate: 1000, OpenInTime: 4000, OpenLate: 1000}, 0, "2020-07-01")
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if run([]string{"-tasks", "-", "-on", "2020-07-01", "-format", "json"}, strings.NewReader(in), io.Discard, io.Discard) != 0 {
			b.Fatal()
		}
	}
}
