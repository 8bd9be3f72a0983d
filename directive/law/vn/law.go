package vn

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

// Law returns the law of Vietnam as a value.
func Law() directive.Law {
	return directive.Law{
		Code: "vn",
		Name: chithi.Text{"vi": "Việt Nam", "en": "Vietnam"},
	}
}
