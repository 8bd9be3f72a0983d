package angiang_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
	"github.com/chithi-go/chithi/schedule"
)

func registry(t testing.TB) *agency.Registry {
	t.Helper()
	r, err := angiang.Registry()
	require.NoError(t, err)
	return r
}

func old(s string) agency.Key    { return agency.MustParseKey("vn/an-giang/" + s) }
func merged(s string) agency.Key { return agency.MustParseKey("vn/an-giang-2025/" + s) }

// The seed's question: who answers for what 2206/CT-UBND gave, on four days. The expected bodies are the
// successors column of the shared agencies.csv, row by row.
func TestWhoAnswersForDirective2206(t *testing.T) {
	days := []string{"2020-10-01", "2025-03-02", "2025-07-02", "2026-11-23"}
	type on struct {
		result  agency.Result
		holders string
	}
	self := func(s string) on { return on{agency.Unchanged, "o/" + s} }
	to := func(s string) on { return on{agency.Succeeded, s} }
	split := func(s string) on { return on{agency.Divided, s} }
	nobody := on{agency.Orphaned, ""}
	tests := []struct {
		body    string
		assumed bool // on 2025-07-02
		want    [4]on
	}{
		{"so-giao-duc-va-dao-tao", false, [4]on{self("so-giao-duc-va-dao-tao"), self("so-giao-duc-va-dao-tao"), to("n/so-giao-duc-va-dao-tao"), to("n/so-giao-duc-va-dao-tao")}},
		{"so-noi-vu", true, [4]on{self("so-noi-vu"), to("o/so-noi-vu-2025"), to("n/so-noi-vu"), to("n/so-noi-vu")}},
		{"so-thong-tin-va-truyen-thong", true, [4]on{self("so-thong-tin-va-truyen-thong"), split("o/so-khoa-hoc-va-cong-nghe-2025 o/so-van-hoa-the-thao-va-du-lich"), split("n/so-khoa-hoc-va-cong-nghe n/so-van-hoa-va-the-thao"), split("n/so-khoa-hoc-va-cong-nghe n/so-van-hoa-va-the-thao")}},
		{"so-lao-dong-thuong-binh-va-xa-hoi", true, [4]on{
			self("so-lao-dong-thuong-binh-va-xa-hoi"),
			split("o/cong-an-tinh o/so-giao-duc-va-dao-tao o/so-noi-vu-2025 o/so-nong-nghiep-va-moi-truong o/so-y-te"),
			split("n/cong-an-tinh n/so-giao-duc-va-dao-tao n/so-noi-vu n/so-nong-nghiep-va-moi-truong n/so-y-te"),
			split("n/cong-an-tinh n/so-giao-duc-va-dao-tao n/so-noi-vu n/so-nong-nghiep-va-moi-truong n/so-y-te"),
		}},
		{"so-ngoai-vu", true, [4]on{self("so-ngoai-vu"), self("so-ngoai-vu"), to("n/so-du-lich"), to("n/so-du-lich")}},
		{"so-giao-thong-van-tai", true, [4]on{self("so-giao-thong-van-tai"), to("o/so-xay-dung-2025"), to("n/so-xay-dung"), to("n/so-xay-dung")}},
		{"ban-an-toan-giao-thong", true, [4]on{self("ban-an-toan-giao-thong"), self("ban-an-toan-giao-thong"), nobody, to("n/ban-an-toan-giao-thong")}},
		{"so-van-hoa-the-thao-va-du-lich", true, [4]on{self("so-van-hoa-the-thao-va-du-lich"), self("so-van-hoa-the-thao-va-du-lich"), split("n/so-du-lich n/so-van-hoa-va-the-thao"), split("n/so-du-lich n/so-van-hoa-va-the-thao")}},
		{"so-y-te", true, [4]on{self("so-y-te"), self("so-y-te"), to("n/so-y-te"), to("n/so-y-te")}},
		{"bao-hiem-xa-hoi", true, [4]on{self("bao-hiem-xa-hoi"), to("vn/bao-hiem-xa-hoi-khu-vuc-xxxiv"), to("n/bao-hiem-xa-hoi"), to("n/bao-hiem-xa-hoi")}},
		{"so-tai-chinh", true, [4]on{self("so-tai-chinh"), to("o/so-tai-chinh-2025"), to("n/so-tai-chinh"), to("n/so-tai-chinh")}},
		{"so-ke-hoach-va-dau-tu", true, [4]on{self("so-ke-hoach-va-dau-tu"), to("o/so-tai-chinh-2025"), to("n/so-tai-chinh"), to("n/so-tai-chinh")}},
		{"so-tai-nguyen-va-moi-truong", true, [4]on{self("so-tai-nguyen-va-moi-truong"), to("o/so-nong-nghiep-va-moi-truong"), to("n/so-nong-nghiep-va-moi-truong"), to("n/so-nong-nghiep-va-moi-truong")}},
		{"bao-an-giang", true, [4]on{self("bao-an-giang"), self("bao-an-giang"), to("n/bao-va-phat-thanh-truyen-hinh"), to("n/bao-va-phat-thanh-truyen-hinh")}},
		{"dai-phat-thanh-truyen-hinh", true, [4]on{self("dai-phat-thanh-truyen-hinh"), self("dai-phat-thanh-truyen-hinh"), to("n/bao-va-phat-thanh-truyen-hinh"), to("n/bao-va-phat-thanh-truyen-hinh")}},
		{"uy-ban-mat-tran-to-quoc", false, [4]on{self("uy-ban-mat-tran-to-quoc"), self("uy-ban-mat-tran-to-quoc"), to("n/uy-ban-mat-tran-to-quoc"), to("n/uy-ban-mat-tran-to-quoc")}},
	}
	expand := strings.NewReplacer("o/", "vn/an-giang/", "n/", "vn/an-giang-2025/")
	r := registry(t)
	for _, tt := range tests {
		for i, day := range days {
			a := r.Who(old(tt.body), schedule.MustParseDate(day))
			var holders []string
			for k := range a.Holders() {
				holders = append(holders, k.String())
			}
			want := strings.Fields(tt.want[i].holders)
			for j, w := range want {
				if !strings.HasPrefix(w, "vn/") {
					want[j] = expand.Replace(w)
				}
			}
			require.Equal(t, tt.want[i].result, a.Result(), "%s on %s", tt.body, day)
			require.ElementsMatch(t, want, holders, "%s on %s", tt.body, day)
			if day == "2025-07-02" {
				require.Equal(t, tt.assumed, a.Assumed(), "%s on %s", tt.body, day)
			}
			require.Equal(t, schedule.MustParseDate(day) > r.Recorded(), a.Standing() == schedule.Provisional, "the record ends with 2025-12-31")
		}
	}
}

