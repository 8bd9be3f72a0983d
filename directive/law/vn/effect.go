package vn

import (
	"errors"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// MaxWords is the greatest length in bytes of the words that [ReadEffect] reads.
const MaxWords = 1 << 20

// ReadEffect reads the words of a clause of effect as Vietnamese texts write them: from "Chỉ thị này có hiệu
// lực sau 10 ngày, kể từ ngày ký ban hành" it reads one clause, in force "10 days after signing", which from
// a signing on 2020-09-16 is 2020-09-26 and does not roll from that Saturday.
//
// What is clear is in the Reading, even beside an error. Words that two readings fit are a
// [*schedule.AmbiguousError] with both, words that name a day whose figures are gone a [*NoDayError], and a
// day that the calendar does not have a [*schedule.DateError]; several are joined. Words that set no day
// here ("trong thời hạn 60 ngày kể từ ngày Thông tư này có hiệu lực") or were not understood stand in Rest.
func ReadEffect(words string) (directive.Reading, error) { return readEffect(words, false) }

// ReadEffectElapsed is [ReadEffect] for who holds that "sau N ngày" asks for N days to have run out, as the
// Civil Code (91/2015/QH13 arts 147-148) counts a term: signed on 2020-09-16, "sau 10 ngày kể từ ngày ký" is
// then 2020-09-27. Of 163 usable official dates one follows it, so it is never the default.
func ReadEffectElapsed(words string) (directive.Reading, error) { return readEffect(words, true) }

func readEffect(words string, strict bool) (directive.Reading, error) {
	if len(words) > MaxWords {
		return directive.Reading{}, &TooLongError{Bytes: len(words)}
	}
	text, toks := tokens(words)
	r := reader{clause: clause{text: text, toks: unquoted(toks), strict: strict}}
	for p := 0; p < len(r.toks); {
		end := r.sentenceEnd(p)
		if q := r.quotation(p, end); q > end {
			r.rest(p, q)
			p = q + 1
			continue
		}
		r.sentence(p, end)
		p = end + 1
	}
	r.single()
	return r.reading, errors.Join(r.errs...)
}

// unquoted takes off the quotation marks around the whole clause.
func unquoted(toks []token) []token {
	if n := len(toks); n > 2 && strings.Contains(quotes, toks[0].word) && strings.Contains(quotes, toks[n-1].word) {
		return toks[1 : n-1]
	}
	return toks
}

const quotes = "\"“”«»"

// quotation finds where the sentence that begins at p ends when a quotation opened in it goes on past its end: what
// is quoted is another text, as in an amendment ("sửa đổi Điều 5 như sau: “Điều 5. Thông tư này có hiệu lực …”").
func (r *reader) quotation(p, end int) int {
	open := false
	for q := p; q < len(r.toks); q++ {
		switch r.toks[q].word {
		case "“", "«":
			open = true
		case "”", "»":
			open = false
		case "\"":
			open = !open
		}
		if q >= end && !open {
			return max(q, end)
		}
	}
	if open {
		return len(r.toks)
	}
	return end
}

// reader goes through a clause sentence by sentence.
type reader struct {
	clause
	reading directive.Reading
	errs    []error
}

// sentenceEnd returns the position of the mark that ends the sentence at p, or the number of tokens.
func (c *clause) sentenceEnd(p int) int {
	for q := p; q < len(c.toks); q++ {
		switch c.toks[q].word {
		case ";", "|":
			return q
		case ".":
			if q > p && !c.glued(q) && !abbreviated[c.toks[q-1].word] && (q+1 == len(c.toks) || c.upper(q+1) || !c.letter(q+1)) {
				if q == p+1 && q+1 < len(c.toks) && c.toks[p].number { // "1." opens a paragraph
					continue
				}
				return q
			}
		}
	}
	return len(c.toks)
}

var abbreviated = set("tp tx tt ths ts gs pgs")

// sentence reads one sentence: a subject, a verb and a phrase of time, then what may follow them.
func (r *reader) sentence(p, end int) {
	if q, ok := r.deadline(p, end); ok {
		r.rest(q, end)
		return
	}
	if r.fronted(p, end) || r.bare(p, end) {
		return
	}
	s, q, ok := r.subject(p, end)
	if !ok {
		r.rest(p, end)
		return
	}
	for r.is(q, ",") || r.is(q, "thì") {
		q++
	}
	q, ok = r.predicate(s, p, q)
	if !ok {
		r.rest(p, end)
		return
	}
	r.tail(s, q, end)
}

// predicate reads a verb and its time about a subject, from p on; start is where the words of it begin.
func (r *reader) predicate(s subject, start, p int) (next int, ok bool) {
	role, also, q, ok := r.readVerb(p)
	if !ok {
		return p, false
	}
	if role == schedule.RoleApplication {
		q = r.addressed(q)
	}
	w, n, ok := r.when(q)
	if !ok {
		u, n, ok := r.until(r.skip(q, ","))
		if !ok || role == schedule.RoleExpiry {
			return p, false
		}
		r.expiry(s, u, start, n)
		return n, true
	}
	if role == schedule.RoleEffect && s.whole && r.circular(w.rule) {
		return p, false
	}
	if role == schedule.RoleExpiry {
		w.ground = firstDayOff
	}
	r.add(s, role, r.passage(s, w), start, n)
	if also != 0 {
		r.add(s, also, r.passage(s, w), start, n)
	}
	return n, true
}

// circular tells a rule that hangs on the very entry into force that it should give.
func (r *reader) circular(rule string) bool {
	return strings.HasSuffix(rule, " "+effectAnchor) || strings.Contains(rule, " "+effectAnchor+",")
}

// addressed steps over "cho kỳ …" and "đối với …" between "áp dụng" and its time, when a time follows at once.
func (r *reader) addressed(p int) int {
	if q, ok := r.any(p, "cho", "đối với"); ok {
		for n := q; n < len(r.toks) && n < q+30 && !strings.Contains(".,;:", r.toks[n].word); n++ {
			if r.is(n, "từ") || r.is(n, "kể", "từ") {
				return n
			}
		}
	}
	return p
}

// passage puts in the day of passing that the text itself names.
func (r *reader) passage(s subject, w when) when {
	if s.passed != 0 {
		for _, rule := range []*string{&w.rule, &w.other, &w.term, &w.long} {
			*rule = strings.Replace(*rule, "passage", s.passed.String(), 1)
		}
	}
	return w
}

// fronted reads "Kể từ ngày 01/7/2020, Thông tư này có hiệu lực."
func (r *reader) fronted(p, end int) bool {
	if !r.is(p, "kể", "từ") && !r.is(p, "từ", "ngày") && !r.is(p, "sau") {
		return false
	}
	w, q, ok := r.when(p)
	if !ok || !r.is(q, ",") {
		return false
	}
	s, self := r.self(q + 1)
	if !self {
		return false
	}
	role, _, n, ok := r.readVerb(s)
	if !ok || n != end {
		return false
	}
	r.add(subject{whole: true}, role, w, p, n)
	return true
}

// bare reads a phrase of time that stands alone: what is read is a clause of effect, so it needs no verb.
func (r *reader) bare(p, end int) bool {
	if p != 0 {
		return false
	}
	w, q, ok := r.when(p)
	if !ok || q != end && !r.marks(q, end) {
		return false
	}
	if r.circular(w.rule) {
		return false
	}
	r.add(subject{whole: true}, schedule.RoleEffect, w, p, q)
	return true
}

func (r *reader) marks(p, end int) bool {
	for ; p < end; p++ {
		if !strings.Contains("./ ,", r.toks[p].word) {
			return false
		}
	}
	return true
}

// deadline reads a duty that a transitional rule counts from this text: "Trong thời hạn 60 ngày kể từ ngày
// Thông tư này có hiệu lực, …". It is a term, whose end rolls (Civil Code 91/2015/QH13 art. 148.5).
func (r *reader) deadline(p, end int) (next int, ok bool) {
	q := r.heading(p, end)
	if q, ok = r.any(q, "trong thời hạn", "trong vòng", "trong thời gian", "chậm nhất là", "chậm nhất", "muộn nhất là", "muộn nhất"); !ok {
		return p, false
	}
	c := r.clause
	c.strict = false
	w, n, ok := c.term(q)
	if !ok || !r.is(n, ",") || w.other != "" {
		return p, false
	}
	rule := w.rule
	if head, calendar, ok := strings.Cut(rule, ", on "+civilService); ok {
		rule = head + calendar + ", rolled forward on " + civilService
	} else if head, end, ok := strings.Cut(rule, ", month end"); ok {
		rule = head + ", rolled forward on " + civilService + ", month end" + end
	} else {
		rule += ", rolled forward on " + civilService
	}
	w.rule, w.ground = rule, termEnd
	r.add(subject{part: r.span(n+1, end)}, schedule.RoleDeadline, w, p, n)
	return end, true
}

// letter tells whether a token is a word.
func (c *clause) letter(p int) bool {
	return !c.toks[p].number && len(c.toks[p].word) > 0 && !strings.Contains(".,;:()|/[]\"“”…-–", c.toks[p].word)
}
