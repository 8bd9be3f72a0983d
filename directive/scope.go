package directive

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// MaxProvision is the greatest length of a [Provision] in bytes.
const MaxProvision = 200

// Provision is the place of a part of a text, as an Akoma Ntoso eId: "art_1__para_4__point_b"
// (điểm b khoản 4 Điều 1). A provision holds every part whose eId begins with its own and "__".
// The empty Provision is the whole text.
type Provision string

var badProvision = schedule.Template{
	Code: "provision-invalid",
	En:   "{0} is not the place of a provision (an eId such as art_1__para_4__point_b, at most 200 bytes)",
	Vi:   "{0} không phải là vị trí của một quy định (eId, ví dụ art_1__para_4__point_b, nhiều nhất 200 byte)",
}

// ProvisionError is a text that is no [Provision].
type ProvisionError struct{ Input string }

// Message gives the code and the arguments.
func (e *ProvisionError) Message() schedule.Message {
	return badProvision.With(schedule.Quote(e.Input))
}

// In says the error in "vi" or "en".
func (e *ProvisionError) In(lang string) string { return e.Message().In(lang) }
func (e *ProvisionError) Error() string         { return "directive: " + e.In("en") }

// ParseProvision reads an eId: parts joined by "__", each of lower-case letters, digits, ".", "-" and single "_".
func ParseProvision(s string) (Provision, error) {
	if s == "" || len(s) > MaxProvision {
		return "", &ProvisionError{s}
	}
	for part := range strings.SplitSeq(s, "__") {
		if part == "" || part[0] == '_' || part[len(part)-1] == '_' {
			return "", &ProvisionError{s}
		}
		for _, r := range part {
			if !unicode.IsLower(r) && (r < '0' || r > '9') && r != '.' && r != '-' && r != '_' {
				return "", &ProvisionError{s}
			}
		}
	}
	return Provision(s), nil
}

// Contains reports whether q is p or a part of it: art_1 holds art_1__para_4, and not art_10.
func (p Provision) Contains(q Provision) bool {
	return p == "" || q == p || len(q) > len(p)+1 && q[:len(p)] == p && q[len(p):len(p)+2] == "__"
}

// Parent returns the provision that p is a direct part of, and the empty Provision when that is the whole text.
func (p Provision) Parent() Provision {
	if i := strings.LastIndex(string(p), "__"); i >= 0 {
		return p[:i]
	}
	return ""
}

// Depth returns the number of parts of the eId: 0 for the whole text, 3 for art_1__para_4__point_b.
func (p Provision) Depth() int {
	if p == "" {
		return 0
	}
	return 1 + strings.Count(string(p), "__")
}

// Compare orders provisions as a text does: art_2 before art_10, and a provision before its parts.
func (p Provision) Compare(q Provision) int {
	for p != "" && q != "" {
		a, b := leading(p), leading(q)
		m, errA := strconv.Atoi(string(p[:a]))
		n, errB := strconv.Atoi(string(q[:b]))
		if errA == nil && errB == nil && m != n {
			return cmp.Compare(m, n)
		}
		if c := cmp.Compare(p[:a], q[:b]); c != 0 {
			return c
		}
		p, q = p[a:], q[b:]
	}
	return cmp.Compare(len(p), len(q))
}

// leading is the length of the digits that p begins with, or of what comes before the next digit.
func leading(p Provision) int {
	digit := p[0] >= '0' && p[0] <= '9'
	for i := range len(p) {
		if (p[i] >= '0' && p[i] <= '9') != digit {
			return i
		}
	}
	return len(p)
}

// UnmarshalText reads an eId; an empty text is the whole.
func (p *Provision) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*p = ""
		return nil
	}
	r, err := ParseProvision(string(b))
	if err == nil {
		*p = r
	}
	return err
}

// provisionWords name the parts of a Vietnamese and of an English text by the prefix of their eId.
var provisionWords = map[string][2]string{
	"art": {"article", "Điều"}, "para": {"clause", "khoản"}, "point": {"point", "điểm"}, "chp": {"chapter", "Chương"},
	"sec": {"section", "mục"}, "part": {"part", "phần"}, "att": {"annex", "phụ lục"},
}

// In says the provision as a lawyer does: "điểm b khoản 4 Điều 1", "article 1, clause 4, point b".
func (p Provision) In(lang string) string {
	if p == "" {
		if lang == "vi" {
			return "toàn văn"
		}
		return "the whole text"
	}
	var words []string
	for part := range strings.SplitSeq(string(p), "__") {
		kind, n, _ := strings.Cut(part, "_")
		w, known := provisionWords[kind]
		switch {
		case !known:
			words = append(words, part)
		case lang == "vi":
			words = append(words, w[1]+" "+n)
		default:
			words = append(words, w[0]+" "+n)
		}
	}
	if lang == "vi" {
		slices.Reverse(words)
		return strings.Join(words, " ")
	}
	return strings.Join(words, ", ")
}

// Scope is the part of a text, of the territory and of the addressees that something concerns.
// An empty list is all of them; Except is taken out of Provisions.
type Scope struct {
	Provisions  []Provision  `json:"provisions,omitempty" validate:"max=10000"`
	Except      []Provision  `json:"except,omitempty" validate:"max=10000"`
	Territories []agency.Key `json:"territories,omitempty" validate:"max=10000"`
	Addressees  []agency.Key `json:"addressees,omitempty" validate:"max=10000"`
}

// IsZero reports whether the scope is the whole text, everywhere and for everybody.
func (s Scope) IsZero() bool {
	return len(s.Provisions) == 0 && len(s.Except) == 0 && len(s.Territories) == 0 && len(s.Addressees) == 0
}

// Equal reports whether two scopes are written alike, whatever the order of their lists.
func (s Scope) Equal(t Scope) bool {
	return sameSet(s.Provisions, t.Provisions) && sameSet(s.Except, t.Except) &&
		sameSet(s.Territories, t.Territories) && sameSet(s.Addressees, t.Addressees)
}

func sameSet[T comparable](a, b []T) bool {
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	for _, x := range b {
		if !slices.Contains(a, x) {
			return false
		}
	}
	return true
}

// In says the scope in words: "khoản 4 Điều 1", "the whole text except article 10, clause 4".
func (s Scope) In(lang string) string {
	except, in, for_ := " except ", " in ", " for "
	if lang == "vi" {
		except, in, for_ = " trừ ", " tại ", " đối với "
	}
	var b strings.Builder
	if len(s.Provisions) == 0 {
		b.WriteString(Provision("").In(lang))
	}
	list := func(before string, n int, word func(int) string) {
		for i := range n {
			if i == 0 {
				b.WriteString(before)
			} else {
				b.WriteString("; ")
			}
			b.WriteString(word(i))
		}
	}
	list("", len(s.Provisions), func(i int) string { return s.Provisions[i].In(lang) })
	list(except, len(s.Except), func(i int) string { return s.Except[i].In(lang) })
	list(in, len(s.Territories), func(i int) string { return s.Territories[i].String() })
	list(for_, len(s.Addressees), func(i int) string { return s.Addressees[i].String() })
	return b.String()
}
