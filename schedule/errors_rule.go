package schedule

import "strconv"

var (
	badAnchor    = Template{"anchor-invalid", "{0} is no anchor of a rule", "{0} không phải là mốc tính của quy tắc"}
	factMissing  = Template{"fact-missing", "the day of {0} is not known", "chưa biết {0}"}
	boundsCross  = Template{"bounds-cross", "a day cannot be {0} or later and {1} or earlier", "một ngày không thể vừa không sớm hơn {0} vừa không muộn hơn {1}"}
	phraseFault  = Template{"rule-phrase", "{0}: at byte {1}: {2}", "{0}: tại byte {1}: {2}"}
	ruleFault    = Template{"rule-invalid", "no rule: {0}", "quy tắc không hợp lệ: {0}"}
	twoReadings  = Template{"rule-ambiguous", "{0} can be read in {1} ways: {2}", "{0} có {1} cách hiểu: {2}"}
	printedOther = Template{"term-conflict", "the text prints {0}, and its rule gives {1} ({2})", "văn bản ghi ngày {0}, nhưng tính theo quy tắc thì được ngày {1} ({2})"}

	ruleEmpty       = Template{"rule-empty", "nothing is said", "không có nội dung"}
	ruleTooLong     = Template{"rule-too-long", "more than {0} bytes", "dài quá {0} byte"}
	ruleTooDeep     = Template{"rule-too-deep", "more than {0} rules inside one another", "quá {0} quy tắc lồng nhau"}
	ruleOperands    = Template{"rule-operands", "2 to {0} rules are compared", "cần so sánh từ 2 đến {0} quy tắc"}
	ruleAmount      = Template{"rule-amount", "an amount is 1 to {0}, without leading zeros", "số lượng từ 1 đến {0}, không có số 0 ở đầu"}
	ruleUnit        = Template{"rule-unit", "a unit is day, working day, week, month or year", "đơn vị là day (ngày), working day (ngày làm việc), week (tuần), month (tháng) hoặc year (năm)"}
	ruleWay         = Template{"rule-direction", `"after" or "before" comes here`, `cần "after" (sau) hoặc "before" (trước)`}
	ruleAnchor      = Template{"rule-anchor", "an anchor or a day YYYY-MM-DD comes here", "cần một mốc hoặc một ngày YYYY-MM-DD"}
	ruleOrdinal     = Template{"rule-ordinal", `a number of order comes here: "first", "2nd", "last"`, `cần một số thứ tự: "first", "2nd", "last"`}
	ruleMonths      = Template{"rule-months", "the month is the 1st to the {0}th following", "tháng phải từ tháng thứ 1 đến tháng thứ {0} tiếp theo"}
	ruleFollowing   = Template{"rule-following", `"month following" comes here`, `cần "month following" (tháng tiếp theo)`}
	ruleAnniversary = Template{"rule-anniversary", "a day of every year comes here, as in 1 January, at most {0} of them", "cần ngày có trong mọi năm, như 1 January, nhiều nhất {0} ngày"}
	ruleNextAfter   = Template{"rule-next-after", `" after " and an anchor come here`, `cần " after " (sau) và một mốc`}
	ruleClose       = Template{"rule-parenthesis", "a parenthesis is not closed", "ngoặc đơn chưa được đóng"}
	ruleTrailing    = Template{"rule-trailing", "nothing more was expected", "thừa nội dung"}
	ruleStart       = Template{"rule-start", `a rule begins with "on", an amount, "the later of" or "the earlier of"`, `quy tắc bắt đầu bằng "on", một số lượng, "the later of" hoặc "the earlier of"`}
	ruleQualifier   = Template{"rule-qualifier", "no qualifier begins so", "không có điều kiện kèm theo nào bắt đầu như vậy"}
	ruleOrder       = Template{"rule-qualifier-order", "{0} stands in a wrong place or twice", "{0} đặt sai vị trí hoặc bị lặp lại"}
	ruleMisfit      = Template{"rule-qualifier-misfit", "{0} says nothing about this rule", "{0} không áp dụng được cho quy tắc này"}
	ruleRoll        = Template{"rule-roll", "no way to roll is written so", "không có cách dời ngày nào viết như vậy"}
	ruleMonthEnd    = Template{"rule-month-end", "a month end is refused, clipped, spilled or kept", "cuối tháng là refused, clipped, spilled hoặc kept"}
	ruleCalendar    = Template{"rule-calendar", "the id of a calendar comes here", "cần mã của một lịch"}
	ruleFewer       = Template{"rule-fewer", `" or fewer" comes here`, `cần " or fewer" (hoặc ít hơn)`}
)

