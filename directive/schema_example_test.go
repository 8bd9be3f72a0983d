package directive_test

import (
	"encoding/json"
	"fmt"

	"github.com/chithi-go/chithi/directive"
)

// An editor or a program in another language takes the schema as it is.
func ExampleSchema() {
	var s struct {
		Draft    string   `json:"$schema"`
		Required []string `json:"required"`
	}
	fmt.Println(json.Unmarshal(directive.Schema(), &s))
	fmt.Println(s.Draft)
	fmt.Println(s.Required)
	// Output:
	// <nil>
	// https://json-schema.org/draft/2020-12/schema
	// [format jurisdiction type number issuers title]
}
