package akn_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/akn"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/examples"
	"github.com/chithi-go/chithi/schedule"
)

// circular is Circular 72/2022/TT-BTC of the Minister of Finance, which suspended Circular 31/2022/TT-BTC from
// 1 December 2022 through 29 December 2022.
func circular() format.Document {
	return format.Document{Directive: &directive.Directive{
		Format: 1, Jurisdiction: "vn", Type: "TT", Number: directive.MustNumber("72/2022/TT-BTC"),
		Title: chithi.Text{"vi": "Ngưng hiệu lực Thông tư số 31/2022/TT-BTC"}, Signed: schedule.MustParseDate("2022-11-30"),
		Relations: []directive.Relation{{
			Kind:    directive.SuspendsEffect,
			Target:  directive.Ref{Number: directive.MustNumber("31/2022/TT-BTC"), Year: 2022},
			Printed: schedule.MustParseDate("2022-12-01"),
			Until:   schedule.MustParseRule("on 2022-12-29"), Through: true,
		}},
	}}
}

// A suspension is an efficacyMod of the type "inapplication"; the event of its end is the first day after it.
func ExampleWrite() {
	var b bytes.Buffer
	if err := akn.Write(&b, circular()); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(b.String()) {
		if strings.Contains(line, "<eventRef") || strings.Contains(line, "inapplication") {
			fmt.Print(line)
		}
	}
	// Output:
	// <eventRef eId="eventRef_1" date="2022-11-30" source="#chithi" refersTo="#signing" type="generation"/>
	// <eventRef eId="eventRef_2" date="2022-12-01" source="#chithi" refersTo="#begin"/>
	// <eventRef eId="eventRef_3" date="2022-12-30" source="#chithi" refersTo="#end"/>
	// <efficacyMod eId="activeMod_1" type="inapplication" c:kind="suspends_effect"><source href="#mainBody"/>
}

func ExampleRead() {
	var b bytes.Buffer
	if err := akn.Write(&b, circular()); err != nil {
		fmt.Println(err)
		return
	}
	doc, problems, err := akn.Read(&b)
	fmt.Println(doc.Directive.Number, doc.Directive.Relations[0].Kind.In("vi"), doc.Directive.Relations[0].Target, len(problems), err)
	// Output: 72/2022/TT-BTC ngưng hiệu lực 31/2022/TT-BTC 0 <nil>
}

// Directive 2206/CT-UBND of 16 September 2020, "có hiệu lực sau 10 ngày, kể từ ngày ký ban hành".
func ExampleAppend() {
	d, err := directive.Parse(examples.Directive2206())
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := d.Resolve(vn.Law(), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := akn.Append(nil, format.DocumentOf(r, 0))
	doc, _, _ := akn.Parse(b)
	fmt.Println(doc.Time.Force, len(doc.Directive.Tasks), err)
	// Output: [[2020-09-26, )] 14 <nil>
}

func ExampleSyntaxError() {
	_, _, err := akn.Read(strings.NewReader(`<!DOCTYPE bomb [<!ENTITY a "aa">]><akomaNtoso/>`))
	fmt.Println(err)
	// Output: akn: a DOCTYPE stands at byte 0; document types and their entities are not read
}

func ExampleUndatedError() {
	err := akn.Write(os.Stdout, format.Document{Directive: &directive.Directive{Number: directive.MustNumber("1/CT")}})
	fmt.Println(err)
	// Output: akn: a work of Akoma Ntoso has a date, and the directive has neither a day of signing nor one of passing
}
