package vn_test

import (
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn"
)

// vectors reads a table of testdata, without its header.
func vectors(t testing.TB, name string) [][]string {
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
	case unit == "" || bodies == "":
		return bodies + unit
	case strings.HasSuffix(n.Canonical(), "/"+unit+"-"+bodies):
		return unit + "-" + bodies
	case strings.HasSuffix(n.Canonical(), ")"):
		return bodies + "(" + unit + ")"
	case strings.HasSuffix(n.Canonical(), "."+unit):
		return bodies + "." + unit
	}
	return bodies + "-" + unit
}

// Two rows of the table are no numbers, as its source says: a date, and "Không số".
func isNoNumber(row []string) bool { return row[1] == "" || strings.Contains(row[1], "/") }

func TestParseNumber_everyRealNumberIntoItsColumns(t *testing.T) {
	all := vectors(t, "numbers.csv")
	require.Greater(t, len(all), 670)
	for _, row := range all {
		raw, ordinal, year, typ, issuer, series := row[0], row[1], row[2], row[3], row[4], row[5]
		n, err := vn.ParseNumber(raw)
		if isNoNumber(row) {
			require.Error(t, err, raw)
			continue
		}
		require.NoError(t, err)
		y := ""
		if n.Year() != 0 {
			y = strconv.Itoa(n.Year())
		}
		require.Equal(t,
			[]string{raw, ordinal, year, typ, strings.ReplaceAll(issuer, " ", ""), series},
			[]string{n.String(), n.Ordinal(), y, n.Type(), issuerColumn(n), n.Series()}, raw)
	}
}

func TestParseNumber_canonical(t *testing.T) {
	for _, c := range []struct{ text, canonical, why string }{
		{"2206/CT-UBND", "2206/CT-UBND", "a directive of An Giang"},
		{"30/2020/NĐ-CP", "30/2020/NĐ-CP", "a decree"},
		{"91/2015/QH13", "91/2015/QH13", "the Civil Code"},
		{"16-CT/TW", "16-CT/TW", "the Party"},
		{"66.14/2026/NQ-CP", "66.14/2026/NQ-CP", "a dotted series"},
		{"13/CP", "13/CP", "before 1997"},
		{"119-CP", "119-CP", "before 1997, with a dash"},
		{"102-SL/L-004", "102-SL/L-004", "a decree-law and the serial of the law"},
		{"7816/VPCP-TTĐT", "7816/VPCP-TTĐT", "a dispatch"},
		{"888a/2015/UBTVQH13", "888a/2015/UBTVQH13", "a letter"},
		{"05/2001/TTLT/BTP-BTCCBCP-BTC-BCA", "05/2001/TTLT-BTP-BTCCBCP-BTC-BCA", "a joint circular, stroke for dash"},
		{"01/2014/TTLT-BTC-BYT-BQP-BCA-BGTVT-BNV-BTP-BXD-BCT-BNG", "01/2014/TTLT-BTC-BYT-BQP-BCA-BGTVT-BNV-BTP-BXD-BCT-BNG", "ten bodies"},
		{"89/2015/NÐ-CP", "89/2015/NĐ-CP", "U+00D0 for U+0110"},
		{"155/2020/NĐ-СР", "155/2020/NĐ-CP", "Cyrillic С and Р"},
		{"7/2020/TT-BYT", "07/2020/TT-BYT", "a missing zero (Decree 34/2016/NĐ-CP art. 58)"},
		{"0336/2005/QĐ-BTM", "336/2005/QĐ-BTM", "an idle zero"},
		{"41/2003/QĐ-BGD&ĐT", "41/2003/QĐ-BGDĐT", "BGD&ĐT is BGDĐT"},
		{"388 /UBND-KGVX", "388/UBND-KGVX", "a stray space"},
		{"1988/QĐ - BTC", "1988/QĐ-BTC", "spaces about the dash"},
		{"101/2007/NQ-HĐND .K7", "101/2007/NQ-HĐND.K7", "the term of the council"},
		{"2073/2004/QĐ-UBND.", "2073/2004/QĐ-UBND", "a point at the end"},
		{"12/2018/TT-BLĐTBXh", "12/2018/TT-BLĐTBXH", "mixed case"},
		{"219/1999/QÐ-ttg", "219/1999/QĐ-TTg", "eth and small letters"},
		{"13/Ctr-UBND", "13/CTr-UBND", "mixed case of a type"},
		{"2206/ct-ubnd", "2206/CT-UBND", "all small"},
		{"30/2020/ND-CP", "30/2020/NĐ-CP", "typed without marks"},
		{"Số: 15/QĐ-BNV", "15/QĐ-BNV", "as Decree 30/2020/NĐ-CP Appendix I prints it"},
		{"50/2022/NĐ_CP", "50/2022/NĐ-CP", "an underscore"},
		{"30/2020/NĐ–CP", "30/2020/NĐ-CP", "an en dash"},
		{"05/NQ-1997-QH10", "05/1997/NQ-QH10", "the year inside the symbol"},
		{"04/TT-BCA(X13)", "04/TT-BCA(X13)", "a unit in brackets"},
		{"2824/QĐ-UB.ĐC", "2824/QĐ-UB.ĐC", "a unit behind a point"},
		{"147/1998/TT-LT-TCCP-TC", "147/1998/TTLT-TCCP-TC", "TT-LT is TTLT"},
		{"1613/BYT-QĐ", "1613/BYT-QĐ", "the body before the type"},
		{"4413/VX-UBND", "4413/VX-UBND", "the unit before the body"},
	} {
		n, err := vn.ParseNumber(c.text)
		require.NoError(t, err, c.why)
		require.Equal(t, c.text, n.String(), c.why)
		require.Equal(t, c.canonical, n.Canonical(), c.why)
		again, err := vn.ParseNumber(n.Canonical())
		require.NoError(t, err, c.why)
		require.Equal(t, c.canonical, again.Canonical(), c.why)
		decomposed, err := vn.ParseNumber(norm.NFD.String(c.text))
		require.NoError(t, err, c.why)
		require.Equal(t, c.canonical, decomposed.Canonical(), "%s: NFD", c.why)
	}
}

