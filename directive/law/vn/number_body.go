package vn

import (
	"unicode"
	"unicode/utf8"
)

// knownBody reads the body at segment k, with its legislature or term, when the vocabulary has it.
func (r *numberReader) knownBody(k int) (body, int, bool) {
	s := r.segs[k]
	x, term := r.v.body(s.text)
	if x == nil {
		return body{}, k, false
	}
	b := body{s.text, x.code, x.class, term}
	r.end = s.to
	if x.class == council && k+1 < r.count && r.segs[k+1].sign == '.' && isTerm(r.segs[k+1].text) { // HĐND.K7
		b.text, b.term, r.end = r.s[s.from:r.segs[k+1].to], "."+r.segs[k+1].text, r.segs[k+1].to
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
	s := r.segs[k]
	if isCode(s.text) {
		r.end = s.to
		return body{text: s.text}, k + 1, true
	}
	if r.loose {
		if b, cut := r.unglue(s.text); cut > 0 && (b.alone() || beginsWord(s.text[cut:])) {
			r.end = s.from + cut
			r.count = k + 1
			return b, k + 1, true
		}
	}
	return body{}, k, r.fail(s.from, numberIssuer.With(quoted(s.text)))
}

// unglue finds the longest known body at the start of a segment whose rest begins with a small letter, or, when
// there is none, its capitals.
func (r *numberReader) unglue(s string) (body, int) {
	capitals := 0
	for i, c := range s {
		if i > 0 && unicode.IsLower(c) {
			if capitals == 0 {
				capitals = i
			}
			if i <= maxCode {
				if x := r.v.bodies[s[:i]]; x != nil {
					return body{text: s[:i], code: x.code, class: x.class}, i
				}
			}
		}
	}
	for i, n := 0, 0; i < len(s); i += n { // CPVề: the next word has a capital of its own
		c, size := utf8.DecodeRuneInString(s[i:])
		if n = size; i > 0 && unicode.IsUpper(c) && i+size < len(s) {
			if next, _ := utf8.DecodeRuneInString(s[i+size:]); unicode.IsLower(next) {
				if x := r.v.bodies[s[:i]]; x != nil {
					return body{text: s[:i], code: x.code, class: x.class}, i
				}
			}
		}
	}
	if r.year != 0 && capitals > 0 && isCode(s[:capitals]) && utf8.RuneCountInString(s[:capitals]) >= 3 {
		return body{text: s[:capitals]}, capitals
	}
	return body{}, 0
}

// units reads the drafting units from segment k on: BNN-TCCB, BCA(X13), UB.ĐC.
func (r *numberReader) units(k int, allowed bool) bool {
	from, last := k, k-1
	for k < r.count && k-from < 3 && allowed {
		s := r.segs[k]
		if s.sign == '/' || !isCode(s.text) || hasTone(s.text) || s.sign == '.' && r.loose && !isBody(r.v, s.text) && r.year != 0 {
			break
		}
		last = k
		k++
	}
	if last >= from {
		a, z := r.segs[from], r.segs[last]
		r.unit, r.open, r.end = r.s[a.from:z.from+len(z.text)], a.sign, z.to
	}
	if k < r.count {
		return r.stop(k)
	}
	return true
}

// stop ends the number before segment k: a fault in a number by itself, and in running text the next word.
func (r *numberReader) stop(k int) bool {
	s := r.segs[k]
	alone := r.nbodies == 1 && r.bodies[0].alone()
	if !r.loose || s.sign != '/' && !alone && !beginsWord(s.text) {
		return r.fail(s.from, numberTail.With(quoted(s.text)))
	}
	if hasWord(jointTypes, r.typ) {
		r.series = SeriesJoint
	}
	return true
}

// alone reports whether a body has no units in its numbers, so that any letters behind it are another word.
func (b body) alone() bool { return b.class == government || b.class == premier }

func isBody(v *codeTable, s string) bool {
	b, _ := v.body(s)
	return b != nil
}

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
