package directive_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
)

func seed2206(b *testing.B) []byte {
	b.Helper()
	text, err := os.ReadFile("../examples/angiang/2206.json")
	require.NoError(b, err)
	return text
}

func BenchmarkParse(b *testing.B) {
	text := seed2206(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := directive.Parse(text); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendJSON(b *testing.B) {
	d, err := directive.Parse(seed2206(b))
	require.NoError(b, err)
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf, _ = d.AppendJSON(buf[:0], "")
	}
}

func BenchmarkCheck(b *testing.B) {
	d, err := directive.Parse(seed2206(b))
	require.NoError(b, err)
	bodies, err := angiang.Registry()
	require.NoError(b, err)
	law := vn.Law()
	require.NoError(b, d.Check(law, bodies).Err())
	b.ReportAllocs()
	for b.Loop() {
		d.Check(law, bodies)
	}
}

func BenchmarkResolve(b *testing.B) {
	d, err := directive.Parse(seed2206(b))
	require.NoError(b, err)
	bodies, err := angiang.Registry()
	require.NoError(b, err)
	b.Run("tasks", func(b *testing.B) {
		law := directive.NewResolver(vn.Law(), bodies)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := law.Resolve(d); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("text", func(b *testing.B) {
		law := directive.NewResolver(vn.Law(), nil)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := law.Resolve(d); err != nil {
				b.Fatal(err)
			}
		}
	})
}
