package directive_test

import (
	"fmt"
	"os"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

const wire = `{"format": 1, "jurisdiction": "vn", "type": "CT", "number": "2206/CT-UBND",
 "issuers": ["vn/an-giang/uy-ban-nhan-dan"], "title": {"vi": "Chỉ thị về năm học 2020-2021"}, "signed": "2020-09-16",
 "effect": [{"role": "effect", "words": "có hiệu lực sau 10 ngày, kể từ ngày ký ban hành"}]}`

func Example() {
	d, err := directive.Parse([]byte(wire))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(d.Check(vn.Law(), nil)), "problems")
	r, err := d.Resolve(vn.Law(), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	effect, _ := r.Effect()
	fmt.Println("in force from", effect.Date)
	fmt.Println(r.At(schedule.MustParseDate("2020-09-25")).In("vi"))
	fmt.Println(r.At(schedule.MustParseDate("2026-11-23")).In("vi"))
	// Output:
	// 0 problems
	// in force from 2020-09-26
	// chưa có hiệu lực
	// còn hiệu lực
}

func ExampleParse() {
	_, err := directive.Parse([]byte(`{"format": 1, "signed": "2021-02-30", "colour": "red"}`))
	fmt.Println(err)
	// Output:
	// /colour: no such field (json-unknown)
	// /signed: "2021-02-30" is not a day (YYYY-MM-DD, years 0001 to 9999) (date-invalid)
}

func ExampleDirective_Check() {
	d, _ := directive.Parse([]byte(wire))
	d.Published = schedule.MustParseDate("2020-09-15")
	d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleExpiry, Rule: schedule.MustParseRule("on 2020-09-20")})
	fmt.Println(d.Check(vn.Law(), nil).In("vi"))
	// Output:
	// /effect/1: hết hiệu lực ngày 2020-09-20, trước khi có hiệu lực ngày 2020-09-26: không bao giờ có hiệu lực (force-end-before-entry)
	// /published: ngày đăng Công báo 2020-09-15 trước ngày ký 2020-09-16 (date-order)
}

func ExampleCompile() {
	day := schedule.MustParseDate
	t := directive.Compile([]directive.Event{
		{Kind: directive.EffectSuspended, On: day("2022-12-01"), Until: day("2022-12-30"), Recorded: day("2022-11-30"), By: "72/2022/TT-BTC"},
		{Kind: directive.Enters, On: day("2022-12-01"), Recorded: day("2022-06-08")},
	}, 0)
	for from, s := range t.Changes() {
		fmt.Println(from, s.VBPL(), s.In("en"))
	}
	fmt.Println("as known on 2022-11-29:", t.AsKnown(day("2022-11-29")).At(day("2022-12-01")).VBPL())
	// Output:
	// 2022-12-01 TNHL suspended
	// 2022-12-30 CHL in force
	// as known on 2022-11-29: CHL
}

func ExampleStatus_Parts() {
	day := schedule.MustParseDate
	s := directive.Compile([]directive.Event{
		{Kind: directive.Enters, On: day("2019-08-19")},
		{Kind: directive.Enters, On: day("2019-07-05"), Scope: directive.Scope{Provisions: []directive.Provision{"art_3"}}},
		{Kind: directive.Enters, On: day("2019-11-15"), Scope: directive.Scope{Provisions: []directive.Provision{"art_1__para_4"}}},
	}, 0).At(day("2019-08-19"))
	fmt.Println(s.Force(), s.VBPL(), s.ELI())
	for p := range s.Parts() {
		fmt.Println(p.Provision.In("en")+":", p.Force.In("en"))
	}
	// Output:
	// PartiallyInForce CHL PartiallyInForce
	// the whole text: in force
	// article 1, clause 4: not yet in force
	// article 3: in force
}

func ExampleStatus_Reasons() {
	day := schedule.MustParseDate
	t := directive.Compile([]directive.Event{
		{Kind: directive.Enters, On: day("2016-01-01"), Basis: "Điều 102"},
		{Kind: directive.Repealed, On: day("2025-02-17"), By: "62/2025/QH15", Scope: directive.Scope{Provisions: []directive.Provision{"art_13"}}},
	}, 0)
	for m := range t.At(day("2025-02-17")).Reasons() {
		fmt.Println(m.In("vi"))
	}
	// Output:
	// toàn văn: có hiệu lực từ ngày 2016-01-01 (Điều 102)
	// Điều 13: bị bãi bỏ từ ngày 2025-02-17 bởi 62/2025/QH15
}

func ExampleTimeline_Diff() {
	day := schedule.MustParseDate
	t := directive.Compile([]directive.Event{
		{Kind: directive.Enters, On: day("2026-01-26")},
		{Kind: directive.EffectSuspended, On: day("2026-02-04"), Until: day("2026-04-16")},
	}, 0)
	for c := range t.Diff(day("2026-02-03"), day("2026-02-04")) {
		fmt.Println(c.From.Force.In("en"), "->", c.To.Force.In("en"))
	}
	// Output: in force -> suspended
}

func ExampleIdentity_ID() {
	d, _ := directive.Parse([]byte(wire))
	fmt.Println(d.Identity(vn.Law()).ID())
	d.Signed = schedule.MustParseDate("2021-09-16") // another year: another text
	fmt.Println(d.Identity(vn.Law()).ID())
	// Output:
	// 64e05008-81f8-546f-b7a3-756a0344e989
	// fc7fc346-81fa-5e1d-b68f-1b3eac458793
}

func ExampleProvision() {
	p, _ := directive.ParseProvision("art_1__para_4__point_b")
	fmt.Println(p.In("vi"))
	fmt.Println(directive.Provision("art_1").Contains(p), directive.Provision("art_10").Contains(p))
	// Output:
	// điểm b khoản 4 Điều 1
	// true false
}

func ExampleRelationKind() {
	k, inverse, _ := directive.ParseRelationKind("repealed_by")
	fmt.Println(k, inverse, k.In("vi"), "/", k.InverseIn("vi"), k.Terms().ELI)
	fmt.Println(k.Effect().In("en"))
	// Output:
	// repeals true bãi bỏ / bị bãi bỏ eli:repeals
	// is repealed
}

func ExampleEncode() {
	d := &directive.Directive{Format: directive.Format, Jurisdiction: "vn", Type: "CT", Number: directive.MustNumber("2206/CT-UBND"), Signed: schedule.MustParseDate("2020-09-16")}
	d.Extensions = []byte(`{"kept": "byte  for byte"}`)
	_ = directive.Encode(os.Stdout, d)
	// Output:
	// {
	//   "format": 1,
	//   "jurisdiction": "vn",
	//   "type": "CT",
	//   "number": "2206/CT-UBND",
	//   "signed": "2020-09-16",
	//   "extensions": {"kept": "byte  for byte"}
	// }
}

func ExampleResolved_Timeline() {
	d, _ := directive.Parse([]byte(wire))
	d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleExpiry, Rule: schedule.MustParseRule("on 2021-05-31"), Through: true})
	r, _ := d.Resolve(vn.Law(), nil)
	for run := range r.Timeline(0).Runs() {
		fmt.Println(run)
	}
	// Output: [2020-09-26, 2021-06-01)
}
