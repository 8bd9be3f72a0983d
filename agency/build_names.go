package agency

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/chithi-go/chithi/schedule"
)

// nameFault looks at a name: its form, and that its letters are of its alphabet.
func nameFault(lang, name string) (m schedule.Message, bad bool) {
	if name == "" || !isText(name, MaxName) {
		return faults.nameText.With(schedule.Quote(name)), true
	}
	if c := foreign(lang, name); c != 0 {
		return faults.nameLetter.With(schedule.Quote(name), fmt.Sprintf("%c (U+%04X)", c, c)), true
	}
	return m, false
}

// eths look like Đ in print: the Icelandic eth and the African D.
const eths = "ÐðƉɖ"

// foreign returns the first letter of a Vietnamese or English name that no such name has, or 0. A Cyrillic С would keep
// "Sở Công Thương" from ever being found. Names in other languages are not looked at.
func foreign(lang, name string) rune {
	if lang != "vi" && lang != "en" {
		return 0
	}
	for _, c := range name {
		if c >= 0x80 && unicode.IsLetter(c) && (!unicode.In(c, unicode.Latin, unicode.Common, unicode.Inherited) || strings.ContainsRune(eths, c)) {
			return c
		}
	}
	return 0
}
