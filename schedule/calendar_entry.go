package schedule

// DayKind says what a day is in a calendar, and by what.
type DayKind uint8

// The kinds of day. The first two follow from the day of the week; the others are entries.
const (
	Ordinary   DayKind = iota // ngày làm việc thường: a working day like any other
	WeeklyRest                // ngày nghỉ hằng tuần: off every week (Labour Code 45/2019/QH14 art. 111.1)
	Statutory                 // ngày nghỉ lễ, tết: off by statute (Labour Code art. 112)
	Substitute                // ngày nghỉ bù: off because a statutory day met a weekly rest (Labour Code art. 111.3)
	SwapOff                   // ngày nghỉ hoán đổi: off in exchange for a day of rest that is worked
	SwapWork                  // ngày làm bù: a day of rest worked in exchange; it may be a Sunday
	Closure                   // ngày đóng cửa: off once, by a decision for that day alone
	Awaited                   // chờ quyết định: a decision may change the day; until then it is what the week makes it
)

type kindFacts struct {
	key, en, vi string
	entry       bool // may stand in a calendar's data
	off, work   bool // what an entry makes of its day; neither leaves it to the week
	paired      bool // needs the other day of an exchange
}

var kinds = [...]kindFacts{
	Ordinary:   {key: "ordinary", en: "working day", vi: "ngày làm việc"},
	WeeklyRest: {key: "weekly_rest", en: "weekly rest", vi: "ngày nghỉ hằng tuần"},
	Statutory:  {key: "statutory", en: "public holiday", vi: "ngày nghỉ lễ, tết", entry: true, off: true},
	Substitute: {key: "substitute", en: "substitute day off", vi: "ngày nghỉ bù", entry: true, off: true},
	SwapOff:    {key: "swap_off", en: "day off by exchange", vi: "ngày nghỉ hoán đổi", entry: true, off: true, paired: true},
	SwapWork:   {key: "swap_work", en: "working day by exchange", vi: "ngày làm bù", entry: true, work: true, paired: true},
	Closure:    {key: "closure", en: "day of closure", vi: "ngày đóng cửa", entry: true, off: true},
	Awaited:    {key: "awaited", en: "decision awaited", vi: "chờ quyết định", entry: true},
}

func (k DayKind) facts() kindFacts {
	if int(k) < len(kinds) {
		return kinds[k]
	}
	return kindFacts{}
}

// ParseDayKind reads the word that data files use: "statutory", "swap_work". Any other is refused.
func ParseDayKind(s string) (DayKind, bool) {
	for k, f := range kinds {
		if f.key == s {
			return DayKind(k), true
		}
	}
	return 0, false
}

// String returns the word that data files use: "swap_work".
func (k DayKind) String() string { return k.facts().key }

// In returns the words of a language: "ngày làm bù", "working day by exchange".
func (k DayKind) In(lang string) string {
	if lang == "vi" {
		return k.facts().vi
	}
	return k.facts().en
}

// Decision says how firmly an entry stands.
type Decision uint8

// The decisions.
const (
	Decided   Decision = iota // đã quyết định: a statute or a decision that was made
	Proposed                  // đề xuất: put forward, not yet decided
	Estimated                 // dự kiến: expected from earlier years
)

var decisions = [...]struct{ en, vi string }{{"decided", "đã quyết định"}, {"proposed", "đề xuất"}, {"estimated", "dự kiến"}}

// ParseDecision reads "decided", "proposed" or "estimated". Any other is refused.
func ParseDecision(s string) (Decision, bool) {
	for d, w := range decisions {
		if w.en == s {
			return Decision(d), true
		}
	}
	return 0, false
}

// String returns "decided", "proposed" or "estimated".
func (d Decision) String() string { return d.In("en") }

// In returns the word of a language.
func (d Decision) In(lang string) string {
	if int(d) >= len(decisions) {
		return ""
	}
	if lang == "vi" {
		return decisions[d].vi
	}
	return decisions[d].en
}

// Entry is one day that is not what its day of the week makes it, with the source that says so.
// Entry{Date: 2026-08-22, Kind: SwapWork, Pair: 2026-08-31} is a Saturday worked for a Monday off.
type Entry struct {
	Date     Date
	Kind     DayKind
	Decision Decision
	Pair     Date   // the other day of an exchange; unset for every other kind
	Known    Date   // the day on which it became known; unset when that is not recorded
	Occasion string // what a yearly decision is about ("tet"), see [Yearly]; most entries have none
	En, Vi   string // its names; at least one
	Source   string // the statute, decision or publication that says so
}

// In returns the name in a language, or the other name when it has none in that one.
func (e Entry) In(lang string) string {
	if lang == "vi" && e.Vi != "" || e.En == "" {
		return e.Vi
	}
	return e.En
}
