package agency

import (
	"maps"
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// Agency is a public body as recorded: what it is called, what it hangs on, what it does and where.
// The Department of Education and Training of An Giang in 2020 is one, that of the merged province of
// 1 July 2025 is another, with a key of its own.
type Agency struct {
	Key   Key
	Kind  string // "department", "district-committee"
	Level string // "ministry", "province", "district", "commune"
	Names []Name
	Codes []Code
	Links []Link
	// Functions and Territories are all that the body answers for; an empty list says nothing, so that
	// everything is meant.
	Functions   []Path
	Territories []Path
	// Life is what is recorded of its first day and of the first day without it; a change may say either too.
	Life schedule.Interval
	// Assumed says why the existence of the body, or its recorded life, is only assumed; empty when it is not.
	Assumed chithi.Text
	// AssumedFrom is the day from which on it is only assumed, and so is every answer; unset means always. Nobody found
	// what became of the Department of Foreign Affairs of An Giang between 1 March and 30 June 2025.
	AssumedFrom schedule.Date
	Source      string
}

// Name is one name of a body while it is valid. An official name without an end holds until the next
// official name in its language begins.
type Name struct {
	Text  string
	Lang  string // "vi"
	Kind  NameKind
	Valid schedule.Interval
}

// Code names a body in somebody's scheme while it is valid. The code 91 of the General Statistics Office
// is Kiên Giang until 30 June 2025 and the merged An Giang from 1 July.
type Code struct {
	Scheme, Value string
	Valid         schedule.Interval
}

// Link hangs a body on another while it is valid.
type Link struct {
	To    Key
	Kind  LinkKind
	Valid schedule.Interval
}

// Group is every body of a kind under another one, as in "the district People's Committees of An Giang".
type Group struct {
	Kind  string `json:"kind"`
	Under Key    `json:"under"`
}

// clone copies the lists, so that what a registry hands out can be changed without changing it.
func (a *Agency) clone() Agency {
	b := *a
	b.Names, b.Codes, b.Links = slices.Clone(a.Names), slices.Clone(a.Codes), slices.Clone(a.Links)
	b.Functions, b.Territories = slices.Clone(a.Functions), slices.Clone(a.Territories)
	b.Assumed = maps.Clone(a.Assumed)
	return b
}

// assumedOn reports whether something about the body is only assumed on a day.
func (a *Agency) assumedOn(on schedule.Date) bool { return !a.Assumed.IsZero() && on >= a.AssumedFrom }
