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
	n := p.rule()
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
	text  string
	at    int
	depth int   // rules inside one another at this place
	err   error // the first fault
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

// rule reads a rule with its qualifiers; nil is a fault.
func (p *parser) rule() *node {
	if p.depth == MaxDepth {
		p.fail(ruleTooDeep, MaxDepth)
		return nil
	}
	p.depth++
	n := new(node)
	if !p.head(n) || !p.qualifiers(n) {
		return nil
	}
	p.depth--
	return n.plain()
}

// inner reads a rule in parentheses, of which the first was read.
func (p *parser) inner() *node {
	n := p.rule()
	if n != nil && !p.eat(")") {
		p.fail(ruleClose)
		return nil
	}
	return n
}

func (p *parser) head(n *node) bool {
	switch {
	case p.eat("the later of "):
		n.op = later
		return p.operands(n)
	case p.eat("the earlier of "):
		n.op = earlier
		return p.operands(n)
	}
	return p.simple(n)
}

func (p *parser) operands(n *node) bool {
	n.kids = make([]Rule, 0, 2)
	for {
		k := new(node)
		if p.eat("(") {
			if k = p.inner(); k == nil {
				return false
			}
		} else if !p.simple(k) {
			return false
		}
		n.kids = append(n.kids, Rule{n: k.plain()})
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
	return p.trigger(n)
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
	return p.trigger(n)
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
	return p.trigger(n)
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
	n.days = make([]Anniversary, 0, 2)
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
	tidyAnniversaries(&n.days)
	return p.trigger(n)
}

// trigger reads what a rule counts from: an anchor, a day, or a rule in parentheses.
func (p *parser) trigger(n *node) bool {
	if !p.eat("(") {
		return p.into(&n.on)
	}
	k := p.inner()
	if k == nil {
		return false
	}
	n.hang(k)
	return true
}

func (p *parser) into(r *ref) bool {
	f, length := readRef(p.rest())
	if length == 0 {
		return p.fail(ruleAnchor)
	}
	*r = f
	p.at += length
	return true
}
