package schedule

import "strconv"

// Role says what a day is for. The roles differ in law: entry into force does not roll where a deadline does,
// and a text may apply from another day than it is in force. The zero Role is none.
type Role uint8

// The roles.
const (
	RoleEffect      Role = iota + 1 // có hiệu lực: entry into force
	RoleApplication                 // áp dụng: from when it is applied, which may be earlier or later
	RoleExpiry                      // hết hiệu lực: the first day on which it is no longer in force
	RoleDeadline                    // thời hạn: the last day for an act
	RoleComment                     // góp ý: the last day for comments
)

var roles = [...]struct{ en, vi string }{
	RoleEffect:      {"effect", "có hiệu lực"},
	RoleApplication: {"application", "áp dụng"},
	RoleExpiry:      {"expiry", "hết hiệu lực"},
	RoleDeadline:    {"deadline", "thời hạn"},
	RoleComment:     {"comment", "góp ý"},
}

var badRole = Template{
	Code: "role-unknown",
	En:   "{0} is no role of a day (effect, application, expiry, deadline, comment)",
	Vi:   "{0} không phải là vai trò của một ngày (effect, application, expiry, deadline, comment)",
}

// RoleError is a text that names no role.
type RoleError struct{ Input string } // clipped to 80 bytes

// Message gives the code and the arguments.
func (e *RoleError) Message() Message { return badRole.With(strconv.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *RoleError) In(lang string) string { return e.Message().In(lang) }
func (e *RoleError) Error() string         { return "schedule: " + e.In("en") }

// ParseRole reads "effect", "application", "expiry", "deadline" or "comment".
func ParseRole(s string) (Role, error) {
	for r := RoleEffect; r <= RoleComment; r++ {
		if roles[r].en == s {
			return r, nil
		}
	}
	return 0, &RoleError{Input: clip(s)}
}

// IsValid reports whether r is one of the roles.
func (r Role) IsValid() bool { return r >= RoleEffect && r <= RoleComment }

// String returns the word that is stored: "effect".
func (r Role) String() string { return r.In("en") }

// In returns the word of a language: "có hiệu lực", "effect".
func (r Role) In(lang string) string {
	if !r.IsValid() {
		return ""
	}
	if lang == "vi" {
		return roles[r].vi
	}
	return roles[r].en
}

// MarshalText returns the word that is stored, or nothing for no role.
func (r Role) MarshalText() ([]byte, error) {
	if r != 0 && !r.IsValid() {
		return nil, &RoleError{Input: "Role(" + strconv.Itoa(int(r)) + ")"}
	}
	return []byte(r.String()), nil
}

// UnmarshalText reads the word; an empty text leaves no role.
func (r *Role) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*r = 0
		return nil
	}
	x, err := ParseRole(string(b))
	if err == nil {
		*r = x
	}
	return err
}
