package task

import "github.com/chithi-go/chithi/schedule"

// Word is one row of a vocabulary: the key that documents carry, the English and the Vietnamese term, and where the term comes from.
type Word struct{ Key, En, Vi, Source string }

var unknownWord = schedule.Template{
	Code: "task-word-unknown",
	En:   "{0} is not a word of the vocabulary {1}",
	Vi:   "{0} không có trong danh mục {1}",
}

// WordError is a text that stands in no row of its vocabulary.
type WordError struct{ Vocabulary, Input string }

// Message gives the code and the arguments.
func (e *WordError) Message() schedule.Message { return unknownWord.With(quote(e.Input), e.Vocabulary) }

// In says the error in "vi" or "en".
func (e *WordError) In(lang string) string { return e.Message().In(lang) }
func (e *WordError) Error() string         { return "task: " + e.In("en") }

// vocabulary is a table whose row 0 is "not said".
type vocabulary struct {
	name string
	rows []Word
}

func (v *vocabulary) word(i uint8) Word {
	if int(i) < len(v.rows) {
		return v.rows[i]
	}
	return Word{}
}

func (v *vocabulary) in(i uint8, lang string) string {
	w := v.word(i)
	if lang == "vi" {
		return w.Vi
	}
	return w.En
}

func (v *vocabulary) text(i uint8) ([]byte, error) {
	if int(i) >= len(v.rows) {
		return nil, &WordError{v.name, ""}
	}
	return []byte(v.rows[i].Key), nil
}

// read finds the row of a key; the empty text is row 0, "not said".
func (v *vocabulary) read(b []byte) (uint8, error) {
	for i, w := range v.rows {
		if w.Key == string(b) {
			return uint8(i), nil
		}
	}
	return 0, &WordError{v.name, string(b)}
}

// Vocabularies returns every vocabulary of this package by its name, without the row "not said".
func Vocabularies() map[string][]Word {
	r := map[string][]Word{}
	for _, v := range [...]*vocabulary{&kinds, &modalities, &natures, &roles, &manners, &links, &promises, &frequencies, &statuses, &events} {
		r[v.name] = append([]Word(nil), v.rows[1:]...)
	}
	return r
}
