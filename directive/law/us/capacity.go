package us

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

// capacities gives the ways to sign: in one's own right, or while acting in a vacant office.
func capacities() []directive.CapacityType {
	return []directive.CapacityType{
		{Code: "", Name: chithi.Text{"en": "In one's own right", "vi": "Người đứng đầu ký"}, Source: "1 CFR 18.7: name and title under the signature"},
		{Code: "Q", Name: chithi.Text{"en": "Acting", "vi": "Quyền"}, Source: "5 U.S.C. 3345 (Vacancies Reform Act)"},
	}
}
