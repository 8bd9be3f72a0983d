package main

import (
	"slices"
	"strings"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// home is where the built-in data look first.
const home = "vn/an-giang"

// find returns the body that a key or a name means, or the candidates when it may mean several. A name is looked up
// over all time, or on the day since when there is one. Bodies that follow one another under one name are one line,
// and the first of them is meant: what it was given is what the others took over.
func (a *asker) find(who string, on schedule.Date) (agency.Key, []agency.Key) {
	if k, err := agency.ParseKey(who); err == nil {
		if _, ok := a.bodies.Agency(k); ok {
			return k, nil
		}
	}
	found := slices.Collect(a.bodies.Find(who, a.since))
	if a.agencies == "" {
		if local := slices.DeleteFunc(slices.Clone(found), func(k agency.Key) bool { return !atHome(k) }); len(local) > 0 {
			found = local
		}
	}
	switch len(found) {
	case 0:
		return agency.Key{}, nil
	case 1:
		return found[0], nil
	}
	first := slices.MinFunc(found, func(x, y agency.Key) int { return a.start(x).Compare(a.start(y)) })
	for _, k := range found {
		if k != first && !a.follows(k, first) {
			return agency.Key{}, found
		}
	}
	return first, nil
}

func atHome(k agency.Key) bool {
	rest, ok := strings.CutPrefix(k.String(), home)
	return ok && (rest == "" || rest[0] == '/' || rest[0] == '-')
}

func (a *asker) start(k agency.Key) schedule.Date {
	life, _ := a.bodies.Life(k)
	return life.From
}

// follows reports whether a body answers on its first day for what another was given.
func (a *asker) follows(k, first agency.Key) bool {
	for h := range a.bodies.Who(first, a.start(k)).Holders() {
		if h == k {
			return true
		}
	}
	return false
}
