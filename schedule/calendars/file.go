package calendars

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// MaxFile is the most bytes a calendar file may have; Vietnam's eighteen years take 45,000.
const MaxFile = 1 << 20

const maxHead = 128 // lines before the header

const columns = "date,kind,decision,pair,known,occasion,name_en,name_vi,source"

var (
	fileTooLarge   = schedule.Template{Code: "calendar-file-size", En: "the file has more than {0} bytes", Vi: "tệp có hơn {0} byte"}
	fileText       = schedule.Template{Code: "calendar-file-text", En: "the line is not UTF-8", Vi: "dòng không phải là UTF-8"}
	fileRead       = schedule.Template{Code: "calendar-file-read", En: "the file cannot be read: {0}", Vi: "không đọc được tệp: {0}"}
	fileHeader     = schedule.Template{Code: "calendar-file-header", En: "the header must be {0}", Vi: "dòng tiêu đề phải là {0}"}
	fileCSV        = schedule.Template{Code: "calendar-file-csv", En: "the line is no CSV of {0} columns: {1}", Vi: "dòng không phải CSV {0} cột: {1}"}
	fileDirective  = schedule.Template{Code: "calendar-file-directive", En: "{0} is none of calendar, cover, rest and yearly, or is said twice or badly", Vi: "{0} không phải là calendar, cover, rest hay yearly, hoặc bị lặp hay sai dạng"}
	fileMissing    = schedule.Template{Code: "calendar-file-missing", En: "the file does not say its {0}", Vi: "tệp không nêu {0}"}
	columnDate     = schedule.Template{Code: "calendar-column-date", En: "{0}: {1} is not a day (YYYY-MM-DD)", Vi: "{0}: {1} không phải là một ngày (YYYY-MM-DD)"}
	columnKind     = schedule.Template{Code: "calendar-column-kind", En: "{0} is no kind of entry", Vi: "{0} không phải là một loại mục"}
	columnDecision = schedule.Template{Code: "calendar-column-decision", En: "{0} is none of decided, proposed and estimated", Vi: "{0} không phải là decided, proposed hay estimated"}
)

// Load reads a calendar file and builds the calendar, or reports all that is wrong with it in a
// [*schedule.DataError], each fault with its line. The form of the file stands at the head of this package.
func Load(r io.Reader) (*schedule.Calendar, error) {
	f := read(r)
	if f.tooBad() {
		return nil, f.err()
	}
	f.require()
	c, err := schedule.NewCalendar(f.data)
	var data *schedule.DataError
	if errors.As(err, &data) {
		f.merge(data)
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	return c, nil
}

// ParseEntries reads the entries of a calendar file, with or without its head, for [schedule.Calendar.Extend].
// A line that cannot be read is a fault of the [*schedule.DataError]; whether the entries agree is for the calendar to say.
func ParseEntries(r io.Reader) ([]schedule.Entry, error) {
	f := read(r)
	if err := f.err(); err != nil {
		return nil, err
	}
	return f.data.Entries, nil
}

// file is a calendar file while it is read.
type file struct {
	data   schedule.CalendarData
	lines  []int // line of each entry
	said   map[string]bool
	faults []schedule.Fault
}

func (f *file) fault(line int, m schedule.Message) {
	f.faults = append(f.faults, schedule.Fault{Index: -1, Line: line, What: m})
}

// tooBad reports a fault of the file as a whole, after which no line was read.
func (f *file) tooBad() bool { return len(f.faults) > 0 && f.lines == nil && f.said == nil }

func (f *file) err() error {
	if len(f.faults) == 0 {
		return nil
	}
	slices.SortStableFunc(f.faults, func(a, b schedule.Fault) int { return a.Line - b.Line })
	return &schedule.DataError{Calendar: f.data.ID, Faults: f.faults}
}

// require asks for what a calendar file must say and entries alone need not.
func (f *file) require() {
	for _, key := range [...]string{"calendar", "cover", "rest"} {
		if !f.said[key] {
			f.fault(0, fileMissing.With(key))
		}
	}
}

// merge adds what the calendar finds wrong, with the lines of the file, except on lines that could not be read anyway.
func (f *file) merge(found *schedule.DataError) {
	bad := map[int]bool{}
	for _, have := range f.faults {
		bad[have.Line] = true
	}
	for _, add := range found.Faults {
		if add.Index >= 0 {
			add.Line = f.lines[add.Index]
		}
		if !bad[add.Line] {
			f.faults = append(f.faults, add)
		}
	}
}

func read(r io.Reader) *file {
	f := &file{}
	text, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	switch {
	case err != nil:
		f.fault(0, fileRead.With(err))
		return f
	case len(text) > MaxFile:
		f.fault(0, fileTooLarge.With(MaxFile))
		return f
	}
	f.said, f.lines = map[string]bool{}, []int{}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	above := 0
	for len(text) > 0 && text[0] == '#' && above < maxHead {
		line, rest, _ := bytes.Cut(text, []byte("\n"))
		above++
		f.directive(above, strings.TrimSpace(string(line[1:])))
		text = rest
	}
	f.rows(text, above)
	return f
}
