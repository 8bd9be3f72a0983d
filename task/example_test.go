package task_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/google/uuid"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
	"github.com/chithi-go/chithi/task"
)

func date(s string) schedule.Date { return schedule.MustParseDate(s) }

func ExampleDeadline_Resolve() {
	signed := schedule.Facts{Signing: date("2020-09-16")}
	working, _ := schedule.NewCalendars(calendars.VietnamCivilService())
	for _, d := range []task.Deadline{
		{Words: "trước ngày 31/5/2021", Before: date("2021-05-31")},
		{Words: "trong quý IV năm 2007", In: task.MustParsePeriod("2007-Q4")},
		{Words: "10 ngày kể từ ngày ký", Within: schedule.MustParseRule("10 days after signing, rolled forward on vn-civil-service")},
		{Words: "30 ngày kể từ ngày đăng Công báo", Within: schedule.MustParseRule("30 days after publication")},
		{Words: "thường xuyên", Open: task.Continuous},
	} {
		due, _ := d.Resolve(&task.Env{Facts: signed, Calendars: working})
		fmt.Println(d.Words+":", due.State, due.Date, due.LateOn(date("2030-01-01")))
	}
	// Output:
	// trước ngày 31/5/2021: known 2021-05-30 true
	// trong quý IV năm 2007: known 2007-12-31 true
	// 10 ngày kể từ ngày ký: known 2020-09-28 true
	// 30 ngày kể từ ngày đăng Công báo: pending  false
	// thường xuyên: none  false
}

func ExampleDeadline_Explain() {
	d := task.Deadline{Before: date("2014-02-01")}
	_ = d.At.UnmarshalText([]byte("14:00"))
	_, steps, _ := d.Explain(&task.Env{})
	for _, s := range steps {
		fmt.Println(s.In("vi"))
	}
	// Output:
	// trước 14:00 ngày 2014-02-01
}

func ExampleDue_LateAt() {
	d := task.Deadline{Before: date("2014-02-01")}
	_ = d.At.UnmarshalText([]byte("14:00"))
	due, _ := d.Resolve(&task.Env{})
	vietnam := time.FixedZone("+07", 7*60*60)
	fmt.Println(due.LateAt(time.Date(2014, 2, 1, 13, 59, 0, 0, vietnam)), due.LateAt(time.Date(2014, 2, 1, 14, 0, 0, 0, vietnam)))
	// Output: false true
}

func ExampleLog() {
	l := task.NewLog(date("2020-09-16"), date("2020-12-31"))
	enter := func(e task.Event, on string) {
		at := date(on).Time(time.UTC)
		if err := l.Append(task.Entry{At: at, On: date(on), Event: e, Due: date("2021-01-31")}); err != nil {
			fmt.Println(err)
		}
	}
	enter(task.EventAssign, "2020-09-26")
	enter(task.EventStart, "2020-10-01")
	enter(task.EventApprove, "2020-12-01") // nothing was handed in yet
	enter(task.EventExtend, "2020-12-15")
	enter(task.EventSubmit, "2021-01-20")
	enter(task.EventApprove, "2021-02-05")
	s := l.State()
	done := s.DoneOn(task.OnSubmission)
	fmt.Println(s.Status, done)
	fmt.Println("as extended:", task.Classify(date("2021-03-01"), s.Due, done, false))
	fmt.Println("at first:", task.Classify(date("2021-03-01"), s.FirstDue, done, false))
	// Output:
	// task: a task that is in progress cannot approve
	// completed 2021-01-20
	// as extended: done_in_time
	// at first: done_late
}

func ExampleStatus_Legal() {
	for _, e := range task.Completed.Legal() {
		fmt.Println(e, "—", e.In("vi"))
	}
	// Output:
	// reopen — mở lại
	// void — ghi nhầm
	// attach — đính kèm
	// note — ghi chú
}

