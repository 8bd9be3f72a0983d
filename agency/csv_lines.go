package agency

import (
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi"
)

// Lines are where the bodies and the changes of two CSV files stood, so that a fault which [New] or [Registry.Extend]
// finds in them can be told by its line.
type Lines struct {
	agencies []int
	changes  changeLines
}

// changeLines are the first line of each change, and the lines of the parts of those that have several.
type changeLines struct {
	first []int
	more  map[int]rowLines
}

// rowLines are the lines of the entries of each list of a change.
type rowLines struct{ from, to, transfers []int }

// ReadCSV reads bodies and changes, as [ReadAgencies] and [ReadChanges] do, and where they stood; a reader may be nil.
// The faults of both files come at once, placed as /agencies/lines/7/key and /changes/lines/12/on.
func ReadCSV(agencies, changes io.Reader) (data Data, lines Lines, err error) {
	var faults chithi.Problems
	gather := func(file string, err error) error {
		var some chithi.Problems
		if errors.As(err, &some) {
			faults = append(faults, some.Under(file)...)
			return nil
		}
		return err
	}
	if agencies != nil {
		data.Agencies, lines.agencies, err = readAgencies(agencies)
		if err = gather("/agencies", err); err != nil {
			return Data{}, Lines{}, err
		}
	}
	if changes != nil {
		data.Changes, lines.changes, err = readChanges(changes)
		if err = gather("/changes", err); err != nil {
			return Data{}, Lines{}, err
		}
	}
	if len(faults) > 0 {
		return Data{}, Lines{}, faults
	}
	return data, lines, nil
}

// Place returns the error of [New] with each fault at its line: /changes/lines/12/from in place of /changes/7/from/0.
// When the files extended a registry, known is that registry, whose own bodies and changes keep their place; else nil.
func (l Lines) Place(err error, known *Registry) error {
	var all chithi.Problems
	if !errors.As(err, &all) {
		return err
	}
	agencies, changes := 0, 0
	if known != nil {
		agencies, changes = len(known.data.Agencies), len(known.data.Changes)
	}
	placed := all.Under("")
	for i := range placed {
		tokens := strings.Split(placed[i].Pointer, "/")
		if len(tokens) < 3 {
			continue
		}
		entry, rest := 0, tokens[3:]
		if entry, err = strconv.Atoi(tokens[2]); err != nil {
			continue
		}
		line := 0
		switch tokens[1] {
		case "agencies":
			line = lineOf(l.agencies, entry-agencies)
		case "changes":
			line, rest = l.changes.find(entry-changes, rest)
		}
		if line > 0 {
			placed[i].Pointer = chithi.Pointer(tokens[1], "lines", line) + strings.Join(append([]string{""}, rest...), "/")
		}
	}
	placed.Sort()
	return slices.CompactFunc(placed, func(a, b chithi.Problem) bool { // a row that says a thing once is told once
		return a.Pointer == b.Pointer && a.Message.In("en") == b.Message.In("en")
	})
}

// find returns the line of a part of a change, and the part without its number in the list of the change.
func (l changeLines) find(change int, part []string) (line int, rest []string) {
	line = lineOf(l.first, change)
	if line == 0 || len(part) < 2 {
		return line, part
	}
	n, err := strconv.Atoi(part[1])
	if err != nil {
		return line, part
	}
	list := map[string][]int{"from": l.more[change].from, "to": l.more[change].to, "transfers": l.more[change].transfers}[part[0]]
	if exact := lineOf(list, n); exact > 0 {
		line = exact
	}
	if rest = part[2:]; part[0] != "transfers" || len(rest) == 0 {
		rest = part[:1]
	}
	return line, rest
}

// lineOf returns a line of a list, or 0 when the list has none there.
func lineOf(lines []int, i int) int {
	if i < 0 || i >= len(lines) {
		return 0
	}
	return lines[i]
}
