package task

import "github.com/chithi-go/chithi"

// Kind says what sort of thing a provision orders.
type Kind uint8

// The kinds. Kind 0 is not said.
const (
	Work     Kind = iota + 1 // nhiệm vụ: a piece of work with an end
	Solution                 // giải pháp: a means by which the tasks are to be reached
	Draft                    // dự thảo, đề án: a text to be drawn up and submitted
	Report                   // báo cáo: a report to be made
	Routine                  // nhiệm vụ thường xuyên: the everyday work of the body, which no figures count
)

var kinds = chithi.Vocabulary[Kind]{Name: "kind", Rows: [][4]string{
	{},
	{"task", "task", "nhiệm vụ", "Decision 42/2014/QĐ-TTg"},
	{"solution", "solution", "giải pháp", "Directive 2206/CT-UBND (An Giang, 2020)"},
	{"draft", "draft", "dự thảo", "Decision 23/2018/QĐ-TTg: projects, reports and drafts to be submitted"},
	{"report", "report", "báo cáo", "Decree 09/2019/NĐ-CP"},
	{"routine", "routine duty", "nhiệm vụ thường xuyên", "Decision 23/2018/QĐ-TTg: not an assigned task"},
}}

// Word returns the row of the vocabulary.
func (k Kind) Word() chithi.Word { return kinds.Word(k) }

// String returns the key, or "" when nothing is said.
func (k Kind) String() string { return kinds.Word(k).Key }

// In returns the term in "vi" or "en".
func (k Kind) In(lang string) string { return kinds.Word(k).In(lang) }

// MarshalText returns the key.
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (k *Kind) UnmarshalText(b []byte) error { return kinds.Unmarshal(k, b) }
