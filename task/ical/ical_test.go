package ical_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
	"github.com/chithi-go/chithi/task/ical"
)

// property is a content line taken apart by the rules of RFC 5545 section 3.1, slowly.
type property struct{ name, params, value string }

// parse is an independent reader: lines end in CRLF, have at most 75 octets and whole runes; a space at the front joins a line to the last.
func parse(t testing.TB, text string) []property {
	require.True(t, text == "" || strings.HasSuffix(text, "\r\n"))
	var lines []string
	for _, l := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		require.LessOrEqual(t, len(l), 75, l)
		require.True(t, utf8.ValidString(l), "a rune is never split: %q", l)
		require.NotContains(t, l, "\r")
		require.NotContains(t, l, "\n")
		if strings.HasPrefix(l, " ") {
			require.NotEmpty(t, lines)
			lines[len(lines)-1] += l[1:]
			continue
		}
		lines = append(lines, l)
	}
	var r []property
	for _, l := range lines {
		head, value, ok := strings.Cut(l, ":")
		require.True(t, ok, l)
		name, params, _ := strings.Cut(head, ";")
		r = append(r, property{name, params, value})
	}
	return r
}

// plain undoes the escaping of a TEXT value.
func plain(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
			if s[i] == 'n' || s[i] == 'N' {
				b.WriteByte('\n')
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func values(list []property, name string) (r []string) {
	for _, p := range list {
		if p.name == name {
			r = append(r, p.value)
		}
	}
	return r
}

var stamp = time.Date(2020, 9, 26, 1, 2, 3, 0, time.UTC)

func TestAppendTodo(t *testing.T) {
	todo := ical.Todo{
		UID: "u-1", Summary: "Báo cáo; a, b\r\n=cmd()\\", Contact: "Sở Y tế", Categories: []string{"báo cáo", "a,b"},
		Start: schedule.MustParseDate("2007-10-01"), Due: schedule.MustParseDate("2007-12-31"), Status: task.Suspended, Percent: 40, Stamp: stamp,
		Relations: []ical.Relation{
			{UID: "u-0"},
			{UID: "u-2", Type: ical.FinishToStart, Lag: task.MustParseLag("5 days")},
			{UID: "u-3", Type: ical.StartToStart, Lag: task.MustParseLag("-1 day")},
			{UID: "u-4", Type: ical.FinishToFinish, Lag: task.MustParseLag("2 working days")},
		},
	}
	require.Equal(t, strings.Join([]string{
		`BEGIN:VTODO`, `UID:u-1`, `DTSTAMP:20200926T010203Z`, `DTSTART;VALUE=DATE:20071001`, `DUE;VALUE=DATE:20071231`,
		`SUMMARY:Báo cáo\; a\, b\n=cmd()\\`, `CONTACT:Sở Y tế`, `CATEGORIES:báo cáo,a\,b`, `STATUS:IN-PROCESS`, `PERCENT-COMPLETE:40`,
		`RELATED-TO;RELTYPE=PARENT:u-0`, `RELATED-TO;RELTYPE=FINISHTOSTART;GAP=P5D:u-2`, `RELATED-TO;RELTYPE=STARTTOSTART;GAP=-P1D:u-3`,
		`RELATED-TO;RELTYPE=FINISHTOFINISH;X-CHITHI-LAG=2-working-days:u-4`, `END:VTODO`, ``,
	}, "\r\n"), string(ical.AppendTodo(nil, &todo)))
}

func TestTodoDays(t *testing.T) {
	one := schedule.MustParseDate("2014-02-01")
	for _, c := range []struct {
		todo ical.Todo
		want string
		why  string
	}{
		{ical.Todo{Due: one}, "DUE;VALUE=DATE:20140201", "a last day"},
		{ical.Todo{Due: one, Start: one}, "DUE;VALUE=DATE:20140201", "DTSTART must be earlier than DUE, so on one day it is left out"},
		{ical.Todo{}, "", "no last day"},
		{ical.Todo{Due: one, DueAt: time.Date(2014, 2, 1, 14, 0, 0, 0, time.FixedZone("+07", 7*3600))}, "DUE:20140201T070000Z", "trước 14h00 ngày 01/02/2014 in Vietnam"},
		{ical.Todo{Due: -3}, "", "what is no day is left out"},
		{ical.Todo{Completed: stamp, Status: task.Completed}, "COMPLETED:20200926T010203Z", "when it was completed"},
		{ical.Todo{Completed: stamp, Status: task.Failed}, "", "only what is completed was"},
	} {
		text := string(ical.AppendTodo(nil, &c.todo))
		for l := range strings.SplitSeq(text, "\r\n") {
			if strings.HasPrefix(l, "D") && !strings.HasPrefix(l, "DTSTAMP") || strings.HasPrefix(l, "COMPLETED") {
				require.Equal(t, c.want, l, c.why)
			}
		}
		if c.want != "" {
			require.Contains(t, text, c.want+"\r\n", c.why)
		}
		require.Contains(t, text, "DTSTAMP:19700101T000000Z", "no clock in the library")
	}
}

func TestStatusOf(t *testing.T) {
	for s, want := range map[task.Status]string{
		0: "NEEDS-ACTION", task.Assigned: "NEEDS-ACTION", task.Submitted: "IN-PROCESS", task.Suspended: "IN-PROCESS",
		task.Completed: "COMPLETED", task.Failed: "CANCELLED", task.Void: "CANCELLED", 99: "NEEDS-ACTION",
	} {
		require.Equal(t, want, ical.StatusOf(s))
	}
	require.Equal(t, ical.FinishToStart, ical.RelationOf(0))
	require.Equal(t, ical.StartToFinish, ical.RelationOf(task.StartFinish))
}

func TestAppendEvent(t *testing.T) {
	e := ical.Event{
		UID: "e", Summary: "Kỳ báo cáo tháng 10", Stamp: stamp,
		Days: schedule.Interval{From: schedule.MustParseDate("2020-09-15"), Before: schedule.MustParseDate("2020-10-15")},
	}
	got := parse(t, string(ical.AppendEvent(nil, &e)))
	require.Equal(t, []string{"20200915"}, values(got, "DTSTART"))
	require.Equal(t, []string{"20201015"}, values(got, "DTEND"), "the first day after, as RFC 5545 has it")
	require.Equal(t, []string{"Kỳ báo cáo tháng 10"}, values(got, "SUMMARY"))
}

func randomText(r *rand.Rand) string {
	const alphabet = "abc ;,\\:\"=@\n\tđâậộưỷ…€𝄞"
	runes := []rune(alphabet)
	var b strings.Builder
	for range r.IntN(300) {
		b.WriteRune(runes[r.IntN(len(runes))])
	}
	return b.String()
}

// T19: every line has at most 75 octets, no rune is split, and what is read back is what was written.
func TestWhatIsWrittenIsReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		todo := ical.Todo{
			UID: uuid.NewString(), Summary: randomText(r), Description: randomText(r), Contact: randomText(r),
			Due: schedule.Date(1 + r.IntN(3652058)), Status: task.Status(1 + r.IntN(12)), Percent: r.IntN(101), Stamp: stamp,
		}
		got := parse(t, string(ical.AppendTodo(nil, &todo)))
		for name, want := range map[string]string{"SUMMARY": todo.Summary, "DESCRIPTION": todo.Description, "CONTACT": todo.Contact, "UID": todo.UID} {
			v := values(got, name)
			if want == "" {
				require.Empty(t, v)
				continue
			}
			require.Len(t, v, 1)
			require.Equal(t, want, plain(v[0]))
		}
		require.Equal(t, []string{strings.ReplaceAll(todo.Due.String(), "-", "")}, values(got, "DUE"))
		require.Equal(t, []string{ical.StatusOf(todo.Status)}, values(got, "STATUS"))
	}
}

