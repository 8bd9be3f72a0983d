package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/task"
)

// browse opens a page in headless Chromium and returns the document as the browser has it, and what the console said.
func browse(t *testing.T, text string, flags ...string) (dom, console string) {
	t.Helper()
	browser, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed (Debian: chromium)")
	}
	dir := t.TempDir()
	page := filepath.Join(dir, "report.html")
	require.NoError(t, os.WriteFile(page, []byte(text), 0o600))
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	args := append([]string{
		"--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
		"--user-data-dir=" + filepath.Join(dir, "profile"), "--enable-logging=stderr", "--window-size=1280,900",
	}, flags...)
	cmd := exec.CommandContext(ctx, browser, append(args, "file://"+page)...)
	var out, log strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &log
	require.NoError(t, cmd.Run(), "%s", log.String())
	for line := range strings.Lines(log.String()) {
		if strings.Contains(line, "CONSOLE") {
			console += line
		}
	}
	return out.String(), console
}

func TestChromiumShowsThePage(t *testing.T) {
	text := html(t, "-file", hostile(), "-on", "2021-07-01")
	dom, console := browse(t, text, "--dump-dom")
	require.Empty(t, console, "no errors")
	require.NotContains(t, dom, "<script", "a title that looks like a script is text")
	require.NotContains(t, dom, "<img", "one that looks like an image too")
	require.Equal(t, 1, strings.Count(dom, "</title>"))
	require.True(t, strings.HasSuffix(strings.TrimSpace(dom), "</body></html>"), "the page is well formed: nothing was moved about at its end")

	r := resolved(t)
	require.Equal(t, byHand(r, day("2021-07-01"), func(*task.Task) bool { return true }), cells(t, dom, "t-kind", "all"), "the numbers that the browser shows")
	require.Contains(t, dom, `data-force="`+r.At(day("2021-07-01")).Force().String()+`"`)
	effect, known := r.Effect()
	require.True(t, known)
	require.Contains(t, dom, `datetime="`+effect.Date.String()+`"`)
}

// The same page with the marks of a broken one: the test above would see what it looks for.
func TestChromiumTellsOfAScript(t *testing.T) {
	text := html(t, "-on", "2020-10-01")
	broken := strings.Replace(text, "</main>", `<script>document.write("x")</script></main>`, 1)
	dom, console := browse(t, broken, "--dump-dom")
	require.Contains(t, dom, "<script")
	require.Contains(t, console, "Content Security Policy", "the page forbids scripts to the browser")
}

func TestChromiumPrintsThePage(t *testing.T) {
	pdf := filepath.Join(t.TempDir(), "report.pdf")
	_, console := browse(t, html(t, "-on", "2026-03-01"), "--print-to-pdf="+pdf)
	require.Empty(t, console)
	b, err := os.ReadFile(pdf)
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(b), "%PDF-"))
	require.Greater(t, len(b), 20_000)
}
