package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxLine is the greatest length of a line in bytes; a longer one is a fault of that line alone.
const maxLine = 1 << 20

// maxAhead is how many bytes beyond its first line a row with a line break in quotation marks may run.
const maxAhead = 1 << 15

var errLong = fmt.Errorf("longer than %d bytes", maxLine)

// lines reads a stream of lines of any length and tells what is wrong with one.
type lines struct {
	r        *bufio.Reader
	n        int // of the line read last, from 1
	stderr   io.Writer
	progress bool
	shown    int  // the count shown last
	standing bool // it stands on the last line of the terminal
}

func newLines(r io.Reader, stderr io.Writer, progress bool) *lines {
	return &lines{r: bufio.NewReaderSize(r, 2*maxAhead), stderr: stderr, progress: progress}
}

// fault is a line that cannot be used, and why.
type fault struct {
	line   int
	column string
	err    error
}

func (f *fault) Error() string {
	if f.column == "" {
		return fmt.Sprintf("line %d: %v", f.line, f.err)
	}
	return fmt.Sprintf("line %d: %s: %v", f.line, f.column, f.err)
}

// next returns the next line without its end; a *fault is one that is too long, io.EOF the end.
func (l *lines) next() (string, error) {
	part, err := l.r.ReadSlice('\n')
	long := []byte(nil)
	for err == bufio.ErrBufferFull {
		if len(long) <= maxLine {
			long = append(long, part...)
		}
		part, err = l.r.ReadSlice('\n')
	}
	if long != nil {
		part = append(long, part...)
	}
	if err != nil && (err != io.EOF || len(part) == 0) {
		return "", err
	}
	l.n++
	l.show()
	if len(part) > maxLine {
		return "", &fault{line: l.n, err: errLong}
	}
	return strings.TrimRight(string(part), "\r\n"), nil
}

// ahead returns what a line with a quotation mark left open goes on with, as far as the line on which the marks are even again, and how
// many bytes that is; 0 when there is no such line nearby.
func (l *lines) ahead() (string, int) {
	near, err := l.r.Peek(maxAhead)
	open := true
	for i, c := range near {
		switch {
		case c == '"':
			open = !open
		case c == '\n' && !open:
			return string(near[:i]), i + 1
		}
	}
	if !open && err == io.EOF {
		return string(near), len(near)
	}
	return "", 0
}

// skip passes over what ahead gave.
func (l *lines) skip(text string, size int) {
	_, _ = l.r.Discard(size) // it was seen, so it is there
	l.n += 1 + strings.Count(text, "\n")
}

// tell names a fault on standard error. Any other error is given back.
func (l *lines) tell(err error) error {
	if bad := (*fault)(nil); !errors.As(err, &bad) {
		return err
	}
	if l.standing {
		fmt.Fprintln(l.stderr)
	}
	l.standing = false
	fmt.Fprintln(l.stderr, "tracker:", err)
	return nil
}

// show writes the count of lines from time to time, when somebody is there to read it.
func (l *lines) show() {
	const step = 100_000
	if n := l.n - l.n%step; l.progress && n > l.shown {
		l.shown, l.standing = n, true
		fmt.Fprintf(l.stderr, "\r%d lines", n)
	}
}

// end writes the last count, when there was one before.
func (l *lines) end() {
	if l.shown > 0 {
		fmt.Fprintf(l.stderr, "\r%d lines\n", l.n)
	}
}
