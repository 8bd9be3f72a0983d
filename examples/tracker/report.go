package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// report is how a directive stands on a day.
type report struct {
	Number      string        `json:"number"`
	Title       chithi.Text   `json:"title"`
	On          schedule.Date `json:"on"`
	InForceFrom schedule.Date `json:"in_force_from"`
	figures
	Answering map[string]task.Counts `json:"answering"` // by the bodies that answer on the day for those that lead
	Progress  string                 `json:"progress"`
	Tasks     []entryOfReport        `json:"tasks"`
}

// entryOfReport is one task of it. Days are null when there is none.
type entryOfReport struct {
	Key       string        `json:"key"`
	Body      string        `json:"body,omitempty"`
	Title     chithi.Text   `json:"title"`
	Kind      string        `json:"kind"`
	Status    string        `json:"status"`
	Bucket    string        `json:"bucket"`
	Lead      string        `json:"lead"`
	Answering []string      `json:"answering"`
	Holding   string        `json:"answering_standing,omitempty"` // how firm it is who answers, when it is not certain
	Due       schedule.Date `json:"due"`
	DueState  string        `json:"due_state"`
	DueAt     task.Hour     `json:"due_at,omitzero"` // the hour of the last day
	FirstDue  schedule.Date `json:"first_due"`
	DoneOn    schedule.Date `json:"done_on"`
	Progress  int           `json:"progress"`
	Overdue   *int          `json:"overdue_working_days,omitempty"`
	Left      *int          `json:"working_days_left,omitempty"`
	Delegated [][]string    `json:"delegated,omitempty"` // each chain of bodies through which work went down the line
	// Standing says how firm the last day and the count of working days are, when they are not certain.
	Standing string `json:"standing,omitempty"`

	depth  int
	status task.Status
	firm   schedule.Standing
	holds  schedule.Standing
}

// report counts the tasks and looks up who answers for them on the day.
func (l *ledger) report() (*report, error) {
	r := &report{
		Number: l.directive.Number.String(), Title: l.directive.Title, On: l.on, InForceFrom: l.resolved.Facts.Effect,
		Answering: map[string]task.Counts{}, Tasks: []entryOfReport{},
	}
	tally := task.NewTally(l.on)
	rows, states := make([]task.Row, len(l.lines)), l.states()
	for i := range l.lines {
		n := &l.lines[i]
		s := &states[i]
		rows[i] = l.indexRow(n, s)
		if n.instance.Group {
			continue
		}
		e := l.entry(n, s)
		kind := n.instance.Task.Kind
		if s.Status.IsExcluded() || n.instance.Task.IsKept() {
			kind = task.Routine // never counted
		}
		b := task.Classify(l.on, s.Due, s.DoneOn(task.OnSubmission), kind == task.Routine)
		e.Bucket = b.String()
		tally.Add(e.Lead, kind, s.Due, s.FirstDue, s.DoneOn(task.OnSubmission))
		for _, holder := range e.Answering {
			c := r.Answering[holder]
			c.Add(b)
			r.Answering[holder] = c
		}
		r.Tasks = append(r.Tasks, e)
	}
	r.figures = figuresOf(tally)
	return r, r.roll(rows)
}

// roll rolls the progress of all the tasks up to the directive.
func (r *report) roll(rows []task.Row) error {
	top := []task.Row{{Parent: -1, Kind: task.Work, Status: task.InProgress}}
	for _, row := range rows {
		row.Parent++
		top = append(top, row)
	}
	x, ps := task.NewIndex(slices.Values(top))
	if ps != nil {
		return ps
	}
	for p := range x.Rollup() {
		r.Progress = p.Share.String() // the last is that of the whole
	}
	return nil
}

func (l *ledger) indexRow(n *line, s *task.State) task.Row {
	t := n.instance.Task
	return task.Row{
		ID: n.instance.ID, Parent: n.instance.Parent, Lead: l.lead(n.instance), Kind: t.Kind, Modality: t.Modality, Nature: t.Nature,
		Status: s.Status, Weight: t.Weight, Progress: s.Progress, Due: s.Due, FirstDue: s.FirstDue, Done: s.DoneOn(task.OnSubmission),
		Reported: s.LastReported,
	}
}

