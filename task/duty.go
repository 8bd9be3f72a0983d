package task

import (
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Duty is a report that falls due again and again. It is not a task: it makes one for every period, and only those are begun, handed in
// and counted.
type Duty struct {
	Key         Key               `json:"key" validate:"required"`
	Title       chithi.Text       `json:"title,omitempty" validate:"required,text"`
	Frequency   Frequency         `json:"frequency,omitempty"`
	Family      Family            `json:"family,omitzero"`
	Terms       []Span            `json:"terms,omitempty" validate:"omitempty,dive"` // in place of a frequency: school terms, as decided
	Submit      Submission        `json:"submit"`
	Assignments []Assignment      `json:"assignments,omitempty" validate:"omitempty,dive"`
	Valid       schedule.Interval `json:"valid,omitzero"` // periods that end outside it make no task
}

// Span is a run of days with a name: a period of a duty, a school term.
type Span struct {
	Name string            `json:"name" validate:"required,line,max=100"`
	Days schedule.Interval `json:"days"`
}

// Submission says by when the report of a period is handed in, in one of two ways.
type Submission struct {
	// Day is a day of the month in which the period ends, 1 to 28: "by the 25th of the last month". With Before set, that day is late:
	// "trước ngày 20 hàng tháng và tháng cuối quý", one duty by the month and one by the quarter.
	Day    int  `json:"day,omitempty" validate:"min=0,max=28"`
	Before bool `json:"before,omitempty"`
	// Within is a rule that may count from the last day of the period, event "cut-off": "2 working days after event "cut-off"".
	Within schedule.Rule `json:"within,omitzero"`
}

// CutOffEvent is the name of the event on which the data of a period close, in the rule of a [Submission].
const CutOffEvent = "cut-off"

// Occurrence is the report of one period.
type Occurrence struct {
	ID   uuid.UUID
	Span Span
	Due  Due
}

// Check reports a duty with neither or both of a frequency and terms, with neither or both ways of submission, and terms out of order or of
// one name. It warns of a day of submission before the period has ended, as the 12th is that is meant to be of the month after.
func (d *Duty) Check() chithi.Problems {
	var ps chithi.Problems
	if d.Frequency.IsValid() == (len(d.Terms) > 0) {
		ps = append(ps, chithi.At("", dutyPeriods.With(d.Key)))
	}
	if (d.Submit.Day != 0) != d.Submit.Within.IsZero() {
		ps = append(ps, chithi.At("/submit", dutySubmit.With(d.Key)))
	}
	if d.Submit.Day != 0 && d.Frequency.IsValid() && !d.Submit.after(d.Family) {
		ps = append(ps, chithi.WarnAt("/submit/day", dutyEarly.With(d.Key)))
	}
	if !d.Valid.IsValid() {
		ps = append(ps, chithi.At("/valid", badValidity.With(d.Valid)))
	}
	for i, t := range d.Terms {
		_, closed := t.Days.Len()
		if !closed || !t.Days.IsValid() || i > 0 && t.Days.From < d.Terms[i-1].Days.Before {
			ps = append(ps, chithi.At(chithi.Pointer("terms", i), dutyTerm.With(t.Name, t.Days)))
		}
		if slices.ContainsFunc(d.Terms[:i], func(o Span) bool { return o.Name == t.Name }) {
			ps = append(ps, chithi.At(chithi.Pointer("terms", i, "name"), dutyTermTwice.With(schedule.Quote(t.Name))))
		}
	}
	return ps
}

// CheckDuties looks at the recurring reports of a directive: each by itself, its key, which no other may have, and its assignments. above are
// the assignments that hold for every duty that names none of the role.
func CheckDuties(duties []Duty, above []Assignment) chithi.Problems {
	c := checker{keys: map[Key]bool{}}
	clash := clashesOf(above)
	for i := range duties {
		d, at := &duties[i], chithi.Pointer(i)
		c.problems = append(c.problems, d.Check().Under(at)...)
		c.problems = append(c.problems, CheckAssignments(d.Assignments).Under(at+"/assignments")...)
		c.holds(d.Key, d.Assignments, above, clash, at)
		if c.keys[d.Key] {
			c.add(at+"/key", duplicateKey.With(d.Key))
		}
		c.keys[d.Key] = true
	}
	c.problems.Sort()
	return c.problems
}

var (
	dutyPeriods = schedule.Template{
		Code: "task-duty-periods",
		En:   "duty {0} needs either a frequency or terms",
		Vi:   "báo cáo định kỳ {0} phải có tần suất hoặc các kỳ cụ thể",
	}
	dutySubmit = schedule.Template{
		Code: "task-duty-submit",
		En:   "duty {0} needs either a day of the month or a rule by which it is handed in",
		Vi:   "báo cáo định kỳ {0} phải nêu ngày trong tháng hoặc quy tắc nộp",
	}
	dutyEarly = schedule.Template{
		Code: "task-duty-early",
		En:   "the report of duty {0} is due before its period has ended; a day of the month after is said by a rule",
		Vi:   "báo cáo định kỳ {0} phải nộp khi kỳ báo cáo chưa hết; ngày của tháng sau phải nêu bằng quy tắc",
	}
	dutyTerm = schedule.Template{
		Code: "task-duty-term",
		En:   "the term {0}, {1}, is open, empty or begins before the one before it has ended",
		Vi:   "kỳ {0}, {1}, không có ngày kết thúc, rỗng hoặc bắt đầu khi kỳ trước chưa hết",
	}
	dutyTermTwice = schedule.Template{
		Code: "task-duty-term-name",
		En:   "two terms have the name {0}, so that their reports could not be told apart",
		Vi:   "hai kỳ cùng tên {0}, nên không phân biệt được báo cáo của mỗi kỳ",
	}
)

func (d *Duty) span(p Period) Span { return Span{p.String(), d.Family.Interval(p)} }

// Occurrence returns the report of a period: the day by which it is due, and an id that is the same whenever and wherever it is computed.
// Under the cut-off of 15 the month 2020-10 closes on 2020-10-14; "by the 25th of the last month" makes the report due on 2020-10-25.
func (d *Duty) Occurrence(directive uuid.UUID, s Span, env *Env) (Occurrence, error) {
	o := Occurrence{ID: uuid.NewSHA1(NewID(directive, d.Key, agency.Key{}), []byte("period:"+s.Name)), Span: s}
	due, err := d.Submit.due(s.Days, env)
	o.Due = due
	return o, err
}

// after reports whether the day of submission, in the month in which a period of a family ends, comes after its end.
func (s *Submission) after(f Family) bool {
	last := s.Day
	if s.Before {
		last--
	}
	return f != Family{} && last >= int(f.cut)
}

func (s *Submission) due(days schedule.Interval, env *Env) (Due, error) {
	if days.Before == 0 {
		return Due{}, nil
	}
	cutOff := days.Before - 1
	if s.Within.IsZero() {
		y, m, _ := cutOff.Civil()
		day, err := schedule.NewDate(y, m, s.Day)
		if s.Before && err == nil {
			day, err = day.AddDays(-1)
		}
		due := lastDay(day)
		if days.Before <= day {
			due.From = days.Before
		}
		return due, err
	}
	facts := env.Facts
	facts.Events = make(map[string]schedule.Date, len(env.Facts.Events)+1)
	for name, on := range env.Facts.Events {
		facts.Events[name] = on
	}
	facts.Events[CutOffEvent] = cutOff
	within := Deadline{Within: s.Within}
	due, err := within.Resolve(&Env{Facts: facts, Calendars: env.Calendars})
	due.From = days.Before
	return due, err
}

// Task returns the task that one period of the duty makes, with a key below that of the duty: that of 2020-10 is T.1.202010. number is the
// place of a term among those of the duty, from 1. A last day that hangs on days nobody has decided yet stays a rule, so that it is no firmer
// than it was; what is pending is not said.
func (d *Duty) Task(o *Occurrence, number int) Task {
	title := make(chithi.Text, len(d.Title))
	for lang, s := range d.Title {
		title[lang] = s + " (" + o.Span.Name + ")"
	}
	return Task{
		Key: d.keyOf(o, number), Kind: Report, Modality: Must, Nature: Achieve, Title: title,
		Assignments: d.Assignments, Deadline: d.Submit.deadline(o),
	}
}

func (d *Duty) keyOf(o *Occurrence, number int) Key {
	name := make([]byte, 0, len(o.Span.Name))
	for _, c := range []byte(o.Span.Name) {
		if c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' {
			name = append(name, c)
		}
	}
	if len(d.Terms) > 0 {
		name = strconv.AppendInt(name[:0], int64(number), 10)
	}
	k, err := ParseKey(d.Key.String() + "." + string(name))
	if err != nil {
		return d.Key
	}
	return k
}

// deadline says the last day of an occurrence, or from what it is counted while it is not certain.
func (s *Submission) deadline(o *Occurrence) Deadline {
	if o.Due.Standing == schedule.Certain {
		return Deadline{By: o.Due.Date}
	}
	words := strings.ReplaceAll(s.Within.String(), "event "+strconv.Quote(CutOffEvent), (o.Span.Days.Before - 1).String())
	rule, err := schedule.ParseRule(words)
	if err != nil {
		return Deadline{}
	}
	return Deadline{Within: rule}
}
