package task_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func TestCheck(t *testing.T) {
	const sound = `"kind":"task","title":{"vi":"x"}`
	for _, c := range []struct{ tasks, want, why string }{
		{`[{"key":"I.1",` + sound + `}]`, "", "nothing is wrong"},
		{`[{"key":"I.1",` + sound + `},{"key":"I.1",` + sound + `}]`, "/1/key task-key-duplicate", "one key, two tasks"},
		{`[{"key":"I.1",` + sound + `,"tasks":[{"key":"I.2.a",` + sound + `}]}]`, "/0/tasks/0/key task-key-not-under", "a key that belongs elsewhere (a warning)"},
		{`[{"key":"I.1",` + sound + `,"depends":[{"task":"I.1"}]}]`, "/0 task-cycle|/0/depends/0/task task-depends-on-itself", "it waits for itself"},
		{`[{"key":"I.1",` + sound + `,"depends":[{"task":"I.9"}]}]`, "/0/depends/0/task task-depends-unknown", "for a task that the text does not have"},
		{`[{"key":"I.1",` + sound + `,"depends":[{"task":"T.1"}]}]`, "/0/depends/0/period task-depends-on-duty", "T13: for a recurring report, without its period"},
		{`[{"key":"I.1",` + sound + `,"depends":[{"task":"T.1","period":"2020-10"}]}]`, "", "T13: for one period of it"},
		{`[{"key":"I.1",` + sound + `,"depends":[{"task":"T.1","period":"2020-Q4"}]}]`, "/0/depends/0/period task-depends-period", "T13: for a quarter of a monthly report"},
		{`[{"key":"I.1",` + sound + `,"depends":[{"task":"I.2","period":"2020"}]},{"key":"I.2",` + sound + `}]`, "/0/depends/0/period task-depends-period", "for the year of a task, which has none"},
		{`[{"key":"I.1",` + sound + `,"depends":[{"task":"I.2"}]},{"key":"I.2",` + sound + `,"depends":[{"task":"I.1"}]}]`, "/0 task-cycle", "each waits for the other"},
		{`[{"key":"I.1",` + sound + `,"assignments":[{"agency":"vn/a","role":"lead"},{"agency":"vn/a","role":"coordinate"}]}]`, "/0/assignments task-lead-coordinates", "one body in two roles"},
		{`[{"key":"I.1",` + sound + `,"assignments":[{"agency":"vn/a","role":"lead"},{"agency":"vn/b","role":"lead"}]}]`, "/0/assignments task-two-leads", "two leads"},
		{`[{"key":"I.1",` + sound + `,"assignments":[{"agency":"vn/a","role":"lead"},{"each":{"kind":"d","under":"vn"},"role":"lead"}]}]`, "/0/assignments task-two-leads", "T5: a body and each of a group"},
		{`[{"key":"I.1",` + sound + `,"assignments":[{"agency":"vn/a","role":"lead","valid":{"before":"2021-01-01"}},{"agency":"vn/b","role":"lead","valid":{"from":"2021-01-01"}}]}]`, "", "one lead after the other"},
		{`[{"key":"I.1",` + sound + `,"assignments":[{"role":"lead"}]}]`, "/0/assignments/0 task-assignment-who", "nobody"},
		{`[{"key":"I.1",` + sound + `,"assignments":[{"agency":"vn/a","each":{"kind":"d","under":"vn"},"role":"inform"}]}]`, "/0/assignments/0 task-assignment-who", "a body and a group"},
		{`[{"key":"I.1",` + sound + `,"assignments":[{"each":{"kind":"d","under":""},"role":"inform"}]}]`, "/0/assignments/0 task-assignment-who", "each of nobody"},
		{`[{"key":"I.1",` + sound + `,"assignments":[{"agency":"vn/a","role":"inform","function":"/x"}]}]`, "/0/assignments/0/function task-assignment-path", "no path"},
		{`[{"key":"I.1",` + sound + `,"assignments":[{"agency":"vn/a","role":"inform","valid":{"from":"2021-01-01","before":"2021-01-01"}}]}]`, "/0/assignments/0/valid task-assignment-validity", "no day"},
		{`[{"key":"I.1",` + sound + `,"deadline":{"by":"2021-01-01","open":"none"}}]`, "/0/deadline task-deadline-ways", "two ways"},
		{`[{"key":"I.1",` + sound + `,"deadline":{"words":"sớm"}}]`, "/0/deadline task-deadline-ways", "words that were not read"},
		{`[{"key":"I.1",` + sound + `,"deadline":{"at":"14:00"}}]`, "/0/deadline task-deadline-hour", "an hour of no day"},
		{`[{"key":"I.1",` + sound + `,"deadline":{"open":"none","at":"14:00"}}]`, "/0/deadline/at task-deadline-hour", "an hour of no day"},
		{`[{"key":"I.1",` + sound + `,"deadline":{"window":{"from":"2021-01-02","before":"2021-01-01"}}}]`, "/0/deadline/window task-assignment-validity", "the wrong way round"},
		{`[{"key":"I.1",` + sound + `,"deadline":{"later_of":[{"by":"2021-01-01"},{}]}}]`, "/0/deadline/later_of/1 task-deadline-ways", "one of several says nothing"},
		{`[{"key":"I.1",` + sound + `,"modality":"must-not","nature":"achieve"}]`, "/0/nature task-must-not-achieve", "T18: what must not be done cannot be achieved"},
	} {
		ps := task.Check(tasksOf(t, c.tasks), nil, duty(task.Monthly))
		var got []string
		for _, p := range ps {
			got = append(got, p.Pointer+" "+p.Code())
		}
		require.Equal(t, c.want, strings.Join(got, "|"), c.why)
	}
}

