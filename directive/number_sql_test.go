package directive

import (
	"database/sql"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNumberInADatabase(t *testing.T) {
	for _, c := range []struct {
		src   any
		want  string
		valid bool
		why   string
	}{
		{"2206/CT-UBND", "2206/CT-UBND", true, "as text"},
		{[]byte("2206/CT-UBND"), "2206/CT-UBND", true, "as bytes, which the driver may use again"},
		{nil, "", false, "NULL"},
	} {
		var n sql.Null[Number]
		require.NoError(t, n.Scan(c.src), c.why)
		require.Equal(t, c.valid, n.Valid, c.why)
		require.Equal(t, c.want, n.V.String(), c.why)
		v, err := n.Value()
		require.NoError(t, err)
		if c.valid {
			v, err = n.V.Value()
			require.NoError(t, err)
			require.Equal(t, c.want, v, c.why)
		} else {
			require.Nil(t, v)
		}
	}
	var x Number
	require.Error(t, x.Scan(7), "a number is no text")
	require.Error(t, x.Scan("a\nb"))
	require.True(t, x.IsZero())
	require.NoError(t, x.Scan(nil))
	v, err := x.Value()
	require.NoError(t, err)
	require.Nil(t, v, "nothing is NULL")
}
