package ical_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task/ical"
)

// The independent parser of Debian (python3-icalendar) reads the same, where it is installed.
func TestPythonReadsIt(t *testing.T) {
	python := ""
	for _, p := range []string{"/usr/bin/python3", "python3"} { // the one of Debian has Debian's packages
		if exec.Command(p, "-c", "import icalendar").Run() == nil {
			python = p
			break
		}
	}
	if python == "" {
		t.Skip("python3-icalendar is not installed")
	}
	r := rand.New(rand.NewPCG(3, 4))
	todos := make([]ical.Todo, 200)
	var want strings.Builder
	for i := range todos {
		summary := strings.NewReplacer("\t", " ", `\`, "/").Replace(randomText(r)) + "x" // that parser undoes escapes one kind at a time
		todos[i] = ical.Todo{UID: fmt.Sprint(i), Summary: summary, Due: schedule.Date(700000 + i), Stamp: stamp}
		fmt.Fprintf(&want, "%d|%s|%x\n", i, todos[i].Due, summary)
	}
	var in bytes.Buffer
	require.NoError(t, ical.Write(&in, "t", slices.Values(todos)))
	cmd := exec.Command(python, "-c", `
import sys, icalendar
c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
for t in c.walk("VTODO"):
    print("%s|%s|%s" % (t["UID"], t["DUE"].dt.isoformat(), str(t["SUMMARY"]).encode().hex()))`)
	cmd.Stdin = &in
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	require.Equal(t, want.String(), string(out))
}
