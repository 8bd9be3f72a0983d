package agency

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
)

func TestOneBadRowOfMany(t *testing.T) {
	n := 1_000_000
	if testing.Short() || raceEnabled {
		n = 20_000
	}
	var b bytes.Buffer
	b.WriteString(ChangeColumns + "\n")
	for i := range n {
		on := "2025-07-01"
		if i == n/2 {
			on = "2025-02-30"
		}
		fmt.Fprintf(&b, "c%d,%s,%d,transfer,a,b,f%d,,,,NQ\n", i, on, i, i%100)
	}
	all, err := ReadChanges(&b)
	require.Nil(t, all, "nothing half read")
	var found chithi.Problems
	require.ErrorAs(t, err, &found)
	require.Len(t, found, 1)
	require.Equal(t, fmt.Sprintf("/lines/%d/on", n/2+2), found[0].Pointer)
}

func TestReadFaults(t *testing.T) {
	tests := []struct {
		why, header, rows string
		want              []string
	}{
		{"empty file", "", "", []string{"/lines/1 agency-csv-header"}},
		{"another header", "id,on", "", []string{"/lines/1 agency-csv-header"}},
		{"a column too many", ChangeColumns + ",x", "", []string{"/lines/1 agency-csv-header"}},
		{"every fault of every row", ChangeColumns, "x,2025-13-01,one,swallow,A;b,c,a//b,,steal,,\ny,2025-07-01,1,merge\nz,,,dissolve,?,,,,,,\n", []string{
			"/lines/2/from/0 agency-key-invalid", "/lines/2/function/0 agency-path-invalid", "/lines/2/kind agency-word-unknown",
			"/lines/2/mode agency-word-unknown", "/lines/2/on date-invalid", "/lines/2/seq agency-number-invalid",
			"/lines/3 agency-csv-row", "/lines/4/from/0 agency-key-invalid",
		}},
		{"rows of one id that disagree", ChangeColumns, "x,2025-07-01,1,merge,a;b,c,,,,,NQ 1\nx,2025-07-02,2,absorb,a,c,f,,,,NQ 2\n", []string{
			"/lines/3/basis agency-csv-disagree", "/lines/3/kind agency-csv-disagree", "/lines/3/on agency-csv-disagree", "/lines/3/seq agency-csv-disagree",
		}},
		{"a quotation mark left open", ChangeColumns, "x,\"2025\n", []string{"/lines/2 agency-csv-row"}},
		{"lists that multiply without end", ChangeColumns, "x,2025-07-01,1,transfer," + strings.Repeat("a;", 400) + "," + strings.Repeat("b;", 400) + ",f,,,,\n", []string{"/lines/2/from agency-csv-lists"}},
	}
	for _, x := range tests {
		_, err := ReadChanges(strings.NewReader(strings.TrimPrefix(x.header+"\n"+x.rows, "\n")))
		var found chithi.Problems
		require.ErrorAs(t, err, &found, x.why)
		found.Sort()
		var got []string
		for _, p := range found {
			got = append(got, p.Pointer+" "+p.Code())
		}
		require.Equal(t, x.want, got, x.why)
	}
}

func TestReadChangesByKind(t *testing.T) {
	tests := []struct {
		why, rows string
		want      map[string]string // body to result and holders
	}{
		{"two rows of a merger", "m,2025-07-01,1,merge,a,d,,,,,\nm,2025-07-01,1,merge,b,d,,,,,\n", map[string]string{"a": "succeeded d", "b": "succeeded d", "c": "unchanged c"}},
		{"a division by function", "m,2025-07-01,1,divide,a,b,f,,,,\nm,,,,a,c,g,,,,\n", map[string]string{"a": "divided b c"}},
		{"a division with a rest", "m,2025-07-01,1,divide,a,b,f,,,,\nm,,,,a,c,,,,,\n", map[string]string{"a": "divided b c"}},
		{"a division not stated", "m,2025-07-01,1,divide,a,b;c,,,,,\n", map[string]string{"a": "divided b c"}},
		{"a division by territory", "m,2025-07-01,1,divide,a,b,,t/1,,,\nm,,,,a,c,,t/2;t/3,,,\n", map[string]string{"a": "divided b c"}},
		{"a body separated from one that goes on", "m,2025-07-01,1,separate,a,b,f,,,,\n", map[string]string{"a": "divided a b"}},
		{"the body that goes on stands after too", "m,2025-07-01,1,separate,a,a;b,f,,,,\n", map[string]string{"a": "divided a b"}},
		{"the same, and the rest said first", "m,2025-07-01,1,separate,a,a;b,,,,,\nm,,,,a,b,f,,,,\n", map[string]string{"a": "divided a b"}},
		{"a new body takes a function over", "m,2025-07-01,1,create,a,b,f,,,,\n", map[string]string{"a": "divided a b"}},
		{"shared by its receivers", "m,2025-07-01,1,transfer,a,b;c,,,share,,\n", map[string]string{"a": "shared a b c"}},
		{"passed to two, in parts not stated", "m,2025-07-01,1,transfer,a,b;c,,,,,\n", map[string]string{"a": "divided b c"}},
		{"a function moved", "m,2025-07-01,1,transfer,a,b,f,,,,\n", map[string]string{"a": "divided a b"}},
		{"everything moved", "m,2025-07-01,1,transfer,a,b,,,,,\n", map[string]string{"a": "succeeded b"}},
		{"everything shared", "m,2025-07-01,1,transfer,a,b,,,share,,\n", map[string]string{"a": "shared a b"}},
		{"absorbed", "m,2025-07-01,1,absorb,a;b,c,,,,,\n", map[string]string{"a": "succeeded c", "b": "succeeded c", "c": "unchanged c"}},
		{"dissolved, nobody named", "m,2025-07-01,1,dissolve,a,,,,,,\n", map[string]string{"a": "orphaned"}},
		{"dissolved, nothing passes on", "m,2025-07-01,1,dissolve,a,,,,lapse,,\n", map[string]string{"a": "lapsed"}},
		{"dissolved by function", "m,2025-07-01,1,dissolve,a,b,f,,,,\nm,,,,a,c,g,,,,\nm,,,,a,,,,lapse,,\n", map[string]string{"a": "divided b c"}},
		{"converted", "m,2025-07-01,1,convert,a,b,,,,,\n", map[string]string{"a": "succeeded b"}},
		{"renamed", "m,2025-07-01,1,rename,a,a,,,,Tên mới,\n", map[string]string{"a": "unchanged a"}},
		{"established", "m,2025-07-01,1,create,,b,,,,,\n", map[string]string{"b": "unchanged b"}},
		{"two on one day, in order", "y,2025-07-01,2,convert,b,c,,,,,\nx,2025-07-01,1,convert,a,b,,,,,\n", map[string]string{"a": "succeeded c", "b": "succeeded c"}},
	}
	for _, x := range tests {
		changes, err := ReadChanges(strings.NewReader(ChangeColumns + "\n" + x.rows))
		require.NoError(t, err, x.why)
		r := mustNew(t, small(changes...))
		for k, want := range x.want {
			a := r.Who(MustParseKey(k), day+1)
			got := a.Result().String()
			for h := range a.Holders() {
				got += " " + h.String()
			}
			require.Equal(t, want, got, "%s: %s", x.why, k)
		}
	}
}

func TestFormulaCells(t *testing.T) {
	for _, s := range []string{"=1+1", "'=1+1", "@x", "-", "+84", "'quoted", "''", "plain"} {
		require.Equal(t, s, unguard(guard(s)))
		require.NotContains(t, "=+-@", guard(s)[:1])
	}
}
