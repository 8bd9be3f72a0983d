package vn

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/chithi-go/chithi/directive"
)

// Span is a place in a text, in bytes: text[Start:End].
type Span struct{ Start, End int }

// FindNumbers yields the numbers that stand in running text, in their order, each with its place.
//
// "theo Nghị định 59/2012/NĐ-CPvề theo dõi" holds 59/2012/NĐ-CP though the next word is glued to it. The words
// before a number decide what its form leaves open: after mẫu, biểu, tờ khai, phụ lục, tiêu chuẩn, QCVN or TCVN a
// number without a year is the code of a form or the tail of a standard, and the rest of such a list with it; after
// công văn, quyết định and other names of documents it is a number without doubt. Where no word decides, a doubtful
// number is yielded as doubtful, one of an unknown body without a type not at all. Time is linear in the text.
func FindNumbers(text string) iter.Seq2[directive.Number, Span] {
	return func(yield func(directive.Number, Span) bool) {
		v := codes()
		form := Span{-1, -1} // the last code of a form: a list may follow it
		for i := 0; i < len(text); {
			if !isDigit(text[i]) {
				i++
				continue
			}
			start := i
			for i < len(text) && isDigit(text[i]) {
				i++
			}
			if !opensNumber(text, start, i) {
				continue
			}
			r, m := numberReader{v: v, loose: true}, window(text[start:])
			r.s = m.s
			if !r.read() {
				if r.reason.Code() == numberForm.Code && before(text, start) == sayForm {
					form = Span{start, start + m.end(r.to(r.count-1))}
				}
				continue
			}
			found := Span{start, start + m.end(r.end)}
			i = max(i, found.End)
			words := before(text, start)
			if words == sayNothing && form.End >= 0 && (start < form.End || continuesList(text[form.End:start])) {
				words = sayForm
			}
			if words == sayForm && (r.year == 0 || r.doubt) || words == sayTail || words != sayDocument && r.nameless() {
				form = found
				continue
			}
			form = Span{-1, -1}
			r.doubt = r.doubt && !(words == sayDocument && r.known())
			n, err := r.number(text[found.Start:found.End])
			if err == nil && !yield(n, found) {
				return
			}
		}
	}
}

// opensNumber reports whether digits can open a number: not inside another run, and followed by what a number has.
func opensNumber(text string, start, end int) bool {
	if end-start > 6 || end >= len(text) {
		return false
	}
	if start > 0 {
		prev, _ := utf8.DecodeLastRuneInString(text[:start])
		if prev == '/' || prev == '-' || prev == '.' || prev == ',' || unicode.IsUpper(prev) || unicode.IsDigit(prev) {
			if !(prev == '.' || prev == ',' || prev == '-') || start < 2 || isDigit(text[start-2]) || prev == '-' && text[start-2] != ' ' {
				return false
			}
		}
	}
	for i := end; i < len(text) && i < end+3; i++ {
		switch c := text[i]; {
		case c == '/' || c == '-' || c == '.' && i+1 < len(text) && isDigit(text[i+1]):
			return true
		case c >= utf8.RuneSelf: // a dash or stroke of another alphabet
			r, _ := utf8.DecodeRuneInString(text[i:])
			other := lookAlike[r]
			return other == '/' || other == '-'
		case c != ' ' && !isLetter(c):
			return false
		}
	}
	return false
}

// longestNumber is as much of a running text as one number is sought in.
const longestNumber = directive.MaxNumber

// window takes what may belong to one number and mends it: letters, digits, the signs of a number, and single
// spaces beside a sign.
func window(text string) mended {
	i := 0
	for i < len(text) && i < longestNumber {
		c := text[i]
		switch {
		case c < utf8.RuneSelf && (isDigit(c) || isLetter(c) || joins(c)):
			i++
		case c == ' ' && i+1 < len(text) && text[i+1] != ' ' && (joins(text[i-1]) || joins(text[i+1])):
			i++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && lookAlike[r] == 0 && r != '\u00ad' && r != '\u200b' || i+n > longestNumber {
				return mendNumber(text[:i])
			}
			i += n
		default:
			return mendNumber(text[:i])
		}
	}
	return mendNumber(text[:i])
}

// nameless reports whether the number is of the weakest form: no type, and no body that is known.
func (r *numberReader) nameless() bool { return r.typ == "" && !r.known() }

// known reports whether every body is in the vocabulary.
func (r *numberReader) known() bool {
	for _, b := range r.bodies[:r.nbodies] {
		if b.class() == 0 || b.class() == nameless {
			return false
		}
	}
	return r.nbodies > 0 || r.typ != ""
}
