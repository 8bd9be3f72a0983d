package us_test

import (
	"fmt"

	"github.com/chithi-go/chithi/directive/law/us"
	"github.com/chithi-go/chithi/schedule"
)

// Saturday 16 March 2019 becomes Monday the 18th: in the Federal Register a day of effect rolls.
func ExampleReadEffect() {
	r, err := us.ReadEffect("This rule is effective 15 days after publication in the Federal Register.")
	if err != nil {
		panic(err)
	}
	term := r.Clauses[0].Term
	a, err := term.Resolve(schedule.Facts{Publication: schedule.MustParseDate("2019-03-01")}, us.Law().Calendars)
	fmt.Println(term.Rule)
	fmt.Println(a.Date, a.Date.Weekday(), err)
	// Output:
	// 15 days after publication, rolled forward on us-federal
	// 2019-03-18 Monday <nil>
}
