package eu_test

import (
	"fmt"

	"github.com/chithi-go/chithi/directive/law/eu"
)

func ExampleParseNumber() {
	for _, text := range []string{"Regulation (EU) 2016/679", "Directive 95/46/EC", "Council Regulation (EEC) No 2913/92", "32016R0679", "OJ L 119, 4.5.2016, p. 1"} {
		n, err := eu.ParseNumber(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(n.Canonical(), "·", n.Ordinal(), n.Year(), n.Type(), n.Series())
	}
	// Output:
	// 2016/679 · 679 2016 R act
	// 95/46/EC · 46 1995 L act
	// (EEC) No 2913/92 · 2913 1992 R act
	// 32016R0679 · 679 2016 R celex
	// OJ L 119, 4.5.2016, p. 1 · 119 2016  official-journal
}

func ExampleCELEX() {
	for _, text := range []string{"Regulation (EU) 2016/679", "Directive 95/46/EC", "95/46/EC"} {
		n, _ := eu.ParseNumber(text)
		celex, err := eu.CELEX(n)
		fmt.Println(celex, err)
	}
	// Output:
	// 32016R0679 <nil>
	// 31995L0046 <nil>
	//  eu: "95/46/EC" cannot be the number of an act: it does not name its type, which the CELEX number needs
}
