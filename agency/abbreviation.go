package agency

import (
	"iter"
	"slices"
	"strings"
)

// places are the words that begin the part of a name that says where, with the usual abbreviation.
var places = []struct {
	words []string
	short string
}{
	{[]string{"tinh"}, "t"},
	{[]string{"thanh", "pho"}, "tp"},
	{[]string{"thi", "xa"}, "tx"},
	{[]string{"huyen"}, "h"},
	{[]string{"quan"}, "q"},
	{[]string{"phuong"}, "p"},
	{[]string{"xa"}, "x"},
	{[]string{"dac", "khu"}, "dk"},
}

// usual are abbreviations that stand for words inside a name, in base letters. Sources: the office style of
// Decree 30/2020/NĐ-CP and the abbreviations of issuers in numbers of documents.
var usual = map[string]string{
	"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "mttq": "mat tran to quoc", "ubmttq": "uy ban mat tran to quoc",
	"bhxh": "bao hiem xa hoi", "gddt": "giao duc dao tao", "ldtbxh": "lao dong thuong binh xa hoi", "gtvt": "giao thong van tai",
	"vhttdl": "van hoa the thao du lich", "vhtt": "van hoa the thao", "tttt": "thong tin truyen thong", "khdt": "ke hoach dau tu",
	"khcn": "khoa hoc cong nghe", "tnmt": "tai nguyen moi truong", "nnmt": "nong nghiep moi truong",
	"nnptnt": "nong nghiep phat trien nong thon", "atgt": "an toan giao thong", "ptth": "phat thanh truyen hinh",
	"vp": "van phong", "tp": "thanh pho", "tx": "thi xa", "vn": "viet nam", "ttr": "thanh tra",
}

// place returns where the part of a name that says where begins, and how many words name the kind of place.
func (f folded) place() (at, kind int) {
	for i := 1; i < len(f.plain); i++ {
		for _, p := range places {
			if n := len(p.words); i+n <= len(f.plain) && slices.Equal(f.plain[i:i+n], p.words) {
				return i, n
			}
		}
	}
	return len(f.plain), 0
}

// derive yields other ways to write a name: "sở GDĐT", "SGDĐT", each with the place, with its kind abbreviated,
// without its kind and without it; and the whole name in the same ways.
func (f folded) derive() iter.Seq[folded] {
	return func(yield func(folded) bool) {
		at, kind := f.place()
		bases := []folded{{f.plain[:at], f.tonal[:at]}}
		if at > 2 {
			bases = append(bases,
				folded{[]string{f.plain[0], initials(f.plain[1:at], false)}, []string{f.tonal[0], initials(f.tonal[1:at], true)}},
				folded{[]string{initials(f.plain[:at], false)}, []string{initials(f.tonal[:at], true)}})
		}
		tails := []folded{{}}
		if kind > 0 {
			tails = append(tails, folded{f.plain[at:], f.tonal[at:]})
			if at+kind < len(f.plain) {
				short := placeShort(f.plain[at : at+kind])
				tails = append(tails, folded{f.plain[at+kind:], f.tonal[at+kind:]}, folded{
					slices.Concat([]string{short}, f.plain[at+kind:]), slices.Concat([]string{short}, f.tonal[at+kind:]),
				})
			}
		}
		for _, b := range bases {
			for _, t := range tails {
				if len(b.plain)+len(t.plain) == len(f.plain) && len(b.plain) == at {
					continue // the name itself
				}
				if !yield(folded{slices.Concat(b.plain, t.plain), slices.Concat(b.tonal, t.tonal)}) {
					return
				}
			}
		}
	}
}

func placeShort(words []string) string {
	for _, p := range places {
		if slices.Equal(p.words, words) {
			return p.short
		}
	}
	return ""
}

// expand writes the usual abbreviations of a name out, or returns nil when it has none. What comes out is in base letters.
func (f folded) expand() *folded {
	var plain []string
	found := false
	for _, w := range f.plain {
		if full, ok := usual[w]; ok {
			plain = append(plain, strings.Fields(full)...)
			found = true
		} else {
			plain = append(plain, w)
		}
	}
	if !found {
		return nil
	}
	return &folded{plain, plain}
}
