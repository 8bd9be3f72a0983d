package task

import (
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

var (
	tooDeep = schedule.Template{
		Code: "task-too-deep",
		En:   "tasks lie more than {0} deep",
		Vi:   "các nhiệm vụ lồng nhau quá {0} cấp",
	}
	duplicateKey = schedule.Template{
		Code: "task-key-duplicate",
		En:   "the key {0} is used more than once",
		Vi:   "khóa {0} được dùng nhiều lần",
	}
	keyNotUnder = schedule.Template{
		Code: "task-key-not-under",
		En:   "the key {0} does not begin with that of the task above it, {1}",
		Vi:   "khóa {0} không bắt đầu bằng khóa {1} của nhiệm vụ cấp trên",
	}
	leadCoordinates = schedule.Template{
		Code: "task-lead-coordinates",
		En:   "{0} both leads and coordinates",
		Vi:   "{0} vừa chủ trì vừa phối hợp",
	}
	whoExactlyOne = schedule.Template{
		Code: "task-assignment-who",
		En:   "an assignment names either one body or each body of a group",
		Vi:   "mỗi phân công nêu một cơ quan hoặc từng cơ quan của một nhóm",
	}
	badPath = schedule.Template{
		Code: "task-assignment-path",
		En:   "{0} is not a path of functions or territories",
		Vi:   "{0} không phải là đường dẫn chức năng hoặc địa bàn",
	}
	badValidity = schedule.Template{
		Code: "task-assignment-validity",
		En:   "{0} holds no day",
		Vi:   "{0} không chứa ngày nào",
	}
	dependsOnItself = schedule.Template{
		Code: "task-depends-on-itself",
		En:   "task {0} depends on itself",
		Vi:   "nhiệm vụ {0} phụ thuộc chính nó",
	}
	dependsOnNobody = schedule.Template{
		Code: "task-depends-unknown",
		En:   "task {0} depends on {1}, which the text does not have",
		Vi:   "nhiệm vụ {0} phụ thuộc {1}, nhưng văn bản không có nhiệm vụ này",
	}
	dependsOnDuty = schedule.Template{
		Code: "task-depends-on-duty",
		En:   "task {0} depends on the recurring report {1} without saying which period",
		Vi:   "nhiệm vụ {0} phụ thuộc báo cáo định kỳ {1} mà không nêu kỳ nào",
	}
	noSuchPeriod = schedule.Template{
		Code: "task-depends-period",
		En:   "task {0} depends on {1} for the period {2}, which it does not have",
		Vi:   "nhiệm vụ {0} phụ thuộc {1} của kỳ {2}, nhưng không có kỳ này",
	}
	hourAlone = schedule.Template{
		Code: "task-deadline-hour",
		En:   "an hour needs a day",
		Vi:   "giờ phải đi kèm ngày",
	}
	keptNotDone = schedule.Template{
		Code: "task-must-not-achieve",
		En:   "what must not be done is kept or broken, and cannot be achieved",
		Vi:   "điều không được làm chỉ có thể tuân thủ hoặc vi phạm, không thể hoàn thành",
	}
)

// Check looks at what the shape of single fields cannot show: keys, who is given what, deadlines, dependencies and cycles. above
// are the assignments that hold for every task that names none of the role; duties are the reports that a task may wait for, naming the
// period, and whose keys no task may have.
func Check(tasks []Task, above []Assignment, duties ...Duty) chithi.Problems {
	if depth(tasks) > MaxDepth {
		return chithi.Problems{chithi.At("", tooDeep.With(MaxDepth))}
	}
	c := checker{keys: map[Key]bool{}, duties: duties}
	for i := range duties {
		c.keys[duties[i].Key] = true
	}
	for at, t := range All(tasks) {
		if c.keys[t.Key] {
			c.add(at+"/key", duplicateKey.With(t.Key))
		}
		c.keys[t.Key] = true
	}
	c.tree(tasks, above, clashesOf(above), "", Key{})
	if c.held > MaxHeld {
		c.add("", tooMuchHeld.With(MaxHeld))
	}
	if _, err := Order(tasks); err != nil {
		c.problems = append(c.problems, chithi.AtError(beginning(tasks, err), err))
	}
	c.problems.Sort()
	return c.problems
}

type checker struct {
	keys     map[Key]bool
	duties   []Duty
	held     int // assignments of all tasks that have some of their own
	problems chithi.Problems
}

func (c *checker) add(at string, m schedule.Message) {
	c.problems = append(c.problems, chithi.At(at, m))
}

// tree looks at tasks that have the assignments above, with their clashes.
func (c *checker) tree(tasks []Task, above []Assignment, clash clashes, at string, parent Key) {
	for i := range tasks {
		t, place := &tasks[i], at+chithi.Pointer(i)
		if !parent.IsZero() && !t.Key.Under(parent) {
			c.problems = append(c.problems, chithi.WarnAt(place+"/key", keyNotUnder.With(t.Key, parent)))
		}
		if t.Modality == MustNot && t.Nature == Achieve {
			c.add(place+"/nature", keptNotDone.With())
		}
		for j := range t.Assignments {
			c.assignment(&t.Assignments[j], place+chithi.Pointer("assignments", j))
		}
		held, found := c.holds(t.Key, t.Assignments, above, clash, place)
		c.deadline(&t.Deadline, place+"/deadline", 0)
		for j, d := range t.Depends {
			c.depends(t, &d, place+chithi.Pointer("depends", j))
		}
		c.tree(t.Tasks, held, found, place+"/tasks", t.Key)
	}
}

// CheckAssignments looks at a list of assignments by itself, such as that of a whole directive.
func CheckAssignments(list []Assignment) chithi.Problems {
	var c checker
	for i := range list {
		c.assignment(&list[i], chithi.Pointer(i))
	}
	c.problems.Sort()
	return c.problems
}

func (c *checker) assignment(a *Assignment, at string) {
	if a.Agency.IsZero() != a.IsDistributive() || a.IsDistributive() && (a.Each.Kind == "" || a.Each.Under.IsZero()) {
		c.add(at, whoExactlyOne.With())
	}
	for name, p := range map[string]agency.Path{"function": a.Function, "territory": a.Territory} {
		if !p.IsValid() {
			c.add(at+chithi.Pointer(name), badPath.With(schedule.Quote(string(p))))
		}
	}
	if !a.Valid.IsValid() {
		c.add(at+"/valid", badValidity.With(a.Valid))
	}
}

// holds returns what a task or duty has of its own and from above, with the clashes in it, which it reports: two bodies that lead on
// one day, one that leads and coordinates.
func (c *checker) holds(k Key, own, above []Assignment, clash clashes, at string) ([]Assignment, clashes) {
	if len(own) > 0 && c.held <= MaxHeld {
		above, at = Inherit(own, above), at+"/assignments"
		clash = clashesOf(above)
		c.held += len(above)
	}
	for _, body := range clash.both {
		c.add(at, leadCoordinates.With(body))
	}
	if clash.leads != nil {
		c.add(at, manyLeads.With(k, clash.leads))
	}
	return above, clash
}

func (c *checker) deadline(d *Deadline, at string, deep int) {
	n := d.ways()
	switch {
	case deep > MaxDepth:
		c.add(at, tooDeep.With(MaxDepth))
		return
	case n == 0 && d.At != 0:
		c.add(at, hourAlone.With())
	case n > 1 || n == 0 && (deep > 0 || d.Words != ""):
		c.add(at, notOneWay.With(n))
	case d.At != 0 && (d.Open != 0 || d.During != "" || len(d.LaterOf)+len(d.EarlierOf) > 0):
		c.add(at+"/at", hourAlone.With())
	case !d.Window.IsValid():
		c.add(at+"/window", badValidity.With(d.Window))
	}
	for i := range d.LaterOf {
		c.deadline(&d.LaterOf[i], at+chithi.Pointer("later_of", i), deep+1)
	}
	for i := range d.EarlierOf {
		c.deadline(&d.EarlierOf[i], at+chithi.Pointer("earlier_of", i), deep+1)
	}
}

func (c *checker) depends(t *Task, d *Dependency, at string) {
	var frequency Frequency // of a duty; a task has no periods
	i := slices.IndexFunc(c.duties, func(o Duty) bool { return o.Key == d.Task })
	if i >= 0 {
		frequency = c.duties[i].Frequency
	}
	switch {
	case d.Task == t.Key:
		c.add(at+"/task", dependsOnItself.With(t.Key))
	case i >= 0 && d.Period.IsZero():
		c.add(at+"/period", dependsOnDuty.With(t.Key, d.Task))
	case i < 0 && !c.keys[d.Task]:
		c.add(at+"/task", dependsOnNobody.With(t.Key, d.Task))
	case d.Period.Frequency() != frequency:
		c.add(at+"/period", noSuchPeriod.With(t.Key, d.Task, d.Period))
	}
}