// Nobody found what became of the Department of Foreign Affairs between the two reorganisations.
func TestForeignAffairsBetweenTheReorganisations(t *testing.T) {
	r := registry(t)
	require.Equal(t, schedule.Certain, r.Who(old("so-ngoai-vu"), schedule.MustParseDate("2025-02-28")).Standing())
	a := r.Who(old("so-ngoai-vu"), schedule.MustParseDate("2025-03-02"))
	require.Equal(t, agency.Unchanged, a.Result())
	require.Equal(t, schedule.Assumed, a.Standing())
}

// The record names five successors of the Department and of the Ministry of Labour; for the Ministry it states no
// function, and of what the pattern does not name nobody knows which of the five has it.
func TestLabourBeyondThePattern(t *testing.T) {
	r := registry(t)
	for _, tt := range []struct{ body, holders string }{
		{"vn/an-giang/so-lao-dong-thuong-binh-va-xa-hoi", "cong-an-tinh so-giao-duc-va-dao-tao so-noi-vu-2025 so-nong-nghiep-va-moi-truong so-y-te"},
		{"vn/bo-lao-dong-thuong-binh-va-xa-hoi", "bo-dan-toc-va-ton-giao bo-giao-duc-va-dao-tao bo-noi-vu bo-nong-nghiep-va-moi-truong bo-y-te"},
	} {
		what := agency.Responsibility{Agency: agency.MustParseKey(tt.body), Function: "gender-equality"}
		whole, part := r.Who(what.Agency, schedule.MustParseDate("2025-03-02")), r.Resolve(what, 0, schedule.MustParseDate("2025-03-02"))
		for _, a := range []agency.Answer{whole, part} {
			var holders []string
			for k := range a.Holders() {
				holders = append(holders, k.String()[strings.LastIndexByte(k.String(), '/')+1:])
			}
			require.Equal(t, agency.Divided, a.Result(), tt.body)
			require.Equal(t, strings.Fields(tt.holders), holders, tt.body)
			require.True(t, a.Assumed(), tt.body)
		}
		for p := range part.Parts() {
			require.True(t, p.Unstated, tt.body)
		}
	}
}

