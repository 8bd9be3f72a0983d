package vn_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/directive/law/vn"
)

// found lists the canonical numbers in a text, and checks that each is the text of its place.
func found(t testing.TB, text string) []string {
	t.Helper()
	list, last := []string{}, 0
	for n, at := range vn.FindNumbers(text) {
		require.True(t, last <= at.Start && at.Start < at.End && at.End <= len(text), text)
		require.Equal(t, norm.NFC.String(text[at.Start:at.End]), n.String())
		last = at.End
		list = append(list, n.Canonical())
	}
	return list
}

func TestFindNumbers_gluedToTheNextWord(t *testing.T) {
	for _, row := range vectors(t, "numbers_glued.csv") {
		want := []string{}
		if row[1] != "" { // without it the source calls the number truncated
			want = append(want, row[1])
		}
		for _, text := range []string{row[0], "quy định tại văn bản số " + row[0] + " này", "(" + row[0] + ")"} {
			require.Equal(t, want, found(t, text), text)
		}
	}
}

func TestFindNumbers_everyRealNumberInASentence(t *testing.T) {
	for _, row := range vectors(t, "numbers.csv") {
		text := "Căn cứ Quyết định số " + row[0] + " của cơ quan"
		if isNoNumber(row) {
			require.Empty(t, found(t, text))
			continue
		}
		n, err := vn.ParseNumber(row[0])
		require.NoError(t, err)
		require.Equal(t, []string{n.Canonical()}, found(t, text), text)
	}
}

func TestFindNumbers_formsAndStandards(t *testing.T) {
	for _, name := range []string{"numbers_doubtful.csv", "numbers_negative.csv"} {
		for _, row := range vectors(t, name) {
			for _, before := range []string{"theo mẫu số ", "tiêu chuẩn ", "tại Biểu ", "QCVN 01:", "quy chuẩn kỹ thuật quốc gia QCVN ", "Mẫu tờ khai số "} {
				require.Empty(t, found(t, before+row[0]+" ban hành kèm theo"), before+row[0])
			}
		}
	}
}

func TestFindNumbers_wordsDecide(t *testing.T) {
	for _, c := range []struct {
		text, why string
		want      []string
	}{
		{"theo Công văn số 01/BTTTT", "a dispatch, by its name", []string{"01/BTTTT"}},
		{"theo mẫu số 01/BTTTT", "a form, by its name", []string{}},
		{"mẫu số 01/HT, 02/BHXH và 03/BTTTT", "the rest of the list too", []string{}},
		{"mẫu số 01/HT ban hành kèm theo Thông tư số 80/2021/TT-BTC", "the form is not the circular", []string{"80/2021/TT-BTC"}},
		{"phụ lục ban hành kèm theo Quyết định số 150/QĐ-BTC", "the nearest name decides", []string{"150/QĐ-BTC"}},
		{"QCVN 01:2009/BCT và Thông tư 12/2009/TT-BCT", "the tail of a standard", []string{"12/2009/TT-BCT"}},
		{"Quyết định số 150/QĐ-BTC; 151/QĐ-BTC.", "a list", []string{"150/QĐ-BTC", "151/QĐ-BTC"}},
		{"ngày 15/8/2016, tỷ lệ 1/500, 24/7", "dates and fractions", []string{}},
		{"số tài khoản 3713.0.1234567/KBNN", "an account", []string{}},
		{"diện tích 150/HA và 200/USD", "units of measure", []string{}},
		{"Nghị định59/2012/NĐ-CPvề", "glued on both sides", []string{"59/2012/NĐ-CP"}},
		{"Nghị định số 59 /2012/NĐ - CP về", "stray spaces", []string{"59/2012/NĐ-CP"}},
		{"Chỉ thị 16-CT/TW và 2206/CT-UBND", "the Party and a People's Committee", []string{"16-CT/TW", "2206/CT-UBND"}},
		{norm.NFD.String("Nghị định số 30/2020/NĐ-CP của Chính phủ"), "decomposed letters", []string{"30/2020/NĐ-CP"}},
		{"Nghị định số 155/2020/NĐ-СР\nngày", "Cyrillic", []string{"155/2020/NĐ-CP"}},
		{"", "nothing", []string{}},
	} {
		require.Equal(t, c.want, found(t, c.text), c.why)
	}
}

func TestFindNumbers_doubtIsDecided(t *testing.T) {
	doubt := func(text string) (list []bool) {
		for n := range vn.FindNumbers(text) {
			list = append(list, n.Doubtful())
		}
		return list
	}
	require.Equal(t, []bool{true}, doubt("01/BTTTT"), "no word says what it is")
	require.Equal(t, []bool{false}, doubt("Công văn số 01/BTTTT"), "its name does")
	require.Equal(t, []bool{true}, doubt("Công văn số 150/XYZT-AB"), "a name makes no body known")
}

func TestFindNumbers_stopsWhenAsked(t *testing.T) {
	n := 0
	for range vn.FindNumbers("150/QĐ-BTC 151/QĐ-BTC") {
		n++
		break
	}
	require.Equal(t, 1, n)
}

func FuzzFindNumbers(f *testing.F) {
	for _, s := range []string{
		"theo Nghị định 59/2012/NĐ-CPvề", "QCVN 01:2009/BCT", "mẫu số 01/HT, 02/BHXH", "1988/QĐ - BTC", "26/2026/NQ-CP-C",
		norm.NFD.String("số 30/2020/NĐ-CP"), "155/2020/NĐ-СР", "1/\xff2/3", "16–CT/TW", "mẫu01/Aa1/BHXH",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for n, at := range vn.FindNumbers(s) {
			require.True(t, last <= at.Start && at.Start < at.End && at.End <= len(s), "%q %v", s, at)
			require.Equal(t, norm.NFC.String(s[at.Start:at.End]), n.String())
			last = at.End
			again, err := vn.ParseNumber(n.Canonical())
			require.NoError(t, err, "%q in %q", n.Canonical(), s)
			require.Equal(t, n.Canonical(), again.Canonical(), "%q", s)
		}
	})
}
