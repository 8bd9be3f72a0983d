package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/task"
)

// A directive with a term that runs from another task, a ban, a group, an hour, a last day beyond what is decided, a named span, and a term that no
// calendar reaches.
const varied = `{"format":1,"jurisdiction":"vn","type":"CT","number":"12/CT-UBND","issuers":["vn/an-giang/uy-ban-nhan-dan"],
"title":{"vi":"x"},"signed":"2020-09-16","effect":[{"role":"effect","words":"có hiệu lực kể từ ngày ký"}],
"assignments":[{"agency":"vn/an-giang/so-giao-duc-va-dao-tao","role":"lead"}],
"tasks":[
{"key":"I.1","kind":"task","title":{"vi":"x"},"deadline":{"by":"2020-10-30"}},
{"key":"I.2","kind":"report","title":{"vi":"x"},"deadline":{"within":"5 working days after completion of I.1"},"depends":[{"task":"I.1"}]},
{"key":"I.3","kind":"task","modality":"must-not","title":{"vi":"x"}},
{"key":"I.4","kind":"task","title":{"vi":"x"},"assignments":[{"each":{"kind":"district-peoples-committee","under":"vn/an-giang"},"role":"lead"}],
 "deadline":{"before":"2020-11-30","at":"14:00"}},
{"key":"I.5","kind":"draft","title":{"vi":"x"},"assignments":[{"agency":"vn/an-giang/uy-ban-nhan-dan","role":"lead"}],"deadline":{"by":"2027-03-31"}},
{"key":"I.6","kind":"task","title":{"vi":"x"},"deadline":{"during":"năm học 2020-2021"}},
{"key":"I.7","kind":"task","title":{"vi":"x"},"deadline":{"within":"5 working days after 1990-01-01"}}
]}`

const life = `{"task":"I.1","at":"2020-10-01T08:00:00Z","on":"2020-10-01","event":"start"}
{"task":"I.1","at":"2020-10-12T08:00:00Z","on":"2020-10-12","event":"submit"}
{"task":"I.1","at":"2020-10-13T08:00:00Z","on":"2020-10-13","event":"approve"}
{"task":"I.3","at":"2020-10-13T08:00:00Z","on":"2020-10-13","event":"start"}
{"task":"I.3","at":"2020-10-14T08:00:00Z","on":"2020-10-14","event":"submit"}
{"task":"I.3","at":"2020-10-15T08:00:00Z","on":"2020-10-15","event":"approve"}
{"task":"I.5","at":"2020-10-15T08:00:00Z","on":"2020-10-15","event":"delegate","to":"vn/an-giang/so-y-te"}
{"task":"I.5","at":"2020-10-15T08:00:00Z","on":"2020-10-15","event":"delegate","to":"vn/bo-y-te"}
{"task":"I.2","at":"2020-10-16T08:00:00Z","on":"2020-10-16","event":"reassign","to":"vn/an-giang/so-tai-chinh"}
{"task":"I.4","instance":"vn/an-giang/long-xuyen/uy-ban-nhan-dan","at":"2020-10-16T08:00:00Z","on":"2020-10-16","event":"start"}
`

func TestAWorkingLife(t *testing.T) {
	file := filepath.Join(t.TempDir(), "d.json")
	require.NoError(t, os.WriteFile(file, []byte(varied), 0o600))
	ask := func(on string) (report, string) {
		code, out, errs := runs(t, life, "-file", file, "-log", "-", "-on", on, "-format", "json")
		require.Zero(t, code, errs)
		var r report
		require.NoError(t, json.Unmarshal([]byte(out), &r))
		return r, errs
	}
	of := func(r *report, key, body string) *entryOfReport {
		for i := range r.Tasks {
			if e := &r.Tasks[i]; e.Key == key && strings.HasPrefix(e.Body, body) {
				return e
			}
		}
		t.Fatal(key)
		return nil
	}

	r, _ := ask("2020-10-01")
	require.Equal(t, "pending", of(&r, "I.2", "").DueState, "nobody has done I.1 yet")
	require.Equal(t, "vn/an-giang/so-giao-duc-va-dao-tao", of(&r, "I.2", "").Lead)

	r, errs := ask("2020-10-18")
	require.Contains(t, errs, "line 6: task I.3 is kept or broken, and never done\n")
	require.Contains(t, errs, "line 8: vn/an-giang/uy-ban-nhan-dan cannot delegate to vn/bo-y-te, which was not under it on 2020-10-15\n")
	require.Equal(t, 2, strings.Count(errs, "\n"))
	second := of(&r, "I.2", "")
	require.Equal(t, "2020-10-19", second.Due.String(), "five working days after Monday 12 October, when I.1 was handed in")
	require.Equal(t, "2020-10-19", second.FirstDue.String())
	require.Equal(t, "vn/an-giang/so-tai-chinh", second.Lead, "given on")
	require.Equal(t, []string{"vn/an-giang/so-tai-chinh"}, second.Answering)
	require.Equal(t, "excluded", of(&r, "I.3", "").Bucket, "a ban is in no figures")
	require.Equal(t, "in-progress", of(&r, "I.4", "vn/an-giang/long-xuyen").Status)
	require.Equal(t, "assigned", of(&r, "I.4", "vn/an-giang/an-phu").Status, "another district's is another log")
	require.Equal(t, "14:00", of(&r, "I.4", "").DueAt.String())
	require.Equal(t, [][]string{{"vn/an-giang/uy-ban-nhan-dan", "vn/an-giang/so-y-te"}}, of(&r, "I.5", "").Delegated)
	require.Equal(t, "vn/an-giang/uy-ban-nhan-dan", of(&r, "I.5", "").Lead, "who delegates stays answerable")
	require.Equal(t, "provisional", of(&r, "I.5", "").Standing, "Tết 2027 is not decided")
	require.Empty(t, second.Standing)
	require.Equal(t, "2021-05-30", of(&r, "I.6", "").Due.String())
	require.Equal(t, "assumed", of(&r, "I.6", "").Standing, "the plan of the country, within which a province may have fixed another day")
	require.Equal(t, "pending", of(&r, "I.7", "").DueState, "there is a last day, and nobody can say which")
	require.Equal(t, task.Counts{Total: 16, DoneInTime: 1, OpenInTime: 14, NoDeadline: 1, Excluded: 1}, r.Whole.Counts)
	require.Equal(t, task.Counts{Total: 3, DoneInTime: 1, OpenInTime: 1, NoDeadline: 1, Excluded: 1}, r.Answering["vn/an-giang/so-giao-duc-va-dao-tao"])

	_, text, _ := runs(t, life, "-file", file, "-log", "-", "-on", "2020-10-18")
	require.Contains(t, text, "hạn 14:00 2020-11-30")
	require.Contains(t, text, "giao cấp dưới: vn/an-giang/uy-ban-nhan-dan → vn/an-giang/so-y-te")
}

// What stands in the log against what is below it is told, and changes nothing.
func TestCompletedOverAnOpenOne(t *testing.T) {
	const log = `{"task":"I.3","at":"2020-10-01T08:00:00Z","on":"2020-10-01","event":"start"}
{"task":"I.3","at":"2020-10-02T08:00:00Z","on":"2020-10-02","event":"submit"}
{"task":"I.3","at":"2020-10-03T08:00:00Z","on":"2020-10-03","event":"approve"}
`
	code, out, errs := runs(t, log, "-log", "-", "-on", "2020-12-02", "-format", "json")
	require.Zero(t, code)
	require.Equal(t, 3, strings.Count(errs, "tracker: task I.3 is completed while I.3."))
	require.Contains(t, out, `"done_in_time": 1`)
}
