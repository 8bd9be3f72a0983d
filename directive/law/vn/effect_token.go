package vn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/directive/law/internal/words"
)

// cut cuts a clause into words, in lower case and with slips of spelling mended. It composes decomposed Vietnamese
// (NFC), reads the Icelandic Ð as Đ, takes every kind of space and line break as one space, drops invisible characters
// and the stars of marked-up text, parts a number from the word it is glued to ("ngày25"), and parts two words of the
// grammar that were run together ("lựcsau", "Thôngtư").
func cut(text string) words.Text {
	if !norm.NFC.IsNormalString(text) {
		text = norm.NFC.String(text)
	}
	toks := make([]words.Token, 0, len(text)/5+4)
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r) || ignored(r):
			i += n
		case unicode.IsDigit(r):
			j := i + n
			for j < len(text) && text[j] >= '0' && text[j] <= '9' {
				j++
			}
			toks = append(toks, words.Token{Word: text[i:j], Start: i, End: j, Number: true})
			i = j
		case unicode.IsLetter(r):
			j, odd := letters(text, i)
			toks = appendWord(toks, text, i, j, odd)
			i = j
		default:
			toks = append(toks, words.Token{Word: text[i : i+n], Start: i, End: i + n})
			i += n
		}
	}
	return words.Text{Source: text, Tokens: toks}
}

// letters finds the end of a word and tells whether it holds characters to mend.
func letters(text string, i int) (end int, odd bool) {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
			odd = odd || r == 'Ð' || r == 'ð' || r == 'Ɖ'
		case hidden(r):
			odd = true
		default:
			return i, odd
		}
		i += n
	}
	return i, odd
}

func appendWord(toks []words.Token, text string, i, j int, odd bool) []words.Token {
	w := text[i:j]
	if odd {
		w = mend.Replace(w)
	}
	w = strings.ToLower(w)
	if right, ok := slips[w]; ok {
		w = right
	}
	if !vocabulary[w] && !odd && len(w) > 4 && len(w) <= 16 && len(w) == j-i {
		for k := range w {
			if k > 1 && vocabulary[w[:k]] && vocabulary[w[k:]] {
				return append(toks, words.Token{Word: w[:k], Start: i, End: i + k}, words.Token{Word: w[k:], Start: i + k, End: j})
			}
		}
	}
	return append(toks, words.Token{Word: w, Start: i, End: j})
}

// hidden are characters that take no room: a reader of the text does not see them.
func hidden(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r == '\u2060' || r == '\ufeff'
}

func ignored(r rune) bool { return hidden(r) || r == '*' || r == '_' || r == utf8.RuneError }

var mend = strings.NewReplacer("Ð", "Đ", "ð", "đ", "Ɖ", "Đ", "\u00ad", "", "\u200b", "", "\u200c", "", "\u200d", "", "\u200e", "", "\u200f", "", "\u2060", "", "\ufeff", "")

// slips are spellings met in official texts beside the right one, and the two lawful spellings of a word.
var slips = map[string]string{
	"kế": "kể", "kề": "kể", "kê": "kể", "nầy": "này", "nảy": "này", "nám": "năm", "kí": "ký", "bẩy": "bảy", "lưc": "lực", "hiêu": "hiệu",
	"mồng": "mùng", "ngàn": "nghìn", "lẻ": "linh", "uỷ": "ủy",
}

// vocabulary holds the words that may have been run together.
var vocabulary = set("thông tư liên tịch nghị định quyết chỉ thị luật bộ pháp lệnh này có hiệu lực thi hành sau kể từ ngày tháng năm ký ban hành và thay thế đến hết trừ áp dụng được")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
