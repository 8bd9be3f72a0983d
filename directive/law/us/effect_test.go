package us_test

import (
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/us"
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

const rolled = ", rolled forward on us-federal"

func TestReadEffect(t *testing.T) {
	tests := []struct{ why, words, want string }{
		{"an amount from publication", "effective 30 days after publication in the Federal Register", "effect 30 days after publication" + rolled},
		{"in words and figures", "Effective thirty (30) days after publication", "effect 30 days after publication" + rolled},
		{"that differ", "The rule is effective 15 (thirty) days after publication.", "or: 15 days after publication" + rolled + "; 30 days after publication" + rolled + ";"},
		{"a phrase alone", "15 days after publication", "effect 15 days after publication" + rolled},
		{"the placeholder of the Federal Register", "DATES: This rule is effective [INSERT DATE 30 DAYS AFTER DATE OF PUBLICATION IN THE FEDERAL REGISTER].", "effect 30 days after publication" + rolled},
		{"following its publication", "This regulation becomes effective 90 days following its publication in the Federal Register.", "effect 90 days after publication" + rolled},
		{"business days", "effective 10 business days after publication", "effect 10 working days after publication, on us-federal"},
		{"from the order itself nothing rolls", "This order shall take effect 30 days after the date of this order.", "effect 30 days after signing"},
		{"upon publication", "This rule is effective immediately upon publication in the Federal Register.", "effect on publication"},
		{"a day", "This rule is effective January 15, 2021.", "effect on 2021-01-15"},
		{"a day as the military writes it", "This notice is effective 15 January 2021.", "effect on 2021-01-15"},
		{"figures put the month first", "Effective date: 1/15/2021", "effect on 2021-01-15"},
		{"a heading", "EFFECTIVE DATE: March 1, 2021.", "effect on 2021-03-01"},
		{"a day that is none", "This rule is effective February 30, 2021.", "! schedule: 2021-02-30 is not a day (YYYY-MM-DD, years 0001 to 9999)"},
		{
			"an hour, and the last day named counts", "This temporary final rule is effective from 12:01 a.m. on June 5, 2020 through September 30, 2020.",
			"effect on 2020-06-05 at 00:01 in America/New_York\nexpiry on 2020-10-01",
		},
		{"until leaves it open", "This rule is effective June 5, 2020 until September 30, 2020.", "effect on 2020-06-05\nor: on 2020-10-01; on 2020-09-30;"},
		{"comments by a day", "Comments must be received by September 3, 2020.", "comment on 2020-09-03"},
		{"a rule beside the printed day", "Comments are encouraged and will be accepted for sixty days until May 24, 2010.", "comment 60 days after publication" + rolled + " printed 2010-05-24"},
		{
			"two roles in a sentence", "This final rule is effective on January 15, 2021, and comments must be received on or before March 3, 2021.",
			"effect on 2021-01-15\ncomment on 2021-03-03",
		},
		{"a section of it", "§ 1.5 is effective July 1, 2021.", "effect on 2021-07-01 {§ 1.5}"},
		{"a compliance date", "Compliance date: January 1, 2022.", "deadline on 2022-01-01"},
		{"not the effect of the rule", "Applications filed before the effective date of this rule are exempt.", "? Applications filed before the effective date of this rule are exempt"},
		{"two days for the whole", "This rule is effective January 1, 2021. This rule is effective July 1, 2021.", "or: on 2021-01-01; on 2021-07-01;"},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) { require.Equal(t, tt.want, say(us.ReadEffect(tt.words))) })
	}
}

// The vectors are dates printed in the Federal Register, or computed by the program of its Office.
func TestFederalRegister(t *testing.T) {
	f, err := os.Open(filepath.Join("testdata", "effect_days.csv"))
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	for _, row := range rows[1:] {
		r, err := us.ReadEffect("effective " + row[1] + " days after publication in the Federal Register")
		require.NoError(t, err)
		a, err := r.Clauses[0].Term.Resolve(schedule.Facts{Publication: schedule.MustParseDate(row[0])}, us.Law().Calendars)
		require.NoError(t, err, row)
		require.Equal(t, row[2], a.Date.String(), "%v", row)
	}
}

func TestLaw(t *testing.T) {
	law := us.Law()
	require.Equal(t, "us", law.Code)
	f := schedule.Facts{Signing: 1}
	require.Equal(t, f, law.Presume(f), "nothing is presumed")
	_, ok := law.DefaultEffect(&directive.Directive{})
	require.False(t, ok, "a silent document has no day by law")
	_, err := us.ReadEffect(strings.Repeat("a", us.MaxWords+1))
	var long *us.TooLongError
	require.ErrorAs(t, err, &long)
	require.Equal(t, "us-clause-too-long", long.Message().Code())
	require.Contains(t, long.In("vi"), "quá dài")
	r, err := us.ReadEffect("effective 30 days after publication")
	require.NoError(t, err)
	require.Equal(t, "1 CFR 18.17", r.Clauses[0].Basis)
	require.Contains(t, r.Clauses[0].Reason.In("vi"), "ngày làm việc tiếp theo")
}

func FuzzReadEffect(f *testing.F) {
	for _, s := range []string{
		"DATES: This rule is effective [INSERT DATE 30 DAYS AFTER DATE OF PUBLICATION IN THE FEDERAL REGISTER].",
		"Comments will be accepted for sixty days until May 24, 2010.", "effective 99999 days after publication", "\xff",
		"effective 12:01 a.m. on 13/13/2020 through", "effective one hundred and eighty (180) months from issuance",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		r, err := us.ReadEffect(words)
		if say(r, err) != say(us.ReadEffect(words)) {
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
		if r, _ := us.ReadEffect("This rule is effective 30 days after publication in the Federal Register."); len(r.Clauses) != 1 {
			b.Fatal("not read")
		}
	}
}
