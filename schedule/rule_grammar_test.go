package schedule_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// grammar writes random phrases by the EBNF that stands in doc.go, so that what the documentation promises
// is what the parser is held to.
type grammar struct {
	rules map[string][]string // the tokens of each production
	words map[string]func(*rand.Rand) string
}

var ebnfToken = regexp.MustCompile(`"[^"]*"|[a-z]+|[=|.()\[\]{}]`)

func readGrammar(t testing.TB) *grammar {
	t.Helper()
	text, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	_, ebnf, ok := strings.Cut(string(text), "// # The grammar")
	require.True(t, ok)
	g := &grammar{rules: map[string][]string{}, words: words()}
	var lines []string
	for line := range strings.Lines(ebnf) {
		if l, ok := strings.CutPrefix(line, "//\t"); ok {
			lines = append(lines, l)
		}
	}
	tokens := ebnfToken.FindAllString(strings.Join(lines, " "), -1)
	for i := 0; i < len(tokens); {
		name := tokens[i]
		require.Equal(t, "=", tokens[i+1], name)
		end := i + 2
		for tokens[end] != "." {
			end++
		}
		g.rules[name] = tokens[i+2 : end]
		i = end + 1
	}
	require.Greater(t, len(g.rules), 20)
	return g
}

// words are the names that the grammar leaves to the text below it.
func words() map[string]func(*rand.Rand) string {
	pick := func(list ...string) func(*rand.Rand) string {
		return func(r *rand.Rand) string { return list[r.IntN(len(list))] }
	}
	number := func(from, to int, format string) func(*rand.Rand) string {
		return func(r *rand.Rand) string { return fmt.Sprintf(format, from+r.IntN(to-from)) }
	}
	return map[string]func(*rand.Rand) string{
		"amount":      number(1, 200, "%d"),
		"date":        func(r *rand.Rand) string { return schedule.Date(700_000 + r.IntN(50_000)).String() },
		"id":          pick("vn-civil-service", "us-federal", "eu", "2-a"),
		"name":        pick(`"opening"`, `"khai mạc năm học"`, `"a, and on (b)"`, `"later of"`),
		"key":         pick("I.3.a", "T.0", "1", "I.3.đ"),
		"early":       pick("2nd", "3rd", "4th", "11th", "12th", "13th", "15th", "20th", "21st", "22nd", "23rd", "28th"),
		"late":        pick("29th", "30th", "31st"),
		"order":       pick("2nd", "3rd", "12th", "101st", "111th", "1200th"),
		"anniversary": func(r *rand.Rand) string { return fmt.Sprintf("%d %s", 1+r.IntN(28), time.Month(1+r.IntN(12))) },
	}
}

func (g *grammar) write(r *rand.Rand, b *strings.Builder, name string, depth int) {
	if w, ok := g.words[name]; ok {
		b.WriteString(w(r))
		return
	}
	tokens, ok := g.rules[name]
	if !ok {
		panic("no production " + name)
	}
	g.choose(r, b, tokens, depth)
}

// choose writes one of the alternatives of a stretch of tokens.
func (g *grammar) choose(r *rand.Rand, b *strings.Builder, tokens []string, depth int) {
	var alternatives [][]string
	for start, at := 0, 0; at <= len(tokens); at++ {
		if at < len(tokens) && strings.ContainsAny(tokens[at], "([{") && tokens[at][0] != '"' {
			at = closing(tokens, at)
		}
		if at == len(tokens) || tokens[at] == "|" {
			alternatives = append(alternatives, tokens[start:at])
			start = at + 1
		}
	}
	tokens = alternatives[r.IntN(len(alternatives))]
	if depth > 3 { // the first alternatives do not go deeper
		tokens = alternatives[0]
	}
	for i := 0; i < len(tokens); i++ {
		switch t := tokens[i]; t[0] {
		case '"':
			b.WriteString(t[1 : len(t)-1])
		case '(', '[', '{':
			end := closing(tokens, i)
			times := map[byte]int{'(': 1, '[': r.IntN(2), '{': r.IntN(3)}[t[0]]
			for range times {
				g.choose(r, b, tokens[i+1:end], depth)
			}
			i = end
		default:
			down := depth
			if t == "rule" {
				down++
			}
			g.write(r, b, t, down)
		}
	}
}

func closing(tokens []string, open int) int {
	for i, depth := open, 0; ; i++ {
		switch tokens[i] {
		case "(", "[", "{":
			depth++
		case ")", "]", "}":
			if depth--; depth == 0 {
				return i
			}
		}
	}
}

func TestTheParserReadsTheGrammar(t *testing.T) {
	g := readGrammar(t)
	r := rand.New(rand.NewPCG(2206, 2020))
	for range 8_000 {
		var b strings.Builder
		g.write(r, &b, "rule", 0)
		phrase := b.String()
		if len(phrase) > schedule.MaxPhrase {
			continue
		}
		rule, err := schedule.ParseRule(phrase)
		require.NoError(t, err, phrase)
		again, err := schedule.ParseRule(rule.String())
		require.NoError(t, err, rule.String())
		require.Equal(t, rule, again, phrase)
		require.True(t, rule.Equal(again))
	}
}

// TestOneByteLess holds that a phrase cut short is refused, or is a whole rule itself.
func TestOneByteLess(t *testing.T) {
	g := readGrammar(t)
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var b strings.Builder
		g.write(r, &b, "rule", 2)
		phrase := b.String()
		for i := range len(phrase) {
			rule, err := schedule.ParseRule(phrase[:i])
			if err == nil {
				require.NotEmpty(t, rule.String())
				continue
			}
			var fault *schedule.ParseError
			require.ErrorAs(t, err, &fault)
			require.LessOrEqual(t, fault.Offset, i)
			require.NotEmpty(t, fault.In("vi"))
		}
	}
}
