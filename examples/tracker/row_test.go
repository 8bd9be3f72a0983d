package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/task"
)

func TestBrokenRowsAreNamedAndTheRestCounted(t *testing.T) {
	lines := []struct{ row, fault string }{
		{"T.0,a,task,2020-01-01,,", ""},
		{"T.1,a,task,2020-13-01,,", "line 3: due"},
		{"T.2,a,task,,,2020-02-30", "line 4: done_on"},
		{"T.3,a,chore,,,", "line 5: kind"},
		{"T-4,a,task,,,", "line 6: key"},
		{",a,task,,,", "line 7: key"},
		{"T.6,a,task", "line 8: 3 fields"},
		{`T.7,"a,task,,,`, "line 9"},
		{"T.8,a,task,,,,,", "line 10: 8 fields"},
		{"T.9,\xff,task,,,", "line 11: not valid UTF-8"},
		{"", ""},
		{`T.11,"Sở ""Y tế"", An Giang",task,2020-12-01,,`, ""},
		{"T.12," + strings.Repeat("x", maxLine) + ",task,,,", "line 14"},
		{"T.13,=cmd(),task,,,\r", ""},
		{"T.14,a,task,,,", ""},
	}
	in := "\ufeff" + strings.Join(header, ",") + "\r\n"
	var faults []string
	for _, l := range lines {
		in += l.row + "\n"
		if l.fault != "" {
			faults = append(faults, "tracker: "+l.fault)
		}
	}
	for _, format := range []string{"json", "csv", "text", "ics"} {
		code, out, errs := runs(t, in, "-tasks", "-", "-on", "2020-06-01", "-format", format)
		require.Zero(t, code, "a fault in a row never changes the exit status")
		got := strings.Split(strings.TrimSpace(errs), "\n")
		require.Len(t, got, len(faults))
		for i := range faults {
			require.True(t, strings.HasPrefix(got[i], faults[i]), "%s\n%s", got[i], faults[i])
		}
		switch format {
		case "json":
			var a answer
			require.NoError(t, json.Unmarshal([]byte(out), &a))
			require.Equal(t, task.Counts{Total: 4, OpenInTime: 1, OpenLate: 1, NoDeadline: 2}, a.Whole.Counts)
			require.Contains(t, a.Leads, `Sở "Y tế", An Giang`)
		case "csv":
			rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
			require.NoError(t, err)
			require.Equal(t, columns, rows[0])
			require.Equal(t, []string{"whole", "", "4", "0", "0", "1", "1", "2", "0"}, rows[1])
			require.Equal(t, "'=cmd()", rows[3][1], "no cell is a formula")
		case "ics":
			require.Equal(t, 4, strings.Count(out, "BEGIN:VTODO\r\n"))
		}
	}
}

func TestColumnsInAnyOrder(t *testing.T) {
	in := "note,done_on,due,key,first_due,kind,lead\nx,,2020-01-01,T.0,,task,a\n"
	for _, in := range []string{in, strings.ToUpper(in[:46]) + in[46:], "lead,key,done_on,due\na,T.0,,2020-01-01\n"} {
		code, out, errs := runs(t, in, "-tasks", "-", "-on", "2020-01-02", "-format", "csv")
		require.Zero(t, code, errs)
		require.Contains(t, out, "whole,,1,0,0,0,1,0,0\n", in)
	}
}

func TestLineBreaksInCells(t *testing.T) {
	const head = "key,lead,kind,due,first_due,done_on,title\n"
	for _, c := range []struct {
		rows, faults string
		total        int
		why          string
	}{
		{"T.0,a,task,,,,\"=cmd()\r\nb\"\r\nT.1,a,task,,,,x\n", "", 2, "a title of two lines, and what would be a formula"},
		{"T.0,\"Sở\nY tế\",task,,,,\nT.1,a,task,,,,\nT-2,a,task,,,,\n", "line 5: key", 2, "lines are counted on"},
		{"T.0,a,task,,,,\"x\n\ny\"", "", 1, "an empty line within, and no end of the last"},
		{"T.0,\"a,task,,,,\nT.1,a,task,,,,\nT.2,a,task,,,,\n", "line 2", 2, "a mark left open spoils no other row"},
		{"T.0,\"a,task,,,,\nT.1,\"a\",task,,,,\n", "line 2", 1, "nor one with marks of its own"},
		{"T.0,\"a,task,,,,\nT.1,a,task\",,,,\n", "line 2|line 3", 0, "T.0 to T.1 is one cell, but that row is not as wide as the header"},
		{"T.0,\"a,task,,,,\n" + strings.Repeat("T.1,a,task,,,,\n", 5000), "line 2", 5000, "further than is looked"},
	} {
		code, out, errs := runs(t, head+c.rows, "-tasks", "-", "-on", "2020-01-01", "-format", "json")
		require.Zero(t, code, c.why)
		var a answer
		require.NoError(t, json.Unmarshal([]byte(out), &a))
		require.Equal(t, c.total, a.Whole.Total, c.why)
		var got []string
		for l := range strings.Lines(errs) {
			got = append(got, l)
		}
		want := strings.FieldsFunc(c.faults, func(r rune) bool { return r == '|' })
		require.Len(t, got, len(want), "%s: %s", c.why, errs)
		for i := range want {
			require.Contains(t, got[i], "tracker: "+want[i]+":", c.why)
		}
	}
}

