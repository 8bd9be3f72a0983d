package schema_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// right are values of the definitions that have a spelling of their own.
var right = map[string]string{
	"date": `"2020-09-16"`, "rule": `"on signing"`, "text": `{"vi":"x"}`, "agency": `"vn/x"`, "provision": `"art_1"`, "path": `"a/b"`,
	"taskKey": `"I"`, "hour": `"14:00"`, "period": `"2020-Q4"`, "lag": `"5 days"`, "family": `"calendar"`, "number": `"1/CT"`,
}

// everywhere are values of every kind, to be tried at every place.
var everywhere = slices.Concat([]string{
	`null`, `true`, `0`, `1`, `-1`, `1.5`, `""`, `"x"`, `[]`, `{}`, `[null]`, `[{}]`, `["x"]`, `{"vi":""}`, `{"vi":null}`, `{"vi":1}`, `{"":"x"}`,
	`{"surprise":true}`, `{"vi":"2020-09-16"}`, `"lead"`, `"task"`, `"repeals"`, `"effect"`,
}, slices.Sorted(maps.Values(right)))

var numbers = strings.Fields(`2 10 28 29 9999 10000 1e2 1E2 -0 0.0 1.0 2147483647 2147483648 4294967295 4294967296 9007199254740993
	9223372036854775807 9223372036854775808 18446744073709551616 1e400 "1"`)

// spellings lie near every pattern of the schema, on both sides.
var spellings = slices.Concat(
	strings.Fields(`2020-02-29 2021-02-29 2000-02-29 1900-02-29 2020-02-30 2020-04-31 2020-04-30 2020-12-31 0001-01-01 0004-02-29 0000-12-31 0000-02-29
		9999-12-31 10000-01-01 2020-00-01 2020-13-01 2020-01-00 2020-01-32 2020-1-1 20200101 2020-01-01T00:00:00 +2020-01-01 -001-01-01 ２０２０-01-01 2020/01/01
		00:00 23:59 24:00 24:01 9:00 12:60 12:5 12:00:00 25:00
		2020 2020-Q1 2020-Q0 2020-Q5 2020-H1 2020-H3 2020-M9 2020-M6 2020-01 2020-q1 0001 0002 9998 9999 9998-12 2020- 2020-001 0000 20200 0100-H1 0010-01
		calendar Calendar cut-off vn vn/an-giang vn//x /vn vn/ VN vn/An vn/đ vn_x vn.x - a- -- ~
		art_1 art_1__para_2 art_1__para_4__point_đ art_1___x _art art_ art__ Art_1 art_1a art-1 . .. art_Ⅳ art_ⅳ art_1__ art_ß art_ª art_ǆ art_ǅ
		I I.3.a I..3 .I I. I.3.Đ 1 I-3 I_3 Ⅳ ٣ 三 ª İ report-to report_to Lead repealed_by unknown 2206/CT-UBND ﬁ ①`),
	strings.Split(`1 day|1 days|2 day|5 days|-2 working days|+2 days|0 days|-0 days|00005 days|10000 days|10001 days|-10000 working days|5  days|5 Days|5 working day|1 week|5days| 5 days|5 days |--5 days|`+
		`cut-off 1|cut-off 2|cut-off 15|cut-off 28|cut-off 29|cut-off 015|cut-off  15|cut-off -3|2020-01-01 | 2020-01-01|vn/an giang|art 1|I 3|lead |`+
		`10 days after signing|on 2020-02-29|on 2020-02-30|on| on signing|on signing |On signing`, "|"),
	[]string{
		"a\nb", "a\tb", "a\rb", "a\x00", "a\a", "a\x7f", "a\u0080", "a\u0085", "a\u009f", "a\u00a0", "a\u00ad", "a\u2028", "a\u202e", "\ufeff", "\ufffd", "\U0001f600", "\U0010ffff",
		"a\u0302", "\u00e2", "a\u0323\u0302", "art_q\u0323", " ", "  a", "a ", "\u3000", "\u00a0", "\n", "\t",
		strings.Repeat("0a", 32), strings.Repeat("0A", 32), strings.Repeat("0a", 31), strings.Repeat("0a", 33), strings.Repeat("0g", 32), strings.Repeat("0", 63), strings.Repeat("0", 65),
		strings.Repeat("a/", 99) + "aa", strings.Repeat("a/", 100) + "a", strings.Repeat("a_", 99) + "aa", strings.Repeat("a_", 100) + "a",
		strings.Repeat("a.", 49) + "aa", strings.Repeat("a.", 50) + "a", longRule(4095), longRule(4096), longRule(4097),
	})

