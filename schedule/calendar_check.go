package schedule

import (
	"strings"
	"time"
)

var (
	badID          = Template{"calendar-id", "{0} is no name for a calendar (a-z, 0-9 and -, at most 64 bytes)", "{0} không thể là tên của lịch (a-z, 0-9 và -, nhiều nhất 64 byte)"}
	badRest        = Template{"calendar-rest", "the weekly rest must leave a working day, and name days of the week", "ngày nghỉ hằng tuần phải là các thứ trong tuần và phải chừa ít nhất một ngày làm việc"}
	badCover       = Template{"calendar-cover", "the cover {0} must have both ends and at most 65535 days", "phạm vi {0} phải có cả ngày đầu và ngày cuối, dài nhiều nhất 65535 ngày"}
	entryDate      = Template{"calendar-entry-date", "the entry has no valid day", "mục không có ngày hợp lệ"}
	entryOutside   = Template{"calendar-entry-outside", "{0} lies outside the cover {1}", "ngày {0} nằm ngoài phạm vi {1}"}
	entryDuplicate = Template{"calendar-entry-duplicate", "{0} has an entry already", "ngày {0} đã có một mục"}
	entryKind      = Template{"calendar-entry-kind", "{3} is no kind of entry ({0})", "{3} không phải là một loại mục ({0})"}
	entryDecision  = Template{"calendar-entry-decision", "{0} must be decided, proposed or estimated", "ngày {0} phải ghi là đã quyết định, đề xuất hoặc dự kiến"}
	entryAwaited   = Template{"calendar-entry-awaited", "{0} awaits a decision and cannot be decided", "ngày {0} còn chờ quyết định nên không thể là đã quyết định"}
	entryName      = Template{"calendar-entry-name", "{0} has no name", "ngày {0} không có tên"}
	entrySource    = Template{"calendar-entry-source", "{0} has no source", "ngày {0} không có nguồn"}
	entryKnown     = Template{"calendar-entry-known", "{0} became known on no valid day", "ngày {0} ghi ngày được biết đến không hợp lệ"}
	entryPair      = Template{"calendar-swap-pair", "{0} is exchanged with {2}, where no entry answers it", "ngày {0} hoán đổi với {2}, nhưng ở đó không có mục tương ứng"}
	entryPairless  = Template{"calendar-swap-lone", "{0} is exchanged with no day", "ngày {0} là ngày hoán đổi nhưng không nêu ngày được hoán đổi"}
	entryNoPair    = Template{"calendar-pair-excess", "{0} is no exchange and names another day", "ngày {0} không phải ngày hoán đổi nhưng lại nêu một ngày khác"}
	entryRest      = Template{"calendar-swap-rest", "{0} is worked in exchange, but is no day of weekly rest", "ngày {0} là ngày làm bù nhưng không phải ngày nghỉ hằng tuần"}
	entryNoRest    = Template{"calendar-off-rest", "{0} is off in place of another day, but is a day of weekly rest already", "ngày {0} là ngày nghỉ thay cho ngày khác nhưng đã là ngày nghỉ hằng tuần"}
	manyYearly     = Template{"calendar-yearly-many", "there are more than {0} yearly decisions", "có hơn {0} quyết định hằng năm"}
	badYearly      = Template{"calendar-yearly", "a yearly decision needs an occasion, a year and a number of days", "quyết định hằng năm phải nêu dịp nghỉ, năm và số ngày"}
)

// checkData returns all that is wrong at once, as a *DataError, or nil.
func checkData(data CalendarData) error {
	var faults []Fault
	add := func(index int, m Message) { faults = append(faults, Fault{Index: index, What: m}) }
	if !validID(data.ID) {
		add(-1, badID.With(Quote(data.ID)))
	}
	rest := restDays(0)
	for _, w := range data.Rest {
		if w < time.Sunday || w > time.Saturday {
			rest = everyDay
		}
	}
	if rest |= restOf(data.Rest); rest&everyDay == everyDay {
		add(-1, badRest.With())
	}
	formula := data.Cover.IsZero() && len(data.Entries) == 0
	if n, ok := data.Cover.Len(); !formula && (!ok || !data.Cover.IsValid() || n > maxSpan) {
		add(-1, badCover.With(data.Cover))
	}
	for i, y := range data.Yearly {
		if i == maxYearly {
			add(-1, manyYearly.With(maxYearly))
			break
		}
		if y.Occasion == "" || y.From < 1 || y.From > 9999 || y.Days < 1 {
			add(-1, badYearly.With())
		}
	}
	byDay := make(map[Date]Entry, len(data.Entries))
	for i, e := range data.Entries {
		if _, ok := byDay[e.Date]; ok && e.Date.IsValid() {
			add(i, entryDuplicate.With(e.Date))
			continue
		}
		byDay[e.Date] = e
	}
	for i, e := range data.Entries {
		for _, m := range checkEntry(e, data.Cover, rest, byDay) {
			add(i, m)
		}
	}
	if len(faults) == 0 {
		return nil
	}
	return &DataError{Calendar: clip(data.ID), Faults: faults}
}

// checkEntry returns what is wrong with one entry. What it says has the arguments {0} its day, {1} the cover, {2} the other day, {3} its kind.
func checkEntry(e Entry, cover Interval, rest restDays, byDay map[Date]Entry) []Message {
	if !e.Date.IsValid() {
		return []Message{entryDate.With()}
	}
	f := e.Kind.facts()
	partner, met := byDay[e.Pair]
	inPlace := e.Kind == Substitute || e.Kind == SwapOff
	checks := [...]struct {
		bad bool
		say Template
	}{
		{!cover.Contains(e.Date), entryOutside},
		{!f.entry, entryKind},
		{e.Decision > Estimated, entryDecision},
		{e.Kind == Awaited && e.Decision == Decided, entryAwaited},
		{e.En == "" && e.Vi == "", entryName},
		{e.Source == "", entrySource},
		{e.Known != 0 && !e.Known.IsValid(), entryKnown},
		{!f.paired && e.Pair != 0, entryNoPair},
		{f.paired && e.Pair == 0, entryPairless},
		{f.paired && e.Pair != 0 && !(met && answers(e, partner)), entryPair},
		{e.Kind == SwapWork && !rest.has(e.Date), entryRest},
		{inPlace && rest.has(e.Date), entryNoRest},
	}
	var found []Message
	for _, c := range checks {
		if c.bad {
			found = append(found, c.say.With(e.Date, cover, e.Pair, e.Kind))
		}
	}
	return found
}

// answers reports whether two entries are the two days of one exchange, equally firm and known together.
func answers(a, b Entry) bool {
	return b.Pair == a.Date && a.Pair == b.Date && b.Decision == a.Decision && b.Known == a.Known &&
		(a.Kind == SwapOff && b.Kind == SwapWork || a.Kind == SwapWork && b.Kind == SwapOff)
}

func validID(id string) bool {
	return id != "" && len(id) <= 64 && strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" && id[0] != '-' && id[len(id)-1] != '-'
}
