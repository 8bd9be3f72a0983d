package format_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

func day(s string) schedule.Date { return schedule.MustParseDate(s) }

// The day written for an end, and the answer on it and on its neighbours, for every row of the table.
func TestEndsOneDayEachSide(t *testing.T) {
	for _, c := range format.Conventions() {
		written := c.End.Write(day("2018-05-25"))
		want := map[format.End]string{format.LastDay: "2018-05-24", format.FirstDayNot: "2018-05-25"}[c.End]
		require.Equal(t, want, written.String(), "%s %s", c.System, c.Field)
		in := schedule.Interval{From: day("1995-12-13"), Before: c.End.Read(written)}
		require.True(t, in.Contains(day("2018-05-24")), "%s %s: in force on its last day", c.System, c.Field)
		require.False(t, in.Contains(day("2018-05-25")), "%s %s: not on the day after", c.System, c.Field)
		require.Equal(t, day("2018-05-26"), c.End.Read(written+1), "%s %s", c.System, c.Field)
		require.Equal(t, day("2018-05-24"), c.End.Read(written-1), "%s %s", c.System, c.Field)
		require.Zero(t, c.End.Write(0), "an open end stays open")
		require.Zero(t, c.End.Read(0))
		require.NotEmpty(t, c.Source)
		if c.Open == "9999-12-31" {
			require.Zero(t, c.End.Read(day("9999-12-31")), "%s writes no end as 9999-12-31", c.System)
		}
	}
}

// What the systems' own documents say: inclusive in ELI, CDM, USLM and schema.org; exclusive in JOLux, the UK and here.
func TestConventions(t *testing.T) {
	for _, c := range []struct {
		system, field string
		end           format.End
		why           string
	}{
		{"ELI", "date_no_longer_in_force", format.LastDay, "the last date any part is in force"},
		{"CDM", "date_end-of-validity", format.LastDay, "95/46/EC ends 2018-05-24, the day before 2016/679 applies"},
		{"BWB", "einddatum", format.LastDay, "geldend t/m"},
		{"USLM", "endPeriod", format.LastDay, "XSD text"},
		{"schema.org", "temporalCoverage", format.LastDay, "ISO 8601 interval of days"},
		{"JOLux", "dateNoLongerInForce", format.FirstDayNot, "docs of Fedlex"},
		{"JOLux", "dateEndApplicability", format.LastDay, "the other field of the same system"},
		{"UK CLML", "RestrictEndDate", format.FirstDayNot, "2002-10-23 links to /2002-10-22"},
		{"Akoma Ntoso", "timeInterval/@end", format.FirstDayNot, "our choice: the schema is silent"},
		{"chithi", "before", format.FirstDayNot, "half-open everywhere"},
	} {
		got, ok := format.EndOf(c.system, c.field)
		require.True(t, ok, c.why)
		require.Equal(t, c.end, got.End, "%s: %s", c.system, c.why)
	}
	_, ok := format.EndOf("vbpl", "effTo")
	require.False(t, ok, "undocumented, so there is no convention to follow")
	table := format.Conventions()
	table[0].System = "changed"
	require.NotEqual(t, "changed", format.Conventions()[0].System, "a copy")
}

func TestImpossibleDay(t *testing.T) {
	for _, c := range []struct{ identifier, day, why string }{
		{"000.00.00.H26,2014/02/30,7816/VPCP-TTĐT", "2014/02/30", "seen in edXML samples"},
		{"/eli/dir/2023-02-29/1", "2023-02-29", "no leap year"},
		{"000.00.00.H26,2014/02/28,7816/VPCP-TTĐT", "", "a day"},
		{"2206/CT-UBND", "", "no day at all"},
		{"12014/02/30", "", "a longer number is no year"},
		{"2014/02-30", "", "two separators are no date"},
		{"2014-13-01", "2014-13-01", "no such month"},
	} {
		got, is := format.ImpossibleDay(c.identifier)
		require.Equal(t, c.day, got, c.why)
		require.Equal(t, c.day != "", is, c.why)
	}
}

