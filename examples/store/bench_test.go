package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// benchSize is the number of texts measured: 100,000 with STORE_FULL set.
func benchSize() int {
	if os.Getenv("STORE_FULL") != "" {
		return 100_000
	}
	return 2000
}

func benchDatabases(b *testing.B, bench func(b *testing.B, s *Store, file []byte)) {
	var file bytes.Buffer
	for d := range Generate(benchSize(), 1) {
		line, err := d.AppendJSON(nil, "")
		if err != nil {
			b.Fatal(err)
		}
		file.Write(append(line, '\n'))
	}
	for _, o := range []Options{
		{File: filepath.Join(b.TempDir(), "store.db"), Write: true, Wait: 5 * time.Second},
		{DSN: os.Getenv("STORE_DSN"), Write: true, Wait: 5 * time.Second},
	} {
		name := "postgres"
		if o.File != "" {
			name = "sqlite"
		}
		b.Run(name, func(b *testing.B) {
			if name == "postgres" {
				o.DSN = postgresSchema(b)
			}
			s, err := Open(b.Context(), o)
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			bench(b, s, file.Bytes())
		})
	}
}

// rowsIn counts the rows of all tables of texts.
func rowsIn(b *testing.B, s *Store) (n int) {
	for _, t := range tables() {
		var of int
		if err := s.db.QueryRow("SELECT count(*) FROM " + t.name).Scan(&of); err != nil {
			b.Fatal(err)
		}
		n += of
	}
	return n
}

// BenchmarkStore fills a database once, and then asks it: one text on a day with its parts and reasons, all texts in force
// on a day, their references alone, and the same without the index over days.
func BenchmarkStore(b *testing.B) {
	ctx := context.Background()
	benchDatabases(b, func(b *testing.B, s *Store, file []byte) {
		begin := time.Now()
		if _, err := s.Import(ctx, bytes.NewReader(file), ImportOptions{Batch: 500}); err != nil {
			b.Fatal(err)
		}
		took := time.Since(begin)
		b.Run("import", func(b *testing.B) { // once, whatever b.N is
			rows := float64(rowsIn(b, s))
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(took.Seconds(), "s")
			b.ReportMetric(rows/float64(benchSize()), "rows/text")
			b.ReportMetric(rows/took.Seconds(), "rows/s")
			var size float64
			if err := s.db.QueryRow(s.d.size).Scan(&size); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(size/float64(benchSize()), "bytes/text")
		})
		days := spreadDays(97)
		b.Run("one", func(b *testing.B) {
			for i := range b.N {
				ref := int64(1 + i*7919%benchSize())
				if _, err := s.Status(ctx, s.db, Text{Ref: ref}, days[i*37%len(days)]); err != nil {
					b.Fatal(err)
				}
			}
		})
		all := func(on string) func(b *testing.B) {
			return func(b *testing.B) {
				n := 0
				for range b.N {
					n = 0
					for _, err := range s.InForce(ctx, s.db, schedule.MustParseDate(on)) {
						if err != nil {
							b.Fatal(err)
						}
						n++
					}
				}
				b.ReportMetric(float64(n), "texts")
			}
		}
		b.Run("few", all("1996-03-01"))
		b.Run("half", all("2010-06-01"))
		b.Run("most", all("2025-12-31"))
		if _, err := s.db.Exec("DROP INDEX status_live"); err != nil {
			b.Fatal(err)
		}
		b.Run("few-without-index", all("1996-03-01"))
		b.Run("most-without-index", all("2025-12-31"))
	})
}
