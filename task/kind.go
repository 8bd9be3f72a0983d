package task

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

var kinds = vocabulary{"kind", []Word{
	{},
	{"task", "task", "nhiệm vụ", "Decision 42/2014/QĐ-TTg"},
	{"solution", "solution", "giải pháp", "Directive 2206/CT-UBND (An Giang, 2020)"},
	{"draft", "draft", "dự thảo", "Decision 23/2018/QĐ-TTg: projects, reports and drafts to be submitted"},
	{"report", "report", "báo cáo", "Decree 09/2019/NĐ-CP"},
	{"routine", "routine duty", "nhiệm vụ thường xuyên", "Decision 23/2018/QĐ-TTg: not an assigned task"},
}}

// Word returns the row of the vocabulary.
func (k Kind) Word() Word { return kinds.word(uint8(k)) }

// String returns the key, or "" when nothing is said.
func (k Kind) String() string { return kinds.word(uint8(k)).Key }

// In returns the term in "vi" or "en".
func (k Kind) In(lang string) string { return kinds.in(uint8(k), lang) }

// MarshalText returns the key.
func (k Kind) MarshalText() ([]byte, error) { return kinds.text(uint8(k)) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*WordError].
func (k *Kind) UnmarshalText(b []byte) error {
	i, err := kinds.read(b)
	if err == nil {
		*k = Kind(i)
	}
	return err
}
