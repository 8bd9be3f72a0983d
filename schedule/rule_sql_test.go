package schedule_test

import (
	"database/sql"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestDateInDatabases(t *testing.T) {
	for _, tc := range []struct {
		src  any
		want string
		why  string
	}{
		{"2020-09-16", "2020-09-16", "text"},
		{[]byte("2020-09-16"), "2020-09-16", "bytes"},
		{time.Date(2020, 9, 16, 23, 59, 0, 0, time.FixedZone("+07", 7*3600)), "2020-09-16", "a time gives its own day"},
		{nil, "", "NULL"},
		{"", "", "an empty text says nothing"},
	} {
		d := schedule.Date(1)
		require.NoError(t, d.Scan(tc.src), tc.why)
		require.Equal(t, tc.want, d.String(), tc.why)
		v, err := d.Value()
		require.NoError(t, err)
		if tc.want == "" {
			require.Nil(t, v)
		} else {
			require.Equal(t, tc.want, v)
		}
	}
	d := day("2020-09-16")
	for _, bad := range []any{"16/09/2020", []byte("x"), 20200916, 1.5, true, time.Date(12020, 1, 1, 0, 0, 0, 0, time.UTC)} {
		require.Error(t, d.Scan(bad))
		require.Equal(t, day("2020-09-16"), d, "a fault leaves the day as it was")
	}
	var null sql.Null[schedule.Date]
	require.NoError(t, null.Scan("2020-09-16"))
	require.True(t, null.Valid)
	require.Equal(t, day("2020-09-16"), null.V)
	require.NoError(t, null.Scan(nil))
	require.False(t, null.Valid)
}

func TestRuleInDatabases(t *testing.T) {
	phrase := "10 days after signing"
	var r schedule.Rule
	require.NoError(t, r.Scan(phrase))
	require.Equal(t, phrase, r.String())
	require.NoError(t, r.Scan([]byte("on effect")))
	v, err := r.Value()
	require.NoError(t, err)
	require.Equal(t, "on effect", v)
	for _, bad := range []any{"soon", []byte("on"), 10, time.Now()} {
		require.Error(t, r.Scan(bad))
		require.Equal(t, "on effect", r.String(), "a fault leaves the rule as it was")
	}
	require.NoError(t, r.Scan(nil))
	require.True(t, r.IsZero())
	v, err = r.Value()
	require.NoError(t, err)
	require.Nil(t, v)
	var null sql.Null[schedule.Rule]
	require.NoError(t, null.Scan(phrase))
	require.True(t, null.Valid && null.V.String() == phrase)
	require.NoError(t, null.Scan(nil))
	require.False(t, null.Valid)
}

func TestRuleJSON(t *testing.T) {
	var v struct {
		A schedule.Rule `json:"a,omitzero"`
		B schedule.Rule `json:"b"`
	}
	require.NoError(t, json.Unmarshal([]byte(`{"a":"on event \"kh\u1ea3o sát\"","b":null}`), &v))
	out, err := json.Marshal(v)
	require.NoError(t, err)
	require.Equal(t, `{"a":"on event \"khảo sát\"","b":null}`, string(out))
	for _, bad := range []string{`""`, `"soon"`, `10`, `[]`, `{}`, `true`} {
		require.Error(t, json.Unmarshal([]byte(`{"a":`+bad+`}`), &v), bad)
	}
	require.Error(t, v.A.UnmarshalJSON(nil))
	require.Error(t, v.A.UnmarshalJSON([]byte(`"on signing`)))
	text, err := schedule.Rule{}.MarshalText()
	require.NoError(t, err)
	require.Empty(t, text)
	require.NoError(t, v.A.UnmarshalText(nil))
	require.True(t, v.A.IsZero())
	require.Error(t, v.A.UnmarshalText([]byte(strings.Repeat("x", 10_000_000))), "refused without a copy of it all")
}
