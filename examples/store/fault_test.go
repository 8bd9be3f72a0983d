package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
)

// store runs the program.
func store(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, says bytes.Buffer
	code = run(t.Context(), args, strings.NewReader(stdin), &out, &says)
	return code, out.String(), says.String()
}

// on gives the flags that say which database.
func (o Options) flags() []string {
	if o.DSN != "" {
		return []string{"-dsn", o.DSN}
	}
	return []string{"-db", o.File}
}

func code(t *testing.T, err error) string {
	t.Helper()
	var e *Error
	require.ErrorAs(t, err, &e)
	require.NotEmpty(t, e.In("vi"))
	require.NotEqual(t, e.In("vi"), e.In("en"))
	return e.Code()
}

func count(t *testing.T, s *Store, of string) (n int) {
	t.Helper()
	require.NoError(t, s.db.QueryRow("SELECT count(*) FROM "+of).Scan(&n))
	return n
}

// What comes from outside is always a parameter, and never a part of a query.
func TestHostileWords(t *testing.T) {
	hostile := []string{
		`'; DROP TABLE directive; --`, `" OR 1=1 --`, `$1`, `{list $1}`, `{covers s $2}`, `%`, `_`, `\`, `x' UNION SELECT 1,2,3,4,5,6,7,8 --`, "a\x00b", "\xff", `]"[`,
	}
	databases(t, func(t *testing.T, o Options) {
		code, _, says := store(t, goodLine, append([]string{"import", "-"}, o.flags()...)...)
		require.Zero(t, code, says)
		for _, words := range hostile {
			for _, question := range [][]string{
				{"status", "-on", "2021-01-01", "-number", words},
				{"query", "-title", words},
				{"query", "-issuer", words},
				{"query", "-type", words},
				{"query", "-id", words},
				{"query", "-on", "2021-01-01", "-force", words},
				{"workload", "-body", words},
			} {
				_, out, says := store(t, "", append(question, o.flags()...)...)
				require.NotContains(t, out, "1/CT-UBND", "%q", question)
				require.NotContains(t, says, "SQL", "%q is no fault of the database: %s", question, says)
			}
		}
		s := opened(t, o)
		require.Equal(t, 1, count(t, s, "directive"))
		title := `Một'; DROP TABLE directive; -- $1 {list $1} %`
		code, _, says = store(t, strings.Replace(goodLine, "Một", title, 1), append([]string{"import", "-"}, o.flags()...)...)
		require.Zero(t, code, says)
		_, out, _ := store(t, "", append([]string{"query", "-title", "DROP TABLE directive; -- $1 {list $1} %"}, o.flags()...)...)
		require.Contains(t, out, "1/CT-UBND")
	})
}

func TestVersions(t *testing.T) {
	databases(t, func(t *testing.T, o Options) {
		s, err := open(t.Context(), o)
		require.NoError(t, err)
		defer s.Close()
		reader := o
		reader.Write = false
		_, err = Open(t.Context(), reader)
		require.Equal(t, "store-empty", code(t, err))

		require.NoError(t, s.write(t.Context(), func(tx *sql.Tx) error { return s.migrate(t.Context(), tx, 1) }))
		_, err = Open(t.Context(), reader)
		require.Equal(t, "store-older", code(t, err))
		require.NoError(t, s.Migrate(t.Context()))
		_, err = Open(t.Context(), reader)
		require.NoError(t, err)

		_, err = s.db.Exec("UPDATE schema_version SET version = 99")
		require.NoError(t, err)
		for _, o := range []Options{o, reader} {
			_, err = Open(t.Context(), o)
			require.Equal(t, "store-newer", code(t, err))
		}
	})
}

// A database in which an import was cut short gives no answer that might be wrong.
func TestNoAnswerWhileTextsWait(t *testing.T) {
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		load(t, s, []byte(goodLine), ImportOptions{})
		_, err := s.db.Exec("INSERT INTO pending (directive, spread) VALUES (1, true)")
		require.NoError(t, err)
		code, out, says := store(t, "", append([]string{"force", "-on", "2021-01-01"}, o.flags()...)...)
		require.Equal(t, 1, code)
		require.Empty(t, out)
		require.Contains(t, says, "still to be computed")
		code, _, says = store(t, "", append([]string{"settle"}, o.flags()...)...)
		require.Zero(t, code, says)
		_, out, _ = store(t, "", append([]string{"force", "-on", "2021-01-01", "-count"}, o.flags()...)...)
		require.Equal(t, "1\n", out)
	})
}

