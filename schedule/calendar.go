package schedule

// Calendar is a stub that holds the place of the real type.
type Calendar struct{ id string }

// Calendars is a stub that holds the place of the real type.
type Calendars struct{}
