package schedule

import (
	"strings"
	"time"
)

// ParseRule reads a phrase: "10 days after signing". The grammar stands in the package's documentation;
// single spaces, small letters, nothing before or after. A text that is no phrase is a [*ParseError]
// that says where and why.
func ParseRule(s string) (Rule, error) {
	p := parser{text: s}
	if len(s) > MaxPhrase {
		p.fail(ruleTooLong, MaxPhrase)
		return Rule{}, p.err
	}
	if s == "" {
		p.fail(ruleEmpty)
		return Rule{}, p.err
	}
	n := p.rule(1)
	if n != nil && p.at != len(s) {
		p.fail(ruleTrailing)
	}
	if p.err != nil {
		return Rule{}, p.err
	}
	return Rule{n: n}, nil
}

// MustParseRule is [ParseRule] for constants in source; it panics on a fault.
func MustParseRule(s string) Rule {
	r, err := ParseRule(s)
	if err != nil {
		panic(err)
	}
	return r
}

// parser reads a phrase from left to right without going back further than a word.
type parser struct {
	text string
	at   int
	err  error // the first fault
}

func (p *parser) fail(t Template, args ...any) bool {
	if p.err == nil {
		p.err = &ParseError{Input: clip(p.text), Offset: p.at, Reason: t.With(args...)}
	}
	return false
}

func (p *parser) rest() string { return p.text[p.at:] }

// eat moves past a word if it comes next.
func (p *parser) eat(word string) bool {
	if !strings.HasPrefix(p.text[p.at:], word) {
		return false
	}
	p.at += len(word)
	return true
}

// rule reads simple or composite with its qualifiers; nil is a fault.
func (p *parser) rule(depth int) *node {
	n := new(node)
	if !p.head(n, depth) || !p.qualifiers(n) {
		return nil
	}
	return n
}

func (p *parser) head(n *node, depth int) bool {
	switch {
	case p.eat("the later of "):
		n.op = later
		return p.operands(n, depth)
	case p.eat("the earlier of "):
		n.op = earlier
		return p.operands(n, depth)
	}
	return p.simple(n)
}

func (p *parser) operands(n *node, depth int) bool {
	if depth == MaxDepth {
		return p.fail(ruleTooDeep, MaxDepth)
	}
	for {
		k := new(node)
		if p.eat("(") {
			if !p.head(k, depth+1) || !p.qualifiers(k) {
				return false
			}
			if !p.eat(")") {
				return p.fail(ruleClose)
			}
		} else if !p.simple(k) {
			return false
		}
		n.kids = append(n.kids, Rule{n: k})
		if !p.eat(" and ") {
			break
		}
		if len(n.kids) == MaxOperands {
			return p.fail(ruleOperands, MaxOperands)
		}
	}
	return len(n.kids) >= 2 || p.fail(ruleOperands, MaxOperands)
}

func (p *parser) simple(n *node) bool {
	if p.at < len(p.text) && p.text[p.at]-'0' <= 9 {
		return p.count(n)
	}
	if !p.eat("on ") {
		return p.fail(ruleStart)
	}
	if p.eat("the next ") {
		return p.next(n)
	}
	if p.eat("the ") {
		return p.nth(n)
	}
	return p.into(&n.on)
}

func (p *parser) count(n *node) bool {
	n.op = count
	if !p.amount(&n.amount, ruleAmount, MaxAmount) {
		return false
	}
	if !p.eat(" ") || !p.unit(n) {
		return p.fail(ruleUnit)
	}
	n.before = p.eat(" before ")
	if !n.before && !p.eat(" after ") {
		return p.fail(ruleWay)
	}
	return p.into(&n.on)
}

func (p *parser) unit(n *node) bool {
	for u := Day; u <= Year; u++ {
		if p.eat(units[u].en) {
			n.unit = u
			p.eat("s")
			return true
		}
	}
	return false
}

