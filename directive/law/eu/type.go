package eu

import "github.com/chithi-go/chithi/directive"

// documentTypes gives the vocabulary of the jurisdiction.
func documentTypes() []directive.DocumentType { return nil }

// capacities gives the ways to sign: the law knows none of its own.
func capacities() []directive.CapacityType { return nil }
