package eu

import (
	"errors"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/internal/english"
	"github.com/chithi-go/chithi/schedule"
)

// MaxWords is the greatest length in bytes of the words that [ReadEffect] reads.
const MaxWords = 1 << 20

// ReadEffect reads the words of a clause of entry into force, application, expiry or transposition as acts of the
// Union write them. "Shall enter into force on the twentieth day following that of its publication" is
// "20 days after publication": published on 2016-05-04 it is 2016-05-24, and a Sunday stays a Sunday (Regulation
// 1182/71 art. 4(1)). "Shall apply from 24 months after the date of entry into force" is the day after the 24
// months have run: in force on 2024-08-01, applied from 2026-08-02.
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
	r.single()
	return r.reading, errors.Join(r.errs...)
}

type reader struct {
	*english.Text
	reading directive.Reading
	errs    []error
}

// verbs say what a day is for; the longer come first.
var verbs = [...]struct {
	words string
	role  schedule.Role
}{
	{"shall enter into force and shall apply", schedule.RoleEffect},
	{"shall enter into force", schedule.RoleEffect},
	{"enters into force", schedule.RoleEffect},
	{"enter into force", schedule.RoleEffect},
	{"will enter into force", schedule.RoleEffect},
	{"entered into force", schedule.RoleEffect},
	{"shall take effect", schedule.RoleEffect},
	{"takes effect", schedule.RoleEffect},
	{"shall be applicable", schedule.RoleApplication},
	{"is applicable", schedule.RoleApplication},
	{"shall apply", schedule.RoleApplication},
	{"applies", schedule.RoleApplication},
	{"shall expire", schedule.RoleExpiry},
	{"expires", schedule.RoleExpiry},
	{"shall cease to apply", schedule.RoleExpiry},
	{"shall cease to have effect", schedule.RoleExpiry},
}

func (r *reader) verb(p int) (role schedule.Role, next int, ok bool) {
	for _, v := range &verbs {
		if q, is := r.Any(p, v.words); is {
			return v.role, q, true
		}
	}
	return 0, p, false
}

// sentence reads a subject, a verb and a time, then more of the same subject.
func (r *reader) sentence(p, end int) {
	if r.transposition(p, end) {
		return
	}
	s, q, ok := r.subject(p, end)
	if !ok {
		if w, n, is := r.when(p); p == 0 && is && n >= end { // a phrase of time alone
			r.add(subject{}, schedule.RoleEffect, w, p, n)
			return
		}
		r.rest(p, end)
		return
	}
	n, ok := r.predicate(s, p, q)
	if !ok {
		r.rest(p, end)
		return
	}
	r.tail(s, n, end)
}

// predicate reads a verb and its time.
func (r *reader) predicate(s subject, start, p int) (next int, ok bool) {
	role, q, ok := r.verb(p)
	if !ok {
		return p, false
	}
	if w, n, is := r.until(q); is && role != schedule.RoleEffect {
		r.add(s, schedule.RoleExpiry, w, start, n)
		return n, true
	}
	w, n, ok := r.when(q)
	if _, other := r.Any(r.Skip(n, ","), "or", "whichever", "if", "provided"); !ok || other {
		return p, false
	}
	if role == schedule.RoleExpiry {
		w = r.expires(w)
	}
	if role == schedule.RoleEffect && strings.HasSuffix(w.rule, " effect") {
		return p, false
	}
	r.add(s, role, w, start, n)
	return n, true
}

// tail reads "and shall apply from …", "until …", and what is not understood.
func (r *reader) tail(s subject, p, end int) {
	unknown := p
	for p < end {
		q := r.Skip(p, ",", "and", "it")
		if w, n, ok := r.until(q); ok {
			r.rest(unknown, p)
			r.add(s, schedule.RoleExpiry, w, q, n)
			p, unknown = n, n
			continue
		}
		if n, ok := r.Any(q, "with the exception of", "except for", "except"); ok { // "except Article 5, which shall apply from …"
			list, m, named := r.articles(n)
			m = r.Skip(m, ",", "which")
			if last := len(r.reading.Clauses) - 1; named && last >= 0 && (m >= end || r.verbAt(m) || strings.Contains(".,;", r.Word(m))) {
				r.rest(unknown, p)
				r.reading.Clauses[last].Scope.Except = append(r.reading.Clauses[last].Scope.Except, list...)
				if k, ok := r.predicate(subject{articles: list}, q, m); ok {
					m = k
				}
				p, unknown = m, m
				continue
			}
			break // an exception that is not understood: what follows may be said of it alone
		}
		if n, ok := r.predicate(s, q, q); ok && q > p {
			r.rest(unknown, p)
			p, unknown = n, n
			continue
		}
		p = max(q, p+1)
	}
	r.rest(unknown, end)
}

