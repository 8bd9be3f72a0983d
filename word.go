package chithi

import (
	"strconv"

	"github.com/chithi-go/chithi/schedule"
)

// Word is one row of a vocabulary: the key that documents carry, the English and the Vietnamese term, and where the
// term comes from.
type Word struct{ Key, En, Vi, Source string }

// In returns the term in "vi", or in English for every other language.
func (w Word) In(lang string) string {
	if lang == "vi" {
		return w.Vi
	}
	return w.En
}

// Vocabulary is the table of the words of T, a row a value: key, English, Vietnamese, source. A first row without a key
// stands for what is not said.
type Vocabulary[T ~uint8] struct {
	Name string
	Rows [][4]string
}

// Word returns the row of a value, or an empty one for a value that has none.
func (v *Vocabulary[T]) Word(x T) Word {
	if int(x) < len(v.Rows) {
		row := &v.Rows[x]
		return Word{Key: row[0], En: row[1], Vi: row[2], Source: row[3]}
	}
	return Word{}
}

// Words returns every word, without the row for what is not said.
func (v *Vocabulary[T]) Words() []Word {
	words := make([]Word, 0, len(v.Rows))
	for i := range v.Rows {
		if w := v.Word(T(i)); w.Key != "" {
			words = append(words, w)
		}
	}
	return words
}

// Marshal returns the key of a value; a value without a row is a [*WordError].
func (v *Vocabulary[T]) Marshal(x T) ([]byte, error) {
	if int(x) >= len(v.Rows) {
		return nil, &WordError{v.Name, strconv.Itoa(int(x))}
	}
	return []byte(v.Rows[x][0]), nil
}

// Unmarshal reads a key into x and leaves x alone when no row has it: a [*WordError]. An empty text is what is not said.
func (v *Vocabulary[T]) Unmarshal(x *T, key []byte) error {
	for i := range v.Rows {
		if v.Rows[i][0] == string(key) {
			*x = T(i)
			return nil
		}
	}
	return &WordError{v.Name, string(key)}
}

var unknownWord = schedule.Template{
	Code: "word-unknown",
	En:   "{0} is not a word of the vocabulary {1}",
	Vi:   "{0} không có trong danh mục {1}",
}

// WordError is a text that stands in no row of its vocabulary.
type WordError struct{ Vocabulary, Input string }

// Message gives the code and the arguments.
func (e *WordError) Message() schedule.Message {
	return unknownWord.With(schedule.Quote(e.Input), e.Vocabulary)
}

// In says the error in "vi" or "en".
func (e *WordError) In(lang string) string { return e.Message().In(lang) }
func (e *WordError) Error() string         { return "chithi: " + e.In("en") }
