package schedule

import (
	"database/sql/driver"
	"fmt"
	"strings"
)

var noRange = Template{
	Code: "interval-column",
	En:   "{0} is no daterange of days from 0001 to 9999, [FROM,BEFORE) with nothing for an open end",
	Vi:   "{0} không phải là daterange gồm các ngày từ năm 0001 đến 9999, [TỪ,TRƯỚC) và để trống đầu mở",
}

// IntervalColumnError is a database column that holds no interval.
type IntervalColumnError struct{ Input string } // clipped to 80 bytes

// Message gives the code and the arguments.
func (e *IntervalColumnError) Message() Message { return noRange.With(Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *IntervalColumnError) In(lang string) string { return e.Message().In(lang) }
func (e *IntervalColumnError) Error() string         { return "schedule: " + e.In("en") }

// Scan reads a column of PostgreSQL's type daterange as it prints itself, "[2020-09-26,2021-01-01)", "[2020-09-26,)",
// "(,)". Days at infinity or before the year 1, the empty range, which has no days, and NULL, which is not all of time
// (sql.Null[Interval] takes it), are an [*IntervalColumnError].
func (i *Interval) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		return &IntervalColumnError{"NULL"}
	case string:
		return i.scan(v)
	case []byte:
		return i.scan(string(v))
	}
	return &ColumnError{fmt.Sprintf("%T", src)}
}

func (i *Interval) scan(text string) error {
	wrong := &IntervalColumnError{clip(text)}
	if len(text) < len("(,)") {
		return wrong
	}
	from, before, ok := strings.Cut(text[1:len(text)-1], ",")
	var r Interval
	if !ok || r.From.UnmarshalText([]byte(from)) != nil || r.Before.UnmarshalText([]byte(before)) != nil {
		return wrong
	}
	// PostgreSQL prints the first end inclusive and the second exclusive, and an end that is open in round brackets.
	first, last := text[0], text[len(text)-1]
	if last != ')' || first != '[' && (first != '(' || r.From != 0) || first == '[' && r.From == 0 || !r.IsValid() {
		return wrong
	}
	*i = r
	return nil
}

// Value gives a database driver the text of a daterange, which other databases can keep as text; it is [*IntervalError]
// when no day lies between the ends.
func (i Interval) Value() (driver.Value, error) {
	if !i.IsValid() {
		return nil, &IntervalError{i}
	}
	first := "["
	if i.From == 0 {
		first = "("
	}
	return first + i.From.String() + "," + i.Before.String() + ")", nil
}
