package vn_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
	"github.com/chithi-go/chithi/task"
)

func TestReportingPeriods(t *testing.T) {
	for _, c := range []struct {
		family              task.Family
		period, first, last string
		why                 string
	}{
		{vn.Reporting(), "2020-10", "2020-09-15", "2020-10-14", "Decree 09/2019/NĐ-CP: month, 15th of the month before to the 14th"},
		{vn.Reporting(), "2020-01", "2019-12-15", "2020-01-14", "January begins in the year before"},
		{vn.Reporting(), "2020-Q1", "2019-12-15", "2020-03-14", "quarter: 15th of the month before to the 14th of its last month"},
		{vn.Reporting(), "2020-H1", "2019-12-15", "2020-06-14", "half-year: 15/12 to 14/6"},
		{vn.Reporting(), "2020-H2", "2020-06-15", "2020-12-14", "half-year: 15/6 to 14/12"},
		{vn.Reporting(), "2020-M9", "2019-12-15", "2020-09-14", "Khánh Hòa Decision 01/2023 art. 4: nine months, 15/12 to 14/9"},
		{vn.Reporting(), "2020", "2019-12-15", "2020-12-14", "year: 15/12 of the year before to 14/12"},
		{vn.Statistics(), "2020-10", "2020-10-01", "2020-10-31", "Decree 60/2018/NĐ-CP art. 3: first to last day of the month"},
		{vn.Statistics(), "2020-02", "2020-02-01", "2020-02-29", "leap February"},
		{vn.Statistics(), "2020", "2020-01-01", "2020-12-31", "calendar year"},
	} {
		days := c.family.Interval(task.MustParsePeriod(c.period))
		require.Equal(t, c.first, days.From.String(), c.why)
		require.Equal(t, c.last, (days.Before - 1).String(), c.why)
	}
}

func TestReportsFallDue(t *testing.T) {
	law := vn.Law()
	env := task.Env{Calendars: law.Calendars}
	two, err := vn.AfterCutOff(2)
	require.NoError(t, err)
	for _, c := range []struct {
		submit      task.Submission
		f           task.Frequency
		day, period string
		due, why    string
	}{
		{vn.ToGovernment(), task.Yearly, "2020-06-01", "2020", "2020-12-25", "Decree 09/2019/NĐ-CP art. 13: by the 25th of the last month"},
		{vn.ToGovernment(), task.Monthly, "2020-09-15", "2020-10", "2020-10-25", "a Sunday: the day is printed, it does not roll"},
		{two, task.Monthly, "2020-10-14", "2020-10", "2020-10-16", "two working days after Wednesday 14 October"},
		{two, task.Monthly, "2021-02-14", "2021-02", "2021-02-18", "closes on Sunday 14 February 2021, inside Tết (10 to 16 February): Wednesday, Thursday"},
		{task.Submission{Day: 20, Before: true}, task.Monthly, "2014-02-01", "2014-02", "2014-02-19", "01/CT-NHNN: trước ngày 20 hàng tháng"},
		{task.Submission{Day: 20, Before: true}, task.Quarterly, "2014-02-01", "2014-Q1", "2014-03-19", "01/CT-NHNN: trước ngày 20 tháng cuối quý"},
	} {
		d := task.Duty{Key: task.MustParseKey("T.1"), Frequency: c.f, Family: vn.Reporting(), Submit: c.submit}
		require.Empty(t, d.Check())
		span, ok := d.Containing(schedule.MustParseDate(c.day))
		require.True(t, ok)
		require.Equal(t, c.period, span.Name, c.why)
		o, err := d.Occurrence([16]byte{1}, span, &env)
		require.NoError(t, err, c.why)
		require.Equal(t, c.due, o.Due.Date.String(), c.why)
	}
}

