package task

import (
	"cmp"
	"slices"

	"github.com/chithi-go/chithi/agency"
)

// clashes are what two assignments of one list cannot both say of one day.
type clashes struct {
	leads leaders      // two bodies that lead
	both  []agency.Key // bodies that lead and coordinate
}

// clashesOf walks the assignments by their first day: the next one meets an earlier one exactly when it meets the one
// that is held longest.
func clashesOf(list []Assignment) clashes {
	var walk []*Assignment
	for i := range list {
		if a := &list[i]; (a.Role == Lead || a.Role == Coordinate) && a.Valid.IsValid() {
			walk = append(walk, a)
		}
	}
	slices.SortStableFunc(walk, func(a, b *Assignment) int { return cmp.Compare(a.Valid.From, b.Valid.From) })
	var found clashes
	var lead *Assignment // that nobody gave on
	type part struct {
		lead, coordinate *Assignment
		told             bool
	}
	parts := map[agency.Key]part{}
	for _, a := range walk {
		p := parts[a.Agency]
		other := p.lead
		if a.Role == Lead {
			other = p.coordinate
			p.lead = longest(p.lead, a)
			if a.From.IsZero() {
				if found.leads == nil && meet(lead, a) {
					found.leads = leaders{*lead, *a}
				}
				lead = longest(lead, a)
			}
		} else {
			p.coordinate = longest(p.coordinate, a)
		}
		if !p.told && !a.Agency.IsZero() && meet(other, a) {
			found.both, p.told = append(found.both, a.Agency), true
		}
		parts[a.Agency] = p
	}
	return found
}

func meet(a, b *Assignment) bool { return a != nil && a.Valid.Overlaps(b.Valid) }

// longest returns the one that is held longer; a is nil before there is one.
func longest(a, b *Assignment) *Assignment {
	if a == nil || a.Valid.Before != 0 && (b.Valid.Before == 0 || b.Valid.Before > a.Valid.Before) {
		return b
	}
	return a
}
