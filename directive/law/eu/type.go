package eu

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

// documentTypes gives the acts of Article 288 TFEU and their kin, under the letter that their CELEX number has.
func documentTypes() []directive.DocumentType {
	return []directive.DocumentType{
		{Code: "R", Name: chithi.Text{"en": "Regulation", "vi": "Quy định"}, Normative: true, Source: "TFEU art. 288, second paragraph"},
		{Code: "L", Name: chithi.Text{"en": "Directive", "vi": "Chỉ thị"}, Normative: true, Source: "TFEU art. 288, third paragraph"},
		{Code: "D", Name: chithi.Text{"en": "Decision", "vi": "Quyết định"}, Normative: true, Source: "TFEU art. 288, fourth paragraph"},
		{Code: "H", Name: chithi.Text{"en": "Recommendation", "vi": "Khuyến nghị"}, Source: "TFEU art. 288, fifth paragraph: no binding force"},
		{Code: "A", Name: chithi.Text{"en": "Opinion", "vi": "Ý kiến"}, Source: "TFEU art. 288, fifth paragraph: no binding force"},
		{Code: "F", Name: chithi.Text{"en": "Framework decision", "vi": "Quyết định khung"}, Normative: true, Source: "former TEU art. 34(2)(b); none adopted since the Treaty of Lisbon"},
		{Code: "J", Name: chithi.Text{"en": "Joint action", "vi": "Hành động chung"}, Source: "former TEU art. 14; none adopted since the Treaty of Lisbon"},
		{Code: "E", Name: chithi.Text{"en": "Common position", "vi": "Lập trường chung"}, Source: "former TEU arts 15, 34(2)(a); none adopted since the Treaty of Lisbon"},
	}
}

// capacities gives the ways to sign: an act is signed by the president of its institution (TFEU art. 297).
func capacities() []directive.CapacityType {
	return []directive.CapacityType{
		{Code: "", Name: chithi.Text{"en": "The President", "vi": "Chủ tịch ký"}, Source: "TFEU art. 297(1), (2)"},
		{Code: "TM", Name: chithi.Text{"en": "For the institution", "vi": "Thay mặt thiết chế"}, Source: "closing formula of acts: For the Commission, For the Council"},
	}
}
