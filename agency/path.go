package agency

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/schedule"
)

// MaxPath is the greatest length of a [Path] in bytes.
const MaxPath = 200

// Path is a field of work or a piece of territory in a forest: names joined by "/", the wider before the
// narrower, as in "labour/vocational-training" or "vn/an-giang/long-xuyen". A path holds every path that
// begins with it and "/". The empty Path is all there is.
type Path string

var badPath = schedule.Template{
	Code: "agency-path-invalid",
	En:   "{0} is not a path of functions or territories (names without control characters joined by /, in NFC, at most 200 bytes)",
	Vi:   "{0} không phải là đường dẫn chức năng hoặc địa bàn (các tên không có ký tự điều khiển nối bằng /, dạng NFC, nhiều nhất 200 byte)",
}

// PathError is a text that is no [Path].
type PathError struct{ Input string }

// Message gives the code and the arguments.
func (e *PathError) Message() schedule.Message { return badPath.With(schedule.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *PathError) In(lang string) string { return e.Message().In(lang) }
func (e *PathError) Error() string         { return "agency: " + e.In("en") }

// ParsePath reads a path; a text of any other form is a [*PathError], the empty text is the whole.
func ParsePath(s string) (Path, error) {
	if p := Path(s); p.IsValid() {
		return p, nil
	}
	return "", &PathError{s}
}

// IsValid reports whether p is well formed.
func (p Path) IsValid() bool {
	if p == "" {
		return true
	}
	s := string(p)
	if len(s) > MaxPath || !norm.NFC.IsNormalString(s) {
		return false
	}
	for step := range strings.SplitSeq(s, "/") {
		if step == "" || strings.TrimSpace(step) != step {
			return false
		}
	}
	return strings.IndexFunc(s, func(c rune) bool { return c == unicode.ReplacementChar || !unicode.IsPrint(c) }) < 0
}

// Contains reports whether q is p or lies below it. "labour" contains "labour/merit"; "" contains everything.
func (p Path) Contains(q Path) bool {
	return p == "" || strings.HasPrefix(string(q), string(p)) && (len(q) == len(p) || q[len(p)] == '/')
}

// Compare orders paths so that what lies below a path follows it at once.
func (p Path) Compare(q Path) int {
	n := min(len(p), len(q))
	for i := range n {
		if a, b := p[i], q[i]; a != b {
			switch {
			case a == '/':
				return -1
			case b == '/':
				return 1
			}
			return int(a) - int(b)
		}
	}
	return len(p) - len(q)
}
