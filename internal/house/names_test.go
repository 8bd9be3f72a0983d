package house

import (
	"go/ast"
	"go/token"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestEveryExportedNameIsDocumented(t *testing.T) {
	for _, s := range library(t) {
		for _, d := range s.file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && receiverExported(d) && !says(d.Doc, d.Name.Name) && !plainMethod(d) {
					t.Errorf("%s: %s has no doc comment that begins with its name", s.at(d), d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					for _, name := range undocumented(d, spec) {
						t.Errorf("%s: %s has no doc comment", s.at(name), name.Name)
					}
				}
			}
		}
	}
}

// plainMethod are methods whose meaning their interface fixes and that stand on one line beside their documented twin.
func plainMethod(d *ast.FuncDecl) bool {
	return d.Recv != nil && slices.Contains([]string{"Error", "Unwrap", "Is"}, d.Name.Name)
}

func receiverExported(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	typ := d.Recv.List[0].Type
	for {
		switch x := typ.(type) {
		case *ast.StarExpr:
			typ = x.X
		case *ast.IndexExpr:
			typ = x.X
		case *ast.Ident:
			return x.IsExported()
		default:
			return true
		}
	}
}

// says reports whether a comment begins with the name it documents, after an article.
func says(doc *ast.CommentGroup, name string) bool {
	text := doc.Text()
	for _, article := range [...]string{"A ", "An ", "The "} {
		text = strings.TrimPrefix(text, article)
	}
	rest, ok := strings.CutPrefix(text, name)
	return ok && rest != "" && !unicode.IsLetter([]rune(rest)[0])
}

func undocumented(d *ast.GenDecl, spec ast.Spec) []*ast.Ident {
	switch s := spec.(type) {
	case *ast.TypeSpec:
		if s.Name.IsExported() && !says(s.Doc, s.Name.Name) && !says(d.Doc, s.Name.Name) {
			return []*ast.Ident{s.Name}
		}
	case *ast.ValueSpec:
		if s.Doc != nil || s.Comment != nil || d.Doc != nil {
			return nil
		}
		return slices.DeleteFunc(slices.Clone(s.Names), func(n *ast.Ident) bool { return !n.IsExported() })
	}
	return nil
}

func TestEveryPackageHasATour(t *testing.T) {
	tour := map[string]bool{}
	for _, s := range library(t) {
		tour[s.dir] = tour[s.dir] || s.file.Doc != nil && (path.Base(s.path) == "doc.go" || s.file.Name.Name == "main")
	}
	for dir, ok := range tour {
		if !ok {
			t.Errorf("%s: no doc.go with a tour (a program: no doc comment in main.go)", dir)
		}
	}
}

func TestNothingHappensOnImport(t *testing.T) {
	for _, s := range library(t) {
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s: func init", s.at(f))
			}
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
				for _, spec := range g.Specs {
					for _, name := range spec.(*ast.ValueSpec).Names {
						if name.IsExported() {
							t.Errorf("%s: %s is a package variable that an importer can assign", s.at(name), name.Name)
						}
					}
				}
			}
		}
	}
}

func TestNothingPanicsButMust(t *testing.T) {
	for _, s := range library(t) {
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Body == nil || strings.HasPrefix(strings.ToLower(f.Name.Name), "must") {
				continue
			}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					if id, ok := call.Fun.(*ast.Ident); ok && id.Name == "panic" {
						t.Errorf("%s: %s panics", s.at(call), f.Name.Name)
					}
				}
				return true
			})
		}
	}
}

func TestPackageNamesSaySomething(t *testing.T) {
	for _, s := range sources(t) {
		for _, part := range append(strings.Split(s.dir, "/"), strings.TrimSuffix(strings.TrimSuffix(path.Base(s.path), ".go"), "_test")) {
			if slices.Contains([]string{"util", "utils", "common", "helper", "helpers", "types", "models", "misc", "manager"}, part) {
				t.Errorf("%s: %q says nothing", s.path, part)
			}
		}
	}
}
