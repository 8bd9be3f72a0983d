package schedule

// Rule is a stub that holds the place of the real type.
type Rule struct{ phrase string }

// Term is a stub that holds the place of the real type.
type Term struct {
	Role Role
	Rule Rule
}

// Role is a stub that holds the place of the real type.
type Role uint8
