package chithi

import (
	"maps"
	"slices"
)

// Text is one text in one or more languages, by language tag: Text{"vi": "chỉ thị", "en": "directive"}.
type Text map[string]string

// In returns the text in a language; when that is missing, in Vietnamese, then in English, then in the first language by name.
func (t Text) In(lang string) string {
	for _, l := range [...]string{lang, "vi", "en"} {
		if s := t[l]; s != "" {
			return s
		}
	}
	for _, l := range slices.Sorted(maps.Keys(t)) {
		if t[l] != "" {
			return t[l]
		}
	}
	return ""
}

// IsZero reports whether nothing is said in any language.
func (t Text) IsZero() bool { return t.In("") == "" }
