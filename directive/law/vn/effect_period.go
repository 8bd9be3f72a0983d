package vn

import (
	"strconv"
	"strings"
)

// years are the periods that a text may start with, instead of a day. The budget year is the calendar year
// by law (State Budget Law 83/2015/QH13 art. 14); a school year, a tax period and a financial year begin on
// no day that the law fixes for everybody, so their start is an event whose day somebody has to give.
var years = [...]struct {
	words string
	start *ground // by which it begins on 1 January; nil when no law says so
}{
	{"năm ngân sách nhà nước", budgetYear},
	{"năm ngân sách", budgetYear},
	{"đầu năm", startOfYear},
	{"năm học", nil},
	{"năm tài chính", nil},
	{"niên độ kế toán", nil},
	{"năm thuế", nil},
	{"kỳ kế toán năm", nil},
	{"kỳ tính thuế", nil},
}

// period reads "năm ngân sách 2017", "năm học 2020 - 2021", "kỳ tính thuế thu nhập doanh nghiệp năm 2022".
func (c *clause) period(p int) (w when, next int, ok bool) {
	for _, y := range &years {
		q, is := c.Any(p, y.words)
		if !is {
			continue
		}
		if q, is = c.toYear(q); !is {
			return w, p, false
		}
		n, r, is := c.year(q)
		if !is {
			return w, p, false
		}
		if y.start != nil {
			return when{rule: "on " + pad4(n) + "-01-01", ground: y.start}, r, true
		}
		name := strings.ToLower(strings.Join(strings.Fields(c.Span(p, q)), " ")) + " " + strconv.Itoa(n)
		if c.Is(r, "-") || c.Is(r, "–") || c.Is(r, "/") {
			if m, s, is := c.year(r + 1); is {
				name, r = name+"-"+strconv.Itoa(m), s
			}
		}
		return when{rule: `on event "start of ` + name + `"`, ground: openPeriod}, r, true
	}
	return w, p, false
}

// toYear steps over the name of a tax ("thu nhập doanh nghiệp năm") up to the figures of the year.
func (c *clause) toYear(p int) (next int, ok bool) {
	for q := p; q < len(c.Tokens) && q < p+9; q++ {
		if c.Tokens[q].Number {
			return q, true
		}
		if strings.Contains(".,;:(", c.Tokens[q].Word) {
			break
		}
	}
	return p, false
}

func pad4(n int) string { return strconv.Itoa(10000 + n)[1:] }
