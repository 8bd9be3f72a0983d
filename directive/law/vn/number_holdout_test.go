package vn

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
)

// Half of the table measures what the other half teaches: every body that was seen in a real number is dropped from
// the vocabulary unless a number of the first half has it. What remains is the grammar and general knowledge.
func TestParseNumber_holdOut(t *testing.T) {
	f, err := os.Open("testdata/numbers.csv")
	require.NoError(t, err)
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	for half := range 2 {
		var learn strings.Builder
		var measure [][]string
		for i, row := range all[1:] {
			if i%2 == half {
				learn.WriteString(row[0] + "\n")
			} else if row[1] != "" && !strings.Contains(row[1], "/") {
				measure = append(measure, row)
			}
		}
		var known []issuer
		for _, r := range issuerRows {
			if r.seen == "" || learned(learn.String(), r.code) {
				known = append(known, r)
			}
		}
		v, taken, right := newCodeTable(known), 0, 0
		for _, row := range measure {
			r := numberReader{v: v, s: mendNumber(row[0]).s}
			if !r.read() {
				continue
			}
			taken++
			p := r.parts()
			if columns(p) == strings.Join([]string{row[1], row[2], row[3], strings.ReplaceAll(row[4], " ", ""), row[5]}, "|") {
				right++
			}
		}
		t.Logf("half %d: vocabulary %d of %d bodies; %d of %d taken (%.1f %%), %d in all columns (%.1f %%)", half, len(known), len(issuerRows),
			taken, len(measure), 100*float64(taken)/float64(len(measure)), right, 100*float64(right)/float64(len(measure)))
		require.Greater(t, taken*100, 98*len(measure))
		require.Greater(t, right*100, 94*len(measure))
	}
}

// What is taken over from the text is what the parts would spell.
func TestNumberReader_canonicalIsSpelling(t *testing.T) {
	for _, name := range []string{"testdata/numbers.csv", "testdata/numbers_glued.csv", "testdata/numbers_negative.csv", "testdata/numbers_doubtful.csv"} {
		f, err := os.Open(name)
		require.NoError(t, err)
		all, err := csv.NewReader(f).ReadAll()
		require.NoError(t, err)
		require.NoError(t, f.Close())
		for _, row := range all[1:] {
			for _, text := range []string{row[0], "1" + row[0], strings.ToLower(row[0]), strings.Replace(row[0], "-", "/", 1), strings.ReplaceAll(row[0], "Đ", "D")} {
				for _, loose := range []bool{false, true} {
					r := numberReader{v: codes(), s: mendNumber(text).s, loose: loose}
					if r.read() {
						require.Equal(t, r.spell(), r.canonical(), text)
					}
				}
			}
		}
	}
}

// learned reports whether a code stands in some number as a whole.
func learned(numbers, code string) bool {
	for w := range strings.FieldsFuncSeq(numbers, func(r rune) bool { return strings.ContainsRune("/-.(\n ", r) }) {
		if strings.TrimRight(w, "0123456789") == code {
			return true
		}
	}
	return false
}

func columns(p directive.NumberParts) string {
	year, issuer := "", strings.Join(p.Issuers, "-")
	if p.Year != 0 {
		year = strconv.Itoa(p.Year)
	}
	switch {
	case p.Unit == "" || issuer == "":
		issuer += p.Unit
	case strings.HasSuffix(p.Canonical, "/"+p.Unit+"-"+issuer):
		issuer = p.Unit + "-" + issuer
	case strings.HasSuffix(p.Canonical, ")"):
		issuer += "(" + p.Unit + ")"
	case strings.HasSuffix(p.Canonical, "."+p.Unit):
		issuer += "." + p.Unit
	default:
		issuer += "-" + p.Unit
	}
	return strings.Join([]string{p.Ordinal, year, p.Type, issuer, p.Series}, "|")
}
