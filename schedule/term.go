package schedule

import "errors"

// Term is one day that a text sets: its role, the rule it follows, and the day that the text prints beside
// the rule, if any. "Sau 10 ngày kể từ ngày ký" signed on 2020-09-16 is the effect on 2020-09-26.
type Term struct {
	Role    Role   `json:"role,omitzero"`
	Rule    Rule   `json:"rule,omitzero"`
	Printed Date   `json:"printed,omitzero"`
	Moment  Moment `json:"moment,omitzero"`
}

// Resolve returns the day of the term. Without a printed day it is that of the rule, see [Rule.Resolve].
//
// A printed day is what the text says, so it is the answer. When the rule gives the same day it is certain;
// when the rule gives another one, the error is a [*ConflictError] with both, beside the answer; when the rule cannot
// be computed, or there is none to check it by, nothing contradicts the printed day: without a rule it is certain, with one it is assumed.
func (t Term) Resolve(f Facts, c Calendars) (Answer, error) {
	a, err := t.Rule.Resolve(f, c)
	return t.judge(a, err)
}

// Explain does as [Term.Resolve] and gives the steps.
func (t Term) Explain(f Facts, c Calendars) (Explanation, error) {
	e, fault := t.Rule.Explain(f, c)
	a, err := t.judge(e.Answer, fault)
	if t.Printed == 0 {
		return e, err
	}
	var conflict *ConflictError
	switch {
	case t.Rule.IsZero():
		e.Steps = nil
		e.Steps = append(e.Steps, stepPrinted.With(t.Printed))
	case errors.As(err, &conflict):
		e.Steps = append(e.Steps, conflict.Message())
	case fault != nil:
		e.Steps = append(e.Steps, stepUnchecked.With(t.Printed, reason{fault}))
	default:
		e.Steps = append(e.Steps, stepAgrees.With(t.Printed))
	}
	e.Answer = a
	return e, err
}

var (
	termPrinted   = Template{"term-printed", "printed {0}", "văn bản ghi {0}"}
	stepPrinted   = Template{"step-printed", "the text prints {0}", "văn bản ghi {0}"}
	stepAgrees    = Template{"step-printed-agrees", "the text prints {0} too", "văn bản cũng ghi {0}"}
	stepUnchecked = Template{"step-printed-unchecked", "the text prints {0}, which cannot be checked: {1}", "văn bản ghi {0}, chưa kiểm tra được: {1}"}
)

func (t Term) judge(a Answer, err error) (Answer, error) {
	switch {
	case t.Printed == 0:
		return a, err
	case !t.Printed.IsValid():
		return Answer{}, &RangeError{From: t.Printed}
	case t.Rule.IsZero():
		return Answer{Date: t.Printed}, nil
	case err != nil:
		return Answer{t.Printed, Assumed}, nil
	case a.Date != t.Printed:
		return Answer{Date: t.Printed}, &ConflictError{Printed: t.Printed, Computed: a}
	}
	return Answer{Date: t.Printed}, nil
}

// reason says an error in a language if it can.
type reason struct{ err error }

func (r reason) In(lang string) string {
	var said interface{ In(string) string }
	if errors.As(r.err, &said) {
		return said.In(lang)
	}
	return r.err.Error()
}

// String returns the term for people: "effect: 10 days after signing (printed 2020-09-26)".
func (t Term) String() string { return t.In("en") }

// In says the term in a language: "có hiệu lực: sau 10 ngày kể từ ngày ký (văn bản ghi 2020-09-26)".
func (t Term) In(lang string) string {
	s := t.Rule.In(lang)
	if !t.Moment.IsZero() {
		if s != "" {
			s += ", "
		}
		s += t.Moment.In(lang)
	}
	if t.Printed != 0 {
		if s != "" {
			s += " "
		}
		s += "(" + termPrinted.With(t.Printed).In(lang) + ")"
	}
	if t.Role != 0 {
		s = t.Role.In(lang) + ": " + s
	}
	return s
}
