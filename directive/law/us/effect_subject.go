package us

import (
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// verbs say what a day is for; the longer come first.
var verbs = [...]struct {
	words string
	role  schedule.Role
}{
	{"is effective", schedule.RoleEffect},
	{"are effective", schedule.RoleEffect},
	{"shall be effective", schedule.RoleEffect},
	{"will be effective", schedule.RoleEffect},
	{"becomes effective", schedule.RoleEffect},
	{"become effective", schedule.RoleEffect},
	{"will become effective", schedule.RoleEffect},
	{"shall become effective", schedule.RoleEffect},
	{"takes effect", schedule.RoleEffect},
	{"take effect", schedule.RoleEffect},
	{"will take effect", schedule.RoleEffect},
	{"shall take effect", schedule.RoleEffect},
	{"effective dates", schedule.RoleEffect},
	{"effective date", schedule.RoleEffect},
	{"effective", schedule.RoleEffect},
	{"is applicable", schedule.RoleApplication},
	{"are applicable", schedule.RoleApplication},
	{"will be applicable", schedule.RoleApplication},
	{"shall be applicable", schedule.RoleApplication},
	{"shall apply", schedule.RoleApplication},
	{"applies", schedule.RoleApplication},
	{"applicability dates", schedule.RoleApplication},
	{"applicability date", schedule.RoleApplication},
	{"applicable", schedule.RoleApplication},
	{"compliance is required", schedule.RoleDeadline},
	{"compliance dates", schedule.RoleDeadline},
	{"compliance date", schedule.RoleDeadline},
}

func (r *reader) verb(p int) (role schedule.Role, next int, ok bool) {
	for _, v := range &verbs {
		if q, is := r.Any(p, v.words); is {
			return v.role, q, true
		}
	}
	return 0, p, false
}

var (
	// self are the words by which a document speaks of itself.
	self = words("rule rules final interim direct temporary order orders regulation regulations notice action amendment amendments document " +
		"proclamation memorandum correction corrections directive determination executive policy decision act ad airworthiness condition conditions " +
		"exemption waiver guidance statement removal withdrawal")
	// joins may stand between them.
	joins = words("the and in of provisions made by to this these with request for comments comment period special technical is are was were not hereby , ( )")
	// pieces are the parts of an act that call themselves "this".
	pieces = words("section sections title subtitle subsection subsections paragraph subparagraph part subpart chapter")
	// doubts before a verb make another sentence of it: a rule that would be effective is only proposed.
	doubts = words("would may might could should not unless when before after date if")
)

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// subject reads what stands before the verb: the document itself by its usual names, nothing at all, or a part
// of it in words ("§ 1.5 is effective", "the amendments made by this section take effect"). It ends where a verb begins.
func (r *reader) subject(p, end int) (part string, verb int, ok bool) {
	if q := r.Skip(p, "the"); q == p || r.Is(q+1, "date") {
		if _, _, is := r.verb(q); is {
			return "", q, true
		}
	}
	if part, q, is := r.itself(p, end); is {
		return part, q, true
	}
	if !r.partial(p) {
		return "", p, false
	}
	for q := p; q < end && q < p+60 && !doubts[r.Word(q)]; q++ {
		if _, _, is := r.verb(q); is {
			return strings.TrimRight(r.Span(p, q), " ,"), q, true
		}
	}
	return "", p, false
}

// partial reports whether a part of the document is named.
func (r *reader) partial(p int) bool {
	_, ok := r.Any(p, "§", "section", "sections", "paragraph", "paragraphs", "the amendments to", "the amendments in", "amendatory", "instruction", "instructions")
	return ok
}

// itself reads "this interim final rule", "the amendments in this rule", and "this title", which is a part. Only words
// that name the document may stand there: "this rule may become effective" says no day.
func (r *reader) itself(p, end int) (part string, verb int, ok bool) {
	from, ok := r.Any(p, "this", "these", "the")
	if !ok {
		return "", p, false
	}
	named, piece := false, false
	for q := from; q < end && q < from+16; q++ {
		if _, n, is := r.verb(q); is {
			_, until := r.Any(n, "until")
			if !named && !piece || r.Is(q-1, "not") && !until {
				return "", p, false
			}
			if piece {
				part = r.Span(p, q)
			}
			return part, q, true
		}
		w := r.Word(q)
		named, piece = named || self[w], piece || pieces[w]
		if !self[w] && !pieces[w] && !joins[w] && !r.Is(q-1, "(") { // "subsection (a)"
			break
		}
	}
	return "", p, false
}

// headings stand before a sentence that says it all once more: "Effective date: This rule is effective …".
var headings = [...]string{
	"effective date :", "effective dates :", "applicability date :", "applicability dates :", "compliance date :", "compliance dates :",
	"comment date :", "comment due date :", "comments due date :", "comment period :", "comments :", "comment :",
}

// heading steps over "DATES:", over "(a) In general.—" and over a heading without a day of its own.
func (r *reader) heading(p int) int {
	p = r.Skip(p, "dates", ":")
	if r.Is(p, "(") && r.Is(p+2, ")") {
		p += 3
	}
	p = r.Skip(p, "in general . —", "effective date . —", "effective dates . —")
	if q, ok := r.Any(p, headings[:]...); ok {
		if _, _, timed := r.when(q, schedule.RoleDeadline); !timed {
			return q
		}
	}
	return p
}

// afterComma returns the place after the next comma, or p.
func (r *reader) afterComma(p, end int) int {
	for q := p; q < end; q++ {
		if r.Is(q, ",") {
			return q + 1
		}
	}
	return p
}

var (
	// asks are the words before "comments": "submit either electronic or written comments".
	asks = words("submit send written public electronic either or and all any your the we will accept consider to be assured consideration , initial reply interested persons must should please")
	// limits come before the last day for comments.
	limits = [...]string{
		"on or before", "no later than", "not later than", "by", "until", "within", "for", "comment date :", "comments due :", "due date :", "date :",
		"are due", "is due", "ends", "closes",
	}
)

// comment reads the last day for comments: "Comments must be received at the address below, no later than 5 p.m. on
// November 30, 2020". What stands between is not looked at. Reply comments are a part.
func (r *reader) comment(p, end int) (w when, part string, next int, ok bool) {
	c := p
	for c < end && c < p+12 && asks[r.Word(c)] {
		c++
	}
	if !r.Is(c, "comments") && !r.Is(c, "comment") {
		return w, "", p, false
	}
	if r.Is(c-1, "reply") {
		part = "reply comments"
	}
	for q := c + 1; q < end && q < c+40; q++ {
		if n, is := r.Any(q, limits[:]...); is {
			if w, n, is := r.when(n, schedule.RoleComment); is {
				return w, part, n, true
			}
		}
	}
	return w, "", p, false
}
