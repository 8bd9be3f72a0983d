package vn

import (
	"strings"

	"github.com/chithi-go/chithi"
)

// class says what kind of body issues, for the rules that hang on it.
type class byte

// The classes.
const (
	assembly   class = 'N' // Quốc hội
	standing   class = 'S' // Ủy ban Thường vụ Quốc hội; Hội đồng Nhà nước before 1992
	president  class = 'P' // Chủ tịch nước
	government class = 'G' // Chính phủ
	premier    class = 'T' // Thủ tướng Chính phủ
	justices   class = 'J' // Hội đồng Thẩm phán
	court      class = 'C' // Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao
	audit      class = 'A' // Kiểm toán nhà nước
	ministry   class = 'M' // Bộ, cơ quan ngang Bộ, and agencies that issued circulars before 2009
	agencies   class = 'B' // other agencies
	council    class = 'H' // Hội đồng nhân dân
	committee  class = 'U' // Ủy ban nhân dân
	department class = 'D' // Sở, ban, ngành
	board      class = 'R' // Ban Chỉ đạo, hội đồng, ban quản lý
	party      class = 'K' // the Party
	society    class = 'O' // the Front, unions, associations
	nameless   class = 'Z' // a code that real numbers have, of a body nobody named: taken, and doubtful
	formerName class = 'X' // a ministry without B: in joint and older texts only
)

// issuer is one row of the vocabulary of issuing bodies.
type issuer struct {
	code, vi, en string
	class        class
	seen         string // a number in which it was seen
}

// numberedCodes take a number behind them: the legislature, the term, the drafting department, the decision that set up.
const numberedCodes = " QH UBTVQH HĐNN HĐND UBND NHNN NH BCĐ "

// single reports whether the body works under one head, so that nobody signs TM. for it (Decree 30/2020/NĐ-CP
// art. 13). Bodies that may be either, boards and unions among them, are not.
func (b *issuer) single() bool { return strings.IndexByte("PTMD", byte(b.class)) >= 0 }

// IssuerName tells the name of the body that a code of a number stands for: "BGDĐT" is Bộ Giáo dục và Đào tạo,
// "HĐND18" is Hội đồng nhân dân. The same code is many bodies (every province has a UBND): it is a word, not an
// identity. It is false for a code that is not in the vocabulary.
func IssuerName(code string) (chithi.Text, bool) {
	b, _ := codes().body(code, true)
	if b == nil || b.class == nameless {
		return nil, false
	}
	return chithi.Text{"vi": b.vi, "en": b.en}, true
}
