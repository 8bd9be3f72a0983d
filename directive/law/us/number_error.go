package us

import (
	"github.com/chithi-go/chithi/schedule"
)

// The reasons for which a text cannot be a number.
var (
	numberEmpty = schedule.Template{Code: "us-number-empty", En: "nothing is there", Vi: "để trống"}
	numberLong  = schedule.Template{Code: "us-number-long", En: "it is longer than {0} bytes", Vi: "dài quá {0} byte"}
	numberForm  = schedule.Template{Code: "us-number-form", En: "it has no form that the Federal Register or the executive uses", Vi: "không theo dạng nào của Công báo Liên bang hay cơ quan hành pháp"}
	numberRange = schedule.Template{Code: "us-number-range", En: "its volume, title or part does not exist", Vi: "tập, quyển hoặc phần không tồn tại"}
	badNumber   = schedule.Template{Code: "us-number-invalid", En: "{0} cannot be the number of a document: {1}", Vi: "{0} không thể là số của văn bản: {1}"}
)

func numberReasons() []schedule.Template {
	return []schedule.Template{numberEmpty, numberLong, numberForm, numberRange, badNumber}
}

// NumberError is a text that cannot be a number, with the reason.
type NumberError struct {
	Input  string
	Reason schedule.Message
}

// Code names the reason: "us-number-form" for FR 85.
func (e *NumberError) Code() string { return e.Reason.Code() }

// Message gives the code and the arguments.
func (e *NumberError) Message() schedule.Message {
	return badNumber.With(schedule.Quote(e.Input), e.Reason)
}

// In says the error in "vi" or "en".
func (e *NumberError) In(lang string) string { return e.Message().In(lang) }
func (e *NumberError) Error() string         { return "us: " + e.In("en") }
