package us

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/internal/english"
	"github.com/chithi-go/chithi/schedule"
)

// MaxWords is the greatest length in bytes of the words that [ReadEffect] reads.
const MaxWords = 1 << 20

// federal is the calendar by which days of the Federal Register roll.
const federal = "us-federal"

// ReadEffect reads the words of a clause of effect, of application or of comment as documents in the Federal
// Register write them. "Effective 15 days after publication in the Federal Register" is "15 days after
// publication, rolled forward on us-federal": published on Friday 2019-03-01 it would be Saturday 2019-03-16 and
// is Monday 2019-03-18. A day of effect rolls here like a deadline (1 CFR 18.17), and almost nowhere else.
//
// What is clear is in the Reading, even beside an error; words that two readings fit are a
// [*schedule.AmbiguousError] with both; words not understood stand in Rest.
func ReadEffect(words string) (directive.Reading, error) {
	if len(words) > MaxWords {
		return directive.Reading{}, &TooLongError{Bytes: len(words)}
	}
	r := reader{Text: english.Cut(words)}
	for p := 0; p < r.Len(); {
		end := r.SentenceEnd(p)
		r.sentence(p, end)
		p = end + 1
	}
	r.single(schedule.RoleEffect)
	r.single(schedule.RoleApplication)
	return r.reading, errors.Join(r.errs...)
}

type reader struct {
	*english.Text
	reading directive.Reading
	errs    []error
}

// sentence reads a subject, a verb and a time, then more times in the same sentence.
func (r *reader) sentence(p, end int) {
	start := r.heading(p)
	if w, part, n, ok := r.comment(start, end); ok {
		r.add(part, schedule.RoleComment, w, p, n)
		r.tail(schedule.RoleComment, part, n, end)
		return
	}
	except := start
	if r.Is(start, "except") { // "Except for § 1.5, this rule is effective …"
		start = r.afterComma(start, end)
	}
	part, verb, ok := r.subject(start, end)
	if !ok {
		if w, n, is := r.when(p, schedule.RoleEffect); p == 0 && is && n >= end { // a phrase of time alone
			r.add("", schedule.RoleEffect, w, p, n)
			return
		}
		r.rest(p, end)
		return
	}
	role, q, _ := r.verb(verb)
	if r.Is(verb-1, "not") { // "not effective until" names the first day
		q = r.Skip(q, "until")
	}
	q = r.Skip(q, "of this rule", "for this rule", "of this final rule", "for this final rule", "of this order", ":", "is")
	n, ok := r.times(role, part, start, q, end)
	if !ok {
		r.rest(p, end)
		return
	}
	r.rest(except, start)
	r.tail(role, part, n, end)
}

// times reads the time of a verb, and what it is limited to: "January 1, 2021, for large entities and January 1,
// 2022, for small entities". What is limited says nothing of the rest of the document.
func (r *reader) times(role schedule.Role, part string, from, at, end int) (next int, ok bool) {
	w, n, ok := r.either(at, role)
	if !ok || r.conditional(n) && role != schedule.RoleComment {
		return at, false
	}
	limit, next := r.limit(n, end)
	if role != schedule.RoleEffect && role != schedule.RoleApplication || limit == "" {
		if r.instructs(n) && at > 0 && r.Is(at-1, "effective") {
			return at, false
		}
		r.add(part, role, w, from, n)
		return n, true
	}
	for {
		r.add(strings.TrimSpace(part+" "+limit), role, w, from, next)
		from = next
		if w, n, ok = r.when(r.Skip(next, ",", "and"), role); !ok {
			return next, true
		}
		if limit, n = r.limit(n, end); limit == "" {
			return next, true
		}
		next = n
	}
}

// conditional tells a time that other words leave open.
func (r *reader) conditional(p int) bool {
	_, open := r.Any(r.Skip(p, ","), "or", "whichever", "if", "provided", "subject to", "contingent", "pending", "at the latest", "at the earliest")
	return open
}

// limit reads what a time is limited to, up to the next comma, or to the next time.
func (r *reader) limit(p, end int) (words string, next int) {
	from := r.Skip(p, ",")
	if n, ok := r.Any(from, "for", "with respect to", "as to", "in the case of"); !ok || r.Is(n, "all") || r.Is(n, "any") {
		return "", p
	}
	q := from
	for ; q < end && !r.Is(q, ","); q++ {
		if r.Is(q, "and") {
			if _, _, timed := r.when(q+1, schedule.RoleEffect); timed {
				break
			}
		}
	}
	return r.Span(from, q), q
}

// instructs tells "Effective January 1, 2021, § 1.5 is revised", which says when an amendment is made and not when
// the document is in force.
func (r *reader) instructs(p int) bool {
	_, ok := r.Any(p, ", §", ", section", ", sections", ", paragraph", ", part", ", the", ", in", ", amend", ", revise", ", remove", ", add", ", further")
	return ok
}

