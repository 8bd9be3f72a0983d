package schedule

// Standing says how firm an answer is; of two, the greater is the weaker.
type Standing uint8

// The standings.
const (
	Certain     Standing = iota // chắc chắn: nothing was presumed, every calendar entry used is decided
	Assumed                     // giả định: a fact on the way stands by presumption
	Provisional                 // tạm tính: a calendar entry on the way is not decided yet
)

var standings = [...]struct{ en, vi string }{{"certain", "chắc chắn"}, {"assumed", "giả định"}, {"provisional", "tạm tính"}}

// String returns "certain", "assumed" or "provisional".
func (s Standing) String() string { return s.In("en") }

// In returns the word of a language.
func (s Standing) In(lang string) string {
	if int(s) >= len(standings) {
		return ""
	}
	if lang == "vi" {
		return standings[s].vi
	}
	return standings[s].en
}

// Answer is a computed day with its standing, so that neither travels without the other.
type Answer struct {
	Date     Date
	Standing Standing
}
