package main

import (
	"bufio"
	"bytes"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/eu"
	"github.com/chithi-go/chithi/directive/law/us"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/examples"
)

// The events of real instruments, one file a text.
//
//go:embed instruments/*.json
var instruments embed.FS

// fault is a text that cannot be read, by its file and line.
type fault struct {
	place string
	err   error
}

// loader reads and resolves texts by the law of each.
type loader struct {
	laws      map[string]directive.Law
	resolvers map[string]*directive.Resolver
	seen      map[[16]byte]bool
	texts     []*directive.Resolved
	places    []string // of the texts
	faults    []fault
}

// load reads a folder, a file of lines, or, without a path, the texts that are built in.
func load(path string) (*loader, error) {
	l := &loader{laws: map[string]directive.Law{}, resolvers: map[string]*directive.Resolver{}, seen: map[[16]byte]bool{}}
	for _, law := range []directive.Law{vn.Law(), us.Law(), eu.Law()} {
		l.laws[law.Code], l.resolvers[law.Code] = law, directive.NewResolver(law, nil)
	}
	var err error
	switch info, statErr := os.Stat(path); {
	case path == "":
		if err = l.folder(instruments, "instruments"); err == nil {
			l.add("2206/CT-UBND", examples.Directive2206())
		}
	case statErr != nil:
		return nil, statErr
	case info.IsDir():
		err = l.folder(os.DirFS(path), ".")
	default:
		err = l.file(path)
	}
	if err == nil && len(l.texts) == 0 {
		err = &failure{nothing.With(path)}
		if len(l.faults) > 0 {
			err = fmt.Errorf("%s: %w", l.faults[0].place, l.faults[0].err)
		}
	}
	return l, err
}

func (l *loader) folder(files fs.FS, root string) error {
	return fs.WalkDir(files, root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".json") {
			return err
		}
		f, err := files.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		b, err := io.ReadAll(io.LimitReader(f, directive.MaxSize+1))
		if err != nil {
			return err
		}
		l.add(path, b)
		return nil
	})
}

// file reads one text a line, or one text over several lines.
func (l *loader) file(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewReaderSize(f, 1<<20)
	first, err := line(in)
	if err != nil && err != io.EOF {
		return fmt.Errorf("%s:1: %w", path, err)
	}
	if t := bytes.TrimSpace(first); len(t) > 0 && !bytes.HasSuffix(t, []byte("}")) {
		rest, err := io.ReadAll(io.LimitReader(in, int64(directive.MaxSize+1-len(first))))
		if err != nil {
			return err
		}
		l.add(path, append(first, rest...))
		return nil
	}
	for n := 1; ; n++ {
		if len(bytes.TrimSpace(first)) > 0 {
			l.add(fmt.Sprintf("%s:%d", path, n), first)
		}
		if err == io.EOF {
			return nil
		}
		if first, err = line(in); err != nil && err != io.EOF {
			return fmt.Errorf("%s:%d: %w", path, n+1, err)
		}
	}
}

// line reads a line no longer than a text may be.
func line(in *bufio.Reader) ([]byte, error) {
	var b []byte
	for {
		part, err := in.ReadSlice('\n')
		if b = append(b, part...); len(b) > directive.MaxSize {
			return nil, &directive.SizeError{Limit: directive.MaxSize}
		}
		if err != bufio.ErrBufferFull {
			return b, err
		}
	}
}

func (l *loader) add(place string, b []byte) {
	r, err := l.resolve(b)
	if err == nil && l.seen[r.ID] {
		err = &failure{double.With(r.Number)}
	}
	if err != nil {
		l.faults = append(l.faults, fault{place, err})
		return
	}
	l.seen[r.ID] = true
	l.texts, l.places = append(l.texts, r), append(l.places, place)
}

func (l *loader) resolve(b []byte) (*directive.Resolved, error) {
	d, err := directive.Parse(b)
	if err != nil {
		return nil, err
	}
	r, ok := l.resolvers[d.Jurisdiction]
	if !ok {
		return nil, &failure{noLaw.With(d.Jurisdiction)}
	}
	return r.Resolve(d)
}