// AnchorError is a text that no phrase may use as an anchor.
type AnchorError struct{ Input string } // clipped to 80 bytes

// Message gives the code and the arguments.
func (e *AnchorError) Message() Message { return badAnchor.With(strconv.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *AnchorError) In(lang string) string { return e.Message().In(lang) }
func (e *AnchorError) Error() string         { return "schedule: " + e.In("en") }

// MissingError is a fact that a rule hangs on and that is not known (yet).
type MissingError struct{ Anchor Anchor }

// Message gives the code and the arguments.
func (e *MissingError) Message() Message { return factMissing.With(e.Anchor) }

// In says the error in "vi" or "en".
func (e *MissingError) In(lang string) string { return e.Message().In(lang) }
func (e *MissingError) Error() string         { return "schedule: " + e.In("en") }

// BoundsError is a rule whose bounds leave no day: not before 2021-02-01, not after 2021-01-01.
type BoundsError struct{ NotBefore, NotAfter Date }

// Message gives the code and the arguments.
func (e *BoundsError) Message() Message { return boundsCross.With(e.NotBefore, e.NotAfter) }

// In says the error in "vi" or "en".
func (e *BoundsError) In(lang string) string { return e.Message().In(lang) }
func (e *BoundsError) Error() string         { return "schedule: " + e.In("en") }

// ParseError is a text that is no phrase of a rule.
type ParseError struct {
	Input  string // clipped to 80 bytes
	Offset int    // in bytes, of the place where the reading failed
	Reason Message
}

// Message gives the code and the arguments.
func (e *ParseError) Message() Message {
	return phraseFault.With(strconv.Quote(e.Input), e.Offset, e.Reason)
}

// In says the error in "vi" or "en".
func (e *ParseError) In(lang string) string { return e.Message().In(lang) }
func (e *ParseError) Error() string         { return "schedule: " + e.In("en") }

// RuleError is a rule that a constructor refuses, or the zero Rule where one is needed.
type RuleError struct{ Reason Message }

// Message gives the code and the arguments.
func (e *RuleError) Message() Message { return ruleFault.With(e.Reason) }

// In says the error in "vi" or "en".
func (e *RuleError) In(lang string) string { return e.Message().In(lang) }
func (e *RuleError) Error() string         { return "schedule: " + e.In("en") }

// AmbiguousError is a wording that more than one rule fits. Nothing is chosen.
type AmbiguousError struct {
	Words    string // clipped to 80 bytes when printed
	Readings []Rule
	Role     Role // what the rules are about, of a text as a whole; 0 is not said
}

// Message gives the code and the arguments.
func (e *AmbiguousError) Message() Message {
	return twoReadings.With(Quote(e.Words), len(e.Readings), ruleList(e.Readings))
}

// In says the error in "vi" or "en".
func (e *AmbiguousError) In(lang string) string { return e.Message().In(lang) }
func (e *AmbiguousError) Error() string         { return "schedule: " + e.In("en") }

// ConflictError is a printed day that its own rule contradicts. Both are kept, and neither is preferred:
// Regulation (EU) 2023/1230 printed 14 January 2027 where its rule gave 20 January 2027.
type ConflictError struct {
	Printed  Date
	Computed Answer
}

// Message gives the code and the arguments.
func (e *ConflictError) Message() Message {
	return printedOther.With(e.Printed, e.Computed.Date, e.Computed.Standing)
}

// In says the error in "vi" or "en".
func (e *ConflictError) In(lang string) string { return e.Message().In(lang) }
func (e *ConflictError) Error() string         { return "schedule: " + e.In("en") }
