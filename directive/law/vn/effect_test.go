package vn_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

// say writes a reading down: a line for every clause, then what was not understood and what is wrong.
func say(r directive.Reading, err error) string {
	var b strings.Builder
	for _, c := range r.Clauses {
		b.WriteString(c.Term.Role.String() + " " + c.Term.Rule.String())
		if c.Term.Printed != 0 {
			b.WriteString(" printed " + c.Term.Printed.String())
		}
		if !c.Term.Moment.IsZero() {
			b.WriteString(" at " + c.Term.Moment.String())
		}
		if !c.Scope.IsZero() {
			b.WriteString(" [" + c.Scope.In("vi") + "]")
		}
		if c.Part != "" {
			b.WriteString(" {" + c.Part + "}")
		}
		b.WriteString("\n")
	}
	for _, s := range r.Rest {
		b.WriteString("? " + s + "\n")
	}
	var ambiguous *schedule.AmbiguousError
	switch {
	case errors.As(err, &ambiguous):
		b.WriteString("or:")
		for _, rule := range ambiguous.Readings {
			b.WriteString(" " + rule.String() + ";")
		}
		b.WriteString("\n")
	case err != nil:
		b.WriteString("! " + err.Error() + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestReadEffect(t *testing.T) {
	tests := []struct{ why, words, want string }{
		{"a day written out", "Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2021.", "effect on 2021-01-01"},
		{"a day in figures, day first", "Thông tư này có hiệu lực kể từ ngày 15/8/2016", "effect on 2016-08-15"},
		{"with hyphens", "Nghị định này có hiệu lực từ ngày 01-01-1994.", "effect on 1994-01-01"},
		{"with full stops", "Quyết định này có hiệu lực từ ngày 1.7.2021.", "effect on 2021-07-01"},
		{"in words", "Quyết định này có hiệu lực từ ngày mùng một tháng bảy năm hai nghìn không trăm hai mươi mốt", "effect on 2021-07-01"},
		{"from signing", "Chỉ thị này có hiệu lực kể từ ngày ký.", "effect on signing"},
		{"signing and issuing are one act", "Quyết định này có hiệu lực kể từ ngày ký, ban hành", "effect on signing"},
		{"issuance alone is another anchor", "Thông tư này có hiệu lực từ ngày ban hành.", "effect on issuance"},
		{"passing", "Nghị quyết này có hiệu lực thi hành kể từ ngày thông qua.", "effect on passage"},
		{"passing by a named body", "Nghị quyết này có hiệu lực từ ngày được Quốc hội thông qua.", "effect on passage"},
		{"passing by a council and its session", "Nghị quyết này có hiệu lực sau 10 (mười) ngày kể từ ngày Hội đồng nhân dân tỉnh khóa IX, kỳ họp thứ 5 thông qua.", "effect 10 days after passage"},
		{"signing by an office", "Quyết định này có hiệu lực kể từ ngày Bộ trưởng ký ban hành.", "effect on signing"},
		{"promulgation", "Pháp lệnh này có hiệu lực kể từ ngày công bố.", "effect on promulgation"},
		{"the gazette", "Quyết định này có hiệu lực sau 15 ngày, kể từ ngày đăng Công báo.", "effect 15 days after publication"},
		{"the gazette by its longer name", "Quyết định này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo Chính phủ.", "effect 15 days after publication"},
		{"the word for day left out", "Quyết định này có hiệu lực thi hành sau 15 ngày, kể từ đăng Công báo", "effect 15 days after publication"},
		{"days after", "Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành./.", "effect 10 days after signing"},
		{"the bare form means the same day", "Thông tư này có hiệu lực thi hành 45 ngày kể từ ngày ký ban hành.", "effect 45 days after signing"},
		{"a number with a zero before it", "Quyết định này có hiệu lực sau 015 ngày kể từ ngày ký", "effect 15 days after signing"},
		{"a number in words", "Thông tư này có hiệu lực sau bốn mươi lăm ngày kể từ ngày ký ban hành.", "effect 45 days after signing"},
		{"in words and figures", "Thông tư này có hiệu lực sau mười lăm (15) ngày, kể từ ngày ký.", "effect 15 days after signing"},
		{"and the two differ", "Thông tư này có hiệu lực sau 15 (hai mươi) ngày, kể từ ngày ký.", "or: 15 days after signing; 20 days after signing;"},
		{"two units in one breath", "Quyết định có hiệu lực sau 02 tháng (60 ngày) kể từ ngày ký", "or: 2 months after signing; 60 days after signing;"},
		{"twenty years are no twenty-five", "Thông tư này có hiệu lực sau hai mươi năm kể từ ngày ký.", "effect 20 years after signing"},
		{"months do not say what a short month does", "Thông tư này có hiệu lực sau 6 tháng, kể từ ngày ký", "effect 6 months after signing"},
		{"working days name their calendar", "Quyết định này có hiệu lực sau 05 ngày làm việc kể từ ngày ký.", "effect 5 working days after signing, on vn-civil-service"},
		{"a term after the event", "Quyết định này có hiệu lực 15 ngày sau ngày ký.", "effect 15 days after signing"},
		{"after a day: that day or the next", "Quyết định này có hiệu lực sau ngày 01/7/2016.", "or: on 2016-07-01; on 2016-07-02;"},
		{"a printed day beside the rule", "Nghị định có hiệu lực thi hành từ ngày ký ban hành (30/03/2026)", "effect on signing printed 2026-03-30"},
		{"an hour", "Quyết định này có hiệu lực từ 12 giờ 30 phút ngày 05/4/2020.", "effect on 2020-04-05 at 12:30 in Asia/Ho_Chi_Minh"},
		{"midnight", "Quyết định này có hiệu lực từ 0 giờ ngày 05/4/2020.", "effect on 2020-04-05 at start in Asia/Ho_Chi_Minh"},
		{"a bound", "Quyết định này có hiệu lực sau 15 ngày kể từ ngày ký, nhưng không sớm hơn ngày 01/7/2020.", "effect 15 days after signing, not before 2020-07-01"},
		{"another text's entry into force", "Nghị định này có hiệu lực kể từ ngày Nghị quyết số 116/2020/QH14 có hiệu lực thi hành.", `effect on event "effect of 116/2020/QH14"`},
		{"a budget year begins on 1 January by law", "Nghị quyết này có hiệu lực thi hành từ năm ngân sách 2017;", "effect on 2017-01-01"},
		{"a school year on no day that a law fixes", "Thông tư này có hiệu lực từ năm học 2001 - 2002.", `effect on event "start of năm học 2001-2002"`},
		{
			"force and application are two days", "Nghị định này có hiệu lực thi hành từ ngày 10 tháng 6 năm 2017 và áp dụng từ năm ngân sách 2017.",
			"effect on 2017-06-10\napplication on 2017-01-01",
		},
		{
			"one verb for both", "Thông tư này có hiệu lực thi hành và áp dụng từ ngày 01/01/2020.",
			"effect on 2020-01-01\napplication on 2020-01-01",
		},
		{"the last day named is still in force", "Quyết định này có hiệu lực kể từ ngày 12/02/2014 đến hết ngày 31 tháng 12 năm 2017", "effect on 2014-02-12\nexpiry on 2018-01-01"},
		{"up to a day is two readings, and the start stays clear", "Thông tư này có hiệu lực kể từ ngày 01/01/2019 đến ngày 31/12/2023", "effect on 2019-01-01\nor: on 2024-01-01; on 2023-12-31;"},
		{"to the end of a year", "Thông tư này thực hiện đến hết năm 2020", "expiry on 2021-01-01"},
		{"to the end of a month", "Thông tư này được áp dụng đến hết tháng 12 năm 2020", "expiry on 2021-01-01"},
		{"no more force from a day on", "Quyết định này hết hiệu lực kể từ ngày 01/01/2022.", "expiry on 2022-01-01"},
		{"its own end in the same breath", "Quyết định này có hiệu lực kể từ ngày ký và chấm dứt hiệu lực kể từ ngày 31/12/2022.", "effect on signing\nexpiry on 2022-12-31"},
		{"until another text", "Nghị quyết này có hiệu lực từ ngày ký cho đến khi Luật số 45/2013/QH13 có hiệu lực.", "effect on signing\nexpiry on event \"effect of 45/2013/QH13\""},
		{"until something happens", "Nghị quyết này có hiệu lực từ ngày ký cho đến khi có văn bản thay thế.", "effect on signing\nexpiry on event \"có văn bản thay thế\""},
		{"a length of validity is counted in two ways", "Quyết định này có hiệu lực trong 02 năm kể từ ngày ký.", "effect on signing\nor: 2 years after signing, month end clipped; 2 years after signing, once they have run, month end clipped;"},
		{"repeal is not read here, and not lost", "Thông tư này có hiệu lực từ ngày ký và thay thế Thông tư số 5/2010/TT-BTC ngày 01/01/2010.", "effect on signing\n? và thay thế Thông tư số 5/2010/TT-BTC ngày 01/01/2010"},
		{"the text's name without this", "Nghị định có hiệu lực từ **09/02/2026** 2", "effect on 2026-02-09\n? 2"},
		{"an older spelling of this", "Quyết định nầy có hiệu lực từ ngày ký.", "effect on signing"},
		{"an article's heading before it", "Điều 5. Hiệu lực thi hành 1. Thông tư này có hiệu lực thi hành kể từ ngày 02-4-2012.", "effect on 2012-04-02\n? Điều 5\n? Hiệu lực thi hành 1"},
		{
			"a council's closing formula dates the passing itself", "Nghị quyết này đã được Hội đồng nhân dân tỉnh An Giang khóa IX, kỳ họp thứ 3 thông qua ngày 14 tháng 12 năm 2011 và có hiệu lực thi hành sau 10 ngày kể từ ngày thông qua",
			"effect 10 days after 2011-12-14",
		},
		{"the same, cut from its sentence", "thông qua ngày 12/7/2017 và có hiệu lực từ ngày 01/8/2017", "effect on 2017-08-01"},
		{"the time before the text", "Kể từ ngày 01/7/2020, Thông tư này có hiệu lực thi hành.", "effect on 2020-07-01"},
		{"a phrase of time alone", "sau 10 ngày, kể từ ngày ký ban hành", "effect 10 days after signing"},
		{"quoted as a whole", "“Chỉ thị này có hiệu lực kể từ ngày ký.”", "effect on signing"},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) { require.Equal(t, tt.want, say(vn.ReadEffect(tt.words))) })
	}
}

func TestReadEffectOfParts(t *testing.T) {
	tests := []struct{ why, words, want string }{
		{
			"an exception with its own day", "Nghị định này có hiệu lực từ ngày 01/01/2016, trừ quy định tại Điểm b Khoản 1 Điều 2 của Nghị định này thì có hiệu lực thi hành kể từ ngày 01/01/2018.",
			"effect on 2016-01-01 [toàn văn trừ điểm b khoản 1 Điều 2]\neffect on 2018-01-01 [điểm b khoản 1 Điều 2]",
		},
		{
			"an exception described elsewhere in the article", "Luật này có hiệu lực từ ngày 01/7/2017, trừ quy định tại khoản 2 Điều này. Khoản 4 Điều 80 của Luật này có hiệu lực từ ngày 01/01/2017.",
			"effect on 2017-07-01\neffect on 2017-01-01 [khoản 4 Điều 80]\n? trừ quy định tại khoản 2 Điều này",
		},
		{
			"a part may begin before the whole", "Thông tư này có hiệu lực từ ngày 19/8/2019; riêng Điều 3 và khoản 4 Điều 1 có hiệu lực từ ngày 05/07/2019.",
			"effect on 2019-08-19\neffect on 2019-07-05 [Điều 3; khoản 4 Điều 1]",
		},
		{
			"lists at every level", "Điều 40, các khoản 3, 4 và 5 Điều 63, điểm b và điểm c khoản 1 Điều 79 của Luật này có hiệu lực từ ngày 01/02/2015.",
			"effect on 2015-02-01 [Điều 40; khoản 3 Điều 63; khoản 4 Điều 63; khoản 5 Điều 63; điểm b khoản 1 Điều 79; điểm c khoản 1 Điều 79]",
		},
		{"a chapter stands alone", "Chương II của Luật này hết hiệu lực kể từ ngày 31/12/2022", "expiry on 2022-12-31 [Chương ii]"},
		{
			"a matter that is no provision", "Luật này có hiệu lực từ ngày 01/4/2009; các quy định đối với mặt hàng rượu và bia có hiệu lực từ ngày 01/01/2010.",
			"effect on 2009-04-01\neffect on 2010-01-01 {các quy định đối với mặt hàng rượu và bia}",
		},
		{
			"two days for two matters, and none for the whole", "Thông tư này có hiệu lực từ ngày 01/01/2020 đối với xã và từ ngày 01/7/2020 đối với huyện.",
			"effect on 2020-01-01 {đối với xã}\neffect on 2020-07-01 {đối với huyện}",
		},
		{"a provision of a text that is not named", "Khoản 2 có hiệu lực từ ngày 01/01/2020.", "effect on 2020-01-01 {Khoản 2}"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) { require.Equal(t, tt.want, say(vn.ReadEffect(tt.words))) })
	}
}

