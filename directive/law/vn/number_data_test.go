package vn_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn"
)

// rows reads a table of testdata, without its header.
func rows(t testing.TB, name string) [][]string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	require.NoError(t, err)
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	return all[1:]
}

// issuerColumn is how the table writes body and unit: BNN-HTQT, BCA(X13), VX-UBND.
func issuerColumn(n directive.Number) string {
	bodies, unit := strings.Join(n.Issuers(), "-"), n.Unit()
	switch {
	case unit == "":
		return bodies
	case bodies == "":
		return unit
	case strings.HasSuffix(n.Canonical(), unit+"-"+bodies):
		return unit + "-" + bodies
	case strings.HasSuffix(n.Canonical(), ")"):
		return bodies + "(" + unit + ")"
	case strings.HasSuffix(n.Canonical(), "."+unit):
		return bodies + "." + unit
	}
	return bodies + "-" + unit
}

func TestParseNumber_everyRowIntoItsColumns(t *testing.T) {
	for _, row := range rows(t, "numbers.csv") {
		raw, ordinal, year, typ, issuer, series := row[0], row[1], row[2], row[3], row[4], row[5]
		n, err := vn.ParseNumber(raw)
		if ordinal == "" || strings.Contains(ordinal, "/") { // "Không số", 24/11/1979-A
			if err == nil {
				t.Errorf("%s accepted", raw)
			}
			continue
		}
		if err != nil {
			t.Error(err)
			continue
		}
		y := ""
		if n.Year() != 0 {
			y = strconv.Itoa(n.Year())
		}
		got := strings.Join([]string{n.String(), n.Ordinal(), y, n.Type(), issuerColumn(n), n.Series()}, "|")
		want := strings.Join([]string{raw, ordinal, year, typ, strings.ReplaceAll(issuer, " ", ""), series}, "|")
		if got != want {
			t.Errorf("\ngot  %s\nwant %s", got, want)
		}
	}
}
func TestNeg(t *testing.T) {
	for _, f := range []string{"numbers_negative.csv", "numbers_doubtful.csv"} {
		a := 0
		all := rows(t, f)
		for _, row := range all {
			if n, err := vn.ParseNumber(row[0]); err == nil {
				a++
				t.Log(f, row[0], n.Doubtful(), n.Series())
			}
		}
		t.Log(f, a, len(all))
	}
}
