package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
)

// TestMain lets the test that kills an import run the program itself in another process.
func TestMain(m *testing.M) {
	if os.Getenv("STORE_TEST_PROGRAM") != "" {
		os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// databases runs a test on an empty database of each kind: on PostgreSQL when STORE_DSN gives the address of one, in a
// schema of its own.
func databases(t *testing.T, test func(t *testing.T, o Options)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		test(t, Options{File: filepath.Join(t.TempDir(), "store.db"), Write: true, Wait: 5 * time.Second})
	})
	t.Run("postgres", func(t *testing.T) { test(t, Options{DSN: postgresSchema(t), Write: true, Wait: 5 * time.Second}) })
}

func postgresSchema(t testing.TB) string {
	t.Helper()
	dsn := os.Getenv("STORE_DSN")
	if dsn == "" {
		t.Skip("STORE_DSN names no PostgreSQL")
	}
	db, err := sql.Open("pgx", dsn)
	require.NoError(t, err)
	name := strings.ToLower(strings.NewReplacer("/", "_", "#", "_").Replace(t.Name()))
	name = fmt.Sprintf("%.40s_%d", name, time.Now().UnixNano()%1_000_000)
	_, err = db.Exec("CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public")
	require.NoError(t, err)
	_, err = db.Exec(`CREATE SCHEMA "` + name + `"`)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := db.Exec(`DROP SCHEMA "` + name + `" CASCADE`)
		require.NoError(t, err)
		require.NoError(t, db.Close())
	})
	u, err := url.Parse(dsn)
	require.NoError(t, err)
	q := u.Query()
	q.Set("search_path", `"`+name+`",public`)
	u.RawQuery = q.Encode()
	return u.String()
}

func opened(t *testing.T, o Options) *Store {
	t.Helper()
	s, err := Open(t.Context(), o)
	require.NoError(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

// ndjson writes texts one a line, and resolves them for the library's own answers.
func ndjson(t *testing.T, texts iter.Seq[*directive.Directive]) ([]byte, []*directive.Resolved) {
	t.Helper()
	known, err := newLaws()
	require.NoError(t, err)
	var file bytes.Buffer
	var resolved []*directive.Resolved
	for d := range texts {
		b, err := d.AppendJSON(nil, "")
		require.NoError(t, err)
		file.Write(append(b, '\n'))
		r, err := known.resolve(b)
		require.NoError(t, err)
		resolved = append(resolved, r)
	}
	return file.Bytes(), resolved
}

func load(t *testing.T, s *Store, file []byte, o ImportOptions) Progress {
	t.Helper()
	if o.Batch == 0 {
		o.Batch = 100
	}
	p, err := s.Import(t.Context(), bytes.NewReader(file), o)
	require.NoError(t, err)
	return p
}

// equal holds every answer of a store against the corpus.
func equal(t *testing.T, s *Store, c *corpus.Corpus, days []schedule.Date) {
	t.Helper()
	refs := map[int64]corpus.Ref{}
	for text, err := range s.List(t.Context(), s.db, Filter{}) {
		require.NoError(t, err)
		id, err := uuid.Parse(text.ID)
		require.NoError(t, err)
		r, ok := c.ID(id)
		require.True(t, ok)
		refs[text.Ref] = r
	}
	require.Len(t, refs, c.Len())
	for _, on := range days {
		n := 0
		live := map[corpus.Ref]bool{}
		for st, err := range s.States(t.Context(), s.db, on) {
			require.NoError(t, err)
			w := c.State(refs[st.Ref], on)
			want := State{st.Ref, w.Force, w.Applicable, w.VBPL, w.ELI, w.Standing.String(), w.Open, w.Version}
			if st != want {
				require.Equal(t, want, st, "%s on %s", c.Text(refs[st.Ref]).Number, on)
			}
			n++
		}
		require.Equal(t, c.Len(), n, "every text has one state on %s", on)
		for l, err := range s.InForce(t.Context(), s.db, on) {
			require.NoError(t, err)
			require.False(t, live[refs[l.Ref]], "once only")
			live[refs[l.Ref]] = true
		}
		n = 0
		for r := range c.InForce(on) {
			if !live[r] {
				require.True(t, live[r], "%s on %s", c.Text(r).Number, on)
			}
			n++
		}
		require.Len(t, live, n, "in force on %s", on)
	}
}
