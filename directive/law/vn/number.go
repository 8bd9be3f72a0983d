package vn

import "github.com/chithi-go/chithi/directive"

// ParseNumber reads a number and symbol.
func ParseNumber(text string) (directive.Number, error) { return directive.NewNumber(text) }