// A statistical report is due in the month after, which a day of the month in which the period ends cannot say, and a rule can.
func TestStatisticsAreDueInTheMonthAfter(t *testing.T) {
	d := task.Duty{
		Key: task.MustParseKey("T.3"), Frequency: task.Monthly, Family: vn.Statistics(),
		Submit: task.Submission{Within: schedule.MustParseRule(`on the 12th day of the month following event "cut-off"`)},
	}
	require.Empty(t, d.Check())
	span, ok := d.Containing(schedule.MustParseDate("2020-10-31"))
	require.True(t, ok)
	o, err := d.Occurrence([16]byte{1}, span, &task.Env{})
	require.NoError(t, err)
	require.Equal(t, "2020-11-12", o.Due.Date.String())
	d.Submit = task.Submission{Day: 12}
	require.Equal(t, "task-duty-early", d.Check()[0].Code())
	for day, ok := range map[int]bool{14: false, 15: true, 25: true} {
		d.Submit.Day, d.Family = day, vn.Reporting()
		require.Equal(t, ok, len(d.Check()) == 0, "data close on the 14th")
	}
	d.Submit = task.Submission{Day: 15, Before: true}
	require.NotEmpty(t, d.Check())
}

func TestAtLeastOneWorkingDayAfterCutOff(t *testing.T) {
	c := calendars.VietnamCivilService()
	for _, row := range []struct {
		cutOff, due string
		ok          bool
		why         string
	}{
		{"2020-10-14", "2020-10-14", false, "the same day"},
		{"2020-10-14", "2020-10-15", false, "the next day: nothing lies between"},
		{"2020-10-14", "2020-10-16", true, "Thursday lies between"},
		{"2020-08-14", "2020-08-17", false, "Friday to Monday: only a weekend between"},
		{"2020-08-14", "2020-08-18", true, "Monday lies between"},
	} {
		err := vn.CheckReport(schedule.MustParseDate(row.cutOff), schedule.MustParseDate(row.due), c)
		if row.ok {
			require.NoError(t, err, row.why)
			continue
		}
		var soon *vn.TooSoonError
		require.ErrorAs(t, err, &soon, row.why)
		require.NotEqual(t, soon.In("vi"), soon.In("en"))
	}
	var none *schedule.CalendarError
	require.ErrorAs(t, vn.CheckReport(schedule.MustParseDate("2020-10-14"), schedule.MustParseDate("2020-10-16"), nil), &none)
}

func TestSchoolAndBudgetYears(t *testing.T) {
	terms, ok := vn.SchoolTerms(2020)
	require.True(t, ok)
	require.Equal(t, "2021-01-15", (terms[0].Days.Before - 1).String(), "học kỳ I kết thúc trước 16/1/2021")
	d := task.Duty{Key: task.MustParseKey("T.2"), Terms: terms, Submit: vn.ToGovernment()}
	require.Empty(t, d.Check())
	_, ok = vn.SchoolTerms(1900)
	require.False(t, ok)

	for _, c := range []struct {
		name, last string
		firm       schedule.Standing
		why        string
	}{
		{"school year 2020-2021", "2021-05-30", schedule.Assumed, "năm học kết thúc trước ngày 31/5/2021, by the plan of the country"},
		{"năm học 2020 – 2021", "2021-05-30", schedule.Assumed, "as a text writes it"},
		{"Năm học  2020 - 2021", "2021-05-30", schedule.Assumed, "as a text writes it"},
		{"năm học 2021-2022", "", 0, "no plan is recorded"},
		{"năm học 2020-2022", "", 0, "no school year"},
		{"budget year 2017", "2017-12-31", schedule.Certain, "Law 83/2015/QH13 art. 14"},
		{"năm ngân sách 2017", "2017-12-31", schedule.Certain, "Law 83/2015/QH13 art. 14"},
		{"năm ngân sách 2017-Q1", "", 0, "no year"},
		{"năm ngân sách", "", 0, "no year"},
		{"mùa lũ", "", 0, "a flood has no fixed days"},
	} {
		d := task.Deadline{During: c.name}
		due, err := d.Resolve(&task.Env{Span: vn.NamedSpan})
		require.NoError(t, err)
		if c.last == "" {
			require.Equal(t, task.Pending, due.State, c.why)
			continue
		}
		require.Equal(t, c.last, due.Date.String(), c.why)
		require.Equal(t, c.firm, due.Standing, c.why)
	}
}
