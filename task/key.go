package task

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/schedule"
)

// MaxKey is the greatest length of a [Key] in bytes.
const MaxKey = 100

// Key is the place of a task in its directive: letters and digits joined by dots, as the text numbers
// its items. "I.3.a" is item a of I.3; "T.0" is one too, and so is "I.2.đ", for Vietnamese lists run
// a b c d đ e. The zero Key is none.
type Key struct{ s string }

var badKey = schedule.Template{
	Code: "task-key-invalid",
	En:   "{0} is not the key of a task (letters and digits joined by dots, at most 100 bytes)",
	Vi:   "{0} không phải là khóa của một nhiệm vụ (chữ và số nối bằng dấu chấm, nhiều nhất 100 byte)",
}

// KeyError is a text that is no [Key].
type KeyError struct{ Input string }

// Message gives the code and the arguments.
func (e *KeyError) Message() schedule.Message { return badKey.With(schedule.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *KeyError) In(lang string) string { return e.Message().In(lang) }
func (e *KeyError) Error() string         { return "task: " + e.In("en") }

// ParseKey reads a key. A text of any other form, and one that is not in Unicode NFC, is a [*KeyError].
func ParseKey(s string) (Key, error) {
	if len(s) == 0 || len(s) > MaxKey || !norm.NFC.IsNormalString(s) {
		return Key{}, &KeyError{s}
	}
	dot := true // the segment so far is empty
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9', r != utf8.RuneError && unicode.IsLetter(r):
			dot = false
		case r == '.' && !dot:
			dot = true
		default:
			return Key{}, &KeyError{s}
		}
	}
	if dot {
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

// Parent returns the key without its last segment, and the zero Key when there is but one:
// the parent of I.3.a is I.3.
func (k Key) Parent() Key {
	return Key{k.s[:max(0, strings.LastIndexByte(k.s, '.'))]}
}

// Under reports whether k lies below p: I.3.a is under I.3 and under I, not under I.3 of a longer name.
func (k Key) Under(p Key) bool {
	return p.s != "" && len(k.s) > len(p.s) && k.s[len(p.s)] == '.' && k.s[:len(p.s)] == p.s
}

// Depth returns the number of segments: 3 for I.3.a, 0 for the zero Key.
func (k Key) Depth() int {
	if k.s == "" {
		return 0
	}
	return 1 + strings.Count(k.s, ".")
}

// String returns the key as it was parsed.
func (k Key) String() string { return k.s }

// IsZero reports whether k is none.
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
