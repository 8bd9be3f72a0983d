package task_test

import (
	"encoding/json"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

var effect = day("2020-09-26")

func key(s string) agency.Key { return agency.MustParseKey(s) }

// registry has a province with three districts and their offices, a department that another takes over in 2025, one that is divided,
// and one that a decision ends.
func registry(t testing.TB) *agency.Registry {
	link := func(to string, k agency.LinkKind) []agency.Link { return []agency.Link{{To: key(to), Kind: k}} }
	body := func(k, kind string, links []agency.Link) agency.Agency {
		return agency.Agency{
			Key: key(k), Kind: kind, Names: []agency.Name{{Text: k, Lang: "vi"}}, Links: links,
			Life: schedule.Interval{From: day("2010-01-01")}, Source: "test",
		}
	}
	late := func(k string) agency.Agency { // begins by a change
		a := body(k, "department", link("vn/p", agency.Line))
		a.Life = schedule.Interval{}
		return a
	}
	ended := body("vn/p/d9", "district", link("vn/p", agency.Line))
	ended.Life.Before = day("2015-01-01")
	r, err := agency.New(agency.Data{
		Recorded: day("2025-12-31"),
		Agencies: []agency.Agency{
			body("vn/p", "province", nil),
			body("vn/p/edu", "department", link("vn/p", agency.Line)),
			body("vn/p/transport", "department", link("vn/p", agency.Line)),
			body("vn/p/labour", "department", link("vn/p", agency.Line)),
			body("vn/p/foreign", "department", link("vn/p", agency.Line)),
			late("vn/p/building"), late("vn/p/home"), late("vn/p/health"),
			body("vn/p/d1", "district", link("vn/p", agency.Line)),
			body("vn/p/d2", "district", link("vn/p", agency.Line)),
			body("vn/p/d3", "district", link("vn/p", agency.Line)),
			ended,
			body("vn/p/d1/edu", "office", []agency.Link{{To: key("vn/p/d1"), Kind: agency.Unit}, {To: key("vn/p/edu"), Kind: agency.Guidance}}),
			body("vn/p/d1/edu/x", "school", link("vn/p/d1/edu", agency.Line)),
		},
		Changes: []agency.Change{
			{ID: "1", On: day("2025-03-01"), Kind: agency.Convert, From: []agency.Key{key("vn/p/transport")}, To: []agency.Key{key("vn/p/building")}, Basis: "x", Source: "test"},
			{
				ID: "2", On: day("2025-03-01"), Kind: agency.Divide, From: []agency.Key{key("vn/p/labour")},
				To: []agency.Key{key("vn/p/home"), key("vn/p/health")}, Basis: "x", Source: "test",
				Transfers: []agency.Handover{
					{From: key("vn/p/labour"), To: key("vn/p/home"), Function: "labour"},
					{From: key("vn/p/labour"), To: key("vn/p/health")},
				},
			},
			{
				ID: "3", On: day("2025-03-01"), Kind: agency.Dissolve, From: []agency.Key{key("vn/p/foreign")}, Basis: "x", Source: "test",
				Transfers: []agency.Handover{{From: key("vn/p/foreign"), Mode: agency.Lapse}},
			},
		},
	})
	require.NoError(t, err)
	return r
}

func tasksOf(t testing.TB, text string) []task.Task {
	var r []task.Task
	require.NoError(t, json.Unmarshal([]byte(text), &r))
	return r
}

func lead(k string) task.Assignment { return task.Assignment{Agency: key(k), Role: task.Lead} }

// T5 and U8: a group expands on the day of effect, one instance a body, and exactly one leads each.
func TestExpand(t *testing.T) {
	bodies := registry(t)
	tasks := tasksOf(t, `[
		{"key":"I.1","kind":"task","title":{"vi":"x"},"tasks":[{"key":"I.1.a","kind":"task","title":{"vi":"x"},"assignments":[{"agency":"vn/p/transport","role":"lead"}]},
			{"key":"I.1.b","kind":"task","title":{"vi":"x"}}]},
		{"key":"I.2","kind":"task","title":{"vi":"x"},"assignments":[{"each":{"kind":"district","under":"vn/p"},"role":"lead"}],
			"tasks":[{"key":"I.2.a","kind":"task","title":{"vi":"x"}}]}]`)
	above := []task.Assignment{
		lead("vn/p/edu"),
		{Agency: key("vn/p/labour"), Role: task.Coordinate},
		{Each: agency.Group{Kind: "district", Under: key("vn/p")}, Role: task.Execute},
	}
	space := uuid.UUID{1}
	list, ps := task.Expand(tasks, above, bodies, effect, space)
	require.Empty(t, ps)
	var got []string
	ids := map[uuid.UUID]bool{}
	for i := range list {
		n := &list[i]
		k, ok := n.Lead(effect)
		require.Equal(t, !n.Group, ok, "exactly one lead, but for the group")
		got = append(got, n.Task.Key.String()+" "+n.Body.String()+" "+k.String())
		require.False(t, ids[n.ID])
		ids[n.ID] = true
		require.Less(t, n.Parent, i)
		executes := task.Holding(n.Assignments, task.Execute, effect)
		require.Len(t, executes, 3, "a group in another role is all its bodies in one instance")
		require.Equal(t, task.NewID(space, n.Task.Key, n.Body), n.ID)
	}
	require.Equal(t, []string{
		"I.1  vn/p/edu", "I.1.a  vn/p/transport", "I.1.b  vn/p/edu",
		"I.2  ",
		"I.2 vn/p/d1 vn/p/d1", "I.2.a vn/p/d1 vn/p/d1",
		"I.2 vn/p/d2 vn/p/d2", "I.2.a vn/p/d2 vn/p/d2",
		"I.2 vn/p/d3 vn/p/d3", "I.2.a vn/p/d3 vn/p/d3",
	}, got, "the district that ended in 2014 has none")
	require.Equal(t, 3, list[4].Parent)
	again, _ := task.Expand(tasks, above, bodies, effect, space)
	require.Equal(t, list, again)
}

func TestExpandFaults(t *testing.T) {
	bodies := registry(t)
	for _, c := range []struct{ tasks, code, at, why string }{
		{`[{"key":"I.1","kind":"task","title":{"vi":"x"}}]`, "task-no-lead", "/0", "nobody leads"},
		{`[{"key":"I.1","kind":"task","title":{"vi":"x"},"assignments":[{"agency":"vn/p/edu","role":"lead"},{"agency":"vn/p/labour","role":"lead"}]}]`, "task-two-leads", "/0", "two lead"},
		{`[{"key":"I.1","kind":"task","title":{"vi":"x"},"assignments":[{"agency":"vn/p/edu","role":"lead","valid":{"from":"2021-01-01"}}]}]`, "task-no-lead", "/0", "the lead begins later"},
		{`[{"key":"I.1","kind":"task","title":{"vi":"x"},"assignments":[{"each":{"kind":"commune","under":"vn/p"},"role":"lead"}]}]`, "task-group-empty", "/0", "no such body on the day"},
		{`[{"key":"I","kind":"task","title":{"vi":"x"},"assignments":[{"agency":"vn/p/edu","role":"lead"}],"tasks":[{"key":"I.1","kind":"task","title":{"vi":"x"},"assignments":[{"agency":"vn/p/edu","role":"lead"},{"agency":"vn/p/edu","role":"lead"}]}]}]`, "task-two-leads", "/0/tasks/0", "below"},
	} {
		_, ps := task.Expand(tasksOf(t, c.tasks), nil, bodies, effect, uuid.UUID{1})
		require.NotEmpty(t, ps, c.why)
		require.Equal(t, c.code, ps[0].Code(), c.why)
		require.Equal(t, c.at, ps[0].Pointer, c.why)
	}
}

func TestInherit(t *testing.T) {
	above := []task.Assignment{lead("vn/p/edu"), {Agency: key("vn/p/labour"), Role: task.Coordinate}}
	require.Equal(t, above, task.Inherit(nil, above))
	own := []task.Assignment{lead("vn/p/labour")}
	require.Equal(t, append(own, above[1]), task.Inherit(own, above), "the roles that it names are its own")
}

func TestResponsible(t *testing.T) {
	bodies := registry(t)
	n := task.Instance{Assignments: []task.Assignment{
		lead("vn/p/transport"),
		{Agency: key("vn/p/labour"), Role: task.Coordinate},
		{Agency: key("vn/p/labour"), Role: task.Coordinate, Function: "labour"},
	}}
	for _, c := range []struct {
		role    task.Role
		on      string
		results []agency.Result
		why     string
	}{
		{task.Lead, "2025-02-28", []agency.Result{agency.Unchanged}, "the day before"},
		{task.Lead, "2025-03-01", []agency.Result{agency.Succeeded}, "taken over"},
		{task.Coordinate, "2025-03-01", []agency.Result{agency.Divided, agency.Succeeded}, "the whole is divided, one function is not"},
	} {
		var results []agency.Result
		for _, a := range n.Responsible(c.role, bodies, effect, day(c.on)) {
			results = append(results, a.Answer.Result())
		}
		require.Equal(t, c.results, results, c.why)
	}
}

// T16: a plan changes nothing; carried out twice it is carried out once; and what was carried over answers as what was left to be followed.
func TestPlanAndApply(t *testing.T) {
	bodies := registry(t)
	tasks := tasksOf(t, `[{"key":"I.1","kind":"task","title":{"vi":"x"}}]`)
	above := []task.Assignment{
		lead("vn/p/transport"),
		{Agency: key("vn/p/labour"), Role: task.Coordinate},
		{Agency: key("vn/p/foreign"), Role: task.Inform},
		{Agency: key("vn/p/edu"), Role: task.Advise},
		{Agency: key("vn/p/labour"), Role: task.Supervise, Function: "labour"},
	}
	list, ps := task.Expand(tasks, above, bodies, effect, uuid.UUID{1})
	require.Empty(t, ps)
	before, _ := json.Marshal(list[0].Assignments)

	on := day("2025-03-01")
	require.Empty(t, task.Plan(list, bodies, effect, on-1))
	plan := task.Plan(list, bodies, effect, on)
	require.Len(t, plan, 4)
	require.Equal(t, []task.Outcome{task.Auto, task.Decide, task.Ended, task.Auto},
		[]task.Outcome{plan[0].Outcome, plan[1].Outcome, plan[2].Outcome, plan[3].Outcome})
	require.Equal(t, "vn/p/building", plan[0].To.String())
	require.Equal(t, "vn/p/home", plan[3].To.String())

	once := task.Apply(list, plan, on)
	after, _ := json.Marshal(list[0].Assignments)
	require.Equal(t, string(before), string(after), "the instances given stay as they are")
	require.Equal(t, once, task.Apply(once, plan, on))

	holders := func(n *task.Instance, r task.Role, d schedule.Date) (keys []string) {
		for _, a := range n.Responsible(r, bodies, effect, d) {
			for k := range a.Answer.Holders() {
				keys = append(keys, k.String())
			}
		}
		return keys
	}
	for d := effect; d < day("2025-12-31"); d += 97 {
		for r := task.Lead; r <= task.Inform; r++ {
			require.ElementsMatch(t, holders(&list[0], r, d), holders(&once[0], r, d), "%s %s", r, d)
		}
	}
	k, ok := once[0].Lead(on)
	require.True(t, ok)
	require.Equal(t, "vn/p/building", k.String())
	k, ok = once[0].Lead(on - 1)
	require.True(t, ok)
	require.Equal(t, "vn/p/transport", k.String())
}

// T17: work passes down the line to a body that is below on that day, and the one that passes it on stays answerable.
func TestDelegate(t *testing.T) {
	bodies := registry(t)
	list := []task.Assignment{lead("vn/p/d1")}
	on := day("2020-10-01")
	passed, err := task.Delegate(list, key("vn/p/d1"), key("vn/p/d1/edu"), effect, on, "công văn 2", bodies)
	require.NoError(t, err)
	require.Len(t, list, 1, "the list given stays as it is")
	passed, err = task.Delegate(passed, key("vn/p/d1/edu"), key("vn/p/d1/edu/x"), effect, on+5, "", bodies)
	require.NoError(t, err)
	n := task.Instance{Assignments: passed}
	k, ok := n.Lead(on)
	require.True(t, ok)
	require.Equal(t, "vn/p/d1", k.String(), "still the lead")
	require.Equal(t, task.Execute, passed[2].Role)
	require.Equal(t, []agency.Key{key("vn/p/d1"), key("vn/p/d1/edu"), key("vn/p/d1/edu/x")}, task.Chain(passed, key("vn/p/d1/edu/x"), on+5))
	require.Empty(t, task.Chain(passed, key("vn/p/d2"), on))

	for _, c := range []struct {
		from, to string
		on       schedule.Date
		noPart   bool
		why      string
	}{
		{"vn/p/d2", "vn/p/d1/edu", on, true, "it has no part"},
		{"vn/p/d1", "vn/p/d2", on, false, "beside, not below"},
		{"vn/p/d1", "vn/p", on, false, "above"},
		{"vn/p/d1", "vn/p/d1", on, false, "itself"},
		{"vn/p/d1", "vn/p/d1/edu", day("2009-01-01"), false, "before either existed"},
		{"vn/p/d1", "vn/nobody", on, false, "nobody"},
	} {
		_, err := task.Delegate(list, key(c.from), key(c.to), effect, c.on, "", bodies)
		var bad *task.DelegationError
		require.ErrorAs(t, err, &bad, c.why)
		require.Equal(t, c.noPart, bad.NoPart, c.why)
		require.NotEqual(t, bad.In("vi"), bad.In("en"))
	}
	edu := []task.Assignment{lead("vn/p/edu")}
	_, err = task.Delegate(edu, key("vn/p/edu"), key("vn/p/d1/edu"), effect, on, "", bodies)
	require.Error(t, err, "professional guidance is no line of command")
}

// A successor that is only the pattern of another place is proposed, and carried over by nobody but who decides.
func TestAnAssumedSuccessorIsForSomebodyToDecide(t *testing.T) {
	body := func(k string) agency.Agency {
		return agency.Agency{Key: key(k), Kind: "department", Names: []agency.Name{{Text: k, Lang: "vi"}}, Source: "test"}
	}
	old := body("vn/old")
	old.Life.From = day("2010-01-01")
	for _, assumed := range []string{"", "as elsewhere"} {
		change := agency.Change{
			ID: "1", On: day("2025-03-01"), Kind: agency.Convert, From: []agency.Key{key("vn/old")}, To: []agency.Key{key("vn/new")},
			Basis: "x", Source: "test",
		}
		if assumed != "" {
			change.Assumed = chithi.Text{"en": assumed, "vi": assumed}
		}
		bodies, err := agency.New(agency.Data{
			Recorded: day("2025-12-31"), Agencies: []agency.Agency{old, body("vn/new")}, Changes: []agency.Change{change},
		})
		require.NoError(t, err)
		work := named("1")
		list := []task.Instance{{Task: &work, Parent: -1, Assignments: []task.Assignment{lead("vn/old")}}}
		plan := task.Plan(list, bodies, effect, day("2025-03-01"))
		require.Len(t, plan, 1)
		require.Equal(t, "vn/new", plan[0].To.String())
		require.Equal(t, assumed == "", plan[0].Outcome == task.Auto)
		require.Equal(t, assumed != "", plan[0].Outcome == task.Decide)
		k, _ := task.Apply(list, plan, day("2025-03-01"))[0].Lead(day("2025-03-01"))
		require.Equal(t, map[bool]string{true: "vn/new", false: "vn/old"}[assumed == ""], k.String())
	}
}
