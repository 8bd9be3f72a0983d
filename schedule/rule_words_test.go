package schedule_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestRulesInVietnamese(t *testing.T) {
	for _, tc := range []struct{ phrase, vi string }{
		{"10 days after signing", "sau 10 ngày kể từ ngày ký"},
		{"5 working days after receipt, on vn-labour", "sau 5 ngày làm việc kể từ ngày nhận, ngày làm việc theo lịch vn-labour"},
		{"30 days before effect", "trước ngày có hiệu lực 30 ngày"},
		{"2 weeks after 2020-09-16", "sau 2 tuần kể từ ngày 2020-09-16"},
		{"on 2021-01-01", "vào ngày 2021-01-01"},
		{"on publication, rolled back", "vào ngày đăng Công báo, nếu rơi vào ngày nghỉ thì dời về ngày làm việc liền trước"},
		{"1 month after publication, month end clipped", "sau 1 tháng kể từ ngày đăng Công báo, tháng không có ngày tương ứng thì lấy ngày cuối cùng của tháng"},
		{"6 months after effect, once they have run", "sau 6 tháng kể từ ngày có hiệu lực, khi đã hết trọn thời hạn đó"},
		{"1 year after passage, counting that day, month end kept", "sau 1 năm kể từ ngày thông qua, tính cả ngày đó, tháng không có ngày tương ứng hoặc tính từ ngày cuối tháng thì lấy ngày cuối cùng của tháng"},
		{"on the first day of the month following publication", "vào ngày đầu tiên của tháng liền sau tháng có ngày đăng Công báo"},
		{"on the last day of the 3rd month following signing", "vào ngày cuối cùng của tháng thứ 3 sau tháng có ngày ký"},
		{"on the 15th day of the 2nd month following issuance", "vào ngày 15 của tháng thứ 2 sau tháng có ngày ban hành"},
		{"on the next 1 January or 1 July after promulgation", "vào ngày 1 tháng 1 hoặc ngày 1 tháng 7 gần nhất sau ngày công bố"},
		{"on the next 1 July after promulgation, counting that day", "vào ngày 1 tháng 7 gần nhất sau ngày công bố, kể cả chính ngày đó"},
		{"the later of 45 days after signing and on 2021-01-01", "vào ngày muộn nhất trong 2 ngày sau: (sau 45 ngày kể từ ngày ký); (vào ngày 2021-01-01)"},
		{"the earlier of on effect and on application, not after 2021-01-01", "vào ngày sớm nhất trong 2 ngày sau: (vào ngày có hiệu lực); (vào ngày áp dụng), không muộn hơn ngày 2021-01-01"},
		{"10 days after (1 month after receipt), not before signing", "sau 10 ngày kể từ ngày xác định theo (sau 1 tháng kể từ ngày nhận), không sớm hơn ngày ký"},
		{`3 days before event "khai mạc", in working days if 5 or fewer`, `trước ngày xảy ra sự kiện "khai mạc" 3 ngày, tính theo ngày làm việc nếu không quá 5 ngày`},
		{"4 days after completion of I.3.a, leaving out court", "sau 4 ngày kể từ ngày hoàn thành I.3.a, không tính các ngày nghỉ ghi trong lịch court"},
	} {
		r := schedule.MustParseRule(tc.phrase)
		require.Equal(t, tc.vi, r.In("vi"), tc.phrase)
		require.Equal(t, tc.phrase, r.In("en"))
	}
	require.Empty(t, schedule.Rule{}.In("vi"))
}

// TestEveryRuleCanBeSaid says random rules: no word of the phrase is left, and two rules never sound the same.
func TestEveryRuleCanBeSaid(t *testing.T) {
	g := readGrammar(t)
	names := strings.NewReplacer(`"opening"`, "", `"khai mạc năm học"`, "", `"a, and on (b)"`, "", `"later of"`, "")
	english := map[string]bool{}
	for w := range strings.FieldsSeq("after before on day days month months year week working signing effect the and or not rolled end following next later earlier") {
		english[w] = true
	}
	noLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	random := rand.New(rand.NewPCG(16, 9))
	said := map[string]string{}
	for range 3_000 {
		var b strings.Builder
		g.write(random, &b, "rule", 0)
		rule, err := schedule.ParseRule(b.String())
		if err != nil {
			require.Greater(t, b.Len(), schedule.MaxPhrase, b.String())
			continue
		}
		vi := rule.In("vi")
		require.NotEmpty(t, vi)
		for w := range strings.FieldsFuncSeq(names.Replace(vi), noLetter) {
			if english[w] {
				require.Fail(t, "a word was left in English", "%s in %s", w, vi)
			}
		}
		if have, ok := said[vi]; ok {
			require.Equal(t, have, rule.String(), vi)
		}
		said[vi] = rule.String()
	}
}

func TestTermsAndEndsInVietnamese(t *testing.T) {
	term := schedule.Term{Role: schedule.RoleEffect, Rule: schedule.MustParseRule("10 days after signing")}
	require.Equal(t, "có hiệu lực: sau 10 ngày kể từ ngày ký", term.In("vi"))
	term.Printed = day("2020-09-26")
	require.Equal(t, "có hiệu lực: sau 10 ngày kể từ ngày ký (văn bản ghi 2020-09-26)", term.In("vi"))
	require.Equal(t, "effect: 10 days after signing (printed 2020-09-26)", term.String())
	require.Equal(t, "effect: (printed 2020-09-26)", schedule.Term{Role: schedule.RoleEffect, Printed: day("2020-09-26")}.In("en"))

	said := schedule.Template{En: "read as {0}", Vi: "hiểu là {0}"}.With(term)
	require.Equal(t, "hiểu là "+term.In("vi"), said.In("vi"), "a message says its arguments in its own language")

	two := &schedule.AmbiguousError{Words: "x", Readings: []schedule.Rule{schedule.MustParseRule("on signing"), schedule.MustParseRule("on publication")}}
	require.Equal(t, `"x" có 2 cách hiểu: vào ngày ký; vào ngày đăng Công báo`, two.In("vi"))
	require.Equal(t, `schedule: "x" can be read in 2 ways: on signing; on publication`, two.Error())

	for e := schedule.Refuse; e <= schedule.Stick; e++ {
		require.NotEmpty(t, e.In("vi"))
	}
	require.Equal(t, "clipped", schedule.Clip.String())
	require.Empty(t, schedule.MonthEnd(9).In("vi"))
	require.Contains(t, (&schedule.RangeError{From: -5}).In("vi"), "Date(-5) không phải")
}

// TestTourDates holds the dates of doc.go.
func TestTourDates(t *testing.T) {
	cals := everyCalendar(t)
	facts := schedule.Facts{Effect: day("2024-08-01"), Publication: day("2019-03-01")}
	for phrase, expected := range map[string]string{
		"6 months after effect":                                   "2025-02-01",
		"6 months after effect, once they have run":               "2025-02-02",
		"6 months after effect, counting that day":                "2025-01-31",
		"15 days after publication":                               "2019-03-16",
		"15 days after publication, rolled forward on us-federal": "2019-03-18",
	} {
		a, err := schedule.MustParseRule(phrase).Resolve(facts, cals)
		require.NoError(t, err)
		require.Equal(t, schedule.Answer{Date: day(expected)}, a, phrase)
	}
}
