package vn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plain reports whether a number needs no mending before it is read: printable ASCII and Đ, no spaces, no
// punctuation at the end. Most numbers are so, and then nothing is copied.
func plain(s string) bool {
	if s == "" {
		return true
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c > ' ' && c < utf8.RuneSelf-1 && c != '_':
		case c == 0xC4 && i+1 < len(s) && s[i+1] == 0x90: // Đ
			i++
		default:
			return false
		}
	}
	return !endsLoosely(s[len(s)-1])
}

// endsLoosely reports whether a byte at the end belongs to the sentence, not to the number.
func endsLoosely(c byte) bool { return strings.IndexByte(`.,;:" '`, c) >= 0 }

// lookAlike maps the letters and signs of other alphabets that copied texts have to those that are meant.
var lookAlike = map[rune]rune{
	'Ð': 'Đ', 'ð': 'đ', 'Ɖ': 'Đ', 'ɖ': 'đ', // U+00D0 eth, U+0189 African d
	'А': 'A', 'В': 'B', 'С': 'C', 'Е': 'E', 'Н': 'H', 'І': 'I', 'К': 'K', 'М': 'M', 'О': 'O', 'Р': 'P', 'Ѕ': 'S', 'Т': 'T', 'У': 'Y', 'Х': 'X', // Cyrillic
	'а': 'a', 'с': 'c', 'е': 'e', 'і': 'i', 'о': 'o', 'р': 'p', 'ѕ': 's', 'у': 'y', 'х': 'x',
	'Α': 'A', 'Β': 'B', 'Ε': 'E', 'Ζ': 'Z', 'Η': 'H', 'Ι': 'I', 'Κ': 'K', 'Μ': 'M', 'Ν': 'N', 'Ο': 'O', 'Ρ': 'P', 'Τ': 'T', 'Υ': 'Y', 'Χ': 'X', // Greek
	'‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '﹣': '-', '－': '-',
	'_': '-', '∕': '/', '⁄': '/', '／': '/', '．': '.', '＆': '&', '（': '(', '）': ')',
}

// mended is a text ready to be read, with the place of every byte in the text as it was written.
type mended struct {
	s      string
	at, to []int // where each byte of s comes from; nil when s is the text itself
}

// offset tells where a byte of the mended text stands in the original.
func (m mended) offset(i int) int {
	if m.at == nil {
		return i
	}
	if i >= len(m.at) {
		return m.end(len(m.to))
	}
	return m.at[i]
}

// end tells where the i bytes before it end in the original.
func (m mended) end(i int) int {
	switch {
	case m.at == nil:
		return i
	case i == 0 || len(m.to) == 0:
		return 0
	}
	return m.to[min(i, len(m.to))-1]
}

// mendNumber composes the letters (NFC), replaces look-alikes, and drops what is invisible, the spaces beside
// punctuation, a leading "Số:", and the punctuation of the sentence at the end.
func mendNumber(text string) mended {
	if plain(text) {
		return mended{s: text}
	}
	var b strings.Builder
	b.Grow(len(text))
	places := make([]int, 0, 2*len(text))
	at, to := places[:0:len(text)], places[len(text):len(text)]
	space := -1 // where a space waits for what follows
	put := func(r rune, from, end int) {
		n, _ := b.WriteString(string(r))
		for range n {
			at, to = append(at, from), append(to, end)
		}
	}
	var it norm.Iter
	it.InitString(norm.NFC, text)
	for !it.Done() {
		from := it.Pos()
		runes := string(it.Next())
		for _, r := range runes {
			if other, ok := lookAlike[r]; ok {
				r = other
			}
			switch {
			case unicode.IsSpace(r):
				space = from
				continue
			case r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u2060' || r == '\ufeff':
				continue
			}
			if space >= 0 && b.Len() > 0 && !joins(b.String()[b.Len()-1]) && (r >= utf8.RuneSelf || !joins(byte(r))) {
				put(' ', space, space+1)
			}
			space = -1
			put(r, from, it.Pos())
		}
	}
	s := b.String()
	head := skipNumberWord(s)
	end := len(s)
	for end > head && endsLoosely(s[end-1]) {
		end--
	}
	return mended{s[head:end], at[head:end:end], to[head:end:end]}
}

// joins reports whether a space beside this byte says nothing: 388 /UBND-KGVX, 1988/QĐ - BTC, NQ-HĐND .K7.
func joins(c byte) bool { return strings.IndexByte("/-.&()", c) >= 0 }

// skipNumberWord tells how long a leading "Số", "Số:" or "Luật số:" style head is; Decree 30/2020/NĐ-CP
// Appendix I prints "Số: 15/QĐ-BNV".
func skipNumberWord(s string) int {
	for _, w := range [...]string{"Số", "số", "SỐ"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return len(s) - len(strings.TrimLeft(rest, ": ."))
		}
	}
	return 0
}
