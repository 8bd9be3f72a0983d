package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a figure or a mark of a clause, with its place in the text.
type Token struct {
	Word       string // lower case; a mark stands for itself
	Start, End int
	Number     bool // figures
}

// Text is a clause and its tokens.
type Text struct {
	Source string
	Tokens []Token
}

// Len returns the number of tokens.
func (t *Text) Len() int { return len(t.Tokens) }

// Word returns the word at p, or nothing outside the text.
func (t *Text) Word(p int) string {
	if p < 0 || p >= len(t.Tokens) {
		return ""
	}
	return t.Tokens[p].Word
}

// Is reports whether the words stand at p.
func (t *Text) Is(p int, words ...string) bool {
	for i, w := range words {
		if t.Word(p+i) != w {
			return false
		}
	}
	return true
}

// Any returns the place after the first of the phrases that stands at p; phrases are words joined by spaces.
func (t *Text) Any(p int, phrases ...string) (next int, ok bool) {
	for _, phrase := range phrases {
		q, rest := p, phrase
		for q < len(t.Tokens) && strings.HasPrefix(rest, t.Tokens[q].Word) {
			rest = rest[len(t.Tokens[q].Word):]
			q++
			if rest == "" {
				return q, true
			}
			if rest[0] != ' ' {
				break
			}
			rest = rest[1:]
		}
	}
	return p, false
}

// Skip steps over the phrases that may stand at p, each at most once, in this order.
func (t *Text) Skip(p int, phrases ...string) int {
	for _, phrase := range phrases {
		p, _ = t.Any(p, phrase)
	}
	return p
}

// Span returns the text from one place up to another as it was written.
func (t *Text) Span(from, to int) string {
	to = min(to, len(t.Tokens))
	if from < 0 || from >= to {
		return ""
	}
	return t.Source[t.Tokens[from].Start:t.Tokens[to-1].End]
}

// Upper reports whether the word at p begins with a capital letter.
func (t *Text) Upper(p int) bool {
	if p < 0 || p >= len(t.Tokens) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.Source[t.Tokens[p].Start:])
	return unicode.IsUpper(r)
}

// Number reports whether figures stand at p.
func (t *Text) Number(p int) bool { return p >= 0 && p < len(t.Tokens) && t.Tokens[p].Number }

// Glued reports whether the token at p follows the one before without a space.
func (t *Text) Glued(p int) bool {
	return p > 0 && p < len(t.Tokens) && t.Tokens[p-1].End == t.Tokens[p].Start
}
