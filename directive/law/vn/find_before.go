package vn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// saying is what the words before a number say of it.
type saying uint8

const (
	sayNothing  saying = iota
	sayDocument        // a document: công văn số
	sayForm            // a form, a table or a standard: mẫu số, biểu, QCVN
	sayTail            // the tail of a longer code: QCVN 01:2009/BCT
)

// The words that decide, in small letters between spaces; two words are joined by _.
const (
	formWords     = " mẫu biểu bảng tờ_khai phụ_lục phụ_biểu biểu_mẫu phiếu sổ qcvn tcvn tcxdvn tcxd tcn tccs tcđlvn tckt qcđp qcxdvn đlvn tiêu_chuẩn quy_chuẩn qui_chuẩn ký_hiệu_mẫu tài_khoản tk "
	documentWords = " luật bộ_luật pháp_lệnh lệnh sắc_lệnh nghị_định nghị_quyết quyết_định chỉ_thị thông_tư liên_tịch liên_bộ công_văn công_điện thông_báo kế_hoạch báo_cáo tờ_trình hướng_dẫn kết_luận quy_định quy_chế chương_trình đề_án văn_bản hợp_nhất thông_tri "
	// cutting words begin another thought: mẫu ban hành kèm theo 02/VPCP-TCCV.
	cuttingWords = " theo tại của kèm hành và ngày do từ cho trong với hoặc thì là được đã này nêu "
)

// maxBefore is how many words back a deciding word is sought.
const maxBefore = 6

// before tells what the words before a number say of it, the nearest that decides.
func before(text string, at int) saying {
	if at > 1 && text[at-1] == ':' && isDigit(text[at-2]) { // QCVN 01:2009/BCT
		return sayTail
	}
	end, next := at, ""
	for range maxBefore {
		word, start, cut := wordBefore(text, end)
		if word == "" {
			return sayNothing
		}
		two := word + "_" + next
		switch {
		case hasWord(formWords, word), next != "" && hasWord(formWords, two):
			return sayForm
		case hasWord(documentWords, word), next != "" && hasWord(documentWords, two):
			return formBefore(text, start)
		case cut || hasWord(cuttingWords, word):
			return sayNothing
		}
		end, next = start, word
	}
	return sayNothing
}

// formBefore tells whether the name of a document is itself a form's: mẫu quyết định số 01/HT.
func formBefore(text string, at int) saying {
	if word, _, _ := wordBefore(text, at); hasWord(formWords, word) && word != "bảng" && word != "sổ" {
		return sayForm
	}
	return sayDocument
}

// wordBefore gives the word that ends before a place, in small letters; cut tells that a sentence or clause ends
// between the word and the place.
func wordBefore(text string, end int) (word string, start int, cut bool) {
	const most = 64 // bytes: words are short
	low := max(0, end-most)
	i := end
	for i > low {
		r, n := utf8.DecodeLastRuneInString(text[low:i])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			break
		}
		if r == '\n' || strings.ContainsRune(".;,)(!?", r) {
			cut = true
		}
		i -= n
	}
	stop := i
	for i > low {
		r, n := utf8.DecodeLastRuneInString(text[low:i])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		i -= n
	}
	return strings.ToLower(norm.NFC.String(text[i:stop])), i, cut
}

// continuesList reports whether the text between two codes only goes on with a list: ", 02/HT và 03/HT".
func continuesList(between string) bool {
	if len(between) > 40 {
		return false
	}
	for w := range strings.FieldsFuncSeq(between, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`,;"“”()`, r) }) {
		if !hasWord(" và hoặc hay số mẫu đến - – ", strings.ToLower(w)) {
			return false
		}
	}
	return true
}
