package schedule

import "strings"

var (
	notCovered = Template{
		Code: "calendar-coverage",
		En:   "calendar {0} says nothing of {1}",
		Vi:   "lịch {0} không có dữ liệu về ngày {1}",
	}
	notGiven = Template{
		Code: "calendar-unknown",
		En:   "no calendar {0} was given",
		Vi:   "chưa cung cấp lịch {0}",
	}
	noDefault = Template{
		Code: "calendar-none",
		En:   "no calendar was given",
		Vi:   "chưa cung cấp lịch nào",
	}
	tooFew = Template{
		Code: "calendar-shortage",
		En:   "calendar {0} has {1} working days in {2}, so there is no number {3}",
		Vi:   "lịch {0} có {1} ngày làm việc trong {2}, nên không có ngày thứ {3}",
	}
	faultLine  = Template{Code: "calendar-fault-line", En: "line {0}: {1}", Vi: "dòng {0}: {1}"}
	faultEntry = Template{Code: "calendar-fault-entry", En: "entry {0}: {1}", Vi: "mục {0}: {1}"}
	givenTwice = Template{
		Code: "calendar-twice",
		En:   "two calendars are called {0}",
		Vi:   "có hai lịch cùng tên {0}",
	}
)

// CoverageError is a question about a day that a calendar does not cover.
type CoverageError struct {
	Calendar string
	Date     Date // the day asked for, or the first day outside that the answer would need
}

// Message gives the code and the arguments.
func (e *CoverageError) Message() Message { return notCovered.With(e.Calendar, e.Date) }

// In says the error in "vi" or "en".
func (e *CoverageError) In(lang string) string { return e.Message().In(lang) }
func (e *CoverageError) Error() string         { return "schedule: " + e.In("en") }

// CalendarError is a calendar that is needed and was not given, or an id given to two.
type CalendarError struct {
	ID    string // empty for the one that counts where a rule names none
	Twice bool
}

// Message gives the code and the arguments.
func (e *CalendarError) Message() Message {
	switch {
	case e.Twice:
		return givenTwice.With(e.ID)
	case e.ID == "":
		return noDefault.With()
	}
	return notGiven.With(e.ID)
}

// In says the error in "vi" or "en".
func (e *CalendarError) In(lang string) string { return e.Message().In(lang) }
func (e *CalendarError) Error() string         { return "schedule: " + e.In("en") }

// ShortageError is an interval that has fewer working days than were asked for.
type ShortageError struct {
	Calendar     string
	Interval     Interval
	Wanted, Have int
}

// Message gives the code and the arguments.
func (e *ShortageError) Message() Message {
	return tooFew.With(e.Calendar, e.Have, e.Interval, e.Wanted)
}

// In says the error in "vi" or "en".
func (e *ShortageError) In(lang string) string { return e.Message().In(lang) }
func (e *ShortageError) Error() string         { return "schedule: " + e.In("en") }

// Fault is one thing wrong with a calendar's data.
type Fault struct {
	Index int // of the entry in the data, from 0; -1 when it is not about an entry
	Line  int // in the file it was read from; 0 when there was none
	What  Message
}

// Message gives the code and the arguments, without the place.
func (f Fault) Message() Message { return f.What }

// In says the fault with its place in "vi" or "en".
func (f Fault) In(lang string) string {
	switch {
	case f.Line > 0:
		return faultLine.With(f.Line, f.What).In(lang)
	case f.Index >= 0:
		return faultEntry.With(f.Index+1, f.What).In(lang)
	}
	return f.What.In(lang)
}

func (f Fault) Error() string { return "schedule: " + f.In("en") }

// DataError is all that is wrong with a calendar's data.
type DataError struct {
	Calendar string
	Faults   []Fault
}

// In says the faults one a line in "vi" or "en".
func (e *DataError) In(lang string) string {
	lines := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		lines[i] = f.In(lang)
	}
	return strings.Join(lines, "\n")
}

// Message gives the first fault, with its code.
func (e *DataError) Message() Message {
	if len(e.Faults) == 0 {
		return Message{}
	}
	return e.Faults[0].What
}

func (e *DataError) Error() string { return "schedule: calendar " + e.Calendar + ": " + e.In("en") }

// Unwrap yields every fault to errors.As.
func (e *DataError) Unwrap() []error {
	errs := make([]error, len(e.Faults))
	for i, f := range e.Faults {
		errs[i] = f
	}
	return errs
}
