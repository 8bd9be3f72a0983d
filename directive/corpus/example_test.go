package corpus_test

import (
	"fmt"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

// circulars are three circulars of the Minister of Finance: one replaces another, the third suspends the first.
func circulars() []*directive.Resolved {
	date := schedule.MustParseDate
	circular := func(number, signed, effect string, relations ...directive.Relation) *directive.Resolved {
		d := &directive.Directive{
			Format: 1, Jurisdiction: "vn", Type: "TT", Number: directive.MustNumber(number), Signed: date(signed), Title: chithi.Text{"vi": "Thông tư " + number},
			Issuers:   []agency.Key{agency.MustParseKey("vn/bo-tai-chinh")},
			Effect:    []directive.Effect{{Role: schedule.RoleEffect, Rule: schedule.MustParseRule("on " + effect)}},
			Relations: relations,
		}
		r, _ := d.Resolve(vn.Law(), nil)
		return r
	}
	to := func(number string) directive.Ref { return directive.Ref{Number: directive.MustNumber(number)} }
	last := schedule.MustParseRule("on 2022-12-29")
	return []*directive.Resolved{
		circular("09/2019/TT-BTC", "2019-02-15", "2019-04-01"),
		circular("31/2022/TT-BTC", "2022-06-08", "2022-12-01", directive.Relation{Kind: directive.Replaces, Target: to("09/2019/TT-BTC")}),
		circular("72/2022/TT-BTC", "2022-11-30", "2022-12-01",
			directive.Relation{Kind: directive.SuspendsEffect, Target: to("31/2022/TT-BTC"), Until: last, Through: true},
			directive.Relation{Kind: directive.Extends, Target: to("09/2019/TT-BTC"), Until: last, Through: true}),
	}
}

func Example() {
	c, err := corpus.New(circulars()...)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, on := range []string{"2022-11-30", "2022-12-01", "2022-12-30"} {
		fmt.Print(on)
		for r := range corpus.Ref(c.Len()) {
			fmt.Print("  ", c.Text(r).Number, " ", c.State(r, schedule.MustParseDate(on)).VBPL)
		}
		fmt.Println()
	}
	// Output:
	// 2022-11-30  09/2019/TT-BTC CHL  31/2022/TT-BTC CCHL  72/2022/TT-BTC CCHL
	// 2022-12-01  09/2019/TT-BTC CHL  31/2022/TT-BTC TNHL  72/2022/TT-BTC CHL
	// 2022-12-30  09/2019/TT-BTC HHL  31/2022/TT-BTC CHL  72/2022/TT-BTC CHL
}

func ExampleCorpus_AsKnown() {
	c, _ := corpus.New(circulars()...)
	on := schedule.MustParseDate("2022-12-01")
	fmt.Println(c.State(1, on).VBPL, c.AsKnown(schedule.MustParseDate("2022-11-29")).State(1, on).VBPL)
	// Output: TNHL CHL
}

func ExampleCorpus_With() {
	texts := circulars()
	old, _ := corpus.New(texts[:2]...)
	c, _ := old.With(texts[2])
	on := schedule.MustParseDate("2022-12-15")
	fmt.Println(old.State(0, on).VBPL, c.State(0, on).VBPL)
	// Output: HHL CHL
}

func ExampleCorpus_InForce() {
	c, _ := corpus.New(circulars()...)
	for _, t := range c.InForce(schedule.MustParseDate("2022-12-30")) {
		fmt.Println(t.Number)
	}
	// Unordered output:
	// 31/2022/TT-BTC
	// 72/2022/TT-BTC
}

func ExampleCorpus_Diff() {
	c, _ := corpus.New(circulars()...)
	for x := range c.Diff(schedule.MustParseDate("2022-12-29"), schedule.MustParseDate("2022-12-30")) {
		fmt.Println(c.Text(x.Text).Number, x.From.VBPL, "->", x.To.VBPL)
	}
	// Output:
	// 09/2019/TT-BTC CHL -> HHL
	// 31/2022/TT-BTC TNHL -> CHL
}

func ExampleCorpus_Links() {
	c, _ := corpus.New(circulars()...)
	for l := range c.Links(1) {
		if l.Inverse {
			fmt.Println(l.Kind.InverseIn("vi"), c.Text(l.Other).Number)
		} else {
			fmt.Println(l.Kind.In("vi"), c.Text(l.Other).Number)
		}
	}
	// Output:
	// thay thế 09/2019/TT-BTC
	// bị ngưng hiệu lực 72/2022/TT-BTC
}

func ExampleCorpus_Status() {
	c, _ := corpus.New(circulars()...)
	for m := range c.Status(1, schedule.MustParseDate("2022-12-15")).Reasons() {
		fmt.Println(m.In("en"))
	}
	// Output: the whole text: is suspended by its issuer from 2022-12-01 until before 2022-12-30 by 72/2022/TT-BTC (Law 80/2015/QH13 art. 153.1)
}

func ExampleCorpus_Dangling() {
	c, _ := corpus.New(circulars()[1:]...)
	for d := range c.Dangling() {
		fmt.Println(c.Text(d.From).Number, d.Place, d.Kind, d.Target)
	}
	// Output:
	// 31/2022/TT-BTC /relations/0 replaces 09/2019/TT-BTC
	// 72/2022/TT-BTC /relations/1 extends 09/2019/TT-BTC
}
