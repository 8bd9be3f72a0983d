package eu

import (
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// DefaultEffect is the twentieth day following publication, where an act names no date (TFEU art. 297(1)).
// Directive 95/46/EC, published on 1995-11-23, entered into force on 1995-12-13.
func DefaultEffect(*directive.Directive) (c directive.Clause, ok bool) {
	rule, err := schedule.ParseRule("20 days after publication")
	return directive.Clause{
		Term:  schedule.Term{Role: schedule.RoleEffect, Rule: rule},
		Basis: silent.basis, Reason: silent.reason.With(),
	}, err == nil
}
