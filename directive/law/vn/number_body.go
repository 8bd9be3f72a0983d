package vn

import (
	"unicode"
	"unicode/utf8"

	"github.com/chithi-go/chithi/schedule"
)

// knownBody reads the body at segment k, with its legislature or term, when the vocabulary has it.
func (r *numberReader) knownBody(k int) (body, int, bool) {
	s := r.segs[k]
	x, term := r.v.body(r.text(k), s.odd)
	if x == nil {
		return body{}, k, false
	}
	b := body{x, s.from, s.end, s.from + uint16(term)}
	r.mended = r.mended || r.s[b.from:b.term] != x.code
	r.end = r.to(k)
	if x.class == council && k+1 < r.count && r.segs[k+1].sign == '.' && isTerm(r.text(k+1)) { // HĐND.K7
		b.end, r.end = r.segs[k+1].end, r.to(k+1)
		return b, k + 2, true
	}
	return b, k + 1, true
}

// isTerm reports whether a segment is the term of a council: K7.
func isTerm(s string) bool { return len(s) >= 2 && len(s) <= 3 && s[0] == 'K' && isDigit(s[1]) }

// anyBody reads the body at segment k, known or not. In running text a word may be glued to it: CPvề, BTCquy.
func (r *numberReader) anyBody(k int) (body, int, bool) {
	if b, next, ok := r.knownBody(k); ok {
		return b, next, true
	}
	s, text := r.segs[k], r.text(k)
	if r.loose && s.odd { // before the shape of a code, for CPh has it
		if x, cut := r.unglue(text); cut > 0 && (x != nil && x.alone() || beginsWord(text[cut:])) {
			r.end = int(s.from) + cut
			r.count = k + 1
			return body{x, s.from, uint16(r.end), uint16(r.end)}, k + 1, true
		}
	}
	if r.isCode(k) {
		r.end = r.to(k)
		return r.unknownBody(k), k + 1, true
	}
	return body{}, k, r.fail(r.from(k), numberIssuer.With(schedule.Quote(text)))
}

// unknownBody takes segment k as a body.
func (r *numberReader) unknownBody(k int) body {
	s := r.segs[k]
	return body{nil, s.from, s.end, s.end}
}

// unglue finds the longest known body at the start of a code whose rest begins another word, with a small letter
// (CPvề) or a capital of its own (CPVề); when there is none, the capitals.
func (r *numberReader) unglue(s string) (known *bodyCode, cut int) {
	capitals := 0
	for i, c := range s {
		if i == 0 || i > maxCode {
			continue
		}
		if capitals == 0 && unicode.IsLower(c) {
			capitals = i
		}
		if !unicode.IsLower(c) {
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(c):])
			if !unicode.IsUpper(c) || !unicode.IsLower(next) {
				continue
			}
		}
		if x := r.v.bodies[s[:i]]; x != nil {
			known, cut = x, i
		}
	}
	if known == nil && r.year != 0 && capitals > 0 && !isCode(s) && isCode(s[:capitals]) && utf8.RuneCountInString(s[:capitals]) >= 3 {
		cut = capitals
	}
	return known, cut
}

// units reads the drafting units from segment k on: BNN-TCCB, BCA(X13), UB.ĐC.
func (r *numberReader) units(k int, allowed bool) bool {
	from, last := k, k-1
	for k < r.count && k-from < 3 && allowed {
		sign := r.segs[k].sign
		if sign == '/' || !r.isCode(k) || r.segs[k].odd && hasTone(r.text(k)) || sign == '.' && r.loose && r.year != 0 {
			break
		}
		last = k
		k++
		if sign == '(' {
			break // a bracket is the last of it
		}
	}
	if last >= from {
		r.open, r.end = r.segs[from].sign, r.to(last)
		if r.unit = r.text(from); last > from {
			r.unit = r.s[r.segs[from].from:r.end] // XC(X13)
		}
	}
	if k < r.count {
		return r.stop(k)
	}
	return true
}

// stop ends the number before segment k: a fault in a number by itself, and in running text the next word.
func (r *numberReader) stop(k int) bool {
	alone := r.nbodies == 1 && r.bodies[0].alone()
	if !r.loose || r.segs[k].sign != '/' && !alone && !beginsWord(r.text(k)) {
		return r.fail(r.from(k), numberTail.With(schedule.Quote(r.text(k))))
	}
	if r.kind != nil && r.kind.joint {
		r.series = SeriesJoint
	}
	return true
}

// alone reports whether a body has no units in its numbers, so that any letters behind it are another word.
func (b *issuer) alone() bool { return b.class == government || b.class == premier }

func (b body) alone() bool { return b.known != nil && b.known.alone() }

// hasTone reports whether a segment has a letter with a tone, as words have and abbreviations have not.
func hasTone(s string) bool {
	for _, c := range s {
		if c >= utf8.RuneSelf {
			switch unicode.ToUpper(c) {
			case 'Đ', 'Ư', 'Ơ', 'Â', 'Ă', 'Ê', 'Ô':
			default:
				return true
			}
		}
	}
	return false
}
