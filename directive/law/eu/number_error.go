package eu

import (
	"github.com/chithi-go/chithi/schedule"
)

// The reasons for which a text cannot be a number.
var (
	numberEmpty = schedule.Template{Code: "eu-number-empty", En: "nothing is there", Vi: "để trống"}
	numberLong  = schedule.Template{Code: "eu-number-long", En: "it is longer than {0} bytes", Vi: "dài quá {0} byte"}
	numberForm  = schedule.Template{Code: "eu-number-form", En: "it has no form that the Official Journal or EUR-Lex uses", Vi: "không theo dạng nào của Công báo Liên minh hay EUR-Lex"}
	numberYear  = schedule.Template{Code: "eu-number-year", En: "{0} is no year of an act, or the number is 0", Vi: "{0} không phải là năm của văn bản, hoặc số là 0"}
	numberDay   = schedule.Template{Code: "eu-number-day", En: "{0} is no day", Vi: "{0} không phải là ngày"}
	numberOrder = schedule.Template{Code: "eu-number-order", En: "{0} has the form of another time: since 2015 an act is (EU) year/number", Vi: "{0} theo dạng của thời kỳ khác: từ năm 2015 văn bản ghi (EU) năm/số"}
	numberType  = schedule.Template{Code: "eu-number-type", En: "it does not name its type, which the CELEX number needs", Vi: "không nêu loại văn bản, điều mà số CELEX cần"}
	badNumber   = schedule.Template{Code: "eu-number-invalid", En: "{0} cannot be the number of an act: {1}", Vi: "{0} không thể là số của văn bản: {1}"}
)

func numberReasons() []schedule.Template {
	return []schedule.Template{numberEmpty, numberLong, numberForm, numberYear, numberDay, numberOrder, numberType, badNumber}
}

// NumberError is a text that cannot be a number, with the reason.
type NumberError struct {
	Input  string
	Reason schedule.Message
}

// Code names the reason: "eu-number-order" for Regulation (EU) No 679/2016.
func (e *NumberError) Code() string { return e.Reason.Code() }

// Message gives the code and the arguments.
func (e *NumberError) Message() schedule.Message {
	return badNumber.With(schedule.Quote(e.Input), e.Reason)
}

// In says the error in "vi" or "en".
func (e *NumberError) In(lang string) string { return e.Message().In(lang) }
func (e *NumberError) Error() string         { return "eu: " + e.In("en") }
