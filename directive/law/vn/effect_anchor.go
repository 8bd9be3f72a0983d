package vn

import (
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

const effectAnchor = "effect"

// makers are the bodies that may stand between "ngày" and what they did: "ngày Quốc hội thông qua".
var makers = []string{
	"ủy ban thường vụ quốc hội", "quốc hội", "hội đồng nhân dân", "hđnd", "ủy ban nhân dân", "ubnd", "thủ tướng chính phủ", "chính phủ",
	"chủ tịch", "bộ trưởng", "thống đốc", "tổng kiểm toán", "chánh án", "viện trưởng",
}

// acts are what may be done to a text on a day, with the anchor each hangs on. Signing comes before
// promulgation: "ký ban hành" and "ký công bố" are acts of signing.
var acts = [...]struct{ words, anchor string }{
	{"ký , ban hành", "signing"},
	{"ký và ban hành", "signing"},
	{"ký quyết định ban hành", "signing"},
	{"ký lệnh công bố", "promulgation"},
	{"ký ban hành", "signing"},
	{"ký", "signing"},
	{"ban hành", "issuance"},
	{"thông qua", "passage"},
	{"công bố", "promulgation"},
	{"đăng trên công báo", "publication"},
	{"đăng tải trên công báo", "publication"},
	{"đăng công báo", "publication"},
	{"công báo", "publication"},
}

// anchor reads the fact that a day hangs on, and refuses it when something else than this text was signed
// or passed on it ("ngày ký hợp đồng").
func (c *clause) anchor(p int) (anchor string, next int, ok bool) {
	q := c.Skip(p, "được")
	if m, is := c.Any(q, makers...); is {
		for n := m; n < m+16 && n < len(c.Tokens) && !strings.Contains(".;:", c.Tokens[n].Word); n++ { // "tỉnh khóa IX, kỳ họp thứ 5"
			if _, act := c.Any(n, "thông qua", "ban hành", "ký", "công bố"); act {
				q = n
				break
			}
		}
	}
	for _, a := range acts {
		if n, is := c.Any(q, a.words); is {
			if s, self := c.self(n); self {
				n = s
			}
			if a.anchor == "publication" { // "Công báo Chính phủ", "Công báo nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Công báo tỉnh An Giang"
				m := n
				for m < n+10 && !c.ends(m) {
					m++
				}
				n = m
			}
			return a.anchor, n, c.ends(n)
		}
	}
	return c.force(p)
}

// followers are the words that can follow a phrase of time; any other makes it one that is not understood.
var followers = set("và đến tới trừ ngoại thay bãi áp được cho nhưng hết thực các những mọi riêng là tại để đối hủy thì theo chấm trong làm phải có")

// ends tells whether a phrase of time can end before p: at a mark, or at a word that goes on with the sentence. "Kể từ
// ngày ký Quyết định số 5/QĐ-UBND" does not: that is the signing of another text.
func (c *clause) ends(p int) bool {
	if p >= len(c.Tokens) {
		return true
	}
	w := c.Tokens[p].Word
	if strings.ContainsAny(w, ".,;:()|/[]\"“”…") || c.Tokens[p].Number || followers[w] {
		return true
	}
	return false
}

// force reads "ngày Nghị quyết số 116/2020/QH14 có hiệu lực thi hành", "ngày có hiệu lực của Luật …" and
// "ngày Thông tư này có hiệu lực". Another text is an event named "effect of 116/2020/QH14".
func (c *clause) force(p int) (anchor string, next int, ok bool) {
	if q, is := c.Any(p, "có hiệu lực"); is {
		q = c.Skip(q, "thi hành")
		if r, self := c.self(c.Skip(q, "của")); self {
			return effectAnchor, r, true
		}
		if !c.Is(q, "của") {
			return effectAnchor, q, true
		}
		if name, r, is := c.cited(q+1, false); is {
			return event(name), r, true
		}
		return "", p, false
	}
	if q, self := c.self(p); self {
		if r, is := c.Any(q, "có hiệu lực"); is {
			return effectAnchor, c.Skip(r, "thi hành"), true
		}
		return "", p, false
	}
	name, q, is := c.cited(p, true)
	if !is {
		return "", p, false
	}
	if r, is := c.Any(q, "có hiệu lực"); is {
		return event(name), c.Skip(r, "thi hành"), true
	}
	return "", p, false
}

// EffectOf names the event that another text enters into force: EffectOf("116/2020/QH14") is
// "effect of 116/2020/QH14", the name under which Facts.Events gives the day.
func EffectOf(number string) string { return directive.EffectOf(number) }

func event(name string) string { return `event "` + EffectOf(name) + `"` }

// eventName makes words of the text the name of an event: one space between words, no quotation marks, and
// no more of them than an anchor can hold.
func eventName(words string) string {
	name := ""
	for w := range strings.FieldsSeq(words) {
		w = strings.ToLower(strings.ReplaceAll(w, "\"", "'"))
		if len(name)+1+len(w) > schedule.MaxName-len(EffectOf("")) {
			break
		}
		name += " " + w
	}
	return strings.TrimSpace(name)
}

// cited reads the name of another text: its number where it has one, else its words. It stops before "có hiệu lực", a
// mark that ends a clause, or sixty words; through a comma it goes where a verb has to follow. Of two texts joined by
// "và" it reads neither.
func (c *clause) cited(p int, through bool) (name string, next int, ok bool) {
	if p >= len(c.Tokens) || !citable[c.Tokens[p].Word] {
		return "", p, false
	}
	q := p
	for ; q < len(c.Tokens) && q < p+60; q++ {
		w := c.Tokens[q].Word
		if strings.Contains(";:\"", w) || !through && strings.Contains(",(", w) || c.Is(q, "có", "hiệu", "lực") || c.Is(q, "và", "được") || c.Is(q, "và", "áp") || w == "." && !c.glued(q) {
			break
		}
		if n, noun := c.Any(q, "và luật", "và nghị quyết", "và nghị định", "và thông tư", "và pháp lệnh"); noun && c.Is(n, "số") || w == "này" {
			return "", p, false
		}
		if c.Tokens[q].Number && name == "" {
			name = c.number(q)
		}
	}
	if name == "" {
		name = eventName(c.Span(p, q))
	}
	return name, q, q > p+1 && len(EffectOf(name)) <= schedule.MaxName
}

var citable = set("luật bộ nghị quyết thông pháp hiệp lệnh văn chỉ công hiến")

// glued tells whether a mark stands inside a word or number, with no space on either side.
func (c *clause) glued(p int) bool {
	return p > 0 && p+1 < len(c.Tokens) && c.Tokens[p-1].End == c.Tokens[p].Start && c.Tokens[p].End == c.Tokens[p+1].Start
}

// number takes the run of characters without a space that begins at a figure, "116/2020/QH14" or "888a/2015/UBTVQH13";
// a day is none.
func (c *clause) number(p int) string {
	if p > 0 && c.Tokens[p-1].End == c.Tokens[p].Start {
		return ""
	}
	q, letters, stroke := p, false, false
	for ; q < len(c.Tokens) && (q == p || c.Tokens[q-1].End == c.Tokens[q].Start) && !strings.Contains(",;:()\"", c.Tokens[q].Word); q++ {
		stroke = stroke || c.Is(q, "/")
		letters = letters || stroke && c.letter(q)
	}
	if !letters {
		return ""
	}
	return strings.TrimRight(c.Span(p, q), ".")
}
