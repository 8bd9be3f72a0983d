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
	fixed bool
}{
	{"năm ngân sách nhà nước", true},
	{"năm ngân sách", true},
	{"đầu năm", true},
	{"năm học", false},
	{"năm tài chính", false},
	{"niên độ kế toán", false},
	{"năm thuế", false},
	{"kỳ kế toán năm", false},
	{"kỳ tính thuế", false},
}

// period reads "năm ngân sách 2017", "năm học 2020 - 2021", "kỳ tính thuế thu nhập doanh nghiệp năm 2022".
func (c *clause) period(p int) (w when, next int, ok bool) {
	for _, y := range &years {
		q, is := c.any(p, y.words)
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
		if y.fixed {
			return when{rule: "on " + pad4(n) + "-01-01", basis: periodBasis[y.words]}, r, true
		}
		name := strings.ToLower(strings.Join(strings.Fields(c.span(p, q)), " ")) + " " + strconv.Itoa(n)
		if c.is(r, "-") || c.is(r, "–") || c.is(r, "/") {
			if m, s, is := c.year(r + 1); is {
				name, r = name+"-"+strconv.Itoa(m), s
			}
		}
		return when{rule: `on event "start of ` + name + `"`, basis: openPeriod}, r, true
	}
	return w, p, false
}

// toYear steps over the name of a tax ("thu nhập doanh nghiệp năm") up to the figures of the year.
func (c *clause) toYear(p int) (next int, ok bool) {
	for q := p; q < len(c.toks) && q < p+9; q++ {
		if c.toks[q].number {
			return q, true
		}
		if strings.Contains(".,;:(", c.toks[q].word) {
			break
		}
	}
	return p, false
}

func pad4(n int) string { return strconv.Itoa(10000 + n)[1:] }

// The provisions of law by which the words are read.
const (
	printedDay  = "Decree 34/2016/NĐ-CP arts 38, 74: the day of effect stands in the text"
	onAnchor    = "Decree 34/2016/NĐ-CP art. 59: the date of a text is the day of its signing or passing"
	strictBasis = "Civil Code 91/2015/QH13 arts 147-148: the term has to run out first"
	lastDay     = "the last day of force is the day named, and expiry the day after it"
	termEnd     = "Civil Code 91/2015/QH13 arts 147.3, 148.5: the first day is not counted, and the end of a term rolls to the next working day"
	openPeriod  = "no law fixes the first day of the period for everybody"

	otherText   = "the day is that of another text, which the words do not state"
	firstDayOff = "the day named is the first without force"

	civilService = "vn-civil-service"
)

const (
	daysBasis   = "official practice: after N days means N days on from the day named (159 of 163 official dates); Civil Code 91/2015/QH13 art. 147.2: the first day is not counted"
	monthsBasis = "Civil Code 91/2015/QH13 arts 147.2, 148.3: the same-numbered day, or the last of a month without it"
)

var periodBasis = map[string]string{
	"năm ngân sách nhà nước": "State Budget Law 83/2015/QH13 art. 14: the budget year begins on 1 January",
	"năm ngân sách":          "State Budget Law 83/2015/QH13 art. 14: the budget year begins on 1 January",
	"đầu năm":                "Civil Code 91/2015/QH13 art. 146.3: the beginning of a year is the first day of January",
}
