package schema_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
)

// mutant is the schema with one word of it changed.
type mutant struct {
	at, to   string
	do, undo func()
}

func (m *mutant) String() string { return m.at + " = " + m.to }

// mutants changes every word of a part of the schema: once to ask for less and, where it is a bound or a list, once to ask for more.
func mutants(part string, s map[string]any) (all []mutant) {
	change := func(keyword string, to any) {
		old := s[keyword]
		all = append(all, mutant{part + "/" + keyword, short(to), func() {
			if s[keyword] = to; to == nil {
				delete(s, keyword)
			}
		}, func() { s[keyword] = old }})
	}
	for _, keyword := range slices.Sorted(maps.Keys(s)) {
		switch x := s[keyword].(type) {
		case float64:
			if x > 0 {
				change(keyword, x-1)
			}
			change(keyword, x+1)
		case string, bool:
			if !slices.Contains([]string{"$schema", "$id", "title", "description", "format"}, keyword) {
				change(keyword, nil)
			}
		case []any:
			if keyword == "allOf" {
				change(keyword, nil)
				continue
			}
			for i := range x {
				change(keyword, slices.Delete(slices.Clone(x), i, i+1))
			}
		case map[string]any:
			if keyword == "properties" || keyword == "$defs" {
				for _, name := range slices.Sorted(maps.Keys(x)) {
					all = append(all, mutants(part+"/"+keyword+"/"+name, x[name].(map[string]any))...)
				}
				continue
			}
			change(keyword, nil)
			all = append(all, mutants(part+"/"+keyword, x)...)
		}
	}
	return all
}

func short(v any) string {
	b, _ := json.Marshal(v) // it came from JSON
	if len(b) > 40 {
		return strconv.Itoa(len(b)) + " bytes"
	}
	return string(b)
}