func TestHostileText(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nEND:VTODO":         "a\nEND:VTODO",
		"a\rb":                   "a\nb",
		"a\x00b\x1fc\x7fd":       "a\ufffdb\ufffdc\ufffdd",
		"a\xff\xfe":              "a\ufffd\ufffd",
		"\u0085x":                "\ufffdx",
		"\ufffd":                 "\ufffd",
		strings.Repeat("=", 500): strings.Repeat("=", 500),
	} {
		got := parse(t, string(ical.AppendTodo(nil, &ical.Todo{UID: "u", Summary: in})))
		require.Equal(t, want, plain(values(got, "SUMMARY")[0]), "%q", in)
		require.Equal(t, []string{"VTODO"}, values(got, "END"), "no text ends the component")
	}
}

type full struct{ left int }

func (w *full) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, errors.New("disk full")
	}
	return len(b), nil
}

func TestWrite(t *testing.T) {
	var out bytes.Buffer
	todos := []ical.Todo{{UID: "1", Stamp: stamp}, {UID: "2", Stamp: stamp}}
	require.NoError(t, ical.Write(&out, "2206/CT-UBND, An Giang", slices.Values(todos)))
	got := parse(t, out.String())
	require.Equal(t, []string{"VCALENDAR", "VTODO", "VTODO"}, values(got, "BEGIN"))
	require.Equal(t, []string{"2.0"}, values(got, "VERSION"))
	require.Equal(t, []string{`2206/CT-UBND\, An Giang`}, values(got, "NAME"))
	require.Equal(t, property{"END", "", "VCALENDAR"}, got[len(got)-1])
	many := make([]ical.Todo, 5000)
	require.Error(t, ical.Write(&full{100_000}, "x", slices.Values(many)))
	require.Error(t, ical.Write(&full{10}, "x", slices.Values(todos)))
}

