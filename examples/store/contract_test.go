package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/examples"
)

// Directive 2206/CT-UBND of An Giang goes in and is asked about, as the README shows.
func TestTheReadme(t *testing.T) {
	var line bytes.Buffer
	require.NoError(t, json.Compact(&line, examples.Directive2206()))
	name := filepath.Join(t.TempDir(), "F.ndjson")
	require.NoError(t, os.WriteFile(name, append(line.Bytes(), '\n'), 0o600))
	databases(t, func(t *testing.T, o Options) {
		code, out, says := store(t, "", append(o.flags(), "import", name)...)
		require.Zero(t, code, says)
		require.Contains(t, out, "1 new")
		require.Empty(t, says, "no bar where there is no terminal")

		code, out, says = store(t, "", append([]string{"status", "-number", "2206/CT-UBND", "-on", "2026-11-23"}, o.flags()...)...)
		require.Zero(t, code, says)
		require.Contains(t, out, "2026-11-23: in force (CHL)")
		require.Contains(t, out, "enters into force from 2020-09-26", "10 days after signing on 16 September 2020")
		_, out, _ = store(t, "", append([]string{"status", "-number", "2206/CT-UBND", "-on", "2020-09-25", "-lang", "vi"}, o.flags()...)...)
		require.Contains(t, out, "2020-09-25: chưa có hiệu lực")

		_, out, _ = store(t, "", append([]string{"status", "-json", "-number", "2206/CT-UBND", "-on", "2026-11-23"}, o.flags()...)...)
		var answer Answer
		require.NoError(t, json.Unmarshal([]byte(out), &answer))
		require.Equal(t, directive.InForce, answer.Force)
		require.Equal(t, "2020-09-26", answer.Parts[0].Since.String())

		// The Department of Education leads every task, none of which has a day.
		_, out, _ = store(t, "", append([]string{"workload", "-body", "vn/an-giang/so-giao-duc-va-dao-tao", "-from", "2021-01-01"}, o.flags()...)...)
		require.NotContains(t, out, `"undated":0`)

		code, out, says = store(t, "", append([]string{"status", "-number", "9/CT-TTg", "-on", "2026-11-23"}, o.flags()...)...)
		require.Equal(t, 1, code)
		require.Empty(t, out)
		require.Contains(t, says, "no text here has the number 9/CT-TTg")
		code, out, _ = store(t, "", append([]string{"info"}, o.flags()...)...)
		require.Zero(t, code)
		require.Contains(t, out, "directive    1\n")
	})
}
