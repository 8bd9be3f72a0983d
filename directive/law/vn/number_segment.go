package vn

import (
	"unicode"
	"unicode/utf8"

	"github.com/chithi-go/chithi/schedule"
)

// segment is a run of letters and digits of the symbol, with the sign before it; its places are in the text that is read.
type segment struct {
	from, end uint16
	sign      byte // / - . (, or 0 for the first
	odd       bool // it has other letters than capitals A–Z and Đ
}

// text gives the letters of segment k.
func (r *numberReader) text(k int) string { return r.s[r.segs[k].from:r.segs[k].end] }

// from tells where segment k begins.
func (r *numberReader) from(k int) int { return int(r.segs[k].from) }

// to tells where segment k ends, with its closing bracket.
func (r *numberReader) to(k int) int {
	if r.segs[k].sign == '(' {
		return int(r.segs[k].end) + 1
	}
	return int(r.segs[k].end)
}

// split cuts the symbol at its signs: CT | UBND, BCA ( X13 ), UB . ĐC.
func (r *numberReader) split(i int) bool {
	s, sign := r.s, byte(0)
	for r.count < maxSegments {
		j, odd := i, false
		for j < len(s) {
			c := s[j]
			if c >= 'A' && c <= 'Z' || isDigit(c) {
				j++
				continue
			}
			if isLetter(c) || c == '&' {
				odd = true
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
			odd = true
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
		r.segs[r.count] = segment{uint16(i), uint16(j), sign, odd}
		r.mended = r.mended || odd || r.count > 0 && sign != '-' && !(sign == '/' && r.dash && r.count == 1)
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
	rest := r.to(r.count - 1)
	if r.count == maxSegments {
		return r.fail(rest, numberTail.With(schedule.Quote(s[rest:])))
	}
	c, _ := utf8.DecodeRuneInString(s[rest:])
	if !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '/' && c != '-' && c != '.' && c != '(' {
		return r.fail(rest, numberCharacter.With(schedule.Quote(string(c))))
	}
	return true
}

// isCode is [isCode] for segment k: one of plain capitals needs no second look.
func (r *numberReader) isCode(k int) bool {
	s := r.text(k)
	if r.segs[k].odd {
		return isCode(s)
	}
	return len(s) >= 2 && len(s) <= 20 && s != "Đ" && !isDigit(s[0])
}

// isCode reports whether letters have the shape of a code: at least two letters or digits, a letter first, in
// capitals but for the second letter of Th, Tr, Ng and their like beside at least two capitals (TTr, SNgV).
func isCode(s string) bool {
	capitals, signs, prev := 0, 0, rune(0)
	for i, c := range s {
		if c != '&' {
			signs++
		}
		switch {
		case c >= '0' && c <= '9':
			if i == 0 || prev == '&' {
				return false
			}
		case c == '&': // it joins two letters: BGD&ĐT
			if i == 0 || i == len(s)-1 || !unicode.IsLetter(prev) {
				return false
			}
		case c < utf8.RuneSelf && c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf && unicode.IsUpper(c):
			capitals++
		case !isDigraph(prev, c):
			return false
		}
		prev = c
	}
	lower := signs - capitals - countDigits(s)
	return signs >= 2 && signs <= 20 && capitals >= 1 && (lower == 0 || capitals >= 2)
}

// countDigits counts the digits of a segment.
func countDigits(s string) (n int) {
	for i := range len(s) {
		if isDigit(s[i]) {
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
