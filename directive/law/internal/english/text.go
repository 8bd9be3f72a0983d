package english

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/directive/law/internal/words"
)

// Text is a clause cut into words, figures and marks.
type Text struct{ words.Text }

// Cut cuts a clause. Every kind of space is one space, invisible characters and the stars of marked-up text
// are dropped, and an ordinal parts from its figures: "20th" is 20 and th.
func Cut(s string) *Text {
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	t := &Text{words.Text{Source: s, Tokens: make([]words.Token, 0, len(s)/5+4)}}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		j := i + n
		switch {
		case unicode.IsSpace(r) || r == '*' || r == '_' || r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r == '\ufeff' || r == utf8.RuneError:
		case r >= '0' && r <= '9':
			for j < len(s) && s[j] >= '0' && s[j] <= '9' {
				j++
			}
			t.Tokens = append(t.Tokens, words.Token{Word: s[i:j], Start: i, End: j, Number: true})
		case unicode.IsLetter(r):
			for j < len(s) {
				r, n := utf8.DecodeRuneInString(s[j:])
				if !unicode.IsLetter(r) {
					break
				}
				j += n
			}
			t.Tokens = append(t.Tokens, words.Token{Word: strings.ToLower(s[i:j]), Start: i, End: j})
		default:
			t.Tokens = append(t.Tokens, words.Token{Word: s[i:j], Start: i, End: j})
		}
		i = j
	}
	return t
}

// SentenceEnd returns the place of the mark that ends the sentence at p, or the length.
func (t *Text) SentenceEnd(p int) int {
	for q := p; q < len(t.Tokens); q++ {
		switch t.Tokens[q].Word {
		case ";", "|":
			return q
		case ".":
			if q+1 == len(t.Tokens) || !t.Glued(q+1) && (t.Upper(q+1) || !unicode.IsLetter(rune(t.Word(q + 1)[0]))) && !short[t.Word(q-1)] && !(q == p+1 && t.Number(p)) {
				return q
			}
		}
	}
	return len(t.Tokens)
}

// short are the words that end in a full stop without ending a sentence.
var short = map[string]bool{
	"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true,
	"no": true, "art": true, "u": true, "s": true, "c": true, "f": true, "r": true, "a": true, "p": true, "m": true, "sec": true, "et": true,
}
