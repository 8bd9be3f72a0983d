package main

import (
	"bytes"
	"runtime"
	"slices"
	"sync"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/eu"
	"github.com/chithi-go/chithi/directive/law/us"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
)

// laws are the jurisdictions that the store understands, and the bodies it knows.
type laws struct {
	of        map[string]directive.Law
	resolvers map[string]*directive.Resolver
	bodies    *agency.Registry
}

func newLaws() (*laws, error) {
	bodies, err := angiang.Registry()
	if err != nil {
		return nil, err
	}
	l := &laws{map[string]directive.Law{"vn": vn.Law(), "us": us.Law(), "eu": eu.Law()}, map[string]*directive.Resolver{}, bodies}
	for code, law := range l.of {
		l.resolvers[code] = directive.NewResolver(law, bodies)
	}
	return l, nil
}

// resolveAll computes what follows from the texts of lines, side by side.
func (l *laws) resolveAll(lines []line) {
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wait.Go(func() {
			for i := w; i < len(lines); i += workers {
				if lines[i].err == nil {
					lines[i].text, lines[i].err = l.resolve(lines[i].document)
				}
			}
		})
	}
	wait.Wait()
}

// resolve decodes a document and computes what follows from it.
func (l *laws) resolve(document []byte) (*directive.Resolved, error) {
	if bytes.Contains(document, []byte(`\u0000`)) {
		return nil, &Error{faultNul.With(), nil}
	}
	d, err := directive.Parse(document)
	if err != nil {
		return nil, err
	}
	r, ok := l.resolvers[d.Jurisdiction]
	if !ok {
		return nil, &Error{faultLaw.With(d.Jurisdiction), nil}
	}
	return r.Resolve(d)
}

// spellings are the canonical spellings that a number can have, by the law of one place or another.
func (l *laws) spellings(number string) []string {
	list := []string{number}
	for _, law := range l.of {
		if law.ParseNumber == nil {
			continue
		}
		if n, err := law.ParseNumber(number); err == nil && !slices.Contains(list, n.Canonical()) {
			list = append(list, n.Canonical())
		}
	}
	slices.Sort(list)
	return list
}