// What must not be read as the entry into force of the text.
func TestReadEffectTraps(t *testing.T) {
	tests := []struct{ why, words, want string }{
		{
			"a duty counted from the entry into force is a deadline", "Trong thời hạn 60 ngày kể từ ngày Thông tư này có hiệu lực thi hành, các tổ chức phải báo cáo.",
			"deadline 60 days after effect, rolled forward on vn-civil-service {các tổ chức phải báo cáo}",
		},
		{"a transitional rule", "Các dự án được phê duyệt trước ngày Nghị định này có hiệu lực thi hành từ ngày 01/01/2020 thì theo quy định cũ.", "?"},
		{"a condition", "Quyết định này có hiệu lực sau 15 ngày kể từ ngày ký nếu không có ý kiến khác.", "?"},
		{"the signing of something else", "Quyết định này có hiệu lực kể từ ngày ký hợp đồng.", "?"},
		{"another text", "Luật đất đai có hiệu lực thi hành từ ngày 01 tháng 7 năm 2014.", "?"},
		{"another text by its number", "Thông tư số 5/2010/TT-BTC có hiệu lực từ ngày 01/01/2011.", "?"},
		{"another text's end", "Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.", "?"},
		{"a text amended, with its day", "Thông tư này sửa đổi Thông tư số 1/2018/TT-BTC có hiệu lực từ ngày 01/01/2019.", "?"},
		{"a contract", "Hợp đồng có hiệu lực kể từ ngày ký.", "?"},
		{"a judgment", "Bản án, quyết định có hiệu lực pháp luật từ ngày tuyên án.", "?"},
		{"a clause quoted from elsewhere", "Sửa đổi Điều 5 như sau: “Điều 5. Thông tư này có hiệu lực từ ngày 01/01/2015.”", "?"},
		{"its own entry into force is no day", "Thông tư này có hiệu lực kể từ ngày Thông tư này có hiệu lực.", "?"},
		{"what stays in force does not enter", "Thông tư này tiếp tục có hiệu lực từ ngày 01/01/2020.", "?"},
		{"a day that is none", "Thông tư này có hiệu lực từ ngày 31 tháng 02 năm 2021.", "!"},
		{"a day whose figures are lost", "Thông tư này có hiệu lực thi hành kể từ ngày tháng năm 2021.", "!"},
		{"dots for figures", "Quyết định này có hiệu lực thi hành kể từ ngày… tháng… năm 2016", "!"},
		{"half a year", "Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 02 năm 202 .", "!"},
		{"two days for the whole", "Nghị định này có hiệu lực từ ngày 01/01/2020. Nghị định này có hiệu lực từ ngày 01/7/2020.", "or:"},
		{"one day or another", "Thông tư này có hiệu lực từ ngày 01/01/2020 hoặc 01/02/2020.", "or:"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			r, err := vn.ReadEffect(tt.words)
			got := say(r, err)
			for _, c := range r.Clauses {
				require.False(t, c.Whole() && c.Term.Role == schedule.RoleEffect, got)
			}
			switch tt.want {
			case "?":
				require.NoError(t, err)
				require.NotEmpty(t, r.Rest, "what is not understood is given back")
				require.Empty(t, r.Clauses)
			case "!":
				require.Error(t, err)
			case "or:":
				var ambiguous *schedule.AmbiguousError
				require.ErrorAs(t, err, &ambiguous)
				require.Len(t, ambiguous.Readings, 2)
			default:
				require.Equal(t, tt.want, got)
			}
		})
	}
}