func TestTwoLeadsFromAboveAreAtTheTask(t *testing.T) {
	tasks := tasksOf(t, `[{"key":"I.1","kind":"task","title":{"vi":"x"}},{"key":"I.2","kind":"task","title":{"vi":"x"},"assignments":[{"agency":"vn/c","role":"lead"}]}]`)
	above := []task.Assignment{lead("vn/a"), {Each: agency.Group{Kind: "district", Under: key("vn/b")}, Role: task.Lead}}
	ps := task.Check(tasks, above)
	require.Equal(t, "/0: task I.1: led by vn/a, each district under vn/b, and exactly one body must lead (task-two-leads)", ps.In("en"))
	require.Equal(t, "/0: nhiệm vụ I.1: có nhiều cơ quan chủ trì (vn/a, từng district thuộc vn/b), trong khi chỉ được có một (task-two-leads)", ps.In("vi"))
}

func TestCheckDuties(t *testing.T) {
	sound, twice := duty(task.Monthly), duty(task.Yearly)
	bad := duty(task.Quarterly)
	bad.Key = task.MustParseKey("T.2")
	bad.Submit, bad.Valid = task.Submission{}, schedule.Interval{From: 10, Before: 10}
	bad.Assignments = []task.Assignment{lead("vn/a"), lead("vn/b"), {Role: task.Inform}}
	require.Empty(t, task.CheckDuties([]task.Duty{sound}, []task.Assignment{lead("vn/a")}))
	require.Equal(t, []string{
		"/1/key task-key-duplicate", "/2/assignments task-two-leads", "/2/assignments/2 task-assignment-who", "/2/submit task-duty-submit",
		"/2/valid task-assignment-validity",
	}, codesOf(task.CheckDuties([]task.Duty{sound, twice, bad}, nil)))
	v := named("x")
	v.Key = sound.Key
	require.Equal(t, []string{"/0/key task-key-duplicate"}, codesOf(task.Check([]task.Task{v}, nil, sound)), "a task with the key of a duty")
}

func TestCheckBoundsDepth(t *testing.T) {
	deep := task.Deadline{By: day("2021-01-01")}
	for range task.MaxDepth + 2 {
		deep = task.Deadline{LaterOf: []task.Deadline{deep}}
	}
	v := named("1")
	v.Deadline = deep
	require.Equal(t, "task-too-deep", task.Check([]task.Task{v}, nil)[0].Code())

	v = named("x")
	for range task.MaxDepth {
		v = named("x", v)
	}
	ps := task.Check([]task.Task{v}, nil)
	require.Len(t, ps, 1)
	require.Equal(t, "task-too-deep", ps[0].Code())
}

