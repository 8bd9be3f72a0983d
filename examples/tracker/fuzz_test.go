package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Whatever the table, the program ends with a status of its own, and every row is either counted or named.
func FuzzTable(f *testing.F) {
	for _, s := range []string{
		"T.0,a,task,2020-01-01,,2020-01-01\n", `T.1,"a,task,,,` + "\nT.2,a,task,,,\n", "\r\n\r\n", ",,,,,", "T.0,\xff,,,,\n", `T.3,"a""b",,,,`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, rows string) {
		var out, errs bytes.Buffer
		code := run([]string{"-tasks", "-", "-on", "2020-06-01", "-format", "json"}, strings.NewReader(strings.Join(header, ",")+"\n"+rows), &out, &errs)
		require.Zero(t, code, errs.String())
		var a answer
		require.NoError(t, json.Unmarshal(out.Bytes(), &a))
		counted := a.Whole.Total + a.Whole.Excluded
		written := 0
		for l := range strings.SplitSeq(rows, "\n") {
			if strings.TrimRight(l, "\r\n") != "" {
				written++
			}
		}
		told := counted + strings.Count(errs.String(), "tracker: line ")
		require.LessOrEqual(t, told, written)
		if !strings.Contains(rows, `"`) { // otherwise one row may be several lines
			require.Equal(t, written, told)
		}
	})
}

func FuzzLog(f *testing.F) {
	f.Add(progress)
	f.Add("{}\n[]\nnull\n\"\"\n")
	f.Add(`{"task":"I.1","at":"2020-10-01T08:00:00Z","on":"2020-10-01","event":"extend","due":"0001-01-01"}`)
	f.Fuzz(func(t *testing.T, log string) {
		var out, errs bytes.Buffer
		code := run([]string{"-log", "-", "-on", "2021-01-01", "-format", "json"}, strings.NewReader(log), &out, &errs)
		require.Contains(t, []int{0, 1}, code)
		if code == 0 {
			var r report
			require.NoError(t, json.Unmarshal(out.Bytes(), &r))
			require.Len(t, r.Tasks, 17)
		}
	})
}
