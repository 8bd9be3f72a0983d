package directive

import (
	"maps"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

var (
	otherJurisdiction = schedule.Template{Code: "directive-jurisdiction", En: "the text is of {0}, the law of {1}", Vi: "văn bản thuộc {0}, còn luật là của {1}"}
	wordsDiffer       = schedule.Template{Code: "effect-words-differ", En: "the rule is {0}; the words say {1}", Vi: "quy tắc là {0}; còn lời văn là {1}"}
	wordsUnread       = schedule.Template{Code: "effect-words-unread", En: "not understood: {0}", Vi: "chưa hiểu: {0}"}
	wordsFault        = schedule.Template{Code: "effect-words-fault", En: "the words give no rule: {0}", Vi: "lời văn không cho quy tắc nào: {0}"}
	termConflict      = schedule.Template{Code: "effect-printed-differs", En: "{0}", Vi: "{0}"}
	termPending       = schedule.Template{Code: "effect-pending", En: "pending: {0}", Vi: "chưa xác định: {0}"}
	effectSilent      = schedule.Template{Code: "effect-silent", En: "the text does not say from when it is in force, and neither does the law", Vi: "văn bản không nêu ngày có hiệu lực, pháp luật cũng không quy định"}
	effectNothing     = schedule.Template{Code: "effect-empty", En: "neither words, nor a rule, nor a day", Vi: "không có lời văn, quy tắc hay ngày"}
	effectNoRole      = schedule.Template{Code: "effect-role", En: "a rule or a day needs a role: effect, application or expiry", Vi: "quy tắc hoặc ngày cần có vai trò: effect, application hoặc expiry"}

	partUnnamed = schedule.Template{Code: "effect-part-unnamed", En: "concerns a part that has no place of its own: {0}; the force of that part is not computed", Vi: "liên quan đến phần không có vị trí riêng: {0}; không tính hiệu lực của phần này"}

	stepByLaw   = schedule.Template{Code: "step-by-law", En: "the text is silent; the law gives the rule: {0} ({1})", Vi: "văn bản không nêu; pháp luật quy định: {0} ({1})"}
	stepWords   = schedule.Template{Code: "step-words", En: "the text says: {0}", Vi: "văn bản ghi: {0}"}
	stepReading = schedule.Template{Code: "step-reading", En: "read as {0} ({1})", Vi: "hiểu là {0} ({1})"}
	stepRule    = schedule.Template{Code: "step-rule", En: "the rule: {0}", Vi: "quy tắc: {0}"}
	stepThrough = schedule.Template{Code: "step-through", En: "{0} is the last day, so {1} is the first without", Vi: "{0} là ngày cuối cùng, nên {1} là ngày đầu tiên hết hiệu lực"}
)

// Resolve binds everything that can be computed by a law over the bodies of a registry. A fact that is missing makes its
// day pending and is noted; nothing is guessed, and nothing is written into the directive. A text of another jurisdiction and
// tasks that nobody can hold are errors, all at once. Without a registry the tasks have no instances.
func (d *Directive) Resolve(law Law, bodies *agency.Registry) (*Resolved, error) {
	return d.resolve(&law, bodies)
}

// Resolver resolves many directives by one law, sharing what they have in common.
type Resolver struct {
	law    Law
	bodies *agency.Registry
}

// NewResolver returns a resolver by a law over the bodies of a registry, which may be nil. It is safe for goroutines.
func NewResolver(law Law, bodies *agency.Registry) *Resolver {
	return &Resolver{law, bodies}
}

// Resolve does as [Directive.Resolve].
func (r *Resolver) Resolve(d *Directive) (*Resolved, error) {
	return d.resolve(&r.law, r.bodies)
}

func (d *Directive) resolve(law *Law, bodies *agency.Registry) (*Resolved, error) {
	if d.Jurisdiction != law.Code {
		return nil, chithi.Problems{chithi.At("/jurisdiction", otherJurisdiction.With(d.Jurisdiction, law.Code))}
	}
	r := &Resolved{Directive: d, Number: law.read(d.Number), law: law}
	r.Identity = d.identity(r.Number)
	r.ID = r.Identity.ID()
	r.Normative, _ = law.Normative(d.Type, r.Number, d.Day())
	r.Facts = d.facts(law)
	b := binder{law: law, r: r}
	b.terms()
	b.relations()
	problems := r.tasks(law, bodies)
	r.Notes.Sort()
	if err := problems.Err(); err != nil {
		return nil, err
	}
	r.Notes = append(r.Notes, problems...)
	return r, nil
}

// facts are the days of the text, with those that the law presumes.
func (d *Directive) facts(law *Law) schedule.Facts {
	f := schedule.Facts{
		Signing: d.Signed, Issuance: d.Issued, Passage: d.Passed, Promulgation: d.Promulgated,
		Publication: d.Published, Receipt: d.Received, Events: maps.Clone(d.Events),
	}
	if law.Presume != nil {
		f = law.Presume(f)
	}
	return f
}

// tasks expands the tasks on the day of effect and binds their last days.
func (r *Resolved) tasks(law *Law, bodies *agency.Registry) chithi.Problems {
	d := r.Directive
	if bodies == nil || len(d.Tasks) == 0 {
		return nil
	}
	day := r.taskDay()
	instances, problems := task.Expand(d.Tasks, d.Assignments, bodies, day, r.ID)
	r.Instances = instances
	r.Dues = make([]task.Due, len(instances))
	env := task.Env{Facts: r.Facts, Calendars: law.Calendars, Span: law.Span}
	for i := range instances {
		due, err := instances[i].Task.Deadline.Resolve(&env)
		if err != nil {
			r.Notes = append(r.Notes, chithi.WarnAt("/tasks", chithi.AtError("", err).Message))
			due = task.Due{State: task.Pending} // there is a last day, though nobody can say which
		}
		r.Dues[i] = due
	}
	return problems.Under("/tasks")
}

// taskDay is the day whose bodies hold the tasks: that of effect, or that which dates the text while the effect is pending.
func (r *Resolved) taskDay() schedule.Date {
	if a, ok := r.Effect(); ok {
		return a.Date
	}
	return r.Directive.Day()
}
