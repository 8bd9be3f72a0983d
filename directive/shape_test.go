package directive_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

// The shape of a document is what its tags say, and a tag that is left out says nothing: a list whose structs are not dived
// into is not looked at, a misspelt tag panics when the type is first met, an unexported field is passed over.
func TestTheTagsReachEveryStruct(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(at string, typ reflect.Type)
	walk = func(at string, typ reflect.Type) {
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		seen[typ] = true
		require.NotPanics(t, func() { chithi.Validate(reflect.New(typ).Interface()) }, "%s: a tag that validator does not know", at)
		for i := range typ.NumField() {
			f := typ.Field(i)
			place, tag := at+"."+f.Name, f.Tag.Get("validate")
			if !f.IsExported() {
				require.Empty(t, tag, "%s: never looked at", place)
				continue
			}
			e := f.Type
			many := e.Kind() == reflect.Slice || e.Kind() == reflect.Map
			for e.Kind() == reflect.Slice || e.Kind() == reflect.Map || e.Kind() == reflect.Pointer {
				e = e.Elem()
			}
			if many && tagged(e, map[reflect.Type]bool{}) {
				require.Contains(t, strings.Split(tag, ","), "dive", "%s: its elements have tags of their own", place)
			}
			walk(place, e)
		}
	}
	walk("Directive", reflect.TypeFor[directive.Directive]())
	require.Greater(t, len(seen), 15, "the walk found the types")
}

// tagged reports whether a struct, or one within it, has a tag.
func tagged(typ reflect.Type, begun map[reflect.Type]bool) bool {
	for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Map || typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct || begun[typ] {
		return false
	}
	begun[typ] = true
	for i := range typ.NumField() {
		if f := typ.Field(i); f.IsExported() && (f.Tag.Get("validate") != "" || tagged(f.Type, begun)) {
			return true
		}
	}
	return false
}

// One fault in every list of structs comes out at its place: the tags are not only there, they are heeded.
func TestAFaultInEveryListIsFound(t *testing.T) {
	typ := reflect.TypeFor[directive.Directive]()
	for i := range typ.NumField() {
		f := typ.Field(i)
		if f.Type.Kind() != reflect.Slice || !tagged(f.Type, map[reflect.Type]bool{}) {
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "effect" || name == "recipients" || name == "sources" {
			continue // nothing in them is required
		}
		v := reflect.New(typ).Elem()
		v.Field(i).Set(reflect.MakeSlice(f.Type, 2, 2))
		found := false
		for _, p := range chithi.Validate(v.Addr().Interface()) {
			found = found || strings.HasPrefix(p.Pointer, "/"+name+"/1/")
		}
		require.True(t, found, name)
	}
}
