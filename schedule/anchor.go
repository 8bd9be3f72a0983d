package schedule

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Anchor is a fact that a rule can hang on, in the words of the phrase: "signing", "publication",
// `event "opening"`, "completion of I.3.a", or a fixed day, "2021-01-01". The empty Anchor is none.
type Anchor string

// The anchors that every text may have. [Event], [Completion] and [Fixed] make the others.
const (
	Signing      Anchor = "signing"      // ngày ký
	Issuance     Anchor = "issuance"     // ngày ban hành
	Passage      Anchor = "passage"      // ngày thông qua
	Promulgation Anchor = "promulgation" // ngày công bố
	Publication  Anchor = "publication"  // ngày đăng Công báo
	Receipt      Anchor = "receipt"      // ngày nhận
	Effect       Anchor = "effect"       // ngày có hiệu lực
	Application  Anchor = "application"  // ngày áp dụng
)

// MaxName is the greatest length in bytes of the name of an event or the key of a task in an anchor.
const MaxName = 200

// anchorKind is what an anchor is, once read.
type anchorKind uint8

const (
	noAnchor anchorKind = iota
	signing
	issuance
	passage
	promulgation
	publication
	receipt
	effect
	application
	event
	completion
	fixed
	ruled // another rule, the first of the node's
)

var anchors = [...]struct {
	word Anchor
	vi   string
}{
	signing:      {Signing, "ngày ký"},
	issuance:     {Issuance, "ngày ban hành"},
	passage:      {Passage, "ngày thông qua"},
	promulgation: {Promulgation, "ngày công bố"},
	publication:  {Publication, "ngày đăng Công báo"},
	receipt:      {Receipt, "ngày nhận"},
	effect:       {Effect, "ngày có hiệu lực"},
	application:  {Application, "ngày áp dụng"},
}

const (
	eventWord      = "event "
	completionWord = "completion of "
)

// Event returns the anchor of a named event: Event("opening") is `event "opening"`.
// A name is 1 to [MaxName] bytes of UTF-8 without quotation marks, control characters or a space at
// either end; any other is an [*AnchorError].
func Event(name string) (Anchor, error) {
	a := Anchor(eventWord + `"` + name + `"`)
	if !isEventName(name) {
		return "", &AnchorError{Input: clip(string(a))}
	}
	return a, nil
}

// Completion returns the anchor of the completion of a task: Completion("I.3.a") is "completion of I.3.a".
// A key is letters and digits in parts joined by dots, 1 to [MaxName] bytes; any other is an [*AnchorError].
func Completion(key string) (Anchor, error) {
	a := Anchor(completionWord + key)
	if n := taskKeyLen(key); n == 0 || n != len(key) {
		return "", &AnchorError{Input: clip(string(a))}
	}
	return a, nil
}

// Fixed returns a day as an anchor, so that a rule can count from it: "10 days after 2020-09-16".
// A day that is none gives the empty anchor, which every constructor refuses.
func Fixed(d Date) Anchor {
	if !d.IsValid() {
		return ""
	}
	return Anchor(d.String())
}

// ParseAnchor reads an anchor as a phrase writes it; any other text is an [*AnchorError].
func ParseAnchor(s string) (Anchor, error) {
	if a := Anchor(s); a.IsValid() {
		return a, nil
	}
	return "", &AnchorError{Input: clip(s)}
}

// IsValid reports whether a phrase may name the anchor.
func (a Anchor) IsValid() bool { return makeRef(a).kind != noAnchor }

// In returns the anchor in the words of a language: "ngày ký", "signing".
func (a Anchor) In(lang string) string {
	if lang != "vi" {
		return string(a)
	}
	r := makeRef(a)
	switch {
	case int(r.kind) < len(anchors) && r.kind != noAnchor:
		return anchors[r.kind].vi
	case r.kind == event:
		return `ngày xảy ra sự kiện "` + r.name + `"`
	case r.kind == completion:
		return "ngày hoàn thành " + r.name
	}
	return string(a)
}

// ref is an anchor as a rule keeps it.
type ref struct {
	kind anchorKind
	date Date   // of a fixed day
	name string // of an event or a task
}

// makeRef reads an anchor; one that is not valid gives the zero ref.
func makeRef(a Anchor) ref {
	if r, n := readRef(string(a)); n == len(a) {
		return r
	}
	return ref{}
}

// readRef reads the anchor or the day that s begins with, and returns its length; 0 is a fault.
func readRef(s string) (ref, int) {
	if len(s) >= 10 && s[0]-'0' <= 9 {
		d, err := ParseDate(s[:10])
		if err != nil {
			return ref{}, 0
		}
		return ref{kind: fixed, date: d}, 10
	}
	for k := signing; k <= application; k++ {
		if word := string(anchors[k].word); strings.HasPrefix(s, word) {
			return ref{kind: k}, len(word)
		}
	}
	if name, ok := strings.CutPrefix(s, eventWord+`"`); ok {
		n := strings.IndexByte(name, '"')
		if n < 0 || !isEventName(name[:n]) {
			return ref{}, 0
		}
		return ref{kind: event, name: name[:n]}, len(eventWord) + n + 2
	}
	if key, ok := strings.CutPrefix(s, completionWord); ok {
		if n := taskKeyLen(key); n > 0 {
			return ref{kind: completion, name: key[:n]}, len(completionWord) + n
		}
	}
	return ref{}, 0
}

func (r ref) anchor() Anchor { return Anchor(r.append(nil)) }

func (r ref) append(b []byte) []byte {
	switch r.kind {
	case noAnchor:
		return b
	case event:
		b = append(append(append(b, eventWord...), '"'), r.name...)
		return append(b, '"')
	case completion:
		return append(append(b, completionWord...), r.name...)
	case fixed:
		b, _ = r.date.AppendText(b) // valid since it was read
		return b
	}
	return append(b, anchors[r.kind].word...)
}

func isEventName(s string) bool {
	if s == "" || len(s) > MaxName || !utf8.ValidString(s) || strings.TrimSpace(s) != s {
		return false
	}
	for _, c := range s {
		if c == '"' || unicode.IsControl(c) || c == '\u2028' || c == '\u2029' {
			return false
		}
	}
	return true
}

// taskKeyLen returns the length of the task's key that s begins with: the longest run of parts joined
// by dots. More than MaxName bytes is no key.
func taskKeyLen(s string) int {
	n, part := 0, false // n ends the last whole part
	for i, c := range s {
		if c == '.' && part {
			part = false
			continue
		}
		if !unicode.IsLetter(c) && (c < '0' || c > '9') {
			break
		}
		part = true
		n = i + utf8.RuneLen(c)
	}
	if n > MaxName {
		return 0
	}
	return n
}
