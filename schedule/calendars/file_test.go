package calendars

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

const head = "# calendar: own\n# cover: 2026-01-01 to 2026-12-31\n# rest: Saturday Sunday\n# yearly: tet 1 days from 2026\n" + columns + "\n"

const goodRows = "2026-02-17,statutory,decided,,2025-11-10,tet,Tet,Mùng 1 Tết,a decision\n" +
	"2026-08-22,swap_work,decided,2026-08-31,,,worked,,a decision\n" +
	"2026-08-31,swap_off,decided,2026-08-22,,,\"off, by exchange\",,a decision\n"

func TestLoad(t *testing.T) {
	c, err := Load(strings.NewReader(head + goodRows))
	require.NoError(t, err)
	require.Equal(t, "own", c.ID())
	require.Equal(t, "2026-12-31", c.DecidedThrough().String())
	d, err := c.Day(day("2026-08-31"))
	require.NoError(t, err)
	require.Equal(t, schedule.Entry{
		Date: day("2026-08-31"), Kind: schedule.SwapOff, Pair: day("2026-08-22"), En: "off, by exchange", Source: "a decision",
	}, d.Entry)
	e, ok := c.Entry(day("2026-02-17"))
	require.True(t, ok)
	require.Equal(t, "2025-11-10", e.Known.String())
	require.Equal(t, "tet", e.Occasion)

	_, err = Load(strings.NewReader("\ufeff" + strings.ReplaceAll(head+goodRows, "\n", "\r\n")))
	require.NoError(t, err, "as a spreadsheet saves it")
}

func TestLoadFaultsHaveLines(t *testing.T) {
	for _, tc := range []struct {
		why, text string
		want      []string
	}{
		{"duplicate day", head + goodRows + "2026-02-17,closure,decided,,,,x,,s\n", []string{"line 9: 2026-02-17 has an entry already"}},
		{"unknown kind", head + goodRows + "2026-05-01,holiday,decided,,,,x,,s\n", []string{`line 9: "holiday" is no kind of entry`}},
		{"the week is no entry", head + goodRows + "2026-05-01,ordinary,decided,,,,x,,s\n", []string{"line 9: working day is no kind of entry (2026-05-01)"}},
		{"swap without its pair", head + goodRows + "2026-05-04,swap_off,decided,2026-05-09,,,x,,s\n", []string{"line 9: 2026-05-04 is exchanged with 2026-05-09, where no entry answers it"}},
		{"missing source", head + goodRows + "2026-05-01,statutory,decided,,,,x,,\n", []string{"line 9: 2026-05-01 has no source"}},
		{"bad date", head + goodRows + "2026-02-30,statutory,decided,,,,x,,s\n", []string{`line 9: date: "2026-02-30" is not a day (YYYY-MM-DD)`}},
		{"bad known day", head + goodRows + "2026-05-01,statutory,decided,,soon,,x,,s\n", []string{`line 9: known: "soon" is not a day (YYYY-MM-DD)`}},
		{"unknown decision", head + goodRows + "2026-05-01,statutory,maybe,,,,x,,s\n", []string{`line 9: "maybe" is none of decided, proposed and estimated`}},
		{"outside the cover", head + goodRows + "2027-01-01,statutory,decided,,,,x,,s\n", []string{"line 9: 2027-01-01 lies outside the cover [2026-01-01, 2027-01-01)"}},
		{"too few columns", head + goodRows + "2026-05-01,statutory\n", []string{"line 9: the line is no CSV of 9 columns: wrong number of fields"}},
		{"not UTF-8", head + goodRows + "2026-05-01,statutory,decided,,,,\xff,,s\n", []string{"line 9: the line is not UTF-8"}},
		{"no header", "# calendar: own\n" + goodRows, []string{
			"the file does not say its cover", "the file does not say its rest", "line 2: the header must be " + columns,
		}},
		{"unknown directive", "# zone: Asia/Bangkok\n" + head + goodRows, []string{`line 1: "zone: Asia/Bangkok" is none of calendar, cover, rest and yearly, or is said twice or badly`}},
		{"a directive twice", "# calendar: own\n" + head + goodRows, []string{`line 2: "calendar: own" is none of calendar, cover, rest and yearly, or is said twice or badly`}},
		{"a day of rest that is none", strings.Replace(head, "Sunday", "Funday", 1) + goodRows, []string{`line 3: "rest: Saturday Funday" is none of calendar, cover, rest and yearly, or is said twice or badly`}},
		{"several at once", head + "2026-02-30,statutory,decided,,,,x,,s\n2026-05-01,holiday,decided,,,,x,,s\n2026-05-04,closure,decided,,,,x,,\n", []string{
			`line 6: date: "2026-02-30" is not a day (YYYY-MM-DD)`, `line 7: "holiday" is no kind of entry`, "line 8: 2026-05-04 has no source",
		}},
	} {
		c, err := Load(strings.NewReader(tc.text))
		require.Nil(t, c, tc.why)
		var data *schedule.DataError
		require.ErrorAs(t, err, &data, tc.why)
		var got []string
		for _, f := range data.Faults {
			got = append(got, f.In("en"))
			require.NotEmpty(t, f.Message().Code())
			require.NotEqual(t, f.In("en"), f.In("vi"), "said in both languages")
		}
		require.Equal(t, tc.want, got, tc.why)
	}
}

func TestLoadEmptyAndHuge(t *testing.T) {
	for _, tc := range []struct {
		why, code string
		r         io.Reader
	}{
		{"an empty file", "calendar-file-missing", strings.NewReader("")},
		{"100 MB", "calendar-file-size", io.LimitReader(endless{}, 100<<20)},
		{"a reader that fails", "calendar-file-read", iotest.ErrReader(errors.New("broken"))},
	} {
		_, err := Load(tc.r)
		var data *schedule.DataError
		require.ErrorAs(t, err, &data, tc.why)
		require.Equal(t, tc.code, data.Message().Code(), tc.why)
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = '#'
	}
	return len(b), nil
}

func TestParseEntries(t *testing.T) {
	entries, err := ParseEntries(strings.NewReader(columns + "\n" + goodRows))
	require.NoError(t, err, "the head may be left out")
	require.Len(t, entries, 3)
	_, err = ParseEntries(strings.NewReader(columns + "\n2026-02-30,statutory,decided,,,,x,,s\n"))
	require.ErrorContains(t, err, "line 2")
}

func FuzzLoad(f *testing.F) {
	f.Add([]byte(head + goodRows))
	f.Add([]byte(head))
	f.Add([]byte("# cover: 0001-01-01 to 9999-12-31\n"))
	f.Add([]byte("\ufeff# rest: Sunday\n" + columns + "\n\"2026-01-01\n"))
	f.Add([]byte(strings.Replace(head+goodRows, "2026-08-22", "2026-08-23", 1)))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := Load(bytes.NewReader(text))
		if err != nil {
			require.Nil(t, c)
			var data *schedule.DataError
			require.ErrorAs(t, err, &data)
			require.NotEmpty(t, data.Faults)
			return
		}
		// What is accepted can be asked anything.
		cover := c.Cover()
		if n, closed := cover.Len(); closed {
			count, _, err := c.Count(cover)
			require.NoError(t, err)
			require.LessOrEqual(t, count, n)
		}
		for e := range c.Entries(cover) {
			d, err := c.Day(e.Date)
			require.NoError(t, err)
			require.NotEmpty(t, d.In("vi"))
			require.NotEmpty(t, e.Source)
		}
		require.LessOrEqual(t, c.DecidedThrough(), schedule.MaxDate)
	})
}
