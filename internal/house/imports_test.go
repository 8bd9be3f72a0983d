package house

import (
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// layer is a folder and its height: a package imports only what stands lower. The longest prefix decides;
// one that ends in a slash means the folders below it alone.
var layers = []struct {
	dir    string
	height int
	third  []string // modules outside the standard library that it may import
}{
	{"schedule", 0, nil},
	{"schedule/calendars", 1, nil},
	{".", 2, []string{"github.com/go-playground/validator/v10"}},
	{"agency", 3, []string{"golang.org/x/text"}},
	{"task", 4, []string{"github.com/google/uuid", "golang.org/x/text"}},
	{"task/ical", 5, []string{"github.com/google/uuid"}},
	{"directive", 6, []string{"github.com/google/uuid", "golang.org/x/text"}},
	{"directive/corpus", 7, []string{"github.com/google/uuid"}},
	{"directive/format", 8, []string{"github.com/google/uuid"}},
	{"directive/format/akn", 9, nil},
	{"directive/format/jsonld", 9, nil},
	{"directive/format/", 9, []string{"github.com/google/uuid"}},
	{"directive/law/internal/words", 9, nil},
	{"directive/law/internal", 10, []string{"golang.org/x/text"}},
	{"directive/law", 11, []string{"golang.org/x/text"}},
	{"directive/law/vn/angiang", 12, nil},
	{"examples", 13, nil},
	{"examples/", 14, nil},
}

func layerOf(dir string) int {
	best, length := -1, -1
	for i, l := range layers {
		if (l.dir == dir || strings.HasPrefix(dir, strings.TrimSuffix(l.dir, "/")+"/")) && len(l.dir) > length {
			best, length = i, len(l.dir)
		}
	}
	return best
}

func TestImportsPointDown(t *testing.T) {
	for _, s := range library(t) {
		own := layerOf(s.dir)
		require.GreaterOrEqual(t, own, 0, "%s: a folder at the top level besides those of the design", s.path)
		for _, spec := range s.file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			switch rest, ours := strings.CutPrefix(path, module); {
			case ours:
				dir := strings.TrimPrefix(rest, "/")
				if dir == "" {
					dir = "."
				}
				if theirs := layerOf(dir); theirs < 0 || layers[theirs].height >= layers[own].height {
					t.Errorf("%s: imports %s, which does not stand below it", s.at(spec), path)
				}
			case strings.Contains(strings.SplitN(path, "/", 2)[0], "."):
				if !allowed(layers[own].third, path) {
					t.Errorf("%s: imports %s, which is not on the list of %s", s.at(spec), path, layers[own].dir)
				}
				if strings.Contains(path, "validator") && s.path != "validate.go" {
					t.Errorf("%s: validate.go is the only door to validator", s.at(spec))
				}
			}
			if spec.Name != nil && (spec.Name.Name == "." || spec.Name.Name == "_" && path != "embed") {
				t.Errorf("%s: imports for a side effect, or into its own names", s.at(spec))
			}
		}
	}
}

// Whoever imports schedule gets no line of go.mod or go.sum for others, not even for what its tests use.
func TestImportersOfScheduleDownloadNothing(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "-test", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "./schedule/...")
	list.Dir = filepath.Join("..", "..")
	out, err := list.Output()
	require.NoError(t, err)
	packages := strings.Fields(string(out))
	require.Contains(t, packages, module+"/schedule")
	for _, path := range packages {
		if strings.Contains(path, ".") && !strings.HasPrefix(path, module) && !strings.HasPrefix(path, "[") {
			t.Errorf("%s is of another module", path)
		}
	}
}

func allowed(modules []string, path string) bool {
	for _, m := range modules {
		if path == m || strings.HasPrefix(path, m+"/") {
			return true
		}
	}
	return false
}

// The files of a format or a jurisdiction never know each other: a new one changes no existing file.
func TestSiblingsAreStrangers(t *testing.T) {
	sibling := func(dir string) string {
		for _, parent := range [...]string{"directive/law/", "directive/format/"} {
			if rest, ok := strings.CutPrefix(dir, parent); ok && !strings.HasPrefix(rest, "internal/") {
				if first, _, _ := strings.Cut(rest, "/"); first != "internal" { // what two of them share
					return parent + first
				}
			}
		}
		return ""
	}
	for _, s := range library(t) {
		for _, spec := range s.file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			theirs := sibling(strings.TrimPrefix(path, module+"/"))
			if own := sibling(s.dir); own != "" && theirs != "" && theirs != own {
				t.Errorf("%s: %s imports its sibling %s", s.at(spec), own, theirs)
			}
		}
	}
}
