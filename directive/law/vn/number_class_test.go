package vn

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

func TestClassOn(t *testing.T) {
	for _, c := range []struct {
		number, signed string
		want           Class
		why            string
	}{
		{"20/2007/CT-UBND", "2007-11-08", Normative, "directives of People's Committees were normative"},
		{"02/2015/CT-UBND", "2016-06-30", Normative, "until this day (Law 80/2015/QH13 art. 172.2)"},
		{"02/2016/CT-UBND", "2016-07-01", Administrative, "and not from the next"},
		{"2206/CT-UBND", "2020-09-16", Administrative, "no year, and after 2016"},
		{"10/CT-UBND", "2014-05-05", Open, "no year, which before 2016-07-01 decides nothing"},
		{"30/2020/NĐ-CP", "2020-03-05", Normative, "a decree"},
		{"04/2018/TT-BKHCN", "2018-05-15", Normative, "a circular"},
		{"26/2026/NQ-CP", "2026-02-03", Normative, "since Law 64/2025/QH15 art. 4.5"},
		{"30/2008/NQ-CP", "2020-01-01", Administrative, "resolutions of the Government are not in Law 80/2015/QH13 art. 4"},
		{"01/2022/QĐ-KTNN", "2022-01-20", Normative, "decisions of the State Auditor General"},
		{"01/2025/QĐ-KTNN", "2025-04-01", Administrative, "circulars since that day (Law 64/2025/QH15 art. 4.8)"},
		{"50/2007/QĐ-BTC", "2007-01-01", Normative, "decisions of ministers before the law of 2008"},
		{"50/2012/QĐ-BTC", "2012-01-01", Administrative, "not after it"},
		{"06/2013/TTLT-BKHCN-BCT", "2013-01-01", Normative, "joint circulars of ministries"},
		{"06/2016/TTLT-BKHCN-BCT", "2016-07-01", Open, "no form of Law 80/2015/QH13, and of no other"},
		{"03/2018/TTLT-VKSNDTC-BCA-BQP-TTCP", "2018-10-18", Normative, "with the Supreme Procuracy they still are"},
		{"10/2018/TTLT-BTP-BCA-BQP-BTC-TANDTC-VKSNDTC", "2018-06-29", Normative, "wherever the court stands among the bodies"},
		{"01/2020/TT-UBND", "2020-01-01", Open, "no People's Committee issues circulars"},
		{"26/2014/NQ-HĐND", "2014-12-10", Normative, "councils"},
		{"07/NQ-HĐND", "2019-07-10", Administrative, "councils, individual"},
		{"91/2015/QH13", "2015-11-24", Open, "a law by its form, but so are individual resolutions"},
		{"957/NQ-UBTVQH13", "2015-06-01", Open, "before 2016"},
		{"1365/NQ-UBTVQH15", "2025-01-10", Administrative, "no year, and after 2016"},
		{"06/2008/PL-UBTVQH12", "2008-11-10", Normative, "an ordinance"},
		{"7816/VPCP-TTĐT", "2018-08-14", Administrative, "a dispatch"},
		{"16-CT/TW", "2000-01-01", Other, "the Party"},
		{"05/VBHN-BGDĐT", "2014-02-13", Other, "a consolidated text"},
		{"479/2026/TB-LĐTBXH", "2026-01-01", Administrative, "a notice, whatever its number"},
		{"10/2020/QĐ-XYZ", "2020-01-01", Open, "of a body nobody knows"},
		{"20/2007/CT-UBND", "", Open, "the day is not known, and the law changed"},
	} {
		n, err := ParseNumber(c.number)
		require.NoError(t, err)
		day := schedule.Date(0)
		if c.signed != "" {
			day = schedule.MustParseDate(c.signed)
		}
		got, why := ClassOn(n, day)
		require.Equal(t, c.want.String(), got.String(), "%s: %s; %s", c.number, c.why, why)
		require.NotEmpty(t, why.In("vi"))
	}
	got, _ := ClassOn(directive.MustNumber("2206/CT-UBND"), schedule.MustParseDate("2020-09-16"))
	require.Equal(t, Open, got, "no grammar has read it")
}