func TestVagueDay(t *testing.T) {
	for _, s := range []string{"2023", "2023-04", "0001"} {
		require.True(t, format.VagueDay(s), s)
	}
	for _, s := range []string{"", "2023-04-01", "2023-4", "23", "2023/04", "2o23", "2023-04x", "20234"} {
		require.False(t, format.VagueDay(s), s)
	}
}

// A day that is assumed, a question that is open and a term without its day make the time of a text uncertain.
func TestTimeThatIsNotCertain(t *testing.T) {
	entry := directive.Event{Kind: directive.Enters, On: day("2022-12-01")}
	require.False(t, format.TimeOf(directive.Compile([]directive.Event{entry}, 0), 0).Provisional)
	entry.Standing = schedule.Assumed
	require.True(t, format.TimeOf(directive.Compile([]directive.Event{entry}, 0), 0).Provisional, "whatever day is asked about")
	entry.Standing = schedule.Certain
	entry.On = 0
	require.True(t, format.TimeOf(directive.Compile([]directive.Event{entry}, 0), 0).Provisional, "nobody knows when it enters")

	d := &directive.Directive{
		Format: 1, Jurisdiction: "vn", Type: "CT", Number: directive.MustNumber("1/CT-UBND"), Issuers: []agency.Key{agency.MustParseKey("vn/an-giang")},
		Title: chithi.Text{"vi": "x"}, Signed: day("2022-11-30"),
		Effect: []directive.Effect{{Role: schedule.RoleEffect, Rule: schedule.MustParseRule("on 2022-12-01")}},
	}
	of := func() format.Document {
		r, err := d.Resolve(vn.Law(), nil)
		require.NoError(t, err)
		return format.DocumentOf(r, 0)
	}
	require.False(t, of().Time.Provisional)
	d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleExpiry, Rule: schedule.MustParseRule(`on event "opening"`)})
	doc := of()
	require.Equal(t, []schedule.Interval{{From: day("2022-12-01")}}, doc.Time.Force)
	require.True(t, doc.Time.Provisional, "it ends, and nobody knows when")
}

// Circular 31/2022/TT-BTC: in force from 2022-12-01, suspended through 2022-12-29 by Circular 72/2022/TT-BTC.
func TestTimeOf(t *testing.T) {
	events := []directive.Event{
		{Kind: directive.Enters, On: day("2022-12-01")},
		{Kind: directive.EffectSuspended, On: day("2022-12-01"), Until: day("2022-12-30")},
	}
	got := format.TimeOf(directive.Compile(events, 0), day("2022-12-29"))
	require.Equal(t, []schedule.Interval{{From: day("2022-12-01")}}, got.Force)
	require.Equal(t, []schedule.Interval{{From: day("2022-12-01"), Before: day("2022-12-30")}}, got.Suspended)
	require.Equal(t, directive.ELINotInForce, got.Status)
	require.Equal(t, directive.ELIInForce, format.TimeOf(directive.Compile(events, 0), day("2022-12-30")).Status)

	events = append(events, directive.Event{Kind: directive.Repealed, On: day("2024-07-01")})
	require.Equal(t, []schedule.Interval{{From: day("2022-12-01"), Before: day("2024-07-01")}},
		format.TimeOf(directive.Compile(events, 0), 0).Force)
	require.Empty(t, format.TimeOf(directive.Compile(nil, 0), 0).Force, "nothing is known")
}

func TestLimitsSayWhy(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range []*format.LimitError{format.TooLarge(), format.TooDeep(), format.TooMany()} {
		require.NotEqual(t, e.In("vi"), e.In("en"))
		require.Equal(t, "format: "+e.In("en"), e.Error())
		require.False(t, seen[e.Message().Code()])
		seen[e.Message().Code()] = true
	}
}
