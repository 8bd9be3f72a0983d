package agency

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// named returns a registry of a province committee and one body under it for each name.
func named(t *testing.T, names ...string) *Registry {
	t.Helper()
	d := Data{Agencies: []Agency{{Key: MustParseKey("p"), Names: []Name{{Text: "Ủy ban nhân dân tỉnh An Giang", Lang: "vi"}}}}}
	for i, n := range names {
		d.Agencies = append(d.Agencies, Agency{
			Key: testKey(i), Names: []Name{{Text: n, Lang: "vi"}}, Links: []Link{{To: MustParseKey("p"), Kind: Line}},
		})
	}
	return mustNew(t, d)
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, asked string
		found       bool
		why         string
	}{
		{"Sở Giáo dục và Đào tạo", "sở giáo dục và đào tạo", true, "case"},
		{"Sở Giáo dục và Đào tạo", "So Giao duc va Dao tao", true, "no marks"},
		{"Sở Giáo dục và Đào tạo", norm.NFD.String("Sở Giáo dục và Đào tạo"), true, "decomposed"},
		{"Sở Giáo dục và Đào tạo", "Sở GDĐT", true, "first word and initials"},
		{"Sở Giáo dục và Đào tạo", "Sở Giáo dục và \u00d0ào tạo", true, "eth for Đ, as copied texts have it"},
		{"Sở Giáo dục và Đào tạo", "SGD\u00d0T", true, "eth in initials"},
		{"Sở Giáo dục và Đào tạo", "Sở GD&ĐT", true, "initials with &"},
		{"Sở Giáo dục và Đào tạo", "Sở GD-ĐT", true, "initials with a hyphen"},
		{"Sở Giáo dục và Đào tạo", "SGDĐT", true, "initials"},
		{"Sở Giáo dục và Đào tạo", "Sở Giáo dục & Đào tạo", true, "& for và"},
		{"Sở Giáo dục và Đào tạo", "Sở GDĐT tỉnh An Giang", true, "the place of the body above"},
		{"Sở Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo An Giang", true, "the place without its kind"},
		{"Sở Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo Kiên Giang", false, "another place"},
		{"Sở Giáo dục và Đào tạo tỉnh An Giang", "Sở Giáo dục và Đào tạo", true, "the place left out"},
		{"Ủy ban nhân dân xã Hòa Lạc", "Uỷ ban nhân dân xã Hoà Lạc", true, "tone on the other vowel"},
		{"Ủy ban nhân dân xã Hòa Lạc", "UBND xã Hòa Lạc", true, "UBND"},
		{"Ủy ban nhân dân thành phố Long Xuyên", "UBND TP Long Xuyên", true, "TP"},
		{"Ủy ban nhân dân thành phố Long Xuyên", "UBND TP. Long Xuyên", true, "TP."},
		{"Bảo hiểm xã hội tỉnh", "BHXH tỉnh", true, "xã hội names no commune"},
		{"Sở Lao động - Thương binh và Xã hội", "Sở LĐTBXH", true, "a hyphen in the name"},
		{"Sở Lao động - Thương binh và Xã hội", "Sở Lao động, Thương binh và Xã hội", true, "other punctuation"},
		{"Ban Quản lý dự án tỉnh", "Ban QLDA tỉnh", true, "quản names no district"},
		{"Đài Phát thanh - Truyền hình An Giang", "Đài PT-TH An Giang", true, "an abbreviation inside"},
		{"Sở Y tế", "Sở Y tе", false, "a Cyrillic letter"},
		{"Sở Y tế", "Sở", false, "half a name"},
		{"Sở Y tế", "", false, "nothing"},
		{"Sở Y tế", strings.Repeat("Sở ", 400), false, "too long"},
	}
	for _, x := range tests {
		r := named(t, x.name)
		require.Equal(t, x.found, slices.Contains(slices.Collect(r.Find(x.asked, 0)), testKey(0)), "%s: %s", x.why, x.asked)
	}
}

