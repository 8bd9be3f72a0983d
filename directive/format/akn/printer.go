package akn

import (
	"unicode/utf8"

	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
)

// printer appends XML. Elements are opened and closed by name; the first fault stays.
type printer struct {
	b   []byte
	err error
}

// open begins an element; attributes come in pairs of name and value, and an empty value leaves the attribute out.
func (p *printer) open(name string, attributes ...string) {
	p.begin(name, attributes)
	p.b = append(p.b, '>')
}

// empty writes an element without content.
func (p *printer) empty(name string, attributes ...string) {
	p.begin(name, attributes)
	p.b = append(p.b, "/>\n"...)
}

func (p *printer) begin(name string, attributes []string) {
	p.b = append(append(p.b, '<'), name...)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			p.b = append(append(append(p.b, ' '), attributes[i]...), '=', '"')
			p.escape(attributes[i+1], '"')
			p.b = append(p.b, '"')
		}
	}
}

func (p *printer) close(name string) {
	p.b = append(append(append(p.b, '<', '/'), name...), '>', '\n')
}

// end closes an element that stands in running text, where a line break would be read.
func (p *printer) end(name string) { p.b = append(append(append(p.b, '<', '/'), name...), '>') }

func (p *printer) newline() { p.b = append(p.b, '\n') }

// text writes the content of an element.
func (p *printer) text(s string) { p.escape(s, '\n') }

// escape writes characters. A line break or a tab stands for itself in content and not in an attribute, where a reader
// would make a space of it; a quotation mark the other way round. What XML cannot say at all is an error.
func (p *printer) escape(s string, in byte) {
	last := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 || r == 0xfffe || r == 0xffff {
				p.fail(s)
				return
			}
			i += n
			continue
		}
		e := escapes[c]
		if e == "" || in == '\n' && (c == '\n' || c == '\t' || c == '"') {
			i++
			continue
		}
		if e == "!" {
			p.fail(s)
			return
		}
		p.b = append(append(p.b, s[last:i]...), e...)
		i++
		last = i
	}
	p.b = append(p.b, s[last:]...)
}

// escapes says how the characters of ASCII are written that cannot stand for themselves; "!" is not at all.
var escapes = func() (t [utf8.RuneSelf]string) {
	for c := range ' ' {
		t[c] = "!"
	}
	t['\t'], t['\n'], t['\r'] = "&#9;", "&#10;", "&#13;"
	t['&'], t['<'], t['>'], t['"'] = "&amp;", "&lt;", "&gt;", "&quot;"
	return t
}()

var badText = schedule.Template{
	Code: "akn-character",
	En:   "{0} has a character that XML cannot carry",
	Vi:   "{0} có ký tự mà XML không chứa được",
}

// TextError is a text that XML 1.0 cannot carry: a control character, or what is not UTF-8.
type TextError struct{ Input string }

// Message gives the code and the arguments.
func (e *TextError) Message() schedule.Message { return badText.With(format.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *TextError) In(lang string) string { return e.Message().In(lang) }
func (e *TextError) Error() string         { return "akn: " + e.In("en") }

func (p *printer) fail(s string) {
	if p.err == nil {
		p.err = &TextError{s}
	}
}
