package schedule

import "strings"

// Explanation is an answer with the steps that led to it, in the order in which they were taken.
type Explanation struct {
	Answer Answer
	Steps  []Message
}

// In renders the steps one a line in "vi" or "en".
func (e Explanation) In(lang string) string {
	var b strings.Builder
	for i, s := range e.Steps {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s.In(lang))
	}
	return b.String()
}

// String renders the steps in English.
func (e Explanation) String() string { return e.In("en") }

// Explain computes the day as [Rule.Resolve] does and writes every step down. The steps that were taken
// come back with an error too, so that it can be seen how far the rule came.
func (r Rule) Explain(f Facts, c Calendars) (Explanation, error) {
	x := resolver{facts: &f, calendars: &c, trace: new(trace)}
	a, err := x.rule(r.n)
	if err == nil && a.Standing != Certain {
		x.trace.say(stepStanding, a.Date, a.Standing)
	}
	return Explanation{Answer: a, Steps: x.trace.steps}, err
}

var (
	stepFact       = Template{"step-fact", "{0}: {1}", "{0}: {1}"}
	stepFixed      = Template{"step-fixed", "the day {0} is fixed", "ngày {0} là ngày cố định"}
	stepPresumed   = Template{"step-presumed", "{0}: {1}, presumed by law", "{0}: {1}, suy đoán theo quy định của pháp luật"}
	stepPresumedBy = Template{"step-presumed-by", "{0}: {1}, presumed by law ({2})", "{0}: {1}, suy đoán theo quy định của pháp luật ({2})"}
	stepAfter      = Template{"step-after", "{0} after {1}, {2}: {3}", "{0} sau {1}, {2}: {3}"}
	stepBefore     = Template{"step-before", "{0} before {1}, {2}: {3}", "{0} trước {1}, {2}: {3}"}
	stepNth        = Template{"step-nth", "the {0} day of the {1} month following {2}: {3}", "ngày {0} của tháng thứ {1} sau tháng có ngày {2}: {3}"}
	stepLast       = Template{"step-last", "the last day of the {1} month following {2}: {3}", "ngày cuối cùng của tháng thứ {1} sau tháng có ngày {2}: {3}"}
	stepNext       = Template{"step-next", "the next {0} after {1}: {2}", "{0} gần nhất sau {1}: {2}"}
	stepNextOn     = Template{"step-next-on", "the next {0} on or after {1}: {2}", "{0} gần nhất kể từ {1}: {2}"}
	stepMonthEnd   = Template{"step-month-end", "that month has no day {0}: {1}", "tháng đó không có ngày {0}: {1}"}
	stepLater      = Template{"step-later", "the latest of these: {0}", "ngày muộn nhất trong số đó: {0}"}
	stepEarlier    = Template{"step-earlier", "the earliest of these: {0}", "ngày sớm nhất trong số đó: {0}"}
	stepNotBefore  = Template{"step-not-before", "{0} is before {1}, and the rule says not before it: {1}", "{0} sớm hơn {1}, mà theo quy tắc thì không được sớm hơn: {1}"}
	stepNotAfter   = Template{"step-not-after", "{0} is after {1}, and the rule says not after it: {1}", "{0} muộn hơn {1}, mà theo quy tắc thì không được muộn hơn: {1}"}
	stepWithin     = Template{"step-within", "{0} lies within the bounds", "{0} nằm trong giới hạn"}
	stepWorking    = Template{"step-working", "{0} is a working day of {1}", "{0} là ngày làm việc theo lịch {1}"}
	stepRolled     = Template{"step-rolled", "{0} is no working day of {1} ({2}), {3}: {4}", "{0} không phải ngày làm việc theo lịch {1} ({2}), {3}: {4}"}
	stepStanding   = Template{"step-standing", "{0} is {1}", "{0} là {1}"}

	howPlain    = Template{"how-plain", "that day not counted", "không tính ngày đó"}
	howCounted  = Template{"how-counted", "that day counted", "tính cả ngày đó"}
	howSkipped  = Template{"how-skipped", "that day not counted since it is no day that counts", "không tính ngày đó vì không thuộc các ngày được tính"}
	howLastDay  = Template{"how-last-day", "that day counted, the term ending on the last day of the month", "tính cả ngày đó, thời hạn kết thúc vào ngày cuối tháng"}
	howRun      = Template{"how-run", "{0}, and one day more so that all have run", "{0}, và thêm một ngày để đủ trọn thời hạn"}
	howCalendar = Template{"how-calendar", "{0}, by the calendar {1}", "{0}, theo lịch {1}"}
	howLeave    = Template{"how-leave", "{0}, leaving out {1}", "{0}, không tính các ngày nghỉ ghi trong lịch {1}"}
	howStandard = Template{"how-standard", "{0}, by the calendar that counts here", "{0}, theo lịch áp dụng"}

	endClipped = Template{"end-clipped", "the last day of the month", "ngày cuối cùng của tháng"}
	endSpilled = Template{"end-spilled", "the first day of the next month", "ngày đầu tiên của tháng sau"}
)