// The Front of 2020 is found by the names that leave its place to the reader and by those that say it.
func TestNamesOfTheFront(t *testing.T) {
	r := registry(t)
	for _, name := range []string{"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Uỷ ban MTTQ Việt Nam tỉnh An Giang", "MTTQ tỉnh An Giang", "UBMTTQ tỉnh"} {
		found := slices.Collect(r.Find(name, schedule.MustParseDate("2020-10-01")))
		require.Equal(t, []agency.Key{old("uy-ban-mat-tran-to-quoc")}, found, name)
	}
}

// No district committee is alive after 30 June 2025; each is divided among the communes of its territory.
func TestDistrictsEndIntoTheirCommunes(t *testing.T) {
	r := registry(t)
	group := agency.Group{Kind: "district-peoples-committee", Under: agency.MustParseKey("vn/an-giang")}
	require.Len(t, slices.Collect(slices.Values(r.Members(group, schedule.MustParseDate("2020-09-26")))), 11)
	require.Len(t, r.Members(group, schedule.MustParseDate("2025-06-30")), 11, "Tịnh Biên is a town since 2023-04-10")
	require.Empty(t, r.Members(group, schedule.MustParseDate("2025-07-01")))

	total := 0
	for _, k := range r.Members(group, schedule.MustParseDate("2025-06-30")) {
		a := r.Who(k, schedule.MustParseDate("2025-07-01"))
		require.Equal(t, agency.Divided, a.Result(), k)
		require.False(t, a.Assumed(), k)
		total += len(slices.Collect(a.Holders()))
	}
	require.Equal(t, 54, total, "the communes that Resolution 1654/NQ-UBTVQH15 made of the eleven districts")
}

