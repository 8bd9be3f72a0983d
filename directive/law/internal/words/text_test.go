package words

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestText(t *testing.T) {
	x := &Text{Source: "Kể từ ngày 25, Điều", Tokens: []Token{
		{Word: "kể", Start: 0, End: 4},
		{Word: "từ", Start: 5, End: 9},
		{Word: "ngày", Start: 10, End: 15},
		{Word: "25", Start: 16, End: 18, Number: true},
		{Word: ",", Start: 18, End: 19},
		{Word: "điều", Start: 20, End: 27},
	}}
	require.Equal(t, 6, x.Len())
	require.Equal(t, "25", x.Word(3))
	require.Empty(t, x.Word(6)+x.Word(-1))
	require.True(t, x.Is(0, "kể", "từ"))

	q, ok := x.Any(0, "kể từ năm", "kể từ ngày", "kể")
	require.True(t, ok)
	require.Equal(t, 3, q, "the first phrase that stands there, not the longest")
	_, ok = x.Any(1, "từ ng")
	require.False(t, ok, "whole words")
	require.Equal(t, 5, x.Skip(3, ",", "25", ","), "in this order, each at most once")

	require.Equal(t, "ngày 25, Điều", x.Span(2, 9))
	require.Empty(t, x.Span(4, 4)+x.Span(-1, 2)+x.Span(6, 7))
	require.True(t, x.Upper(0))
	require.False(t, x.Upper(1))
	require.True(t, x.Number(3))
	require.True(t, x.Glued(4))
	require.False(t, x.Glued(5))
}
