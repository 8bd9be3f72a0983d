package us

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

// documentTypes gives the types of documents of the executive and the Federal Register.
// The four kinds of the Register are those of 1 CFR 5.2 and 5.9: presidential documents, rules, proposed rules, notices.
func documentTypes() []directive.DocumentType {
	return []directive.DocumentType{
		{Code: "EO", Name: chithi.Text{"en": "Executive order", "vi": "Sắc lệnh hành pháp"}, Normative: true, Source: "44 U.S.C. 1505(a)(1); 1 CFR 19.1"},
		{Code: "Proclamation", Name: chithi.Text{"en": "Proclamation", "vi": "Tuyên bố của Tổng thống"}, Normative: true, Source: "44 U.S.C. 1505(a)(1); 1 CFR 19.1"},
		{Code: "Memorandum", Name: chithi.Text{"en": "Presidential memorandum", "vi": "Bản ghi nhớ của Tổng thống"}, Source: "1 CFR 5.9(a): other presidential documents"},
		{Code: "RULE", Name: chithi.Text{"en": "Rule", "vi": "Quy tắc"}, Normative: true, Source: "5 U.S.C. 551(4), 553; 1 CFR 5.9(b)"},
		{Code: "PRORULE", Name: chithi.Text{"en": "Proposed rule", "vi": "Dự thảo quy tắc"}, Source: "5 U.S.C. 553(b); 1 CFR 5.9(c)"},
		{Code: "NOTICE", Name: chithi.Text{"en": "Notice", "vi": "Thông báo"}, Source: "1 CFR 5.9(d)"},
		{Code: "M", Name: chithi.Text{"en": "Memorandum of the Office of Management and Budget", "vi": "Bản ghi nhớ của Văn phòng Quản lý và Ngân sách"}, Source: "numbered M-yy-nn by the Office of Management and Budget"},
		{Code: "NSM", Name: chithi.Text{"en": "National security memorandum", "vi": "Bản ghi nhớ an ninh quốc gia"}, Source: "series of the President; NSM-1 of 2021"},
		{Code: "NSPM", Name: chithi.Text{"en": "National security presidential memorandum", "vi": "Bản ghi nhớ an ninh quốc gia của Tổng thống"}, Source: "series of the President; NSPM-1 of 2017"},
		{Code: "NSPD", Name: chithi.Text{"en": "National security presidential directive", "vi": "Chỉ thị an ninh quốc gia của Tổng thống (2001–2009)"}, Source: "series of the President; NSPD-1 of 2001"},
		{Code: "NSDD", Name: chithi.Text{"en": "National security decision directive", "vi": "Chỉ thị quyết định an ninh quốc gia"}, Source: "series of the President; NSDD-1 of 1982"},
		{Code: "NSD", Name: chithi.Text{"en": "National security directive", "vi": "Chỉ thị an ninh quốc gia (1989–1993)"}, Source: "series of the President; NSD-1 of 1989"},
		{Code: "PDD", Name: chithi.Text{"en": "Presidential decision directive", "vi": "Chỉ thị quyết định của Tổng thống"}, Source: "series of the President; PDD-1 of 1993"},
		{Code: "PRD", Name: chithi.Text{"en": "Presidential review directive", "vi": "Chỉ thị rà soát của Tổng thống"}, Source: "series of the President; PRD-1 of 1993"},
		{Code: "PD", Name: chithi.Text{"en": "Presidential directive", "vi": "Chỉ thị của Tổng thống"}, Source: "series of the President; PD-1 of 1977"},
		{Code: "PPD", Name: chithi.Text{"en": "Presidential policy directive", "vi": "Chỉ thị chính sách của Tổng thống"}, Source: "series of the President; PPD-1 of 2009"},
		{Code: "HSPD", Name: chithi.Text{"en": "Homeland security presidential directive", "vi": "Chỉ thị an ninh nội địa của Tổng thống"}, Source: "series of the President; HSPD-1 of 2001"},
		{Code: "DoDD", Name: chithi.Text{"en": "Department of Defense directive", "vi": "Chỉ thị của Bộ Quốc phòng"}, Source: "DoD Instruction 5025.01"},
		{Code: "DoDI", Name: chithi.Text{"en": "Department of Defense instruction", "vi": "Hướng dẫn của Bộ Quốc phòng"}, Source: "DoD Instruction 5025.01"},
	}
}
