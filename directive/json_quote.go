package directive

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

func (e *encoder) quote(s string) { e.b = appendQuoted(e.b, s) }

// appendQuoted writes a string. Only one that is not plain goes through encoding/json.
func appendQuoted[S string | []byte](b []byte, s S) []byte {
	if isPlain(s) {
		return append(append(append(b, '"'), s...), '"')
	}
	var buf bytes.Buffer
	slow := json.NewEncoder(&buf)
	slow.SetEscapeHTML(false)
	_ = slow.Encode(string(s)) // a string always can be written
	return append(b, bytes.TrimSpace(buf.Bytes())...)
}

// isPlain reports whether nothing in s needs an escape.
func isPlain[S string | []byte](s S) bool {
	seen := uint8(0)
	for i := range len(s) {
		switch c := care[s[i]]; c {
		case 0:
		case mustEscape:
			return false
		case mayEscape: // U+2028 and U+2029
			if i+2 < len(s) && s[i+1] == 0x80 && s[i+2]&^1 == 0xa8 {
				return false
			}
			seen = c
		default:
			seen = c
		}
	}
	return seen == 0 || utf8.ValidString(string(s))
}

const (
	mustEscape = iota + 1
	mayEscape
	notASCII
)

// care tells the bytes that do not simply stand for themselves.
var care = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c < ' ' || c == '"' || c == '\\':
			t[c] = mustEscape
		case c == 0xe2:
			t[c] = mayEscape
		case c >= utf8.RuneSelf:
			t[c] = notASCII
		}
	}
	return t
}()