func TestParseNumber_doubtful(t *testing.T) {
	for _, c := range []struct {
		text     string
		doubtful bool
		why      string
	}{
		{"2206/CT-UBND", false, "everybody knows the People's Committees"},
		{"10/2020/TT-XYZ", true, "well formed, of a body nobody knows"},
		{"64/2025/TT-CƯỚC", true, "a real one, and nobody knows the body"},
		{"1234/KTHT-DA", true, "a dispatch of an unknown body"},
		{"1234/KTHT", true, "the same without a unit"},
		{"01/BTTTT", true, "a dispatch or a form: the words before it decide"},
		{"2009/BCT", true, "a dispatch or the tail of QCVN 01:2009/BCT"},
		{"02/2013/TT-LLTP", true, "a form of judicial records that has the shape of a circular"},
	} {
		n, err := vn.ParseNumber(c.text)
		require.NoError(t, err, c.why)
		require.Equal(t, c.doubtful, n.Doubtful(), c.why)
	}
}

func TestParseNumber_refuses(t *testing.T) {
	for _, c := range []struct {
		text, code string
		offset     int
		why        string
	}{
		{"", "vn-number-empty", 0, "nothing"},
		{strings.Repeat("1", 300), "vn-number-long", 0, "bounded"},
		{"Không số", "vn-number-unnumbered", 0, "the text says so"},
		{"24/11/1979-A", "vn-number-date", 0, "a date"},
		{"15/8/2016", "vn-number-date", 0, "a date"},
		{"1/2", "vn-number-year", 2, "a fraction"},
		{"12/1820/QĐ-UBND", "vn-number-year", 3, "before the Republic"},
		{"0/CT-UBND", "vn-number-ordinal", 0, "numbers begin with 1"},
		{"CT-UBND", "vn-number-ordinal", 0, "no ordinal"},
		{"1234567/CT-UBND", "vn-number-ordinal", 0, "an account, not an ordinal"},
		{"2206", "vn-number-symbol", 4, "no symbol"},
		{"2206/", "vn-number-symbol", 5, "no symbol"},
		{"01/GTGT", "vn-number-form", 3, "a tax form"},
		{"01/TK-SDDPNN", "vn-number-form", 3, "a tax form"},
		{"01/SCT-BCT", "vn-number-form", 3, "a ministry is nobody's unit"},
		{"20-ĐK-TH-TCT", "vn-number-form", 3, "a tax form"},
		{"02/PB", "vn-number-bare", 3, "a slip without a body"},
		{"154/2025/TT", "vn-number-bare", 9, "a year, a type, and no body"},
		{"154/2025/TT-P", "vn-number-issuer", 12, "cut off in the body"},
		{"02/PL-TNCN", "vn-number-competence", 6, "an appendix: ordinances are the Standing Committee's"},
		{"12/2020/NĐ-BTC", "vn-number-competence", 12, "decrees are the Government's"},
		{"2026/TT-BYT", "vn-number-cut", 0, "cut off from 18/2026/TT-BYT"},
		{"26/2026/NQ-CP-C", "vn-number-tail", 14, "the next word is glued to it"},
		{"59/2012/NĐ-CPvề", "vn-number-issuer", 12, "the next word is glued to it"},
		{"2206/CT-UBND*", "vn-number-character", 12, "a star"},
		{"2206/CT-UBND và", "vn-number-character", 12, "another word"},
		{" 1988 / QĐ ?", "vn-number-character", 11, "the place is that of the text as written"},
	} {
		_, err := vn.ParseNumber(c.text)
		var bad *vn.NumberError
		require.True(t, errors.As(err, &bad), "%s: %v", c.text, err)
		require.Equal(t, c.code, bad.Code(), c.text)
		require.Equal(t, c.offset, bad.Offset, c.text)
		require.Equal(t, c.text, bad.Input)
		require.True(t, strings.HasPrefix(bad.Error(), "vn: "))
		require.Contains(t, bad.In("vi"), "không thể là số, ký hiệu")
	}
}

