package task_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
	"github.com/chithi-go/chithi/task"
)

func vietnam(t testing.TB) schedule.Calendars {
	cs, err := schedule.NewCalendars(calendars.VietnamCivilService())
	require.NoError(t, err)
	return cs
}

func deadline(t testing.TB, text string) task.Deadline {
	var d task.Deadline
	require.NoError(t, json.Unmarshal([]byte(text), &d), text)
	return d
}

func TestDeadlines(t *testing.T) {
	env := task.Env{
		Facts: schedule.Facts{
			Signing: day("2020-09-16"), Receipt: day("2020-08-21"),
			Events:      map[string]schedule.Date{"law in force": day("2014-07-01")},
			Completions: map[string]schedule.Date{"I.1": day("2021-01-04")},
		},
		Calendars: vietnam(t),
		Span: func(name string) (schedule.Interval, schedule.Standing, bool) {
			return schedule.Interval{From: day("2020-09-05"), Before: day("2021-05-31")}, schedule.Assumed, name == "school year 2020-2021"
		},
	}
	for _, c := range []struct{ in, due, why string }{
		{`{"by":"2010-02-17"}`, "2010-02-17", "06/CT-BVHTTDL: chậm nhất vào ngày 17/02/2010, inside the Tết break of 13 to 18 February: as printed"},
		{`{"before":"2021-05-31"}`, "2021-05-30", "trước ngày 31/5/2021: a Sunday, and a printed day does not roll"},
		{`{"before":"2014-04-15"}`, "2014-04-14", "01/CT-TTg 2014: trước ngày 15 tháng 4 năm 2014"},
		{`{"before":"2014-02-01","at":"14:00"}`, "2014-02-01", "01/CT-BYT 2014: trước 14h00 chiều Thứ Bảy ngày 01/02/2014, Mùng 02 Tết"},
		{`{"within":"10 days after signing"}`, "2020-09-26", "a Saturday: the rule does not say that it rolls"},
		{`{"within":"10 days after signing, rolled forward on vn-civil-service"}`, "2020-09-28", "Civil Code art. 148.5: the end of a term on a rest day moves to the next working day"},
		{`{"within":"5 working days after receipt"}`, "2020-08-28", "Friday 21 August and five working days"},
		{`{"within":"on event \"law in force\""}`, "2014-07-01", "khi Luật có hiệu lực"},
		{`{"within":"7 days after completion of I.1"}`, "2021-01-11", "after another task"},
		{`{"window":{"from":"2014-01-30","before":"2014-02-06"}}`, "2014-02-05", "01/CT-BYT 2014: 30 Tết đến Mùng 6"},
		{`{"in":"2007-Q4"}`, "2007-12-31", "06/2007/CT-TTg: trình Thủ tướng trong quý IV năm 2007"},
		{`{"later_of":[{"in":"2014-Q1"},{"in":"2014-Q2"}]}`, "2014-06-30", "01/CT-TTg 2014: trong Quý I và Quý II năm 2014"},
		{`{"earlier_of":[{"by":"2021-01-31"},{"within":"7 days after completion of I.1"}]}`, "2021-01-11", "or until …, whichever is the earlier"},
		{`{"during":"school year 2020-2021"}`, "2021-05-30", "năm học kết thúc trước ngày 31/5/2021"},
		{`{"earlier_of":[{"open":"continuous"},{"by":"2021-01-31"}]}`, "2021-01-31", "what has no day never comes first"},
		{`{"earlier_of":[{"open":"immediately"},{"by":"2021-01-31"}]}`, "2021-01-31", "ngay, chậm nhất ngày 31/01/2021: nobody is late before the day that is set"},
		{`{"later_of":[{"open":"immediately"},{"by":"2021-01-31"}]}`, "2021-01-31", "at once is over before any day is"},
		{`{"earlier_of":[{"open":"immediately"},{"open":"continuous"}]}`, "none", "no day anywhere"},
		{`{"within":"10 days after publication"}`, "pending", "no gazette date is known"},
		{`{"during":"school year 2099-2100"}`, "pending", "nobody has fixed it yet"},
		{`{"later_of":[{"by":"2021-01-31"},{"within":"10 days after publication"}]}`, "pending", "one of them is not known"},
		{`{"earlier_of":[{"by":"2021-01-31"},{"during":"x"}]}`, "pending", "one of them is not known"},
		{`{"open":"immediately"}`, "none", "ngay: no law says how many days that is"},
		{`{"open":"continuous"}`, "none", "thường xuyên"},
		{`{"open":"none"}`, "none", "không thời hạn"},
		{`{"later_of":[{"open":"none"},{"by":"2021-01-31"}]}`, "none", "what has no day is always last"},
		{`{"window":{"from":"2014-01-30"}}`, "none", "an open end"},
		{`{}`, "none", "the text says nothing"},
	} {
		d := deadline(t, c.in)
		due, err := d.Resolve(&env)
		require.NoError(t, err, c.why)
		got := due.Date.String()
		if due.State != task.Known {
			got = due.State.String()
			require.Zero(t, due.Date, c.why)
			require.False(t, due.LateOn(schedule.MaxDate), "never overdue: "+c.why)
		}
		require.Equal(t, c.due, got, c.why)
		if due.State == task.Known && d.During != "" {
			require.Equal(t, schedule.Assumed, due.Standing, "as firm as the span")
		}

		same, steps, err := d.Explain(&env)
		require.NoError(t, err)
		require.Equal(t, due, same, c.why)
		require.NotEmpty(t, steps, c.why)
		for _, s := range steps {
			require.NotContains(t, s.In("vi")+s.In("en"), "{", c.why)
		}
	}
}

