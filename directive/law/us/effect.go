package us

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
	{"comments must be received", schedule.RoleComment},
	{"comments must be submitted", schedule.RoleComment},
	{"comments should be received", schedule.RoleComment},
	{"comments should be submitted", schedule.RoleComment},
	{"comments will be accepted", schedule.RoleComment},
	{"comments are encouraged and will be accepted", schedule.RoleComment},
	{"comments are due", schedule.RoleComment},
	{"comment period ends", schedule.RoleComment},
	{"comment period closes", schedule.RoleComment},
	{"comment date", schedule.RoleComment},
	{"submit comments", schedule.RoleComment},
	{"written comments must be received", schedule.RoleComment},
	{"is effective", schedule.RoleEffect},
	{"are effective", schedule.RoleEffect},
	{"shall be effective", schedule.RoleEffect},
	{"will be effective", schedule.RoleEffect},
	{"becomes effective", schedule.RoleEffect},
	{"become effective", schedule.RoleEffect},
	{"will become effective", schedule.RoleEffect},
	{"shall become effective", schedule.RoleEffect},
	{"takes effect", schedule.RoleEffect},
	{"take effect", schedule.RoleEffect},
	{"will take effect", schedule.RoleEffect},
	{"shall take effect", schedule.RoleEffect},
	{"effective date", schedule.RoleEffect},
	{"effective", schedule.RoleEffect},
	{"is applicable", schedule.RoleApplication},
	{"are applicable", schedule.RoleApplication},
	{"shall apply", schedule.RoleApplication},
	{"applies", schedule.RoleApplication},
	{"applicability date", schedule.RoleApplication},
	{"applicable", schedule.RoleApplication},
	{"compliance is required", schedule.RoleDeadline},
	{"compliance date", schedule.RoleDeadline},
}

func (r *reader) verb(p int) (role schedule.Role, next int, ok bool) {
	for _, v := range &verbs {
		if q, is := r.Any(p, v.words); is {
			return v.role, q, true
		}
	}
	return 0, p, false
}

// sentence reads a subject, a verb and a time, then more times in the same sentence.
func (r *reader) sentence(p, end int) {
	part, q, ok := r.subject(p, end)
	if !ok {
		if w, n, is := r.when(p, schedule.RoleEffect); p == 0 && is && n >= end { // a phrase of time alone
			r.add("", schedule.RoleEffect, w, p, n)
			return
		}
		r.rest(p, end)
		return
	}
	at := q
	role, q, _ := r.verb(q)
	if r.open(role, at, q) {
		r.rest(p, end)
		return
	}
	q = r.Skip(q, "of this rule", "of this final rule", "of this order", ":", "is", "on or before", "no later than", "by", "until")
	w, n, ok := r.when(q, role)
	if _, other := r.Any(r.Skip(n, ","), "or", "whichever", "if", "provided"); !ok || other && role != schedule.RoleComment {
		r.rest(p, end)
		return
	}
	r.add(part, role, w, p, n)
	r.tail(role, part, n, end)
}

// open tells words that name no first day of effect: a rule that would be effective is only proposed, and one
// effective until, by or within a time begins on a day that they leave open.
func (r *reader) open(role schedule.Role, verb, p int) bool {
	if role != schedule.RoleEffect && role != schedule.RoleApplication {
		return false
	}
	if r.Is(verb-2, "would", "be") || r.Is(verb-1, "would") {
		return true
	}
	_, limit := r.Any(p, "on or before", "no later than", "by", "until", "within")
	return limit && !r.Is(verb-1, "not") // "not effective until" names the first day
}

// subject reads what stands before the verb: the document itself by its usual names, nothing at all, or a part
// of it by number ("§ 1.5 is effective"). It ends where a verb begins.
func (r *reader) subject(p, end int) (part string, next int, ok bool) {
	p = r.Skip(p, "dates", ":")
	if _, _, is := r.verb(p); is {
		return "", p, true
	}
	q := p
	if n, is := r.Any(p, "this", "these", "the amendments in this", "the amendments made by this", "the provisions of this"); is {
		for q = n; q < end && q < n+6; q++ {
			if _, _, is := r.verb(q); is && self[r.Word(n)] {
				return "", q, true
			}
		}
		return "", p, false
	}
	if r.Is(p, "the", "final", "rule") || r.Is(p, "the", "rule") || r.Is(p, "the", "regulation") || r.Is(p, "the", "regulations") {
		q = r.Skip(p, "the", "final", "rule", "regulation", "regulations")
		_, _, is := r.verb(q)
		return "", q, is
	}
	if n, is := r.Any(p, "written comments", "public comments", "the public"); is {
		if _, _, is := r.verb(n - 1); is {
			return "", n - 1, true
		}
	}
	if r.Is(p, "§") || r.Is(p, "section") || r.Is(p, "sections") || r.Is(p, "paragraph") || r.Is(p, "paragraphs") || r.Is(p, "the", "amendments", "to") || r.Is(p, "amendatory") || r.Is(p, "except") {
		for q = p; q < end && q < p+60; q++ {
			if _, _, is := r.verb(q); is {
				return r.Span(p, q), q, true
			}
			if r.Is(q, "before") || r.Is(q, "after") || r.Is(q, "date") {
				break
			}
		}
	}
	return "", p, false
}

// self are the words by which a document speaks of itself.
var self = map[string]bool{
	"rule": true, "final": true, "interim": true, "direct": true, "order": true, "regulation": true, "regulations": true, "notice": true, "action": true,
	"amendment": true, "amendments": true, "document": true, "proclamation": true, "memorandum": true, "correction": true, "directive": true,
	"determination": true, "temporary": true, "proposed": true, "executive": true, "policy": true, "decision": true, "act": true,
}

// tail reads what follows the first time: an end of validity, or another verb of the same document.
func (r *reader) tail(role schedule.Role, part string, p, end int) {
	unknown := p
	for p < end {
		q := r.Skip(p, ",", "and")
		if n, ok := r.Any(q, "through", "until", "and expires on", "expires on", "and shall expire on", "shall expire on"); ok && role == schedule.RoleEffect {
			if d, m, ok, bad := r.Date(r.Skip(n, "11:59 p.m. on"), english.MonthFirst); ok {
				r.rest(unknown, p)
				r.end(part, d, bad, r.Is(q, "through"), q, m)
				p, unknown = m, m
				continue
			}
		}
		if v, n, ok := r.verb(q); ok && q > p {
			n = r.Skip(n, ":", "on or before", "no later than", "by", "until")
			if w, m, ok := r.when(n, v); ok {
				r.rest(unknown, p)
				r.add(part, v, w, q, m)
				p, unknown = m, m
				continue
			}
		}
		p = max(q, p+1)
	}
	r.rest(unknown, end)
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
		r.errs = append(r.errs, &schedule.AmbiguousError{Words: words, Readings: []schedule.Rule{rule, other}})
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

// single sees to it that the whole document enters into force once: different rules are two readings.
func (r *reader) single() {
	e := &schedule.AmbiguousError{}
	kept := r.reading.Clauses[:0:0]
	for _, c := range r.reading.Clauses {
		if c.Part != "" || c.Term.Role != schedule.RoleEffect {
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
