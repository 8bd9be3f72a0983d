package vn

import (
	"unicode"
	"unicode/utf8"
)

// segment is a run of letters and digits of the symbol, with the sign before it.
type segment struct {
	text     string
	sign     byte // / - . (, or 0 for the first
	from, to int  // in the text that is read; to includes the closing bracket
}

// split cuts the symbol at its signs: CT | UBND, BCA ( X13 ), UB . ĐC.
func (r *numberReader) split(i int) bool {
	s, sign := r.s, byte(0)
	for r.count < maxSegments {
		j := i
		for j < len(s) {
			c := s[j]
			if isDigit(c) || isLetter(c) || c == '&' {
				j++
				continue
			}
			if c < utf8.RuneSelf {
				break
			}
			if c == 0xC4 && j+1 < len(s) && s[j+1] == 0x90 { // Đ
				j += 2
				continue
			}
			letter, n := utf8.DecodeRuneInString(s[j:])
			if !unicode.IsLetter(letter) {
				break
			}
			j += n
		}
		if j == i {
			break
		}
		to := j
		if sign == '(' {
			if j >= len(s) || s[j] != ')' {
				break
			}
			to++
		}
		r.segs[r.count] = segment{s[i:j], sign, i, to}
		r.count++
		if to >= len(s) {
			return true
		}
		sign = s[to]
		if sign != '/' && sign != '-' && sign != '.' && sign != '(' {
			break
		}
		i = to + 1
	}
	if r.loose || r.count == 0 {
		return true
	}
	rest := r.segs[r.count-1].to
	if r.count == maxSegments {
		return r.fail(rest, numberTail.With(quoted(s[rest:])))
	}
	c, _ := utf8.DecodeRuneInString(s[rest:])
	if !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '/' && c != '-' && c != '.' && c != '(' {
		return r.fail(rest, numberCharacter.With(quoted(string(c))))
	}
	return true
}

// isCode reports whether a segment has the shape of a code: at least two letters or digits, a letter first, in
// capitals but for the second letter of Th, Tr, Ng and their like beside at least two capitals (TTr, SNgV).
func isCode(s string) bool {
	capitals, signs, prev := 0, 0, rune(0)
	for i, c := range s {
		signs++
		switch {
		case c >= '0' && c <= '9', c == '&':
			if i == 0 {
				return false
			}
		case c < utf8.RuneSelf && c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf && unicode.IsUpper(c):
			capitals++
		case !isDigraph(prev, c):
			return false
		}
		prev = c
	}
	lower := signs - capitals - countOthers(s)
	return signs >= 2 && signs <= 20 && capitals >= 1 && (lower == 0 || capitals >= 2)
}

// countOthers counts the digits and & of a segment.
func countOthers(s string) (n int) {
	for i := range len(s) {
		if isDigit(s[i]) || s[i] == '&' {
			n++
		}
	}
	return n
}

// isDigraph reports whether two letters spell one sound, so that an abbreviation keeps the second small.
func isDigraph(a, b rune) bool {
	switch b {
	case 'h':
		return a == 'C' || a == 'G' || a == 'K' || a == 'N' || a == 'P' || a == 'T'
	case 'r':
		return a == 'T'
	case 'g':
		return a == 'N' || a == 'T'
	case 'i':
		return a == 'G'
	case 'u':
		return a == 'Q'
	case 'y':
		return a == 'Q'
	}
	return false
}
