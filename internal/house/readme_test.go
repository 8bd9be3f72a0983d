package house

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(name)))
	require.NoError(t, err)
	return string(b)
}

var (
	mark     = regexp.MustCompile(`\[([^\]]*)\]\(([^)\s]*)\)`)
	testName = regexp.MustCompile(`^(?:Test|Fuzz|Benchmark|Example)\w+$`)
)

// Every link of every page leads to a file of the repository or to another host; one that is called as a test leads to it.
func TestLinksAreAlive(t *testing.T) {
	seen := 0
	for _, page := range tracked(t) {
		if path.Ext(page) != ".md" {
			continue
		}
		for _, m := range mark.FindAllStringSubmatch(read(t, page), -1) {
			text, link := m[1], m[2]
			if strings.Contains(link, "://") {
				continue
			}
			seen++
			link, _, _ = strings.Cut(link, "#")
			target := path.Join(path.Dir(page), link)
			info, err := os.Stat(filepath.Join("..", "..", filepath.FromSlash(target)))
			if err != nil {
				t.Errorf("%s: [%s] leads nowhere: %s", page, text, link)
				continue
			}
			if testName.MatchString(text) && (info.IsDir() || !strings.Contains(read(t, target), "func "+text+"(")) {
				t.Errorf("%s: %s has no %s", page, link, text)
			}
		}
	}
	require.Greater(t, seen, 30, "the links are found")
}

// Every promise of the README names its proof.
func TestEveryPromiseHasItsProof(t *testing.T) {
	_, rest, found := strings.Cut(read(t, "README.md"), "\n## Guarantees")
	require.True(t, found)
	table, _, _ := strings.Cut(rest, "\n## ")
	promises := 0
	for line := range strings.SplitSeq(table, "\n") {
		cells := strings.Split(line, "|")
		if len(cells) != 4 || strings.Contains(line, "---") || strings.TrimSpace(cells[1]) == "promise" {
			continue
		}
		promises++
		if !mark.MatchString(cells[2]) {
			t.Errorf("README.md: no proof of %q", cells[1])
		}
	}
	require.Greater(t, promises, 10)
}

// The README is read in a few minutes, and what it shows is the Example that the tests run.
func TestReadmeShowsTheExample(t *testing.T) {
	readme := read(t, "README.md")
	require.Less(t, strings.Count(readme, "\n"), 200)
	block := func(kind string) string {
		_, rest, found := strings.Cut(readme, "```"+kind+"\n")
		require.True(t, found, kind)
		body, _, found := strings.Cut(rest, "```\n")
		require.True(t, found, kind)
		return body
	}
	require.Equal(t, "go run ./examples/angiang\n", block("sh"), "the first command, which .ci/run runs")
	require.Contains(t, readme, "```sh\ngo test ./...\n```\n", "the second")

	_, rest, found := strings.Cut(read(t, "example_test.go"), "func Example() {\n")
	require.True(t, found)
	body, rest, found := strings.Cut(rest, "\t// Output:\n")
	require.True(t, found)
	output, _, found := strings.Cut(rest, "}\n")
	require.True(t, found)
	code := strings.TrimPrefix(strings.ReplaceAll("\n"+body, "\n\t", "\n"), "\n")
	require.Equal(t, code, block("go"))
	require.Equal(t, 12, strings.Count(code, "\n"), "twelve lines")
	require.Equal(t, strings.ReplaceAll(output, "\t// ", ""), block("text"))
}

// An importer gets these modules and what they need, and nothing else: a tool or a database would come to everybody.
func TestDirectDependencies(t *testing.T) {
	mod := read(t, "go.mod")
	require.Contains(t, mod, "\ngo 1.26.0\n")
	require.NotRegexp(t, `(?m)^(tool|replace|exclude|retract)\b`, mod)
	_, rest, _ := strings.Cut(mod, "require (\n")
	direct, indirect, _ := strings.Cut(rest, ")\n")
	var names []string
	for line := range strings.Lines(direct) {
		name, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		names = append(names, name)
	}
	require.Equal(t, []string{
		"github.com/go-playground/validator/v10", "github.com/google/uuid", "github.com/stretchr/testify", "golang.org/x/text",
	}, names)
	for line := range strings.Lines(indirect) {
		if strings.HasPrefix(line, "\t") {
			require.Contains(t, line, "// indirect")
		}
	}
}
