package eu

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

// capacities gives the ways to sign: an act is signed by the president of its institution (TFEU art. 297).
func capacities() []directive.CapacityType {
	return []directive.CapacityType{
		{Code: "", Name: chithi.Text{"en": "The President", "vi": "Chủ tịch ký"}, Source: "TFEU art. 297(1), (2)"},
		{Code: "TM", Name: chithi.Text{"en": "For the institution", "vi": "Thay mặt thiết chế"}, Source: "closing formula of acts: For the Commission, For the Council"},
	}
}