// tail reads what follows the first time: an end of validity, another verb of the same document, or a part
// with a time of its own.
func (r *reader) tail(role schedule.Role, part string, p, end int) {
	unknown := p
	took := func(from, to int) {
		r.rest(unknown, from)
		p, unknown = to, to
	}
	for p < end {
		q := r.Skip(p, ",", "and")
		if n, ok := r.Any(q, "through", "until", "to", "expires on", "shall expire on"); ok && role == schedule.RoleEffect {
			if d, whole, m, ok, bad := r.last(n); ok {
				took(p, m)
				r.end(part, d, bad, whole || r.Is(q, "through"), q, m)
				continue
			}
		}
		if w, about, m, ok := r.comment(q, end); ok && q > p {
			took(p, m)
			r.add(about, schedule.RoleComment, w, q, m)
			continue
		}
		_, except := r.Any(q, "except", "with the exception of")
		if except || q > p && p == unknown && r.partial(q) {
			if m, ok := r.other(q, end); ok {
				took(p, m)
				continue
			}
			break // what follows may be said of that part alone
		}
		if v, n, ok := r.verb(q); ok && q > p && (p == unknown || r.Is(q-1, "and")) {
			if m, ok := r.times(v, part, q, r.Skip(n, ":"), end); ok {
				took(p, m)
				continue
			}
		}
		p = max(q, p+1)
	}
	r.rest(unknown, end)
}

// other reads a part with a time of its own: "except for § 1.5, which is effective July 1, 2021", "and § 1.7 is effective".
func (r *reader) other(p, end int) (next int, ok bool) {
	from := r.Skip(p, "except", "with the exception of", "for", "that")
	for q := from; q < end && q < from+40 && !doubts[r.Word(q)]; q++ {
		role, n, is := r.verb(q)
		if !is {
			continue
		}
		named := q
		for r.Is(named-1, "which") || r.Is(named-1, "that") || r.Is(named-1, ",") {
			named--
		}
		if named <= from || !r.partial(from) {
			return p, false
		}
		return r.times(role, r.Span(from, named), p, n, end)
	}
	return p, false
}

// end reads the last day of a validity: "through" names it, "until" and "expires on" leave open whether it counts.
func (r *reader) end(part string, d schedule.Date, bad error, through bool, from, to int) {
	if bad != nil {
		r.errs = append(r.errs, bad)
		return
	}
	next, err := d.AddDays(1)
	if err != nil {
		r.errs = append(r.errs, err)
		return
	}
	w := when{rule: "on " + next.String(), ground: asStated}
	if !through {
		w.other = "on " + d.String()
	}
	r.add(part, schedule.RoleExpiry, w, from, to)
}

func (r *reader) add(part string, role schedule.Role, w when, from, to int) {
	words := r.Span(from, to)
	if w.bad != nil {
		r.errs = append(r.errs, w.bad)
		return
	}
	rule, err := schedule.ParseRule(w.rule)
	if err != nil {
		r.errs = append(r.errs, err)
		return
	}
	if w.other != "" {
		other, err := schedule.ParseRule(w.other)
		if err != nil {
			r.errs = append(r.errs, err)
			return
		}
		e := &schedule.AmbiguousError{Words: words, Readings: []schedule.Rule{rule, other}}
		if part == "" {
			e.Role = role
		}
		r.errs = append(r.errs, e)
		return
	}
	r.reading.Clauses = append(r.reading.Clauses, directive.Clause{
		Part: part, Words: words, Basis: w.ground.basis, Reason: w.ground.reason.With(),
		Term: schedule.Term{Role: role, Rule: rule, Printed: w.printed, Moment: w.moment},
	})
}

func (r *reader) rest(from, to int) {
	if words := strings.Trim(r.Span(from, to), " .,;:/"); words != "" {
		r.reading.Rest = append(r.reading.Rest, words)
	}
}

// single sees to it that the whole document enters into force once, and applies once: different rules are two readings.
func (r *reader) single(role schedule.Role) {
	e := &schedule.AmbiguousError{Role: role}
	kept := r.reading.Clauses[:0:0]
	for _, c := range r.reading.Clauses {
		if c.Part != "" || c.Term.Role != role {
			kept = append(kept, c)
			continue
		}
		if !slices.ContainsFunc(e.Readings, c.Term.Rule.Equal) {
			e.Readings = append(e.Readings, c.Term.Rule)
			e.Words = strings.TrimPrefix(e.Words+" … "+c.Words, " … ")
		}
	}
	if len(e.Readings) > 1 {
		r.reading.Clauses = kept
		r.errs = append(r.errs, e)
	}
}

var tooLong = schedule.Template{Code: "us-clause-too-long", En: "a clause of {0} bytes is too long (at most {1})", Vi: "điều khoản dài {0} byte là quá dài (nhiều nhất {1})"}

// TooLongError is a clause over [MaxWords].
type TooLongError struct{ Bytes int }

// Message gives the code and the arguments.
func (e *TooLongError) Message() schedule.Message {
	return tooLong.With(strconv.Itoa(e.Bytes), strconv.Itoa(MaxWords))
}

// In says the error in "vi" or "en".
func (e *TooLongError) In(lang string) string { return e.Message().In(lang) }
func (e *TooLongError) Error() string         { return "us: " + e.In("en") }