func (r *reader) verbAt(p int) bool { _, _, ok := r.verb(p); return ok }

// transposition reads "Member States shall bring into force … by 17 October 2024" and "They shall apply those
// measures from 18 October 2024".
func (r *reader) transposition(p, end int) bool {
	p = r.heading(p)
	q, ok := r.Any(p, "member states shall", "the member states shall", "by")
	if !ok {
		n, they := r.Any(p, "they shall apply those measures", "they shall apply those provisions", "they shall apply these provisions", "they shall apply these measures")
		if !they {
			return false
		}
		w, m, ok := r.when(n)
		if ok {
			r.add(subject{part: "those measures"}, schedule.RoleApplication, w, p, m)
			r.rest(m, end)
		}
		return ok
	}
	if r.Is(p, "by") { // "By 17 October 2024, Member States shall adopt and publish …"
		w, n, ok := r.when(p + 1)
		m, states := r.Any(r.Skip(n, ","), "member states shall", "the member states shall")
		if !ok || !states {
			return false
		}
		r.add(subject{part: r.Span(m, end)}, schedule.RoleDeadline, w, p, n)
		return true
	}
	for n := q; n < end; n++ {
		if !r.Is(n, "by") && !r.Is(n, "before") && !r.Is(n, "no", "later", "than") && !r.Is(n, "not", "later", "than") {
			continue
		}
		at := n + 1
		if !r.Is(n, "by") && !r.Is(n, "before") {
			at = n + 3
		}
		w, m, ok := r.when(at)
		if !ok {
			continue
		}
		if r.Is(n, "before") { // the day before the day named
			w.other, w.bad = "", nil
			if day, err := schedule.ParseDate(strings.TrimPrefix(w.rule, "on ")); err == nil {
				day, w.bad = day.AddDays(-1)
				w.rule = "on " + day.String()
			} else {
				continue
			}
		}
		r.add(subject{part: r.Span(q, n)}, schedule.RoleDeadline, w, p, m)
		r.rest(m, end)
		return true
	}
	return false
}

func (r *reader) add(s subject, role schedule.Role, w when, from, to int) {
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
		r.errs = append(r.errs, &schedule.AmbiguousError{Words: words, Readings: []schedule.Rule{rule, other}})
		return
	}
	c := directive.Clause{
		Part: s.part, Words: words, Basis: w.ground.basis, Reason: w.ground.reason.With(),
		Term: schedule.Term{Role: role, Rule: rule, Printed: w.printed},
	}
	c.Scope.Provisions = s.articles
	r.reading.Clauses = append(r.reading.Clauses, c)
}

func (r *reader) rest(from, to int) {
	if words := strings.Trim(r.Span(from, to), " .,;:/"); words != "" {
		r.reading.Rest = append(r.reading.Rest, words)
	}
}

// single sees to it that the whole act enters into force once: different rules are two readings.
func (r *reader) single() {
	e := &schedule.AmbiguousError{}
	kept := r.reading.Clauses[:0:0]
	for _, c := range r.reading.Clauses {
		if !c.Whole() || c.Term.Role != schedule.RoleEffect {
			kept = append(kept, c)
			continue
		}
		if len(e.Readings) == 0 || !e.Readings[0].Equal(c.Term.Rule) {
			e.Readings = append(e.Readings, c.Term.Rule)
			e.Words = strings.TrimPrefix(e.Words+" … "+c.Words, " … ")
		}
	}
	if len(e.Readings) > 1 {
		r.reading.Clauses = kept
		r.errs = append(r.errs, e)
	}
}

var tooLong = schedule.Template{Code: "eu-clause-too-long", En: "a clause of {0} bytes is too long (at most {1})", Vi: "điều khoản dài {0} byte là quá dài (nhiều nhất {1})"}

// TooLongError is a clause over [MaxWords].
type TooLongError struct{ Bytes int }

// Message gives the code and the arguments.
func (e *TooLongError) Message() schedule.Message {
	return tooLong.With(strconv.Itoa(e.Bytes), strconv.Itoa(MaxWords))
}

// In says the error in "vi" or "en".
func (e *TooLongError) In(lang string) string { return e.Message().In(lang) }
func (e *TooLongError) Error() string         { return "eu: " + e.In("en") }
