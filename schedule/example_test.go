package schedule_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
)

// A directive signed on 16 September 2020 binds ten days after its signing.
func Example() {
	rule := schedule.MustParseRule("10 days after signing")
	answer, err := rule.Resolve(schedule.Facts{Signing: schedule.MustParseDate("2020-09-16")}, schedule.Calendars{})
	fmt.Println(answer.Date, answer.Date.Weekday(), answer.Standing, err)
	// Output: 2020-09-26 Saturday certain <nil>
}

func ExampleDate_AddMonths() {
	end := schedule.MustParseDate("2021-01-31")
	for _, policy := range []schedule.MonthEnd{schedule.Clip, schedule.Spill, schedule.Refuse} {
		d, err := end.AddMonths(1, policy)
		fmt.Println(d, err)
	}
	// Output:
	// 2021-02-28 <nil>
	// 2021-03-01 <nil>
	//  schedule: 2021-01-31 and 1 month(s): month 2021-02 has no day 31, and the rule does not say what then
}

func ExampleNewDate() {
	_, err := schedule.NewDate(2021, time.February, 30)
	var fault *schedule.DateError
	fmt.Println(errors.As(err, &fault))
	fmt.Println(fault.In("vi"))
	// Output:
	// true
	// 2021-02-30 không phải là một ngày (YYYY-MM-DD, năm 0001 đến 9999)
}

// The same ten days in four laws.
func ExampleParseRule() {
	facts := schedule.Facts{Signing: schedule.MustParseDate("2020-09-16")}
	for _, phrase := range []string{
		"10 days after signing, counting that day",
		"10 days after signing",
		"10 days after signing, once they have run",
		"10 days after signing, rolled forward on weekend",
	} {
		rule, err := schedule.ParseRule(phrase)
		if err != nil {
			fmt.Println(err)
			continue
		}
		weekend, _ := schedule.NewCalendars(calendars.Weekend())
		answer, _ := rule.Resolve(facts, weekend)
		fmt.Println(answer.Date, rule)
	}
	// Output:
	// 2020-09-25 10 days after signing, counting that day
	// 2020-09-26 10 days after signing
	// 2020-09-27 10 days after signing, once they have run
	// 2020-09-28 10 days after signing, rolled forward on weekend
}

func ExampleParseRule_refused() {
	_, err := schedule.ParseRule("10 days after lunch")
	var fault *schedule.ParseError
	if errors.As(err, &fault) {
		fmt.Println(fault.Offset, fault.Reason.Code())
		fmt.Println(fault.In("vi"))
	}
	// Output:
	// 14 rule-anchor
	// "10 days after lunch": tại byte 14: cần một mốc hoặc một ngày YYYY-MM-DD
}

// Rules are built as well as read.
func ExampleAfter() {
	rule, err := schedule.After(24, schedule.Month, schedule.Effect, schedule.OnceRun(), schedule.AtMonthEnd(schedule.Clip))
	fmt.Println(rule, err)
	answer, _ := rule.Resolve(schedule.Facts{Effect: schedule.MustParseDate("2016-05-24")}, schedule.Calendars{})
	fmt.Println(answer.Date)
	// Output:
	// 24 months after effect, once they have run, month end clipped <nil>
	// 2018-05-25
}

// What the text leaves to a fact that it does not state comes back by name.
func ExampleMissingError() {
	rule := schedule.MustParseRule("15 days after publication")
	_, err := rule.Resolve(schedule.Facts{Signing: schedule.MustParseDate("2005-03-01")}, schedule.Calendars{})
	var missing *schedule.MissingError
	if errors.As(err, &missing) {
		fmt.Println(missing.Anchor)
		fmt.Println(missing.In("vi"))
	}
	// Output:
	// publication
	// chưa biết ngày đăng Công báo
}

func ExampleRule_Explain() {
	world, _ := schedule.NewCalendars(calendars.UnitedStatesFederal())
	rule := schedule.MustParseRule("60 days after publication, rolled forward on us-federal")
	why, _ := rule.Explain(schedule.Facts{Publication: schedule.MustParseDate("2019-03-27")}, world)
	fmt.Println(why)
	// Output:
	// publication: 2019-03-27
	// 60 days after 2019-03-27, that day not counted: 2019-05-26
	// 2019-05-26 is no working day of us-federal (Sunday), rolled forward: 2019-05-28
}

// A printed day and its rule may differ, as in Regulation (EU) 2023/1230. Both are kept.
func ExampleTerm_Resolve() {
	term := schedule.Term{
		Role:    schedule.RoleApplication,
		Rule:    schedule.MustParseRule("42 months after effect, once they have run, month end clipped"),
		Printed: schedule.MustParseDate("2027-01-14"),
	}
	answer, err := term.Resolve(schedule.Facts{Effect: schedule.MustParseDate("2023-07-19")}, schedule.Calendars{})
	fmt.Println(answer.Date)
	fmt.Println(err)
	// Output:
	// 2027-01-14
	// schedule: the text prints 2027-01-14, and its rule gives 2027-01-20 (certain)
}

func ExampleFindPreset() {
	register, _ := schedule.FindPreset("us-federal-register")
	rule, _ := register.Rule(30, "")
	fmt.Println(rule)
	fmt.Println(register.Source)
	// Output:
	// 30 days after publication, rolled forward on us-federal
	// 1 CFR 18.17
}

// The end of a day is the first instant of the next one.
func ExampleMoment_At() {
	end, _ := schedule.ParseMoment("end in Asia/Ho_Chi_Minh")
	instant, _ := end.At(schedule.MustParseDate("2020-09-25"))
	fmt.Println(instant.Format(time.RFC3339))
	// Output: 2020-09-26T00:00:00+07:00
}

func ExampleRule_MarshalJSON() {
	text, _ := json.Marshal(map[string]schedule.Rule{"effect": schedule.MustParseRule("on the next 1 July after passage")})
	fmt.Println(string(text))
	// Output: {"effect":"on the next 1 July after passage"}
}

func ExampleRule_Anchors() {
	for a := range schedule.MustParseRule("the later of 45 days after signing and on publication").Anchors() {
		fmt.Println(a, "/", a.In("vi"))
	}
	// Output:
	// signing / ngày ký
	// publication / ngày đăng Công báo
}
