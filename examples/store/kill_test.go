package main

import (
	"bufio"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/corpus"
)

// An import killed twenty times in its middle, by a signal that no program can catch, ends with every text once and every
// answer right: each run takes up where the last transaction ended. Ten of the kills meet the first pass, ten the second.
func TestKilledTwentyTimes(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a while")
	}
	file, resolved := ndjson(t, Generate(6000, 9))
	name := filepath.Join(t.TempDir(), "texts.ndjson")
	require.NoError(t, os.WriteFile(name, file, 0o600))
	c, err := corpus.New(resolved...)
	require.NoError(t, err)
	databases(t, func(t *testing.T, o Options) {
		args := []string{"import", "-batch", "50", "-progress", "always", "-db", o.File, name}
		if o.DSN != "" {
			args = append(args, "-dsn", o.DSN)
		}
		opened(t, o).Close() // the tables are there, so that every kill meets an import
		pick := rand.New(rand.NewPCG(20, 20))
		kill := func(pass string, most int) {
			require.True(t, killUnderWay(t, args, pass, 1+pick.IntN(most), time.Duration(pick.IntN(15_000))*time.Microsecond),
				"the import was over before it was killed so often")
		}
		place := func() (lines int) {
			s, err := Open(t.Context(), o)
			require.NoError(t, err)
			defer s.Close()
			var texts int // in one question, for a server may still be ending the last transaction
			require.NoError(t, s.db.QueryRow("SELECT lines, (SELECT count(*) FROM directive) FROM progress").Scan(&lines, &texts))
			require.Equal(t, lines, texts, "the place in the file and the texts are of one transaction")
			return lines
		}
		before := 0
		for range 10 {
			kill("lines", 5)
			now := place()
			require.Greater(t, now, before, "what was done stays")
			before = now
		}
		require.Less(t, before, 6000)
		for range 10 {
			kill("computed", 2)
			require.Equal(t, 6000, place())
		}
		s := opened(t, o)
		require.Positive(t, count(t, s, "pending"), "the second pass was not over")

		out, err := program(args...).Output()
		require.NoError(t, err)
		require.Contains(t, string(out), "taken up again at line")
		equal(t, s, c, spreadDays(20))
		equalParts(t, s, c, 50)
		p := load(t, s, file, ImportOptions{Batch: 1000})
		require.Equal(t, int64(6000), p.Same, "nothing lost, nothing twice")
	})
}

// program is this program in another process.
func program(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "STORE_TEST_PROGRAM=1")
	return cmd
}

// killUnderWay kills a run some time after so many transactions of a pass, which the bar names, and reports whether it was
// still running.
func killUnderWay(t *testing.T, args []string, pass string, transactions int, after time.Duration) bool {
	t.Helper()
	cmd := program(args...)
	says, err := cmd.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	lines := bufio.NewScanner(says)
	for n := 0; n < transactions && lines.Scan(); {
		require.NotContains(t, lines.Text(), "store:")
		if strings.Contains(lines.Text(), pass) {
			n++
		}
	}
	time.Sleep(after)
	require.NoError(t, cmd.Process.Kill())
	for lines.Scan() {
		require.False(t, strings.HasPrefix(lines.Text(), "store:"), lines.Text())
	}
	return cmd.Wait() != nil && cmd.ProcessState.ExitCode() == -1
}
