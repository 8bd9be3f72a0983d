package schedule

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strconv"
	"time"
)

// ParseDate reads exactly YYYY-MM-DD. Anything else, and a day that does not exist, is a [*DateError].
func ParseDate(s string) (Date, error) { return parseDate(s) }

// MustParseDate is [ParseDate] for constants in source; it panics on a fault.
func MustParseDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func parseDate[S string | []byte](s S) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, &DateError{Input: excerpt(s)}
	}
	other := false // a character that is no digit
	digit := func(i int) int {
		c := s[i] - '0'
		other = other || c > 9
		return int(c)
	}
	year := 1000*digit(0) + 100*digit(1) + 10*digit(2) + digit(3)
	month := time.Month(10*digit(5) + digit(6))
	day := 10*digit(8) + digit(9)
	if other {
		return 0, &DateError{Input: excerpt(s)}
	}
	if year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, &DateError{Input: excerpt(s), Year: year, Month: month, Day: day}
	}
	return fromCivil(year, month, day), nil
}

// excerpt clips a stranger's text without a copy of it all.
func excerpt[S string | []byte](s S) string { return clip(string(s[:min(len(s), 100)])) }

// String returns YYYY-MM-DD, or "" when d is unset.
func (d Date) String() string {
	b, err := d.AppendText(make([]byte, 0, 10))
	if err != nil {
		return "Date(" + strconv.Itoa(int(d)) + ")"
	}
	return string(b)
}

// AppendText appends YYYY-MM-DD to b, or nothing when d is unset; it allocates nothing else.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d == 0 {
		return b, nil
	}
	if !d.IsValid() {
		return b, &RangeError{From: d}
	}
	y, m, n := d.Civil()
	b = append(b, "0000-00-00"...)
	t := (*[10]byte)(b[len(b)-10:])
	year, month, day := uint32(y), uint32(m), uint32(n)
	t[0], t[1], t[2], t[3] = byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10)
	t[5], t[6], t[8], t[9] = byte('0'+month/10), byte('0'+month%10), byte('0'+day/10), byte('0'+day%10)
	return b, nil
}

// MarshalText returns YYYY-MM-DD, or nothing when d is unset.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(make([]byte, 0, 10)) }

// UnmarshalText reads YYYY-MM-DD; an empty text leaves d unset.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	r, err := parseDate(b)
	if err == nil {
		*d = r
	}
	return err
}

// MarshalJSON returns "YYYY-MM-DD", or null when d is unset.
func (d Date) MarshalJSON() ([]byte, error) {
	if d == 0 {
		return []byte("null"), nil
	}
	b, err := d.AppendText(append(make([]byte, 0, 12), '"'))
	if err != nil {
		return nil, err
	}
	return append(b, '"'), nil
}

// UnmarshalJSON reads "YYYY-MM-DD" or null; an empty string is refused, for it says nothing.
func (d *Date) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*d = 0
		return nil
	}
	if len(b) < 2 || b[0] != '"' || b[len(b)-1] != '"' {
		return &DateError{Input: excerpt(b)}
	}
	text := b[1 : len(b)-1]
	if len(b) != 12 { // an escape, or not a date
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		text = []byte(s)
	}
	r, err := parseDate(text)
	if err == nil {
		*d = r
	}
	return err
}

// Scan reads a database column: text YYYY-MM-DD, a time (its own day), or NULL, which leaves d unset.
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = 0
		return nil
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case time.Time:
		r, err := DateOf(v)
		if err == nil {
			*d = r
		}
		return err
	}
	return &DateError{Input: clip(fmt.Sprint(src))}
}

// Value gives a database driver the text YYYY-MM-DD, or NULL when d is unset.
func (d Date) Value() (driver.Value, error) {
	if d == 0 {
		return nil, nil
	}
	b, err := d.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(b), nil
}
