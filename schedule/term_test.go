package schedule_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestPrintedDay(t *testing.T) {
	known := schedule.Facts{Effect: day("2023-07-19"), Signing: day("2020-09-16"), Passage: day("2020-09-16"), Presumed: schedule.Presume(schedule.Passage)}
	certain := func(d string) schedule.Answer { return schedule.Answer{Date: day(d)} }
	for _, tc := range []struct {
		rule, printed string
		want          schedule.Answer
		conflict      schedule.Answer
		code          string
		why           string
	}{
		{"42 months after effect, once they have run, month end clipped", "2027-01-14", certain("2027-01-14"), certain("2027-01-20"), "term-conflict", "Regulation (EU) 2023/1230 printed it so"},
		{"10 days after signing", "2020-09-26", certain("2020-09-26"), schedule.Answer{}, "step-printed-agrees", "both say the same"},
		{"10 days after passage", "2020-09-26", certain("2020-09-26"), schedule.Answer{}, "step-standing", "what is printed needs no presumption"},
		{"", "2020-09-26", certain("2020-09-26"), schedule.Answer{}, "step-printed", "a day without a rule"},
		{"15 days after publication", "2020-09-26", schedule.Answer{Date: day("2020-09-26"), Standing: schedule.Assumed}, schedule.Answer{}, "step-printed-unchecked", "the gazette's day is not known, so that nothing can contradict"},
		{"10 days after signing", "", certain("2020-09-26"), schedule.Answer{}, "step-after", "nothing printed"},
	} {
		term := schedule.Term{Role: schedule.RoleEffect}
		if tc.rule != "" {
			term.Rule = schedule.MustParseRule(tc.rule)
		}
		if tc.printed != "" {
			term.Printed = day(tc.printed)
		}
		a, err := term.Resolve(known, schedule.Calendars{})
		require.Equal(t, tc.want, a, tc.why)
		e, err2 := term.Explain(known, schedule.Calendars{})
		require.Equal(t, err, err2)
		require.Equal(t, a, e.Answer, tc.why)
		codes := ""
		for _, s := range e.Steps {
			codes += s.Code() + " "
		}
		require.Contains(t, codes, tc.code, tc.why)
		if tc.conflict.Date == 0 {
			require.NoError(t, err, tc.why)
			continue
		}
		var conflict *schedule.ConflictError
		require.ErrorAs(t, err, &conflict, tc.why)
		require.Equal(t, schedule.ConflictError{Printed: term.Printed, Computed: tc.conflict}, *conflict)
		require.Contains(t, conflict.In("vi"), "2027-01-20")
	}
	_, err := schedule.Term{}.Resolve(known, schedule.Calendars{})
	require.Error(t, err, "neither a rule nor a day")
	_, err = schedule.Term{Printed: -1}.Resolve(known, schedule.Calendars{})
	require.Error(t, err, "a day that is none")
}

func TestTermText(t *testing.T) {
	term := schedule.Term{Role: schedule.RoleEffect, Rule: schedule.MustParseRule("10 days after signing"), Printed: day("2020-09-26")}
	require.Equal(t, "effect: 10 days after signing (printed 2020-09-26)", term.String())
	out, err := json.Marshal(term)
	require.NoError(t, err)
	require.Equal(t, `{"role":"effect","rule":"10 days after signing","printed":"2020-09-26"}`, string(out))
	var back schedule.Term
	require.NoError(t, json.Unmarshal(out, &back))
	require.Equal(t, term, back)
	out, err = json.Marshal(schedule.Term{})
	require.NoError(t, err)
	require.Equal(t, `{}`, string(out))
	require.Equal(t, "(printed 2020-09-26)", schedule.Term{Printed: day("2020-09-26")}.String())
	for moment, want := range map[string][2]string{
		"start in Europe/Brussels":  {"at the start of the day in Europe/Brussels", "từ đầu ngày theo giờ Europe/Brussels"},
		"end in Asia/Ho_Chi_Minh":   {"at the end of the day in Asia/Ho_Chi_Minh", "vào cuối ngày theo giờ Asia/Ho_Chi_Minh"},
		"16:30 in Asia/Ho_Chi_Minh": {"at 16:30 in Asia/Ho_Chi_Minh", "lúc 16:30 theo giờ Asia/Ho_Chi_Minh"},
	} {
		require.NoError(t, term.Moment.UnmarshalText([]byte(moment)))
		require.Equal(t, "effect: 10 days after signing, "+want[0]+" (printed 2020-09-26)", term.In("en"))
		require.Contains(t, term.In("vi"), "kể từ ngày ký, "+want[1])
	}
	require.Empty(t, schedule.Moment{}.In("en"))
}

