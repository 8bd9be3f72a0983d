package directive

import "github.com/chithi-go/chithi/schedule"

// Reading is what a law reads in the words of a clause of effect: one [Clause] for every date they set,
// and the words that were not understood.
type Reading struct {
	Clauses []Clause
	Rest    []string
}

// Clause is one thing that the words set: which part, in which role, by which rule, and from which words.
type Clause struct {
	Scope Scope
	Term  schedule.Term // role (effect, application, expiry …), rule, printed date
	Words string        // the words it came from
	Basis string        // the provision of law by which they are read so
}
