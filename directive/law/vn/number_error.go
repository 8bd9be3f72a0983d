package vn

import (
	"github.com/chithi-go/chithi/schedule"
)

// The reasons for which a text cannot be a number.
var (
	numberEmpty      = schedule.Template{Code: "vn-number-empty", En: "nothing is there", Vi: "để trống"}
	numberLong       = schedule.Template{Code: "vn-number-long", En: "it is longer than {0} bytes", Vi: "dài quá {0} byte"}
	numberCharacter  = schedule.Template{Code: "vn-number-character", En: "{0} does not occur in a number", Vi: "{0} không có trong số, ký hiệu"}
	numberUnnumbered = schedule.Template{Code: "vn-number-unnumbered", En: "the text says that it has no number", Vi: "văn bản không có số"}
	numberOrdinal    = schedule.Template{Code: "vn-number-ordinal", En: "it does not begin with an ordinal from 1 to 999999", Vi: "không bắt đầu bằng số thứ tự từ 1 đến 999999"}
	numberDate       = schedule.Template{Code: "vn-number-date", En: "it is a date", Vi: "đó là ngày tháng"}
	numberYear       = schedule.Template{Code: "vn-number-year", En: "{0} is no year of issue", Vi: "{0} không phải là năm ban hành"}
	numberSymbol     = schedule.Template{Code: "vn-number-symbol", En: "no symbol follows the ordinal", Vi: "thiếu ký hiệu sau số thứ tự"}
	numberIssuer     = schedule.Template{Code: "vn-number-issuer", En: "{0} names no issuing body", Vi: "{0} không phải là ký hiệu cơ quan ban hành"}
	numberCompetence = schedule.Template{Code: "vn-number-competence", En: "{0} does not issue documents of the type {1}", Vi: "{0} không ban hành văn bản loại {1}"}
	numberForm       = schedule.Template{Code: "vn-number-form", En: "{0} is neither a type nor a body: it is the code of a form or a table", Vi: "{0} không phải loại văn bản hay cơ quan: đó là ký hiệu mẫu, biểu"}
	numberBare       = schedule.Template{Code: "vn-number-bare", En: "the type {0} stands without a body, which only decisions, directives, circulars and older acts did", Vi: "loại {0} thiếu cơ quan ban hành, chỉ quyết định, chỉ thị, thông tư và văn bản cũ mới viết như thế"}
	numberCut        = schedule.Template{Code: "vn-number-cut", En: "the ordinal is cut off: {0} is the year", Vi: "thiếu số thứ tự: {0} là năm"}
	numberTail       = schedule.Template{Code: "vn-number-tail", En: "{0} follows, which is no part of a number", Vi: "{0} theo sau không thuộc số, ký hiệu"}
)

// numberReasons are all of them.
func numberReasons() []schedule.Template {
	return []schedule.Template{
		numberEmpty, numberLong, numberCharacter, numberUnnumbered, numberOrdinal, numberDate, numberYear, numberSymbol,
		numberIssuer, numberCompetence, numberForm, numberBare, numberCut, numberTail, badNumber,
	}
}

var badNumber = schedule.Template{
	Code: "vn-number-invalid",
	En:   "{0} cannot be the number of a document: {1} (byte {2})",
	Vi:   "{0} không thể là số, ký hiệu văn bản: {1} (byte {2})",
}

// NumberError is a text that cannot be a number, with the reason and the byte at which it fails.
type NumberError struct {
	Input  string
	Offset int
	Reason schedule.Message
}

// Code names the reason: "vn-number-form" for 01/GTGT, "vn-number-date" for 24/11/1979-A.
func (e *NumberError) Code() string { return e.Reason.Code() }

// Message gives the code and the arguments.
func (e *NumberError) Message() schedule.Message {
	return badNumber.With(schedule.Quote(e.Input), e.Reason, e.Offset)
}

// In says the error in "vi" or "en".
func (e *NumberError) In(lang string) string { return e.Message().In(lang) }
func (e *NumberError) Error() string         { return "vn: " + e.In("en") }
