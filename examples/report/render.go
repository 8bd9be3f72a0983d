package main

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"
)

//go:embed page.html
var pageHTML string

// dict names the values that a template is given.
func dict(pairs ...any) map[string]any {
	m := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		if name, ok := pairs[i].(string); ok {
			m[name] = pairs[i+1]
		}
	}
	return m
}

//go:embed style.css
var styleCSS string

// render sets the page. Whatever comes from the directive is escaped where it stands by html/template.
func render(w io.Writer, p *page) error {
	t, err := parsed()
	if err != nil {
		return err
	}
	var text strings.Builder
	if err := t.Execute(&text, p); err != nil {
		return err
	}
	_, err = directions.WriteString(w, text.String())
	return err
}

// directions makes the marks visible that turn the direction of text: a title must not be able to show its words in another order
// than it has them. The template itself uses none.
var directions = func() *strings.Replacer {
	var pairs []string
	for _, r := range "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" {
		pairs = append(pairs, string(r), fmt.Sprintf("[U+%04X]", r))
	}
	return strings.NewReplacer(pairs...)
}()

var parsed = sync.OnceValues(func() (*template.Template, error) {
	return template.New("page").Funcs(template.FuncMap{
		"l":     func(name string) both { return labels[name] },
		"date":  longDate,
		"style": func() template.CSS { return template.CSS(styleCSS) }, // our own file, not of the document
		"web":   func(url string) bool { return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") },
		"ten":   func(x float64) float64 { return 10 * x },
		"dict":  dict,
	}).Parse(pageHTML)
})
