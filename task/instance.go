package task

import (
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Instance is a task as somebody has to carry it out. A task has one; a task that each body of a group leads has one for every
// body, below one for the group. Every assignment of an instance names a body.
type Instance struct {
	ID          uuid.UUID
	Task        *Task
	Body        agency.Key // whose instance of a distributive task it is; zero otherwise
	Parent      int        // its place among the instances before it, or -1
	Group       bool       // stands for the instances of a distributive task, and has no lead of its own
	Assignments []Assignment
}

// NewID returns the version-5 id of a task of a directive, or of one body's instance of it: the same on every machine.
func NewID(directive uuid.UUID, k Key, body agency.Key) uuid.UUID {
	name := append(make([]byte, 0, 128), "task:"...)
	name = append(name, k.String()...)
	if !body.IsZero() {
		name = append(append(name, '@'), body.String()...)
	}
	return uuid.NewSHA1(directive, name)
}

// Lead returns the body that leads the instance on a day, and false when none does or several do.
func (n *Instance) Lead(on schedule.Date) (agency.Key, bool) {
	var lead agency.Key
	count := 0
	for _, a := range n.Assignments {
		if a.Role == Lead && a.From.IsZero() && a.Valid.Contains(on) {
			lead = a.Agency
			count++
		}
	}
	return lead, count == 1
}

// Expand turns tasks into instances, in the order of the text, each after the one it lies below. Groups are
// looked up in the registry on the day of effect, whatever the day on which somebody asks: "the People's Committee of each
// district" of An Giang is eleven bodies on 2020-09-26 and none in 2026. An assignment of a role other than the lead that names a group
// gives the role to each body of it in the one instance.
//
// A group without a body on that day, a task without a lead and one with two are problems, at their place in tasks.
func Expand(tasks []Task, above []Assignment, bodies *agency.Registry, effect schedule.Date, directive uuid.UUID) ([]Instance, chithi.Problems) {
	x := expansion{bodies: bodies, effect: effect, directive: directive}
	x.tasks(tasks, x.spread(above), "", agency.Key{}, -1)
	if x.held > MaxHeld {
		return nil, chithi.Problems{chithi.At("", tooMuchHeld.With(MaxHeld))}
	}
	return x.list, x.problems
}

// spread names the bodies of the groups that hold for every task once for all; a group that leads makes instances of its own, and
// one of nobody is told at each task.
func (x *expansion) spread(above []Assignment) []Assignment {
	r := make([]Assignment, 0, len(above))
	for _, a := range above {
		members := []agency.Key(nil)
		if a.IsDistributive() && a.Role != Lead {
			members = x.bodies.Members(a.Each, x.effect)
		}
		if len(members) == 0 {
			r = append(r, a)
		}
		r = x.each(r, a, members)
	}
	return r
}

// each gives every one of the members its own assignment.
func (x *expansion) each(list []Assignment, a Assignment, members []agency.Key) []Assignment {
	x.held += len(members)
	for _, member := range members {
		if x.held > MaxHeld {
			break
		}
		a.Each, a.Agency = agency.Group{}, member
		list = append(list, a)
	}
	return list
}

type expansion struct {
	bodies    *agency.Registry
	effect    schedule.Date
	directive uuid.UUID
	list      []Instance
	held      int // assignments of all instances, and these
	problems  chithi.Problems
}

func (x *expansion) tasks(tasks []Task, above []Assignment, at string, body agency.Key, parent int) {
	for i := range tasks {
		if x.held > MaxHeld {
			return
		}
		x.task(&tasks[i], above, at+chithi.Pointer(i), body, parent)
	}
}

func (x *expansion) task(t *Task, above []Assignment, at string, body agency.Key, parent int) {
	list := Inherit(t.Assignments, above)
	if len(t.Assignments) > 0 {
		x.held += len(list)
	}
	each := leadGroup(list)
	if each == nil {
		x.instance(t, list, at, body, parent)
		return
	}
	group := x.add(Instance{Task: t, Body: body, Parent: parent, Group: true, Assignments: x.named(without(list, each), at)})
	for _, member := range x.members(each, at) {
		if x.held += len(list); x.held > MaxHeld {
			return
		}
		a := *each
		a.Each, a.Agency = agency.Group{}, member
		x.instance(t, append(without(list, each), a), at, member, group)
	}
}

func (x *expansion) instance(t *Task, list []Assignment, at string, body agency.Key, parent int) {
	named := x.named(list, at)
	n := x.add(Instance{Task: t, Body: body, Parent: parent, Assignments: named})
	x.problems = append(x.problems, checkLead(&x.list[n], x.effect).Under(at)...)
	x.tasks(t.Tasks, named, at+"/tasks", body, n)
}

func (x *expansion) add(n Instance) int {
	space := x.directive
	if n.Parent >= 0 && !x.list[n.Parent].Body.IsZero() && x.list[n.Parent].Body != n.Body {
		space = x.list[n.Parent].ID // a group within one body's instance: told apart by that instance
	}
	n.ID = NewID(space, n.Task.Key, n.Body)
	x.list = append(x.list, n)
	x.held++
	return len(x.list) - 1
}

// named replaces every group by its bodies; a list without groups is shared by the instances that have it.
func (x *expansion) named(list []Assignment, at string) []Assignment {
	if !slices.ContainsFunc(list, func(a Assignment) bool { return a.IsDistributive() }) {
		return slices.Clip(list)
	}
	r := make([]Assignment, 0, len(list))
	for i := range list {
		if a := &list[i]; a.IsDistributive() {
			r = x.each(r, *a, x.members(a, at))
		} else {
			r = append(r, *a)
		}
	}
	x.held += len(list)
	return r
}

func (x *expansion) members(a *Assignment, at string) []agency.Key {
	members := x.bodies.Members(a.Each, x.effect)
	if len(members) == 0 {
		x.problems = append(x.problems, chithi.At(at, emptyGroup.With(a.Each.Kind, a.Each.Under, x.effect)))
	}
	return members
}

// checkLead wants exactly one body to lead on a day; what is everyday work may go without.
func checkLead(n *Instance, on schedule.Date) chithi.Problems {
	leads := leaders(Holding(n.Assignments, Lead, on))
	leads = slices.DeleteFunc(leads, func(a Assignment) bool { return !a.From.IsZero() })
	switch {
	case len(leads) > 1:
		return chithi.Problems{chithi.At("", manyLeads.With(n.Task.Key, leads))}
	case len(leads) == 0 && n.Task.Kind != Routine:
		return chithi.Problems{chithi.At("", noLead.With(n.Task.Key))}
	}
	return nil
}

// leadGroup returns the assignment by which each body of a group leads.
func leadGroup(list []Assignment) *Assignment {
	for i := range list {
		if list[i].Role == Lead && list[i].IsDistributive() {
			return &list[i]
		}
	}
	return nil
}

func without(list []Assignment, a *Assignment) []Assignment {
	r := make([]Assignment, 0, len(list))
	for i := range list {
		if &list[i] != a {
			r = append(r, list[i])
		}
	}
	return r
}

// leaders are bodies that lead at once; the first few are named.
type leaders []Assignment

// In names them in a language.
func (l leaders) In(lang string) string {
	const most = 3
	var names []string
	for i := range min(len(l), most) {
		switch a := &l[i]; {
		case !a.IsDistributive():
			names = append(names, a.Agency.String())
		case lang == "vi":
			names = append(names, "từng "+a.Each.Kind+" thuộc "+a.Each.Under.String())
		default:
			names = append(names, "each "+a.Each.Kind+" under "+a.Each.Under.String())
		}
	}
	if len(l) > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

var (
	noLead = schedule.Template{
		Code: "task-no-lead",
		En:   "task {0}: nobody leads it",
		Vi:   "nhiệm vụ {0}: không có cơ quan chủ trì",
	}
	manyLeads = schedule.Template{
		Code: "task-two-leads",
		En:   "task {0}: led by {1}, and exactly one body must lead",
		Vi:   "nhiệm vụ {0}: có nhiều cơ quan chủ trì ({1}), trong khi chỉ được có một",
	}
	tooMuchHeld = schedule.Template{
		Code: "task-too-many-assignments",
		En:   "all tasks together have more than {0} assignments",
		Vi:   "tất cả các nhiệm vụ có tổng cộng hơn {0} phân công",
	}
	emptyGroup = schedule.Template{
		Code: "task-group-empty",
		En:   "no body of kind {0} under {1} exists on {2}",
		Vi:   "không có cơ quan nào thuộc loại {0} của {1} vào ngày {2}",
	}
)