func (l *ledger) entry(n *line, s *task.State) entryOfReport {
	t := n.instance.Task
	e := entryOfReport{
		Key: t.Key.String(), Body: n.instance.Body.String(), Title: t.Title, Kind: t.Kind.String(),
		Status: s.Status.String(), Lead: l.lead(n.instance).String(), Answering: []string{}, Due: s.Due, DueState: n.due.State.String(),
		FirstDue: s.FirstDue, DoneOn: s.DoneOn(task.OnSubmission), Progress: s.Progress, depth: n.depth, status: s.Status,
	}
	for _, a := range n.instance.Responsible(task.Lead, l.bodies, l.effect, l.day()) {
		for k := range a.Answer.Holders() {
			e.Answering = append(e.Answering, k.String())
		}
		e.holds = max(e.holds, a.Answer.Standing())
	}
	if e.holds != schedule.Certain {
		e.Holding = e.holds.String()
	}
	for _, a := range task.Holding(n.instance.Assignments, task.Execute, l.day()) {
		if !a.From.IsZero() {
			var chain []string
			for _, k := range task.Chain(n.instance.Assignments, a.Agency, l.day()) {
				chain = append(chain, k.String())
			}
			e.Delegated = append(e.Delegated, chain)
		}
	}
	if s.Due != 0 && s.Due == n.due.Date { // an extension is printed: certain, and for the whole day
		e.DueAt, e.firm = n.due.At, n.due.Standing
	}
	e.days(l, s)
	if e.firm != schedule.Certain {
		e.Standing = e.firm.String()
	}
	return e
}

// days counts the working days by which an open task is late, or those left; where the calendar does not reach nothing is said.
func (e *entryOfReport) days(l *ledger, s *task.State) {
	calendar, ok := l.law.Calendars.Get("")
	if !ok || s.Due == 0 || !s.Status.IsOpen() {
		return
	}
	late := l.on > s.Due
	in, count := schedule.Interval{From: l.on + 1, Before: s.Due + 1}, &e.Left
	if late {
		in, count = schedule.Interval{From: s.Due + 1, Before: l.on + 1}, &e.Overdue
	}
	n, firm := 0, schedule.Certain
	if in.From < in.Before {
		var err error
		if n, firm, err = calendar.Count(in); err != nil {
			return
		}
	}
	*count, e.firm = &n, max(e.firm, firm)
}

// csv writes the tasks in the columns that -tasks reads, and some more.
func (r *report) csv(out *bufio.Writer) error {
	w := csv.NewWriter(out)
	_ = w.Write(append(slices.Clone(header), "body", "status", "bucket", "progress", "title")) // Error below tells of it
	for _, e := range r.Tasks {
		_ = w.Write([]string{
			e.Key, e.Lead, e.Kind, e.Due.String(), e.FirstDue.String(), e.DoneOn.String(),
			e.Body, e.Status, e.Bucket, fmt.Sprint(e.Progress), task.Cell(e.Title.In("vi")),
		})
	}
	w.Flush()
	return w.Error()
}

// text writes the report for people.
func (r *report) text(out *bufio.Writer) error {
	fmt.Fprintf(out, "%s — %s\n", r.Number, oneLine(r.Title.In("vi")))
	if en := r.Title["en"]; en != "" {
		fmt.Fprintln(out, oneLine(en))
	}
	from := r.InForceFrom.String()
	if r.InForceFrom == 0 {
		from = "chưa xác định (not known yet)"
	}
	fmt.Fprintf(out, "Tại ngày (on) %s; có hiệu lực từ (in force from) %s; tiến độ (progress) %s\n\n", r.On, from, r.Progress)
	for _, e := range r.Tasks {
		fmt.Fprintf(out, "%s%s %s", strings.Repeat("  ", e.depth), e.Key, oneLine(e.Title.In("vi")))
		if e.Body != "" {
			fmt.Fprintf(out, " (%s)", e.Body)
		}
		fmt.Fprintf(out, " — %s", e.status.In("vi"))
		if e.Due != 0 {
			fmt.Fprintf(out, ", hạn %s", strings.TrimSpace(e.DueAt.String()+" "+e.Due.String()))
		}
		if e.Overdue != nil {
			fmt.Fprintf(out, ", quá hạn %d ngày làm việc", *e.Overdue)
		}
		if e.Left != nil {
			fmt.Fprintf(out, ", còn %d ngày làm việc", *e.Left)
		}
		if e.firm != schedule.Certain {
			fmt.Fprintf(out, " (%s)", e.firm.In("vi"))
		}
		if len(e.Answering) != 1 || e.Answering[0] != e.Lead {
			fmt.Fprintf(out, "; %s → %s", e.Lead, strings.Join(e.Answering, ", "))
			if e.holds != schedule.Certain {
				fmt.Fprintf(out, " (%s)", e.holds.In("vi"))
			}
		}
		for _, chain := range e.Delegated {
			fmt.Fprintf(out, "; giao cấp dưới: %s", strings.Join(chain, " → "))
		}
		fmt.Fprintln(out)
	}
	fmt.Fprintln(out)
	writeText(out, r.figures)
	return nil
}

// oneLine keeps a title of several lines on one.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
