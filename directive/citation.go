package directive

import "strings"

// Citation is a provision of law as this library cites it: "Civil Code 91/2015/QH13 art. 147.2". Its numbers are the
// same in every language; the words around them are rendered by [Citation.In].
type Citation string

// citationWords are the words that citations are made of. The longer of two that begin alike comes first.
var citationWords = strings.NewReplacer(
	"Civil Code", "Bộ luật Dân sự",
	"Labour Code", "Bộ luật Lao động",
	"State Budget Law", "Luật Ngân sách nhà nước",
	"Law ", "Luật ",
	"Decree ", "Nghị định ",
	"Resolution ", "Nghị quyết ",
	"Decision ", "Quyết định ",
	"Circular ", "Thông tư ",
	"Directive ", "Chỉ thị ",
	"Regulation ", "Quy định ",
	"Appendix ", "Phụ lục ",
	"arts ", "các điều ",
	"art. ", "điều ",
	"Art. ", "Điều ",
)

// In renders the citation in "vi" or "en": "Bộ luật Dân sự 91/2015/QH13 điều 147.2".
func (c Citation) In(lang string) string {
	if lang == "vi" {
		return citationWords.Replace(string(c))
	}
	return string(c)
}

// String returns the citation in English.
func (c Citation) String() string { return string(c) }
