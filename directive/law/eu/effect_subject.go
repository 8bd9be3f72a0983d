package eu

import (
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// verbs say what a day is for; the longer come first.
var verbs = [...]struct {
	words string
	role  schedule.Role
}{
	{"shall enter into force and shall apply", schedule.RoleEffect},
	{"shall enter into force and apply", schedule.RoleEffect},
	{"shall enter into force", schedule.RoleEffect},
	{"enters into force", schedule.RoleEffect},
	{"enter into force", schedule.RoleEffect},
	{"will enter into force", schedule.RoleEffect},
	{"entered into force", schedule.RoleEffect},
	{"shall take effect", schedule.RoleEffect},
	{"takes effect", schedule.RoleEffect},
	{"shall be applicable", schedule.RoleApplication},
	{"is applicable", schedule.RoleApplication},
	{"shall apply", schedule.RoleApplication},
	{"applies", schedule.RoleApplication},
	{"shall expire", schedule.RoleExpiry},
	{"expires", schedule.RoleExpiry},
	{"shall cease to apply", schedule.RoleExpiry},
	{"shall cease to have effect", schedule.RoleExpiry},
}

func (r *reader) verb(p int) (role schedule.Role, next int, ok bool) {
	for _, v := range &verbs {
		if q, is := r.Any(p, v.words); is {
			return v.role, q, true
		}
	}
	return 0, p, false
}

// subject is what a sentence speaks of: the act, articles of it, or a part in words.
type subject struct {
	articles []directive.Provision
	part     string
}

// subject reads what stands before the verb: "This Regulation", "It", "Articles 5 and 6", or nothing.
func (r *reader) subject(p, end int) (s subject, next int, ok bool) {
	p = r.heading(p)
	if _, _, is := r.verb(p); is {
		return s, p, true
	}
	if q, is := r.Any(p, "this regulation", "this directive", "this decision", "this implementing regulation", "this delegated regulation", "this implementing decision",
		"this delegated directive", "this recommendation", "this act", "it"); is {
		q = r.Skip(q, ",")
		_, _, is := r.verb(q)
		return s, q, is
	}
	if list, q, is := r.articles(p); is {
		q = r.Skip(q, "of this regulation", "of this directive", "of this decision")
		if _, _, is := r.verb(q); is {
			return subject{articles: list}, q, true
		}
	}
	for q := p; before[r.Word(q)]; q++ {
		if opens[r.Word(q+1)] || q == p && opens[r.Word(q)] {
			return r.partly(p, end)
		}
	}
	if opens[r.Word(p)] {
		return r.partly(p, end)
	}
	return s, p, false
}

// partly takes all up to the verb as the words of a part; "this Regulation" may stand in them, another act may not.
func (r *reader) partly(p, end int) (s subject, next int, ok bool) {
	for q := p; q < end && q < p+80; q++ {
		if r.verbAt(q) {
			return subject{part: strings.TrimRight(r.Span(p, q), " ,")}, q, true
		}
		if w := r.Word(q); stops[w] || acts[w] && !r.Is(q-1, "this") {
			break
		}
	}
	return s, p, false
}

var (
	opens     = words("article articles point points paragraph paragraphs subparagraph chapter chapters annex annexes title titles section sections part parts")
	before    = words("the first second third fourth fifth sixth last provisions provision requirements requirement obligations obligation of in laid down set out")
	derogated = words("the first second third paragraph paragraphs subparagraph and of this article")
	acts      = words("regulation directive decision act")
	stops     = words("before after when date until shall may should would not")
)

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// heading steps over "Article 99", "Entry into force", "1.", "However:", "(a)" before a sentence.
func (r *reader) heading(p int) int {
	if q, ok := r.Any(p, "article"); ok && r.Number(q) {
		if n := r.Skip(q+1, ".", "entry into force and application", "entry into force", "application", ".", ":"); r.verbOrSelf(n) {
			p = n
		}
	}
	if r.Number(p) && (r.Is(p+1, ".") || r.Is(p+1, ")")) {
		p += 2
	}
	p = r.Skip(p, "however", ",")
	if q, ok := r.Any(p, "by way of derogation from"); ok { // "paragraphs 2 and 3 of this Article,"
		for derogated[r.Word(q)] || r.Number(q) {
			q++
		}
		p = q
	}
	p = r.Skip(p, ",", ":")
	if r.Is(p, "(") && r.Is(p+2, ")") {
		p += 3
	}
	return p
}

func (r *reader) verbOrSelf(p int) bool {
	_, ok := r.Any(p, "this regulation", "this directive", "this decision", "it", "1 .")
	return ok
}

// articles reads "Articles 5 and 6", "Article 6(2)", "Article 3(6) and (7)", "Article 113".
func (r *reader) articles(p int) (list []directive.Provision, next int, ok bool) {
	q, ok := r.Any(p, "articles", "article")
	if !ok {
		return nil, p, false
	}
	for r.Number(q) {
		article := "art_" + strings.TrimLeft(r.Word(q), "0")
		q++
		if r.Glued(q) && len(r.Word(q)) == 1 && r.Word(q) >= "a" && r.Word(q) <= "z" { // Article 12a
			article += r.Word(q)
			q++
		}
		for first := true; ; first = false {
			id, after := r.numbered(article, q)
			provision, err := directive.ParseProvision(id)
			if err != nil || !first && after == q {
				return nil, q, false
			}
			list, q = append(list, provision), after
			if more := r.Skip(q, ",", "and"); id != article && more > q && r.Is(more, "(") {
				q = more
				continue
			}
			break
		}
		n, more := r.Any(q, ", and", ",", "and", "to")
		if r.Is(q, "to") { // a range: every article of it
			return nil, q, false
		}
		if n = r.Skip(n, "articles", "article"); !more || !r.Number(n) {
			break
		}
		q = n
	}
	return list, q, len(list) > 0
}

// numbered reads the paragraph and the point of an article: "(2)(a)".
func (r *reader) numbered(article string, p int) (id string, next int) {
	id = article
	for _, level := range [...]string{"__para_", "__point_"} {
		if r.Is(p, "(") && (r.Glued(p) || !r.Is(p-1, ")")) && r.Is(p+2, ")") {
			id += level + r.Word(p+1)
			p += 3
		}
	}
	return id, p
}
