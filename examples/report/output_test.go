package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// A link stays a link, a device a device, and a file that may not be written stays as it was.
func TestWhereThePageGoes(t *testing.T) {
	dir := t.TempDir()
	page, link, locked := filepath.Join(dir, "page.html"), filepath.Join(dir, "link.html"), filepath.Join(dir, "locked.html")
	require.NoError(t, os.WriteFile(page, []byte("old"), 0o640))
	require.NoError(t, os.WriteFile(locked, []byte("old"), 0o444))
	require.NoError(t, os.Symlink(page, link))
	write := func(to string) int {
		var out, stderr bytes.Buffer
		return run([]string{"-on", "2020-09-30", "-o", to}, &out, &stderr)
	}
	require.Equal(t, 0, write(link))
	info, err := os.Lstat(link)
	require.NoError(t, err)
	require.NotZero(t, info.Mode()&os.ModeSymlink)
	b, err := os.ReadFile(page)
	require.NoError(t, err)
	require.Contains(t, string(b), "</html>")
	info, err = os.Stat(page)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o640), info.Mode().Perm(), "who may read it stays the same")
	require.Equal(t, 0, write(os.DevNull))
	info, err = os.Stat(os.DevNull)
	require.NoError(t, err)
	require.False(t, info.Mode().IsRegular(), "a device is no file to be replaced")
	require.Equal(t, 1, write(locked))
	b, err = os.ReadFile(locked)
	require.NoError(t, err)
	require.Equal(t, "old", string(b))
	require.Equal(t, 1, write(dir), "a folder is no page")
}
