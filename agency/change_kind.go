package agency

// ChangeKind is what a decision does to bodies. The arities follow the table in the package documentation.
type ChangeKind uint8

// The kinds of changes.
const (
	Create   ChangeKind = iota + 1 // thành lập
	Rename                         // đổi tên
	Merge                          // hợp nhất: two or more end, one new begins
	Absorb                         // sáp nhập: one or more end, one that exists takes over
	Divide                         // chia: one ends, two or more new begin
	Separate                       // tách: one goes on, one or more new begin
	Convert                        // chuyển đổi: one ends, one new begins
	Transfer                       // điều chỉnh chức năng: functions pass between bodies that go on
	Dissolve                       // giải thể, kết thúc hoạt động
)

var changeKinds = []word{
	Create:   {"create", "established", "thành lập"},
	Rename:   {"rename", "renamed", "đổi tên"},
	Merge:    {"merge", "merged", "hợp nhất"},
	Absorb:   {"absorb", "absorbed", "sáp nhập"},
	Divide:   {"divide", "divided", "chia"},
	Separate: {"separate", "separated", "tách"},
	Convert:  {"convert", "converted", "chuyển đổi"},
	Transfer: {"transfer", "functions transferred", "điều chỉnh chức năng"},
	Dissolve: {"dissolve", "dissolved", "giải thể"},
}

const many = 1 << 30

// arity is what a kind of change asks of its lists and does to the bodies in them.
type arity struct {
	minFrom, maxFrom int
	minTo, maxTo     int
	ends             bool // the bodies of From end
	begins           bool // the bodies of To begin
}

var arities = [...]arity{
	Create:   {0, many, 1, 1, false, true}, // From: bodies that had ended with nobody named
	Rename:   {1, 1, 1, 1, false, false},
	Merge:    {2, many, 1, 1, true, true},
	Absorb:   {1, many, 1, 1, true, false},
	Divide:   {1, 1, 2, many, true, true},
	Separate: {1, 1, 1, many, false, true},
	Convert:  {1, 1, 1, 1, true, true},
	Transfer: {0, many, 0, many, false, false}, // the transfers name the bodies
	Dissolve: {1, many, 0, 0, true, false},
}

// IsValid reports whether k is one of the kinds.
func (k ChangeKind) IsValid() bool { return k >= Create && k <= Dissolve }

// String returns the key of the kind: "merge".
func (k ChangeKind) String() string { return wordKey(changeKinds, int(k)) }

// In returns the words of a language: "hợp nhất".
func (k ChangeKind) In(lang string) string { return wordIn(changeKinds, int(k), lang) }

// ParseChangeKind reads the key of a kind of change.
func ParseChangeKind(s string) (ChangeKind, error) { return parseWord[ChangeKind](changeKinds, s) }
