// Package sample makes directives at random, for the tests of the codecs: whatever the wire format can say may stand in any
// of their fields, and the same seed gives the same directive.
//
//	sample.Directive(7)   the seventh
package sample