// amount reads 1 to most, without leading zeros.
func (p *parser) amount(to *int32, t Template, most int32) bool {
	start, v := p.at, int32(0)
	for p.at < len(p.text) && p.text[p.at]-'0' <= 9 && v <= most {
		v = v*10 + int32(p.text[p.at]-'0')
		p.at++
	}
	if v == 0 || v > most || p.text[start] == '0' {
		p.at = start
		return p.fail(t, most)
	}
	*to = v
	return true
}

func (p *parser) nth(n *node) bool {
	n.op, n.amount = nth, 1
	day, ok := p.ordinal(true)
	if !ok || day > lastDay {
		return p.fail(ruleOrdinal)
	}
	n.day = uint8(day)
	if !p.eat(" day of the ") {
		return p.fail(ruleOrdinal)
	}
	if !p.eat("month following ") {
		if n.amount, ok = p.ordinal(false); !ok {
			return p.fail(ruleOrdinal)
		}
		if n.amount > MaxMonths {
			return p.fail(ruleMonths, MaxMonths)
		}
		if !p.eat(" month following ") {
			return p.fail(ruleFollowing)
		}
	}
	return p.into(&n.on)
}

// ordinal reads "first", "2nd" … and, where a day is meant, "last".
func (p *parser) ordinal(day bool) (int32, bool) {
	if p.eat("first") {
		return 1, true
	}
	if day && p.eat("last") {
		return lastDay, true
	}
	start, v := p.at, int32(0)
	for p.at < len(p.text) && p.text[p.at]-'0' <= 9 && v < 10_000 {
		v = v*10 + int32(p.text[p.at]-'0')
		p.at++
	}
	if v == 0 || p.text[start] == '0' || !p.eat(ordinalSuffix(int(v))) || day && v > 31 {
		p.at = start
		return 0, false
	}
	return v, true
}

func ordinalSuffix(n int) string {
	if n%100/10 != 1 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}

func (p *parser) next(n *node) bool {
	n.op = next
	for {
		start := p.at
		var day int32
		var a Anniversary
		if p.at < len(p.text) && p.text[p.at]-'0' <= 9 && p.amount(&day, ruleAnniversary, 31) && p.eat(" ") {
			a.Day = int(day)
			for m := time.January; m <= time.December; m++ {
				if p.eat(m.String()) {
					a.Month = m
					break
				}
			}
		}
		if !a.IsValid() || len(n.days) == MaxOperands {
			p.at, p.err = start, nil
			return p.fail(ruleAnniversary, MaxOperands)
		}
		n.days = append(n.days, a)
		if p.eat(" after ") {
			break
		}
		if !p.eat(" or ") {
			return p.fail(ruleNextAfter)
		}
	}
	n.days, _ = sortAnniversaries(n.days)
	return p.into(&n.on)
}

func (p *parser) into(r *ref) bool {
	f, ok := p.ref()
	if !ok {
		return p.fail(ruleAnchor)
	}
	*r = f
	return true
}

// ref reads an anchor or a day.
func (p *parser) ref() (ref, bool) {
	s := p.rest()
	if s == "" {
		return ref{}, false
	}
	if s[0]-'0' <= 9 {
		if len(s) < 10 {
			return ref{}, false
		}
		d, err := ParseDate(s[:10])
		if err != nil {
			return ref{}, false
		}
		p.at += 10
		return ref{kind: fixed, date: d}, true
	}
	for k := signing; k <= application; k++ {
		if p.eat(string(anchors[k].word)) {
			return ref{kind: k}, true
		}
	}
	if p.eat(eventWord + `"`) {
		s = p.rest()
		n := strings.IndexByte(s, '"')
		if n < 0 || !isEventName(s[:n]) {
			return ref{}, false
		}
		p.at += n + 1
		return ref{kind: event, name: s[:n]}, true
	}
	if p.eat(completionWord) {
		s = p.rest()
		n := taskKeyLen(s)
		p.at += n
		return ref{kind: completion, name: s[:n]}, n > 0
	}
	return ref{}, false
}
