package eu_test

import (
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/eu"
	"github.com/chithi-go/chithi/schedule"
)

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
			b.WriteString(" [" + c.Scope.In("en") + "]")
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

const oj = " in the Official Journal of the European Union"

func TestReadEffect(t *testing.T) {
	tests := []struct{ why, words, want string }{
		{"the usual clause", "This Regulation shall enter into force on the twentieth day following that of its publication" + oj + ".", "effect 20 days after publication"},
		{"the clause alone", "twentieth day following that of its publication", "effect 20 days after publication"},
		{"in figures", "20th day following its publication", "effect 20 days after publication"},
		{"a compound ordinal", "This Directive shall enter into force on the twenty-first day following its publication.", "effect 21 days after publication"},
		{"the next day", "This Regulation shall enter into force on the day following that of its publication" + oj + ".", "effect 1 day after publication"},
		{"the day itself", "This Decision shall enter into force on the day of its publication" + oj + ".", "effect on publication"},
		{"the day itself, alone", "day of its publication", "effect on publication"},
		{"days after", "This Regulation shall enter into force 50 days after its publication.", "effect 50 days after publication"},
		{"a month that follows", "This Regulation shall enter into force on the first day of the third month following that of its publication.", "effect on the first day of the 3rd month following publication"},
		{"a notified act", "This Decision shall take effect on the day of its notification.", "effect on receipt"},
		{"an adopted one", "This Decision shall enter into force on the date of its adoption.", "effect on passage"},
		{"a date", "This Regulation shall enter into force on 1 January 2020.", "effect on 2020-01-01"},
		{"a day that is none", "This Regulation shall enter into force on 31.2.2020.", "! schedule: 2020-02-31 is not a day (YYYY-MM-DD, years 0001 to 9999)"},
		{"application on its own day", "This Regulation shall enter into force on 1 January 2020. It shall apply from 25 May 2018.", "effect on 2020-01-01\napplication on 2018-05-25"},
		{"application with the entry into force", "It shall apply from the date of its entry into force.", "application on effect"},
		{"months have to run", "It shall apply from 24 months after the date of entry into force of this Regulation.", "application 24 months after effect, once they have run, month end clipped"},
		{"articles earlier than the rest", "However, Articles 5 and 6(2) shall apply from 1 July 2020.", "application on 2020-07-01 [article 5; article 6, clause 2]"},
		{"chapters in words", "Chapters III and IV shall apply from 2 August 2025.", "application on 2025-08-02 {Chapters III and IV}"},
		{
			"the last day is the day named", "This Decision shall enter into force on the day of its publication" + oj + " and shall apply until 31 December 2022.",
			"effect on publication\nexpiry on 2023-01-01",
		},
		{"expiry", "This Regulation shall enter into force on 1 January 2020 and shall expire on 31 December 2022.", "effect on 2020-01-01\nexpiry on 2023-01-01"},
		{
			"transposition", "Member States shall bring into force the laws necessary to comply with this Directive by 17 October 2024. They shall apply those measures from 18 October 2024.",
			"deadline on 2024-10-17 {bring into force the laws necessary to comply with this Directive}\napplication on 2024-10-18 {those measures}",
		},
		{"the date first", "By 17 October 2024, Member States shall adopt and publish the measures necessary.", "deadline on 2024-10-17 {adopt and publish the measures necessary}"},
		{"before a date is the day before it", "Member States shall adopt the measures before 1 July 2018.", "deadline on 2018-06-30 {adopt the measures}"},
		{"another act's day", "This Directive shall enter into force on the date of entry into force of Regulation (EU) 2016/679.", "? This Directive shall enter into force on the date of entry into force of Regulation (EU) 2016/679"},
		{"a transitional rule", "Acts adopted before this Regulation enters into force shall remain valid.", "? Acts adopted before this Regulation enters into force shall remain valid"},
		{"two days for the whole", "This Regulation shall enter into force on 1 January 2020. This Regulation shall enter into force on 1 July 2020.", "or: on 2020-01-01; on 2020-07-01;"},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) { require.Equal(t, tt.want, say(eu.ReadEffect(tt.words))) })
	}
}

func TestActs(t *testing.T) {
	f, err := os.Open(filepath.Join("testdata", "effect_acts.csv"))
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	applied := 0
	for _, row := range rows[1:] {
		words := row[2]
		if row[5] != "" {
			words = "This act shall enter into force on the " + words + ". It shall apply from " + row[5] + " months after the date of entry into force of this Regulation."
			words = strings.Replace(words, "This act", "This Regulation", 1)
		}
		r, err := eu.ReadEffect(words)
		require.NoError(t, err)
		facts := schedule.Facts{Publication: schedule.MustParseDate(row[1])}
		entry, err := r.Clauses[0].Term.Resolve(facts, eu.Law().Calendars)
		require.NoError(t, err)
		require.Equal(t, row[3], entry.Date.String(), "%v", row)
		if row[5] == "" {
			continue
		}
		facts.Effect = entry.Date
		from, err := r.Clauses[1].Term.Resolve(facts, eu.Law().Calendars)
		require.NoError(t, err)
		require.Equal(t, row[4], from.Date.String(), "%v", row)
		applied++
	}
	require.Greater(t, applied, 10)
}

func TestSilentActsEnterOnTheTwentiethDay(t *testing.T) {
	c, ok := eu.Law().DefaultEffect(&directive.Directive{})
	require.True(t, ok)
	a, err := c.Term.Resolve(schedule.Facts{Publication: schedule.MustParseDate("1995-11-23")}, eu.Law().Calendars)
	require.NoError(t, err)
	require.Equal(t, "1995-12-13", a.Date.String(), "Directive 95/46/EC")
	require.Equal(t, "TFEU art. 297(1)", c.Basis)
	f := schedule.Facts{Signing: 1}
	require.Equal(t, f, eu.Law().Presume(f), "nothing is presumed")
	_, err = eu.ReadEffect(strings.Repeat("a", eu.MaxWords+1))
	var long *eu.TooLongError
	require.ErrorAs(t, err, &long)
	require.Equal(t, "eu-clause-too-long", long.Message().Code())
	require.Contains(t, long.In("vi"), "quá dài")
}

func FuzzReadEffect(f *testing.F) {
	for _, s := range []string{
		"This Regulation shall enter into force on the twentieth day following that of its publication" + oj + ". It shall apply from 25 May 2018 until 31 December 9999.",
		"Member States shall x by 24 months after entry into force", "Articles 1, 2(3)(a) and 12a shall apply from 31.2.2020", "\xff", "on the 31st day of the 1200th month following publication",
		"shall expire on the day of its publication",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		r, err := eu.ReadEffect(words)
		if say(r, err) != say(eu.ReadEffect(words)) {
			t.Fatalf("two readings of %q", words)
		}
		for _, c := range r.Clauses {
			if c.Term.Rule.IsZero() || !c.Term.Role.IsValid() || c.Words == "" || c.Reason.Code() == "" {
				t.Fatalf("%q: half a clause", words)
			}
		}
		if len(r.Clauses) == 0 && len(r.Rest) == 0 && err == nil && strings.ContainsAny(words, "abcdefghijklmnopqrstuvwxyz") {
			t.Fatalf("%q: words vanished", words)
		}
	})
}

func BenchmarkReadEffect(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if r, _ := eu.ReadEffect("This Regulation shall enter into force on the twentieth day following that of its publication" + oj + "."); len(r.Clauses) != 1 {
			b.Fatal("not read")
		}
	}
}
