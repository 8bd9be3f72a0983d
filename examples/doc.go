// Package examples holds what the example programs share: the directive they start from.
// Each folder below is a program that shows the library at work; go run ./examples/angiang is the first to try.
package examples

import (
	_ "embed"
	"slices"
)

//go:embed angiang/2206.json
var directive2206 []byte

// Directive2206 returns Directive 2206/CT-UBND of 16 September 2020 in the wire format of package directive.
func Directive2206() []byte { return slices.Clone(directive2206) }
