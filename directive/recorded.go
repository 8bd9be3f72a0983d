package directive

import (
	"iter"
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

var (
	recordedConflict = schedule.Template{
		Code: "status-conflict",
		En:   "recorded as {0} on {1}; the events give {2}",
		Vi:   "được ghi là {0} ngày {1}; theo các sự kiện là {2}",
	}
	recordedOrder = schedule.Template{
		Code: "status-order",
		En:   "recorded as in force from {0} to {1}",
		Vi:   "được ghi là có hiệu lực từ {0} đến {1}",
	}
	recordedFrom = schedule.Template{
		Code: "status-from",
		En:   "recorded as in force from {0}; the events give {1}",
		Vi:   "được ghi là có hiệu lực từ {0}; theo các sự kiện là {1}",
	}
	recordedTo = schedule.Template{
		Code: "status-to",
		En:   "recorded as in force to {0}; by the events {1} is the first day without",
		Vi:   "được ghi là có hiệu lực đến {0}; theo các sự kiện {1} là ngày đầu tiên hết hiệu lực",
	}
)

// Recorded compares what somebody recorded with what is computed and yields every conflict: the code on its day, the first
// day in force of the rest of the text, and its end. Whether a recorded end is the last day or the first one after is not
// documented, so that either agrees. What is open, and a code that says no day, contradicts nothing.
func (t *Timeline) Recorded(r RecordedStatus) iter.Seq[schedule.Message] {
	return func(yield func(schedule.Message) bool) {
		computed := t.At(r.On).VBPL()
		known := slices.Contains(vbplCodes[1:], VBPL(r.Code))
		if known && computed != "" && computed != VBPL(r.Code) && !yield(recordedConflict.With(r.Code, r.On, computed)) {
			return
		}
		if r.From != 0 && r.To != 0 && r.To <= r.From && !yield(recordedOrder.With(r.From, r.To)) {
			return
		}
		if entry, ok := t.Entry(""); ok && entry.Date != 0 && r.From != 0 && r.From != entry.Date && !yield(recordedFrom.With(r.From, entry.Date)) {
			return
		}
		if i := len(t.days) - 1; i > 0 && r.To != 0 && t.days[i].force == Ended {
			if end := t.days[i].from; r.To != end && r.To != end-1 {
				yield(recordedTo.With(r.To, end))
			}
		}
	}
}
