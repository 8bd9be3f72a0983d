package eu

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

// Law returns the law of the European Union as a value.
func Law() directive.Law {
	return directive.Law{
		Code: "eu",
		Name: chithi.Text{"vi": "Liên minh châu Âu", "en": "European Union"},
	}
}
