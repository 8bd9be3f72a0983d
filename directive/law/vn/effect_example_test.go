package vn_test

import (
	"errors"
	"fmt"

	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

// Directive 2206/CT-UBND, signed on 16 September 2020: a Saturday stays a Saturday.
func ExampleReadEffect() {
	r, err := vn.ReadEffect("Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành.")
	if err != nil {
		panic(err)
	}
	term := r.Clauses[0].Term
	a, err := term.Resolve(schedule.Facts{Signing: schedule.MustParseDate("2020-09-16")}, vn.Law().Calendars)
	fmt.Println(term)
	fmt.Println(a.Date, a.Date.Weekday(), a.Standing, err)
	// Output:
	// effect: 10 days after signing
	// 2020-09-26 Saturday certain <nil>
}

// Some parts may enter into force on other days than the whole, even before it.
func ExampleReadEffect_parts() {
	r, err := vn.ReadEffect("Thông tư này có hiệu lực từ ngày 19/8/2019; riêng Điều 3 có hiệu lực từ ngày 05/7/2019.")
	if err != nil {
		panic(err)
	}
	for _, c := range r.Clauses {
		fmt.Println(c.Scope.In("vi"), "-", c.Term)
	}
	// Output:
	// toàn văn - effect: on 2019-08-19
	// Điều 3 - effect: on 2019-07-05
}

// "Đến ngày" leaves open whether the day named is the last in force: both readings come back, and the start is clear.
func ExampleReadEffect_ambiguous() {
	r, err := vn.ReadEffect("Nghị định này có hiệu lực từ ngày 01/02/2017 đến ngày 01/02/2021.")
	fmt.Println(r.Clauses[0].Term)
	var ambiguous *schedule.AmbiguousError
	if errors.As(err, &ambiguous) {
		for _, rule := range ambiguous.Readings {
			fmt.Println("or:", rule)
		}
	}
	// Output:
	// effect: on 2017-02-01
	// or: on 2021-02-02
	// or: on 2021-02-01
}

// The gazette's day is not in the text and is not presumed.
func ExamplePresume() {
	r, _ := vn.ReadEffect("Quyết định này có hiệu lực sau 15 ngày, kể từ ngày đăng Công báo.")
	facts := vn.Presume(schedule.Facts{Signing: schedule.MustParseDate("2008-12-11")})
	_, err := r.Clauses[0].Term.Resolve(facts, vn.Law().Calendars)
	fmt.Println(err)
	facts.Publication = schedule.MustParseDate("2008-12-16")
	a, err := r.Clauses[0].Term.Resolve(facts, vn.Law().Calendars)
	fmt.Println(a.Date, err)
	// Output:
	// schedule: the day of publication is not known
	// 2008-12-31 <nil>
}

func ExampleReadEffectElapsed() {
	r, _ := vn.ReadEffectElapsed("Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành.")
	fmt.Println(r.Clauses[0].Term.Rule)
	// Output: 10 days after signing, once they have run
}
