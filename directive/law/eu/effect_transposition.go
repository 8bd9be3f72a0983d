package eu

import (
	"strings"

	"github.com/chithi-go/chithi/directive/law/internal/english"
	"github.com/chithi-go/chithi/schedule"
)

// duties are what a directive asks of Member States when it is transposed; what else they shall see to by a day is not
// its transposition.
var duties = [...]string{
	"bring into force", "bring into effect", "put into force", "put into effect", "adopt", "transpose", "take the measures", "take the necessary measures", "take all the necessary",
	"implement", "introduce", "enact",
}

// closing are the words that end what is to be adopted, so that "before" a day after them says by when.
var closing = words("directive measures provisions laws regulations comply publish them it ,")

// transposition reads "Member States shall bring into force … by 17 October 2024", "By 17 October 2024, Member States
// shall adopt …" and "They shall apply those measures from 18 October 2024".
func (r *reader) transposition(p, end int) bool {
	p = r.heading(p)
	if r.measures(p, end) || r.dateFirst(p, end) {
		return true
	}
	q, ok := r.states(p)
	if !ok {
		return false
	}
	for n := q; n < end; n++ {
		if r.Is(n, "before") && !closing[r.Word(n-1)] { // "products placed on the market before" that day
			continue
		}
		if w, m, ok := r.limitOf(n); ok {
			duty, more := strings.TrimRight(r.Span(q, n), " ,"), strings.TrimLeft(r.Span(m, end), " ,")
			if r.again(m, end) {
				r.rest(m, end)
			} else if more != "" { // "adopt, by 6 May 2018, the measures"
				duty += " " + more
			}
			r.add(subject{part: duty}, schedule.RoleDeadline, w, p, m)
			return true
		}
	}
	return false
}

// again reports whether another last day follows, which is that of something else.
func (r *reader) again(p, end int) bool {
	for ; p < end; p++ {
		if _, _, ok := r.limitOf(p); ok {
			return true
		}
	}
	return false
}

// states steps over "Member States shall" where a duty of transposition comes next.
func (r *reader) states(p int) (next int, ok bool) {
	q, ok := r.Any(r.Skip(p, "the"), "member states shall")
	if !ok {
		return p, false
	}
	_, ok = r.Any(q, duties[:]...)
	return q, ok
}

// measures reads "They shall apply those measures from 18 October 2024".
func (r *reader) measures(p, end int) bool {
	q, ok := r.Any(p, "they shall apply", "member states shall apply")
	if !ok {
		return false
	}
	from := q
	if q, ok = r.Any(q, "those measures", "those provisions", "these provisions", "these measures", "the measures"); !ok {
		return false
	}
	w, n, ok := r.when(q)
	if !ok || r.conditional(n) {
		return false
	}
	r.add(subject{part: r.Span(from, q)}, schedule.RoleApplication, w, p, n)
	r.rest(n, end)
	return true
}

// dateFirst reads "By 17 October 2024, Member States shall adopt and publish …".
func (r *reader) dateFirst(p, end int) bool {
	w, n, ok := r.limitOf(p)
	if !ok {
		return false
	}
	q, ok := r.states(r.Skip(n, ",", "at the latest", ","))
	if !ok {
		return false
	}
	r.add(subject{part: r.Span(q, end)}, schedule.RoleDeadline, w, p, n)
	return true
}

// limitOf reads the last day for a duty: "by 17 October 2024", "no later than …", "before 1 July 1994", "within 18 months of
// its notification". A term within which something is due ends on the same-numbered day, or the next working day
// (Regulation 1182/71 arts 3(2)(c), 3(4)).
func (r *reader) limitOf(p int) (w when, next int, ok bool) {
	if q, is := r.Any(p, "before"); is {
		d, q, ok, bad := r.Date(q, english.DayFirst)
		if !ok {
			return w, p, false
		}
		w = when{ground: asStated, bad: bad}
		if bad == nil {
			d, w.bad = d.AddDays(-1)
			w.rule = "on " + d.String()
		}
		return w, q, true
	}
	if q, is := r.Any(p, "within"); is {
		w, q, ok = r.term(q)
		w.rule, w.other, w.ground = due(w.rule), due(w.other), within
		return w, q, ok
	}
	q, is := r.Any(p, "by", "no later than", "not later than", "at the latest by", "at the latest on")
	if !is {
		return w, p, false
	}
	return r.when(q)
}

// due makes the term within which something is due of one that has to run.
func due(rule string) string {
	return strings.Replace(rule, ", once they have run", ", rolled forward on eu", 1)
}
