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
