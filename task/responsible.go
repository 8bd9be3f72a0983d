package task

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Answering is an assignment and who answers for it on a day.
type Answering struct {
	Assignment Assignment
	Answer     agency.Answer
}

// Responsible says who answers on a day in a role: each assignment that is valid on the day, followed through every
// reorganisation since it was made. The assignment itself never changes. The Department of Transport of An Giang coordinates
// by Directive 2206/CT-UBND of 2020; on 2025-03-02 the Department of Construction answers in its place.
func (n *Instance) Responsible(r Role, bodies *agency.Registry, effect, on schedule.Date) []Answering {
	var list []Answering
	for _, a := range n.Assignments {
		if a.Role == r && a.Valid.Contains(on) {
			list = append(list, Answering{a, answer(&a, bodies, effect, on)})
		}
	}
	return list
}

func answer(a *Assignment, bodies *agency.Registry, effect, on schedule.Date) agency.Answer {
	since := max(effect, a.Valid.From)
	return bodies.Resolve(agency.Responsibility{Agency: a.Agency, Function: a.Function, Territory: a.Territory}, since, on)
}

// Outcome says what a reorganisation asks of those who keep a task.
type Outcome uint8

// The outcomes.
const (
	Auto   Outcome = iota // tự động: one body takes over, and the assignment can be carried over as it is
	Decide                // cần quyết định: several answer, or one only as things went elsewhere, and somebody must say which
	Orphan                // bỏ sót: nobody was named
	Ended                 // chấm dứt: a decision ended the responsibility
)

var outcomes = chithi.Vocabulary[Outcome]{Name: "outcome", Rows: [][4]string{
	{"auto", "carried over", "chuyển tiếp", "Resolution 190/2025/QH15"},
	{"decide", "to be decided", "cần quyết định", "Resolution 190/2025/QH15"},
	{"orphan", "nobody named", "bỏ sót", "Resolution 190/2025/QH15"},
	{"ended", "ended", "chấm dứt", "Resolution 190/2025/QH15"},
}}

// String returns the key: "auto".
func (o Outcome) String() string { return outcomes.Word(o).Key }

// In returns the term in "vi" or "en".
func (o Outcome) In(lang string) string { return outcomes.Word(o).In(lang) }

// Proposal is one assignment that no longer rests with the body it names, and what to do about it.
type Proposal struct {
	Instance   int // its place among the instances
	Assignment int // its place in the instance
	Outcome    Outcome
	To         agency.Key // the successor, when there is exactly one
	Answer     agency.Answer
}

// Plan lists the assignments that on a day no longer rest with the body they name, in the order of the instances. It changes nothing,
// so that it can be shown before anything is decided.
func Plan(list []Instance, bodies *agency.Registry, effect, on schedule.Date) []Proposal {
	var plan []Proposal
	for i := range list {
		for j := range list[i].Assignments {
			a := &list[i].Assignments[j]
			if !a.Valid.Contains(on) {
				continue
			}
			ans := answer(a, bodies, effect, on)
			p := Proposal{Instance: i, Assignment: j, Answer: ans}
			switch ans.Result() {
			case agency.Unchanged, agency.NotYet, agency.Unknown:
				continue
			case agency.Lapsed:
				p.Outcome = Ended
			case agency.Orphaned:
				p.Outcome = Orphan
			default:
				holder, one := ans.Holder()
				if !one || ans.Assumed() {
					p.Outcome = Decide
				}
				p.To = holder
			}
			plan = append(plan, p)
		}
	}
	return plan
}

// Apply carries out the proposals that need no decision, from a day on: the assignment to the old body ends the day before, and one to
// the successor begins. The instances given stay as they are. Applying a plan twice is applying it once.
func Apply(list []Instance, plan []Proposal, on schedule.Date) []Instance {
	r := make([]Instance, len(list))
	copy(r, list)
	for _, p := range plan {
		if p.Outcome != Auto || p.To.IsZero() || uint(p.Instance) >= uint(len(r)) {
			continue
		}
		n := &r[p.Instance]
		if uint(p.Assignment) >= uint(len(n.Assignments)) || !n.Assignments[p.Assignment].Valid.Contains(on) {
			continue // carried out before
		}
		next := make([]Assignment, len(n.Assignments), len(n.Assignments)+1)
		copy(next, n.Assignments)
		successor := next[p.Assignment]
		next[p.Assignment].Valid.Before = on
		successor.Agency, successor.Valid.From = p.To, on
		n.Assignments = append(next, successor)
	}
	return r
}
