package agency

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letter is what a folded name keeps of a rune: the base letter, the mark that makes it another letter
// (â, ă, ơ, đ) and the tone.
type letter struct {
	base rune
	mark byte
	tone byte
}

// marks are the combining marks of Vietnamese.
var marks = map[rune]letter{
	0x0300: {tone: '1'}, 0x0301: {tone: '2'}, 0x0309: {tone: '3'}, 0x0303: {tone: '4'}, 0x0323: {tone: '5'},
	0x0302: {mark: '^'}, 0x0306: {mark: '('}, 0x031b: {mark: '+'},
}

const foldLimit = 0x1f00 // Latin, with the extensions that Vietnamese needs, ends before

// letters decomposes every rune below foldLimit, once, when the first name is looked up.
var letters = sync.OnceValue(func() *[foldLimit]letter {
	var table [foldLimit]letter
	for c := range rune(foldLimit) {
		l := letter{}
		for _, d := range norm.NFD.String(string(c)) {
			switch m, combining := marks[d]; {
			case combining && m.tone != 0:
				l.tone = m.tone
			case combining:
				l.mark = m.mark
			case strings.ContainsRune("đĐ\u00f0\u00d0", d): // and eth, with which many texts write it
				l.base, l.mark = 'd', '-'
			case unicode.IsLetter(d) || unicode.IsDigit(d):
				l.base = unicode.ToLower(d)
			}
		}
		table[c] = l
	}
	return &table
})

// folded is a name without case, spaces and punctuation, word by word.
type folded struct {
	plain []string // base letters only: "hoa"
	tonal []string // letters with their marks, the tone of a syllable at its end, so that hoà and hòa are one
}

// dropped are words that people leave out or write as &.
var dropped = map[string]bool{"va": true, "and": true}

// fold splits a name in words. A run of words that nothing but punctuation without space separates is one word,
// so that GD&ĐT and GDĐT are the same.
func fold(name string) folded {
	table := letters()
	var f folded
	var plain, tonal [64]byte
	p, t := plain[:0], tonal[:0]
	var tone byte
	flush := func() {
		if len(p) == 0 {
			return
		}
		if tone != 0 {
			t = append(t, tone)
		}
		if s := string(p); !dropped[s] {
			f.plain, f.tonal = append(f.plain, s), append(f.tonal, string(t))
		}
		p, t, tone = p[:0], t[:0], 0
	}
	for _, c := range name {
		if unicode.IsSpace(c) {
			flush()
			continue
		}
		l := letter{base: unicode.ToLower(c)}
		if c < foldLimit {
			l = table[c]
		} else if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			continue
		}
		if l.base != 0 {
			p, t = appendRune(p, l.base), appendRune(t, l.base)
		}
		if l.mark != 0 {
			t = append(t, l.mark)
		}
		if l.tone != 0 {
			tone = l.tone
		}
	}
	flush()
	return f
}

func appendRune(b []byte, c rune) []byte {
	if c < 0x80 {
		return append(b, byte(c))
	}
	return append(b, string(c)...)
}

// marked reports whether the name was written with any mark or tone.
func (f folded) marked() bool { return strings.Join(f.plain, "") != strings.Join(f.tonal, "") }

// initials returns the first letters of words.
func initials(words []string, tonal bool) string {
	var b strings.Builder
	for _, w := range words {
		n := 1
		for n < len(w) && w[n]&0xc0 == 0x80 {
			n++
		}
		if tonal && n < len(w) && strings.IndexByte("^(+-", w[n]) >= 0 {
			n++
		}
		b.WriteString(w[:n])
	}
	return b.String()
}
