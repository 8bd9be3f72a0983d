package vn

import (
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// fronted reads "Kể từ ngày 01/7/2020, Thông tư này có hiệu lực."
func (r *reader) fronted(p int) bool {
	start := r.heading(p)
	if !r.Is(start, "kể", "từ") && !r.Is(start, "từ", "ngày") && !r.Is(start, "sau") {
		return false
	}
	w, q, ok := r.when(start)
	if !ok || !r.Is(q, ",") || r.circular(w.rule) {
		return false
	}
	q, self := r.self(q + 1)
	if !self {
		return false
	}
	role, _, n, ok := r.readVerb(q)
	if !ok || n < len(r.Tokens) && !r.Is(n, "và") && !r.Is(n, ",") && !r.limited(n) {
		return false
	}
	s := subject{whole: true, ours: true}
	r.add(s, role, w, p, n)
	r.tail(s, n)
	return true
}

// bare reads a phrase of time that stands alone: what is read is a clause of effect, so it needs no verb.
func (r *reader) bare(p int) bool {
	if p != 0 {
		return false
	}
	w, q, ok := r.when(r.label(p))
	if !ok || !r.marks(q) {
		return false
	}
	if r.circular(w.rule) {
		return false
	}
	r.add(subject{whole: true, ours: true}, schedule.RoleEffect, w, p, q)
	return true
}

// label steps over "Hiệu lực thi hành:" and "Thời điểm có hiệu lực của Thông tư này là" before a phrase of time.
func (r *reader) label(p int) int {
	q, ok := r.Any(p, "hiệu lực", "ngày có hiệu lực", "thời điểm có hiệu lực")
	if !ok {
		return p
	}
	q = r.Skip(q, "thi hành", "của")
	if s, self := r.self(q); self {
		q = s
	}
	return r.Skip(q, ":", "là")
}

// marks tells whether nothing but marks follows in the sentence.
func (r *reader) marks(p int) bool {
	for ; p < len(r.Tokens); p++ {
		if !strings.Contains("./ ,", r.Tokens[p].Word) {
			return false
		}
	}
	return true
}
