package vn

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// The days on which the law of documents changed.
var (
	law2008 = schedule.MustParseDate("2009-01-01") // Law 17/2008/QH12 in force; its day is memory, unverified
	law2015 = schedule.MustParseDate("2016-07-01") // Law 80/2015/QH13 in force, art. 172
	law2025 = schedule.MustParseDate("2025-04-01") // Law 64/2025/QH15 in force
	law2020 = schedule.MustParseDate("2020-03-05") // Decree 30/2020/NĐ-CP in force, art. 37
)

// typeRow is one row of the vocabulary: a form of document, whose it is, when it was of its class, and by which provision.
type typeRow struct {
	code, vi, en string
	normative    bool
	issuers      string // classes of [issuer] that may give it this class, "" for any; see [class]
	from, before schedule.Date
	source       string
}

// typeRows are the normative forms by the law of the day, then the administrative ones.
// The same code may stand in several rows: a decision is normative from one hand and administrative from another.
// A day that was not seen in a text is open, never guessed.
var typeRows = []typeRow{
	{"HP", "Hiến pháp", "Constitution", true, "N", 0, 0, "Law 80/2015/QH13 art. 4.1; Law 64/2025/QH15 art. 4.1; the code is ours"},
	{"BL", "Bộ luật", "Code", true, "N", 0, 0, "Law 80/2015/QH13 art. 4.2; Law 64/2025/QH15 art. 4.2; the code is ours, its number is n/yyyy/QHk"},
	{"L", "Luật", "Law", true, "N", 0, 0, "Law 80/2015/QH13 art. 4.2; Law 64/2025/QH15 art. 4.2; its number is n/yyyy/QHk"},
	{"NQ", "Nghị quyết của Quốc hội, Ủy ban Thường vụ Quốc hội", "Resolution of the National Assembly or its Standing Committee", true, "NS", 0, 0, "Law 80/2015/QH13 art. 4.2, 4.3; Law 64/2025/QH15 art. 4.2, 4.3; individual ones have the same number"},
	{"PL", "Pháp lệnh", "Ordinance", true, "S", 0, 0, "Law 80/2015/QH13 art. 4.3; Law 64/2025/QH15 art. 4.3"},
	{"L", "Lệnh của Chủ tịch nước", "Order of the State President", true, "P", 0, 0, "Law 80/2015/QH13 art. 4.4; Law 64/2025/QH15 art. 4.4"},
	{"QĐ", "Quyết định của Chủ tịch nước", "Decision of the State President", true, "P", 0, 0, "Law 80/2015/QH13 art. 4.4; Law 64/2025/QH15 art. 4.4"},
	{"NĐ", "Nghị định", "Decree", true, "G", 0, 0, "Law 80/2015/QH13 art. 4.5; Law 64/2025/QH15 art. 4.5"},
	{"NQ", "Nghị quyết của Chính phủ", "Resolution of the Government", true, "G", law2025, 0, "Law 64/2025/QH15 art. 4.5; not among the forms of Law 80/2015/QH13 art. 4"},
	{"NQLT", "Nghị quyết liên tịch", "Joint resolution", true, "", 0, 0, "Law 80/2015/QH13 art. 4.3, 4.5; Law 64/2025/QH15 art. 4.3, 4.5"},
	{"QĐ", "Quyết định của Thủ tướng Chính phủ", "Decision of the Prime Minister", true, "T", 0, 0, "Law 80/2015/QH13 art. 4.6; Law 64/2025/QH15 art. 4.6"},
	{"NQ", "Nghị quyết của Hội đồng Thẩm phán Tòa án nhân dân tối cao", "Resolution of the Council of Justices of the Supreme People's Court", true, "J", 0, 0, "Law 80/2015/QH13 art. 4.7; Law 64/2025/QH15 art. 4.7"},
	{"TT", "Thông tư", "Circular", true, "MC", 0, 0, "Law 80/2015/QH13 art. 4.8; Law 64/2025/QH15 art. 4.8"},
	{"TT", "Thông tư của Tổng Kiểm toán nhà nước", "Circular of the State Auditor General", true, "A", law2025, 0, "Law 64/2025/QH15 art. 4.8"},
	{"QĐ", "Quyết định của Tổng Kiểm toán nhà nước", "Decision of the State Auditor General", true, "A", 0, law2025, "Law 80/2015/QH13 art. 4.8; a circular by Law 64/2025/QH15 art. 4.8"},
	{"TTLT", "Thông tư liên tịch giữa các Bộ", "Joint circular between ministries", true, "", 0, law2015, "Law 80/2015/QH13 art. 4.8a: none between ministries"},
	{"TTLT", "Thông tư liên tịch", "Joint circular with the Supreme Court, the Supreme Procuracy or the State Audit", true, "CA", law2015, 0, "Law 80/2015/QH13 art. 4.8, 4.8a; Law 64/2025/QH15 art. 4.9"},
	{"NQ", "Nghị quyết của Hội đồng nhân dân", "Resolution of a People's Council", true, "H", 0, 0, "Law 80/2015/QH13 art. 4.9, 4.12, 4.14; Law 64/2025/QH15 art. 4.10, 4.13"},
	{"QĐ", "Quyết định của Ủy ban nhân dân", "Decision of a People's Committee", true, "U", 0, 0, "Law 80/2015/QH13 art. 4.10, 4.13, 4.15; Law 64/2025/QH15 art. 4.11, 4.14"},
	{"CT", "Chỉ thị của Ủy ban nhân dân", "Directive of a People's Committee", true, "U", 0, law2015, "Law 80/2015/QH13 art. 172.2"},
	{"QĐ", "Quyết định của Bộ trưởng", "Decision of a minister", true, "M", 0, law2008, "circulars alone since Law 17/2008/QH12: memory, unverified"},
	{"CT", "Chỉ thị của Thủ tướng, Bộ trưởng", "Directive of the Prime Minister or a minister", true, "TM", 0, law2008, "circulars alone since Law 17/2008/QH12: memory, unverified"},
	{"SL", "Sắc lệnh", "Decree-law", true, "", 0, 0, "historical: 102-SL/L-004"},
	{"LCT", "Lệnh công bố của Hội đồng Nhà nước", "Order of promulgation of the State Council", true, "", 0, 0, "historical: 32-LCT/HĐNN8"},
	{"TTLN", "Thông tư liên ngành", "Circular of several branches", true, "", 0, 0, "historical: of the courts, the procuracy and ministries"},
	{"TTLB", "Thông tư liên bộ", "Interministerial circular", true, "", 0, 0, "historical: 02/TTLB"},

	{"NQ", "Nghị quyết (cá biệt)", "Resolution (individual)", false, "", 0, 0, decree7 + " no. 1"},
	{"QĐ", "Quyết định (cá biệt)", "Decision (individual)", false, "", 0, 0, decree7 + " no. 2"},
	{"CT", "Chỉ thị", "Directive", false, "", 0, 0, decree7 + " no. 3"},
	{"QC", "Quy chế", "Regulation (internal rules)", false, "", 0, 0, decree7 + " no. 4"},
	{"QyĐ", "Quy định", "Provisions", false, "", 0, 0, decree7 + " no. 5"},
	{"TC", "Thông cáo", "Communiqué", false, "", 0, 0, decree7 + " no. 6"},
	{"TB", "Thông báo", "Notice", false, "", 0, 0, decree7 + " no. 7"},
	{"HD", "Hướng dẫn", "Guideline", false, "", 0, 0, decree7 + " no. 8"},
	{"CTr", "Chương trình", "Programme", false, "", 0, 0, decree7 + " no. 9"},
	{"KH", "Kế hoạch", "Plan", false, "", 0, 0, decree7 + " no. 10"},
	{"PA", "Phương án", "Option plan", false, "", 0, 0, decree7 + " no. 11"},
	{"ĐA", "Đề án", "Scheme", false, "", 0, 0, decree7 + " no. 12"},
	{"DA", "Dự án", "Project", false, "", 0, 0, decree7 + " no. 13"},
	{"BC", "Báo cáo", "Report", false, "", 0, 0, decree7 + " no. 14"},
	{"BB", "Biên bản", "Minutes", false, "", 0, 0, decree7 + " no. 15"},
	{"TTr", "Tờ trình", "Submission", false, "", 0, 0, decree7 + " no. 16"},
	{"HĐ", "Hợp đồng", "Contract", false, "", 0, 0, decree7 + " no. 17; the code from memory"},
	{"CV", "Công văn", "Official letter", false, "", 0, 0, decree7 + " no. 18; its number has no type, CV is ours"},
	{"CĐ", "Công điện", "Urgent dispatch", false, "", 0, 0, decree7 + " no. 19; the code from memory"},
	{"BGN", "Bản ghi nhớ", "Memorandum", false, "", 0, 0, decree7 + " no. 20"},
	{"BTT", "Bản thỏa thuận", "Agreement", false, "", 0, 0, decree7 + " no. 21"},
	{"GUQ", "Giấy ủy quyền", "Authorisation", false, "", 0, 0, decree7 + " no. 22"},
	{"GM", "Giấy mời", "Invitation", false, "", 0, 0, decree7 + " no. 23"},
	{"GGT", "Giấy giới thiệu", "Letter of introduction", false, "", 0, 0, decree7 + " no. 24"},
	{"GNP", "Giấy nghỉ phép", "Leave paper", false, "", 0, 0, decree7 + " no. 25"},
	{"PG", "Phiếu gửi", "Sending slip", false, "", 0, 0, decree7 + " no. 26"},
	{"PC", "Phiếu chuyển", "Transfer slip", false, "", 0, 0, decree7 + " no. 27"},
	{"PB", "Phiếu báo", "Notice slip", false, "", 0, 0, decree7 + " no. 28"},
	{"ThC", "Thư công", "Official personal letter", false, "", 0, 0, decree7 + " no. 29; Appendix III gives it no code, ThC is ours"},

	{"KL", "Kết luận", "Conclusion", false, "", 0, 0, "form of the Party: 121-KL/TW"},
	{"VBHN", "Văn bản hợp nhất", "Consolidated text", false, "", 0, 0, "form of the consolidated texts, without force of its own: 05/VBHN-BGDĐT"},
	{"SY", "Bản sao y", "True copy", false, "", law2020, 0, "Decree 30/2020/NĐ-CP arts 3.10, 25, Appendix III"},
	{"SL", "Bản sao lục", "Copy of a true copy", false, "", law2020, 0, "Decree 30/2020/NĐ-CP arts 3.11, 25, Appendix III; the letters of Sắc lệnh"},
	{"TrS", "Bản trích sao", "Extract copy", false, "", law2020, 0, "Decree 30/2020/NĐ-CP arts 3.12, 25, Appendix III"},
}

const decree7 = "Decree 30/2020/NĐ-CP art. 7, Appendix III,"

// documentTypes gives the vocabulary of the jurisdiction. The 29 administrative forms are those of
// Decree 30/2020/NĐ-CP art. 7, in force on 2020-03-05; as forms they are older, so their rows are open at both ends.
func documentTypes() []directive.DocumentType {
	types := make([]directive.DocumentType, len(typeRows))
	for i, r := range typeRows {
		types[i] = directive.DocumentType{
			Code: r.code, Name: chithi.Text{"vi": r.vi, "en": r.en}, Normative: r.normative,
			Valid: schedule.Interval{From: r.from, Before: r.before}, Source: r.source,
		}
	}
	return types
}
