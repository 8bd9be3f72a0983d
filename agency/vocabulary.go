package agency

import "github.com/chithi-go/chithi/schedule"

// word is a row of a vocabulary: the key of the exchange formats, then the words of people.
type word struct{ key, en, vi string }

var badWord = schedule.Template{
	Code: "agency-word-unknown",
	En:   "{0} is not a word of the vocabulary",
	Vi:   "{0} không có trong danh mục",
}

// WordError is a text that no vocabulary of this package has.
type WordError struct{ Input string }

// Message gives the code and the arguments.
func (e *WordError) Message() schedule.Message { return badWord.With(schedule.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *WordError) In(lang string) string { return e.Message().In(lang) }
func (e *WordError) Error() string         { return "agency: " + e.In("en") }

func wordIn(words []word, n int, lang string) string {
	if n >= len(words) {
		return ""
	}
	if lang == "vi" {
		return words[n].vi
	}
	return words[n].en
}

func wordKey(words []word, n int) string {
	if n >= len(words) {
		return ""
	}
	return words[n].key
}

func parseWord[T ~uint8](words []word, s string) (T, error) {
	for i, w := range words {
		if w.key != "" && w.key == s {
			return T(i), nil
		}
	}
	return 0, &WordError{s}
}

// NameKind says what a name is for. The zero kind is the official name.
type NameKind uint8

// The kinds of names.
const (
	Official     NameKind = iota // tên chính thức
	Short                        // tên gọi tắt
	Abbreviation                 // chữ viết tắt
	Former                       // tên cũ
)

var nameKinds = []word{
	Official:     {"official", "official name", "tên chính thức"},
	Short:        {"short", "short name", "tên gọi tắt"},
	Abbreviation: {"abbreviation", "abbreviation", "chữ viết tắt"},
	Former:       {"former", "former name", "tên cũ"},
}

// String returns the key of the kind: "official".
func (k NameKind) String() string { return wordKey(nameKinds, int(k)) }

// In returns the words of a language.
func (k NameKind) In(lang string) string { return wordIn(nameKinds, int(k), lang) }

// ParseNameKind reads the key of a kind of name.
func ParseNameKind(s string) (NameKind, error) { return parseWord[NameKind](nameKinds, s) }

// LinkKind says how one body hangs on another.
type LinkKind uint8

// The kinds of links.
const (
	Line     LinkKind = iota + 1 // trực thuộc
	Guidance                     // hướng dẫn chuyên môn, nghiệp vụ
	Unit                         // đơn vị thuộc
	Member                       // thành viên
)

var linkKinds = []word{
	Line:     {"line", "under the direction of", "trực thuộc"},
	Guidance: {"guidance", "under the professional guidance of", "chịu sự hướng dẫn chuyên môn, nghiệp vụ của"},
	Unit:     {"unit", "a unit of", "đơn vị thuộc"},
	Member:   {"member", "a member of", "thành viên của"},
}

// String returns the key of the kind: "line".
func (k LinkKind) String() string { return wordKey(linkKinds, int(k)) }

// In returns the words of a language.
func (k LinkKind) In(lang string) string { return wordIn(linkKinds, int(k), lang) }

// ParseLinkKind reads the key of a kind of link.
func ParseLinkKind(s string) (LinkKind, error) { return parseWord[LinkKind](linkKinds, s) }

// Mode says what a transfer does to what it lists. The zero mode is a move.
type Mode uint8

// The modes of a transfer.
const (
	Move  Mode = iota // chuyển: the receiver answers and the giver no longer does
	Share             // cùng thực hiện: the receiver answers beside the giver
	Lapse             // chấm dứt: nobody answers any more, because the decision says so
	Split             // chia: the receivers divide it among themselves, in parts the decision does not state
)

var modes = []word{
	Move:  {"move", "moves", "chuyển"},
	Share: {"share", "is shared", "cùng thực hiện"},
	Lapse: {"lapse", "lapses", "chấm dứt"},
	Split: {"split", "is divided in parts not stated", "chia, không nêu phần của từng cơ quan"},
}

// String returns the key of the mode: "move".
func (m Mode) String() string { return wordKey(modes, int(m)) }

// In returns the words of a language.
func (m Mode) In(lang string) string { return wordIn(modes, int(m), lang) }

// ParseMode reads the key of a mode; the empty text is [Move].
func ParseMode(s string) (Mode, error) {
	if s == "" {
		return Move, nil
	}
	return parseWord[Mode](modes, s)
}

// Result says what became of a responsibility.
type Result uint8

// The results. There is no silent default: the zero Result is [Unknown].
const (
	Unknown   Result = iota // không rõ: no such body is recorded
	NotYet                  // chưa thành lập: the body does not exist yet that day
	Unchanged               // không thay đổi: the body answers itself
	Succeeded               // kế thừa: one other body answers
	Divided                 // chia: several bodies answer, each for its part, or the parts fared differently
	Shared                  // cùng thực hiện: several bodies answer together
	Lapsed                  // chấm dứt: a decision ended it
	Orphaned                // bỏ sót: the body ended and nobody was named
)

var results = []word{
	Unknown:   {"unknown", "unknown", "không rõ"},
	NotYet:    {"not-yet", "not yet established", "chưa thành lập"},
	Unchanged: {"unchanged", "unchanged", "không thay đổi"},
	Succeeded: {"succeeded", "succeeded", "kế thừa"},
	Divided:   {"divided", "divided", "chia cho nhiều cơ quan"},
	Shared:    {"shared", "shared", "cùng thực hiện"},
	Lapsed:    {"lapsed", "lapsed", "chấm dứt"},
	Orphaned:  {"orphaned", "nobody named", "không cơ quan nào được giao"},
}

// String returns the key of the result: "succeeded".
func (r Result) String() string { return wordKey(results, int(r)) }

// In returns the words of a language.
func (r Result) In(lang string) string { return wordIn(results, int(r), lang) }
