package eu

// either reads one time, or two of which the later or the earlier counts, and else either may: "on 1 January 2020 or on the day following its publication, whichever is the later".
func (r *reader) either(p int) (w when, next int, ok bool) {
	at, which := r.which(r.Skip(r.lead(p), "the"), " of")
	if which == "" {
		at = p
	}
	if w, next, ok = r.when(at); !ok {
		return w, p, false
	}
	q, joined := r.Any(r.Skip(next, ","), "and", "or")
	other, n, second := r.when(q)
	if !joined || !second {
		return w, next, which == ""
	}
	if which == "" {
		if q, said := r.Any(r.Skip(n, ","), "whichever is the", "whichever is"); said {
			n, which = r.which(q, "")
		}
	}
	for _, x := range [...]when{w, other} {
		if x.other != "" || x.bad != nil || x.printed != 0 {
			return w, p, false
		}
	}
	if which == "" { // two days, and nothing says which
		w.other = other.rule
		return w, n, true
	}
	rule := "the " + which + " of (" + w.rule + ") and (" + other.rule + ")"
	if w.ground == asStated {
		w.ground = other.ground
	}
	return when{rule: rule, ground: w.ground}, n, true
}

// which reads "later" or "earlier" with the word after it.
func (r *reader) which(p int, after string) (next int, word string) {
	for _, word := range [...]string{"later", "earlier"} {
		if q, ok := r.Any(p, word+after); ok {
			return q, word
		}
	}
	return p, ""
}
