package vn

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

// capacities gives the ways to sign of Decree 30/2020/NĐ-CP art. 13 and Appendix I.
func capacities() []directive.CapacityType {
	return []directive.CapacityType{
		{Code: "", Name: chithi.Text{"vi": "Người đứng đầu ký", "en": "In one's own right"}, Source: "Decree 30/2020/NĐ-CP art. 13.1"},
		{Code: "TM", Name: chithi.Text{"vi": "Thay mặt", "en": "On behalf of the collective"}, Source: "Decree 30/2020/NĐ-CP art. 13.2"},
		{Code: "KT", Name: chithi.Text{"vi": "Ký thay", "en": "For the head, by a deputy"}, Source: "Decree 30/2020/NĐ-CP arts 13.1, 13.2"},
		{Code: "TL", Name: chithi.Text{"vi": "Thừa lệnh", "en": "By order"}, Source: "Decree 30/2020/NĐ-CP art. 13.4"},
		{Code: "TUQ", Name: chithi.Text{"vi": "Thừa ủy quyền", "en": "By written authority"}, Source: "Decree 30/2020/NĐ-CP art. 13.3"},
		{Code: "Q", Name: chithi.Text{"vi": "Quyền (cấp trưởng)", "en": "Acting head"}, Source: "Decree 30/2020/NĐ-CP Appendix I; Decree 34/2016/NĐ-CP art. 65"},
	}
}
