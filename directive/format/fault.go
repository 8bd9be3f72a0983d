package format

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// The bounds of a document of any exchange format. Beyond them reading stops at once.
const (
	MaxSize  = 16 << 20  // bytes
	MaxDepth = 64        // elements, objects and lists inside one another
	MaxNodes = 1_000_000 // elements, members and items in all
)

var (
	tooLarge     = schedule.Template{Code: "format-too-large", En: "the file is longer than {0} bytes", Vi: "tệp dài quá {0} byte"}
	tooDeep      = schedule.Template{Code: "format-too-deep", En: "the file nests more than {0} levels", Vi: "tệp lồng nhau quá {0} tầng"}
	tooMany      = schedule.Template{Code: "format-too-many", En: "the file has more than {0} parts", Vi: "tệp có quá {0} phần tử"}
	badDay       = schedule.Template{Code: "format-identifier-day", En: "the identifier {0} has a day that cannot be, {1}; it is kept as it is", Vi: "định danh {0} chứa ngày không có thật {1}; vẫn giữ nguyên"}
	lostTemplate = schedule.Template{Code: "format-lost", En: "{0} has no place for this; it is left out", Vi: "{0} không có chỗ cho nội dung này; bị bỏ qua"}
)

var notCertain = schedule.Template{
	Code: "format-not-certain",
	En:   "Some of the days on which this text is in force, or applied, are assumed, provisional or not known.",
	Vi:   "Một số ngày có hiệu lực hoặc áp dụng của văn bản này là giả định, tạm tính hoặc chưa xác định.",
}

// NotCertain is what a document says of its days, in both languages, when its time is [Time.Provisional].
func NotCertain() schedule.Message { return notCertain.With() }

// LimitError is an input beyond the bounds.
type LimitError struct{ reason schedule.Message }

// TooLarge says that an input is longer than [MaxSize].
func TooLarge() *LimitError { return &LimitError{tooLarge.With(MaxSize)} }

// TooDeep says that an input nests more than [MaxDepth] levels.
func TooDeep() *LimitError { return &LimitError{tooDeep.With(MaxDepth)} }

// TooMany says that an input has more than [MaxNodes] parts.
func TooMany() *LimitError { return &LimitError{tooMany.With(MaxNodes)} }

// Message gives the code and the arguments.
func (e *LimitError) Message() schedule.Message { return e.reason }

// In says the error in "vi" or "en".
func (e *LimitError) In(lang string) string { return e.reason.In(lang) }
func (e *LimitError) Error() string         { return "format: " + e.In("en") }

// Doubtful says that an identifier has a day that cannot be.
func Doubtful(identifier, day string) schedule.Message { return badDay.With(Quote(identifier), day) }

// Lost says that a format has no place for something that a directive has.
func Lost(system string) schedule.Message { return lostTemplate.With(system) }

// Quote shows a stranger's input in a message, clipped at the border of a rune.
func Quote(s string) string {
	const most = 80
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return strconv.QuoteToGraphic(s)
}
