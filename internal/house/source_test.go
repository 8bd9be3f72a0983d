// Package house holds the rules of the house as tests over the source: the direction of imports, the
// dependencies each package may have, documentation, and what no file may contain.
package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/chithi-go/chithi"

// source is one Go file of the library; nested modules keep house rules of their own.
type source struct {
	path string // from the root of the repository, with slashes
	dir  string
	test bool
	file *ast.File
}

var fileSet = token.NewFileSet()

func (s source) at(n ast.Node) string {
	p := fileSet.Position(n.Pos())
	p.Filename = s.path
	return p.String()
}

func sources(t *testing.T) []source {
	t.Helper()
	root := filepath.Join("..", "..")
	var all []source
	require.NoError(t, filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(root, path)
		name = filepath.ToSlash(name)
		if entry.IsDir() {
			_, nested := os.Stat(filepath.Join(path, "go.mod"))
			if name != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" || nested == nil) {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		file, err := parser.ParseFile(fileSet, path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		all = append(all, source{name, filepath.ToSlash(filepath.Dir(name)), strings.HasSuffix(name, "_test.go"), file})
		return nil
	}))
	require.Greater(t, len(all), 20, "the walk found the library")
	return all
}

func library(t *testing.T) []source {
	return slices.DeleteFunc(sources(t), func(s source) bool { return s.test })
}