func ExampleTransitionError() {
	_, err := task.Position{Status: task.Cancelled}.Next(task.EventStart)
	var step *task.TransitionError
	if errors.As(err, &step) {
		fmt.Println(step.From, step.Event)
		fmt.Println(step.In("vi"))
	}
	// Output:
	// cancelled start
	// nhiệm vụ đang ở trạng thái “đã hủy” không thể “bắt đầu”
}

func ExampleIndex_Figures() {
	dept := agency.MustParseKey("vn/an-giang/so-y-te")
	rows := []task.Row{
		{Parent: -1, Lead: dept, Kind: task.Work, Status: task.Completed, Due: date("2020-10-25"), Done: date("2020-10-25")},
		{Parent: -1, Lead: dept, Kind: task.Work, Status: task.Completed, Due: date("2020-10-25"), Done: date("2020-10-26")},
		{Parent: -1, Lead: dept, Kind: task.Work, Status: task.InProgress, Due: date("2020-11-30")},
		{Parent: -1, Lead: dept, Kind: task.Work, Status: task.InProgress},
		{Parent: -1, Lead: dept, Kind: task.Routine, Status: task.InProgress},
	}
	x, _ := task.NewIndex(slices.Values(rows))
	for _, on := range []string{"2020-11-30", "2020-12-01"} {
		c := x.Figures(date(on), task.Extended).Whole
		fmt.Println(on, c.Total, c.DoneInTime, c.DoneLate, c.OpenInTime, c.OpenLate, c.NoDeadline, c.Excluded)
	}
	// Output:
	// 2020-11-30 4 1 1 1 0 1 1
	// 2020-12-01 4 1 1 0 1 1 1
}

func ExampleIndex_Rollup() {
	rows := []task.Row{
		{Parent: -1, Kind: task.Work, Status: task.InProgress},
		{Parent: 0, Kind: task.Work, Status: task.Completed, Weight: 2},
		{Parent: 0, Kind: task.Work, Status: task.InProgress, Progress: 100}, // said to be done, and not completed
	}
	x, _ := task.NewIndex(slices.Values(rows))
	for p := range x.Rollup() {
		num, den := p.Share.Fraction()
		fmt.Println(p.Row, num, "/", den, p.Share)
	}
	// Output: 0 299 / 300 99.66 %
}

func ExampleIndex_AppendOverdue() {
	rows := []task.Row{{Parent: -1, Kind: task.Work, Status: task.InProgress, Due: date("2020-08-28")}}
	x, _ := task.NewIndex(slices.Values(rows))
	for _, on := range []string{"2020-08-28", "2020-08-29", "2020-08-31", "2020-09-03"} { // 2 September is a holiday
		days, _, _ := x.AppendOverdue(nil, date(on), calendars.VietnamCivilService())
		fmt.Println(on, days[0])
	}
	// Output:
	// 2020-08-28 0
	// 2020-08-29 0
	// 2020-08-31 1
	// 2020-09-03 3
}

func ExampleIndex_AtRisk() {
	var rows []task.Row
	for _, due := range []string{"2020-08-28", "2020-08-30", "2020-08-31", "2020-09-01", "2030-01-01"} {
		rows = append(rows, task.Row{Parent: -1, Kind: task.Work, Status: task.InProgress, Due: date(due)})
	}
	x, _ := task.NewIndex(slices.Values(rows))
	near, firm, _ := x.AtRisk(date("2020-08-28"), 1, calendars.VietnamCivilService())
	for row := range near {
		fmt.Println(rows[row].Due, firm)
	}
	// Output:
	// 2020-08-28 certain
	// 2020-08-30 certain
	// 2020-08-31 certain
}

func ExampleOrder() {
	k := task.MustParseKey
	tasks := []task.Task{
		{Key: k("I.1"), Depends: []task.Dependency{{Task: k("I.3")}}},
		{Key: k("I.2")},
		{Key: k("I.3")},
	}
	fmt.Println(task.Order(tasks))
	tasks[2].Deadline.Within = schedule.MustParseRule("5 days after completion of I.1")
	_, err := task.Order(tasks)
	fmt.Println(err)
	// Output:
	// [I.2 I.3 I.1] <nil>
	// task: tasks wait for one another: I.1 → I.3 → I.1
}

