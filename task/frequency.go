package task

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

var frequencies = vocabulary{"frequency", []Word{
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
func (f Frequency) Word() Word { return frequencies.word(uint8(f)) }

// String returns the key, or "" when nothing is said.
func (f Frequency) String() string { return frequencies.word(uint8(f)).Key }

// In returns the term in "vi" or "en".
func (f Frequency) In(lang string) string { return frequencies.in(uint8(f), lang) }

// MarshalText returns the key.
func (f Frequency) MarshalText() ([]byte, error) { return frequencies.text(uint8(f)) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*WordError].
func (f *Frequency) UnmarshalText(b []byte) error {
	i, err := frequencies.read(b)
	if err == nil {
		*f = Frequency(i)
	}
	return err
}