// codes names the bodies of agencies.csv; a body whose row has "(mới)" is the second of its code there.
var codes = map[string]string{
	"UBND": "uy-ban-nhan-dan", "HĐND": "hoi-dong-nhan-dan", "VPUBND": "van-phong-uy-ban-nhan-dan", "SGDĐT": "so-giao-duc-va-dao-tao",
	"SNV": "so-noi-vu", "SNV (mới)": "so-noi-vu-2025", "SLĐTBXH": "so-lao-dong-thuong-binh-va-xa-hoi", "STTTT": "so-thong-tin-va-truyen-thong",
	"SKHCN": "so-khoa-hoc-va-cong-nghe", "SKHCN (mới)": "so-khoa-hoc-va-cong-nghe-2025", "SNgV": "so-ngoai-vu", "SGTVT": "so-giao-thong-van-tai",
	"SXD": "so-xay-dung", "SXD (mới)": "so-xay-dung-2025", "BATGT": "ban-an-toan-giao-thong", "SVHTTDL": "so-van-hoa-the-thao-va-du-lich",
	"SYT": "so-y-te", "BHXH": "bao-hiem-xa-hoi", "STC": "so-tai-chinh", "STC (mới)": "so-tai-chinh-2025", "SKHĐT": "so-ke-hoach-va-dau-tu",
	"STNMT": "so-tai-nguyen-va-moi-truong", "SNNPTNT": "so-nong-nghiep-va-phat-trien-nong-thon", "SNNMT": "so-nong-nghiep-va-moi-truong",
	"SDTTG": "so-dan-toc-va-ton-giao", "BDT": "ban-dan-toc", "SCT": "so-cong-thuong", "STP": "so-tu-phap", "TTr": "thanh-tra", "BAG": "bao-an-giang",
	"PTTH": "dai-phat-thanh-truyen-hinh", "UBMTTQ": "uy-ban-mat-tran-to-quoc", "TT-PVHCC": "trung-tam-phuc-vu-hanh-chinh-cong", "BQLDA": "ban-quan-ly-du-an",
	"AG25-BATGT": "n/ban-an-toan-giao-thong", "AG25-SDL": "n/so-du-lich", "AG25-SVHTT": "n/so-van-hoa-va-the-thao", "AG25-SGDĐT": "n/so-giao-duc-va-dao-tao",
	"AG25-SXD": "n/so-xay-dung", "AG25-BHXH": "n/bao-hiem-xa-hoi", "AG25-BPTTH": "n/bao-va-phat-thanh-truyen-hinh", "AG25-MTTQ": "n/uy-ban-mat-tran-to-quoc",
	"AG25-SNV": "n/so-noi-vu", "AG25-STC": "n/so-tai-chinh", "AG25-SKHCN": "n/so-khoa-hoc-va-cong-nghe", "AG25-SNNMT": "n/so-nong-nghiep-va-moi-truong",
	"AG25-SYT": "n/so-y-te", "AG25-VPUBND": "n/van-phong-uy-ban-nhan-dan", "BHXH-KV34": "vn/bao-hiem-xa-hoi-khu-vuc-xxxiv",
	"AG-OLD": "vn/an-giang", "KG-OLD": "vn/kien-giang", "AG-NEW": "vn/an-giang-2025",
	"BTTTT": "vn/bo-thong-tin-va-truyen-thong", "BLĐTBXH": "vn/bo-lao-dong-thuong-binh-va-xa-hoi", "BGTVT": "vn/bo-giao-thong-van-tai", "BKHĐT": "vn/bo-ke-hoach-va-dau-tu",
	"BNNPTNT": "vn/bo-nong-nghiep-va-phat-trien-nong-thon", "BTNMT": "vn/bo-tai-nguyen-va-moi-truong", "UBDT": "vn/uy-ban-dan-toc",
	"883": "long-xuyen/uy-ban-nhan-dan", "884": "chau-doc/uy-ban-nhan-dan", "886": "an-phu/uy-ban-nhan-dan", "887": "tan-chau/uy-ban-nhan-dan",
	"888": "phu-tan/uy-ban-nhan-dan", "889": "chau-phu/uy-ban-nhan-dan", "890": "tinh-bien/uy-ban-nhan-dan", "890 Thị xã Tịnh Biên": "tinh-bien-2023/uy-ban-nhan-dan",
	"891": "tri-ton/uy-ban-nhan-dan", "892": "chau-thanh/uy-ban-nhan-dan", "893": "cho-moi/uy-ban-nhan-dan", "894": "thoai-son/uy-ban-nhan-dan",
}

func TestLivesAreThoseOfTheRecord(t *testing.T) {
	data := os.Getenv("CHITHI_DATA")
	if data == "" {
		t.Skip("CHITHI_DATA is not set")
	}
	f, err := os.Open(filepath.Join(data, "data", "agencies.csv"))
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	r := registry(t)
	for _, row := range rows[1:] {
		code, _, _ := strings.Cut(row[0], " (")
		name, from, to := row[1], row[5], row[6]
		key, ok := codes[code+" (mới)"]
		if !strings.HasSuffix(name, "(mới)") || !ok {
			key, ok = codes[code]
		}
		if k, special := codes[code+" "+name]; special {
			key = k
		}
		require.True(t, ok, "%s %s is in the registry", code, name)
		if !strings.HasPrefix(key, "vn/") {
			rest, isNew := strings.CutPrefix(key, "n/")
			key = old(rest).String()
			if isNew {
				key = merged(rest).String()
			}
		}
		life, ok := r.Life(agency.MustParseKey(key))
		require.True(t, ok, key)
		last := ""
		if life.Before != 0 {
			last = (life.Before - 1).String()
		}
		require.Equal(t, from, life.From.String(), "first day of %s", key)
		require.Equal(t, to, last, "last day of %s", key)

		// What the record calls assumed, the pattern of another place or remembered, the answer calls assumed. A body of
		// 2020 is asked about on the first day without it, a later one on its first day.
		day := max(life.Before, life.From)
		doubt := strings.ToLower(row[7] + " " + row[8])
		doubt = strings.ReplaceAll(doubt, "national pattern", "") // of what the department received, not of what became of it
		saysSo := func(word string) bool { return strings.Contains(doubt, word) }
		if day != 0 && slices.ContainsFunc([]string{"assumed", "pattern", "memory", "not confirmed"}, saysSo) {
			require.True(t, r.Who(agency.MustParseKey(key), day).Assumed(), "%s on %s: %s", key, day, doubt)
		}
	}
}
