package agency

import (
	"iter"
	"slices"
	"strings"
)

// places are the words that begin the part of a name that says where, as folded with marks and tones, with the
// usual abbreviation.
var places = []struct {
	words []string
	not   string // the word after that makes them something else: xã hội
	short string
}{
	{[]string{"tinh3"}, "", "t"},
	{[]string{"thanh1", "pho^2"}, "", "tp"},
	{[]string{"thi5", "xa4"}, "", "tx"},
	{[]string{"thi5", "tra^n2"}, "", "tt"},
	{[]string{"huye^n5"}, "u3y", "h"},
	{[]string{"qua^n5"}, "u3y", "q"},
	{[]string{"phu+o+ng1"}, "", "p"},
	{[]string{"xa4"}, "ho^i5", "x"},
	{[]string{"d-a(c5", "khu"}, "", "dk"},
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

// where splits a name before the part that says where; kind words of that part name the kind of place, in short.
func (f folded) where() (at, kind int, short string) {
	for i := 1; i < len(f.tonal); i++ {
		for _, p := range places {
			n := i + len(p.words)
			if n <= len(f.tonal) && slices.Equal(f.tonal[i:n], p.words) && (p.not == "" || n == len(f.tonal) || f.tonal[n] != p.not) {
				return i, len(p.words), p.short
			}
		}
	}
	return len(f.plain), 0, ""
}

func (f folded) part(from, to int) folded { return folded{f.plain[from:to], f.tonal[from:to]} }

func (f folded) join(g folded) folded {
	return folded{slices.Concat(f.plain, g.plain), slices.Concat(f.tonal, g.tonal)}
}

// derive yields other ways to write a name. What comes before the place is written out, with all but its first word
// abbreviated ("Sở GDĐT") or abbreviated ("SGDĐT"); the place in full, without or with an abbreviated kind, or, which
// makes the way weak, not at all. A name that does not say its place may take that of the body above it.
func (f folded) derive(above folded) iter.Seq2[folded, bool] {
	return func(yield func(folded, bool) bool) {
		at, kind, short := f.where()
		bases := []folded{f.part(0, at)}
		if at > 2 {
			last := folded{[]string{initials(f.plain[1:at], false)}, []string{initials(f.tonal[1:at], true)}}
			all := folded{[]string{initials(f.plain[:at], false)}, []string{initials(f.tonal[:at], true)}}
			bases = append(bases, f.part(0, 1).join(last), all)
		}
		place := f.part(at, len(f.plain))
		named := len(place.plain) > kind
		tails := []folded{place}
		if !named && len(above.plain) > 0 {
			from, n, s := above.where()
			if place = above.part(from, len(above.plain)); len(place.plain) > n {
				tails, kind, short, named = append(tails, place), n, s, true
			}
		}
		if named && kind > 0 {
			bare := place.part(kind, len(place.plain))
			tails = append(tails, bare, folded{[]string{short}, []string{short}}.join(bare))
		}
		for _, b := range bases {
			for _, t := range tails {
				if !yield(b.join(t), false) {
					return
				}
			}
			if len(f.plain) == at {
				continue
			}
			if !yield(b, true) || kind > 0 && named && !yield(b.join(place.part(0, kind)), true) {
				return
			}
		}
	}
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
