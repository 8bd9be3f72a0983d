package vn

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// codeTable is what the grammar knows of types and bodies.
type codeTable struct {
	types        map[string]string // code as written in full → code
	foldedTypes  map[string]string // the same in capitals, with Đ and with D for it, without &
	normative    map[string]bool   // types that some law made normative
	bodies       map[string]*issuer
	foldedBodies map[string]*issuer
}

// codes is the vocabulary of the tables, made when it is first asked for.
var codes = sync.OnceValue(func() *codeTable { return newCodeTable(issuerRows) })

func newCodeTable(rows []issuer) *codeTable {
	v := &codeTable{map[string]string{}, map[string]string{}, map[string]bool{}, map[string]*issuer{}, map[string]*issuer{}}
	for _, r := range typeRows {
		v.types[r.code] = r.code
		v.normative[r.code] = v.normative[r.code] || r.normative
	}
	for code := range v.types {
		v.foldedTypes[foldCode(code, false)] = code
	}
	for code := range v.types {
		if f := foldCode(code, true); v.foldedTypes[f] == "" {
			v.foldedTypes[f] = code
		}
	}
	for i := range rows {
		v.bodies[rows[i].code] = &rows[i]
		v.foldedBodies[foldCode(rows[i].code, false)] = &rows[i]
	}
	for i := range rows {
		if f := foldCode(rows[i].code, true); v.foldedBodies[f] == nil {
			v.foldedBodies[f] = &rows[i]
		}
	}
	return v
}

// typ finds the type that a segment names, whatever its case: QĐ for QĐ, QD and qđ.
func (v *codeTable) typ(s string) (string, bool) {
	if code, ok := v.types[s]; ok {
		return code, true
	}
	var buf [maxCode]byte
	for _, plainD := range [...]bool{false, true} {
		if code, ok := v.foldedTypes[string(appendFolded(buf[:0], s, plainD))]; ok {
			return code, true
		}
	}
	return "", false
}

// body finds the body that a segment names, with what stands behind its code: the legislature or term of QH13 and HĐND18.
func (v *codeTable) body(s string) (b *issuer, term string) {
	if b = v.bodies[s]; b != nil {
		return b, ""
	}
	stem := strings.TrimRight(s, "0123456789")
	if len(stem) < len(s) {
		if b = v.bodies[stem]; b != nil {
			return b.numbered(s[len(stem):])
		}
	}
	var buf [maxCode]byte
	for _, plainD := range [...]bool{false, true} {
		if b = v.foldedBodies[string(appendFolded(buf[:0], s, plainD))]; b != nil {
			return b, ""
		}
		if len(stem) < len(s) {
			if b = v.foldedBodies[string(appendFolded(buf[:0], stem, plainD))]; b != nil {
				return b.numbered(s[len(stem):])
			}
		}
	}
	return nil, ""
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
