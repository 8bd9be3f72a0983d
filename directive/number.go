package directive

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/schedule"
)

// MaxNumber is the greatest length of a [Number] in bytes.
const MaxNumber = 200

// Number is the number and symbol (số, ký hiệu) of a text: as it was written, and what the grammar of a
// jurisdiction read in it. A number is not an identity: two councils issue 01/2026/NQ-HĐND, and one body may
// have 11/CT-UBND and 11/QĐ-UBND. The zero Number is none.
type Number struct {
	text  string
	parts *NumberParts // nil: no grammar has read it; shared, never changed
}

// NumberParts are what a jurisdiction's grammar reads in a number.
type NumberParts struct {
	Canonical string   // the one spelling that identity uses
	Ordinal   string   // "2206", "66.14", "888a"
	Year      int      // of the symbol; 0 when it has none
	Type      string   // code of the document type: "CT", "NĐ", "TTLT"; "" for a dispatch
	Issuers   []string // codes: "UBND"; several for a joint text
	Unit      string   // the drafting unit of an administrative text
	Series    string   // the jurisdiction's word for the kind of number
	Normative bool     // by form alone; the document's date decides with it
	Doubtful  bool     // well formed, but of a body nobody knows
}

var badNumber = schedule.Template{
	Code: "number-invalid",
	En:   "{0} cannot be the number of a text: {1}",
	Vi:   "{0} không thể là số, ký hiệu của văn bản: {1}",
}

// The reasons for which no jurisdiction takes a number; a law's grammar has reasons of its own.
var (
	numberEmpty   = schedule.Template{Code: "number-empty", En: "it is empty", Vi: "để trống"}
	numberLong    = schedule.Template{Code: "number-long", En: "it is longer than 200 bytes", Vi: "dài quá 200 byte"}
	numberControl = schedule.Template{Code: "number-control", En: "it has a control character", Vi: "có ký tự điều khiển"}
	numberCoding  = schedule.Template{Code: "number-coding", En: "it is not UTF-8 in composed form (NFC)", Vi: "không phải UTF-8 dạng dựng sẵn (NFC)"}
)

// NumberError is a text that is no number, with the reason.
type NumberError struct {
	Input  string
	Reason schedule.Message
}

// Message gives the code and the arguments.
func (e *NumberError) Message() schedule.Message {
	return badNumber.With(schedule.Quote(e.Input), e.Reason)
}

// In says the error in "vi" or "en".
func (e *NumberError) In(lang string) string { return e.Message().In(lang) }
func (e *NumberError) Error() string         { return "directive: " + e.In("en") }

// NewNumber keeps a number as it was written. It refuses only what no jurisdiction writes: an empty text, control
// characters, what is not UTF-8 in composed form, and more than [MaxNumber] bytes. The grammar is the law's:
// vn.ParseNumber reads 2206/CT-UBND and refuses 2206//CT, which NewNumber takes.
func NewNumber(text string) (Number, error) {
	if reason, ok := faultOfNumber(text); ok {
		return Number{}, &NumberError{text, reason.With()}
	}
	return Number{text: text}, nil
}

// MustNumber is [NewNumber] for constants in source; it panics on a fault.
func MustNumber(text string) Number {
	n, err := NewNumber(text)
	if err != nil {
		panic(err)
	}
	return n
}

// NumberOf joins a number as written to what a grammar read in it. It is for the grammars; it refuses what
// [NewNumber] refuses. An empty Canonical stands for the text itself.
func NumberOf(text string, parts NumberParts) (Number, error) {
	n, err := NewNumber(text)
	if err != nil {
		return n, err
	}
	if parts.Canonical == "" {
		parts.Canonical = text
	}
	n.parts = &parts
	return n, nil
}

func faultOfNumber(text string) (schedule.Template, bool) {
	if text == "" {
		return numberEmpty, true
	}
	if len(text) > MaxNumber {
		return numberLong, true
	}
	ascii := true
	for i := 0; i < len(text); i++ {
		if c := text[i]; c == 0xC4 && i+1 < len(text) && text[i+1]|1 == 0x91 { // Đ and đ, which nothing composes
			i++
		} else if c >= utf8.RuneSelf {
			ascii = false
		} else if c < ' ' || c == 0x7f {
			return numberControl, true
		}
	}
	if ascii {
		if strings.TrimSpace(text) == "" {
			return numberEmpty, true
		}
		return schedule.Template{}, false
	}
	if !utf8.ValidString(text) || !norm.NFC.IsNormalString(text) {
		return numberCoding, true
	}
	if strings.ContainsFunc(text, unicode.IsControl) {
		return numberControl, true
	}
	if strings.TrimSpace(text) == "" {
		return numberEmpty, true
	}
	return schedule.Template{}, false
}

// String returns the number as it was written.
func (n Number) String() string { return n.text }

// IsZero reports whether there is no number.
func (n Number) IsZero() bool { return n.text == "" }

// Parsed reports whether a grammar has read the number.
func (n Number) Parsed() bool { return n.parts != nil }

// Parts returns a copy of what a grammar read; before one has, only the text stands in Canonical.
func (n Number) Parts() NumberParts {
	if n.parts == nil {
		return NumberParts{Canonical: n.text}
	}
	p := *n.parts
	p.Issuers = slices.Clone(p.Issuers)
	return p
}

// Canonical returns the one spelling that identity uses: 2206/CT-UBND for "Số: 2206/ct-ubnd." by vn's grammar,
// and the text as written when no grammar has read it.
func (n Number) Canonical() string {
	if n.parts == nil {
		return n.text
	}
	return n.parts.Canonical
}

// part is what was read, all empty before that.
func (n Number) part() *NumberParts {
	if n.parts == nil {
		return &NumberParts{}
	}
	return n.parts
}

// Ordinal returns the running number: "2206" of 2206/CT-UBND, "66.14" of 66.14/2026/NQ-CP.
func (n Number) Ordinal() string { return n.part().Ordinal }

// Year returns the year of the symbol, 2020 of 30/2020/NĐ-CP, and 0 when it has none.
func (n Number) Year() int { return n.part().Year }

// Type returns the code of the document type, "CT" of 2206/CT-UBND.
func (n Number) Type() string { return n.part().Type }

// Issuers returns the codes of the issuing bodies, "UBND" of 2206/CT-UBND; a joint text has several.
func (n Number) Issuers() []string { return slices.Clone(n.part().Issuers) }

// Unit returns the drafting unit, "TTĐT" of 7816/VPCP-TTĐT.
func (n Number) Unit() string { return n.part().Unit }

// Series returns the jurisdiction's word for the kind of number.
func (n Number) Series() string { return n.part().Series }

// Normative reports whether the form is that of a normative text; the document's date decides with it.
func (n Number) Normative() bool { return n.part().Normative }

// Doubtful reports whether the number is well formed but of a body that the grammar does not know.
func (n Number) Doubtful() bool { return n.part().Doubtful }

// Equal reports whether two numbers have the same canonical spelling.
func (n Number) Equal(m Number) bool { return n.Canonical() == m.Canonical() }

// MarshalText returns the number as it was written.
func (n Number) MarshalText() ([]byte, error) { return []byte(n.text), nil }

// UnmarshalText keeps a number as it was written; no text gives the zero Number.
func (n *Number) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*n = Number{}
		return nil
	}
	r, err := NewNumber(string(b))
	if err == nil {
		*n = r
	}
	return err
}
