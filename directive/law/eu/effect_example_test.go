package eu_test

import (
	"fmt"

	"github.com/chithi-go/chithi/directive/law/eu"
	"github.com/chithi-go/chithi/schedule"
)

// The Artificial Intelligence Act was published on 12 July 2024 and applies, as a whole, two years after its entry into force.
func ExampleReadEffect() {
	r, err := eu.ReadEffect("This Regulation shall enter into force on the twentieth day following that of its publication in the Official Journal of the European Union. " +
		"It shall apply from 24 months after the date of entry into force of this Regulation.")
	if err != nil {
		panic(err)
	}
	facts := schedule.Facts{Publication: schedule.MustParseDate("2024-07-12")}
	for _, c := range r.Clauses {
		a, err := c.Term.Resolve(facts, eu.Law().Calendars)
		if err != nil {
			panic(err)
		}
		fmt.Println(c.Term.Role, a.Date)
		facts.Effect = a.Date
	}
	// Output:
	// effect 2024-08-01
	// application 2026-08-02
}
