package vn

import (
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// tail reads what follows a clause in its sentence: exceptions, an end, an application, a second day.
func (r *reader) tail(s subject, p int) {
	if last := len(r.reading.Clauses) - 1; r.limited(p) && last >= r.first { // the day holds for that matter alone
		q := r.stop(p) // of "có hiệu lực và áp dụng … cho …" it is the application that is limited
		r.reading.Clauses[last].Part = r.Span(p, q)
		r.reading.Clauses[last].Words += " " + r.Span(p, q)
		p = q
	}
	unknown, replaced := p, false // words from unknown on are not understood
	for p < len(r.Tokens) {
		q := r.Skip(p, ",", "(", "và", "nhưng", "đồng thời")
		switch {
		case !replaced && (r.Is(q, "trừ") || r.Is(q, "ngoại", "trừ")):
			r.rest(unknown, p)
			p = r.exception(q)
			unknown = p
			continue
		case q > p || p == unknown:
			n, ok := r.further(q, replaced)
			if ok {
				r.rest(unknown, p)
				p, unknown = n, n
				continue
			}
			if n > q { // a list of parts of which nothing is said here
				p = n
				continue
			}
			if n, ok := r.also(s, q, replaced); ok {
				r.rest(unknown, p)
				p, unknown = n, n
				continue
			}
		}
		if _, ok := r.Any(q, "thay thế", "bãi bỏ", "hủy bỏ", "thay cho", "sửa đổi", "bổ sung"); ok {
			replaced = true
		}
		p = max(q, p+1)
	}
	r.rest(unknown, len(r.Tokens))
}

// further reads a part with a day of its own: "…, riêng Điều 3 có hiệu lực từ ngày …", and after an exception "và Điều 6
// có hiệu lực từ ngày …", which is then excepted too.
func (r *reader) further(p int, replaced bool) (next int, ok bool) {
	list, q, named := r.provisions(r.Skip(p, "riêng", "đối với", "các", "những", "quy định", "nêu", "tại"))
	if !named || replaced {
		return q, false
	}
	n := r.Skip(q, "của")
	if m, self := r.self(n); self {
		n = m
	}
	if n, ok = r.predicate(subject{parts: list, ours: true}, p, r.Skip(n, ",", "thì")); !ok {
		return q, false
	}
	for i := r.first; i < len(r.reading.Clauses) && r.reading.Clauses[i].Whole(); i++ {
		if c := &r.reading.Clauses[i]; len(c.Scope.Except) > 0 {
			c.Scope.Except = append(c.Scope.Except, list...)
		}
	}
	return n, true
}

// also reads a further thing that the same sentence says of the same subject.
func (r *reader) also(s subject, p int, replaced bool) (next int, ok bool) {
	if u, n, ok := r.until(p); ok && !replaced && r.closes(p, n) {
		r.expiry(s, u, p, n)
		return n, true
	}
	if role, _, q, ok := r.readVerb(p); ok {
		if u, n, ok := r.until(q); ok {
			r.expiry(s, u, p, n)
			return n, true
		}
		if role == schedule.RoleExpiry && !replaced {
			if w, n, ok := r.when(q); ok && w.term == "" {
				w.ground = firstDayOff
				r.add(s, role, w, p, n)
				return n, true
			}
		}
		if role == schedule.RoleApplication && !replaced {
			if w, n, ok := r.when(r.addressed(q)); ok {
				if w.term != "" { // "được thực hiện trong thời hạn 03 năm kể từ ngày có hiệu lực"
					r.expiry(s, until{rule: w.long, other: w.term}, p, n)
					return n, true
				}
				r.add(s, role, w, p, n)
				r.limit(n)
				return r.afterLimit(n), true
			}
		}
		return p, false
	}
	if replaced {
		return p, false
	}
	if w, n, ok := r.when(p); ok && (r.Is(p, "từ") || r.Is(p, "kể", "từ")) && r.limited(n) {
		r.add(s, schedule.RoleEffect, w, p, n)
		r.limit(n)
		return r.afterLimit(n), true
	}
	return p, false
}

// limit narrows the clause just read to the matter named after it.
func (r *reader) limit(p int) {
	if last := len(r.reading.Clauses) - 1; r.limited(p) && last >= r.first {
		r.reading.Clauses[last].Part = r.Span(p, r.stop(p))
	}
}

func (r *reader) afterLimit(p int) int {
	if r.limited(p) {
		return r.stop(p)
	}
	return p
}

// limited tells whether the words that follow a day limit it to a matter or a place: "đối với các xã", "tại An Giang".
func (c *clause) limited(p int) bool {
	q, ok := c.Any(p, "đối với", "với", "cho", "tại", "trên địa bàn", "trên phạm vi", "trong phạm vi")
	if _, all := c.Any(q, "cả nước", "toàn quốc", "đến", "tới"); all { // "cho đến khi" is an end
		return false
	}
	return ok
}

// stop finds the end of a matter in words: a mark, "và (kể) từ", or the end.
func (r *reader) stop(p int) int {
	for q := p; q < len(r.Tokens); q++ {
		if strings.Contains(";:|", r.Tokens[q].Word) || r.Is(q, "và", "từ") || r.Is(q, "và", "kể") || r.Is(q, "và", "thay") || r.Is(q, "và", "bãi") ||
			r.Is(q, ",", "thay") || r.Is(q, ",", "trừ") || r.Is(q, ".") && !r.glued(q) {
			return q
		}
	}
	return len(r.Tokens)
}

// exception reads "trừ …": what it takes out of the clause before it, and its own day when it has one.
func (r *reader) exception(p int) (next int) {
	q := r.Skip(p, "ngoại", "trừ")
	q = r.Skip(q, "các trường hợp", "trường hợp", "những", "các", "nội dung", "quy định", "được", "nêu", "tại")
	list, n, named := r.provisions(q)
	if named {
		n = r.Skip(n, "của")
		if m, self := r.self(n); self {
			n = m
		}
		n = r.Skip(n, ",", "thì")
		named = r.ends(n) || r.verb(n)
	}
	if named {
		said := r.reading.Clauses[r.first:]
		for i := range said {
			if said[i].Whole() == said[len(said)-1].Whole() {
				said[i].Scope.Except = append(said[i].Scope.Except, list...)
			}
		}
		if m, ok := r.predicate(subject{parts: list, ours: true}, p, n); ok {
			return m
		}
		return n
	}
	for n = q; n < len(r.Tokens); n++ { // a matter in words, up to its own verb or the next thing said
		if r.Is(n, ":") || r.Is(n, "và", "thay") || r.Is(n, "và", "bãi") || r.Is(n, ",", "thay") || r.Is(n, ",", "bãi") {
			break
		}
		if m := r.Skip(n, "thì", ","); r.verb(m) && !r.Is(m, "thi") && !r.Is(m, "thực") && !governs[r.Word(n-1)] {
			part := subject{part: r.Span(r.Skip(p, "ngoại", "trừ"), n)}
			if m, ok := r.predicate(part, p, m); ok {
				return m
			}
		}
	}
	r.rest(p, n)
	return n
}
