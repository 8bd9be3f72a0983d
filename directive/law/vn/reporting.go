package vn

import (
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// Vietnam has two families of reporting periods, and the school year besides. They never mix: a statistical report of
// October covers 1 to 31 October, an administrative one 15 September to 14 October.

// Reporting returns the periods of administrative reports (Decree 09/2019/NĐ-CP): a month runs from the 15th of the month before
// to its 14th, the year from 15 December to 14 December, so that October 2020 is 2020-09-15 to 2020-10-14.
func Reporting() task.Family { return reporting }

var reporting, _ = task.CutOff(15) // a day from 2 to 28 is never refused

// Statistics returns the periods of statistical reports, from the first day of the month to the last (Decree 60/2018/NĐ-CP art. 3):
// October 2020 is 2020-10-01 to 2020-10-31.
func Statistics() task.Family { return task.Family{} }

// ToGovernment returns by when an administrative report is with the Government: the 25th of the last month of the period
// (Decree 09/2019/NĐ-CP art. 13). The report of the year 2020 closes on 2020-12-14 and is due on 2020-12-25.
func ToGovernment() task.Submission { return task.Submission{Day: 25} }

// AfterCutOff returns by when a report is sent that a text wants n working days after the data close, as Khánh Hòa wants two
// (Decision 01/2023/QĐ-UBND art. 4): the report of October 2020 closes on Wednesday 2020-10-14 and is due on Friday 2020-10-16.
// Fewer than 1 is a [*schedule.RuleError], as is any number that no rule can count.
func AfterCutOff(n int) (task.Submission, error) {
	cutOff, err := schedule.Event(task.CutOffEvent)
	if err != nil {
		return task.Submission{}, err
	}
	r, err := schedule.After(n, schedule.WorkingDay, cutOff)
	return task.Submission{Within: r}, err
}

var tooSoon = schedule.Template{
	Code: "vn-report-too-soon",
	En:   "the report is due on {0} and its data close on {1}: at least one working day must lie between (Decree 09/2019/NĐ-CP art. 8.5)",
	Vi:   "báo cáo phải gửi ngày {0} trong khi số liệu chốt ngày {1}: phải cách nhau ít nhất một ngày làm việc (khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP)",
}

// TooSoonError is a report due so soon after its data close that no working day lies between.
type TooSoonError struct{ CutOff, Due schedule.Date }

// Message gives the code and the arguments.
func (e *TooSoonError) Message() schedule.Message { return tooSoon.With(e.Due, e.CutOff) }

// In says the error in "vi" or "en".
func (e *TooSoonError) In(lang string) string { return e.Message().In(lang) }
func (e *TooSoonError) Error() string         { return "vn: " + e.In("en") }

// CheckReport refuses a last day that leaves no working day after the data close (Decree 09/2019/NĐ-CP art. 8.5). Data that close on
// Wednesday 2020-10-14 leave the Thursday, so that the report can be due on the Friday and not before. Without a calendar, or outside
// its cover, that is the error.
func CheckReport(cutOff, due schedule.Date, c *schedule.Calendar) error {
	between := schedule.Interval{From: cutOff + 1, Before: due}
	if due <= cutOff+1 {
		return &TooSoonError{cutOff, due}
	}
	if c == nil {
		return &schedule.CalendarError{}
	}
	n, _, err := c.Count(between)
	if err == nil && n < 1 {
		err = &TooSoonError{cutOff, due}
	}
	return err
}
