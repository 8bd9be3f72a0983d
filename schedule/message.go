package schedule

import (
	"fmt"
	"strconv"
	"strings"
)

// Template is one thing that can be said, in English and Vietnamese, under a code that never changes.
// {0}, {1} … stand for the arguments.
type Template struct{ Code, En, Vi string }

// With fills the template. An argument that has a method In(lang string) string is rendered in the language asked for.
func (t Template) With(args ...any) Message { return Message{t, args} }

// Message is a template with its arguments: a step of an explanation, an error, a problem.
type Message struct {
	template Template
	args     []any
}

// Code names what is said, whatever the language.
func (m Message) Code() string { return m.template.Code }

// Args returns a copy of the arguments.
func (m Message) Args() []any { return append([]any(nil), m.args...) }

// In renders the message in "vi", or in English for every other language.
func (m Message) In(lang string) string {
	text := m.template.En
	if lang == "vi" {
		text = m.template.Vi
	}
	if len(m.args) == 0 {
		return text
	}
	var b strings.Builder
	for {
		open := strings.IndexByte(text, '{')
		if open < 0 || open+2 >= len(text) {
			b.WriteString(text)
			return b.String()
		}
		n := int(text[open+1]) - '0'
		if text[open+2] != '}' || n < 0 || n >= len(m.args) {
			b.WriteString(text[:open+1])
			text = text[open+1:]
			continue
		}
		b.WriteString(text[:open])
		if a, ok := m.args[n].(interface{ In(string) string }); ok {
			b.WriteString(a.In(lang))
		} else {
			b.WriteString(fmt.Sprint(m.args[n]))
		}
		text = text[open+3:]
	}
}

// String renders the message in English.
func (m Message) String() string { return m.In("en") }

// Quote shows a stranger's input in a message: in quotation marks, escaped, and no more than 80 bytes of it.
func Quote(s string) string { return strconv.Quote(clip(s)) }

// clip shortens a stranger's input for an error message, at the border of a rune.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