func TestTodosOfInstances(t *testing.T) {
	tk := task.Task{Key: task.MustParseKey("I.1"), Kind: task.Report, Title: chithi.Text{"vi": "Báo cáo", "en": "Report"}}
	d := task.Deadline{Before: schedule.MustParseDate("2014-02-01")}
	require.NoError(t, d.At.UnmarshalText([]byte("14:00")))
	due, err := d.Resolve(&task.Env{})
	require.NoError(t, err)
	view := ical.View{Lang: "en", Zone: time.FixedZone("+07", 7*3600), Stamp: stamp, Lead: func(*task.Instance) string { return "Sở" }}
	todo := func(due task.Due, s task.State) ical.Todo {
		for got := range view.Todos([]task.Instance{{ID: uuid.UUID{1}, Task: &tk, Parent: -1}}, []task.Due{due}, []task.State{s}) {
			return got
		}
		return ical.Todo{}
	}
	got := todo(due, task.State{Position: task.Position{Status: task.InProgress}, Progress: 10})
	require.Equal(t, "I.1 Report", got.Summary)
	require.Equal(t, "Sở", got.Contact)
	require.Equal(t, "2014-02-01T14:00:00+07:00", got.DueAt.Format(time.RFC3339))

	extended := todo(due, task.State{Due: schedule.MustParseDate("2014-03-01")})
	require.True(t, extended.DueAt.IsZero(), "the hour was that of the first day")
	require.Equal(t, "2014-03-01", extended.Due.String())
	view.Lead = nil
	none := todo(task.Due{}, task.State{})
	require.Zero(t, none.Due)
	require.Empty(t, none.Contact)
}

