package task

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Policy is what an office has settled for itself and no law does.
type Policy struct {
	// SelfApprove lets the lead approve its own result where nobody is named who approves.
	SelfApprove bool
	// OpenBelow lets a task be approved while a task below it that must be done is open; otherwise that is an error, and with it a warning.
	OpenBelow bool
}

var (
	keptIsNotDone = schedule.Template{
		Code: "task-maintain-completed",
		En:   "task {0} is kept or broken, and never done",
		Vi:   "nhiệm vụ {0} chỉ có thể tuân thủ hoặc vi phạm, không có hoàn thành",
	}
	selfApproved = schedule.Template{
		Code: "task-self-approved",
		En:   "task {0}: {1} leads it and cannot approve it as well",
		Vi:   "nhiệm vụ {0}: {1} chủ trì nên không thể tự phê duyệt",
	}
	notApprover = schedule.Template{
		Code: "task-not-approver",
		En:   "task {0}: {1} approves it without having been given that part",
		Vi:   "nhiệm vụ {0}: {1} phê duyệt khi không được giao thẩm quyền",
	}
	openBelow = schedule.Template{
		Code: "task-open-below",
		En:   "task {0} is completed while {1} below it is open",
		Vi:   "nhiệm vụ {0} hoàn thành khi {1} thuộc nó còn dang dở",
	}
	endedDependency = schedule.Template{
		Code: "task-depends-on-ended",
		En:   "task {0} waits for {1}, which ended without being done",
		Vi:   "nhiệm vụ {0} chờ {1}, nhưng nhiệm vụ này đã kết thúc mà không hoàn thành",
	}
)

// CheckEntries holds the log of an instance against its task, at the place of each entry; see [Instance.After].
func CheckEntries(n *Instance, l *Log, bodies *agency.Registry, effect schedule.Date, p Policy) chithi.Problems {
	var ps chithi.Problems
	now := *n
	for i, e := range l.Entries() {
		next, bad := now.After(&e, bodies, effect, p)
		ps = append(ps, bad.Under(chithi.Pointer(i))...)
		now = next
	}
	return ps
}

// CheckStates holds the states of instances on a day against one another, at the place of each: an open task that nobody leads on that day, or
// several do, a task completed over an open one that must be done, and a task that waits for one that ended without being done.
// states go with the instances.
func CheckStates(list []Instance, states []State, on schedule.Date, p Policy) chithi.Problems {
	var ps chithi.Problems
	list = list[:min(len(list), len(states))]
	ended := map[Key]bool{} // every instance of the task is
	for i := range list {
		if list[i].Group {
			continue
		}
		k, s := list[i].Task.Key, states[i].Status
		all, known := ended[k]
		ended[k] = (all || !known) && s.IsTerminal() && s != Completed
	}
	for i := range list {
		n := &list[i]
		if !n.Group && states[i].Status.IsOpen() {
			ps = append(ps, checkLead(n, on).Under(chithi.Pointer(i))...)
		}
		if must := n.Task.Modality == 0 || n.Task.Modality == Must; must && states[i].Status.IsOpen() {
			for above := n.Parent; above >= 0; above = list[above].Parent {
				if states[above].Status != Completed {
					continue
				}
				problem := chithi.At(chithi.Pointer(above), openBelow.With(list[above].Task.Key, n.Task.Key))
				if p.OpenBelow {
					problem.Severity = chithi.Warning
				}
				ps = append(ps, problem)
			}
		}
		for _, d := range n.Task.Depends {
			if ended[d.Task] && states[i].Status.IsOpen() {
				ps = append(ps, chithi.At(chithi.Pointer(i), endedDependency.With(n.Task.Key, d.Task)))
			}
		}
	}
	ps.Sort()
	return ps
}
