package task

import "github.com/chithi-go/chithi"

// Modality says how strongly a provision binds.
type Modality uint8

// The modalities. Modality 0 is not said, and an order that does not say binds as [Must].
const (
	Must    Modality = iota + 1 // phải
	Should                      // nên
	May                         // được, có thể
	MustNot                     // không được: kept or broken, never done
)

var modalities = chithi.Vocabulary[Modality]{Name: "modality", Rows: [][4]string{
	{},
	{"must", "must", "phải", "RFC 2119"},
	{"should", "should", "nên", "RFC 2119"},
	{"may", "may", "được", "RFC 2119"},
	{"must-not", "must not", "không được", "RFC 2119"},
}}

// Word returns the row of the vocabulary.
func (m Modality) Word() chithi.Word { return modalities.Word(m) }

// String returns the key, or "" when nothing is said.
func (m Modality) String() string { return modalities.Word(m).Key }

// In returns the term in "vi" or "en".
func (m Modality) In(lang string) string { return modalities.Word(m).In(lang) }

// MarshalText returns the key.
func (m Modality) MarshalText() ([]byte, error) { return modalities.Marshal(m) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (m *Modality) UnmarshalText(b []byte) error { return modalities.Unmarshal(m, b) }

// Nature says whether an obligation is reached once or kept all the time.
type Nature uint8

// The natures. Nature 0 is not said, and counts as [Achieve].
const (
	Achieve  Nature = iota + 1 // đạt được: it can be done
	Maintain                   // duy trì: it is complied with or violated, and never done
)

var natures = chithi.Vocabulary[Nature]{Name: "nature", Rows: [][4]string{
	{},
	{"achieve", "achieve", "đạt được", "OASIS LegalRuleML 1.0"},
	{"maintain", "maintain", "duy trì", "OASIS LegalRuleML 1.0"},
}}

// Word returns the row of the vocabulary.
func (n Nature) Word() chithi.Word { return natures.Word(n) }

// String returns the key, or "" when nothing is said.
func (n Nature) String() string { return natures.Word(n).Key }

// In returns the term in "vi" or "en".
func (n Nature) In(lang string) string { return natures.Word(n).In(lang) }

// MarshalText returns the key.
func (n Nature) MarshalText() ([]byte, error) { return natures.Marshal(n) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (n *Nature) UnmarshalText(b []byte) error { return natures.Unmarshal(n, b) }
