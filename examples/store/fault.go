package main

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"io/fs"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"

	"github.com/chithi-go/chithi/schedule"
)

var (
	faultDown     = schedule.Template{Code: "store-down", En: "the database cannot be reached", Vi: "không kết nối được với cơ sở dữ liệu"}
	faultRefused  = schedule.Template{Code: "store-refused", En: "the database refuses this user", Vi: "cơ sở dữ liệu từ chối người dùng này"}
	faultMissing  = schedule.Template{Code: "store-missing", En: "there is no such database, or it cannot be opened", Vi: "không có cơ sở dữ liệu này, hoặc không mở được"}
	faultReadOnly = schedule.Template{Code: "store-read-only", En: "the database is read-only; nothing was written", Vi: "cơ sở dữ liệu chỉ cho đọc; không có gì được ghi"}
	faultFull     = schedule.Template{Code: "store-full", En: "no room is left; the step under way was undone", Vi: "hết chỗ lưu trữ; bước đang làm đã được hủy"}
	faultLocked   = schedule.Template{Code: "store-locked", En: "another process holds the database; try again, or wait longer with -wait", Vi: "tiến trình khác đang giữ cơ sở dữ liệu; hãy thử lại hoặc chờ lâu hơn bằng -wait"}
	faultCorrupt  = schedule.Template{Code: "store-corrupt", En: "the file is no database, or is damaged", Vi: "tệp không phải là cơ sở dữ liệu hoặc đã hỏng"}
	faultStopped  = schedule.Template{Code: "store-stopped", En: "stopped; what is done stays, and the step under way was undone", Vi: "đã dừng; phần đã làm được giữ, bước đang làm đã được hủy"}
	faultStrange  = schedule.Template{Code: "store-strange", En: "the database holds tables of another program", Vi: "cơ sở dữ liệu chứa bảng của chương trình khác"}
	faultEmpty    = schedule.Template{Code: "store-empty", En: "the database is empty; import makes the tables", Vi: "cơ sở dữ liệu trống; lệnh import sẽ tạo bảng"}
	faultOlder    = schedule.Template{Code: "store-older", En: "the tables are of version {0}, this program needs {1}; run migrate", Vi: "bảng ở phiên bản {0}, chương trình cần phiên bản {1}; hãy chạy migrate"}
	faultNewer    = schedule.Template{Code: "store-newer", En: "the tables are of version {0}, newer than this program's {1}; use a newer program", Vi: "bảng ở phiên bản {0}, mới hơn phiên bản {1} của chương trình; hãy dùng chương trình mới hơn"}
	faultOther    = schedule.Template{Code: "store-database", En: "the database says no", Vi: "cơ sở dữ liệu báo lỗi"}
	faultPending  = schedule.Template{Code: "store-pending", En: "the days of {0} texts are still to be computed: an import was cut short; run it again, or settle", Vi: "còn {0} văn bản chưa tính xong thời gian: lần nhập trước bị dừng giữa chừng; hãy nhập lại hoặc chạy settle"}
	faultUnknown  = schedule.Template{Code: "store-unknown", En: "no text here has the number {0}", Vi: "không có văn bản nào mang số {0}"}
	faultLaw      = schedule.Template{Code: "store-law", En: "no law of {0} is known", Vi: "chưa có pháp luật của {0}"}
	faultLong     = schedule.Template{Code: "store-line-long", En: "the line is longer than {0} bytes", Vi: "dòng dài quá {0} byte"}
	faultFile     = schedule.Template{Code: "store-file", En: "the file cannot be read", Vi: "không đọc được tệp"}
	faultBinary   = schedule.Template{Code: "store-not-text", En: "the file is {0}, and no text of one directive a line", Vi: "tệp là {0}, không phải văn bản mỗi dòng một chỉ thị"}
	faultNul      = schedule.Template{Code: "store-nul", En: "the character U+0000 cannot be stored", Vi: "không lưu được ký tự U+0000"}
	faultLine     = schedule.Template{Code: "store-line", En: "line {0}: {1}", Vi: "dòng {0}: {1}"}
	faultNothing  = schedule.Template{Code: "store-nothing", En: "line {0}: {1}; nothing was imported", Vi: "dòng {0}: {1}; chưa nhập gì"}
)

// Error is what went wrong, in words of the program, with what the driver said.
type Error struct {
	message schedule.Message
	Err     error
}

// Code returns the code, which never changes.
func (e *Error) Code() string { return e.message.Code() }

// In says the error in "vi" or "en"; what the driver said stays as it is.
func (e *Error) In(lang string) string {
	s := e.message.In(lang)
	if e.Err != nil {
		s += " (" + e.Err.Error() + ")"
	}
	return s
}

// Error says the error in English.
func (e *Error) Error() string { return "store: " + e.In("en") }

// Unwrap returns what the driver said.
func (e *Error) Unwrap() error { return e.Err }

// sqliteFaults are the primary result codes of SQLite (sqlite.org/rescode.html).
var sqliteFaults = map[int]schedule.Template{
	5: faultLocked, 6: faultLocked, 8: faultReadOnly, 9: faultStopped, 11: faultCorrupt, 13: faultFull, 14: faultMissing, 26: faultCorrupt,
}

// postgresFaults are SQLSTATE codes, or their two first letters (PostgreSQL manual, appendix A).
var postgresFaults = map[string]schedule.Template{
	"08": faultDown, "57P01": faultDown, "57P02": faultDown, "57P03": faultDown, "57014": faultStopped, "28": faultRefused, "42501": faultRefused, "3D000": faultMissing, "25006": faultReadOnly,
	"53100": faultFull, "53200": faultFull, "53300": faultDown, "55P03": faultLocked, "40P01": faultLocked, "40001": faultLocked,
	"XX001": faultCorrupt, "XX002": faultCorrupt, "42P07": faultStrange, "42723": faultStrange,
}

// fault names what a driver said.
func fault(err error) error {
	var own *Error
	if err == nil || errors.As(err, &own) {
		return err
	}
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		if t, ok := sqliteFaults[lite.Code()&0xff]; ok {
			return &Error{t.With(), err}
		}
		return &Error{faultOther.With(), err}
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		for _, code := range [...]string{pg.Code, pg.Code[:min(2, len(pg.Code))]} {
			if t, ok := postgresFaults[code]; ok {
				return &Error{t.With(), err}
			}
		}
		return &Error{faultOther.With(), err}
	}
	var connect *pgconn.ConnectError
	var network net.Error
	switch {
	case errors.Is(err, context.Canceled):
		return &Error{faultStopped.With(), err}
	case errors.As(err, &connect), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, driver.ErrBadConn), pgconn.SafeToRetry(err):
		return &Error{faultDown.With(), err}
	case errors.Is(err, fs.ErrNotExist): // before the next: a fault of the system calls itself one of the network too
		return &Error{faultMissing.With(), err}
	case errors.As(err, &network):
		return &Error{faultDown.With(), err}
	}
	return err
}

// saying lets an error speak both languages inside a message.
type saying struct{ error }

// In says the error, in one line.
func (s saying) In(lang string) string {
	text := s.Error()
	var says interface{ In(string) string } // an error of ours, or all the problems of a text
	if errors.As(s.error, &says) {
		text = says.In(lang)
	}
	return strings.ReplaceAll(text, "\n", "; ")
}
