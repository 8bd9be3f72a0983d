package eu

import "github.com/chithi-go/chithi/directive"

// ParseNumber reads a number.
func ParseNumber(text string) (directive.Number, error) { return directive.NewNumber(text) }
