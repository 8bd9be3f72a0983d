package vn

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// numberReader reads one number from the start of s. It goes once from left to right and copies nothing.
type numberReader struct {
	v     *codeTable
	s     string
	loose bool // in running text: what follows the number is left alone

	segs  [maxSegments]segment
	count int

	ordinal string
	value   int
	year    int
	dash    bool      // 16-CT/TW, 242-HĐBT: a dash stands behind the ordinal
	kind    *typeCode // nil when the number has no type
	typ     string
	bodies  [maxBodies]body
	nbodies int
	unit    string
	open    byte // what stands before the unit: - ( or .
	first   bool // the unit stands before the body: 4413/VX-UBND
	reverse bool // the body stands before the type: 1613/BYT-QĐ
	series  string
	doubt   bool
	mended  bool // the canonical spelling may not be the text that is read
	end     int  // where the number ends in s

	at     int
	reason schedule.Message
}

const (
	maxSegments = 24
	maxBodies   = 16
)

// body is an issuing body as the number writes it.
type body struct {
	known     *bodyCode // nil when nobody knows it
	from, end uint16    // BGD&ĐT, HĐND18
	term      uint16    // where the number behind the code begins: 18; end when there is none
}

// class of the body, 0 when nobody knows it.
func (b body) class() class {
	if b.known == nil {
		return 0
	}
	return b.known.class
}

func numberFault(text string, m mended, at int, reason schedule.Message) error {
	return &NumberError{Input: text, Offset: m.offset(at), Reason: reason}
}

func (r *numberReader) fail(at int, reason schedule.Message) bool {
	r.at, r.reason = at, reason
	return false
}

// read reads the number; it is false with a reason when there is none.
func (r *numberReader) read() bool {
	i, ok := r.readOrdinal()
	if !ok {
		return false
	}
	if i, ok = r.readYear(i); !ok {
		return false
	}
	if !r.split(i) {
		return false
	}
	if r.count == 0 {
		return r.fail(i, numberSymbol.With())
	}
	if !r.symbol() {
		return false
	}
	if !r.loose && r.end < len(r.s) {
		return r.fail(r.end, numberTail.With(schedule.Quote(r.s[r.end:])))
	}
	return true
}

// readOrdinal reads 2206, 66.14, 888a and the sign behind it.
func (r *numberReader) readOrdinal() (int, bool) {
	s, i := r.s, 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == 0 || i > 6 {
		switch {
		case s == "":
			return 0, r.fail(0, numberEmpty.With())
		case strings.HasPrefix(strings.ToLower(s), "không số"):
			return 0, r.fail(0, numberUnnumbered.With())
		}
		return 0, r.fail(0, numberOrdinal.With())
	}
	for _, c := range []byte(s[:i]) {
		r.value = r.value*10 + int(c-'0')
	}
	if r.value == 0 {
		return 0, r.fail(0, numberOrdinal.With())
	}
	if i+1 < len(s) && s[i] == '.' && isDigit(s[i+1]) {
		for i++; i < len(s) && isDigit(s[i]); i++ {
		}
	} else if i+1 < len(s) && isLetter(s[i]) && (s[i+1] == '/' || s[i+1] == '-') {
		i++
	}
	r.ordinal = s[:i]
	if i >= len(s) || (s[i] != '/' && s[i] != '-') {
		return 0, r.fail(i, numberSymbol.With())
	}
	r.dash = s[i] == '-'
	return i + 1, true
}

// readYear reads the year of issue and the stroke behind it, when they are there.
func (r *numberReader) readYear(i int) (int, bool) {
	s, j := r.s, i
	for j < len(s) && isDigit(s[j]) {
		j++
	}
	if j == i {
		return i, true
	}
	if j < len(s) && (s[j] == '/' || s[j] == '-') && j-i <= 2 && yearAt(s[j+1:]) {
		return i, r.fail(0, numberDate.With())
	}
	y := yearOf(s[i:])
	if r.dash || j-i != 4 || y == 0 {
		return i, r.fail(i, numberYear.With(schedule.Quote(s[i:j])))
	}
	if j >= len(s) || s[j] != '/' {
		return i, r.fail(j, numberSymbol.With())
	}
	r.year = y
	return j + 1, true
}

// yearAt reports whether a year of the Republic (from 1945) stands at the start.
func yearAt(s string) bool { return yearOf(s) != 0 }

