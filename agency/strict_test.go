package agency

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every name of the format is one that the decoder knows in other letters.
func TestMembersAreThoseOfTheFormat(t *testing.T) {
	found := map[string]bool{}
	var walk func(reflect.Type)
	walk = func(x reflect.Type) {
		for x.Kind() == reflect.Slice {
			x = x.Elem()
		}
		if x.Kind() != reflect.Struct {
			return
		}
		for i := range x.NumField() {
			name, _, _ := strings.Cut(x.Field(i).Tag.Get("json"), ",")
			found[name] = true
			walk(x.Field(i).Type)
		}
	}
	walk(reflect.TypeFor[wireData]())
	require.Equal(t, found, members)
}

func TestOtherLettersAreRefused(t *testing.T) {
	for _, s := range []string{
		`{"format":1,"agencies":[{"key":"a","names":[{"text":"A","lang":"vi"}],"Assumed_From":"2025-07-01"}],"changes":[]}`,
		`{"format":1,"agencies":[],"changes":[],"RECORDED":"2025-07-01"}`,
		`{"format":1,"agencies":[],"changes":[],"agencies":[]}`,
		`{"format":1,"agencies":[],"changeſ":[]}`,
	} {
		_, err := Decode([]byte(s))
		require.ErrorContains(t, err, "agency-json", s)
	}
}
