package vn

import (
	"strings"

	"github.com/chithi-go/chithi/directive"
)

// levels are the parts of a text from the smallest, as drafters name them, with the prefix of their eId.
var levels = [...]struct{ word, prefix string }{
	{"điểm", "point_"}, {"khoản", "para_"}, {"điều", "art_"}, {"mục", "sec_"}, {"chương", "chp_"}, {"phần", "part_"},
}

// provisions reads a list of parts of this text: "điểm b và điểm c khoản 1 Điều 79", "các khoản 3, 4 và 5 Điều 63",
// "Điều 40, Điều 49 và Chương IV". It fails on "khoản 2 Điều này", which names the matters that the
// paragraph describes and no part itself.
func (c *clause) provisions(p int) (list []directive.Provision, next int, ok bool) {
	for {
		group, q, is := c.provision(p)
		if !is {
			return list, p, len(list) > 0
		}
		list = append(list, group...)
		p = q
		if r, more := c.any(p, ", và", ";", ",", "và"); more {
			if _, _, is := c.provision(r); is {
				p = r
				continue
			}
		}
		return list, p, true
	}
}

// provision reads one chain from the smallest part up to one that stands alone, each level a list of its own.
func (c *clause) provision(p int) (list []directive.Provision, next int, ok bool) {
	list = []directive.Provision{""}
	last := -1
	for {
		level, labels, apart, q, is := c.level(c.skip(p, "của", "tại"), last)
		if !is {
			break
		}
		if last == 2 { // articles are numbered through: the chapter adds nothing
			p, last = q, level
			continue
		}
		up := make([]directive.Provision, 0, len(list)*len(labels))
		for _, label := range labels {
			for _, below := range list {
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
		if len(up) > 200 {
			return nil, p, false
		}
		list, last, p = up, level, q
	}
	// a point or a paragraph without its article is nowhere
	return list, p, last >= 2
}

// level reads "khoản 3, 4 và 5" of a level above the one that came before. What stands below belongs to labels; under
// a name said again nothing stands: "khoản 2 Điều 5 và Điều 7" is a paragraph and the whole of article 7.
func (c *clause) level(p, above int) (level int, labels, apart []string, next int, ok bool) {
	p = c.skip(p, "các", "những")
	for i := above + 1; i < len(levels); i++ {
		if !c.is(p, levels[i].word) {
			continue
		}
		label, q, is := c.label(p+1, i)
		if !is {
			return i, nil, nil, p, false
		}
		list := &labels
		for *list = append(*list, label); ; *list = append(*list, label) {
			r, more := c.any(q, ", và", ",", "và")
			if c.is(r, levels[i].word) { // "điểm b và điểm c"
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
	}
	return 0, nil, nil, p, false
}

// label reads the number of an article ("12a"), the letter of a point or the Roman number of a chapter.
func (c *clause) label(p, level int) (label string, next int, ok bool) {
	if p >= len(c.toks) {
		return "", p, false
	}
	t := c.toks[p]
	if t.number {
		if level == 0 || c.is(p+1, "/") || c.is(p+1, "tháng") {
			return "", p, false
		}
		label, next = strings.TrimLeft(t.word, "0"), p+1
		if next < len(c.toks) && c.toks[next].start == t.end && len(c.toks[next].word) <= 2 && isLetterLabel(c.toks[next].word) {
			return label + c.toks[next].word, next + 1, label != ""
		}
		return label, next, label != ""
	}
	if level == 0 && isLetterLabel(t.word) || level >= 3 && isRoman(t.word) {
		return t.word, p + 1, true
	}
	return "", p, false
}

func isLetterLabel(w string) bool { return w == "đ" || len(w) == 1 && w[0] >= 'a' && w[0] <= 'z' }
func isRoman(w string) bool       { return strings.Trim(w, "ivxlc") == "" && w != "" }