// trace collects the steps of one computation.
type trace struct{ steps []Message }

func (t *trace) say(what Template, args ...any) { t.steps = append(t.steps, what.With(args...)) }

func (t *trace) fact(r *ref, d Date, s Standing, by string) {
	switch {
	case r.kind == fixed:
		t.say(stepFixed, d)
	case s == Assumed && by != "":
		t.say(stepPresumedBy, r.anchor(), d, by)
	case s == Assumed:
		t.say(stepPresumed, r.anchor(), d)
	default:
		t.say(stepFact, r.anchor(), d)
	}
}

func (t *trace) counted(n *node, from Date, counting bool, a Answer) {
	unit := n.unit
	if n.countsWorking() {
		unit = WorkingDay
	}
	how := howPlain.With()
	switch {
	case counting:
		how = howCounted.With()
	case n.counting && unit >= Month:
		how = howLastDay.With()
	case n.counting:
		how = howSkipped.With()
	}
	if n.run {
		how = howRun.With(how)
	}
	if n.countsWorking() && n.calendar == "" {
		how = howStandard.With(how)
	} else if n.countsWorking() {
		how = howCalendar.With(how, n.calendar)
	}
	if n.leave != "" {
		how = howLeave.With(how, n.leave)
	}
	if unit >= Month && n.end != Refuse && missingDay(from, n.months()) {
		t.monthEnd(from.Day(), n.end)
	}
	what := stepAfter
	if n.before {
		what = stepBefore
	}
	t.say(what, quantity{n.amount, unit}, from, how, a.Date)
}

// months is the signed number of months that a rule in months or years counts.
func (n *node) months() int {
	m := int(n.amount)
	if n.unit == Year {
		m *= 12
	}
	if n.before {
		m = -m
	}
	return m
}

func (t *trace) monthEnd(day int, end MonthEnd) {
	how := endClipped
	if end == Spill {
		how = endSpilled
	}
	t.say(stepMonthEnd, day, how.With())
}

func (t *trace) landed(n *node, from, to Date) {
	switch {
	case n.op == next && n.counting:
		t.say(stepNextOn, anniversaries(n.days), from, to)
	case n.op == next:
		t.say(stepNext, anniversaries(n.days), from, to)
	case n.day == lastDay:
		t.say(stepLast, nil, ordinal(n.amount), from, to)
	default:
		if int(n.day) != to.Day() {
			t.monthEnd(int(n.day), n.end)
		}
		t.say(stepNth, ordinal(n.day), ordinal(n.amount), from, to)
	}
}

func (t *trace) picked(n *node, d Date) {
	if n.op == later {
		t.say(stepLater, d)
	} else {
		t.say(stepEarlier, d)
	}
}

func (t *trace) bounded(from, to, low, high Date) {
	switch {
	case from == to:
		t.say(stepWithin, from)
	case to == low && from < low:
		t.say(stepNotBefore, from, low)
	default:
		t.say(stepNotAfter, from, high)
	}
}

func (t *trace) rolled(n *node, c *Calendar, from Date, a Answer) {
	if a.Date == from {
		t.say(stepWorking, from, c.ID())
		return
	}
	t.say(stepRolled, from, c.ID(), dayOff(c, from), n.roll, a.Date)
}
