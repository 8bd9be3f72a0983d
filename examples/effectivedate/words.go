package main

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

var (
	unknownLaw   = schedule.Template{Code: "effectivedate-law", En: "law {0} is none of vn, us, eu", Vi: "không có luật {0}: chỉ có vn, us, eu"}
	nothingAsked = schedule.Template{Code: "effectivedate-nothing", En: "neither a clause nor a rule is given", Vi: "không có điều khoản cũng không có quy tắc"}
	noLaw        = schedule.Template{Code: "effectivedate-no-law", En: "a clause needs a law to be read by: vn, us or eu", Vi: "cần biết luật để đọc điều khoản: vn, us hoặc eu"}
	noWhole      = schedule.Template{Code: "effectivedate-no-whole", En: "the words set no entry into force of the whole text, only: {0}", Vi: "điều khoản không nêu ngày có hiệu lực của toàn văn, chỉ có: {0}"}
	notRead      = schedule.Template{Code: "effectivedate-not-read", En: "no clause of effect was understood in {0}", Vi: "không đọc được điều khoản hiệu lực trong {0}"}

	readAs   = schedule.Template{Code: "effectivedate-read", En: "read in {0}: {1}", Vi: "đọc từ {0}: {1}"}
	atHour   = schedule.Template{Code: "effectivedate-hour", En: "on that day {0}", Vi: "trong ngày đó {0}"}
	besides  = schedule.Template{Code: "effectivedate-besides", En: "besides: {0}", Vi: "ngoài ra: {0}"}
	openLeft = schedule.Template{Code: "effectivedate-open", En: "left open: {0}", Vi: "chưa rõ: {0}"}
	unread   = schedule.Template{Code: "effectivedate-rest", En: "not understood: {0}", Vi: "chưa hiểu: {0}"}

	badRow     = schedule.Template{Code: "effectivedate-row", En: "line {0}: {1}", Vi: "dòng {0}: {1}"}
	fieldCount = schedule.Template{Code: "effectivedate-fields", En: "{0} cells where the header has {1}", Vi: "{0} ô trong khi dòng tiêu đề có {1}"}
	notUTF8    = schedule.Template{Code: "effectivedate-utf8", En: "the row is not UTF-8", Vi: "dòng không phải là UTF-8"}
	bareQuote  = schedule.Template{Code: "effectivedate-quote", En: "a quotation mark stands where none can", Vi: "dấu ngoặc kép đặt sai chỗ"}
	openQuote  = schedule.Template{Code: "effectivedate-open-quote", En: "a quotation mark is not closed within {0} bytes", Vi: "dấu ngoặc kép không được đóng trong {0} byte"}
	longRow    = schedule.Template{Code: "effectivedate-long", En: "the row is longer than {0} bytes", Vi: "dòng dài quá {0} byte"}

	inForce = schedule.Template{Code: "effectivedate-in-force", En: "In force from {0} ({1}).", Vi: "Có hiệu lực từ ngày {0} ({1})."}
	noDate  = schedule.Template{Code: "effectivedate-no-date", En: "No day ({0}): {1}", Vi: "Chưa có ngày ({0}): {1}"}
	byRule  = schedule.Template{Code: "effectivedate-rule", En: "Rule: {0}.", Vi: "Quy tắc: {0}."}
	because = schedule.Template{Code: "effectivedate-why", En: "Why:", Vi: "Vì sao:"}
)

// statusVi are the statuses in Vietnamese; English uses the words themselves.
var statusVi = map[string]string{
	schedule.Certain.String(): schedule.Certain.In("vi"), schedule.Assumed.String(): schedule.Assumed.In("vi"), schedule.Provisional.String(): schedule.Provisional.In("vi"),
	statusMissing: "thiếu dữ kiện", statusAmbiguous: "có nhiều cách hiểu", statusConflict: "mâu thuẫn", statusError: "lỗi",
}

// remarks say how the clause was read and what else stands in it.
func (d *desk) remarks(got directive.Reading, used directive.Clause, err error) []string {
	remarks := []string{readAs.With(quote(used.Words), d.why(used)).In(d.lang)}
	if m := used.Term.Moment; !m.IsZero() {
		remarks = append(remarks, atHour.With(m).In(d.lang))
	}
	if others := d.others(got, used); others != "" {
		remarks = append(remarks, besides.With(others).In(d.lang))
	}
	if err != nil {
		remarks = append(remarks, openLeft.With(d.say(err)).In(d.lang))
	}
	if len(got.Rest) > 0 {
		remarks = append(remarks, unread.With(quote(strings.Join(got.Rest, " … "))).In(d.lang))
	}
	return remarks
}

// why says by what a clause is read so: the reason, then the provision.
func (d *desk) why(c directive.Clause) string {
	why := c.Reason.In(d.lang)
	if c.Basis != "" {
		why += " (" + directive.Citation(c.Basis).In(d.lang) + ")"
	}
	return why
}

// others lists the clauses besides the one used, at most ten.
func (d *desk) others(got directive.Reading, used directive.Clause) string {
	var list []string
	for _, c := range got.Clauses {
		if c.Words == used.Words && c.Term.Role == used.Term.Role {
			continue
		}
		if len(list) == 10 {
			list = append(list, "…")
			break
		}
		list = append(list, d.part(c))
	}
	return strings.Join(list, ", ")
}

func (d *desk) parts(got directive.Reading) string { return d.others(got, directive.Clause{}) }

// part says one clause: "application on 2017-01-01", "effect on 2018-01-01 (art_2__para_1)".
func (d *desk) part(c directive.Clause) string {
	s := c.Term.Role.In(d.lang) + " " + inLang(c.Term.Rule, d.lang)
	switch {
	case c.Part != "":
		s += " (" + clip(c.Part) + ")"
	case len(c.Scope.Provisions) > 0:
		s += " (" + clip(c.Scope.In(d.lang)) + ")"
	}
	return s
}

// inLang says a rule in a language, with its phrase after it where that is not the wording itself.
func inLang(r schedule.Rule, lang string) string {
	words, phrase := r.In(lang), r.String()
	if lang == "en" || words == phrase {
		return phrase
	}
	return words + " [" + phrase + "]"
}

// quote shows words of a stranger: in quotation marks, escaped, and not too many.
func quote(s string) string { return strconv.Quote(clip(s)) }

func clip(s string) string {
	const most = 160
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// inWords renders an answer for a person.
func (a answer) inWords(lang string) string {
	status := a.status
	if lang == "vi" {
		status = statusVi[status]
	}
	var b strings.Builder
	if a.date != 0 {
		b.WriteString(inForce.With(a.date, status).In(lang) + "\n")
		if a.fault != "" {
			b.WriteString(a.fault + "\n")
		}
	} else {
		b.WriteString(noDate.With(status, a.fault).In(lang) + "\n")
	}
	if a.rule != "" {
		rule, err := schedule.ParseRule(a.rule)
		said := a.rule
		if err == nil {
			said = inLang(rule, lang)
		}
		b.WriteString(byRule.With(said).In(lang) + "\n")
	}
	if len(a.steps) > 0 {
		b.WriteString(because.With().In(lang) + "\n")
		for _, s := range a.steps {
			b.WriteString("  - " + s + "\n")
		}
	}
	return b.String()
}