// Runs of days of one part never overlap, whoever writes them.
func TestRunsOfDaysCannotOverlap(t *testing.T) {
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		load(t, s, []byte(goodLine), ImportOptions{})
		r := s.d.rows()
		r.add(tableStatus, int64(1), schedule.Date(737_000), schedule.Date(737_001), "InForce", "", "", true, false, "certain", 1)
		err := s.write(t.Context(), func(tx *sql.Tx) error { return r.write(t.Context(), tx, tableStatus) })
		require.Error(t, err)
		r = s.d.rows()
		r.add(tablePartStatus, int64(1), 0, schedule.Date(737_000), schedule.Date(0), "InForce", true, false, "certain", schedule.Date(0), 0)
		err = s.write(t.Context(), func(tx *sql.Tx) error { return r.write(t.Context(), tx, tablePartStatus) })
		require.Error(t, err)
	})
}

func TestLockedByAnotherProcess(t *testing.T) {
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		err := s.write(t.Context(), func(*sql.Tx) error {
			second := o
			second.Wait = 50 * time.Millisecond
			other, err := Open(t.Context(), second)
			require.NoError(t, err)
			defer other.Close()
			_, err = other.Import(t.Context(), strings.NewReader(goodLine), ImportOptions{Batch: 10})
			require.Equal(t, "store-locked", code(t, err))
			return nil
		})
		require.NoError(t, err)
		require.Zero(t, count(t, s, "directive"))
	})
}

func TestReadOnly(t *testing.T) {
	databases(t, func(t *testing.T, o Options) {
		s := opened(t, o)
		load(t, s, []byte(goodLine), ImportOptions{})
		if o.DSN != "" {
			o.DSN += "&default_transaction_read_only=on"
		} else {
			o.Write = false
		}
		reader, err := Open(t.Context(), o)
		require.NoError(t, err)
		defer reader.Close()
		_, err = reader.Import(t.Context(), strings.NewReader(strings.Replace(goodLine, "1/CT", "2/CT", 1)), ImportOptions{Batch: 10})
		require.Equal(t, "store-read-only", code(t, err))
		require.Equal(t, 1, count(t, s, "directive"))
	})
}

func TestFull(t *testing.T) {
	file, _ := ndjson(t, Generate(3000, 2))
	o := Options{File: filepath.Join(t.TempDir(), "store.db"), Write: true, Wait: time.Second}
	s := opened(t, o)
	s.db.SetMaxOpenConns(1)
	_, err := s.db.Exec("PRAGMA max_page_count = 400")
	require.NoError(t, err)
	p, err := s.Import(t.Context(), bytes.NewReader(file), ImportOptions{Name: "f", Batch: 100})
	require.Equal(t, "store-full", code(t, err))
	require.Equal(t, p.New, int64(count(t, s, "directive")), "the batch that did not fit left nothing behind")
	_, err = s.db.Exec("PRAGMA max_page_count = 1000000")
	require.NoError(t, err)
	p, err = s.Import(t.Context(), bytes.NewReader(file), ImportOptions{Name: "f", Batch: 100})
	require.NoError(t, err)
	require.Positive(t, p.Skipped)
	require.Equal(t, 3000, count(t, s, "directive"))
}

// A file of SQLite that no process has open needs no room beside it, so that it can be read where nothing can be written.
func TestAtRestThereIsOneFile(t *testing.T) {
	o := Options{File: filepath.Join(t.TempDir(), "store.db"), Write: true, Wait: time.Second}
	s := opened(t, o)
	load(t, s, []byte(goodLine), ImportOptions{})
	reader, err := Open(t.Context(), Options{File: o.File})
	require.NoError(t, err, "a reader beside a writer")
	require.Equal(t, 1, count(t, reader, "directive"))
	require.NoError(t, reader.Close())
	require.NoError(t, s.Close())
	files, err := os.ReadDir(filepath.Dir(o.File))
	require.NoError(t, err)
	require.Len(t, files, 1)
	b, err := os.ReadFile(o.File)
	require.NoError(t, err)
	require.Equal(t, []byte{1, 1}, b[18:20], "file format versions: 2 would be a log written ahead (sqlite.org/fileformat.html)")
}

func TestHowLongToWait(t *testing.T) {
	databases(t, func(t *testing.T, o Options) {
		for _, wait := range []string{"0s", "1ms", "1m30s"} {
			code, _, says := store(t, goodLine, append([]string{"import", "-wait", wait, "-"}, o.flags()...)...)
			require.Zero(t, code, says)
		}
	})
}

