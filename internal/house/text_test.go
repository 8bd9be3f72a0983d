package house

import (
	"go/ast"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// tracked are the files git knows or would add; outside a checkout the test skips.
func tracked(t *testing.T) []string {
	t.Helper()
	out, err := exec.Command("git", "-C", filepath.Join("..", ".."), "ls-files", "-co", "--exclude-standard").Output()
	if err != nil {
		t.Skip("not a git checkout")
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

var workshop = regexp.MustCompile(`/(work|farm|root)/|https?://(proxy|registry|deb)\.`)

func TestFilesAreComposedTextOfNoMachine(t *testing.T) {
	for _, name := range tracked(t) {
		b, err := os.ReadFile(filepath.Join("..", "..", name))
		if os.IsNotExist(err) {
			continue // removed, not yet committed
		}
		require.NoError(t, err)
		// Seeds of a fuzzer and vectors of decomposed spellings are bytes on purpose.
		if strings.Contains(name, "testdata/") {
			continue
		}
		if !utf8.Valid(b) || !norm.NFC.IsNormal(b) {
			t.Errorf("%s is not UTF-8 in composed form (NFC)", name)
		}
		if name != "internal/house/text_test.go" {
			if m := workshop.Find(b); m != nil {
				t.Errorf("%s names a machine or a registry: %q", name, m)
			}
		}
	}
}

// The longest files, each with the reason why it is one idea all the same.
var long = map[string]string{}

func TestFilesAreReadWithoutScrollingTwice(t *testing.T) {
	const most = 300
	var over []string
	for _, s := range library(t) {
		if n := fileSet.Position(s.file.End()).Line; n > most && long[s.path] == "" {
			over = append(over, s.path+": "+strconv.Itoa(n)+" lines")
		}
	}
	require.Empty(t, over)
	require.LessOrEqual(t, len(long), 2)
}

type template struct{ code, en, vi, at string }

func templates(t *testing.T) []template {
	t.Helper()
	var all []template
	for _, s := range library(t) {
		ast.Inspect(s.file, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			got := template{at: s.at(lit)}
			if isTemplate(lit.Type) && len(lit.Elts) == 3 && literal(lit.Elts[0]) != "" {
				all = append(all, template{literal(lit.Elts[0]), literal(lit.Elts[1]), literal(lit.Elts[2]), got.at})
				return true
			}
			for _, e := range lit.Elts {
				kv, ok := e.(*ast.KeyValueExpr)
				if !ok {
					return true
				}
				key, ok := kv.Key.(*ast.Ident)
				value := literal(kv.Value)
				if !ok {
					return true
				}
				switch key.Name {
				case "Code":
					got.code = value
				case "En":
					got.en = value
				case "Vi":
					got.vi = value
				}
			}
			if got.code != "" && got.en+got.vi != "" {
				all = append(all, got)
			}
			return true
		})
	}
	require.Greater(t, len(all), 10, "the templates are found")
	return all
}

func isTemplate(e ast.Expr) bool {
	switch x := e.(type) {
	case *ast.Ident:
		return x.Name == "Template"
	case *ast.SelectorExpr:
		return x.Sel.Name == "Template"
	}
	return false
}

func literal(e ast.Expr) string {
	switch x := e.(type) {
	case *ast.BasicLit:
		if x.Kind == token.STRING {
			s, _ := strconv.Unquote(x.Value)
			return s
		}
	case *ast.BinaryExpr:
		return literal(x.X) + literal(x.Y)
	}
	return ""
}

var (
	placeholder = regexp.MustCompile(`\{[0-9]\}`)
	kebab       = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
)

func TestMessagesAreInBothLanguagesUnderTheirOwnCode(t *testing.T) {
	seen := map[string]string{}
	for _, m := range templates(t) {
		if other := seen[m.code]; other != "" {
			t.Errorf("%s: code %s stands also at %s", m.at, m.code, other)
		}
		seen[m.code] = m.at
		if !kebab.MatchString(m.code) {
			t.Errorf("%s: code %q is not words joined by hyphens", m.at, m.code)
		}
		if m.en == "" || m.vi == "" {
			t.Errorf("%s: %s lacks a language", m.at, m.code)
		}
		args := func(s string) []string {
			found := placeholder.FindAllString(s, -1)
			slices.Sort(found)
			return slices.Compact(found)
		}
		if !slices.Equal(args(m.en), args(m.vi)) {
			t.Errorf("%s: %s takes other arguments in Vietnamese than in English", m.at, m.code)
		}
	}
}
