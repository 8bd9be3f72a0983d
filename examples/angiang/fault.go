package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"syscall"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

var (
	unknownLaw = schedule.Template{Code: "angiang-jurisdiction", En: "no law of {0} is built in (vn, us, eu)", Vi: "chưa có pháp luật của {0} (vn, us, eu)"}
	unreadable = schedule.Template{Code: "angiang-file", En: "{0} cannot be read: {1}", Vi: "không đọc được {0}: {1}"}
	unwritten  = schedule.Template{Code: "angiang-output", En: "the answer cannot be written: {0}", Vi: "không ghi được câu trả lời: {0}"}

	noFile     = schedule.Template{Code: "angiang-no-file", En: "there is no such file", Vi: "không có tệp này"}
	noRight    = schedule.Template{Code: "angiang-no-permission", En: "permission is denied", Vi: "không có quyền"}
	isFolder   = schedule.Template{Code: "angiang-folder", En: "it is a folder", Vi: "đây là thư mục"}
	noSpace    = schedule.Template{Code: "angiang-no-space", En: "no space is left", Vi: "hết chỗ trống"}
	brokenPipe = schedule.Template{Code: "angiang-pipe", En: "nobody reads it", Vi: "không có ai nhận"}
)

// fault is what the system refuses, in both languages.
type fault struct{ m schedule.Message }

// In renders the fault with its code, as of the whole.
func (f *fault) In(lang string) string { return f.m.In(lang) + " (" + f.m.Code() + ")" }
func (f *fault) Error() string         { return f.In("en") }

// reason is why the system refuses.
type reason struct{ err error }

// In says the usual reasons in a language, and any other as the system does.
func (r reason) In(lang string) string {
	for _, known := range [...]struct {
		err error
		schedule.Template
	}{
		{fs.ErrNotExist, noFile},
		{fs.ErrPermission, noRight},
		{syscall.EISDIR, isFolder},
		{syscall.ENOSPC, noSpace},
		{syscall.EPIPE, brokenPipe},
	} {
		if errors.Is(r.err, known.err) {
			return known.With().In(lang)
		}
	}
	return r.err.Error()
}

// fail says an error in the language asked for.
func fail(stderr io.Writer, lang string, err error) int {
	var own interface{ In(lang string) string }
	if !errors.As(err, &own) {
		own = chithi.AtError("", err)
	}
	fmt.Fprintln(stderr, "angiang:", own.In(lang))
	return 1
}
