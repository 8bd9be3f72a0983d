package schedule

// Unit is what an amount of time counts.
type Unit uint8

// The units.
const (
	Day        Unit = iota + 1 // ngày
	WorkingDay                 // ngày làm việc
	Week                       // tuần
	Month                      // tháng
	Year                       // năm
)

var units = [...]struct{ en, plural, vi string }{
	Day:        {"day", "days", "ngày"},
	WorkingDay: {"working day", "working days", "ngày làm việc"},
	Week:       {"week", "weeks", "tuần"},
	Month:      {"month", "months", "tháng"},
	Year:       {"year", "years", "năm"},
}

// IsValid reports whether u is one of the units.
func (u Unit) IsValid() bool { return u >= Day && u <= Year }

// String returns the English word in the plural: "working days".
func (u Unit) String() string { return u.In("en") }

// In returns the word of a language: "ngày làm việc", "working days".
func (u Unit) In(lang string) string {
	if !u.IsValid() {
		return ""
	}
	if lang == "vi" {
		return units[u].vi
	}
	return units[u].plural
}