func TestExplainDeadline(t *testing.T) {
	env := task.Env{Facts: schedule.Facts{Signing: day("2020-09-16")}, Calendars: vietnam(t)}
	text := func(in, lang string) string {
		d := deadline(t, in)
		_, steps, err := d.Explain(&env)
		require.NoError(t, err)
		var lines []string
		for _, s := range steps {
			lines = append(lines, s.In(lang))
		}
		return strings.Join(lines, "\n")
	}
	require.Equal(t, "trước ngày 2021-05-31: ngày 2021-05-30 là ngày cuối trong hạn", text(`{"before":"2021-05-31"}`, "vi"))
	require.Equal(t, "before 14:00 on 2014-02-01", text(`{"before":"2014-02-01","at":"14:00"}`, "en"))
	require.Contains(t, text(`{"within":"10 days after publication"}`, "vi"), "chưa xác định: còn thiếu ngày đăng Công báo")
	require.Contains(t, text(`{"within":"10 days after signing, rolled forward on vn-civil-service"}`, "en"), "2020-09-28")
	require.Equal(t, "quarter 4 of 2007: from 2007-10-01 to 2007-12-31", text(`{"in":"2007-Q4"}`, "en"))
}

func TestDeadlinesRefused(t *testing.T) {
	env := task.Env{Calendars: vietnam(t), Facts: schedule.Facts{Signing: schedule.MaxDate, Receipt: day("1900-01-01")}}
	for _, c := range []struct{ in, why string }{
		{`{"by":"2021-01-01","before":"2021-01-02"}`, "two ways at once"},
		{`{"at":"14:00"}`, "an hour of no day"},
		{`{"later_of":[{"by":"2021-01-01"},{}]}`, "one of several says nothing"},
		{`{"within":"10 days after signing"}`, "past the year 9999"},
		{`{"within":"5 working days after receipt"}`, "outside the calendar's cover"},
		{`{"before":"0001-01-01"}`, "no day lies before the first"},
	} {
		d := deadline(t, c.in)
		_, err := d.Resolve(&env)
		require.Error(t, err, c.why)
		_, _, err = d.Explain(&env)
		require.Error(t, err, c.why)
	}
	d := deadline(t, `{"within":"5 working days after signing"}`)
	_, err := d.Resolve(&task.Env{Facts: schedule.Facts{Signing: day("2020-09-16")}})
	var none *schedule.CalendarError
	require.ErrorAs(t, err, &none, "working days need a calendar")
}