func TestFindSeveral(t *testing.T) {
	r := named(t, "Ủy ban nhân dân xã Tân An", "Ủy ban nhân dân xã Tân Ân", "Ủy ban nhân dân phường Tân An")
	require.Equal(t, []Key{testKey(0)}, slices.Collect(r.Find("Ủy ban nhân dân xã Tân An", 0)), "the same marks go first")
	require.Equal(t, []Key{testKey(0), testKey(1)}, slices.Collect(r.Find("uy ban nhan dan xa tan an", 0)), "without marks both fit")
	require.Equal(t, []Key{testKey(0), testKey(2)}, slices.Collect(r.Find("UBND Tân An", 0)), "commune and ward")
}

func TestNameOnADay(t *testing.T) {
	k := MustParseKey("a")
	d := small(
		Change{ID: "r1", On: day, Kind: Rename, From: []Key{k}, To: []Key{k}, Name: chithi.Text{"vi": "Tên hai"}},
		Change{ID: "r2", On: day + 10, Kind: Rename, From: []Key{k}, To: []Key{k}, Name: chithi.Text{"vi": "Tên ba", "en": "Name three"}},
	)
	r := mustNew(t, d)
	for _, x := range []struct {
		on       schedule.Date
		lang, is string
	}{
		{day - 1, "vi", "Cơ quan a"},
		{day, "vi", "Tên hai"},
		{day + 9, "vi", "Tên hai"},
		{day + 10, "vi", "Tên ba"},
		{day + 10, "en", "Name three"},
		{day - 1, "en", "Cơ quan a"},
		{day + 10, "fr", "Tên ba"},
	} {
		require.Equal(t, x.is, r.Name(k, x.lang, x.on), "%v %s", x.on, x.lang)
	}
	require.Empty(t, slices.Collect(r.Find("Tên hai", day-1)))
	require.Equal(t, []Key{k}, slices.Collect(r.Find("Tên hai", day)))
	require.Equal(t, []Key{k}, slices.Collect(r.Find("Cơ quan a", 0)), "over all time")
	require.Empty(t, r.Name(MustParseKey("zz"), "vi", day))
}

// A decision that makes or enlarges one body may name it too.
func TestNameGivenByAnyChange(t *testing.T) {
	name := chithi.Text{"vi": "Sở mới"}
	r := mustNew(t, small(
		Change{ID: "x", On: day, Kind: Absorb, From: keysOf("a"), To: keysOf("b"), Name: name},
		Change{ID: "y", On: day, Kind: Divide, From: keysOf("c"), To: []Key{MustParseKey("d"), MustParseKey("b")}, Name: name},
	))
	b := MustParseKey("b")
	require.Equal(t, "Cơ quan b", r.Name(b, "vi", day-1))
	require.Equal(t, "Sở mới", r.Name(b, "vi", day))
	require.Equal(t, "Cơ quan d", r.Name(MustParseKey("d"), "vi", day))
	require.Equal(t, []Key{b}, slices.Collect(r.Find("Sở mới", day)))
	var found []string
	for _, p := range r.Check() {
		if p.Code() == nameOfWhom.Code {
			found = append(found, p.Pointer)
		}
	}
	require.Equal(t, []string{"/changes/1/name"}, found)
}

func TestByCode(t *testing.T) {
	d := small()
	// The code 91 of the General Statistics Office: Kiên Giang to 30 June 2025, An Giang from 1 July.
	d.Agencies[0].Codes = []Code{{Scheme: "gso", Value: "91", Valid: schedule.Interval{Before: day}}}
	d.Agencies[1].Codes = []Code{{Scheme: "gso", Value: "91", Valid: schedule.Interval{From: day}}}
	r := mustNew(t, d)
	k, _ := r.ByCode("gso", "91", day-1)
	require.Equal(t, MustParseKey("a"), k)
	k, _ = r.ByCode("gso", "91", day)
	require.Equal(t, MustParseKey("b"), k)
	_, ok := r.ByCode("gso", "92", day)
	require.False(t, ok)
}
