package vn

import (
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// capacityRow is one way to sign, with its conditions.
type capacityRow struct {
	code, vi, en string
	collective   bool // only for a body that works as a collective
	deputy       bool // the signer is a deputy of the head
	notDeputy    bool // the signer is no deputy
	notNormative bool // not for normative documents
	written      bool // by an authority in writing, limited in time and matter, not passed on
	source       string
}

// capacityRows are the ways to sign of Decree 30/2020/NĐ-CP art. 13; a normative document is signed TM., KT. or Q.
// (Decree 34/2016/NĐ-CP art. 65) or by the head in his own right.
var capacityRows = []capacityRow{
	{code: "", vi: "Người đứng đầu ký", en: "In one's own right", source: "Decree 30/2020/NĐ-CP art. 13.1"},
	{code: "TM", vi: "Thay mặt", en: "On behalf of the collective", collective: true, source: "Decree 30/2020/NĐ-CP art. 13.2; Decree 34/2016/NĐ-CP art. 65"},
	{code: "KT", vi: "Ký thay", en: "For the head, by a deputy", deputy: true, source: "Decree 30/2020/NĐ-CP arts 13.1, 13.2; Decree 34/2016/NĐ-CP art. 65"},
	{code: "TL", vi: "Thừa lệnh", en: "By order, by the head of a unit", notNormative: true, source: "Decree 30/2020/NĐ-CP art. 13.4"},
	{code: "TUQ", vi: "Thừa ủy quyền", en: "By authority in writing", notNormative: true, written: true, source: "Decree 30/2020/NĐ-CP art. 13.3"},
	{code: "Q", vi: "Quyền cấp trưởng", en: "Acting head", notDeputy: true, source: "Decree 34/2016/NĐ-CP art. 65"},
}

var (
	capacityCollective = schedule.Template{
		Code: "vn-capacity-collective",
		En:   "{0} signs TM., but {1} does not work as a collective ({2})",
		Vi:   "{0} ký TM., nhưng {1} không làm việc theo chế độ tập thể ({2})",
	}
	capacityDeputy = schedule.Template{
		Code: "vn-capacity-deputy",
		En:   "{0} signs KT., which a deputy does ({1})",
		Vi:   "{0} ký KT., điều mà cấp phó mới ký ({1})",
	}
	capacityHead = schedule.Template{
		Code: "vn-capacity-head",
		En:   "{0} signs Q., which the acting head does, not a deputy ({1})",
		Vi:   "{0} ký Q., điều mà người quyền cấp trưởng ký, không phải cấp phó ({1})",
	}
	capacityNormative = schedule.Template{
		Code: "vn-capacity-normative",
		En:   "a normative document is not signed {0}. ({1})",
		Vi:   "văn bản quy phạm pháp luật không ký {0}. ({1})",
	}
)

// capacityTemplates are what [checkCapacity] says.
func capacityTemplates() []schedule.Template {
	return []schedule.Template{capacityCollective, capacityDeputy, capacityHead, capacityNormative}
}

// capacities gives the vocabulary of the ways to sign.
func capacities() []directive.CapacityType {
	types := make([]directive.CapacityType, len(capacityRows))
	for i, r := range capacityRows {
		types[i] = directive.CapacityType{Code: r.code, Name: chithi.Text{"vi": r.vi, "en": r.en}, Written: r.written, Source: r.source}
	}
	return types
}

// checkCapacity reports a way to sign whose conditions are not met. The body is known from the number: TM. needs
// one that works as a collective (UBND, HĐND, CP), KT. a deputy by the position, and a normative document cannot be
// signed TL. or TUQ. The writing behind TUQ. and its term are checked for every law alike. What is not said, a
// position or a number, is not held against the signature.
func checkCapacity(s directive.Signature, n directive.Number, signed schedule.Date) chithi.Problems {
	var problems chithi.Problems
	for _, r := range capacityRows {
		if r.code != s.Capacity || r.code == "" {
			continue
		}
		who := chithi.Text{"vi": "người ký", "en": "the signer"}
		if s.Position != "" {
			who = chithi.Text{"vi": s.Position}
		}
		if body := headedBody(n); r.collective && body != "" {
			problems = append(problems, chithi.At("/signature/capacity", capacityCollective.With(who, body, r.source)))
		}
		if r.deputy && s.Position != "" && !isDeputy(s.Position) {
			problems = append(problems, chithi.WarnAt("/signature/position", capacityDeputy.With(s.Position, r.source)))
		}
		if r.notDeputy && isDeputy(s.Position) {
			problems = append(problems, chithi.WarnAt("/signature/position", capacityHead.With(s.Position, r.source)))
		}
		if class, _ := ClassOn(n, signed); r.notNormative && class == Normative {
			problems = append(problems, chithi.WarnAt("/signature/capacity", capacityNormative.With(r.code, "Decree 34/2016/NĐ-CP art. 65")))
		}
	}
	return problems
}

// checkSignature is [checkCapacity] for a directive, reading its number when no grammar has.
func checkSignature(d *directive.Directive) chithi.Problems {
	n := d.Number
	if !n.Parsed() && !n.IsZero() {
		if read, err := ParseNumber(n.String()); err == nil {
			n = read
		}
	}
	return checkCapacity(d.Signature, n, d.Signed)
}

// headedBody names the first body of a number that is known to work under one head, or nothing.
func headedBody(n directive.Number) string {
	for _, code := range n.Issuers() {
		if b, _ := codes().body(code, true); b != nil && b.single() {
			return code
		}
	}
	return ""
}

// isDeputy reports whether a position is a deputy's: Phó Chủ tịch, Thứ trưởng.
func isDeputy(position string) bool {
	p := strings.ToLower(position)
	return strings.Contains(p, "phó ") || strings.HasSuffix(p, "phó") || strings.Contains(p, "thứ trưởng")
}