// The count of lines is for people at a terminal, and for long input; a fault begins a line of its own.
func TestProgressOnATerminal(t *testing.T) {
	const n = 200_001
	table := strings.Join(header, ",") + "\n" + strings.Repeat("T.0,a,task,,,\n", n-2) + "T-1,,,,,\n"
	log := strings.Repeat("\n", n)
	for _, c := range []struct {
		in, want string
		terminal bool
		args     []string
		why      string
	}{
		{table, "\r100000 lines\r200000 lines\ntracker: line 200001: key: task: \"T-1\" is not the key of a task (letters and digits joined by dots, at most 100 bytes)\n\r200001 lines\n", true, []string{"-tasks", "-"}, "a long table"},
		{strings.Replace(table, "T-1", "T.1", 1), "", false, []string{"-tasks", "-"}, "nobody watches"},
		{strings.Join(header, ",") + "\nT.0,a,task,,,\n", "", true, []string{"-tasks", "-"}, "a short table"},
		{log, "\r100000 lines\r200000 lines\r200001 lines\n", true, []string{"-log", "-"}, "a long log"},
	} {
		var out, errs bytes.Buffer
		require.Zero(t, runOn(append(c.args, "-on", "2020-01-01"), strings.NewReader(c.in), &out, &errs, c.terminal))
		require.Equal(t, c.want, errs.String(), c.why)
		require.NotContains(t, out.String(), "lines", "the answer is nothing but the answer")
	}
	require.False(t, isTerminal(&bytes.Buffer{}))
}

func TestBrokenEntries(t *testing.T) {
	lines := []struct{ entry, fault string }{
		{`{"task":"I.1","at":"2020-10-03","on":"2020-10-03","event":"note"}`, `at: 2020-10-03 is not a time`},
		{`{"task":"I.1","at":"2020-10-03T08:00:00Z","on":"2020-10-03","event":"progress","progress":"x"}`, "progress: a string cannot stand here"},
		{`[]`, "an entry is a JSON object"},
		{`null`, "the entry names no task\n"},
		{`{"at":"2020-10-03T08:00:00Z","on":"2020-10-03","event":"note"}`, "the entry names no task\n"},
		{`{"task":"I.1"`, "the entry is cut off"},
		{strings.Repeat("x", maxLine+1), "longer than"},
		{`{"task":"I.99","at":"2020-10-03T08:00:00Z","on":"2020-10-03","event":"note"}`, "the directive has no task I.99\n"},
		{`{"task":"I.1","at":"2020-10-03T08:00:00Z","on":"2020-10-03","event":"dance"}`, "dance"},
	}
	in := "\ufeff"
	for _, l := range lines {
		in += l.entry + "\r\n"
	}
	in += `{"task":"I.1","at":"2020-10-05T08:00:00Z","on":"2020-10-05","event":"start"}`
	code, out, errs := runs(t, in, "-log", "-", "-on", "2020-12-02", "-format", "csv")
	require.Zero(t, code)
	require.Contains(t, out, ",in-progress,", "what can stand is entered")
	require.Equal(t, len(lines), strings.Count(errs, "tracker: line "))
	for _, l := range lines {
		require.Contains(t, errs, l.fault)
	}
}

func TestSuspendedAboveAndNotYetGiven(t *testing.T) {
	const log = `{"task":"I.3","at":"2020-10-03T08:00:00Z","on":"2020-10-03","event":"suspend","reason":"dịch bệnh"}
{"task":"I.3","at":"2020-11-03T08:00:00Z","on":"2020-11-03","event":"resume"}
`
	for _, c := range []struct {
		on                  string
		suspended, excluded int
		later               string
		why                 string
	}{
		{"2020-10-04", 4, 0, ": 1 entries\n", "I.3 with the three tasks below it"},
		{"2020-11-03", 0, 0, "", "resumed, all four"},
		{"2020-09-15", 0, 17, ": 2 entries\n", "the day before the signing: nothing is given"},
		{"2020-09-16", 0, 0, ": 2 entries\n", "signed"},
	} {
		_, out, errs := runs(t, log, "-log", "-", "-on", c.on, "-format", "json")
		require.True(t, strings.HasSuffix(errs, c.later), "what holds from a later day is told: %q", errs)
		require.Equal(t, strings.Count(c.later, "\n"), strings.Count(errs, "\n"))
		require.Equal(t, c.suspended, strings.Count(out, `"status": "suspended"`), c.why)
		var got report
		require.NoError(t, json.Unmarshal([]byte(out), &got))
		require.Equal(t, c.excluded, got.Whole.Excluded, c.why)
	}
}

func TestTitlesOfStrangers(t *testing.T) {
	const in = `{"format":1,"jurisdiction":"vn","type":"CT","number":"2206/CT-UBND","issuers":["vn/an-giang/uy-ban-nhan-dan"],
"title":{"vi":"=cmd()\r\nx"},"signed":"2020-09-16","assignments":[{"agency":"vn/an-giang/so-giao-duc-va-dao-tao","role":"lead"}],
"tasks":[{"key":"I.1","kind":"task","title":{"vi":"=cmd()\r\nEND:VTODO\r\nT.9,x,task,,,"}}]}`
	_, text, errs := runs(t, in, "-file", "-")
	require.Empty(t, errs)
	require.Contains(t, text, "\nI.1 =cmd() END:VTODO T.9,x,task,,, — đã giao\n", "one line a task")
	_, ics, _ := runs(t, in, "-file", "-", "-format", "ics")
	require.Equal(t, 1, strings.Count(ics, "\r\nEND:VTODO\r\n"), "no title ends the component")
	_, table, _ := runs(t, in, "-file", "-", "-format", "csv")
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	require.NoError(t, err)
	require.Equal(t, "'=cmd()\nEND:VTODO\nT.9,x,task,,,", strings.ReplaceAll(rows[1][10], "\r", ""), "no cell is a formula")
	code, _, errs := runs(t, table, "-tasks", "-", "-on", "2020-10-01")
	require.Zero(t, code)
	require.Empty(t, errs, "what was written is read again")
}