// longRule is a rule of so many letters: the later of sixteen, one of them the later of four.
func longRule(n int) string {
	const open, between, within, end = "the later of ", " and ", "(the later of ", ")"
	left := n - len(open) - 18*len(between) - len(within) - len(end) - 19*len(`on event ""`)
	operand := func(i int) string {
		return `on event "` + strings.Repeat(string(rune('a'+i)), (left+i)/19) + `"`
	}
	var outer, inner []string
	for i := range 19 {
		if i < 15 {
			outer = append(outer, operand(i))
		} else {
			inner = append(inner, operand(i))
		}
	}
	return open + strings.Join(outer, between) + between + within + strings.Join(inner, between) + end
}

func quote(s string) string {
	b, _ := json.Marshal(s) // a string always can be written
	return string(b)
}

// pool yields the values to be tried where a part of the schema holds: those near its words and its bounds.
func (v *vectors) pool(s map[string]any) iter.Seq[string] {
	all := slices.Clone(everywhere)
	words, _ := s["enum"].([]any)
	for _, w := range words {
		all = append(all, quote(w.(string)))
	}
	if s["type"] == "string" || words != nil {
		for _, w := range spellings {
			all = append(all, quote(w))
		}
	}
	around := func(keyword string, make func(n int) string) {
		if n, is := s[keyword].(float64); is && n < 1<<53 {
			for d := -1; d <= 1; d++ {
				all = append(all, make(max(int(n)+d, min(0, int(n)))))
			}
		}
	}
	for _, bound := range []string{"minLength", "maxLength"} {
		for _, letter := range []string{"x", "đ", "\U0001f600"} {
			around(bound, func(n int) string { return quote(strings.Repeat(letter, n)) })
		}
	}
	if s["type"] == "integer" {
		all = append(all, numbers...)
	}
	around("minimum", strconv.Itoa)
	around("maximum", strconv.Itoa)
	if items, is := s["items"].(map[string]any); is {
		several := func(n int) string {
			return "[" + strings.TrimSuffix(strings.Repeat(v.least(items)+",", n), ",") + "]"
		}
		around("minItems", several)
		around("maxItems", several)
	}
	if s["type"] == "object" {
		all = append(all, v.objects(s)...)
	}
	return slices.Values(all)
}

// objects are whole objects: the least, less each member that it needs, and with a member too many.
func (v *vectors) objects(s map[string]any) []string {
	all := []string{v.object(s, "", ""), v.object(s, "surprise", "1")}
	required, _ := s["required"].([]any)
	for _, r := range required {
		name := r.(string)
		less := maps.Clone(s)
		less["required"] = slices.DeleteFunc(slices.Clone(required), func(o any) bool { return o == r })
		all = append(all, v.object(less, "", ""), v.object(s, strings.ToUpper(name[:1])+name[1:], "1"))
	}
	values, is := s["additionalProperties"].(map[string]any)
	if !is {
		return all
	}
	one := v.least(values)
	for _, name := range slices.Concat(spellings, []string{"", strings.Repeat("x", 200), strings.Repeat("đ", 200), strings.Repeat("x", 201)}) {
		all = append(all, "{"+quote(name)+":"+one+"}")
	}
	for _, n := range []int{999, 1000, 1001} {
		var members []string
		for i := range n {
			members = append(members, fmt.Sprintf(`"m%d":%s`, i, one))
		}
		all = append(all, "{"+strings.Join(members, ",")+"}")
	}
	return all
}
