package schedule

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
)

// MarshalText returns the rule's phrase, or nothing for no rule.
func (r Rule) MarshalText() ([]byte, error) { return r.append(nil), nil }

// UnmarshalText reads a phrase; an empty text leaves no rule.
func (r *Rule) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*r = Rule{}
		return nil
	}
	if len(b) > MaxPhrase {
		b = b[:MaxPhrase+1] // enough to be refused, without a copy of it all
	}
	x, err := ParseRule(string(b))
	if err == nil {
		*r = x
	}
	return err
}

// MarshalJSON returns the phrase as a string, or null for no rule.
func (r Rule) MarshalJSON() ([]byte, error) {
	if r.n == nil {
		return []byte("null"), nil
	}
	return json.Marshal(r.String())
}

// UnmarshalJSON reads a phrase or null; an empty string is refused, for it says nothing.
func (r *Rule) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*r = Rule{}
		return nil
	}
	if len(b) == 0 || b[0] != '"' {
		return &ParseError{Input: excerpt(b), Reason: ruleStart.With()}
	}
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	x, err := ParseRule(s)
	if err == nil {
		*r = x
	}
	return err
}

// Scan reads a database column: a phrase, or NULL, which leaves no rule.
func (r *Rule) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*r = Rule{}
		return nil
	case string:
		return r.UnmarshalText([]byte(v))
	case []byte:
		return r.UnmarshalText(v)
	}
	return &ParseError{Input: clip(fmt.Sprint(src)), Reason: ruleStart.With()}
}

// Value gives a database driver the phrase, or NULL for no rule.
func (r Rule) Value() (driver.Value, error) {
	if r.n == nil {
		return nil, nil
	}
	return r.String(), nil
}
