package agency

import "github.com/chithi-go/chithi/schedule"

// Outcome is what a reorganisation asks to be done with one assignment.
type Outcome uint8

// The outcomes.
const (
	Stays  Outcome = iota + 1 // giữ nguyên: the body goes on answering
	Auto                      // tự chuyển: the decision itself names the one body that takes over, or all that share
	Decide                    // cần quyết định: the work is divided, and somebody must say who takes the assignment
	Ends                      // chấm dứt: the decision ends the work
	Orphan                    // bỏ sót: nobody is named
)

var outcomes = []word{
	Stays:  {"stays", "stays", "giữ nguyên"},
	Auto:   {"auto", "moves by itself", "tự chuyển"},
	Decide: {"decide", "somebody must decide", "cần quyết định"},
	Ends:   {"ends", "ends", "chấm dứt"},
	Orphan: {"orphan", "nobody named", "không cơ quan nào được giao"},
}

// String returns the key of the outcome: "auto".
func (o Outcome) String() string { return wordKey(outcomes, int(o)) }

// In returns the words of a language.
func (o Outcome) In(lang string) string { return wordIn(outcomes, int(o), lang) }

// Proposal is what a reorganisation asks for one assignment, with the answer it rests on.
type Proposal struct {
	What    Responsibility
	Outcome Outcome
	Answer  Answer
}

// Plan says what the changes after a day and up to another ask for each responsibility held on the first: which move
// by themselves, which somebody must decide, which are left with nobody. It writes nothing; the decision is the user's.
// With from 30 June and to 1 July 2025 it is the plan of the merger of An Giang and Kiên Giang.
// A responsibility whose body is not recorded, or not established by then, stays as it is; its answer says so.
func (r *Registry) Plan(held []Responsibility, from, to schedule.Date) []Proposal {
	plan := make([]Proposal, 0, len(held))
	for _, what := range held {
		a := r.Resolve(what, from, to)
		plan = append(plan, Proposal{what, outcomeOf[a.Result()], a})
	}
	return plan
}

// outcomeOf gives the outcome of each result.
var outcomeOf = [...]Outcome{
	Unknown: Stays, NotYet: Stays, Unchanged: Stays, Succeeded: Auto, Shared: Auto, Divided: Decide, Lapsed: Ends, Orphaned: Orphan,
}
