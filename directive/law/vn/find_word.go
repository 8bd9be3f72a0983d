package vn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The parts of a Vietnamese syllable without marks, between spaces.
const (
	onsets = " b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x q "
	nuclei = " a e i o u y ai ao au ay eo eu ia ie iu oa oe oi oo ua ue ui uo uu uy ya ye oai oao oay oeo uai uao uay uau uoi uou uya uye uyu ieu yeu uu ui "
	codas  = " c ch m n ng nh p t "
)

// beginsWord reports whether letters can begin a Vietnamese word, so that a number before them is whole: Hư, Danh,
// S, quy. Letters that cannot (Tym) are what is left of a symbol that was cut. A digit begins none.
func beginsWord(s string) bool {
	var letters [8]byte
	n := 0
	for _, c := range norm.NFD.String(head(s)) {
		c = unicode.ToLower(c)
		switch {
		case c == 'đ':
			c = 'd'
		case unicode.Is(unicode.Mn, c):
			continue
		}
		if c < 'a' || c > 'z' || n == len(letters) {
			return false
		}
		letters[n] = byte(c)
		n++
	}
	w := string(letters[:n])
	if w == "" {
		return false
	}
	cut := strings.IndexAny(w, "aeiouy")
	if cut < 0 {
		return hasPrefixWord(onsets, w)
	}
	if (w[0] == 'q' || strings.HasPrefix(w, "gi")) && len(w) > 2 && strings.ContainsRune("aeiouy", rune(w[2])) {
		cut = 2
	}
	if cut > 0 && !hasWord(onsets, w[:cut]) {
		return false
	}
	end := cut
	for end < len(w) && strings.IndexByte("aeiouy", w[end]) >= 0 {
		end++
	}
	if end == len(w) {
		return hasPrefixWord(nuclei, w[cut:])
	}
	if w[cut:end] == "y" && cut > 0 && w[0] != 'q' { // ty, ly, kỹ: nothing follows
		return false
	}
	return hasWord(nuclei, w[cut:end]) && hasPrefixWord(codas, w[end:])
}

// head is as much of a text as a syllable can have.
func head(s string) string {
	i := 0
	for range 9 {
		if i >= len(s) {
			break
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	return s[:i]
}

// hasPrefixWord reports whether some word of a list begins so.
func hasPrefixWord(list, w string) bool { return strings.Contains(list, " "+w) }
