package task

import "github.com/chithi-go/chithi"

// Frequency says how often a report falls due, and so how long a [Period] is.
type Frequency uint8

// The frequencies. Frequency 0 is not said.
const (
	Monthly     Frequency = iota + 1 // hàng tháng
	Quarterly                        // hàng quý
	HalfYearly                       // 6 tháng
	NineMonthly                      // 9 tháng: from the start of the year, once a year
	Yearly                           // hàng năm
)

var frequencies = chithi.Vocabulary[Frequency]{Name: "frequency", Rows: [][4]string{
	{},
	{"monthly", "monthly", "hàng tháng", "Decree 09/2019/NĐ-CP"},
	{"quarterly", "quarterly", "hàng quý", "Decree 09/2019/NĐ-CP"},
	{"half-yearly", "half-yearly", "6 tháng", "Decree 09/2019/NĐ-CP"},
	{"nine-monthly", "nine-monthly", "9 tháng", "Decision 01/2023/QĐ-UBND (Khánh Hòa) art. 4"},
	{"yearly", "yearly", "hàng năm", "Decree 09/2019/NĐ-CP"},
}}

// measures gives the months of a period of each frequency, how many there are in a year, and how they are
// written between the year and the number.
var measures = [...]struct {
	months, count int
	mark          string
}{
	Monthly:     {1, 12, ""},
	Quarterly:   {3, 4, "Q"},
	HalfYearly:  {6, 2, "H"},
	NineMonthly: {9, 1, "M"},
	Yearly:      {12, 1, ""},
}

// IsValid reports whether f is one of the frequencies.
func (f Frequency) IsValid() bool { return f >= Monthly && f <= Yearly }

// Tiles reports whether the periods follow one another without a gap: all do but the nine months.
func (f Frequency) Tiles() bool { return f.IsValid() && f != NineMonthly }

// Word returns the row of the vocabulary.
func (f Frequency) Word() chithi.Word { return frequencies.Word(f) }

// String returns the key, or "" when nothing is said.
func (f Frequency) String() string { return frequencies.Word(f).Key }

// In returns the term in "vi" or "en".
func (f Frequency) In(lang string) string { return frequencies.Word(f).In(lang) }

// MarshalText returns the key.
func (f Frequency) MarshalText() ([]byte, error) { return frequencies.Marshal(f) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (f *Frequency) UnmarshalText(b []byte) error { return frequencies.Unmarshal(f, b) }
