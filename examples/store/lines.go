package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"

	"github.com/chithi-go/chithi/directive"
)

// line is one line of a file: a text, or why it is none.
type line struct {
	n        int64
	document []byte
	text     *directive.Resolved
	err      error
}

// batch is a run of lines with the place in the file behind them.
type batch struct {
	lines  []line
	bytes  int64
	count  int64
	digest string
	err    error // of reading; there are no lines then
}

// lineReader reads batches of a file; the next one is read and resolved while the last is written.
type lineReader struct {
	in      *bufio.Reader
	laws    *laws
	size    int
	bytes   int64
	count   int64
	digest  hash.Hash
	longest int
}

const batchBytes = 16 << 20 // a batch holds no more, and so does the memory

func newLineReader(in io.Reader, l *laws, size int) *lineReader {
	return &lineReader{in: bufio.NewReaderSize(in, 1<<16), laws: l, size: size, digest: sha256.New(), longest: directive.MaxSize}
}

// binaries are what files begin with that somebody may hand over in place of a text.
var binaries = [...]struct{ begins, is string }{
	{"\x1f\x8b", "gzip"},
	{"\x28\xb5\x2f\xfd", "zstd"},
	{"BZh", "bzip2"},
	{"\xfd7zXZ\x00", "xz"},
	{"PK\x03\x04", "zip"},
	{"SQLite format 3\x00", "SQLite"},
	{"\xff\xfe", "UTF-16"},
	{"\xfe\xff", "UTF-16"},
}

// sniff refuses a file that is no text as a whole, in place of every line of it.
func (r *lineReader) sniff() error {
	head, _ := r.in.Peek(16) // a fault comes back with the first line
	for _, b := range binaries {
		if bytes.HasPrefix(head, []byte(b.begins)) {
			return &Error{faultBinary.With(b.is), nil}
		}
	}
	return nil
}

// skip goes over the bytes that an earlier run has read; it returns false when they are not the same.
func (r *lineReader) skip(bytes, lines int64, digest string) (bool, error) {
	n, err := io.CopyN(r.digest, r.in, bytes)
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	if err != nil || hex.EncodeToString(r.digest.Sum(nil)) != digest {
		return false, err
	}
	r.bytes, r.count = n, lines
	return true, nil
}

// batches sends the batches until stop is closed.
func (r *lineReader) batches(stop <-chan struct{}) <-chan batch {
	c := make(chan batch)
	go func() {
		defer close(c)
		for {
			b := r.next()
			if len(b.lines) == 0 && b.err == nil {
				return
			}
			select {
			case c <- b:
			case <-stop:
				return
			}
			if b.err != nil {
				return
			}
		}
	}()
	return c
}

func (r *lineReader) next() batch {
	var b batch
	for held := 0; len(b.lines) < r.size && held < batchBytes; {
		text, long, err := r.line()
		if len(text) > 0 || long {
			r.count++
			held += len(text)
			switch {
			case long:
				b.lines = append(b.lines, line{n: r.count, err: &Error{faultLong.With(r.longest), nil}})
			case len(bytes.TrimSpace(text)) > 0:
				b.lines = append(b.lines, line{n: r.count, document: bytes.TrimSpace(text)})
			}
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil { // in the middle of a line: the place behind it would be no place to go on from
			return batch{err: err}
		}
	}
	b.bytes, b.count, b.digest = r.bytes, r.count, hex.EncodeToString(r.digest.Sum(nil))
	r.laws.resolveAll(b.lines)
	return b
}

// line reads one line with its end; what is too long is passed over.
func (r *lineReader) line() (text []byte, long bool, err error) {
	for {
		part, err := r.in.ReadSlice('\n')
		r.digest.Write(part)
		r.bytes += int64(len(part))
		if long = long || len(text)+len(part) > r.longest+1; long {
			text = nil
		} else {
			text = append(text, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return text, long, err
		}
	}
}
