package task

import (
	"time"

	"github.com/chithi-go/chithi/schedule"
)

var (
	noReason = schedule.Template{
		Code: "task-reason-required",
		En:   "the event “{0}” needs a reason",
		Vi:   "sự kiện “{0}” phải nêu lý do",
	}
	badProgress = schedule.Template{
		Code: "task-progress-range",
		En:   "progress of {0} % is outside 0 to 100",
		Vi:   "tiến độ {0} % nằm ngoài khoảng 0 đến 100",
	}
	outOfOrder = schedule.Template{
		Code: "task-log-order",
		En:   "an entry of {0} cannot follow one of {1}",
		Vi:   "mục nhật ký lúc {0} không thể đứng sau mục lúc {1}",
	}
	entryBefore = schedule.Template{
		Code: "task-entry-before-instrument",
		En:   "an entry cannot hold from {0}, before the instrument of {1}",
		Vi:   "mục nhật ký không thể có giá trị từ {0}, trước ngày {1} của văn bản",
	}
	notLater = schedule.Template{
		Code: "task-extension-not-later",
		En:   "an extension to {0} is not later than {1}",
		Vi:   "gia hạn đến {0} không muộn hơn {1}",
	}
	notEarlier = schedule.Template{
		Code: "task-shortening-not-earlier",
		En:   "a deadline shortened to {0} is not earlier than {1}",
		Vi:   "thời hạn rút ngắn còn {0} không sớm hơn {1}",
	}
	askedLate = schedule.Template{
		Code: "task-extension-asked-late",
		En:   "what was decided on {0} cannot have been asked for on {1}",
		Vi:   "quyết định ngày {0} không thể theo đề nghị ngày {1}",
	}
	entryLacks = schedule.Template{
		Code: "task-entry-lacks",
		En:   "an entry of “{0}” lacks its member {1}",
		Vi:   "mục “{0}” thiếu thành phần {1}",
	}
)

// ReasonError is an entry that must say why and does not.
type ReasonError struct{ Event Event }

// Message gives the code and the arguments.
func (e *ReasonError) Message() schedule.Message { return noReason.With(e.Event) }

// In says the error in "vi" or "en".
func (e *ReasonError) In(lang string) string { return e.Message().In(lang) }
func (e *ReasonError) Error() string         { return "task: " + e.In("en") }

// ProgressError is a percentage outside 0 to 100.
type ProgressError struct{ Percent int }

// Message gives the code and the arguments.
func (e *ProgressError) Message() schedule.Message { return badProgress.With(e.Percent) }

// In says the error in "vi" or "en".
func (e *ProgressError) In(lang string) string { return e.Message().In(lang) }
func (e *ProgressError) Error() string         { return "task: " + e.In("en") }

// OrderError is an entry made earlier than the one before it.
type OrderError struct{ At, After time.Time }

// Message gives the code and the arguments.
func (e *OrderError) Message() schedule.Message {
	return outOfOrder.With(e.At.Format(time.RFC3339), e.After.Format(time.RFC3339))
}

// In says the error in "vi" or "en".
func (e *OrderError) In(lang string) string { return e.Message().In(lang) }
func (e *OrderError) Error() string         { return "task: " + e.In("en") }

// EarlyEntryError is an entry that holds from a day before the instrument.
type EarlyEntryError struct{ On, Instrument schedule.Date }

// Message gives the code and the arguments.
func (e *EarlyEntryError) Message() schedule.Message { return entryBefore.With(e.On, e.Instrument) }

// In says the error in "vi" or "en".
func (e *EarlyEntryError) In(lang string) string { return e.Message().In(lang) }
func (e *EarlyEntryError) Error() string         { return "task: " + e.In("en") }

// ExtensionError is an extension that does not lead to a later day, or a shortening that does not lead to an earlier one.
type ExtensionError struct {
	Event    Event
	Due, Now schedule.Date
}

// Message gives the code and the arguments.
func (e *ExtensionError) Message() schedule.Message {
	if e.Event == EventShorten {
		return notEarlier.With(e.Due, e.Now)
	}
	return notLater.With(e.Due, e.Now)
}

// In says the error in "vi" or "en".
func (e *ExtensionError) In(lang string) string { return e.Message().In(lang) }
func (e *ExtensionError) Error() string         { return "task: " + e.In("en") }

// RequestError is a change of the last day that was asked for only after it was decided.
type RequestError struct{ Decided, Requested schedule.Date }

// Message gives the code and the arguments.
func (e *RequestError) Message() schedule.Message { return askedLate.With(e.Decided, e.Requested) }

// In says the error in "vi" or "en".
func (e *RequestError) In(lang string) string { return e.Message().In(lang) }
func (e *RequestError) Error() string         { return "task: " + e.In("en") }

// EntryError is an entry without something that its event needs: the day it holds from, the time it was entered,
// the new last day of an extension, the body that the work passes to, the task that takes its place.
type EntryError struct {
	Event  Event
	Member string
}

// Message gives the code and the arguments.
func (e *EntryError) Message() schedule.Message { return entryLacks.With(e.Event, e.Member) }

// In says the error in "vi" or "en".
func (e *EntryError) In(lang string) string { return e.Message().In(lang) }
func (e *EntryError) Error() string         { return "task: " + e.In("en") }
