package vn

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// codeTable is what the grammar knows of types and bodies, under every spelling in capitals that they have:
// as written, in capitals (TTG), and with D for Đ (QD), as texts typed without marks have them.
type codeTable struct {
	types  map[string]*typeCode
	bodies map[string]*bodyCode
}

// typeCode is a type with what the grammar asks of it.
type typeCode struct {
	code                  string
	normative             bool   // by some law
	joint, bare, mustYear bool   // see jointTypes, bareTypes, yearlyTypes
	competent             string // the classes of body that may issue it; "" for any
}

// bodyCode is a row with what is made of it once.
type bodyCode struct {
	issuer
	numbered bool     // see numberedCodes
	list     []string // the code alone; shared, never changed
}

// codes is the vocabulary of the tables, made when it is first asked for.
var codes = sync.OnceValue(func() *codeTable { return newCodeTable(issuerRows) })

func newCodeTable(rows []issuer) *codeTable {
	v := &codeTable{map[string]*typeCode{}, map[string]*bodyCode{}}
	for _, r := range typeRows {
		if hasWord(oursTypes, r.code) {
			continue
		}
		if v.types[r.code] == nil {
			v.types[r.code] = &typeCode{
				code: r.code, competent: competent[r.code],
				joint: hasWord(jointTypes, r.code), bare: hasWord(bareTypes, r.code), mustYear: hasWord(yearlyTypes, r.code),
			}
		}
		v.types[r.code].normative = v.types[r.code].normative || r.normative
	}
	for _, plainD := range [...]bool{false, true} { // HD is itself before it is HĐ
		for _, r := range typeRows {
			if f := foldCode(r.code, plainD); v.types[f] == nil {
				v.types[f] = v.types[r.code]
			}
		}
	}
	for _, r := range rows {
		v.bodies[r.code] = &bodyCode{r, hasWord(numberedCodes, r.code), []string{r.code}}
	}
	for _, plainD := range [...]bool{false, true} {
		for _, r := range rows {
			if f := foldCode(r.code, plainD); v.bodies[f] == nil {
				v.bodies[f] = v.bodies[r.code]
			}
		}
	}
	return v
}

// typ finds the type that a code names, or nil; odd codes are tried in capitals as well: qđ, Ctr.
func (v *codeTable) typ(s string, odd bool) *typeCode {
	t := v.types[s]
	if t == nil && odd {
		var buf [maxCode]byte
		t = v.types[string(appendFolded(buf[:0], s, false))]
	}
	return t
}

// body finds the body that a code names, and where in the code its number begins: the legislature or term of QH13 and HĐND18.
func (v *codeTable) body(s string, odd bool) (b *bodyCode, term int) {
	stem := len(s)
	for stem > 0 && isDigit(s[stem-1]) { // no code of the vocabulary ends with a digit
		stem--
	}
	if b = v.bodies[s[:stem]]; b != nil && (stem == len(s) || b.numbered && len(s)-stem <= 4) {
		return b, stem
	}
	if odd {
		var buf [maxCode]byte
		b = v.bodies[string(appendFolded(buf[:0], s[:stem], false))]
		if b != nil && (stem == len(s) || b.numbered && len(s)-stem <= 4) {
			return b, stem
		}
	}
	return nil, 0
}

// maxCode is the room for a folded code; a longer one still folds, on the heap.
const maxCode = 48

func foldCode(s string, plainD bool) string { return string(appendFolded(nil, s, plainD)) }

// appendFolded appends a code in capitals and without &; plainD writes Đ as D, for texts typed without marks.
func appendFolded(dst []byte, s string, plainD bool) []byte {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '&':
		case c >= 'a' && c <= 'z':
			dst = append(dst, c-'a'+'A')
		case c < utf8.RuneSelf:
			dst = append(dst, c)
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r = unicode.ToUpper(r); plainD && r == 'Đ' {
				r = 'D'
			}
			dst = utf8.AppendRune(dst, r)
			i += n - 1
		}
	}
	return dst
}
