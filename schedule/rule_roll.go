package schedule

// Roll says where a day goes that is not a working day.
type Roll uint8

// The ways to roll. Entry into force rolls almost nowhere; the last day of a term rolls almost everywhere
// (Civil Code 91/2015/QH13 art. 148.5; 1 CFR 18.17 rolls both).
const (
	NoRoll             Roll = iota // stays where it is
	Forward                        // the next working day ("following")
	Back                           // the working day before ("preceding")
	Onward                         // the way the rule counts: forward after its anchor, back before it (FRCP 6(a)(5))
	ForwardInMonth                 // the next working day, or the one before when the next is in another month ("modified following")
	BackInMonth                    // the working day before, or the next when the one before is in another month ("modified preceding")
	ForwardInHalfMonth             // as ForwardInMonth, and the 15th ends a half too
	ToNearest                      // the nearer of the two; the next when both are as near
)

var rolls = [...]struct{ word, en, vi string }{
	NoRoll:             {"", "not rolled", "không dời"},
	Forward:            {"forward", "rolled forward", "dời sang ngày làm việc tiếp theo"},
	Back:               {"back", "rolled back", "dời về ngày làm việc liền trước"},
	Onward:             {"in the direction of counting", "rolled in the direction of counting", "dời theo chiều đếm đến ngày làm việc đầu tiên"},
	ForwardInMonth:     {"forward within the month", "rolled forward within the month", "dời sang ngày làm việc tiếp theo nhưng không sang tháng khác"},
	BackInMonth:        {"back within the month", "rolled back within the month", "dời về ngày làm việc liền trước nhưng không sang tháng khác"},
	ForwardInHalfMonth: {"forward within the half month", "rolled forward within the half month", "dời sang ngày làm việc tiếp theo nhưng không sang nửa tháng khác"},
	ToNearest:          {"to the nearest", "rolled to the nearest working day", "dời đến ngày làm việc gần nhất"},
}

// IsValid reports whether r is one of the ways to roll.
func (r Roll) IsValid() bool { return int(r) < len(rolls) }

// String returns the words in English: "rolled forward".
func (r Roll) String() string { return r.In("en") }

// In returns the words of a language.
func (r Roll) In(lang string) string {
	if !r.IsValid() {
		return ""
	}
	if lang == "vi" {
		return rolls[r].vi
	}
	return rolls[r].en
}

// roll moves d to a working day of the calendar; before is the direction of counting.
func (r Roll) roll(c *Calendar, d Date, before bool) (Answer, error) {
	works, s, err := c.Working(d)
	if err != nil {
		return Answer{}, err
	}
	if works {
		return Answer{d, s}, nil
	}
	dir := 1
	if r == Back || r == BackInMonth || r == Onward && before {
		dir = -1
	}
	a, err := c.Shift(d, dir)
	if err != nil {
		return Answer{}, err
	}
	s = max(s, a.Standing)
	if r == ToNearest || r.leaves(d, a.Date) {
		b, err := c.Shift(d, -dir)
		if err != nil {
			return Answer{}, err
		}
		s = max(s, b.Standing)
		if r != ToNearest || d-b.Date < a.Date-d {
			a = b
		}
	}
	return Answer{a.Date, s}, nil
}

// leaves reports whether going from d to e leaves the month or the half of it that r keeps within.
func (r Roll) leaves(d, e Date) bool {
	if r != ForwardInMonth && r != BackInMonth && r != ForwardInHalfMonth {
		return false
	}
	_, m, day := d.Civil()
	_, m2, day2 := e.Civil()
	return m != m2 || r == ForwardInHalfMonth && (day > 15) != (day2 > 15)
}
