package us

import "github.com/chithi-go/chithi/directive"

// DefaultEffect says that a document silent about its effect has no day by law: a rule names a date certain, at
// least 30 days after publication (5 U.S.C. 553(d)), and what has named none is not dated by publication alone.
func DefaultEffect(*directive.Directive) (c directive.Clause, ok bool) { return c, false }
