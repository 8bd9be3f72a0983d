package vn

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
)

// levels are the parts of a text from the smallest, as drafters name them, with the prefix of their eId.
var levels = [...]struct{ word, prefix string }{
	{"điểm", "point_"}, {"khoản", "para_"}, {"điều", "art_"}, {"mục", "sec_"}, {"chương", "chp_"}, {"phần", "part_"},
}

// article is the level that is numbered through a text: a part below it without its article is nowhere.
const article = 2

// mostProvisions is how many parts one list may name; a longer one is not understood.
const mostProvisions = 200

// provisions reads a list of parts of this text: "điểm b và điểm c khoản 1 Điều 79", "các khoản 3, 4 và 5 Điều 63",
// "điểm a khoản 1, điểm b khoản 2 Điều 5", "điểm b, khoản 1, Điều 8", "Điều 40, Điều 49 và Chương IV". It fails on
// "khoản 2 Điều này", which names the matters that the paragraph describes and no part itself; next is then how far such
// names go.
func (c *clause) provisions(p int) (list []directive.Provision, next int, ok bool) {
	open := chain{} // parts whose article is named after a later one
	next, far := p, p
	for comma := false; ; {
		ch, q, is := c.chain(p)
		far = max(far, q)
		if !is {
			break
		}
		if len(open.parts) > 0 && comma && ch.first > open.last && len(ch.parts) == 1 { // "khoản 1, Điều 8"
			ch.parts, open.parts = within(string(ch.parts[0]), open.parts), nil
		}
		switch waits := len(open.parts) > 0; {
		case len(list)+len(open.parts)+len(ch.parts) > mostProvisions,
			waits && ch.last < article && ch.last != open.last, waits && ch.last >= article && (ch.above == "" || ch.first > open.last):
			return nil, far, false
		case ch.last < article:
			open = chain{parts: append(open.parts, ch.parts...), last: ch.last}
		default:
			list = append(append(list, within(ch.above, open.parts)...), ch.parts...)
			open, next = chain{}, q
		}
		r, more := c.Any(q, ", và", ";", ",", "và")
		if !more {
			break
		}
		comma, p = c.Is(q, ",") && r == q+1, r
	}
	if len(list) == 0 {
		return nil, far, false
	}
	return list, next, true
}

// within puts parts under the one that they stand in.
func within(above string, parts []directive.Provision) []directive.Provision {
	full := make([]directive.Provision, len(parts))
	for i, part := range parts {
		full[i] = directive.Provision(above) + "__" + part
	}
	return full
}

// chain is one run from the smallest part named up to the largest.
type chain struct {
	parts       []directive.Provision
	first, last int    // the smallest and the largest level named
	above       string // the article that they stand in, when it is one
}

// chain reads "điểm b và điểm c khoản 1 Điều 79", each level a list of its own.
func (c *clause) chain(p int) (ch chain, next int, ok bool) {
	ch.parts, ch.last = []directive.Provision{""}, -1
	for {
		start := c.Skip(p, "của", "tại")
		level, labels, apart, q, is := c.level(start, ch.last)
		if q > start && (!is || len(ch.parts)*len(labels)+len(apart) > mostProvisions) { // too many to be a list
			return ch, q, false
		}
		if !is {
			break
		}
		if ch.last == article { // articles are numbered through: the chapter adds nothing
			return ch, q, true
		}
		up := make([]directive.Provision, 0, len(ch.parts)*len(labels)+len(apart))
		for _, label := range labels {
			for _, below := range ch.parts {
				id := levels[level].prefix + label
				if below != "" {
					id += "__" + string(below)
				}
				up = append(up, directive.Provision(id))
			}
		}
		for _, label := range apart {
			up = append(up, directive.Provision(levels[level].prefix+label))
		}
		if level == article && len(labels) == 1 && ch.last >= 0 {
			ch.above = levels[level].prefix + labels[0]
		}
		if ch.last < 0 {
			ch.first = level
		}
		ch.parts, ch.last, p = up, level, q
	}
	return ch, p, ch.last >= 0
}

// level reads "khoản 3, 4 và 5" or "Điều 10 đến Điều 15" of a level above the one that came before. What stands below
// belongs to labels; under a name said again nothing stands: "khoản 2 Điều 5 và Điều 7" is a paragraph and the whole of
// article 7.
func (c *clause) level(p, above int) (level int, labels, apart []string, next int, ok bool) {
	start := p
	p = c.Skip(p, "các", "những", "từ")
	for i := above + 1; i < len(levels); i++ {
		if !c.Is(p, levels[i].word) {
			continue
		}
		label, q, is := c.label(p+1, i)
		if !is {
			break
		}
		list := &labels
		for *list = append(*list, label); len(*list) <= mostProvisions; *list = append(*list, label) {
			if r, is := c.Any(q, "đến", "tới"); is {
				to, n, is := c.label(c.Skip(r, "hết", levels[i].word), i)
				between, known := labelsTo(label, to)
				if !is || !known {
					return i, nil, nil, start, false
				}
				*list, q = append(*list, between...), n
			}
			r, more := c.Any(q, ", và", ",", "và")
			if c.Is(r, levels[i].word) { // "điểm b và điểm c"
				if r++; above >= 0 {
					list = &apart
				}
			}
			var n int
			if label, n, is = c.label(r, i); !more || !is {
				return i, labels, apart, q, true
			}
			q = n
		}
		return i, nil, nil, q, false
	}
	return 0, nil, nil, start, false
}

// labelsTo gives the labels after one up to another: of 10 and 12 they are 11 and 12, of b and đ they are c, d and đ.
func labelsTo(from, to string) (labels []string, ok bool) {
	a, err := strconv.Atoi(from)
	b, err2 := strconv.Atoi(to)
	if err == nil && err2 == nil {
		for a++; a <= b && b-a < mostProvisions; a++ {
			labels = append(labels, strconv.Itoa(a))
		}
		return labels, len(labels) > 0
	}
	i, j := strings.Index(points, from+" "), strings.Index(points, to+" ")
	if i < 0 || j <= i {
		return nil, false
	}
	return strings.Fields(points[i : j+len(to)])[1:], true
}

// points are the letters of points in their order: Vietnamese has đ, and no f, j, w or z.
const points = "a b c d đ e g h i k l m n o p q r s t u v x y "

// label reads the number of an article ("12a"), the letter of a point or the Roman number of a chapter.
func (c *clause) label(p, level int) (label string, next int, ok bool) {
	if p >= len(c.Tokens) {
		return "", p, false
	}
	t := c.Tokens[p]
	if t.Number {
		if level == 0 || c.Is(p+1, "/") || c.Is(p+1, "tháng") {
			return "", p, false
		}
		label, next = strings.TrimLeft(t.Word, "0"), p+1
		if next < len(c.Tokens) && c.Tokens[next].Start == t.End && len(c.Tokens[next].Word) <= 2 && isLetterLabel(c.Tokens[next].Word) {
			return label + c.Tokens[next].Word, next + 1, label != ""
		}
		return label, next, label != ""
	}
	if level == 0 && isLetterLabel(t.Word) || level >= 3 && isRoman(t.Word) {
		return t.Word, p + 1, true
	}
	return "", p, false
}

func isLetterLabel(w string) bool { return w == "đ" || len(w) == 1 && w[0] >= 'a' && w[0] <= 'z' }
func isRoman(w string) bool       { return strings.Trim(w, "ivxlc") == "" && w != "" }
