package vn

import (
	"errors"

	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/directive"
)

// The series of numbers: what [ParseNumber] finds in Series.
const (
	SeriesNormative             = "state-normative"        // 30/2020/NĐ-CP
	SeriesAdministrative        = "state-administrative"   // 2206/CT-UBND
	SeriesDispatch              = "dispatch"               // 7816/VPCP-TTĐT
	SeriesNationalAssembly      = "national-assembly"      // 91/2015/QH13
	SeriesCouncilNormative      = "council-normative"      // 26/2014/NQ-HĐND
	SeriesCouncilAdministrative = "council-administrative" // 07/NQ-HĐND
	SeriesJoint                 = "joint"                  // 05/2001/TTLT/BTP-BTCCBCP-BTC-BCA
	SeriesParty                 = "party"                  // 16-CT/TW
	SeriesConsolidated          = "consolidated"           // 05/VBHN-BGDĐT
	SeriesHistorical            = "historical"             // 242-HĐBT
)

// ParseNumber reads a number and symbol (số, ký hiệu) as Vietnamese documents write them.
//
//	2206/CT-UBND        a directive (CT) of a People's Committee (UBND), administrative: no year
//	30/2020/NĐ-CP       a decree of the Government, normative: the year stands in the symbol
//	7816/VPCP-TTĐT      an official letter: no type, but the body and its unit
//	16-CT/TW            a directive of the Party
//
// Eth (Ð) for Đ, Cyrillic look-alikes, letters in the other case, stray spaces, a point at the end, a missing zero,
// BGD&ĐT, decomposed letters and a leading "Số:" are mended in the canonical spelling; the text stays as it was
// written, but for the composition of its letters. A body that is not in the vocabulary is taken and the number
// marked doubtful, and so is a short number without a type, which only the words before it tell from the code of a
// form: see [FindNumbers]. What cannot be a number is a [*NumberError].
func ParseNumber(text string) (directive.Number, error) {
	m := mended{s: text}
	if len(text) > directive.MaxNumber {
		return directive.Number{}, numberFault(text, m, 0, numberLong.With(directive.MaxNumber))
	}
	m = mendNumber(text)
	r := numberReader{v: codes(), s: m.s}
	if !r.read() {
		return directive.Number{}, numberFault(text, m, r.at, r.reason)
	}
	return r.number(text)
}

// number joins the reading to the text.
func (r *numberReader) number(text string) (directive.Number, error) {
	n, err := directive.NumberOf(text, r.parts())
	if err == nil {
		return n, nil
	}
	if composed := norm.NFC.String(text); composed != text {
		n, err = directive.NumberOf(composed, r.parts())
	}
	var bad *directive.NumberError
	if errors.As(err, &bad) {
		err = &NumberError{Input: text, Reason: bad.Reason}
	}
	return n, err
}
