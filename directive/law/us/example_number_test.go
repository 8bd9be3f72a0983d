package us_test

import (
	"fmt"

	"github.com/chithi-go/chithi/directive/law/us"
)

func ExampleParseNumber() {
	for _, text := range []string{"85 Fed. Reg. 12,345", "E.O. 13,985", "OMB Memorandum M-21-04", "5 C.F.R. § 1320.3(c)(1)", "2020-12345"} {
		n, err := us.ParseNumber(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(n.Canonical(), "·", n.Type(), n.Year(), n.Series())
	}
	// Output:
	// 85 FR 12345 ·  2020 fr-citation
	// EO 13985 · EO 0 presidential
	// M-21-04 · M 0 omb-memorandum
	// 5 CFR 1320.3(c)(1) ·  0 cfr
	// FR Doc. 2020-12345 ·  2020 fr-document
}

func ExampleNumberError() {
	_, err := us.ParseNumber("51 CFR 1.1")
	fmt.Println(err)
	// Output:
	// us: "51 CFR 1.1" cannot be the number of a document: its volume, title or part does not exist
}