// RFC 9253 section 4: a temporal relation stands in the one that comes first and names the one that waits.
func TestRelationsStandInTheOneThatComesFirst(t *testing.T) {
	k := task.MustParseKey
	first := task.Task{Key: k("1"), Kind: task.Work}
	then := task.Task{Key: k("2"), Kind: task.Work, Depends: []task.Dependency{
		{Task: k("1"), Lag: task.MustParseLag("1 day")}, {Task: k("9")}, {Task: k("2.a"), Link: task.StartStart},
	}}
	below := task.Task{Key: k("2.a"), Kind: task.Work}
	a, b := agency.MustParseKey("vn/a"), agency.MustParseKey("vn/b")
	list := []task.Instance{
		{ID: uuid.UUID{0}, Task: &first, Parent: -1, Group: true},
		{ID: uuid.UUID{1}, Task: &first, Parent: 0, Body: a},
		{ID: uuid.UUID{2}, Task: &first, Parent: 0, Body: b},
		{ID: uuid.UUID{3}, Task: &then, Parent: -1, Group: true},
		{ID: uuid.UUID{4}, Task: &then, Parent: 3, Body: b},
		{ID: uuid.UUID{5}, Task: &below, Parent: 4, Body: b},
		{ID: uuid.UUID{6}, Task: &then, Parent: 3, Body: a},
		{ID: uuid.UUID{7}, Task: &below, Parent: 6, Body: a},
	}
	var view ical.View
	var got []string
	for todo := range view.Todos(list, make([]task.Due, len(list)), make([]task.State, len(list))) {
		for _, p := range parse(t, string(ical.AppendTodo(nil, &todo))) {
			if p.name == "RELATED-TO" {
				got = append(got, fmt.Sprint(todo.UID[1:2], " ", p.params, " ", p.value[1:2]))
			}
		}
	}
	require.Equal(t, []string{
		"0 RELTYPE=FINISHTOSTART;GAP=P1D 3",
		"1 RELTYPE=PARENT 0", "1 RELTYPE=FINISHTOSTART;GAP=P1D 6",
		"2 RELTYPE=PARENT 0", "2 RELTYPE=FINISHTOSTART;GAP=P1D 4",
		"3 RELTYPE=DEPENDS-ON 0", "3 RELTYPE=DEPENDS-ON 5", "3 RELTYPE=DEPENDS-ON 7",
		"4 RELTYPE=PARENT 3", "4 RELTYPE=DEPENDS-ON 2", "4 RELTYPE=DEPENDS-ON 5",
		"5 RELTYPE=PARENT 4", "5 RELTYPE=STARTTOSTART 3", "5 RELTYPE=STARTTOSTART 4",
		"6 RELTYPE=PARENT 3", "6 RELTYPE=DEPENDS-ON 1", "6 RELTYPE=DEPENDS-ON 7",
		"7 RELTYPE=PARENT 6", "7 RELTYPE=STARTTOSTART 3", "7 RELTYPE=STARTTOSTART 6",
	}, got, "a waits for a, b for b, the group for the group, and for all where there is none")
}

func TestUID(t *testing.T) {
	require.Equal(t, ical.UID("a", "b"), ical.UID("a", "b"))
	require.NotEqual(t, ical.UID("a", "b"), ical.UID("ab"))
}

func TestNoAllocation(t *testing.T) {
	todo := sample()
	buf := make([]byte, 0, 4096)
	require.Zero(t, testing.AllocsPerRun(100, func() { buf = ical.AppendTodo(buf[:0], &todo) }))
}

func sample() ical.Todo {
	return ical.Todo{
		UID: "39983c3f-fb2c-5142-aaf7-f913b71ee0db", Summary: "I.1 Rà soát, quy hoạch, phát triển mạng lưới trường, lớp",
		Description: strings.Repeat("Nâng cao chất lượng, chuẩn hóa đội ngũ giáo viên; ", 4), Contact: "Sở Giáo dục và Đào tạo",
		Categories: []string{"nhiệm vụ"}, Due: schedule.MustParseDate("2021-05-30"), Status: task.InProgress, Percent: 40, Stamp: stamp,
		Relations: []ical.Relation{{UID: "db05b21f-7123-503c-ba06-49efad39ca07"}},
	}
}

func BenchmarkAppendTodo(b *testing.B) {
	todo := sample()
	buf := make([]byte, 0, 4096)
	b.ReportAllocs()
	for b.Loop() {
		buf = ical.AppendTodo(buf[:0], &todo)
	}
	b.SetBytes(int64(len(buf)))
}

func FuzzAppendTodo(f *testing.F) {
	for _, s := range []string{"", "a", "Báo cáo; a, b", "a\r\nEND:VTODO\r\n", "\xff", strings.Repeat("đ", 80), "=cmd()", "\\n"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, summary, uid string) {
		got := parse(t, string(ical.AppendTodo(nil, &ical.Todo{UID: uid, Summary: summary, Categories: []string{summary}})))
		require.Equal(t, []string{"VTODO"}, values(got, "END"))
		if utf8.ValidString(summary) && !strings.ContainsFunc(summary, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) && summary != "" {
			require.Equal(t, summary, plain(values(got, "SUMMARY")[0]))
		}
	})
}
