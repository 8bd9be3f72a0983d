package vn

import "strconv"

var digits = map[string]int{
	"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
	"sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}

// numeral reads a number from 0 to 9999 in words: "bốn mươi lăm" is 45, "hai nghìn không trăm hai mươi mốt" is 2021.
func (c *clause) numeral(p int) (n, next int, ok bool) {
	start := p
	if d, q, is := c.digit(p); is && c.Is(q, "nghìn") {
		n, p = d*1000, q+1
	}
	if d, q, is := c.digit(p); is && c.Is(q, "trăm") {
		n, p = n+d*100, q+1
	}
	switch d, q, is := c.digit(p); {
	case c.Is(p, "linh") && p > start:
		if d, q, is := c.digit(p + 1); is {
			return n + d, q, true
		}
	case c.Is(p, "mười"):
		n, p = n+10, p+1
		if d, q, is := c.digit(p); is && d > 0 && !c.Is(p, "năm") && !c.Is(q, "mươi") {
			n, p = n+d, q
		}
	case is && c.Is(q, "mươi"):
		n, p = n+d*10, q+1
		if d, q, is := c.digit(p); is && d > 0 && !c.Is(p, "năm") { // "hai mươi năm" is twenty years
			n, p = n+d, q
		}
	case is && d > 1 && (c.Is(q, "mốt") || c.Is(q, "lăm") || c.Is(q, "nhăm")): // "bốn lăm" for "bốn mươi lăm"
		n, p = n+d*10+digits[c.Word(q)], q+1
	case is && (p == start || n == 0):
		n, p = n+d, q
	}
	return n, p, p > start
}

// digit reads one word of 0 to 9. "năm" is a five only where a count can stand: "năm" before a year is no digit.
func (c *clause) digit(p int) (d, next int, ok bool) {
	if p >= len(c.Tokens) || c.Tokens[p].Number {
		return 0, p, false
	}
	d, ok = digits[c.Tokens[p].Word]
	return d, p + 1, ok
}

// figure reads a number in figures of at most four digits.
func (c *clause) figure(p int) (n, next int, ok bool) {
	if p >= len(c.Tokens) || !c.Tokens[p].Number || len(c.Tokens[p].Word) > 4 {
		return 0, p, false
	}
	n, err := strconv.Atoi(c.Tokens[p].Word)
	return n, p + 1, err == nil
}

// count reads a number in figures, in words, or both: "15 (mười lăm)", "bốn mươi lăm (45)". Where the two
// differ it gives both.
func (c *clause) count(p int) (n, other, next int, ok bool) {
	if n, next, ok = c.figure(p); !ok {
		if n, next, ok = c.numeral(p); !ok {
			return 0, 0, p, false
		}
	}
	other = n
	if c.Is(next, "(") {
		m, q, both := c.figure(next + 1)
		if !both {
			m, q, both = c.numeral(next + 1)
		}
		if both && c.Is(q, ")") {
			return n, m, q + 1, true
		}
	}
	return n, other, next, true
}
