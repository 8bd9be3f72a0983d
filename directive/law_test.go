package directive_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
)

var form = regexp.MustCompile(`^([0-9.]+)(?:/([0-9]{4}))?/(?:(CT|TT|NĐ|NQ|QH[0-9]+|TTLT)-?)([A-ZĐ-]*)$`)

// testLaw is a small law for the tests of this package: what it says is only what the tests need.
func testLaw(t testing.TB) directive.Law {
	t.Helper()
	cal, err := schedule.NewCalendars(calendars.VietnamCivilService())
	require.NoError(t, err)
	return directive.Law{
		Code: "vn", Name: chithi.Text{"vi": "Việt Nam", "en": "Vietnam"}, Calendars: cal,
		Types: []directive.DocumentType{
			{Code: "CT"},
			{Code: "CT", Normative: true, Valid: schedule.Interval{Before: day("2016-07-01")}},
			{Code: "TT", Normative: true},
			{Code: "NĐ", Normative: true},
			{Code: "NQ", Normative: true},
			{Code: "L", Normative: true},
		},
		Capacities: []directive.CapacityType{{Code: "TM"}, {Code: "TUQ", Written: true, Name: chithi.Text{"vi": "Thừa ủy quyền", "en": "By written authority"}, Source: "Decree 30/2020/NĐ-CP art. 13.3"}},
		ParseNumber: func(text string) (directive.Number, error) {
			m := form.FindStringSubmatch(text)
			if m == nil {
				return directive.Number{}, &directive.NumberError{Input: text, Reason: schedule.Template{Code: "test-number", En: "the form", Vi: "thể thức"}.With()}
			}
			p := directive.NumberParts{Ordinal: m[1], Type: m[3], Issuers: []string{m[4]}, Normative: m[2] != ""}
			for _, c := range m[2] {
				p.Year = 10*p.Year + int(c-'0')
			}
			if strings.HasPrefix(p.Type, "QH") {
				p.Type = ""
			}
			return directive.NumberOf(text, p)
		},
		ReadEffect: func(words string) (directive.Reading, error) {
			rules := map[string]string{
				"có hiệu lực sau 10 ngày, kể từ ngày ký ban hành":   "10 days after signing",
				"có hiệu lực kể từ ngày ký":                         "on signing",
				"có hiệu lực sau 15 ngày kể từ ngày đăng Công báo":  "15 days after publication",
				"có hiệu lực sau 5 ngày làm việc kể từ ngày ký":     "5 working days after signing",
				"có hiệu lực kể từ ngày 01 tháng 01 năm 2021 trong": "on 2021-01-01",
			}
			rule, ok := rules[words]
			if !ok {
				return directive.Reading{}, errors.New("not in the test")
			}
			return directive.Reading{Clauses: []directive.Clause{{
				Term: schedule.Term{Role: schedule.RoleEffect, Rule: schedule.MustParseRule(rule)}, Words: words, Basis: "practice",
			}}}, nil
		},
		Presume: func(f schedule.Facts) schedule.Facts {
			if f.Issuance == 0 && f.Signing != 0 {
				f.Issuance, f.Presumed = f.Signing, f.Presumed|schedule.Presume(schedule.Issuance)
			}
			return f
		},
		DefaultEffect: func(d *directive.Directive) (directive.Clause, bool) {
			return directive.Clause{Term: schedule.Term{Rule: schedule.MustParseRule("on signing")}, Basis: "test"}, d.Type == "CT"
		},
		Stages: []directive.StagePolicy{
			{Signed: schedule.Interval{From: day("2020-03-05")}, Stage: directive.Numbered, Form: directive.Paper, Within: 1, Basis: "Decree 30/2020/NĐ-CP art. 15.2"},
			{Stage: directive.Issued, Urgent: true, Basis: "Decree 30/2020/NĐ-CP art. 18.1"},
			{Stage: directive.Issued, Within: 1, Basis: "Decree 30/2020/NĐ-CP art. 18.1"},
		},
		Notices: []directive.NoticePolicy{
			{Signed: schedule.Interval{From: day("2016-07-01"), Before: day("2025-04-01")}, Levels: []string{"province"}, Days: 10, Basis: "Law 80/2015/QH13 art. 151.1"},
			{Signed: schedule.Interval{From: day("2016-07-01")}, Days: 45, Basis: "Law 80/2015/QH13 art. 151.1"},
		},
		Retroactivity: []directive.RetroactivityPolicy{
			{Signed: schedule.Interval{From: day("2016-07-01")}, Levels: []string{"province"}, Forbidden: true, Basis: "Law 80/2015/QH13 art. 152.3"},
			{Signed: schedule.Interval{From: day("2016-07-01")}, Basis: "Law 80/2015/QH13 art. 152.1"},
		},
	}
}

var (
	committee = agency.MustParseKey("vn/an-giang/uy-ban-nhan-dan")
	education = agency.MustParseKey("vn/an-giang/so-giao-duc-va-dao-tao")
	finance   = agency.MustParseKey("vn/an-giang/so-tai-chinh")
	closed    = agency.MustParseKey("vn/an-giang/so-cu")
)

func testBodies(t testing.TB) *agency.Registry {
	t.Helper()
	named := func(k agency.Key, kind string, life schedule.Interval) agency.Agency {
		return agency.Agency{Key: k, Kind: kind, Level: "province", Names: []agency.Name{{Text: k.String(), Lang: "vi"}}, Life: life, Source: "test"}
	}
	r, err := agency.New(agency.Data{Agencies: []agency.Agency{
		named(committee, "peoples-committee", schedule.Interval{}), named(education, "department", schedule.Interval{}),
		named(finance, "department", schedule.Interval{}), named(closed, "department", schedule.Interval{Before: day("2019-01-01")}),
	}, Recorded: day("2026-11-23")})
	require.NoError(t, err)
	return r
}
