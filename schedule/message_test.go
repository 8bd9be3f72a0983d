package schedule_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// templates reads every Template that the package declares from its source: code, English, Vietnamese.
func templates(t testing.TB) [][3]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	var list [][3]string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if id, ok := lit.Type.(*ast.Ident); !ok || id.Name != "Template" {
				return true
			}
			var row [3]string
			require.Len(t, lit.Elts, 3, name)
			for i, e := range lit.Elts {
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					e = kv.Value
				}
				row[i], err = strconv.Unquote(e.(*ast.BasicLit).Value)
				require.NoError(t, err)
			}
			list = append(list, row)
			return true
		})
	}
	require.Greater(t, len(list), 60)
	return list
}

func TestEveryTemplateHasACodeAndTwoLanguages(t *testing.T) {
	seen := map[string]bool{}
	argument := regexp.MustCompile(`\{\d\}`)
	for _, row := range templates(t) {
		code, en, vi := row[0], row[1], row[2]
		require.True(t, regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`).MatchString(code), code)
		require.False(t, seen[code], "two messages have the code %s", code)
		seen[code] = true
		require.NotEmpty(t, en, code)
		require.NotEmpty(t, vi, code)
		inEn, inVi := argument.FindAllString(en, -1), argument.FindAllString(vi, -1)
		slices.Sort(inEn)
		slices.Sort(inVi)
		require.Equal(t, slices.Compact(inEn), slices.Compact(inVi), "%s says different things", code)
	}
}

func TestMessage(t *testing.T) {
	tmpl := schedule.Template{Code: "test", En: "{0} of {1} {x} {9} {", Vi: "{1}: {0}"}
	m := tmpl.With(schedule.WorkingDay, 3)
	require.Equal(t, "test", m.Code())
	require.Equal(t, "working days of 3 {x} {9} {", m.In("en"))
	require.Equal(t, "3: ngày làm việc", m.In("vi"))
	require.Equal(t, m.In("en"), m.String())
	require.Equal(t, m.In("en"), m.In("fr"), "every other language is English")
	args := m.Args()
	args[0] = "changed"
	require.Equal(t, "3: ngày làm việc", m.In("vi"), "arguments are handed out as a copy")
	nested := schedule.Template{Code: "outer", En: "[{0}]", Vi: "<{0}>"}.With(m)
	require.Equal(t, "<3: ngày làm việc>", nested.In("vi"), "a message inside is said in the same language")
}
