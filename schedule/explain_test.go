package schedule_test

import (
	"strings"
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestExplanations(t *testing.T) {
	cals := everyCalendar(t)
	facts := schedule.Facts{
		Signing: day("2020-09-16"), Passage: day("2020-09-16"), Presumed: schedule.Presume(schedule.Passage), PresumedBy: "Decree 34/2016/NĐ-CP art. 59",
		Publication: day("2019-03-27"), Receipt: day("2020-08-28"), Effect: day("2021-01-31"),
		Events: map[string]schedule.Date{"hearing": day("2014-10-20")},
	}
	for _, tc := range []struct{ phrase, en, vi string }{
		{
			"10 days after signing",
			"signing: 2020-09-16\n10 days after 2020-09-16, that day not counted: 2020-09-26",
			"ngày ký: 2020-09-16\n10 ngày sau 2020-09-16, không tính ngày đó: 2020-09-26",
		},
		{
			"1 day after passage, counting that day, once they have run",
			"passage: 2020-09-16, presumed by law (Decree 34/2016/NĐ-CP art. 59)\n1 day after 2020-09-16, that day counted, and one day more so that all have run: 2020-09-17\n2020-09-17 is assumed",
			"ngày thông qua: 2020-09-16, suy đoán theo quy định của pháp luật (Decree 34/2016/NĐ-CP art. 59)\n1 ngày sau 2020-09-16, tính cả ngày đó, và thêm một ngày để đủ trọn thời hạn: 2020-09-17\n2020-09-17 là giả định",
		},
		{
			"60 days after publication, rolled forward on us-federal",
			"publication: 2019-03-27\n60 days after 2019-03-27, that day not counted: 2019-05-26\n2019-05-26 is no working day of us-federal (Sunday), rolled forward: 2019-05-28",
			"ngày đăng Công báo: 2019-03-27\n60 ngày sau 2019-03-27, không tính ngày đó: 2019-05-26\n2019-05-26 không phải ngày làm việc theo lịch us-federal (Chủ nhật), dời sang ngày làm việc tiếp theo: 2019-05-28",
		},
		{
			"1 month after effect, rolled forward on vn-civil-service, month end clipped",
			"effect: 2021-01-31\nthat month has no day 31: the last day of the month\n1 month after 2021-01-31, that day not counted: 2021-02-28\n2021-02-28 is no working day of vn-civil-service (Sunday), rolled forward: 2021-03-01",
			"ngày có hiệu lực: 2021-01-31\ntháng đó không có ngày 31: ngày cuối cùng của tháng\n1 tháng sau 2021-01-31, không tính ngày đó: 2021-02-28\n2021-02-28 không phải ngày làm việc theo lịch vn-civil-service (Chủ nhật), dời sang ngày làm việc tiếp theo: 2021-03-01",
		},
		{
			`3 days before event "hearing", once they have run, in working days if 5 or fewer, on uk`,
			"event \"hearing\": 2014-10-20\n3 working days before 2014-10-20, that day not counted, and one day more so that all have run, by the calendar uk: 2014-10-14",
			"ngày xảy ra sự kiện \"hearing\": 2014-10-20\n3 ngày làm việc trước 2014-10-20, không tính ngày đó, và thêm một ngày để đủ trọn thời hạn, theo lịch uk: 2014-10-14",
		},
		{
			"3 working days after receipt",
			"receipt: 2020-08-28\n3 working days after 2020-08-28, that day not counted, by the calendar that counts here: 2020-09-03",
			"ngày nhận: 2020-08-28\n3 ngày làm việc sau 2020-08-28, không tính ngày đó, theo lịch áp dụng: 2020-09-03",
		},
		{
			"the later of on the next 1 January or 1 July after signing and (on 2020-09-01, not before 2020-10-01)",
			"signing: 2020-09-16\nthe next 1 January or 1 July after 2020-09-16: 2021-01-01\nthe day 2020-09-01 is fixed\nthe day 2020-10-01 is fixed\n2020-09-01 is before 2020-10-01, and the rule says not before it: 2020-10-01\nthe latest of these: 2021-01-01",
			"ngày ký: 2020-09-16\nngày 1 tháng 1 hoặc ngày 1 tháng 7 gần nhất sau 2020-09-16: 2021-01-01\nngày 2020-09-01 là ngày cố định\nngày 2020-10-01 là ngày cố định\n2020-09-01 sớm hơn 2020-10-01, mà theo quy tắc thì không được sớm hơn: 2020-10-01\nngày muộn nhất trong số đó: 2021-01-01",
		},
		{
			"on the 15th day of the 2nd month following signing, rolled back",
			"signing: 2020-09-16\nthe 15th day of the 2nd month following 2020-09-16: 2020-11-15\n2020-11-15 is no working day of vn-civil-service (Sunday), rolled back: 2020-11-13",
			"ngày ký: 2020-09-16\nngày 15 của tháng thứ 2 sau tháng có ngày 2020-09-16: 2020-11-15\n2020-11-15 không phải ngày làm việc theo lịch vn-civil-service (Chủ nhật), dời về ngày làm việc liền trước: 2020-11-13",
		},
		{
			"on the last day of the month following signing",
			"signing: 2020-09-16\nthe last day of the first month following 2020-09-16: 2020-10-31",
			"ngày ký: 2020-09-16\nngày cuối cùng của tháng thứ 1 sau tháng có ngày 2020-09-16: 2020-10-31",
		},
	} {
		e, err := schedule.MustParseRule(tc.phrase).Explain(facts, cals)
		require.NoError(t, err, tc.phrase)
		require.Equal(t, tc.en, e.In("en"))
		require.Equal(t, tc.vi, e.In("vi"))
		require.Equal(t, tc.en, e.String())
	}
}

func TestAnExplanationNamesTheHolidayAndItsSource(t *testing.T) {
	cals := everyCalendar(t)
	e, err := schedule.MustParseRule("on 2020-09-02, rolled forward").Explain(schedule.Facts{}, cals)
	require.NoError(t, err)
	require.Contains(t, e.In("vi"), "Quốc khánh; ", "the day's name and where it is from")
	require.True(t, strings.HasSuffix(e.In("vi"), "2020-09-03"))
}

func TestAnExplanationShowsHowFarItCame(t *testing.T) {
	e, err := schedule.MustParseRule("the later of 10 days after signing and on publication").Explain(schedule.Facts{Signing: day("2020-09-16")}, schedule.Calendars{})
	require.Error(t, err)
	require.Len(t, e.Steps, 2, "the signing and the ten days")
}

// TestEverySentenceIsFilled says every phrase of the tests in both languages and looks for holes.
func TestEverySentenceIsFilled(t *testing.T) {
	cals := everyCalendar(t)
	facts := allOn(day("2021-12-16"))
	facts.Events["hearing"], facts.Events["khai mạc, and more"] = facts.Signing, facts.Signing
	facts.Completions = map[string]schedule.Date{"I.3.a": facts.Signing}
	for _, p := range phrases {
		e, err := schedule.MustParseRule(p).Explain(facts, cals)
		require.NoError(t, err, p)
		for _, s := range e.Steps {
			for _, lang := range []string{"en", "vi"} {
				require.NotContains(t, s.In(lang), "{", p)
				require.NotContains(t, s.In(lang), "%!", p)
				require.NotContains(t, s.In(lang), "<nil>", p)
				require.NotContains(t, s.In(lang), "()", p)
			}
		}
		require.Contains(t, e.Steps[len(e.Steps)-1].In("vi"), e.Answer.Date.String(), p)
	}
}
