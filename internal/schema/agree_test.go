package schema_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi"
)

// exception is a refusal of the decoder that no schema can know, with the values that it is for.
type exception struct {
	code, why string
	of        func(value string) bool
}

// onlyDecoder is the whole of what the decoder alone knows of a value.
var onlyDecoder = []exception{
	{"rule-", "the grammar of rules", func(v string) bool { return v != `""` && letters(v) <= 4096 }},
	{"number-invalid", "a length in bytes", func(v string) bool { return letters(v) <= 200 && len(v) > 202 }},
	{"number-invalid", "a spelling outside NFC", func(v string) bool { return !norm.NFC.IsNormalString(v) }},
	{"provision-invalid", "a length in bytes", func(v string) bool { return letters(v) <= 200 && len(v) > 202 }},
	{"task-key-invalid", "a length in bytes", func(v string) bool { return letters(v) <= 100 && len(v) > 102 }},
	{"json-integer", "a whole number written with a fraction or an exponent", func(v string) bool { return strings.ContainsAny(v, ".eE") }},
	{"task-weight-invalid", "a whole number written with a fraction or an exponent", func(v string) bool { return strings.ContainsAny(v, ".eE") }},
}

// letters counts those between the quotation marks of a value.
func letters(v string) int { return utf8.RuneCountInString(v) - 2 }

// excused reports whether every fault that the decoder found is one of the table.
func excused(err error, value string) bool {
	var faults chithi.Problems
	if !errors.As(err, &faults) {
		return false
	}
	for _, p := range faults {
		if !slices.ContainsFunc(onlyDecoder, func(e exception) bool { return strings.HasPrefix(p.Code(), e.code) && e.of(value) }) {
			return false
		}
	}
	return true
}

// At every place of the format, for every value of the pool: what one refuses the other refuses.
func TestSchemaAndDecoderAgreeEverywhere(t *testing.T) {
	s := compile(t)
	all := everyVector(t)
	accepted, refused, told := 0, 0, 0
	for _, v := range all {
		d, g := byDecoder([]byte(v.text)), bySchema(s, []byte(v.text))
		switch {
		case d == nil && g == nil:
			accepted++
		case d != nil && g != nil:
			refused++
		case g == nil && excused(d, v.value):
			told++
		default:
			t.Errorf("%s: %.200s\ndecoder: %v\nschema: %v", v.place, v.value, d, g)
		}
	}
	t.Log(len(all), accepted, refused, told)
	require.Greater(t, accepted, 1000)
	require.Greater(t, refused, 5000)
	require.Positive(t, told)
}

// Not one word of the schema could be dropped or changed unseen: whatever is done to it, some document shows the difference.
func TestEveryWordOfTheSchemaIsHeld(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the schema some hundred times")
	}
	byPart := map[string][]vector{}
	good := map[string]bool{}
	for _, v := range everyVector(t) {
		err := byDecoder([]byte(v.text))
		if err != nil && excused(err, v.value) {
			continue
		}
		good[v.text] = err == nil
		for _, p := range v.parts {
			byPart[p] = append(byPart[p], v)
		}
	}
	// near are the documents for the part of the schema in which a word stands, and for the part that it brings.
	near := func(at string) []vector {
		holder := at[:strings.LastIndexByte(at, '/')]
		for byPart[holder] == nil {
			holder = holder[:strings.LastIndexByte(holder, '/')]
		}
		return slices.Concat(byPart[holder], byPart[at])
	}
	root := schemaTree(t)
	n := 0
	for _, m := range mutants("", root) {
		m.do()
		b, err := json.Marshal(root)
		require.NoError(t, err)
		m.undo()
		s, err := compiled(b)
		if err != nil {
			continue // no schema at all: seen at once
		}
		n++
		documents := near(m.at)
		seen := slices.ContainsFunc(documents, func(v vector) bool { return good[v.text] != (bySchema(s, []byte(v.text)) == nil) })
		if !seen && said[m.String()] == "" {
			t.Errorf("%s is seen by none of %d documents", &m, len(documents))
		}
	}
	t.Log(n)
	require.Greater(t, n, 300)
}

// said are the words that the schema says for people who read it; what stands beside them says as much.
var said = map[string]string{
	"/$defs/rule/minLength = 2":     "no rule has one letter",
	"/$defs/taskKey/minLength = 0":  "the pattern wants a letter",
	"/$defs/text/minProperties = 0": "not every language may be empty",
	"/$defs/text/type = null":       "what is no object has no language that is not empty",
}

func compiled(b []byte) (*jsonschema.Schema, error) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(home, doc); err != nil {
		return nil, err
	}
	return c.Compile(home)
}

const home = "https://github.com/chithi-go/chithi/directive/schema.json"

// The pattern of a day takes every day that there is and no other: of two years each day that could be written, of all
// others the last of February.
func TestDaysOfTheSchema(t *testing.T) {
	pattern := schemaTree(t)["$defs"].(map[string]any)["date"].(map[string]any)["pattern"].(string)
	day := regexp.MustCompile(pattern)
	n := 0
	for year := range 10_000 {
		for month := range 14 {
			for of := range 33 {
				if year != 2023 && year != 2024 && (month != 2 || of < 28 || of > 30) {
					continue
				}
				s := fmt.Sprintf("%04d-%02d-%02d", year, month, of)
				_, err := time.Parse(time.DateOnly, s)
				is := err == nil && year > 0
				if is {
					n++
				}
				if day.MatchString(s) != is {
					t.Fatalf("%s: a day is %v", s, is)
				}
			}
		}
	}
	require.Equal(t, 365+366+(9999-2)+2424-1, n, "of 9,999 years 2,424 are leap years")
}