// At most one look-alike in ten may be taken, and what is taken must say that it is doubtful.
func TestParseNumber_lookAlikes(t *testing.T) {
	all, taken := vectors(t, "numbers_negative.csv"), 0
	for _, row := range all {
		if n, err := vn.ParseNumber(row[0]); err == nil {
			taken++
			require.True(t, n.Doubtful(), row[0])
		}
	}
	t.Logf("taken: %d of %d", taken, len(all))
	require.LessOrEqual(t, taken*10, len(all))
}

func TestParseNumber_isNotAnIdentity(t *testing.T) {
	directive11, err := vn.ParseNumber("11/CT-UBND")
	require.NoError(t, err)
	decision11, err := vn.ParseNumber("11/QĐ-UBND")
	require.NoError(t, err)
	require.False(t, directive11.Equal(decision11), "one body, one ordinal, two types")
}

func TestParseNumber_allocations(t *testing.T) {
	for text, most := range map[string]float64{"2206/CT-UBND": 1, "30/2020/NĐ-CP": 1, "91/2015/QH13": 2, "7816/VPCP-TTĐT": 1} {
		got := testing.AllocsPerRun(100, func() { _, _ = vn.ParseNumber(text) })
		require.LessOrEqual(t, got, most, text)
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{
		"2206/CT-UBND", "30/2020/NĐ-CP", "16-CT/TW", "66.14/2026/NQ-CP", "102-SL/L-004", "7816/VPCP-TTĐT", "888a/2015/UBTVQH13",
		"89/2015/NÐ-CP", "Số: 388 /UBND-KGVX.", "04/TT-BCA(X13)", "147/1998/TT-LT-TCCP-TC", "05/NQ-1997-QH10", "68/2026/VBHN-NĐ-BCT",
		"101/2007/NQ-HĐND .K7", norm.NFD.String("30/2020/NĐ-CƯỚC"), "1/\xff", "24/11/1979-A", "1/A\u0300-B",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := vn.ParseNumber(s)
		if err != nil {
			var bad *vn.NumberError
			require.True(t, errors.As(err, &bad), "%q: %v", s, err)
			require.True(t, bad.Offset >= 0 && bad.Offset <= len(s), "%q: %d", s, bad.Offset)
			return
		}
		require.Equal(t, norm.NFC.String(s), norm.NFC.String(n.String()))
		again, err := vn.ParseNumber(n.Canonical())
		require.NoError(t, err, "%q → %q", s, n.Canonical())
		require.Equal(t, n.Canonical(), again.Canonical(), "%q", s)
		require.Equal(t, n.Year(), again.Year())
		require.Equal(t, n.Type(), again.Type())
		require.Equal(t, n.Series(), again.Series())
	})
}
