package jsonld_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/internal/sample"
	"github.com/chithi-go/chithi/directive/format/jsonld"
)

// What is read back of any directive is the directive less what was told to be lost, no more and no less.
func TestWhateverIsLostIsTold(t *testing.T) {
	for seed := range uint64(2000) {
		d := sample.Directive(seed)
		b, lost, err := jsonld.Append(nil, format.Document{Directive: d})
		require.NoError(t, err)
		got, _, err := jsonld.Parse(b)
		require.NoError(t, err, "%d\n%s", seed, b)
		was, is := tree(t, d), tree(t, got.Directive)
		for _, p := range lost {
			strip(was, strings.Split(p.Pointer, "/")[1:])
		}
		require.Equal(t, settled(was), settled(is), "%d\n%s\n%s", seed, lost.In("en"), b)
		came := relationsOf(is["relations"], true)
		for r, n := range relationsOf(was["relations"], true) {
			require.GreaterOrEqual(t, came[r], n, "%d: the kind of %s", seed, r)
		}
	}
}

// tree is the wire format of a directive as it is parsed by others.
func tree(t *testing.T, d *directive.Directive) map[string]any {
	t.Helper()
	b, err := d.AppendJSON(nil, "")
	require.NoError(t, err)
	var v map[string]any
	require.NoError(t, json.Unmarshal(b, &v))
	return v
}

// strip takes away what stands at a place; an item of a list leaves its place empty until the list is settled.
func strip(v any, at []string) {
	switch v := v.(type) {
	case map[string]any:
		if len(at) == 1 {
			delete(v, at[0])
		} else {
			strip(v[at[0]], at[1:])
		}
	case []any:
		i, err := strconv.Atoi(at[0])
		if err != nil {
			panic(at[0])
		}
		if len(at) == 1 {
			v[i] = nil
		} else {
			strip(v[i], at[1:])
		}
	}
}

// settled leaves out what is empty, and sets relations, which are written by property, in the order of what they say but
// for the kind: that of one whose kind was lost is another's.
func settled(v any) any {
	switch v := v.(type) {
	case map[string]any:
		r := map[string]any{}
		for name, x := range v {
			if name == "relations" {
				if count := relationsOf(x, false); len(count) > 0 {
					r[name] = count
				}
			} else if x := settled(x); x != nil {
				r[name] = x
			}
		}
		if len(r) == 0 {
			return nil
		}
		return r
	case []any:
		var r []any
		for _, x := range v {
			if x := settled(x); x != nil {
				r = append(r, x)
			}
		}
		if len(r) == 0 {
			return nil
		}
		return r
	}
	return v
}

// relationsOf counts the relations that say the same, with their kinds or without.
func relationsOf(list any, kinds bool) map[string]int {
	count := map[string]int{}
	all, _ := list.([]any)
	for _, r := range all {
		r, is := settled(r).(map[string]any)
		if !is {
			continue
		}
		if !kinds {
			delete(r, "kind")
		} else if r["kind"] == nil {
			continue
		}
		b, _ := json.Marshal(r) // it came from JSON
		count[string(b)]++
	}
	return count
}
