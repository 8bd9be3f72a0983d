package task

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// What the administration asks of an assignment: clear who, clear what, clear time, clear responsibility, clear product, clear authority
// (rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền). A text that lacks one of them is
// valid; somebody should look.
var (
	unclearWho = schedule.Template{
		Code: "task-lint-who",
		En:   "not clear who: task {0} has no lead",
		Vi:   "chưa rõ người: nhiệm vụ {0} không có cơ quan chủ trì",
	}
	unclearWhat = schedule.Template{
		Code: "task-lint-what",
		En:   "not clear what: task {0} has neither a title nor a body in {1}",
		Vi:   "chưa rõ việc: nhiệm vụ {0} không có tên hay nội dung bằng {1}",
	}
	unclearTime = schedule.Template{
		Code: "task-lint-time",
		En:   "not clear until when: task {0} has no deadline and does not say that there is none",
		Vi:   "chưa rõ thời gian: nhiệm vụ {0} không có thời hạn và cũng không ghi là không thời hạn",
	}
	unclearReport = schedule.Template{
		Code: "task-lint-responsibility",
		En:   "not clear to whom: nobody is named to whom task {0} is reported",
		Vi:   "chưa rõ trách nhiệm: nhiệm vụ {0} không nêu nơi nhận báo cáo",
	}
	unclearProduct = schedule.Template{
		Code: "task-lint-product",
		En:   "not clear what comes of it: task {0} names no product",
		Vi:   "chưa rõ sản phẩm: nhiệm vụ {0} không nêu sản phẩm",
	}
	unclearAuthority = schedule.Template{
		Code: "task-lint-authority",
		En:   "not clear on whose authority: nobody is named who approves task {0}",
		Vi:   "chưa rõ thẩm quyền: nhiệm vụ {0} không nêu cấp phê duyệt",
	}
	notCompetent = schedule.Template{
		Code: "task-lint-competence",
		En:   "{0} is not recorded as competent for {1}",
		Vi:   "{0} không được ghi nhận có chức năng {1}",
	}
	requestedLead = schedule.Template{
		Code: "task-lint-requested-lead",
		En:   "{0} is asked, not ordered, and yet leads task {1}",
		Vi:   "{0} được đề nghị chứ không phải được giao, nhưng lại chủ trì nhiệm vụ {1}",
	}
)

// Complete lists what a text leaves unclear, as warnings apart from the errors of [Check]. Only tasks at the end of the tree are looked at,
// for what lies above is as clear as what lies below. Solutions and everyday duties need neither product nor approval; with bodies, the
// competence of the lead is looked up too.
func Complete(tasks []Task, above []Assignment, bodies *agency.Registry, lang string) chithi.Problems {
	l := lint{bodies: bodies, lang: lang}
	l.tree(tasks, above, "")
	return l.problems
}

type lint struct {
	bodies   *agency.Registry
	lang     string
	problems chithi.Problems
}

func (l *lint) tree(tasks []Task, above []Assignment, at string) {
	for i := range tasks {
		t, place := &tasks[i], at+chithi.Pointer(i)
		held := Inherit(t.Assignments, above)
		if len(t.Tasks) == 0 {
			l.task(t, held, place)
		}
		l.tree(t.Tasks, held, place+"/tasks")
	}
}

func (l *lint) task(t *Task, held []Assignment, at string) {
	warn := func(unclear bool, m schedule.Template, args ...any) {
		if unclear {
			l.problems = append(l.problems, chithi.WarnAt(at, m.With(args...)))
		}
	}
	var has [Inform + 1]bool
	for i := range held {
		if a := &held[i]; int(a.Role) < len(has) {
			has[a.Role] = true
			if a.Role == Lead {
				warn(a.IsRequest(), requestedLead, a.Agency, t.Key)
				warn(!l.competent(a), notCompetent, a.Agency, a.Function)
			}
		}
	}
	work := t.Kind != Solution && t.Kind != Routine
	warn(!has[Lead], unclearWho, t.Key)
	warn(t.Title[l.lang] == "" && t.Body[l.lang] == "", unclearWhat, t.Key, l.lang)
	warn(t.Deadline.ways() == 0, unclearTime, t.Key)
	warn(!has[ReportTo], unclearReport, t.Key)
	warn(work && t.Deliverable.IsZero(), unclearProduct, t.Key)
	warn(work && !has[Approve], unclearAuthority, t.Key)
}

// competent reports whether nothing is recorded against the body answering for the function: a body of which no function
// is recorded may do anything.
func (l *lint) competent(a *Assignment) bool {
	if l.bodies == nil || a.Function == "" || a.Agency.IsZero() {
		return true
	}
	body, ok := l.bodies.Agency(a.Agency)
	if !ok || len(body.Functions) == 0 {
		return true
	}
	for _, f := range body.Functions {
		if f.Contains(a.Function) {
			return true
		}
	}
	return false
}
