package english

import "strconv"

var cardinals = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
	"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
	"ninetieth": 90,
}

// Figure reads figures of at most five digits: "30".
func (t *Text) Figure(p int) (n, next int, ok bool) {
	if !t.Number(p) || len(t.Word(p)) > 5 {
		return 0, p, false
	}
	n, err := strconv.Atoi(t.Word(p))
	return n, p + 1, err == nil
}

// Words reads a number in words up to 999: "forty-five", "one hundred and eighty".
func (t *Text) Words(p int) (n, next int, ok bool) {
	start := p
	if h := cardinals[t.Word(p)]; h > 0 && h < 10 && t.Is(p+1, "hundred") {
		n, p = h*100, t.Skip(p+2, "and")
	} else if t.Is(p, "a", "hundred") {
		n, p = 100, t.Skip(p+2, "and")
	}
	if c := cardinals[t.Word(p)]; c > 0 {
		n, p = n+c, p+1
		if c >= 20 {
			q := t.Skip(p, "-")
			if u := cardinals[t.Word(q)]; u > 0 && u < 10 {
				n, p = n+u, q+1
			}
		}
	}
	return n, p, p > start
}

// Cardinal reads an amount in figures, in words, or in both: "30", "thirty", "thirty (30)". Where the two
// differ, other is the one in brackets.
func (t *Text) Cardinal(p int) (n, other, next int, ok bool) {
	if n, next, ok = t.Figure(p); !ok {
		if n, next, ok = t.Words(p); !ok {
			return 0, 0, p, false
		}
	}
	if t.Is(next, "(") {
		m, q, is := t.Figure(next + 1)
		if !is {
			m, q, is = t.Words(next + 1)
		}
		if is && t.Is(q, ")") {
			return n, m, q + 1, true
		}
	}
	return n, n, next, true
}

// Ordinal reads "20th", "twentieth" or "twenty-first".
func (t *Text) Ordinal(p int) (n, next int, ok bool) {
	if n, next, ok = t.Figure(p); ok {
		switch t.Word(next) {
		case "st", "nd", "rd", "th":
			return n, next + 1, t.Glued(next)
		}
		return 0, p, false
	}
	if c := cardinals[t.Word(p)]; c >= 20 {
		q := t.Skip(p+1, "-")
		if u := ordinals[t.Word(q)]; u > 0 && u < 10 {
			return c + u, q + 1, true
		}
	}
	if n = ordinals[t.Word(p)]; n > 0 {
		return n, p + 1, true
	}
	return 0, p, false
}
