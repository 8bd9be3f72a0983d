package directive_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
)

// bare leaves out what stands in parentheses.
func bare(s string) string { return parenthesis.ReplaceAllString(s, "") }

var parenthesis = regexp.MustCompile(`\([^)]*\) ?`)

func TestRelationsAreTheVocabulary(t *testing.T) {
	dir := os.Getenv("CHITHI_DATA")
	if dir == "" {
		t.Skip("CHITHI_DATA is not set")
	}
	f, err := os.Open(filepath.Join(dir, "data", "legal_relations.csv"))
	require.NoError(t, err)
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1 // commas stand unquoted in the prose of the last column
	rows, err := r.ReadAll()
	require.NoError(t, err)
	kinds := directive.RelationKinds()
	require.Len(t, kinds, len(rows)-1)
	dash := func(s string) string {
		if s == "-" {
			return ""
		}
		return s
	}
	for i, row := range rows[1:] {
		terms := kinds[i].Terms()
		require.Equal(t, row[0], terms.Key)
		require.Equal(t, dash(row[1]), terms.Inverse, row[0])
		require.Contains(t, bare(row[2]), terms.Vi, row[0])
		if row[1] != "-" {
			require.Contains(t, bare(strings.ReplaceAll(row[3], "được/bị", "được")), terms.ViInverse, row[0])
		}
		for k, ours := range []string{terms.VBPL, terms.ELI, terms.AKN, terms.SchemaOrg} {
			theirs := row[4+k]
			if ours == "" {
				continue
			}
			for word := range strings.FieldsSeq(ours) {
				require.Contains(t, theirs, word, row[0])
			}
		}
	}
}

func TestRelationKeysAndInverses(t *testing.T) {
	for _, k := range directive.RelationKinds() {
		got, inverse, err := directive.ParseRelationKind(k.String())
		require.NoError(t, err)
		require.Equal(t, k, got)
		require.False(t, inverse)
		require.NotEqual(t, k.In("vi"), k.In("en"))
		if name := k.Terms().Inverse; name != "" && name != k.String() {
			got, inverse, err = directive.ParseRelationKind(name)
			require.NoError(t, err)
			require.Equal(t, k, got)
			require.True(t, inverse)
			require.NotEqual(t, k.InverseIn("vi"), k.InverseIn("en"))
		}
		b, err := k.MarshalText()
		require.NoError(t, err)
		var back directive.RelationKind
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, k, back)
	}
	_, _, err := directive.ParseRelationKind("")
	require.Error(t, err)
	require.Error(t, new(directive.RelationKind).UnmarshalText([]byte("repealed_by")), "one direction is stored")
	require.Equal(t, directive.Terms{}, directive.RelationKind(200).Terms())
}

func TestVocabulariesHaveBothLanguagesAndNoKeyTwice(t *testing.T) {
	for name, rows := range directive.Vocabularies() {
		seen := map[string]bool{}
		for _, w := range rows {
			require.NotEmpty(t, w.Key, name)
			require.NotEmpty(t, w.En, name)
			require.NotEmpty(t, w.Vi, name)
			require.NotEmpty(t, w.Source, name)
			require.False(t, seen[w.Key], w.Key)
			seen[w.Key] = true
		}
	}
}