// yearOf gives that year, or 0.
func yearOf(s string) int {
	if len(s) < 4 || len(s) > 4 && isDigit(s[4]) {
		return 0
	}
	y := 0
	for _, c := range []byte(s[:4]) {
		if !isDigit(c) {
			return 0
		}
		y = y*10 + int(c-'0')
	}
	if y < 1945 || y > 2100 {
		return 0
	}
	return y
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// parts gives what was read.
func (r *numberReader) parts() directive.NumberParts {
	p := directive.NumberParts{
		Canonical: r.canonical(), Ordinal: r.ordinal, Year: r.year, Type: r.typ, Unit: r.unit, Series: r.series,
		Normative: r.normative(), Doubtful: r.doubt,
	}
	if r.nbodies == 1 && r.bodies[0].known != nil && r.name(r.bodies[0]) == r.bodies[0].known.code {
		p.Issuers = r.bodies[0].known.list
	} else if r.nbodies > 0 {
		p.Issuers = make([]string, r.nbodies)
		for i, b := range r.bodies[:r.nbodies] {
			p.Issuers[i] = r.name(b)
		}
	}
	return p
}

// name is the code of the body with its term, keeping the & that some numbers write.
func (r *numberReader) name(b body) string {
	text := r.s[b.from:b.end]
	if b.known == nil || strings.IndexByte(text, '&') >= 0 {
		return text
	}
	if b.term == b.end {
		return b.known.code
	}
	if strings.HasPrefix(text, b.known.code) {
		return text
	}
	return b.known.code + r.s[b.term:b.end]
}

// canonical gives the number in its one spelling: the text that is read itself, where nothing was to mend.
func (r *numberReader) canonical() string {
	if r.mended || len(r.ordinal) < 2 || len(r.ordinal) > 2 && r.ordinal[0] == '0' || !isDigit(r.ordinal[1]) || isLetter(r.ordinal[len(r.ordinal)-1]) {
		return r.spell()
	}
	return r.s[:r.end]
}

// spell writes the canonical spelling from the parts.
func (r *numberReader) spell() string {
	var buf [directive.MaxNumber + 32]byte
	b := appendOrdinal(buf[:0], r.ordinal)
	switch {
	case r.year != 0:
		b = append(b, '/')
		b = strconv.AppendInt(b, int64(r.year), 10)
		b = append(b, '/')
	case r.dash:
		b = append(b, '-')
	default:
		b = append(b, '/')
	}
	between := byte('-')
	if r.dash {
		between = '/'
	}
	if r.first {
		b = appendPlain(b, r.unit)
		b = append(b, '-')
	}
	wrote := r.typ != "" && !r.reverse
	if wrote {
		b = append(b, r.typ...)
	}
	for i, x := range r.bodies[:r.nbodies] {
		if i > 0 {
			b = append(b, '-')
		} else if wrote {
			b = append(b, between)
		}
		if x.known == nil {
			b = appendPlain(b, r.s[x.from:x.end])
		} else {
			b = append(b, x.known.code...)
			b = append(b, r.s[x.term:x.end]...)
		}
	}
	if r.reverse {
		b = append(b, between)
		b = append(b, r.typ...)
	}
	if r.unit != "" && !r.first {
		sign := r.open
		if r.nbodies == 0 {
			sign = between
		}
		b = append(b, sign)
		b = appendPlain(b, r.unit)
		if sign == '(' {
			b = append(b, ')')
		}
	}
	return string(b)
}

// appendOrdinal writes at least two digits and no idle zeros (Decree 34/2016/NĐ-CP art. 58): 7 is 07, 0336 is 336.
func appendOrdinal(b []byte, s string) []byte {
	digits := 0
	for digits < len(s) && isDigit(s[digits]) {
		digits++
	}
	for digits > 2 && s[0] == '0' {
		s, digits = s[1:], digits-1
	}
	if digits < 2 {
		b = append(b, '0')
	}
	b = append(b, s...)
	if last := len(b) - 1; b[last] >= 'A' && b[last] <= 'Z' {
		b[last] |= 0x20
	}
	return b
}

func appendPlain(b []byte, s string) []byte {
	for i := range len(s) {
		if s[i] != '&' {
			b = append(b, s[i])
		}
	}
	return b
}
