package vn

import (
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// dated is what stands where a day should: a day, or the words of one that is no day or is not all there.
type dated struct {
	day  schedule.Date
	bad  error // a day that the calendar does not have
	lost bool  // "ngày … tháng … năm 2021": the words of a day without the day
}

// date reads a day as drafters write it: "01 tháng 7 năm 2016", "1/7/2016", "01-07-2016", "01.7.2016",
// "mùng một tháng bảy năm hai nghìn không trăm mười sáu". The order is always day, month, year
// (Decree 30/2020/NĐ-CP art. 8 and its Appendix I).
func (c *clause) date(p int) (d dated, next int, ok bool) {
	day, p1, ok := c.dayNumber(p)
	if !ok {
		return c.lostDate(p)
	}
	if c.Is(p1, "-", "tháng") { // "ngày 22- tháng 01"
		p1++
	}
	var month, year, p2, p3 int
	sep := ""
	switch {
	case c.Is(p1, "tháng"):
		month, p2, ok = c.small(p1 + 1)
	case c.Is(p1, "/") || c.Is(p1, "-") || c.Is(p1, ".") || c.Is(p1, "–"):
		sep = c.Tokens[p1].Word
		month, p2, ok = c.figure(p1 + 1)
	default:
		return d, p, false
	}
	if !ok {
		return c.lostDate(p)
	}
	switch {
	case c.Is(p2, "năm"), c.Is(p2, ",") && c.Is(p2+1, "năm"):
		if c.Is(p2, ",") {
			p2++
		}
		year, p3, ok = c.year(p2 + 1)
	case sep != "" && c.Is(p2, sep), sep == "" && c.Is(p2, "/"):
		year, p3, ok = c.year(p2 + 1)
	default:
		ok = false
	}
	if !ok {
		return dated{lost: true}, p2, true
	}
	if c.Is(p3, "/") && p3+1 < len(c.Tokens) && c.Tokens[p3+1].Number { // a number of a text, not a day
		return d, p, false
	}
	d.day, d.bad = schedule.NewDate(year, time.Month(month), day)
	return d, p3, true
}

func (c *clause) dayNumber(p int) (n, next int, ok bool) {
	if c.Is(p, "mùng") {
		p++
	}
	return c.small(p)
}

// small is a day or a month: figures of one or two digits, or words.
func (c *clause) small(p int) (n, next int, ok bool) {
	if p < len(c.Tokens) && c.Tokens[p].Number {
		if len(c.Tokens[p].Word) > 2 {
			return 0, p, false
		}
		return c.figure(p)
	}
	n, next, ok = c.numeral(p)
	return n, next, ok && n > 0 && n < 32
}

func (c *clause) year(p int) (n, next int, ok bool) {
	if p < len(c.Tokens) && c.Tokens[p].Number {
		n, next, ok = c.figure(p)
		return n, next, ok && len(c.Tokens[p].Word) == 4
	}
	n, next, ok = c.numeral(p)
	return n, next, ok && n >= 1000
}

// lostDate sees the frame of a day whose figures are gone: "tháng năm 2021", "… tháng … năm 2016".
func (c *clause) lostDate(p int) (d dated, next int, ok bool) {
	for q := p; q < len(c.Tokens) && q < p+8; q++ {
		switch w := c.Tokens[q].Word; {
		case w == "tháng":
			for q++; q < len(c.Tokens) && q < p+16 && (c.Is(q, "năm") || c.Tokens[q].Number || c.Is(q, ".") || c.Is(q, "…") || c.Is(q, "/")); q++ {
			}
			return dated{lost: true}, q, true
		case w == "…" || w == "." || w == "/" || c.Tokens[q].Number:
		default:
			return d, p, false
		}
	}
	return d, p, false
}
