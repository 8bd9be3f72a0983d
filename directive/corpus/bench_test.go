package corpus_test

import (
	"fmt"
	"runtime"
	"strconv"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
)

// many makes n texts of 200 issuers over thirty years; every tenth replaces or amends an older one, every fourth expires.
func many(t testing.TB, n int) []*directive.Resolved {
	t.Helper()
	law := directive.NewResolver(plainLaw(), nil)
	issuers := make([]agency.Key, 200)
	for i := range issuers {
		issuers[i] = agency.MustParseKey("xx/body-" + strconv.Itoa(i))
	}
	title, start := chithi.Text{"en": "a text"}, day("1996-01-01")
	rule := schedule.MustParseRule("10 days after signing")
	texts := make([]*directive.Resolved, n)
	for i := range texts {
		signed := start + schedule.Date(i*10_950/n)
		d := &directive.Directive{
			Format: 1, Jurisdiction: "xx", Type: "T", Number: directive.MustNumber(fmt.Sprintf("%d/%d/T", i/200, signed.Year())),
			Issuers: issuers[i%200 : i%200+1], Title: title, Signed: signed, Effect: []directive.Effect{{Role: schedule.RoleEffect, Rule: rule}},
		}
		if i%4 == 0 {
			d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleExpiry, Printed: signed + 1000})
		}
		if i%10 == 0 && i > 2000 {
			old := texts[i-1000]
			kind := directive.Replaces
			if i%20 == 0 {
				kind = directive.Amends
			}
			d.Relations = []directive.Relation{{Kind: kind, Target: directive.Ref{Number: old.Number, Issuer: old.Identity.Issuer, Year: old.Identity.Year}}}
		}
		r, err := law.Resolve(d)
		require.NoError(t, err)
		texts[i] = r
	}
	return texts
}

func sizes(b *testing.B, run func(b *testing.B, texts []*directive.Resolved)) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		if n > 100_000 && testing.Short() {
			continue
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) { run(b, many(b, n)) })
	}
}

func BenchmarkNew(b *testing.B) {
	sizes(b, func(b *testing.B, texts []*directive.Resolved) {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		c := build(b, texts...)
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportAllocs()
		for b.Loop() {
			c = build(b, texts...)
		}
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(texts)), "index-B/text")
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(texts)), "ns/text")
		runtime.KeepAlive(c)
	})
}

func BenchmarkInForce(b *testing.B) {
	sizes(b, func(b *testing.B, texts []*directive.Resolved) {
		c := build(b, texts...)
		on := day("2015-06-01")
		var result []*directive.Resolved
		for _, t := range c.InForce(on) {
			result = append(result, t)
		}
		b.Run("query", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				years := 0
				for _, t := range c.InForce(on) {
					years += t.Identity.Year
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(result)), "ns/result")
		})
		b.Run("append", func(b *testing.B) {
			list := make([]*directive.Resolved, 0, len(result))
			for b.Loop() {
				years := 0
				for _, t := range c.AppendInForce(list[:0], on) {
					years += t.Identity.Year
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(result)), "ns/result")
		})
		b.Run("pass", func(b *testing.B) {
			for b.Loop() {
				years := 0
				for _, t := range result {
					years += t.Identity.Year
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(result)), "ns/result")
		})
	})
}

func BenchmarkState(b *testing.B) {
	sizes(b, func(b *testing.B, texts []*directive.Resolved) {
		c := build(b, texts...)
		on := day("2015-06-01")
		b.Run("ref", func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				c.State(corpus.Ref(uint32(i)*2654435761%uint32(len(texts))), on)
			}
		})
		b.Run("id", func(b *testing.B) {
			b.ReportAllocs()
			ids := make([]uuid.UUID, 4096)
			for i := range ids {
				ids[i] = texts[uint32(i)*2654435761%uint32(len(texts))].ID
			}
			for i := 0; b.Loop(); i++ {
				r, _ := c.ID(ids[i%len(ids)])
				c.State(r, on)
			}
		})
	})
}

func BenchmarkWith(b *testing.B) {
	sizes(b, func(b *testing.B, texts []*directive.Resolved) {
		c := build(b, texts[:len(texts)-64]...)
		last := texts[len(texts)-64:]
		b.ReportAllocs()
		for b.Loop() {
			k := c
			for _, t := range last {
				k, _ = k.With(t)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(last)), "ns/text")
	})
}
