package directive

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// literal walks true, false or null.
func (s *scanner) literal() (string, bool) {
	s.space()
	for _, word := range [...]string{"true", "false", "null"} {
		if bytes.HasPrefix(s.b[s.i:], []byte(word)) {
			s.i += len(word)
			return word, true
		}
	}
	return "", s.fail(jsonSyntax)
}

// number walks a number and returns its text.
func (s *scanner) number() (string, bool) {
	s.space()
	start := s.i
	digits := func() bool {
		from := s.i
		for s.i < len(s.b) && s.b[s.i] >= '0' && s.b[s.i] <= '9' {
			s.i++
		}
		return s.i > from
	}
	one := func(set string) bool {
		if s.i < len(s.b) && bytes.IndexByte([]byte(set), s.b[s.i]) >= 0 {
			s.i++
			return true
		}
		return false
	}
	one("-")
	if !one("0") && !digits() {
		return "", s.fail(jsonSyntax)
	}
	if one(".") && !digits() {
		return "", s.fail(jsonSyntax)
	}
	if one("eE") {
		if one("+-"); !digits() {
			return "", s.fail(jsonSyntax)
		}
	}
	return string(s.b[start:s.i]), true
}

// str walks a string and returns what it says.
func (s *scanner) str() (string, bool) {
	if !s.next('"') {
		return "", s.fail(jsonSyntax)
	}
	start := s.i
	for s.i < len(s.b) {
		switch c := s.b[s.i]; {
		case c == '"':
			s.i++
			return string(s.b[start : s.i-1]), true
		case c == '\\':
			return s.escaped(start)
		case c < ' ':
			return "", s.fail(jsonSyntax)
		}
		s.i++
	}
	return "", s.fail(jsonSyntax)
}

// escapes are the short escapes of RFC 8259.
const escapes = `"\/bfnrt`

// escaped goes on with a string at its first escape.
func (s *scanner) escaped(start int) (string, bool) {
	out := append([]byte(nil), s.b[start:s.i]...)
	for s.i < len(s.b) {
		c := s.b[s.i]
		s.i++
		switch {
		case c == '"':
			return string(out), true
		case c < ' ':
			return "", s.fail(jsonSyntax)
		case c != '\\':
			out = append(out, c)
			continue
		}
		if s.i == len(s.b) {
			break
		}
		e := s.b[s.i]
		s.i++
		if e == 'u' {
			r, ok := s.rune()
			if !ok {
				return "", false
			}
			out = utf8.AppendRune(out, r)
			continue
		}
		k := bytes.IndexByte([]byte(escapes), e)
		if k < 0 {
			return "", s.fail(jsonSyntax)
		}
		out = append(out, "\"\\/\b\f\n\r\t"[k])
	}
	return "", s.fail(jsonSyntax)
}

// rune reads the four digits after \u, and the other half of a surrogate pair.
func (s *scanner) rune() (rune, bool) {
	hex := func() (rune, bool) {
		if s.i+4 > len(s.b) {
			return 0, s.fail(jsonSyntax)
		}
		v, err := strconv.ParseUint(string(s.b[s.i:s.i+4]), 16, 32)
		if err != nil {
			return 0, s.fail(jsonSyntax)
		}
		s.i += 4
		return rune(v), true
	}
	r, ok := hex()
	if !ok || r < 0xd800 || r > 0xdfff {
		return r, ok
	}
	if r < 0xdc00 && bytes.HasPrefix(s.b[s.i:], []byte(`\u`)) {
		s.i += 2
		low, ok := hex()
		if !ok {
			return 0, false
		}
		if low >= 0xdc00 && low <= 0xdfff {
			return (r-0xd800)<<10 + (low - 0xdc00) + 0x10000, true
		}
	}
	return 0, s.fail(jsonSurrogate)
}