// However a text was copied, it says the same.
func TestReadEffectIsTheSameInEverySpelling(t *testing.T) {
	spellings := map[string]func(string) string{
		"decomposed letters":  norm.NFD.String,
		"non-breaking spaces": func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
		"line breaks":         func(s string) string { return strings.ReplaceAll(s, " ", "\r\n ") },
		"the Icelandic eth":   func(s string) string { return strings.NewReplacer("Đ", "Ð", "đ", "ð").Replace(s) },
		"a soft hyphen":       func(s string) string { return strings.ReplaceAll(s, "hiệu", "hi\u00adệu") },
		"capitals":            strings.ToUpper,
		"a slip met in print": func(s string) string { return strings.ReplaceAll(s, "kể từ", "kế từ") },
		"words run together": func(s string) string {
			return strings.NewReplacer("lực sau", "lựcsau", "Thông tư", "Thôngtư").Replace(s)
		},
		"a number run into it":   func(s string) string { return strings.ReplaceAll(s, "ngày 1", "ngày1") },
		"the other spelling kí":  func(s string) string { return strings.ReplaceAll(s, "ký", "kí") },
		"no comma before the to": func(s string) string { return strings.ReplaceAll(s, ", kể", " kể") },
	}
	for _, words := range []string{
		"Thông tư này có hiệu lực sau bốn mươi lăm ngày, kể từ ngày ký ban hành.",
		"Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 10 năm 2010.",
		"Nghị định này có hiệu lực sau 15 ngày, kể từ ngày đăng Công báo.",
	} {
		want, err := vn.ReadEffect(words)
		require.NoError(t, err)
		require.Len(t, want.Clauses, 1)
		for why, spell := range spellings {
			got, err := vn.ReadEffect(spell(words))
			require.NoError(t, err, "%s: %s", why, words)
			require.Len(t, got.Clauses, 1, "%s: %s", why, words)
			require.True(t, want.Clauses[0].Term.Rule.Equal(got.Clauses[0].Term.Rule), "%s: %s", why, words)
			require.Empty(t, got.Rest, why)
		}
	}
}

