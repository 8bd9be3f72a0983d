package schema_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A thousand documents with one thing wrong, or right, somewhere: both give the same verdict.
func TestAgreementOnChangedDocuments(t *testing.T) {
	s := compile(t)
	random := rand.New(rand.NewPCG(7, 2206))
	all := documents(t)
	var bases [][]byte
	for _, path := range slices.Sorted(maps.Keys(all)) {
		if b := all[path]; len(b) < 20_000 {
			bases = append(bases, b)
		}
	}
	refused := 0
	for i := range 1000 {
		var v any
		require.NoError(t, json.Unmarshal(bases[i%len(bases)], &v))
		change(random, v)
		b, err := json.Marshal(v)
		require.NoError(t, err)
		d, g := byDecoder(b), bySchema(s, b)
		if d != nil {
			refused++
		}
		if (d == nil) != (g == nil) && !ofARule(d) {
			t.Fatalf("document %d:\n%s\ndecoder: %v\nschema: %v", i, b, d, g)
		}
	}
	require.Greater(t, refused, 300, "the changes do harm")
	require.Less(t, refused, 1000, "and not always")
}

// ofARule tells a refusal for the grammar of rules, which no schema knows.
func ofARule(err error) bool { return err != nil && strings.Contains(err.Error(), "(rule-") }

func clone(v any) (r any) {
	b, _ := json.Marshal(v)
	_ = json.Unmarshal(b, &r)
	return r
}

// change does something to one place of a document.
func change(random *rand.Rand, v any) {
	type place struct {
		set  func(any)
		drop func()
		now  any
	}
	var places []place
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, name := range slices.Sorted(maps.Keys(v)) {
				if name == "extensions" {
					continue
				}
				places = append(places, place{func(x any) { v[name] = x }, func() { delete(v, name) }, v[name]})
				walk(v[name])
			}
		case []any:
			for i := range v {
				places = append(places, place{func(x any) { v[i] = x }, func() { v[i] = nil }, v[i]})
				walk(v[i])
			}
		}
	}
	walk(v)
	p := places[random.IntN(len(places))]
	switch random.IntN(6) {
	case 0:
		p.drop()
	case 1:
		p.set(nil)
	case 2:
		p.set(map[string]any{"surprise": true})
	case 3:
		p.set(clone(places[random.IntN(len(places))].now))
	case 4:
		words := []any{"", "x", "lead", "2020-01-01", "vn/x", "art_1", 0.0, 1.0, -1.0, true, []any{}, map[string]any{}, "task", "I.1", "on 2021-01-01", "\n"}
		p.set(words[random.IntN(len(words))])
	case 5:
		if o, is := p.now.(map[string]any); is {
			o["Extra"] = 1.0
		}
	}
}
