package vn

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive/law/internal/words"
	"github.com/chithi-go/chithi/schedule"
)

// when is what a phrase of time says: a rule, and where words leave two readings open the other rule.
type when struct {
	rule    string
	other   string        // the second possible reading
	printed schedule.Date // the day that the text prints beside the rule
	hour    string        // hh:mm when the text names one, "start" for 00:00
	ground  *ground
	bare    string // "có hiệu lực 5 năm kể từ ngày ký": the day it runs from, for so long the words may also say it lasts
	term    string // the end of a term that is named together with its start ("trong 02 năm kể từ ngày ký"), in two readings
	long    string
	bad     error
	lost    bool
}

// civilService is the calendar by which working days count, and the ends of terms roll.
const civilService = "vn-civil-service"

// clause is a text cut into words, and the way of counting it is read by.
type clause struct {
	words.Text
	strict bool // "sau N ngày" is the day after the Nth
}

// when reads a phrase of time at p, with the bounds set to it. Under a condition ("nếu …") it is no day that the
// words set, and it is left alone.
func (c *clause) when(p int) (w when, next int, ok bool) {
	if w, next, ok = c.moment(p); !ok {
		return w, p, false
	}
	next = c.Skip(next, "trở đi", "trở về sau")
	for {
		n, bound := c.bound(next)
		if bound == "" {
			break
		}
		for _, rule := range []*string{&w.rule, &w.other} {
			if *rule != "" {
				*rule += bound
			}
		}
		next = n
	}
	if q, is := c.Any(next, ", và", "và", ","); is && w.rule != "" { // two days of one verb
		if d, n, is := c.date(c.Skip(q, "kể từ", "từ", "ngày")); is && d.day != 0 && (n == len(c.Tokens) || c.Is(n, ".")) && w.rule != "on "+d.day.String() {
			w.other, next = "on "+d.day.String(), n
		}
	}
	if q, is := c.Any(next, "hoặc"); is { // one day or another
		d, n, is := c.date(c.Skip(q, "kể từ", "từ", "ngày"))
		if !is || d.day == 0 || w.rule == "" {
			return w, p, false
		}
		w.other, next = "on "+d.day.String(), n
	}
	if _, is := c.Any(c.Skip(next, ",", "("), "nếu", "với điều kiện", "trong trường hợp", "khi", "miễn là", "dự kiến", "âm lịch", "theo âm lịch", "tùy", "trở về trước"); is {
		return w, p, false
	}
	if _, _, n, is := c.count(c.Skip(next, ",", "là")); is { // "sau khi ký 10 ngày" is not the day of signing
		if _, _, is := c.unit(n); is {
			return w, p, false
		}
	}
	return w, next, true
}

// bound reads "nhưng không sớm hơn ngày 01/7/2020" and "không muộn hơn ngày …".
func (c *clause) bound(p int) (next int, qualifier string) {
	q := c.Skip(p, ",", "nhưng", "và", "song")
	q, before := c.Any(q, "không sớm hơn", "không trước")
	if !before {
		after := false
		if q, after = c.Any(q, "không muộn hơn", "không chậm hơn", "chậm nhất là", "chậm nhất", "muộn nhất là", "muộn nhất"); !after {
			return p, ""
		}
	}
	d, n, ok := c.date(c.Skip(q, "từ", "ngày"))
	if !ok || d.day == 0 {
		return p, ""
	}
	if before {
		return n, ", not before " + d.day.String()
	}
	return n, ", not after " + d.day.String()
}

// moment reads the phrase itself.
func (c *clause) moment(p int) (w when, next int, ok bool) {
	p = c.Skip(p, ",", ":", "chỉ", "ngay")
	if w, next, ok = c.term(p); ok {
		if w.other == "" {
			w.other = w.bare
		}
		return c.printed(w, next)
	}
	q, ok := c.from(p)
	if !ok {
		return w, p, false
	}
	if w, next, ok = c.term(q); ok { // "kể từ 15 ngày sau khi ký"
		return c.printed(w, next)
	}
	if w, next, ok = c.period(q); ok {
		return w, next, true
	}
	hour, q := c.hour(q)
	if hour == "end" {
		return w, p, false
	}
	after := c.Is(p, "sau")
	q = c.Skip(q, "thời điểm", "ngày", "ngay", "khi", ":")
	if a, n, is := c.anchor(q); is {
		w = when{rule: "on " + a, hour: hour, ground: onAnchor}
		if strings.HasPrefix(a, "event") {
			w.ground = otherText
		}
		if after && a != effectAnchor && !c.Is(p, "sau", "khi") { // "sau ngày ký": that day, or the next?
			w.other = "1 day after " + a
		}
		return c.printed(w, n)
	}
	if d, n, is := c.date(q); is {
		w = when{bad: d.bad, lost: d.lost, hour: hour, ground: printedDay}
		if d.day != 0 {
			w.rule = "on " + d.day.String()
			if next, _ := d.day.AddDays(1); after {
				w.other = "on " + next.String()
			}
		}
		if c.Is(n, "(") && !after && hour == "" { // "kể từ ngày 15/8/2020 (sau 45 ngày kể từ ngày ký)"
			if t, m, is := c.term(c.Skip(n+1, "tức", "là")); is && t.term == "" && c.Is(m, ")") {
				t.printed = d.day
				return t, m + 1, true
			}
		}
		return w, n, true
	}
	if c.Is(q-1, "ngày") && (q == len(c.Tokens) || strings.Contains(".…/,", c.Tokens[q].Word)) {
		return when{lost: true}, q, true
	}
	return w, p, false
}

// from reads the words that open a starting point.
func (c *clause) from(p int) (next int, ok bool) {
	return c.Any(p, "bắt đầu kể từ", "bắt đầu từ", "tính kể từ", "kể từ", "tính từ", "từ", "kể", "vào", "sau khi", "sau ngày", "ngày từ", "ngày", "khi")
}

// printed reads a day in brackets beside a rule: "kể từ ngày ký ban hành (30/03/2026)", "(tức ngày 01/7/2016)".
func (c *clause) printed(w when, p int) (when, int, bool) {
	open := c.Is(p, "(")
	q := c.Skip(p, "(", ",")
	if r := c.Skip(q, "tức", "nghĩa"); r > q || open { // ", tức là từ ngày 26/9/2020"
		r = c.Skip(r, "là", "bắt đầu", "kể", "từ", "ngày")
		d, n, ok := c.date(r)
		if ok && d.day != 0 && (!open || c.Is(n, ")")) {
			w.printed = d.day
			if open {
				n++
			}
			return w, n, true
		}
	}
	return w, p, true
}

// hour reads the time of day before a day: "0 giờ 00 phút ngày" is its start, "24h00 ngày" its end, "12 giờ" 12:00.
func (c *clause) hour(p int) (hhmm string, next int) {
	h, q, ok := c.figure(p)
	if !ok || h > 24 || !(c.Is(q, "giờ") || c.Is(q, "h") || c.Is(q, ":")) {
		return "", p
	}
	m, r, ok := c.figure(q + 1)
	if !ok || m > 59 {
		m, r = 0, q+1
	}
	r = c.Skip(r, "phút", ",", "của")
	switch {
	case h == 0 && m == 0:
		return "start", r
	case h == 24:
		return "end", r
	}
	pad := func(n int) string { return strconv.Itoa(n/10) + strconv.Itoa(n%10) }
	return pad(h) + ":" + pad(m), r
}
