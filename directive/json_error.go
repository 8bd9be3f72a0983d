package directive

import "github.com/chithi-go/chithi/schedule"

var (
	jsonSyntax    = schedule.Template{Code: "json-syntax", En: "not JSON", Vi: "không phải JSON"}
	jsonEmpty     = schedule.Template{Code: "json-empty", En: "the file is empty", Vi: "tệp trống"}
	jsonMark      = schedule.Template{Code: "json-bom", En: "the file begins with a byte order mark", Vi: "tệp bắt đầu bằng dấu thứ tự byte"}
	jsonEncoding  = schedule.Template{Code: "json-utf8", En: "not valid UTF-8", Vi: "không phải UTF-8 hợp lệ"}
	jsonSurrogate = schedule.Template{Code: "json-escape", En: "half a surrogate pair stands alone", Vi: "nửa cặp thay thế đứng một mình"}
	jsonDeep      = schedule.Template{Code: "json-depth", En: "objects and lists lie more than 64 deep", Vi: "đối tượng và danh sách lồng nhau quá 64 tầng"}
	jsonTrailing  = schedule.Template{Code: "json-trailing", En: "something follows the directive", Vi: "còn dữ liệu sau chỉ thị"}
	jsonTooLarge  = schedule.Template{Code: "json-too-large", En: "the file is longer than {0} bytes", Vi: "tệp dài quá {0} byte"}

	syntaxPlace = schedule.Template{Code: "json-at", En: "{0} at byte {1} ({2})", Vi: "{0} tại byte {1} ({2})"}
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
func (e *SyntaxError) Message() schedule.Message {
	place := e.Pointer
	if place == "" {
		place = "/"
	}
	return schedule.Template{Code: e.reason.Code(), En: syntaxPlace.En, Vi: syntaxPlace.Vi}.With(e.reason, e.Offset, place)
}

// In says the error in "vi" or "en".
func (e *SyntaxError) In(lang string) string { return e.Message().In(lang) }
func (e *SyntaxError) Error() string         { return "directive: " + e.In("en") }

// SizeError is an input longer than a document may be.
type SizeError struct{ Limit int }

// Message gives the code and the arguments.
func (e *SizeError) Message() schedule.Message { return jsonTooLarge.With(e.Limit) }

// In says the error in "vi" or "en".
func (e *SizeError) In(lang string) string { return e.Message().In(lang) }
func (e *SizeError) Error() string         { return "directive: " + e.In("en") }
