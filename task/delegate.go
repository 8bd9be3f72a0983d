package task

import (
	"slices"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Delegate passes work down the line on a day: the body that has the task hands its execution to one below it, and stays answerable.
// The list given stays as it is; the one returned has the delegatee besides, in the role [Execute].
// A body that has no part in the task and answers for none that has, or is not above the other on that day, cannot: a
// [*DelegationError]. The People's Committee of a district may pass its part to its Office of Education, never to that of another
// district. effect is the day from which the assignments hold that say no other.
func Delegate(
	list []Assignment, from, to agency.Key, effect, on schedule.Date, basis string, bodies *agency.Registry,
) ([]Assignment, error) {
	if !answers(list, from, bodies, effect, on) {
		return nil, &DelegationError{From: from, To: to, On: on, NoPart: true}
	}
	if !below(bodies, to, from, on) {
		return nil, &DelegationError{From: from, To: to, On: on}
	}
	return append(slices.Clone(list), Assignment{
		Agency: to, Role: Execute, From: from, Valid: schedule.Interval{From: on}, Basis: basis,
	}), nil
}

// Chain returns the bodies through which work came to one on a day, the first that was given it in front: the committee, then its
// office. A body that has no part in the task has no chain; one that passed the work on for a body it had succeeded begins one.
func Chain(list []Assignment, k agency.Key, on schedule.Date) []agency.Key {
	var chain []agency.Key
	for range len(list) + 1 {
		i := slices.IndexFunc(list, func(a Assignment) bool { return a.Agency == k && a.Valid.Contains(on) })
		if i < 0 && len(chain) == 0 || slices.Contains(chain, k) {
			break
		}
		chain = append(chain, k)
		if i < 0 {
			break
		}
		if k = list[i].From; k.IsZero() {
			break
		}
	}
	slices.Reverse(chain)
	return chain
}

// below reports whether a body hangs on another on a day, over any number of steps of the line or as its unit.
func below(bodies *agency.Registry, k, above agency.Key, on schedule.Date) bool {
	if k == above || !bodies.Alive(k, on) || !bodies.Alive(above, on) {
		return false
	}
	seen := map[agency.Key]bool{k: true}
	for next := []agency.Key{k}; len(next) > 0; next = next[1:] {
		a, _ := bodies.Agency(next[0])
		for _, l := range a.Links {
			if l.Kind != agency.Line && l.Kind != agency.Unit || !l.Valid.Contains(on) || seen[l.To] {
				continue
			}
			if l.To == above {
				return true
			}
			seen[l.To] = true
			next = append(next, l.To)
		}
	}
	return false
}

var (
	notBelow = schedule.Template{
		Code: "task-delegation-not-below",
		En:   "{0} cannot delegate to {1}, which was not under it on {2}",
		Vi:   "{0} không thể giao cho {1}, vì cơ quan này không trực thuộc vào ngày {2}",
	}
	noPart = schedule.Template{
		Code: "task-delegation-no-part",
		En:   "{0} cannot delegate a task in which it had no part on {2}",
		Vi:   "{0} không thể giao lại nhiệm vụ mà mình không tham gia vào ngày {2}",
	}
)

// DelegationError is work passed by a body that does not have it, or to one that is not below.
type DelegationError struct {
	From, To agency.Key
	On       schedule.Date
	NoPart   bool
}

// Message gives the code and the arguments.
func (e *DelegationError) Message() schedule.Message {
	if e.NoPart {
		return noPart.With(e.From, e.To, e.On)
	}
	return notBelow.With(e.From, e.To, e.On)
}

// In says the error in "vi" or "en".
func (e *DelegationError) In(lang string) string { return e.Message().In(lang) }
func (e *DelegationError) Error() string         { return "task: " + e.In("en") }
