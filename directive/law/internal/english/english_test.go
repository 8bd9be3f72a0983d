package english_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/law/internal/english"
)

func TestCardinal(t *testing.T) {
	tests := []struct {
		words    string
		n, other int
		ok       bool
		why      string
	}{
		{"30", 30, 30, true, "figures"},
		{"thirty", 30, 30, true, "words"},
		{"forty-five", 45, 45, true, "a compound"},
		{"forty five", 45, 45, true, "without its hyphen"},
		{"one hundred and eighty", 180, 180, true, "hundreds"},
		{"a hundred", 100, 100, true, "a for one"},
		{"thirty (30)", 30, 30, true, "both"},
		{"15 (thirty)", 15, 30, true, "both, and they differ"},
		{"123456", 0, 0, false, "too many figures"},
		{"days", 0, 0, false, "no number"},
	}
	for _, tt := range tests {
		n, other, _, ok := english.Cut(tt.words).Cardinal(0)
		require.Equal(t, tt.ok, ok, tt.why)
		require.Equal(t, tt.n, n, tt.why)
		require.Equal(t, tt.other, other, tt.why)
	}
}

func TestOrdinal(t *testing.T) {
	for words, want := range map[string]int{"first": 1, "twentieth": 20, "twenty-first": 21, "20th": 20, "3rd": 3, "ninetieth": 90} {
		n, _, ok := english.Cut(words).Ordinal(0)
		require.True(t, ok, words)
		require.Equal(t, want, n, words)
	}
	for _, words := range []string{"20", "20 th", "twenty", "day"} {
		_, _, ok := english.Cut(words).Ordinal(0)
		require.False(t, ok, words)
	}
}

func TestDate(t *testing.T) {
	tests := []struct {
		words, want string
		order       english.Order
		why         string
	}{
		{"January 15, 2021", "2021-01-15", english.MonthFirst, "as the Federal Register writes it"},
		{"15 January 2021", "2021-01-15", english.DayFirst, "as the Official Journal writes it"},
		{"Monday, March 18, 2019", "2019-03-18", english.MonthFirst, "with its weekday"},
		{"the 15th day of January, 2021", "2021-01-15", english.DayFirst, "in full"},
		{"Jan. 15, 2021", "2021-01-15", english.MonthFirst, "cut short"},
		{"2021-01-15", "2021-01-15", english.DayFirst, "ISO 8601"},
		{"1/2/2021", "2021-01-02", english.MonthFirst, "the month first"},
		{"1/2/2021", "2021-02-01", english.DayFirst, "the day first"},
		{"1.2.2021", "2021-02-01", english.DayFirst, "with full stops"},
	}
	for _, tt := range tests {
		d, next, ok, bad := english.Cut(tt.words).Date(0, tt.order)
		require.True(t, ok, tt.why)
		require.NoError(t, bad, tt.why)
		require.Equal(t, tt.want, d.String(), tt.why)
		require.Equal(t, english.Cut(tt.words).Len(), next, tt.why)
	}
	_, _, ok, bad := english.Cut("February 30, 2021").Date(0, english.MonthFirst)
	require.True(t, ok)
	require.Error(t, bad, "a day that the calendar does not have")
	for _, words := range []string{"January 2021", "15 2021", "1/2/21", "1 / 2 / 2021", "May", "32 March 2021 x"[:2]} {
		_, _, ok, _ := english.Cut(words).Date(0, english.MonthFirst)
		require.False(t, ok, words)
	}
}

func TestText(t *testing.T) {
	text := english.Cut("This rule, No. 5, applies.\u00a0It is **new**; 20th a.m. Monday")
	require.Equal(t, "rule, No. 5", text.Span(1, 6))
	end := text.SentenceEnd(0)
	require.Equal(t, ".", text.Word(end), "a short form does not end a sentence")
	require.Equal(t, "it", text.Word(end+1))
	require.True(t, text.Upper(end+1))
	require.Equal(t, ";", text.Word(text.SentenceEnd(end+1)))
	require.Empty(t, text.Word(999))
	require.Empty(t, text.Span(5, 2))
	require.False(t, text.Upper(999))
	p, ok := text.Any(0, "this act", "this rule")
	require.True(t, ok)
	require.Equal(t, 2, p)
	require.Equal(t, 1, text.Skip(0, "nothing", "this"))
}

func ExampleText_Date() {
	d, _, ok, bad := english.Cut("January 15, 2021").Date(0, english.MonthFirst)
	fmt.Println(d, bad, ok)
	// Output: 2021-01-15 <nil> true
}

func FuzzCut(f *testing.F) {
	f.Add("twenty-first day, 15 January 2021 (30)", 0)
	f.Add("\xff\u0301 1/2/2021", 1)
	f.Add("0", 26)
	f.Fuzz(func(t *testing.T, s string, p int) {
		text := english.Cut(s)
		p = min(max(p, 0), text.Len())
		for _, read := range []func() int{
			func() int { _, _, n, _ := text.Cardinal(p); return n },
			func() int { _, n, _ := text.Ordinal(p); return n },
			func() int { _, n, _, _ := text.Date(p, english.DayFirst); return n },
			func() int { return text.SentenceEnd(p) },
		} {
			if n := read(); n < p || n > text.Len() {
				t.Fatalf("%q: from %d to %d of %d", s, p, n, text.Len())
			}
		}
	})
}