func TestNoDatabase(t *testing.T) {
	folder := t.TempDir()
	broken := filepath.Join(folder, "broken.db")
	require.NoError(t, os.WriteFile(broken, bytes.Repeat([]byte("not a database "), 1000), 0o600))
	foreign := filepath.Join(folder, "foreign.db")
	db, err := sql.Open("sqlite", foreign)
	require.NoError(t, err)
	_, err = db.Exec("CREATE TABLE photos (name TEXT)")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	for _, tc := range []struct {
		o    Options
		want string
		why  string
	}{
		{Options{File: filepath.Join(folder, "none.db")}, "store-missing", "a question makes no database"},
		{Options{File: filepath.Join(folder, "no", "folder.db"), Write: true}, "store-missing", "no folder"},
		{Options{File: broken}, "store-corrupt", "not a database"},
		{Options{File: broken, Write: true}, "store-corrupt", "not a database"},
		{Options{File: foreign}, "store-strange", "tables of another program"},
		{Options{File: foreign, Write: true}, "store-strange", "tables of another program"},
		{Options{DSN: "postgres://chithi@127.0.0.1:1/x?sslmode=disable", Wait: time.Second}, "store-down", "nobody listens"},
		{Options{DSN: "postgres://chithi:secret@127.0.0.1:x/", Wait: time.Second}, "store-missing", "no address"},
	} {
		_, err := Open(context.Background(), tc.o)
		require.Equal(t, tc.want, code(t, err), tc.why)
		require.NotContains(t, err.Error(), "secret")
	}
	_, err = os.Stat(filepath.Join(folder, "none.db"))
	require.ErrorIs(t, err, os.ErrNotExist)
}

// A damaged page is told apart from an empty answer.
func TestDamaged(t *testing.T) {
	file, _ := ndjson(t, Generate(500, 2))
	o := Options{File: filepath.Join(t.TempDir(), "store.db"), Write: true, Wait: time.Second}
	s := opened(t, o)
	load(t, s, file, ImportOptions{})
	require.NoError(t, s.Close())
	b, err := os.ReadFile(o.File)
	require.NoError(t, err)
	for i := 8192; i < len(b); i++ {
		b[i] ^= 0xa5
	}
	require.NoError(t, os.WriteFile(o.File, b, 0o600))
	code, out, says := store(t, "", "force", "-on", "2010-01-01", "-db", o.File)
	require.Equal(t, 1, code)
	require.Empty(t, out)
	require.Contains(t, says, "damaged")
}

func TestPostgresCodes(t *testing.T) {
	for state, want := range map[string]string{
		"53100": "store-full", "25006": "store-read-only", "55P03": "store-locked", "57P01": "store-down", "08006": "store-down",
		"28P01": "store-refused", "57014": "store-stopped", "42P07": "store-strange", "3D000": "store-missing", "XX001": "store-corrupt", "42601": "store-database",
	} {
		require.Equal(t, want, code(t, fault(errors.Join(&pgconn.PgError{Code: state}))))
	}
}

func TestWrongUse(t *testing.T) {
	for _, args := range [][]string{
		{},
		{"fly"},
		{"import"},
		{"import", "a", "b"},
		{"status", "-on", "2020-01-01"},
		{"status", "-number", "1"},
		{"force"},
		{"force", "-on", "2020-02-30"},
		{"force", "-on", "2020-01-01", "-limit", "3"},
		{"import", "-bad", "perhaps", "x"},
		{"import", "-batch", "0", "x"},
		{"info", "-lang", "fr"},
		{"diff", "-on", "2020-01-01"},
		{"workload"},
		{"workload", "-body", "x", "-role", "king"},
		{"query", "-force", "InForce"},
		{"query", "-force", "Perhaps", "-on", "2020-01-01"},
		{"query", "-year", "99999999999"},
		{"query", "-limit", "-1"},
		{"query", "-number", "\xff"},
		{"import", "-wait", "-1s", "x"},
		{"import", "-progress", "x", "y"},
	} {
		code, out, says := store(t, "", args...)
		require.Equal(t, 2, code, args)
		require.Empty(t, out)
		require.NotEmpty(t, says)
		require.Less(t, strings.Count(says, "\n"), 4, "what is wrong is not buried under the help")
	}
	code, _, _ := store(t, "", "-h")
	require.Zero(t, code)
}
