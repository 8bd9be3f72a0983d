package vn

import (
	"errors"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/internal/words"
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

func readEffect(text string, strict bool) (directive.Reading, error) {
	if len(text) > MaxWords {
		return directive.Reading{}, &TooLongError{Bytes: len(text)}
	}
	all := clause{Text: cut(text)}
	all.Tokens = unquoted(all.Tokens)
	r := reader{clause: clause{Text: all.Text, strict: strict}}
	for p := 0; p < len(all.Tokens); {
		end := all.sentenceEnd(p)
		q := all.quotation(p, end)
		r.Tokens, r.first = all.Tokens[:q], len(r.reading.Clauses)
		if q > end {
			r.rest(p, q)
		} else {
			r.sentence(p)
		}
		p = q + 1
	}
	r.single()
	return r.reading, errors.Join(r.errs...)
}

// unquoted takes off the quotation marks around the whole clause.
func unquoted(toks []words.Token) []words.Token {
	if n := len(toks); n > 2 && strings.Contains(quotes, toks[0].Word) && strings.Contains(quotes, toks[n-1].Word) {
		return toks[1 : n-1]
	}
	return toks
}

const quotes = "\"“”«»"

// quotation finds where the sentence that begins at p ends when a quotation opened in it goes on past its end: what
// is quoted is another text, as in an amendment ("sửa đổi Điều 5 như sau: “Điều 5. Thông tư này có hiệu lực …”").
func (c *clause) quotation(p, end int) int {
	open := false
	for q := p; q < len(c.Tokens); q++ {
		switch c.Tokens[q].Word {
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
		return len(c.Tokens)
	}
	return end
}

// reader goes through a clause sentence by sentence; its tokens end where the sentence does.
type reader struct {
	clause
	first   int // the clauses from here on are of this sentence
	reading directive.Reading
	errs    []error
}

// sentenceEnd returns the position of the mark that ends the sentence at p, or the number of tokens.
func (c *clause) sentenceEnd(p int) int {
	for q := p; q < len(c.Tokens); q++ {
		switch c.Tokens[q].Word {
		case ";":
			if !c.listed(q + 1) {
				return q
			}
		case "|":
			return q
		case ".":
			if q > p && !c.glued(q) && !abbreviated[c.Tokens[q-1].Word] && (q+1 == len(c.Tokens) || c.Upper(q+1) || !c.letter(q+1)) {
				if q == p+1 && q+1 < len(c.Tokens) && c.Tokens[p].Number { // "1." opens a paragraph
					continue
				}
				return q
			}
		}
	}
	return len(c.Tokens)
}

// listed tells whether a part of the text stands at p that is one of a list: "Điều 3; khoản 2 Điều 5; và …".
func (c *clause) listed(p int) bool {
	ch, q, ok := c.chain(p)
	return ok && ch.last >= article && (q >= len(c.Tokens) || strings.Contains(".,;", c.Tokens[q].Word))
}

var abbreviated = set("tp tx tt ths ts gs pgs")

// sentence reads one sentence: a subject, a verb and a phrase of time, then what may follow them.
func (r *reader) sentence(p int) {
	if r.deadline(p) || r.fronted(p) || r.bare(p) {
		return
	}
	s, q, ok := r.subject(p)
	if !ok {
		r.rest(p, len(r.Tokens))
		return
	}
	for r.Is(q, ",") || r.Is(q, "thì") {
		q++
	}
	q, ok = r.predicate(s, p, q)
	if !ok {
		r.rest(p, len(r.Tokens))
		return
	}
	r.tail(s, q)
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
		u, n, ok := r.until(r.Skip(q, ","))
		if !ok || role == schedule.RoleExpiry || !s.ours || !r.closes(q, n) {
			return p, false
		}
		r.expiry(s, u, start, n)
		return n, true
	}
	if role == schedule.RoleEffect && s.whole && r.circular(w.rule) {
		return p, false
	}
	if role == schedule.RoleExpiry {
		if !s.ours {
			return p, false
		}
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
	if q, ok := r.Any(p, "cho", "đối với"); ok {
		for n := q; n < len(r.Tokens) && n < q+30 && !strings.Contains(".,;:", r.Tokens[n].Word); n++ {
			if r.Is(n, "từ") || r.Is(n, "kể", "từ") {
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

// deadline reads a duty that a transitional rule counts from this text: "Trong thời hạn 60 ngày kể từ ngày
// Thông tư này có hiệu lực, …". It is a term, whose end rolls (Civil Code 91/2015/QH13 art. 148.5).
func (r *reader) deadline(p int) bool {
	start := r.heading(p)
	q := r.Skip(start, "chậm nhất", "muộn nhất", "là", "trong thời hạn", "trong vòng", "trong thời gian")
	c := r.clause
	c.strict = false
	w, n, ok := c.term(q)
	if q == start || !ok || !r.Is(n, ",") || w.other != "" || w.term != "" {
		return false
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
	r.add(subject{part: r.Span(n+1, len(r.Tokens))}, schedule.RoleDeadline, w, p, n)
	return true
}

// letter tells whether a token is a word.
func (c *clause) letter(p int) bool {
	return !c.Tokens[p].Number && len(c.Tokens[p].Word) > 0 && !strings.Contains(".,;:()|/[]\"“”…-–", c.Tokens[p].Word)
}
