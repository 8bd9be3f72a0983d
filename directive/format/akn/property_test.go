package akn_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/akn"
	"github.com/chithi-go/chithi/directive/format/internal/sample"
)

// Whatever a directive says, in whichever field, is read back as it was, and nothing is told.
func TestAnyDirectiveIsReadBack(t *testing.T) {
	for seed := range uint64(2000) {
		d := sample.Directive(seed)
		b := written(t, format.Document{Directive: d})
		got, problems, err := akn.Parse(b)
		require.NoError(t, err, "%d\n%s", seed, b)
		require.Equal(t, wire(t, d), wire(t, got.Directive), "%d\n%s", seed, b)
		for _, p := range problems {
			require.Equal(t, "format-identifier-day", p.Code(), "%d: %s\n%s", seed, p, b)
		}
	}
}

func TestAnyDirectiveIsValidByTheSchemaOfOASIS(t *testing.T) {
	lint, schema := validator(t)
	dir := t.TempDir()
	args := []string{"--nonet", "--noout", "--schema", schema}
	const n = 200
	for seed := range uint64(n) {
		path := filepath.Join(dir, strconv.FormatUint(seed, 10)+".xml")
		require.NoError(t, os.WriteFile(path, written(t, format.Document{Directive: sample.Directive(seed), Time: of31().Time}), 0o600))
		args = append(args, path)
	}
	out, err := exec.Command(lint, args...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Equal(t, n, strings.Count(string(out), " validates"))
}
