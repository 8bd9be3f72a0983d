package us

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

// Law returns the federal law of the United States as a value.
func Law() directive.Law {
	return directive.Law{
		Code: "us",
		Name: chithi.Text{"vi": "Hoa Kỳ (liên bang)", "en": "United States (federal)"},
	}
}
