package chithi

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// Severity tells what must be mended from what should be looked at.
type Severity uint8

// The severities.
const (
	Error   Severity = iota // lỗi: the document cannot be used as it is
	Warning                 // cảnh báo: it can, and somebody should look
)

// String returns "error" or "warning".
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Problem is one fault with its place: a JSON Pointer (RFC 6901) into the document, a code that never
// changes, and words in English and Vietnamese. It reads "/tasks/1/assignments: two lead agencies (task-two-leads)".
type Problem struct {
	Pointer  string
	Severity Severity
	Message  schedule.Message
}

// At places a message in a document.
func At(pointer string, m schedule.Message) Problem { return Problem{Pointer: pointer, Message: m} }

// WarnAt places a warning in a document.
func WarnAt(pointer string, m schedule.Message) Problem {
	return Problem{Pointer: pointer, Severity: Warning, Message: m}
}

// AtError places an error in a document. An error that carries a message of its own keeps its code and
// both languages; any other has the code "fault" and its text in both.
func AtError(pointer string, err error) Problem {
	var own interface{ Message() schedule.Message }
	if errors.As(err, &own) {
		return At(pointer, own.Message())
	}
	return At(pointer, schedule.Template{Code: "fault", En: "{0}", Vi: "{0}"}.With(err))
}

// Code names the kind of problem.
func (p Problem) Code() string { return p.Message.Code() }

// In renders the problem on one line with its place and code in "vi" or "en". Pointer keeps the place exactly; here what a
// stranger's names have that does not print is escaped, and a place longer than any of ours is cut.
func (p Problem) In(lang string) string {
	return printed(p.Pointer) + ": " + p.Message.In(lang) + " (" + p.Code() + ")"
}

func printed(place string) string {
	const most = 400
	if place == "" {
		return "/"
	}
	rest := ""
	if len(place) > most {
		place, rest = strings.ToValidUTF8(place[:most], ""), "…"
	}
	if strings.ContainsFunc(place, func(r rune) bool { return !strconv.IsPrint(r) }) {
		quoted := strconv.Quote(place)
		place = strings.ReplaceAll(quoted[1:len(quoted)-1], `\"`, `"`)
	}
	return place + rest
}

// Error renders the problem in English.
func (p Problem) Error() string { return p.In("en") }

// MarshalJSON gives pointer, severity, code and the message in both languages.
func (p Problem) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Pointer  string `json:"pointer"`
		Severity string `json:"severity"`
		Code     string `json:"code"`
		En       string `json:"en"`
		Vi       string `json:"vi"`
	}{p.Pointer, p.Severity.String(), p.Code(), p.Message.In("en"), p.Message.In("vi")})
}

// Problems are all the faults of a document at once. It is an error; errors.As finds each [Problem].
type Problems []Problem

// In renders the problems one a line.
func (ps Problems) In(lang string) string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.In(lang)
	}
	return strings.Join(lines, "\n")
}

// Error renders the problems in English, one a line.
func (ps Problems) Error() string { return ps.In("en") }

// Unwrap yields every problem to errors.Is and errors.As.
func (ps Problems) Unwrap() []error {
	errs := make([]error, len(ps))
	for i, p := range ps {
		errs[i] = p
	}
	return errs
}

// Err returns the problems as an error when one of them is an [Error], and nil when there is nothing but warnings.
func (ps Problems) Err() error {
	if slices.ContainsFunc(ps, func(p Problem) bool { return p.Severity == Error }) {
		return ps
	}
	return nil
}

// Under returns the same problems, each pointer below a place of a larger document.
func (ps Problems) Under(pointer string) Problems {
	r := slices.Clone(ps)
	for i := range r {
		r[i].Pointer = pointer + r[i].Pointer
	}
	return r
}

// Sort orders the problems by place, then by code; places in a list go by number.
func (ps Problems) Sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		if c := slices.CompareFunc(strings.Split(a.Pointer, "/"), strings.Split(b.Pointer, "/"), compareTokens); c != 0 {
			return c
		}
		return strings.Compare(a.Code(), b.Code())
	})
}

// Pointer joins reference tokens to a JSON Pointer, escaping ~ and /. Numbers are indexes of a list.
func Pointer(tokens ...any) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteByte('/')
		switch v := t.(type) {
		case int:
			b.WriteString(strconv.Itoa(v))
		case string:
			b.WriteString(escapeToken.Replace(v))
		}
	}
	return b.String()
}

var escapeToken = strings.NewReplacer("~", "~0", "/", "~1")

// compareTokens puts indexes first, by number, and names after them.
func compareTokens(a, b string) int {
	m, isIndex := index(a)
	n, isIndexToo := index(b)
	switch {
	case isIndex && isIndexToo:
		return cmp.Compare(m, n)
	case isIndex:
		return -1
	case isIndexToo:
		return 1
	}
	return strings.Compare(a, b)
}

// index reads an index as RFC 6901 writes it: digits without a leading zero.
func index(token string) (uint64, bool) {
	n, err := strconv.ParseUint(token, 10, 64)
	return n, err == nil && strconv.FormatUint(n, 10) == token
}
