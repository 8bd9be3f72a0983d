package house

import (
	"go/ast"
	"testing"

	"github.com/stretchr/testify/require"
)

// A type that reads itself from text can also stand in a database column. Without Scan and Value of its own, a driver
// would store a word of a vocabulary as the number that it is in memory.
func TestWhatReadsTextReadsColumns(t *testing.T) {
	methods := map[string]map[string]bool{}
	for _, s := range library(t) {
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv == nil {
				continue
			}
			typ := f.Recv.List[0].Type
			if star, ok := typ.(*ast.StarExpr); ok {
				typ = star.X
			}
			name, ok := typ.(*ast.Ident)
			if !ok || !name.IsExported() {
				continue
			}
			key := s.dir + "." + name.Name
			if methods[key] == nil {
				methods[key] = map[string]bool{}
			}
			methods[key][f.Name.Name] = true
		}
	}
	found := 0
	for typ, has := range methods {
		if !has["UnmarshalText"] {
			continue
		}
		found++
		if !has["Scan"] || !has["Value"] {
			t.Errorf("%s reads text and cannot stand in a database column: Scan and Value are missing", typ)
		}
	}
	require.Greater(t, found, 20, "the walk found the types")
}
