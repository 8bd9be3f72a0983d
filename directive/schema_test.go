package directive_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// object is what the schema says of one type.
type object struct {
	Ref                  string            `json:"$ref"`
	AllOf                []object          `json:"allOf"`
	Type                 string            `json:"type"`
	Properties           map[string]object `json:"properties"`
	Required             []string          `json:"required"`
	AdditionalProperties any               `json:"additionalProperties"`
	Items                *object           `json:"items"`
	Enum                 []string          `json:"enum"`
	MinLength            int               `json:"minLength"`
	MaxLength            int               `json:"maxLength"`
	MaxItems             int               `json:"maxItems"`
	MinItems             int               `json:"minItems"`
	MaxProperties        int               `json:"maxProperties"`
	Defs                 map[string]object `json:"$defs"`
}

func readSchema(t *testing.T) object {
	t.Helper()
	var s object
	require.NoError(t, json.Unmarshal(directive.Schema(), &s))
	return s
}

func (o object) resolve(root object) object {
	if len(o.AllOf) == 1 {
		o.Ref = o.AllOf[0].Ref
	}
	if name, is := strings.CutPrefix(o.Ref, "#/$defs/"); is {
		r := root.Defs[name]
		if r.MinLength == 0 {
			r.MinLength = o.MinLength
		}
		return r
	}
	return o
}

// own are the types that read themselves, and what the schema calls them.
var own = map[reflect.Type]string{
	reflect.TypeFor[schedule.Date](): "date", reflect.TypeFor[schedule.Rule](): "rule", reflect.TypeFor[chithi.Text](): "text",
	reflect.TypeFor[agency.Key](): "agency", reflect.TypeFor[agency.Path](): "path", reflect.TypeFor[directive.Provision](): "provision",
	reflect.TypeFor[task.Key](): "taskKey", reflect.TypeFor[task.Period](): "period", reflect.TypeFor[task.Hour](): "hour",
	reflect.TypeFor[directive.Number](): "number", reflect.TypeFor[task.Lag](): "lag",
	reflect.TypeFor[task.Family](): "family",
}

// vocabularies are the types whose words the schema lists.
func vocabularies() map[reflect.Type][]string {
	r := map[reflect.Type][]string{
		reflect.TypeFor[schedule.Role](): {"effect", "application", "expiry", "deadline", "comment"},
	}
	of := func(t reflect.Type, words []chithi.Word) {
		for _, w := range words {
			r[t] = append(r[t], w.Key)
		}
	}
	d := directive.Vocabularies()
	of(reflect.TypeFor[directive.Form](), d["form"])
	of(reflect.TypeFor[directive.Urgency](), d["urgency"])
	of(reflect.TypeFor[directive.Secrecy](), d["secrecy"])
	of(reflect.TypeFor[directive.Purpose](), d["purpose"])
	of(reflect.TypeFor[directive.LegalValue](), d["legal value"])
	of(reflect.TypeFor[directive.RelationKind](), d["relation"])
	w := task.Vocabularies()
	for name, typ := range map[string]reflect.Type{
		"kind": reflect.TypeFor[task.Kind](), "modality": reflect.TypeFor[task.Modality](), "nature": reflect.TypeFor[task.Nature](),
		"role": reflect.TypeFor[task.Role](), "manner": reflect.TypeFor[task.Manner](), "link": reflect.TypeFor[task.Link](),
		"open deadline": reflect.TypeFor[task.Promise](), "frequency": reflect.TypeFor[task.Frequency](),
	} {
		for _, word := range w[name] {
			r[typ] = append(r[typ], word.Key)
		}
	}
	return r
}

// The schema is written by hand; here it is held to the types, field by field: the same names, the same words, the same
// bounds, required where the shape is.
func TestSchemaFollowsTheTypes(t *testing.T) {
	root := readSchema(t)
	words := vocabularies()
	seen := map[reflect.Type]bool{}
	var look func(at string, typ reflect.Type, s object, tag string)
	look = func(at string, typ reflect.Type, s object, tag string) {
		s = s.resolve(root)
		required := slices.Contains(strings.Split(tag, ","), "required")
		if list, is := words[typ]; is {
			require.NotEmpty(t, list, "%s: the vocabulary is found", at)
			if !required {
				list = append([]string{""}, list...)
			}
			require.Equal(t, list, s.Enum, at)
			return
		}
		if name, is := own[typ]; is {
			want := root.Defs[name]
			want.MinLength = s.MinLength
			require.Equal(t, want, s, "%s is a %s", at, name)
			require.False(t, required && typ.Kind() == reflect.Struct && typ != reflect.TypeFor[schedule.Rule]() && s.MinLength == 0, "%s is required", at)
			return
		}
		outer, _, _ := strings.Cut(tag, ",dive")
		switch typ.Kind() {
		case reflect.Struct:
			if seen[typ] {
				return
			}
			seen[typ] = true
			names, must := []string{}, []string{}
			for i := range typ.NumField() {
				f := typ.Field(i)
				name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
				if !f.IsExported() || name == "-" {
					continue
				}
				names = append(names, name)
				v := f.Tag.Get("validate")
				first, _, _ := strings.Cut(v, ",")
				if slices.Contains([]string{"required", "text", "date"}, first) || name == "format" {
					must = append(must, name)
				}
				require.Contains(t, s.Properties, name, at)
				look(at+"/"+name, f.Type, s.Properties[name], v)
			}
			require.Len(t, s.Properties, len(names), "%s: no property that the type does not have", at)
			slices.Sort(must)
			got := slices.Sorted(slices.Values(s.Required))
			require.Equal(t, must, append([]string{}, got...), "%s: required", at)
			require.Equal(t, false, s.AdditionalProperties, at)
		case reflect.Slice:
			if typ == reflect.TypeFor[json.RawMessage]() {
				return
			}
			require.Equal(t, "array", s.Type, at)
			require.Equal(t, bound(outer, "max"), s.MaxItems, "%s: most", at)
			require.Equal(t, bound(outer, "min"), s.MinItems, "%s: least", at)
			look(at+"/0", typ.Elem(), *s.Items, "")
		case reflect.Map:
			require.Equal(t, bound(outer, "max"), s.MaxProperties, at)
		case reflect.Pointer:
			look(at, typ.Elem(), s, tag)
		case reflect.String:
			require.Equal(t, "string", s.Type, at)
			if !strings.Contains(tag, "len=") {
				require.Equal(t, bound(tag, "max"), s.MaxLength, "%s: longest", at)
			}
			require.Equal(t, required, s.MinLength == 1, "%s: required", at)
		case reflect.Bool:
			require.Equal(t, "boolean", s.Type, at)
		}
	}
	look("", reflect.TypeFor[directive.Directive](), root, "")
	require.Greater(t, len(seen), 12, "the walk found the types")
}

func bound(tag, name string) int {
	for part := range strings.SplitSeq(tag, ",") {
		if n, is := strings.CutPrefix(part, name+"="); is {
			i, _ := strconv.Atoi(n)
			return i
		}
	}
	return 0
}

func TestSchemaIsACopy(t *testing.T) {
	b := directive.Schema()
	b[0] = 'x'
	require.Equal(t, byte('{'), directive.Schema()[0])
	require.True(t, json.Valid(directive.Schema()))
}