// The table of types must hold every row of the collected vocabulary; the classes by date are the law's.
func TestDocumentTypes_vocabulary(t *testing.T) {
	f, err := os.Open("testdata/types.csv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	administrative := 0
	for _, row := range rows[1:] {
		code, vi, class := row[0], strings.TrimSuffix(row[1], " (cá biệt)"), row[2]
		found := false
		for _, d := range documentTypes() {
			same := d.Name["vi"] == vi || strings.HasPrefix(d.Name["vi"], vi+" ")
			found = found || same && (code == "" || d.Code == code) && (d.Normative == (class == "normative"))
		}
		require.True(t, found, "%v", row)
		if class == "administrative" {
			administrative++
		}
	}
	require.Equal(t, 29, administrative, "Decree 30/2020/NĐ-CP art. 7")
	of7 := 0
	for _, d := range documentTypes() {
		require.True(t, d.Source != "" && d.Name["vi"] != "" && d.Name["en"] != "", d.Code)
		if strings.HasPrefix(d.Source, decree7) {
			of7++
			require.False(t, d.Normative)
		}
	}
	require.Equal(t, 29, of7)
}

func TestCheckCapacity(t *testing.T) {
	for _, c := range []struct {
		number, signed, capacity, position string
		want                               []string
		why                                string
	}{
		{"2206/CT-UBND", "2020-09-16", "TM", "Chủ tịch", nil, "a People's Committee is a collective"},
		{"2206/CT-UBND", "2020-09-16", "KT", "Phó Chủ tịch", nil, "a deputy"},
		{"2206/CT-UBND", "2020-09-16", "", "Chủ tịch", nil, "in one's own right"},
		{"26/2014/NQ-HĐND", "2014-12-10", "TM", "Chủ tịch", nil, "a council too"},
		{"03/2018/TTLT-BTP-BTC", "2015-01-01", "TM", "Bộ trưởng", []string{"vn-capacity-collective"}, "a ministry has one head"},
		{"666/CT-BGDĐT", "2020-08-24", "TM", "Bộ trưởng", []string{"vn-capacity-collective"}, "a ministry has one head"},
		{"666/CT-BGDĐT", "2020-08-24", "KT", "Bộ trưởng", []string{"vn-capacity-deputy"}, "the minister signs for himself"},
		{"666/CT-BGDĐT", "2020-08-24", "KT", "Thứ trưởng", nil, "a vice minister"},
		{"666/CT-BGDĐT", "2020-08-24", "KT", "", nil, "not said, not held against it"},
		{"30/QĐ-UBND", "2020-08-24", "Q", "Phó Chủ tịch", []string{"vn-capacity-head"}, "a deputy is no acting head"},
		{"30/2020/TT-BYT", "2020-12-31", "TL", "Vụ trưởng", []string{"vn-capacity-normative"}, "a circular is not signed by order"},
		{"615/SGDĐT-VP", "2020-03-06", "TL", "Chánh Văn phòng", nil, "a dispatch is"},
		{"30/2020/TT-BYT", "2020-12-31", "TUQ", "Vụ trưởng", []string{"vn-capacity-normative"}, "nor by authority"},
		{"3/QĐ-XYZ", "2020-01-01", "TM", "", nil, "nobody knows how this body works"},
	} {
		n, err := ParseNumber(c.number)
		require.NoError(t, err)
		var codes []string
		for _, p := range checkCapacity(directive.Signature{Position: c.position, Capacity: c.capacity}, n, schedule.MustParseDate(c.signed)) {
			codes = append(codes, p.Code())
			require.NotEqual(t, p.In("vi"), p.In("en"))
		}
		require.Equal(t, c.want, codes, c.why)
	}
}

func TestCheck_looksAtTheSignature(t *testing.T) {
	d := &directive.Directive{Type: "CT", Number: directive.MustNumber("666/CT-BGDĐT"), Signed: schedule.MustParseDate("2020-08-24")}
	require.Empty(t, Check(d, nil))
	d.Signature.Capacity = "TM"
	problems := Check(d, nil)
	require.Len(t, problems, 1)
	require.Equal(t, "/signature/capacity", problems[0].Pointer)
	require.Equal(t, "/signature/capacity: người ký ký TM., nhưng BGDĐT không làm việc theo chế độ tập thể (Decree 30/2020/NĐ-CP art. 13.2; Decree 34/2016/NĐ-CP art. 65) (vn-capacity-collective)", problems[0].In("vi"))
}

func TestCapacities_areThoseOfTheDecree(t *testing.T) {
	var list []string
	for _, c := range capacities() {
		list = append(list, c.Code)
		require.NotEmpty(t, c.Source)
		require.Equal(t, c.Code == "TUQ", c.Written)
	}
	require.Equal(t, []string{"", "TM", "KT", "TL", "TUQ", "Q"}, list)
}

func TestTemplates_bothLanguagesOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, list := range [][]schedule.Template{numberReasons(), classTemplates(), capacityTemplates()} {
		for _, r := range list {
			require.True(t, strings.HasPrefix(r.Code, "vn-") && r.En != "" && r.Vi != "" && r.En != r.Vi && !seen[r.Code], r.Code)
			seen[r.Code] = true
		}
	}
}

