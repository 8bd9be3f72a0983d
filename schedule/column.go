package schedule

import (
	"database/sql/driver"
	"encoding"
	"fmt"
)

var noTextColumn = Template{
	Code: "column-no-text",
	En:   "the column holds {0}, and no text",
	Vi:   "cột chứa {0}, không phải văn bản",
}

// ColumnError is a database column of another type than text: "int64".
type ColumnError struct{ Type string }

// Message gives the code and the arguments.
func (e *ColumnError) Message() Message { return noTextColumn.With(e.Type) }

// In says the error in "vi" or "en".
func (e *ColumnError) In(lang string) string { return e.Message().In(lang) }
func (e *ColumnError) Error() string         { return "schedule: " + e.In("en") }

// ScanText reads a database column into a value that reads itself from text, NULL as the empty text: the Scan of such a
// type in one line. A number is refused, for the number of a word is not what documents carry: a [*ColumnError].
func ScanText(x encoding.TextUnmarshaler, src any) error {
	switch v := src.(type) {
	case nil:
		return x.UnmarshalText(nil)
	case string:
		return x.UnmarshalText([]byte(v))
	case []byte:
		return x.UnmarshalText(v)
	}
	return &ColumnError{fmt.Sprintf("%T", src)}
}

// TextValue gives a database driver the text of a value, NULL for the empty text. Without it a driver takes a word of a
// vocabulary, which is a small integer in Go, for a number.
func TextValue(x encoding.TextMarshaler) (driver.Value, error) {
	b, err := x.MarshalText()
	if err != nil || len(b) == 0 {
		return nil, err
	}
	return string(b), nil
}

// Scan reads a database column: the word that is stored, or NULL for no role.
func (r *Role) Scan(src any) error { return ScanText(r, src) }

// Value gives a database driver the word, or NULL for no role.
func (r Role) Value() (driver.Value, error) { return TextValue(r) }

// Scan reads a database column: the text that [ParseMoment] reads, or NULL for a moment that is not said.
func (m *Moment) Scan(src any) error { return ScanText(m, src) }

// Value gives a database driver the text that [ParseMoment] reads, or NULL when the moment is not said.
func (m Moment) Value() (driver.Value, error) { return TextValue(m) }
