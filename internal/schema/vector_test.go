package schema_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
)

// vector is a document with one value under test; the rest of it is the least that is valid.
type vector struct {
	parts []string // of the schema that hold at the place of the value
	place string
	value string
	text  string
}

// vectors makes documents from the schema itself: at every place that it names, one for every value of a pool of right,
// nearly right and wrong ones. A definition is tried in full where it is met first, and in short wherever it is met again.
type vectors struct {
	defs map[string]map[string]any
	met  map[string]bool
	all  []vector
}

func everyVector(t *testing.T) []vector {
	t.Helper()
	root := schemaTree(t)
	v := vectors{defs: map[string]map[string]any{}, met: map[string]bool{}}
	for name, d := range root["$defs"].(map[string]any) {
		v.defs[name] = d.(map[string]any)
	}
	v.at("", "", root, func(s string) string { return s })
	return v.all
}

func schemaTree(t *testing.T) map[string]any {
	t.Helper()
	var root map[string]any
	require.NoError(t, json.Unmarshal(directive.Schema(), &root))
	return root
}

// resolve follows a reference; what stands beside it holds as well.
func (v *vectors) resolve(s map[string]any) (name string, r map[string]any) {
	r = maps.Clone(s)
	if all, is := s["allOf"].([]any); is {
		maps.Copy(r, all[0].(map[string]any))
	}
	ref, is := r["$ref"].(string)
	if !is {
		return "", r
	}
	name = strings.TrimPrefix(ref, "#/$defs/")
	r = maps.Clone(v.defs[name])
	if n, is := s["minLength"]; is {
		r["minLength"] = n
	}
	return name, r
}

// least is the least valid value.
func (v *vectors) least(s map[string]any) string {
	name, s := v.resolve(s)
	if text, is := right[name]; is {
		return text
	}
	if s["const"] != nil {
		return "1"
	}
	if words, is := s["enum"].([]any); is {
		return quote(words[len(words)-1].(string))
	}
	switch s["type"] {
	case "object":
		return v.object(s, "", "")
	case "array":
		if s["minItems"] != nil {
			return "[" + v.least(s["items"].(map[string]any)) + "]"
		}
		return "[]"
	case "integer":
		return "1"
	case "boolean":
		return "true"
	}
	return `"x"`
}

// object is the least object with one member more, or with another value of a member.
func (v *vectors) object(s map[string]any, name, value string) string {
	var members []string
	required, _ := s["required"].([]any)
	for _, r := range required {
		if r != name {
			members = append(members, quote(r.(string))+":"+v.least(s["properties"].(map[string]any)[r.(string)].(map[string]any)))
		}
	}
	if name != "" {
		members = append(members, quote(name)+":"+value)
	}
	return "{" + strings.Join(members, ",") + "}"
}

// at makes the documents of one place and of all below it; around sets a value in its place.
func (v *vectors) at(place, part string, s map[string]any, around func(string) string) {
	parts := []string{part}
	name, s := v.resolve(s)
	again := false
	if name != "" {
		part = "/$defs/" + name
		parts = append(parts, part)
		again = v.met[name]
		v.met[name] = true
	}
	values := slices.Values(everywhere)
	if !again {
		values = v.pool(s)
	}
	for value := range values {
		v.all = append(v.all, vector{parts, place, value, around(value)})
	}
	if n, is := s["minLength"].(float64); is && again {
		long := quote(strings.Repeat("x", int(n)))
		v.all = append(v.all, vector{parts, place, long, around(long)})
	}
	if again {
		return
	}
	properties, _ := s["properties"].(map[string]any)
	for _, p := range slices.Sorted(maps.Keys(properties)) {
		v.at(place+"/"+p, part+"/properties/"+p, properties[p].(map[string]any), func(x string) string { return around(v.object(s, p, x)) })
	}
	if items, is := s["items"].(map[string]any); is {
		v.at(place+"/0", part+"/items", items, func(x string) string { return around("[" + x + "]") })
	}
	if values, is := s["additionalProperties"].(map[string]any); is {
		v.at(place+"/vi", part+"/additionalProperties", values, func(x string) string { return around(`{"en":` + v.least(values) + `,"vi":` + x + `}`) })
	}
}
