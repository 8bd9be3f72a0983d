package task

import "github.com/chithi-go/chithi"

// Link says which end of one task waits for which end of another.
type Link uint8

// The links. Link 0 is not said, and counts as [FinishStart].
const (
	FinishStart  Link = iota + 1 // xong rồi mới bắt đầu
	StartStart                   // cùng bắt đầu
	FinishFinish                 // cùng kết thúc
	StartFinish                  // bắt đầu rồi mới kết thúc
)

var links = chithi.Vocabulary[Link]{Name: "link", Rows: [][4]string{
	{},
	{"finish-start", "finish to start", "xong trước, bắt đầu sau", "RFC 9253: FINISHTOSTART"},
	{"start-start", "start to start", "cùng bắt đầu", "RFC 9253: STARTTOSTART"},
	{"finish-finish", "finish to finish", "cùng kết thúc", "RFC 9253: FINISHTOFINISH"},
	{"start-finish", "start to finish", "bắt đầu trước, kết thúc sau", "RFC 9253: STARTTOFINISH"},
}}

// Word returns the row of the vocabulary.
func (l Link) Word() chithi.Word { return links.Word(l) }

// String returns the key, or "" when nothing is said.
func (l Link) String() string { return links.Word(l).Key }

// In returns the term in "vi" or "en".
func (l Link) In(lang string) string { return links.Word(l).In(lang) }

// MarshalText returns the key.
func (l Link) MarshalText() ([]byte, error) { return links.Marshal(l) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (l *Link) UnmarshalText(b []byte) error { return links.Unmarshal(l, b) }