func TestRoles(t *testing.T) {
	for r := schedule.RoleEffect; r <= schedule.RoleComment; r++ {
		require.True(t, r.IsValid())
		require.NotEmpty(t, r.In("vi"))
		text, err := r.MarshalText()
		require.NoError(t, err)
		var back schedule.Role
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, r, back)
	}
	_, err := schedule.ParseRole("Effect")
	var fault *schedule.RoleError
	require.ErrorAs(t, err, &fault)
	require.NotEqual(t, fault.In("en"), fault.In("vi"))
	_, err = schedule.Role(9).MarshalText()
	require.Error(t, err)
	var r schedule.Role
	require.NoError(t, r.UnmarshalText(nil))
	require.Error(t, r.UnmarshalText([]byte("x")))
	require.Empty(t, r.String())
}

func TestMoments(t *testing.T) {
	for _, tc := range []struct{ moment, day, instant, why string }{
		{"start in Asia/Ho_Chi_Minh", "2020-09-26", "2020-09-26T00:00:00+07:00", "entry into force"},
		{"end in Asia/Ho_Chi_Minh", "2020-09-25", "2020-09-26T00:00:00+07:00", "24:00: Civil Code art. 148.6"},
		{"16:30 in Asia/Ho_Chi_Minh", "2020-09-25", "2020-09-25T16:30:00+07:00", "office hours"},
		{"end in Europe/Brussels", "2021-10-31", "2021-11-01T00:00:00+01:00", "a day of 25 hours"},
		{"start in UTC", "0001-01-01", "0001-01-01T00:00:00Z", "the first"},
		{"end in UTC", "9998-12-31", "9999-01-01T00:00:00Z", "late"},
		{"start in America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00", "midnight was skipped"},
	} {
		m, err := schedule.ParseMoment(tc.moment)
		require.NoError(t, err, tc.why)
		require.Equal(t, tc.moment, m.String())
		at, err := m.At(day(tc.day))
		require.NoError(t, err, tc.why)
		require.Equal(t, tc.instant, at.Format(time.RFC3339), tc.why)
		text, err := m.MarshalText()
		require.NoError(t, err)
		var back schedule.Moment
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, m, back)
	}
	end, err := schedule.ParseMoment("end in UTC")
	require.NoError(t, err)
	last, err := end.At(schedule.MaxDate)
	require.NoError(t, err)
	require.Equal(t, 10000, last.Year(), "the end of the last day has an instant, though its day has no date")
	for _, bad := range []string{
		"", "start", "noon in UTC", "start in ", "start in Local", "start in ../x", "start in /etc", "start in a b", "24:00 in UTC", "00:00 in UTC",
		"7:30 in UTC", "07:60 in UTC", "+7:30 in UTC", "07:3x in UTC", "start in Mars\x00", "START in UTC",
	} {
		_, err := schedule.ParseMoment(bad)
		var fault *schedule.MomentError
		require.ErrorAs(t, err, &fault, bad)
		require.NotEqual(t, fault.In("en"), fault.In("vi"))
		var m schedule.Moment
		require.Equal(t, bad != "", m.UnmarshalText([]byte(bad)) != nil, bad)
	}
	unsaid := schedule.Moment{}
	require.True(t, unsaid.IsZero())
	_, err = unsaid.At(day("2020-09-26"))
	require.Error(t, err)
	mars, err := schedule.ParseMoment("start in Mars/Olympus")
	require.NoError(t, err, "whether there are clocks is found out when they are asked")
	_, err = mars.At(day("2020-09-26"))
	require.Error(t, err)
	_, err = end.At(0)
	require.Error(t, err)
}

func FuzzParseMoment(f *testing.F) {
	for _, s := range []string{"start in UTC", "end in Asia/Ho_Chi_Minh", "16:30 in Europe/Brussels", "24:00 in UTC", " in "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := schedule.ParseMoment(s)
		if err != nil {
			require.True(t, m.IsZero())
			return
		}
		require.Equal(t, s, m.String())
		_, _ = m.At(day("2020-09-16"))
	})
}
