package agency

import (
	"database/sql/driver"
	"fmt"
)

// Scan reads a database column: text, or NULL, which gives the zero Key.
func (k *Key) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*k = Key{}
		return nil
	case string:
		return k.UnmarshalText([]byte(v))
	case []byte:
		return k.UnmarshalText(v)
	}
	return &KeyError{fmt.Sprint(src)}
}

// Value gives a database driver the text, or NULL for the zero Key.
func (k Key) Value() (driver.Value, error) {
	if k.IsZero() {
		return nil, nil
	}
	return k.String(), nil
}