func ExampleFamily() {
	reports, _ := task.CutOff(15) // Decree 09/2019/NĐ-CP
	p, _ := reports.Containing(task.Monthly, date("2020-10-14"))
	days := reports.Interval(p)
	fmt.Println(p, days.From, days.Before-1)
	next, _ := p.Next()
	fmt.Println(next, reports.Interval(next).From)
	fmt.Println(task.Family{}.Interval(p)) // the calendar's own month, as in statistics
	// Output:
	// 2020-10 2020-09-15 2020-10-14
	// 2020-11 2020-10-15
	// [2020-10-01, 2020-11-01)
}

func ExampleDuty() {
	reports, _ := task.CutOff(15)
	d := task.Duty{
		Key: task.MustParseKey("T.1"), Title: chithi.Text{"vi": "Báo cáo kết quả thực hiện"},
		Frequency: task.Quarterly, Family: reports, Submit: task.Submission{Day: 20, Before: true}, // trước ngày 20 tháng cuối quý
	}
	for s := range d.All(schedule.Interval{From: date("2014-01-01"), Before: date("2014-07-01")}) {
		o, _ := d.Occurrence(uuid.NameSpaceURL, s, &task.Env{})
		t := d.Task(&o, 1)
		fmt.Println(t.Key, s.Days.From, s.Days.Before-1, o.Due.Date)
	}
	// Output:
	// T.1.2014Q1 2013-12-15 2014-03-14 2014-03-19
	// T.1.2014Q2 2014-03-15 2014-06-14 2014-06-19
	// T.1.2014Q3 2014-06-15 2014-09-14 2014-09-19
}

func ExampleExpand() {
	bodies := registry(quiet{})
	tasks := []task.Task{{
		Key: task.MustParseKey("III"), Kind: task.Work, Title: chithi.Text{"vi": "Chỉ đạo Phòng Giáo dục và Đào tạo"},
		Assignments: []task.Assignment{{Each: agency.Group{Kind: "district", Under: agency.MustParseKey("vn/p")}, Role: task.Lead}},
	}}
	list, _ := task.Expand(tasks, nil, bodies, date("2020-09-26"), uuid.NameSpaceURL)
	for _, n := range list {
		lead, one := n.Lead(date("2020-09-26"))
		fmt.Println(n.Task.Key, n.Group, lead, one)
	}
	// Output:
	// III true  false
	// III false vn/p/d1 true
	// III false vn/p/d2 true
	// III false vn/p/d3 true
}

func ExampleComplete() {
	tasks := []task.Task{{Key: task.MustParseKey("I.1"), Kind: task.Work, Title: chithi.Text{"vi": "Rà soát mạng lưới trường, lớp"}}}
	for _, p := range task.Complete(tasks, nil, nil, "vi") {
		fmt.Println(p.In("vi"))
	}
	// Output:
	// /0: chưa rõ người: nhiệm vụ I.1 không có cơ quan chủ trì (task-lint-who)
	// /0: chưa rõ thời gian: nhiệm vụ I.1 không có thời hạn và cũng không ghi là không thời hạn (task-lint-time)
	// /0: chưa rõ trách nhiệm: nhiệm vụ I.1 không nêu nơi nhận báo cáo (task-lint-responsibility)
	// /0: chưa rõ sản phẩm: nhiệm vụ I.1 không nêu sản phẩm (task-lint-product)
	// /0: chưa rõ thẩm quyền: nhiệm vụ I.1 không nêu cấp phê duyệt (task-lint-authority)
}

func ExampleCell() {
	fmt.Fprintln(os.Stdout, task.Cell("=cmd()"), task.Cell("Sở Y tế"))
	// Output: '=cmd() Sở Y tế
}
