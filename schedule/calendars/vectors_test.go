package calendars

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/chithi-go/chithi/schedule/internal/require"
)

// vectors reads a CSV of the package's testdata by column.
func vectors(t testing.TB, path string) []map[string]string {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	require.Greater(t, len(rows), 1, path)
	var list []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		list = append(list, m)
	}
	return list
}

// shared reads a CSV of the shared data; without them the test is skipped.
func shared(t *testing.T, name string) []map[string]string {
	t.Helper()
	folder := os.Getenv("CHITHI_DATA")
	if folder == "" {
		t.Skip("CHITHI_DATA is not set")
	}
	return vectors(t, filepath.Join(folder, "data", name))
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}
