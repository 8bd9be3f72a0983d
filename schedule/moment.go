package schedule

import (
	"strconv"
	"strings"
	"time"
)

// Moment is a point of a day on a clock of a place: "start in Asia/Ho_Chi_Minh", "end in Europe/Brussels",
// "16:30 in Asia/Ho_Chi_Minh". Rules count days; a moment is put on the answer at the edge, where an
// instant is asked for. The end of a day is 24:00, the first instant of the next one (Civil Code 91/2015/QH13
// art. 148.6). The zero Moment is not said.
type Moment struct {
	at   int16 // minutes from 00:00, plus 1; 24:00 is the end; 0 is not said
	zone string
}

const endOfDay = 24 * 60

// MomentError is a text that is no moment, or a place whose clocks are not known.
type MomentError struct{ Input string } // clipped to 80 bytes

var badMoment = Template{
	Code: "moment-invalid",
	En:   `{0} is no moment ("start", "end" or hh:mm, then " in " and a zone such as Asia/Ho_Chi_Minh)`,
	Vi:   `{0} không phải là một thời điểm ("start", "end" hoặc hh:mm, rồi " in " và múi giờ như Asia/Ho_Chi_Minh)`,
}

// Message gives the code and the arguments.
func (e *MomentError) Message() Message { return badMoment.With(strconv.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *MomentError) In(lang string) string { return e.Message().In(lang) }
func (e *MomentError) Error() string         { return "schedule: " + e.In("en") }

// ParseMoment reads "start in ZONE", "end in ZONE" or "hh:mm in ZONE" (00:00 to 23:59). The zone is a name of
// the IANA database; whether the machine knows it is found out by [Moment.At].
func ParseMoment(s string) (Moment, error) {
	what, zone, ok := strings.Cut(s, " in ")
	at, fine := clock(what)
	if !ok || !fine || !isZone(zone) {
		return Moment{}, &MomentError{Input: clip(s)}
	}
	return Moment{at: int16(at + 1), zone: zone}, nil
}

// clock reads "start", "end" or hh:mm as minutes.
func clock(s string) (int, bool) {
	switch {
	case s == "start":
		return 0, true
	case s == "end":
		return endOfDay, true
	case len(s) != 5 || s[2] != ':':
		return 0, false
	}
	h, err := strconv.ParseUint(s[:2], 10, 8)
	m, err2 := strconv.ParseUint(s[3:], 10, 8)
	if err != nil || err2 != nil || h > 23 || m > 59 || h == 0 && m == 0 { // 00:00 is written "start"
		return 0, false
	}
	return int(60*h + m), true
}

// isZone reports whether the text has the form of a name in the IANA database; "Local" is no place.
func isZone(s string) bool {
	if s == "" || len(s) > 64 || s == "Local" || s[0] == '/' || strings.Contains(s, "..") {
		return false
	}
	for i := range len(s) {
		if c := s[i] | 0x20; c-'a' > 'z'-'a' && s[i]-'0' > 9 && strings.IndexByte("/_+-", s[i]) < 0 {
			return false
		}
	}
	return true
}

// IsZero reports whether the moment is not said.
func (m Moment) IsZero() bool { return m == Moment{} }

// At returns the instant of the moment on a day. The end of 2020-09-25 in Asia/Ho_Chi_Minh is
// 2020-09-26T00:00:00+07:00. A zone that the machine does not know, or the zero Moment, is a [*MomentError].
func (m Moment) At(d Date) (time.Time, error) {
	if m.IsZero() {
		return time.Time{}, &MomentError{}
	}
	loc, err := time.LoadLocation(m.zone)
	if err != nil {
		return time.Time{}, &MomentError{Input: m.String()}
	}
	if !d.IsValid() {
		return time.Time{}, &RangeError{From: d}
	}
	switch at := int(m.at) - 1; at {
	case 0:
		return d.Time(loc), nil
	case endOfDay:
		return startOf(d+1, loc), nil
	default:
		y, mo, n := d.Civil()
		return time.Date(y, mo, n, at/60, at%60, 0, 0, loc), nil
	}
}

// String returns the text that [ParseMoment] reads, or "" when the moment is not said.
func (m Moment) String() string {
	if m.IsZero() {
		return ""
	}
	what := "start"
	if at := int(m.at) - 1; at == endOfDay {
		what = "end"
	} else if at > 0 {
		what = string([]byte{byte('0' + at/600), byte('0' + at/60%10), ':', byte('0' + at%60/10), byte('0' + at%10)})
	}
	return what + " in " + m.zone
}

// In says the moment in a language: "at the start of the day in Europe/Brussels", "lúc 16:30 theo giờ Asia/Ho_Chi_Minh".
func (m Moment) In(lang string) string {
	if m.IsZero() {
		return ""
	}
	what, _, _ := strings.Cut(m.String(), " in ")
	t := momentAt
	switch what {
	case "start":
		t = momentStart
	case "end":
		t = momentEnd
	}
	return t.With(m.zone, what).In(lang)
}

var (
	momentStart = Template{"moment-start", "at the start of the day in {0}", "từ đầu ngày theo giờ {0}"}
	momentEnd   = Template{"moment-end", "at the end of the day in {0}", "vào cuối ngày theo giờ {0}"}
	momentAt    = Template{"moment-at", "at {1} in {0}", "lúc {1} theo giờ {0}"}
)

// MarshalText returns the text that [ParseMoment] reads, or nothing when the moment is not said.
func (m Moment) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what [ParseMoment] does; an empty text leaves the moment unsaid.
func (m *Moment) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*m = Moment{}
		return nil
	}
	x, err := ParseMoment(string(b))
	if err == nil {
		*m = x
	}
	return err
}
