package vn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// docNouns are the words for a text, the longer ones first.
var docNouns = []string{
	"thông tư liên tịch", "nghị quyết liên tịch", "thông tư", "nghị định", "quyết định", "nghị quyết", "chỉ thị",
	"bộ luật", "luật", "pháp lệnh", "lệnh", "quy chế", "quy định", "điều lệ", "văn bản", "kế hoạch", "hướng dẫn", "quy chuẩn",
}

// self reads the name that a text gives itself: "Thông tư này", "Luật đất đai này", "Quyết định số 5/QĐ-UBND này".
func (c *clause) self(p int) (next int, ok bool) {
	q, ok := c.any(p, docNouns...)
	if !ok {
		return p, false
	}
	for n := q; n < len(c.toks) && n < q+14; n++ {
		if c.is(n, "này") {
			return n + 1, true
		}
		if c.is(n, "có") || c.is(n, "hết") || c.is(n, "được") || strings.Contains(",;:(", c.toks[n].word) || c.is(n, ".") && !c.glued(n) {
			break
		}
	}
	return p, false
}

// subject is what a sentence speaks of.
type subject struct {
	whole  bool
	parts  []directive.Provision
	part   string
	passed schedule.Date // the day of passing that a council names in the same breath
}

// subject reads what stands before a verb of effect. Words that the grammar does not know, and every
// mention of another text, make the sentence one about something else: "Trong thời hạn 60 ngày kể từ ngày
// Thông tư này có hiệu lực" sets no day of effect.
func (c *clause) subject(p, end int) (s subject, next int, ok bool) {
	p = c.heading(p, end)
	if q, is := c.self(p); is {
		q, s.passed = c.council(q, end)
		s.whole = true
		return s, q, true
	}
	if q, is := c.any(p, docNouns...); is { // "Thông tư có hiệu lực": the word "này" left out
		r, passed := c.council(q, end)
		if c.verb(c.skip(r, ",")) {
			return subject{whole: true, passed: passed}, r, true
		}
	}
	if q, passed := c.council(p, end); q > p || c.verb(p) {
		return subject{whole: true, passed: passed}, q, true
	}
	return c.partial(p, end)
}

// partial reads a part of the text: provisions by their number, or a matter in words.
func (c *clause) partial(p, end int) (s subject, next int, ok bool) {
	start := p
	p = c.skip(p, "riêng", "đối với", "các", "những", "nội dung", "quy định", "nêu", "tại")
	if list, q, is := c.provisions(p); is {
		q = c.skip(q, "của")
		if r, self := c.self(q); self {
			q = r
		}
		if q = c.skip(q, ",", "thì"); c.verb(q) {
			return subject{parts: list}, q, true
		}
	}
	if !opensPart[c.word(start)] {
		return s, start, false
	}
	for q := start; q < end && q < start+200; q++ {
		switch w := c.toks[q].word; {
		case c.verb(q) && !c.is(q, "thi", "hành") && !c.is(q, "thực", "hiện") && !c.is(q, "áp", "dụng"):
			part := strings.TrimRight(c.span(start, q), " ,")
			return subject{part: strings.TrimSuffix(part, " thì")}, q, true
		case governs[w]:
			return s, start, false
		case c.toks[q].number && c.is(q+1, "/"):
			return s, start, false
		default:
			if r, noun := c.any(q, docNouns...); noun && c.upper(q) {
				if _, self := c.self(q); !self {
					return s, start, false
				}
				q = r - 1
			}
		}
	}
	return s, start, false
}

var opensPart = set("riêng đối quy các những nội việc điều khoản điểm chương mục phụ mẫu phần")

// governs are the words under which "có hiệu lực" stands in a clause of its own and sets nothing.
var governs = set("ngày khi trước sau kể thời nếu chưa đã đang còn trường mà")

func (c *clause) word(p int) string {
	if p < len(c.toks) {
		return c.toks[p].word
	}
	return ""
}

func (c *clause) upper(p int) bool {
	r, _ := utf8.DecodeRuneInString(c.text[c.toks[p].start:])
	return unicode.IsUpper(r)
}

// heading steps over the number of a paragraph and the heading of an article, up to the name that the text
// gives itself: "Điều 5. Hiệu lực thi hành 1. Thông tư này". Where no such heading stands it steps over a number alone.
func (c *clause) heading(p, end int) int {
	if opensHeading[c.word(p)] {
		for q := p + 1; q < end && q < p+24 && !governs[c.word(q-1)] && !c.verbAt(q); q++ {
			if _, self := c.self(q); self && endsHeading[c.word(q-1)] {
				return q
			}
		}
	}
	if p+2 < end && (c.toks[p].number || isLetterLabel(c.toks[p].word)) && (c.is(p+1, ".") || c.is(p+1, ")")) {
		return p + 2
	}
	return p
}

var (
	opensHeading = set("điều chương mục hiệu")
	endsHeading  = set(". ) : - – hành lực hiện")
)

// verbAt tells whether a verb of effect or of repeal begins at p; what follows it is no heading.
func (c *clause) verbAt(p int) bool {
	_, ok := c.any(p, "có hiệu lực", "hết hiệu lực", "thay thế", "bãi bỏ")
	return ok
}

// council reads the closing formula of a council: "đã được Hội đồng nhân dân … thông qua ngày 12/7/2017 và".
func (c *clause) council(p, end int) (next int, passed schedule.Date) {
	q := c.skip(p, ",", "đã", "được")
	if q == p && !c.is(p, "thông", "qua") {
		return p, 0
	}
	for r := q; r < end && r < q+60; r++ {
		if c.is(r, "có", "hiệu", "lực") || c.is(r, "kể", "từ") {
			return p, 0
		}
		if !c.is(r, "thông", "qua") {
			continue
		}
		r += 2
		if n, ok := c.any(r, "vào ngày", "ngày"); ok {
			d, m, is := c.date(n)
			if !is || d.day == 0 {
				return p, 0
			}
			passed, r = d.day, m
		}
		n, ok := c.any(r, ", và", "và", ",")
		if !ok || !c.verb(n) {
			return p, 0
		}
		return n, passed
	}
	return p, 0
}
