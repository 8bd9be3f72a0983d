package directive

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// The faults at which reading ends; {0} is the byte.
var (
	jsonSyntax    = schedule.Template{Code: "json-syntax", En: "not JSON at byte {0}", Vi: "không phải JSON tại byte {0}"}
	jsonEmpty     = schedule.Template{Code: "json-empty", En: "the file is empty", Vi: "tệp trống"}
	jsonMark      = schedule.Template{Code: "json-bom", En: "the file begins with a byte order mark", Vi: "tệp bắt đầu bằng dấu thứ tự byte"}
	jsonEncoding  = schedule.Template{Code: "json-utf8", En: "not valid UTF-8 at byte {0}", Vi: "không phải UTF-8 hợp lệ tại byte {0}"}
	jsonSurrogate = schedule.Template{Code: "json-escape", En: "half a surrogate pair stands alone before byte {0}", Vi: "nửa cặp thay thế đứng một mình trước byte {0}"}
	jsonDeep      = schedule.Template{Code: "json-depth", En: "objects and lists lie more than 64 deep at byte {0}", Vi: "đối tượng và danh sách lồng nhau quá 64 tầng tại byte {0}"}
	jsonItems     = schedule.Template{Code: "json-items", En: "more than 262144 elements in lists and maps, at byte {0}", Vi: "danh sách và bảng có quá 262144 phần tử, tại byte {0}"}
	jsonTrailing  = schedule.Template{Code: "json-trailing", En: "something follows the directive at byte {0}", Vi: "còn dữ liệu sau chỉ thị tại byte {0}"}
	jsonTooLarge  = schedule.Template{Code: "json-too-large", En: "the file is longer than {0} bytes", Vi: "tệp dài quá {0} byte"}
)

// SyntaxError is a text that cannot be read as JSON any further.
type SyntaxError struct {
	Offset  int    // of the byte where reading stopped
	Pointer string // of the value around it
	reason  schedule.Message
}

// Code names the kind of fault: "json-depth".
func (e *SyntaxError) Code() string { return e.reason.Code() }

// Message gives the code and the arguments.
func (e *SyntaxError) Message() schedule.Message { return e.reason }

// In says the error in "vi" or "en", with its place and code as a [chithi.Problem] does.
func (e *SyntaxError) In(lang string) string { return chithi.At(e.Pointer, e.reason).In(lang) }
func (e *SyntaxError) Error() string         { return "directive: " + e.In("en") }

// SizeError is an input longer than a document may be.
type SizeError struct{ Limit int }

// Message gives the code and the arguments.
func (e *SizeError) Message() schedule.Message { return jsonTooLarge.With(e.Limit) }

// In says the error in "vi" or "en", with its code.
func (e *SizeError) In(lang string) string { return chithi.At("", e.Message()).In(lang) }
func (e *SizeError) Error() string         { return "directive: " + e.In("en") }
