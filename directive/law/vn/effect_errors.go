package vn

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

var (
	noDay   = schedule.Template{Code: "vn-clause-no-day", En: "the words name a day without its figures: {0}", Vi: "điều khoản thiếu ngày cụ thể: {0}"}
	tooLong = schedule.Template{Code: "vn-clause-too-long", En: "a clause of {0} bytes is too long (at most {1})", Vi: "điều khoản dài {0} byte là quá dài (nhiều nhất {1})"}
)

// NoDayError is a clause that names a day and has lost its figures: "kể từ ngày … tháng … năm 2016".
type NoDayError struct{ Words string } // clipped to 200 bytes

// Message gives the code and the arguments.
func (e *NoDayError) Message() schedule.Message { return noDay.With(strconv.Quote(e.Words)) }

// In says the error in "vi" or "en".
func (e *NoDayError) In(lang string) string { return e.Message().In(lang) }
func (e *NoDayError) Error() string         { return "vn: " + e.In("en") }

// TooLongError is a clause over [MaxWords].
type TooLongError struct{ Bytes int }

// Message gives the code and the arguments.
func (e *TooLongError) Message() schedule.Message { return tooLong.With(e.Bytes, MaxWords) }

// In says the error in "vi" or "en".
func (e *TooLongError) In(lang string) string { return e.Message().In(lang) }
func (e *TooLongError) Error() string         { return "vn: " + e.In("en") }

func clip(s string) string {
	const most = 200
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
