package english

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Text is a clause cut into words, figures and marks.
type Text struct {
	text string
	toks []token
}

type token struct {
	word       string // lower case; a mark stands for itself
	start, end int
	number     bool
}

// Cut cuts a clause. Every kind of space is one space, invisible characters and the stars of marked-up text
// are dropped, and an ordinal parts from its figures: "20th" is 20 and th.
func Cut(s string) *Text {
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	t := &Text{text: s, toks: make([]token, 0, len(s)/5+4)}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		j := i + n
		switch {
		case unicode.IsSpace(r) || r == '*' || r == '_' || r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r == '\ufeff' || r == utf8.RuneError:
		case r >= '0' && r <= '9':
			for j < len(s) && s[j] >= '0' && s[j] <= '9' {
				j++
			}
			t.toks = append(t.toks, token{s[i:j], i, j, true})
		case unicode.IsLetter(r):
			for j < len(s) {
				r, n := utf8.DecodeRuneInString(s[j:])
				if !unicode.IsLetter(r) {
					break
				}
				j += n
			}
			t.toks = append(t.toks, token{strings.ToLower(s[i:j]), i, j, false})
		default:
			t.toks = append(t.toks, token{s[i:j], i, j, false})
		}
		i = j
	}
	return t
}

// Len returns the number of words, figures and marks.
func (t *Text) Len() int { return len(t.toks) }

// Word returns the word at p in lower case, or nothing past the end.
func (t *Text) Word(p int) string {
	if p < 0 || p >= len(t.toks) {
		return ""
	}
	return t.toks[p].word
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
		for q < len(t.toks) && strings.HasPrefix(rest, t.toks[q].word) {
			rest = rest[len(t.toks[q].word):]
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
	to = min(to, len(t.toks))
	if from < 0 || from >= to {
		return ""
	}
	return t.text[t.toks[from].start:t.toks[to-1].end]
}

// Upper reports whether the word at p begins with a capital letter.
func (t *Text) Upper(p int) bool {
	if p < 0 || p >= len(t.toks) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.text[t.toks[p].start:])
	return unicode.IsUpper(r)
}

// Number reports whether figures stand at p.
func (t *Text) Number(p int) bool { return p >= 0 && p < len(t.toks) && t.toks[p].number }

// Glued reports whether the token at p follows the one before without a space.
func (t *Text) Glued(p int) bool {
	return p > 0 && p < len(t.toks) && t.toks[p-1].end == t.toks[p].start
}

// SentenceEnd returns the place of the mark that ends the sentence at p, or the length.
func (t *Text) SentenceEnd(p int) int {
	for q := p; q < len(t.toks); q++ {
		switch t.toks[q].word {
		case ";", "|":
			return q
		case ".":
			if q+1 == len(t.toks) || !t.Glued(q+1) && (t.Upper(q+1) || !unicode.IsLetter(rune(t.Word(q + 1)[0]))) && !short[t.Word(q-1)] && !(q == p+1 && t.Number(p)) {
				return q
			}
		}
	}
	return len(t.toks)
}

// short are the words that end in a full stop without ending a sentence.
var short = map[string]bool{
	"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true,
	"no": true, "art": true, "u": true, "s": true, "c": true, "f": true, "r": true, "a": true, "p": true, "m": true, "sec": true, "et": true,
}
