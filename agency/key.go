package agency

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// MaxKey is the greatest length of a [Key] in bytes.
const MaxKey = 200

// Key names a public body for ever: segments of a-z, 0-9 and - joined by /, as in
// "vn/an-giang/so-giao-duc-va-dao-tao". A body that ends never gives its key to another, so the
// province of An Giang before and after 1 July 2025 has two. The zero Key names nobody.
type Key struct{ s string }

var badKey = schedule.Template{
	Code: "agency-key-invalid",
	En:   "{0} is not a key of a public body (segments of a-z, 0-9 and - joined by /, at most 200 bytes)",
	Vi:   "{0} không phải là khóa của một cơ quan (các đoạn gồm a-z, 0-9 và - nối bằng /, nhiều nhất 200 byte)",
}

// KeyError is a text that is no [Key].
type KeyError struct{ Input string }

// Message gives the code and the arguments.
func (e *KeyError) Message() schedule.Message {
	s := e.Input
	if len(s) > 80 {
		s = s[:80]
	}
	return badKey.With(strconv.QuoteToASCII(s))
}

// In says the error in "vi" or "en".
func (e *KeyError) In(lang string) string { return e.Message().In(lang) }
func (e *KeyError) Error() string         { return "agency: " + e.In("en") }

// ParseKey reads a key; a text of any other form is a [*KeyError].
func ParseKey(s string) (Key, error) {
	if len(s) == 0 || len(s) > MaxKey {
		return Key{}, &KeyError{s}
	}
	empty := true // the segment so far
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '-':
			empty = false
		case c == '/' && !empty:
			empty = true
		default:
			return Key{}, &KeyError{s}
		}
	}
	if empty {
		return Key{}, &KeyError{s}
	}
	return Key{s}, nil
}

// MustParseKey is [ParseKey] for constants in source; it panics on a fault.
func MustParseKey(s string) Key {
	k, err := ParseKey(s)
	if err != nil {
		panic(err)
	}
	return k
}

// String returns the key as it was parsed.
func (k Key) String() string { return k.s }

// IsZero reports whether k names nobody.
func (k Key) IsZero() bool { return k.s == "" }

// MarshalText returns the key, or nothing for the zero Key.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.s), nil }

// UnmarshalText reads a key; an empty text gives the zero Key.
func (k *Key) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*k = Key{}
		return nil
	}
	r, err := ParseKey(string(b))
	if err == nil {
		*k = r
	}
	return err
}

// Compare orders keys by their text.
func (k Key) Compare(l Key) int { return strings.Compare(k.s, l.s) }
