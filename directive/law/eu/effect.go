package eu

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
		end := r.SentenceEnd(r.heading(p))
		r.sentence(p, end)
		p = end + 1
	}
	r.single(schedule.RoleEffect)
	r.single(schedule.RoleApplication)
	r.single(schedule.RoleExpiry)
	return r.reading, errors.Join(r.errs...)
}

type reader struct {
	*english.Text
	reading directive.Reading
	first   int // of the clauses that the sentence at hand has given
	errs    []error
}

// sentence reads a subject, a verb and a time, then more of the same subject.
func (r *reader) sentence(p, end int) {
	r.first = len(r.reading.Clauses)
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
	n, ok := r.predicate(s, p, q, end)
	if !ok {
		r.rest(p, end)
		return
	}
	r.tail(s, n, end)
}

// predicate reads a verb, its time, and what it is limited to: "shall apply from 1 January 2020 to products …".
func (r *reader) predicate(s subject, start, p, end int) (next int, ok bool) {
	role, q, ok := r.verb(p)
	if !ok {
		return p, false
	}
	if w, n, is := r.until(q); is && role != schedule.RoleEffect {
		r.add(s, schedule.RoleExpiry, w, start, n)
		return n, true
	}
	w, n, ok := r.either(q)
	if !ok || r.conditional(n) || role == schedule.RoleEffect && strings.Contains(w.rule, " effect") {
		return p, false
	}
	if role == schedule.RoleExpiry {
		_, from := r.Any(q, "from", "as from", "as of", "with effect from")
		w = r.expires(w, from)
	}
	if words, m := r.limit(n, end); words != "" {
		s.part, n = strings.TrimSpace(s.part+" "+words), m
	}
	r.add(s, role, w, start, n)
	return n, true
}

// conditional tells a time that other words leave open.
func (r *reader) conditional(p int) bool {
	_, open := r.Any(r.Skip(p, ","), "or", "whichever", "if", "provided", "on condition", "subject to", "where", "when", "once", "unless", "at the latest", "at the earliest")
	return open
}

// limit reads whom or what a time is limited to, up to the next comma or verb: "for Denmark", "to products placed on the
// market after that date". How long it holds ("for five years") is no limit.
func (r *reader) limit(p, end int) (words string, next int) {
	from := r.Skip(p, ",")
	q, ok := r.Any(from, "for", "to", "in respect of", "with respect to", "with regard to", "as regards", "in relation to", "in the case of")
	if !ok && !(r.Is(from, "in") && r.Upper(from+1)) { // "in Denmark", not "in accordance with"
		return "", p
	}
	if _, _, _, amount := r.Cardinal(r.Skip(q, "a period of")); amount {
		return "", p
	}
	if _, _, date, _ := r.Date(q, english.DayFirst); date {
		return "", p
	}
	for ; q < end && !r.Is(q, ",") && !r.verbAt(r.Skip(q, "and")); q++ {
	}
	return r.Span(from, q), q
}

// tail reads "and shall apply from …", "until …", "with the exception of Article 5, which …", and what is not understood.
func (r *reader) tail(s subject, p, end int) {
	unknown := p
	took := func(from, to int) {
		r.rest(unknown, from)
		p, unknown = to, to
	}
	for p < end {
		q := r.Skip(p, ",", "and", "it")
		if w, n, ok := r.until(q); ok {
			took(p, n)
			r.add(s, schedule.RoleExpiry, w, q, n)
			continue
		}
		if _, ok := r.Any(q, "with the exception of", "except"); ok {
			n, ok := r.exception(q, end)
			if !ok {
				break // what follows may be said of the exception alone
			}
			took(p, n)
			continue
		}
		if q > p && (p == unknown || r.Is(q-1, "and")) {
			if n, ok := r.predicate(s, q, q, end); ok {
				took(p, n)
				continue
			}
		}
		if q > p && p == unknown && r.Is(q-1, "and") { // "and Article 42 shall apply from …"
			if other, verb, ok := r.subject(q, end); ok {
				if n, ok := r.predicate(other, q, verb, end); ok {
					took(p, n)
					s = other
					continue
				}
			}
		}
		p = max(q, p+1)
	}
	r.rest(unknown, end)
}

// exception reads "with the exception of Article 5, which shall apply from …, and Article 7, which …": the articles are
// taken out of the clause before, and have their own where a time is given.
func (r *reader) exception(p, end int) (next int, ok bool) {
	next, _ = r.Any(p, "with the exception of", "except for", "except")
	before := len(r.reading.Clauses)
	for ; ; next = r.Skip(next, ",", "and") {
		list, q, named := r.articles(next)
		q = r.Skip(q, "of this regulation", "of this directive", "of this decision", "thereof")
		verb := r.Skip(q, ",", "which", "that")
		role, _, dated := r.verb(verb)
		from, whole := r.of(role, before)
		if !named || !whole || q < end && !dated && !r.moreArticles(q) {
			return next, ok
		}
		except := &r.reading.Clauses[from].Scope.Except
		*except = append(*except, list...)
		if m, dated := r.predicate(subject{articles: list}, next, verb, end); dated {
			q = m
		}
		if next, ok = q, true; !r.moreArticles(q) {
			return next, true
		}
	}
}

// moreArticles reports whether the list of articles goes on: ", and Article 7".
func (r *reader) moreArticles(p int) bool {
	q := r.Skip(p, ",", "and")
	return q > p && (r.Is(q, "article") || r.Is(q, "articles"))
}

// of returns the clause of the sentence that an exception is made of: the last one of its role before it, or else the last.
func (r *reader) of(role schedule.Role, before int) (i int, ok bool) {
	for i = before - 1; i >= r.first; i-- {
		if r.reading.Clauses[i].Term.Role == role {
			return i, true
		}
	}
	return before - 1, before > r.first
}

func (r *reader) verbAt(p int) bool { _, _, ok := r.verb(p); return ok }

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
		e := &schedule.AmbiguousError{Words: words, Readings: []schedule.Rule{rule, other}}
		if s.part == "" && len(s.articles) == 0 {
			e.Role = role
		}
		r.errs = append(r.errs, e)
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

// single sees to it that the whole act enters into force, applies and expires once: different rules are two readings.
func (r *reader) single(role schedule.Role) {
	e := &schedule.AmbiguousError{Role: role}
	kept := r.reading.Clauses[:0:0]
	for _, c := range r.reading.Clauses {
		if !c.Whole() || c.Term.Role != role {
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
