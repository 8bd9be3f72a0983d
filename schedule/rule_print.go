package schedule

import "strconv"

// String returns the rule's phrase, "10 days after signing", or "" for no rule.
func (r Rule) String() string { return string(r.append(nil)) }

// AppendText appends the rule's phrase to b, or nothing for no rule.
func (r Rule) AppendText(b []byte) ([]byte, error) { return r.append(b), nil }

func (r Rule) append(b []byte) []byte {
	if r.n == nil {
		return b
	}
	return r.n.appendQualifiers(r.n.appendHead(b))
}

func (n *node) appendHead(b []byte) []byte {
	switch n.op {
	case count:
		b = strconv.AppendInt(b, int64(n.amount), 10)
		b = append(append(b, ' '), plural(n.unit, n.amount)...)
		if n.before {
			b = append(b, " before "...)
		} else {
			b = append(b, " after "...)
		}
	case nth:
		b = append(appendOrdinal(append(b, "on the "...), int(n.day)), " day of the "...)
		if n.amount > 1 {
			b = append(appendOrdinal(b, int(n.amount)), ' ')
		}
		b = append(b, "month following "...)
	case next:
		b = append(b, "on the next "...)
		for i, a := range n.days {
			if i > 0 {
				b = append(b, " or "...)
			}
			b = append(strconv.AppendInt(b, int64(a.Day), 10), ' ')
			b = append(b, a.Month.String()...)
		}
		b = append(b, " after "...)
	case later, earlier:
		return n.appendOperands(b)
	default:
		b = append(b, "on "...)
	}
	if n.on.kind == ruled {
		return append(n.kids[0].append(append(b, '(')), ')')
	}
	return n.on.append(b)
}

func plural(u Unit, n int32) string {
	if n == 1 {
		return units[u].en
	}
	return units[u].plural
}

func appendOrdinal(b []byte, n int) []byte {
	switch n {
	case 1:
		return append(b, "first"...)
	case lastDay:
		return append(b, "last"...)
	}
	return append(strconv.AppendInt(b, int64(n), 10), ordinalSuffix(n)...)
}

func (n *node) appendOperands(b []byte) []byte {
	word := "the earlier of "
	if n.op == later {
		word = "the later of "
	}
	b = append(b, word...)
	for i, k := range n.kids {
		if i > 0 {
			b = append(b, " and "...)
		}
		open := len(b)
		b = k.n.appendHead(b)
		head := len(b)
		if b = k.n.appendQualifiers(b); k.n.op >= later || len(b) > head {
			b = append(b, "()"...) // make room, then put both in their places
			copy(b[open+1:], b[open:len(b)-2])
			b[open], b[len(b)-1] = '(', ')'
		}
	}
	return b
}

func (n *node) appendQualifiers(b []byte) []byte {
	put := func(q int, rest string) {
		b = append(append(append(b, ", "...), qualifiers[q].lead...), rest...)
	}
	if n.counting {
		put(qCounting, "")
	}
	if n.run {
		put(qRun, "")
	}
	if n.few > 0 {
		put(qFew, strconv.Itoa(int(n.few))+" or fewer")
	}
	if n.leave != "" {
		put(qLeave, n.leave)
	}
	if n.roll != NoRoll {
		put(qRoll, rolls[n.roll].word)
		if n.rollCalendar != "" {
			b = append(append(b, " on "...), n.rollCalendar...)
		}
	}
	if n.end != Refuse {
		put(qMonthEnd, monthEnds[n.end])
	}
	if n.calendar != "" {
		put(qCalendar, n.calendar)
	}
	if n.notBefore.kind != noAnchor {
		put(qNotBefore, "")
		b = n.notBefore.append(b)
	}
	if n.notAfter.kind != noAnchor {
		put(qNotAfter, "")
		b = n.notAfter.append(b)
	}
	return b
}
