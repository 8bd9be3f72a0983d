package task

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

var (
	unknownBody = schedule.Template{
		Code: "task-agency-unknown",
		En:   "no body {0} is recorded",
		Vi:   "không có cơ quan {0} trong dữ liệu",
	}
	deadBody = schedule.Template{
		Code: "task-agency-not-alive",
		En:   "{0} does not exist on {1}",
		Vi:   "cơ quan {0} không tồn tại vào ngày {1}",
	}
)

// CheckBodies looks the bodies of a list of assignments up: each must be recorded and exist on the day of effect, and each group must
// have a body on it.
func CheckBodies(list []Assignment, bodies *agency.Registry, effect schedule.Date) chithi.Problems {
	var ps chithi.Problems
	for i := range list {
		at := chithi.Pointer(i)
		if a := &list[i]; a.IsDistributive() {
			ps = append(ps, checkBody(a.Each.Under, at+"/each/under", bodies, effect)...)
			if len(bodies.Members(a.Each, effect)) == 0 {
				ps = append(ps, chithi.At(at+"/each", emptyGroup.With(a.Each.Kind, a.Each.Under, effect)))
			}
		} else {
			ps = append(ps, checkBody(a.Agency, at+"/agency", bodies, effect)...)
		}
		if !list[i].From.IsZero() {
			ps = append(ps, checkBody(list[i].From, at+"/from", bodies, effect)...)
		}
	}
	return ps
}

func checkBody(k agency.Key, at string, bodies *agency.Registry, effect schedule.Date) chithi.Problems {
	if k.IsZero() {
		return nil // the shape of the assignment says so already
	}
	if _, ok := bodies.Agency(k); !ok {
		return chithi.Problems{chithi.At(at, unknownBody.With(k))}
	}
	if !bodies.Alive(k, effect) {
		return chithi.Problems{chithi.At(at, deadBody.With(k, effect))}
	}
	return nil
}

// CheckTasks looks up the bodies of every task of a tree; see [CheckBodies].
func CheckTasks(tasks []Task, bodies *agency.Registry, effect schedule.Date) chithi.Problems {
	var ps chithi.Problems
	for at, t := range All(tasks) {
		ps = append(ps, CheckBodies(t.Assignments, bodies, effect).Under(at+"/assignments")...)
	}
	return ps
}
