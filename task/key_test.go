package task_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/task"
)

func TestParseKey(t *testing.T) {
	for _, c := range []struct {
		in  string
		ok  bool
		why string
	}{
		{"I.3.a", true, "item a of I.3 of Directive 2206/CT-UBND"},
		{"T.0", true, "a zero is a digit"},
		{"1", true, "one segment"},
		{"I.2.đ", true, "Vietnamese lists have a đ after d"},
		{strings.Repeat("a", 100), true, "the greatest length"},
		{strings.Repeat("a", 101), false, "one byte too many"},
		{"", false, "the zero key is not written"},
		{".I", false, "an empty segment in front"},
		{"I.", false, "an empty segment at the end"},
		{"I..3", false, "an empty segment between"},
		{"I-3", false, "a hyphen"},
		{"I 3", false, "a space"},
		{"I.3\r\n", false, "the end of a line"},
		{"=cmd()", false, "a formula"},
		{"I.a\u0302", false, "a letter in two pieces: not NFC"},
		{"I.\xff", false, "not UTF-8"},
		{"I.\ufffd", false, "U+FFFD is no letter"},
	} {
		k, err := task.ParseKey(c.in)
		if c.ok {
			require.NoError(t, err, c.why)
			require.Equal(t, c.in, k.String(), c.why)
			continue
		}
		var bad *task.KeyError
		require.ErrorAs(t, err, &bad, c.why)
		require.True(t, k.IsZero(), c.why)
	}
}

func TestKeyPlaces(t *testing.T) {
	k := task.MustParseKey("I.3.a")
	require.Equal(t, "I.3", k.Parent().String())
	require.True(t, task.MustParseKey("I").Parent().IsZero())
	require.Equal(t, 3, k.Depth())
	require.Zero(t, task.Key{}.Depth())
	require.True(t, k.Under(task.MustParseKey("I.3")))
	require.True(t, k.Under(task.MustParseKey("I")))
	require.False(t, k.Under(k), "no key is under itself")
	require.False(t, task.MustParseKey("I.31").Under(task.MustParseKey("I.3")), "a longer name is another")
	require.False(t, k.Under(task.Key{}))
	require.Panics(t, func() { task.MustParseKey("") })
}

func FuzzParseKey(f *testing.F) {
	for _, s := range []string{"I.3.a", "T.0", "", ".", "I..3", "đ", "I.\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k, err := task.ParseKey(s)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.Equal(t, s, k.String())
		again, err := task.ParseKey(k.String())
		require.NoError(t, err)
		require.Equal(t, k, again)
		require.False(t, k.Under(k))
		if p := k.Parent(); !p.IsZero() {
			require.True(t, k.Under(p))
			require.Equal(t, k.Depth(), p.Depth()+1)
		}
	})
}