func TestIssuerRows(t *testing.T) {
	for _, r := range issuerRows {
		require.False(t, isDigit(r.code[len(r.code)-1]), "%s: no code may end with a digit", r.code)
		require.NotContains(t, r.code, "&")
		name, ok := IssuerName(r.code)
		require.Equal(t, r.class != nameless, ok, r.code)
		require.Equal(t, r.class == nameless, name["vi"] == "" || name["en"] == "", r.code)
		if r.seen == "" {
			continue
		}
		n, err := ParseNumber(r.seen)
		require.NoError(t, err, r.code)
		codesOf := strings.Join(append(n.Issuers(), n.Unit()), " ")
		require.Contains(t, codesOf, r.code, r.seen)
	}
	name, ok := IssuerName("BGD&ĐT")
	require.True(t, ok)
	require.Equal(t, "Bộ Giáo dục và Đào tạo", name["vi"])
	_, ok = IssuerName("XYZ")
	require.False(t, ok)
}

// The law of the day decides, and where the number leaves it open the form does.
func TestLawTellsNormativeByIssuer(t *testing.T) {
	law := Law()
	for _, c := range []struct {
		typ, number, signed string
		normative, ok       bool
		why                 string
	}{
		{"CT", "20/2007/CT-UBND", "2007-11-08", true, true, "directives of People's Committees were normative until 2016-06-30"},
		{"CT", "2206/CT-UBND", "2020-09-16", false, true, "and are administrative since"},
		{"QĐ", "50/2012/QĐ-BTC", "2012-01-01", false, true, "a year in the number makes no minister's decision normative"},
		{"QĐ", "28/2018/QĐ-TTg", "2018-07-12", true, true, "a decision of the Prime Minister is"},
		{"NQ", "30/2008/NQ-CP", "2020-01-01", false, true, "a resolution of the Government was not"},
		{"NQ", "26/2026/NQ-CP", "2026-02-03", true, true, "and is since Law 64/2025/QH15"},
		{"QĐ", "10/2020/QĐ-XYZ", "2020-01-01", true, true, "of a body nobody knows the form of the number tells"},
		{"TB", "479/2026/TB-LĐTBXH", "2026-01-01", false, true, "a notice never"},
		{"BC", "15/BC-UBND", "2021-01-01", false, true, "nor a report"},
		{"XX", "15/2021/QĐ-UBND", "2021-01-01", false, false, "a type that the law does not have"},
	} {
		n, err := ParseNumber(c.number)
		require.NoError(t, err)
		normative, ok := law.Normative(c.typ, n, schedule.MustParseDate(c.signed))
		require.Equal(t, [2]bool{c.normative, c.ok}, [2]bool{normative, ok}, "%s: %s", c.number, c.why)
	}
}