func TestReadEffectElapsedIsOneDayLater(t *testing.T) {
	const words = "Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành."
	f := schedule.Facts{Signing: schedule.MustParseDate("2020-09-16")}
	for _, tt := range []struct {
		why  string
		read func(string) (directive.Reading, error)
		want string
	}{
		{"159 of 163 official dates", vn.ReadEffect, "2020-09-26"},
		{"the strict reading of Civil Code arts 147-148, by name only", vn.ReadEffectElapsed, "2020-09-27"},
	} {
		r, err := tt.read(words)
		require.NoError(t, err)
		a, err := r.Clauses[0].Term.Resolve(f, vn.Law().Calendars)
		require.NoError(t, err)
		require.Equal(t, tt.want, a.Date.String(), tt.why)
		require.Equal(t, schedule.Certain, a.Standing)
	}
	same, err := vn.ReadEffectElapsed("Chỉ thị này có hiệu lực kể từ ngày ký.")
	require.NoError(t, err)
	require.Equal(t, "on signing", same.Clauses[0].Term.Rule.String(), "only amounts are read otherwise")
}

func TestReadingSaysWhy(t *testing.T) {
	r, err := vn.ReadEffect("Nghị quyết này có hiệu lực thi hành từ năm ngân sách 2017.")
	require.NoError(t, err)
	require.Equal(t, "State Budget Law 83/2015/QH13 art. 14", r.Clauses[0].Basis)
	require.Equal(t, "năm ngân sách bắt đầu từ ngày 01 tháng 01", r.Clauses[0].Reason.In("vi"))
	require.Equal(t, "the budget year begins on 1 January", r.Clauses[0].Reason.In("en"))
	require.Equal(t, "Nghị quyết này có hiệu lực thi hành từ năm ngân sách 2017", r.Clauses[0].Words)
}

func TestReadEffectErrors(t *testing.T) {
	_, err := vn.ReadEffect("Thông tư này có hiệu lực thi hành kể từ ngày tháng năm 2021.")
	var noDay *vn.NoDayError
	require.ErrorAs(t, err, &noDay)
	require.Contains(t, noDay.In("vi"), "thiếu ngày cụ thể")
	require.Equal(t, "vn-clause-no-day", noDay.Message().Code())
	_, err = vn.ReadEffect(strings.Repeat("a", vn.MaxWords+1))
	var long *vn.TooLongError
	require.ErrorAs(t, err, &long)
	require.Equal(t, vn.MaxWords+1, long.Bytes)
	require.Contains(t, long.In("vi"), "quá dài")
	require.Equal(t, "vn: a clause of 1048577 bytes is too long (at most 1048576)", err.Error())
}
