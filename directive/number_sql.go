package directive

import (
	"database/sql/driver"
	"fmt"

	"github.com/chithi-go/chithi/schedule"
)

var numberColumn = schedule.Template{Code: "number-column", En: "the column holds no text", Vi: "cột không chứa văn bản"}

// Scan reads a database column: text, or NULL, which gives the zero Number.
func (n *Number) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*n = Number{}
		return nil
	case string:
		return n.UnmarshalText([]byte(v))
	case []byte:
		return n.UnmarshalText(v)
	}
	return &NumberError{fmt.Sprint(src), numberColumn.With()}
}

// Value gives a database driver the text, or NULL for the zero Number.
func (n Number) Value() (driver.Value, error) {
	if n.IsZero() {
		return nil, nil
	}
	return n.String(), nil
}
