package ical

import (
	"unicode/utf8"

	"github.com/chithi-go/chithi/schedule"
)

// maxLine is the greatest length of a line in octets, its end not counted (RFC 5545 section 3.1).
const maxLine = 75

// line writes content lines: it folds them at 75 octets, never inside a rune, and ends them with CRLF.
type line struct {
	buf  []byte
	used int // octets on the line so far
}

// raw writes what needs no escaping.
func (l *line) raw(s string) {
	for len(s) > maxLine-l.used {
		n := maxLine - l.used
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		if n == 0 && l.used <= 1 {
			n = 1 // not UTF-8: nothing to keep together
		}
		l.buf = append(l.buf, s[:n]...)
		l.fold()
		s = s[n:]
	}
	l.buf = append(l.buf, s...)
	l.used += len(s)
}

func (l *line) fold() {
	l.buf = append(l.buf, "\r\n "...)
	l.used = 1
}

func (l *line) end() {
	l.buf = append(l.buf, "\r\n"...)
	l.used = 0
}

// text writes a value of type TEXT (RFC 5545 section 3.3.11): backslash, semicolon, comma and the end of a line are escaped.
// A control character, which no such value may have, and what is not UTF-8 become U+FFFD.
func (l *line) text(s string) {
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < utf8.RuneSelf && c != '\\' && c != ';' && c != ',' && c != 0x7f {
			i++
			continue
		}
		n, with := 1, ""
		switch {
		case c == '\\':
			with = `\\`
		case c == ';':
			with = `\;`
		case c == ',':
			with = `\,`
		case c == '\r' && i+1 < len(s) && s[i+1] == '\n':
			n, with = 2, `\n`
		case c == '\n' || c == '\r':
			with = `\n`
		case c == '\t':
			with = "\t"
		case c < utf8.RuneSelf:
			with = "\ufffd"
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if n = size; r != utf8.RuneError && (r < 0x80 || r > 0x9f) || size == 3 {
				i += n
				continue
			}
			with = "\ufffd"
		}
		l.raw(s[start:i])
		l.whole(with)
		i += n
		start = i
	}
	l.raw(s[start:])
}

// whole writes a few octets that stay on one line.
func (l *line) whole(s string) {
	if l.used+len(s) > maxLine {
		l.fold()
	}
	l.buf = append(l.buf, s...)
	l.used += len(s)
}

// prop writes a property of a TEXT value, unless it is empty.
func (l *line) prop(name, value string) {
	if value == "" {
		return
	}
	l.raw(name)
	l.raw(":")
	l.text(value)
	l.end()
}

// date writes a property of a DATE value, unless the day is unset.
func (l *line) date(name string, d schedule.Date) {
	if !d.IsValid() {
		return
	}
	y, m, n := d.Civil()
	l.raw(name)
	l.raw(";VALUE=DATE:")
	l.buf = append(l.buf,
		byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10),
		byte('0'+m/10), byte('0'+m%10), byte('0'+n/10), byte('0'+n%10))
	l.used += 8
	l.end()
}
