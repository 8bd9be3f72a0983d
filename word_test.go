package chithi_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
)

type fruit uint8

var fruits = chithi.Vocabulary[fruit]{Name: "fruit", Rows: [][4]string{
	{},
	{"longan", "longan", "nhãn", "a market"},
	{"mango", "mango", "xoài", "a market"},
}}

func TestVocabulary(t *testing.T) {
	require.Equal(t, chithi.Word{Key: "mango", En: "mango", Vi: "xoài", Source: "a market"}, fruits.Word(2))
	require.Zero(t, fruits.Word(0), "nothing is said")
	require.Zero(t, fruits.Word(3), "no row")
	require.Len(t, fruits.Words(), 2)

	x := fruit(2)
	require.NoError(t, fruits.Unmarshal(&x, []byte("longan")))
	require.Equal(t, fruit(1), x)
	require.NoError(t, fruits.Unmarshal(&x, nil))
	require.Zero(t, x)

	x = 2
	err := fruits.Unmarshal(&x, []byte("Mango"))
	var unknown *chithi.WordError
	require.ErrorAs(t, err, &unknown, "not even the case is guessed")
	require.Equal(t, chithi.WordError{Vocabulary: "fruit", Input: "Mango"}, *unknown)
	require.Equal(t, `"Mango" không có trong danh mục fruit`, unknown.In("vi"))
	require.Equal(t, fruit(2), x, "left alone")

	b, err := fruits.Marshal(1)
	require.NoError(t, err)
	require.Equal(t, "longan", string(b))
	_, err = fruits.Marshal(3)
	require.EqualError(t, err, `chithi: "3" is not a word of the vocabulary fruit`)
}

func ExampleVocabulary() {
	fmt.Println(fruits.Word(1).In("vi"), fruits.Word(1).In("en"))
	// Output: nhãn longan
}
