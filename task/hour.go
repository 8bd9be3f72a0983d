package task

import "github.com/chithi-go/chithi/schedule"

// Hour is a time of the day on a clock of the jurisdiction, in minutes after midnight plus one; the zero Hour
// is none. "14:00" is what a text that says "trước 14h00" means; "24:00" is the end of the day.
type Hour uint16

var badHour = schedule.Template{
	Code: "task-hour-invalid",
	En:   "{0} is not an hour (hh:mm from 00:00 to 24:00)",
	Vi:   "{0} không phải là giờ (hh:mm từ 00:00 đến 24:00)",
}

// HourError is a text that is no [Hour].
type HourError struct{ Input string }

// Message gives the code and the arguments.
func (e *HourError) Message() schedule.Message { return badHour.With(schedule.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *HourError) In(lang string) string { return e.Message().In(lang) }
func (e *HourError) Error() string         { return "task: " + e.In("en") }

// ParseHour reads hh:mm, "14:00".
func ParseHour(s string) (Hour, error) {
	if len(s) != 5 || s[2] != ':' {
		return 0, &HourError{s}
	}
	for _, i := range [...]int{0, 1, 3, 4} {
		if s[i] < '0' || s[i] > '9' {
			return 0, &HourError{s}
		}
	}
	h, m := int(s[0]-'0')*10+int(s[1]-'0'), int(s[3]-'0')*10+int(s[4]-'0')
	if m > 59 || h > 24 || h == 24 && m != 0 {
		return 0, &HourError{s}
	}
	return Hour(60*h + m + 1), nil
}

// Minutes returns the minutes after midnight, 840 for 14:00, and false for the zero Hour.
func (h Hour) Minutes() (int, bool) { return int(h) - 1, h != 0 }

// IsZero reports whether no hour is set.
func (h Hour) IsZero() bool { return h == 0 }

// IsValid reports whether h is none or an hour from 00:00 to 24:00.
func (h Hour) IsValid() bool { return h <= 24*60+1 }

// String returns hh:mm, or "" for the zero Hour.
func (h Hour) String() string {
	if h == 0 || !h.IsValid() {
		return ""
	}
	m := int(h) - 1
	return string([]byte{byte('0' + m/600), byte('0' + m/60%10), ':', byte('0' + m%60/10), byte('0' + m%10)})
}

// MarshalText returns hh:mm.
func (h Hour) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads hh:mm; an empty text gives the zero Hour.
func (h *Hour) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*h = 0
		return nil
	}
	r, err := ParseHour(string(b))
	if err == nil {
		*h = r
	}
	return err
}
