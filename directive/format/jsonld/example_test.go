package jsonld_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/jsonld"
	"github.com/chithi-go/chithi/schedule"
)

// regulation is Directive 95/46/EC, which Regulation (EU) 2016/679 repealed with effect from 25 May 2018.
func regulation() format.Document {
	return format.Document{
		Directive: &directive.Directive{
			Format: 1, Jurisdiction: "eu", Type: "DIR", Number: directive.MustNumber("95/46/EC"),
			Signed: schedule.MustParseDate("1995-10-24"), Published: schedule.MustParseDate("1995-11-23"),
		},
		Time: format.Time{Force: []schedule.Interval{{From: schedule.MustParseDate("1995-12-13"), Before: schedule.MustParseDate("2018-05-25")}}},
	}
}

// temporalCoverage ends on the last day in force, 24 May 2018.
func ExampleWrite() {
	var b bytes.Buffer
	lost, err := jsonld.Write(&b, regulation())
	pretty, _ := jsonld.Indent(b.Bytes())
	fmt.Println(string(pretty), len(lost), err)
	// Output:
	// {
	//   "@context": "https://schema.org",
	//   "@type": "Legislation",
	//   "legislationIdentifier": "95/46/EC",
	//   "legislationType": "DIR",
	//   "legislationJurisdiction": "eu",
	//   "legislationDate": "1995-10-24",
	//   "datePublished": "1995-11-23",
	//   "temporalCoverage": [
	//     "1995-12-13/2018-05-24"
	//   ]
	// }
	//  0 <nil>
}

func ExampleRead() {
	doc, problems, err := jsonld.Read(strings.NewReader(`{"@context": "https://schema.org", "@type": "Legislation",
		"legislationIdentifier": "31995L0046", "temporalCoverage": "1995-12-13/2018-05-24", "award": "none"}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.Directive.Number, doc.Time.Force)
	fmt.Println(problems.In("en"))
	// Output:
	// 31995L0046 [[1995-12-13, 2018-05-25)]
	// /award: a directive has no place for this; it is not taken over (jsonld-unread)
}

// What the vocabulary has no place for is told with its place in the directive.
func ExampleAppend() {
	doc := regulation()
	doc.Directive.Urgency = directive.Express
	_, lost, err := jsonld.Append(nil, doc)
	fmt.Println(lost.In("en"), err)
	// Output: /urgency: schema.org has no place for this; it is left out (format-lost) <nil>
}

func ExampleSyntaxError() {
	_, _, err := jsonld.Read(strings.NewReader(`{"@type": "Legislation", "@context": "https://example.org"}`))
	fmt.Println(err)
	// Output: jsonld: the @context is not that of schema.org
}
