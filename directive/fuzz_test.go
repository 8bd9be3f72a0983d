package directive_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/eu"
	"github.com/chithi-go/chithi/directive/law/us"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
)

// Whatever can be read can be checked, resolved and asked about by every law, with bodies and without; the faults are said
// in both languages with places that the document has or could have, and checking twice finds the same.
func FuzzCheckAndResolve(f *testing.F) {
	seed, err := os.ReadFile("../examples/angiang/2206.json")
	require.NoError(f, err)
	f.Add(seed)
	f.Add([]byte(minimal + `,"effect":[{"role":"effect","rule":"15 days after publication","through":true,"scope":{"except":["art_1"]}}],"published":"2020-09-01"}`))
	f.Add([]byte(minimal + `,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"depends":[{"task":"I"}],"deadline":{"within":"3 days after completion of I"},"assignments":[{"each":{"kind":"","under":"vn/an-giang"},"role":"lead"}]}]}`))
	f.Add([]byte(minimal + `,"relations":[{"kind":"repeals","target":{"number":"2206/CT-UBND"}}],"duties":[{"key":"T","title":{"vi":"x"},"frequency":"monthly","submit":{"day":20}}]}`))
	f.Add([]byte(strings.NewReplacer(`"vn"`, `"eu"`, "2206/CT-UBND", "(EU) 2022/2555", `"CT"`, `"L"`).Replace(minimal) + "}"))
	f.Add([]byte(`{}`))
	bodies, err := angiang.Registry()
	require.NoError(f, err)
	laws := map[string]directive.Law{"vn": vn.Law(), "us": us.Law(), "eu": eu.Law()}
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := directive.Parse(b)
		if err != nil {
			return
		}
		law, ok := laws[d.Jurisdiction]
		if !ok {
			law = laws["vn"]
		}
		before, err := d.AppendJSON(nil, "")
		require.NoError(t, err)
		problems := d.Check(law, bodies)
		require.Equal(t, problems.In("vi"), d.Check(law, bodies).In("vi"))
		for _, p := range problems {
			require.True(t, p.Pointer == "" || p.Pointer[0] == '/', p.Pointer)
			require.NotEmpty(t, p.Code())
			require.NotEmpty(t, p.Message.In("en"))
		}
		_ = d.Check(law, nil)
		r, err := d.Resolve(law, bodies)
		if err == nil {
			require.NotEmpty(t, r.At(d.Day()).In("en"))
			_, _ = r.Effect()
		} else if problems.Err() == nil {
			t.Errorf("checked without an error, and yet: %v", err)
		}
		after, err := d.AppendJSON(nil, "")
		require.NoError(t, err)
		require.True(t, bytes.Equal(before, after), "nothing is written into the directive")
	})
}
