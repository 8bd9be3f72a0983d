package directive

import "github.com/chithi-go/chithi/schedule"

// Reading is what a law reads in the words of a clause of effect: one [Clause] for every date they set,
// and the words that were not understood.
type Reading struct {
	Clauses []Clause
	Rest    []string
}

// Clause is one thing that the words set: which part, in which role, by which rule, and from which words.
//
// Part is set when the words limit the clause to something that no [Scope] can name ("các quy định đối với
// rượu và bia", "khoản 2 Điều này"): the clause then says nothing about the rest of the text.
type Clause struct {
	Scope  Scope
	Part   string           // the words of the part; "" is all of Scope
	Term   schedule.Term    // role (effect, application, expiry …), rule, printed date
	Words  string           // the words it came from
	Basis  string           // the provision of law by which they are read so
	Reason schedule.Message // what that provision, or practice, says about them
}

// Whole reports whether the clause is about the text as a whole, apart from what Scope.Except takes out.
func (c Clause) Whole() bool {
	return c.Part == "" && len(c.Scope.Provisions) == 0 && len(c.Scope.Territories) == 0 && len(c.Scope.Addressees) == 0
}
