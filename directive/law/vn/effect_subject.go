package vn

import (
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// docNouns are the words for a text, the longer ones first.
var docNouns = []string{
	"thông tư liên tịch", "nghị quyết liên tịch", "thông tư", "nghị định", "quyết định", "nghị quyết", "chỉ thị",
	"bộ luật", "luật", "pháp lệnh", "lệnh", "quy chế", "quy định", "điều lệ", "văn bản", "kể hoạch", "hướng dẫn", "quy chuẩn", // kế is read as kể
}

// self reads the name that a text gives itself: "Thông tư này", "Luật đất đai này", "Quyết định số 5/QĐ-UBND này".
// "Quy định tại Điều 4 của Luật này" is none: it is a part, named by the text that it stands in.
func (c *clause) self(p int) (next int, ok bool) {
	q, ok := c.Any(p, docNouns...)
	if !ok {
		return p, false
	}
	for n := q; n < len(c.Tokens) && n < q+14; n++ {
		if c.Is(n, "này") {
			return c.Skip(n+1, "này"), true // said twice in several printed texts
		}
		if endsName[c.Tokens[n].Word] || c.Is(n, ".") && !c.glued(n) {
			break
		}
		if _, noun := c.Any(n, docNouns...); noun && !c.Is(n-1, "và") { // "Thông tư và Quy chuẩn này"
			break
		}
	}
	return p, false
}

// endsName are the words and marks after which "này" is said of something else.
var endsName = set("có hết được tại của nêu trong theo kèm về đối cho ban , ; : (")

// subject is what a sentence speaks of.
type subject struct {
	whole  bool
	ours   bool // the words say that it is of this text; else its end may be that of a licence, or of another text
	parts  []directive.Provision
	part   string
	passed schedule.Date // the day of passing that a council names in the same breath
}

// subject reads what stands before a verb of effect. Words that the grammar does not know, and every
// mention of another text, make the sentence one about something else: "Trong thời hạn 60 ngày kể từ ngày
// Thông tư này có hiệu lực" sets no day of effect.
func (c *clause) subject(p int) (s subject, next int, ok bool) {
	p = c.Skip(c.heading(p), "toàn bộ")
	s = subject{whole: true, ours: true}
	if q, is := c.self(p); is {
		q, s.passed = c.council(q)
		return s, c.replacing(q), true
	}
	if q, is := c.Any(p, docNouns...); is && !c.Is(p, "quy", "định") && !c.Is(p, "văn", "bản") { // "Thông tư có hiệu lực": the word "này" left out
		q, s.passed = c.council(q)
		if c.verb(c.Skip(q, ",")) {
			return s, q, true
		}
	}
	if q, passed := c.council(p); q > p || c.verb(p) {
		s.passed = passed
		return s, q, true
	}
	return c.partial(p)
}

// partial reads a part of the text: provisions by their number, or a matter in words.
func (c *clause) partial(p int) (s subject, next int, ok bool) {
	start := p
	p = c.Skip(p, "riêng", "đối với", "các", "những", "nội dung", "quy định", "nêu", "tại")
	if list, q, is := c.provisions(p); is {
		q = c.Skip(q, "của")
		if r, self := c.self(q); self {
			q = r
		}
		if q = c.Skip(q, ",", "thì"); c.verb(q) {
			return subject{parts: list, ours: true}, q, true
		}
	}
	if !opensPart[c.Word(start)] {
		return s, start, false
	}
	ours, other := c.Is(start, "riêng"), false // whether this text, and whether another, was named
	foreign := false                           // the last text named is another
	for q := start; q < len(c.Tokens) && q < start+200; q++ {
		switch w := c.Tokens[q].Word; {
		case c.verb(q) && !c.Is(q, "thi", "hành") && !c.Is(q, "thực", "hiện") && !c.Is(q, "áp", "dụng"):
			part := strings.TrimRight(c.Span(start, q), " ,")
			return subject{part: strings.TrimSuffix(part, " thì"), ours: ours && !other}, q, !foreign
		case governs[w]:
			return s, start, false
		case c.Tokens[q].Number && c.Is(q+1, "/"):
			return s, start, false
		default:
			if r, noun := c.Any(q, docNouns...); noun {
				_, self := c.self(q)
				if self || c.Upper(q) && !c.Is(q, "quy", "định") { // rules are no text of their own
					foreign = !self
				}
				ours, other = ours || self, other || foreign
				q = r - 1
			}
		}
	}
	return s, start, false
}

var opensPart = set("riêng đối quy các những nội việc điều khoản điểm chương mục phụ mẫu phần")

// governs are the words under which "có hiệu lực" stands in a clause of its own and sets nothing.
var governs = set("ngày khi trước sau kể thời nếu chưa đã đang còn trường mà")

// heading steps over the number of a paragraph and the heading of an article, up to the name that the text
// gives itself: "Điều 5. Hiệu lực thi hành 1. Thông tư này". Where no such heading stands it steps over a number alone.
func (c *clause) heading(p int) int {
	for p < len(c.Tokens) && strings.Contains(".-–+•", c.Tokens[p].Word) {
		p++
	}
	if p+2 < len(c.Tokens) && (c.Tokens[p].Number || isLetterLabel(c.Tokens[p].Word)) && strings.Contains(".),", c.Tokens[p+1].Word) {
		p += 2
	}
	if opensHeading[c.Word(p)] {
		for q := p + 1; q < len(c.Tokens) && q < p+24 && !governs[c.Word(q-1)] && !c.verbAt(q); q++ {
			if _, self := c.self(q); self && endsHeading[c.Word(q-1)] {
				return q
			}
		}
	}
	return p
}

var (
	opensHeading = set("điều chương mục hiệu")
	endsHeading  = set(". ) : - – hành lực hiện")
)

// verbAt tells whether a verb of effect or of repeal begins at p; what follows it is no heading.
func (c *clause) verbAt(p int) bool {
	_, ok := c.Any(p, "có hiệu lực", "hết hiệu lực", "thay thế", "bãi bỏ")
	return ok
}

// replacing steps over "thay thế Thông tư số 11/2011/TT-TTCP … và" between the text and its verb. What is said to have
// been done before ("đã được ban hành và có hiệu lực từ …") is said of the other text.
func (c *clause) replacing(p int) int {
	if _, ok := c.Any(p, "thay thế", "bãi bỏ"); ok {
		for q := p; q < len(c.Tokens) && q < p+80 && !done[c.Tokens[q].Word]; q++ {
			if c.Is(q, "và") && c.verb(q+1) {
				return q + 1
			}
		}
	}
	return p
}

var done = set("đã đang được mà còn trước")

// council reads the closing formula of a council: "đã được Hội đồng nhân dân … thông qua ngày 12/7/2017 và".
func (c *clause) council(p int) (next int, passed schedule.Date) {
	q := c.Skip(p, ",", "đã", "được")
	if q == p && !c.Is(p, "thông", "qua") {
		return p, 0
	}
	for r := q; r < len(c.Tokens) && r < q+60; r++ {
		if c.Is(r, "có", "hiệu", "lực") || c.Is(r, "kể", "từ") {
			return p, 0
		}
		if !c.Is(r, "thông", "qua") {
			continue
		}
		r += 2
		if n, ok := c.Any(r, "tại"); ok { // "tại kỳ họp thứ năm ngày 12/7/2022"
			for n < len(c.Tokens) && n < r+16 && !c.Is(n, "ngày") && !strings.Contains(".;:", c.Tokens[n].Word) {
				n++
			}
			r = n
		}
		if n, ok := c.Any(r, "vào ngày", "ngày"); ok {
			d, m, is := c.date(n)
			if !is || d.day == 0 {
				return p, 0
			}
			passed, r = d.day, m
		}
		n, ok := c.Any(r, ", và", "và", ",")
		if !c.verb(n) || !ok && passed == 0 {
			return p, 0
		}
		return n, passed
	}
	return p, 0
}
