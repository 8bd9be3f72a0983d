package chithi_test

import (
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"time"

	"github.com/go-playground/validator/v10"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
	"github.com/chithi-go/chithi/examples"
	"github.com/chithi-go/chithi/schedule"
)

// The validator of a web framework (gin's binding, an echo validator) learns the tags of our types; days compare with
// its own tags, for a day is an integer.
func ExampleRegisterValidation() {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.SetTagName("binding")
	if err := chithi.RegisterValidation(v); err != nil {
		fmt.Println(err)
		return
	}
	type request struct {
		Title  chithi.Text   `binding:"text"`
		Lead   agency.Key    `binding:"required"`
		Signed schedule.Date `binding:"date"`
		Due    schedule.Date `binding:"omitempty,date,gtfield=Signed"`
	}
	r := request{Title: chithi.Text{"vi": ""}, Signed: schedule.MustParseDate("2020-09-16"), Due: schedule.MustParseDate("2020-09-15")}
	faults, _ := v.Struct(r).(validator.ValidationErrors)
	for _, f := range faults {
		fmt.Println(f.Field(), f.Tag())
	}
	// Output:
	// Title text
	// Lead required
	// Due gtfield
}

// A log gets what names a directive, never its text.
func Example_logging() {
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	d, _ := directive.Parse(examples.Directive2206())
	log.Info("read", "directive", d)
	_, err := directive.Parse([]byte(`{"format": 1, "colour": "red"}`))
	var problems chithi.Problems
	if errors.As(err, &problems) {
		log.Warn("refused", "problem", problems[0])
	}
	// Output:
	// level=INFO msg=read directive.number=2206/CT-UBND directive.type=CT directive.issuer=vn/an-giang/uy-ban-nhan-dan directive.day=2020-09-16
	// level=WARN msg=refused problem.pointer=/colour problem.severity=error problem.code=json-unknown problem.message="no such field"
}

// Lists are sequences: they work with range and with the packages slices and maps.
func Example_sequences() {
	days := schedule.Interval{From: schedule.MustParseDate("2020-09-26"), Before: schedule.MustParseDate("2020-09-29")}
	fmt.Println(slices.Collect(days.Days()))
	bodies, _ := angiang.Registry()
	for k := range bodies.Who(agency.MustParseKey("vn/an-giang/so-giao-duc-va-dao-tao"), schedule.MustParseDate("2025-07-01")).Holders() {
		fmt.Println(k)
	}
	// Output:
	// [2020-09-26 2020-09-27 2020-09-28]
	// vn/an-giang-2025/so-giao-duc-va-dao-tao
}

// A column may come as text, bytes or a time, and may be NULL.
func Example_databases() {
	var signed sql.Null[schedule.Date]
	for _, column := range []any{"2020-09-16", []byte("2020-09-16"), time.Date(2020, 9, 16, 0, 0, 0, 0, time.UTC), nil} {
		err := signed.Scan(column)
		fmt.Println(signed.V, signed.Valid, err)
	}
	var lead sql.Null[agency.Key]
	fmt.Println(lead.Scan("vn/an-giang/so-y-te"), lead.V, lead.Valid)
	var rule sql.Null[schedule.Rule]
	fmt.Println(rule.Scan("10 days after signing"), rule.V)
	var force sql.Null[directive.Force]
	fmt.Println(force.Scan("PartiallyInForce"), force.V)
	var days sql.Null[schedule.Interval] // a daterange of PostgreSQL
	fmt.Println(days.Scan("[2020-09-26,)"), days.V)
	// Output:
	// 2020-09-16 true <nil>
	// 2020-09-16 true <nil>
	// 2020-09-16 true <nil>
	//  false <nil>
	// <nil> vn/an-giang/so-y-te true
	// <nil> 10 days after signing
	// <nil> PartiallyInForce
	// <nil> [2020-09-26, )
}
