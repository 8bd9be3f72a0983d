package task

// Link says which end of one task waits for which end of another.
type Link uint8

// The links. Link 0 is not said, and counts as [FinishStart].
const (
	FinishStart  Link = iota + 1 // xong rồi mới bắt đầu
	StartStart                   // cùng bắt đầu
	FinishFinish                 // cùng kết thúc
	StartFinish                  // bắt đầu rồi mới kết thúc
)

var links = vocabulary{"link", []Word{
	{},
	{"finish-start", "finish to start", "xong trước, bắt đầu sau", "RFC 9253: FINISHTOSTART"},
	{"start-start", "start to start", "cùng bắt đầu", "RFC 9253: STARTTOSTART"},
	{"finish-finish", "finish to finish", "cùng kết thúc", "RFC 9253: FINISHTOFINISH"},
	{"start-finish", "start to finish", "bắt đầu trước, kết thúc sau", "RFC 9253: STARTTOFINISH"},
}}

// Word returns the row of the vocabulary.
func (l Link) Word() Word { return links.word(uint8(l)) }

// String returns the key, or "" when nothing is said.
func (l Link) String() string { return links.word(uint8(l)).Key }

// In returns the term in "vi" or "en".
func (l Link) In(lang string) string { return links.in(uint8(l), lang) }

// MarshalText returns the key.
func (l Link) MarshalText() ([]byte, error) { return links.text(uint8(l)) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*WordError].
func (l *Link) UnmarshalText(b []byte) error {
	i, err := links.read(b)
	if err == nil {
		*l = Link(i)
	}
	return err
}
