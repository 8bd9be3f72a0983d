package task

import "github.com/chithi-go/chithi"

// Role says what part a body has in a task.
type Role uint8

// The roles. Role 0 is not said.
const (
	Lead       Role = iota + 1 // chủ trì: answers for the result; exactly one for every open instance
	Coordinate                 // phối hợp
	Execute                    // thực hiện
	Supervise                  // giám sát, theo dõi, đôn đốc, kiểm tra
	Advise                     // tham mưu
	Approve                    // phê duyệt
	ReportTo                   // nơi nhận báo cáo: the body that is reported to
	Inform                     // thông báo
)

var roles = chithi.Vocabulary[Role]{Name: "role", Rows: [][4]string{
	{},
	{"lead", "lead", "chủ trì", "Decree 39/2022/NĐ-CP: one task, one who leads and answers"},
	{"coordinate", "coordinate", "phối hợp", "Directive 01/CT-TTg (2014)"},
	{"execute", "execute", "thực hiện", "Directive 01/CT-BTC (2014), recipients: để t/h"},
	{"supervise", "supervise", "giám sát", "Directive 01/CT-BYT (2014): kiểm tra, giám sát"},
	{"advise", "advise", "tham mưu", "Directive 01/CT-NHNN (2014)"},
	{"approve", "approve", "phê duyệt", "Directive 01/CT-TTg (2014)"},
	{"report-to", "report to", "báo cáo", "Directive 01/CT-BYT (2014), recipients: để báo cáo"},
	{"inform", "inform", "thông báo", "Directive 01/CT-TTg (2014)"},
}}

// Word returns the row of the vocabulary.
func (r Role) Word() chithi.Word { return roles.Word(r) }

// String returns the key, or "" when nothing is said.
func (r Role) String() string { return roles.Word(r).Key }

// In returns the term in "vi" or "en".
func (r Role) In(lang string) string { return roles.Word(r).In(lang) }

// MarshalText returns the key.
func (r Role) MarshalText() ([]byte, error) { return roles.Marshal(r) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (r *Role) UnmarshalText(b []byte) error { return roles.Unmarshal(r, b) }

// Manner says whether the issuer orders or asks: a Party body, the Front or a union is asked, not ordered.
type Manner uint8

// The manners. Manner 0 is not said, and counts as [Assign].
const (
	Assign  Manner = iota + 1 // giao
	Request                   // đề nghị
)

var manners = chithi.Vocabulary[Manner]{Name: "manner", Rows: [][4]string{
	{},
	{"assign", "assign", "giao", "Directive 01/CT-TTg (2014)"},
	{"request", "request", "đề nghị", "Directive 01/CT-TTg (2014)"},
}}

// Word returns the row of the vocabulary.
func (m Manner) Word() chithi.Word { return manners.Word(m) }

// String returns the key, or "" when nothing is said.
func (m Manner) String() string { return manners.Word(m).Key }

// In returns the term in "vi" or "en".
func (m Manner) In(lang string) string { return manners.Word(m).In(lang) }

// MarshalText returns the key.
func (m Manner) MarshalText() ([]byte, error) { return manners.Marshal(m) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (m *Manner) UnmarshalText(b []byte) error { return manners.Unmarshal(m, b) }