// T9: the last day is in time, the day after is not.
func TestTheLastDayIsInTime(t *testing.T) {
	due := task.Due{State: task.Known, Date: day("2021-05-30")}
	require.False(t, due.LateOn(day("2021-05-30")))
	require.True(t, due.LateOn(day("2021-05-31")))
	due.State = task.Pending
	require.False(t, due.LateOn(day("2021-05-31")))
}

func TestLateByTheHour(t *testing.T) {
	zone := time.FixedZone("+07", 7*3600)
	at := func(h, m, s int) time.Time { return time.Date(2014, 2, 1, h, m, s, 0, zone) }
	by := deadline(t, `{"by":"2014-02-01","at":"14:00"}`)
	before := deadline(t, `{"before":"2014-02-01","at":"14:00"}`)
	for _, c := range []struct {
		t          time.Time
		by, before bool
		why        string
	}{
		{at(13, 59, 59), false, false, "a second to two"},
		{at(14, 0, 0), false, true, "two o'clock is by two, and not before two"},
		{at(14, 0, 1), true, true, "a second past"},
		{at(0, 0, 0), false, false, "midnight before"},
		{at(24, 0, 0), true, true, "the next day"},
		{at(14, 0, 0).UTC(), false, false, "07:00 on a clock elsewhere is no clock of the place"},
	} {
		d, err := by.Resolve(&task.Env{})
		require.NoError(t, err)
		require.Equal(t, c.by, d.LateAt(c.t), c.why)
		d, err = before.Resolve(&task.Env{})
		require.NoError(t, err)
		require.Equal(t, c.before, d.LateAt(c.t), c.why)
	}
	whole := task.Due{State: task.Known, Date: day("2014-02-01")}
	require.False(t, whole.LateAt(at(23, 59, 59)))
	require.True(t, whole.LateAt(at(24, 0, 0)))
}

func TestLaterAndEarlierHeedTheHour(t *testing.T) {
	two := `{"by":"2014-02-01","at":"14:00"},{"by":"2014-02-01"}`
	d := deadline(t, `{"later_of":[`+two+`]}`)
	due, err := d.Resolve(&task.Env{})
	require.NoError(t, err)
	require.True(t, due.At.IsZero(), "the end of the day is later")
	d = deadline(t, `{"earlier_of":[`+two+`]}`)
	due, err = d.Resolve(&task.Env{})
	require.NoError(t, err)
	require.Equal(t, "14:00", due.At.String())
}

func FuzzDeadline(f *testing.F) {
	for _, s := range []string{
		`{"by":"2021-01-01"}`, `{"before":"2021-01-01","at":"14:00"}`, `{"within":"10 days after signing"}`,
		`{"later_of":[{"in":"2020-Q4"},{"open":"none"}]}`, `{"window":{"from":"2020-01-01"}}`, `{"at":"00:00"}`, `{`,
	} {
		f.Add(s)
	}
	env := task.Env{Facts: schedule.Facts{Signing: day("2020-09-16")}}
	f.Fuzz(func(t *testing.T, s string) {
		var d task.Deadline
		if json.Unmarshal([]byte(s), &d) != nil {
			return
		}
		due, err := d.Resolve(&env)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.Equal(t, due.State == task.Known, due.Date != 0)
		require.False(t, due.LateOn(due.Date) && due.Date != 0)
		_, steps, err := d.Explain(&env)
		require.NoError(t, err)
		require.NotEmpty(t, steps)
		b, err := json.Marshal(d)
		require.NoError(t, err)
		var again task.Deadline
		require.NoError(t, json.Unmarshal(b, &again))
		b2, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(b), string(b2))
	})
}