func TestCheckBodies(t *testing.T) {
	bodies := registry(t)
	list := []task.Assignment{
		lead("vn/p/edu"), lead("vn/nobody"), lead("vn/p/d9"),
		{Each: agency.Group{Kind: "district", Under: key("vn/p")}, Role: task.Execute},
		{Each: agency.Group{Kind: "commune", Under: key("vn/p")}, Role: task.Execute},
		{Agency: key("vn/p/edu"), From: key("vn/nobody"), Role: task.Execute},
	}
	var got []string
	for _, p := range task.CheckBodies(list, bodies, effect) {
		got = append(got, p.Pointer+" "+p.Code())
	}
	require.Equal(t, []string{
		"/1/agency task-agency-unknown", "/2/agency task-agency-not-alive", "/4/each task-group-empty", "/5/from task-agency-unknown",
	}, got)
	tree := []task.Task{named("1", task.Task{Key: task.MustParseKey("1.a"), Assignments: list[1:2]})}
	ps := task.CheckTasks(tree, bodies, effect)
	require.Len(t, ps, 1)
	require.Equal(t, "/0/tasks/0/assignments/0/agency", ps[0].Pointer)
	require.Len(t, task.CheckAssignments([]task.Assignment{{Role: task.Lead}}), 1)
}

func TestComplete(t *testing.T) {
	bodies := registry(t)
	clear := named("1")
	clear.Title = chithi.Text{"vi": "x"}
	clear.Deliverable = chithi.Text{"vi": "báo cáo"}
	clear.Deadline = task.Deadline{Open: task.NoDeadline}
	clear.Assignments = []task.Assignment{lead("vn/p/edu"), {Agency: key("vn/p"), Role: task.Approve}, {Agency: key("vn/p"), Role: task.ReportTo}}
	require.Empty(t, task.Complete([]task.Task{clear}, nil, bodies, "vi"))

	bare := task.Task{Key: task.MustParseKey("2"), Kind: task.Work}
	codes := func(ps chithi.Problems) (r []string) {
		for _, p := range ps {
			require.Equal(t, chithi.Warning, p.Severity)
			require.NotEqual(t, p.Message.In("vi"), p.Message.In("en"))
			r = append(r, strings.TrimPrefix(p.Code(), "task-lint-"))
		}
		return r
	}
	ps := task.Complete([]task.Task{named("1", bare)}, nil, nil, "vi")
	require.Equal(t, []string{"who", "what", "time", "responsibility", "product", "authority"}, codes(ps), "the six that must be clear")
	require.Equal(t, "/0/tasks/0", ps[0].Pointer, "at the end of the tree only")
	require.NoError(t, ps.Err(), "warnings are no errors")

	asked := clear
	asked.Assignments = append([]task.Assignment(nil), clear.Assignments...)
	asked.Assignments[0].Manner = task.Request
	require.Equal(t, []string{"requested-lead"}, codes(task.Complete([]task.Task{asked}, nil, bodies, "vi")))
	solution := bare
	solution.Kind, solution.Title = task.Solution, clear.Title
	require.Equal(t, []string{"who", "time", "responsibility"}, codes(task.Complete([]task.Task{solution}, nil, bodies, "vi")))
}

func TestCell(t *testing.T) {
	for in, want := range map[string]string{
		"=cmd()": "'=cmd()", "+1": "'+1", "-1": "'-1", "@x": "'@x", "\tx": "'\tx", "\r=1": "'\r=1", "  =1": "'  =1", "＝1": "'＝1", "\ufeff=1": "'\ufeff=1",
		"": "", "a=b": "a=b", "Sở Y tế": "Sở Y tế", "1+1": "1+1", "'=1": "'=1",
	} {
		require.Equal(t, want, task.Cell(in))
	}
}

// Every code is there in both languages, in NFC, with the same arguments, and used once in the package.
func TestCodes(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	seen := map[string]string{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		src, err := os.ReadFile(name)
		require.NoError(t, err)
		f, err := parser.ParseFile(token.NewFileSet(), name, src, 0)
		require.NoError(t, err)
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			sel, ok := lit.Type.(*ast.SelectorExpr)
			if !ok || sel.Sel.Name != "Template" {
				return true
			}
			fields := map[string]string{}
			for _, e := range lit.Elts {
				kv := e.(*ast.KeyValueExpr)
				fields[kv.Key.(*ast.Ident).Name], err = strconv.Unquote(kv.Value.(*ast.BasicLit).Value)
				require.NoError(t, err)
			}
			code := fields["Code"]
			require.Regexp(t, `^task-[a-z-]+$`, code)
			require.Empty(t, seen[code], code)
			seen[code] = name
			require.NotEmpty(t, fields["En"], code)
			require.NotEmpty(t, fields["Vi"], code)
			require.True(t, norm.NFC.IsNormalString(fields["Vi"]), code)
			for i := range 4 {
				arg := "{" + strconv.Itoa(i) + "}"
				require.Equal(t, strings.Contains(fields["En"], arg), strings.Contains(fields["Vi"], arg), code)
			}
			return true
		})
	}
	require.Greater(t, len(seen), 40)
}
