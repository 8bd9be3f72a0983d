package directive_test

import (
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func TestResolveDirective2206(t *testing.T) {
	d := sound()
	before, err := d.AppendJSON(nil, "")
	require.NoError(t, err)
	r, err := d.Resolve(testLaw(t), testBodies(t))
	require.NoError(t, err)
	effect, ok := r.Effect()
	require.True(t, ok)
	require.Equal(t, schedule.Answer{Date: day("2020-09-26")}, effect, "a Saturday: effect does not roll")
	require.Empty(t, r.Notes)
	require.NotEmpty(t, r.Why())
	require.Contains(t, r.Why()[0].In("vi"), "sau 10 ngày, kể từ ngày ký ban hành")
	require.Equal(t, directive.NotYet, r.At(day("2020-09-25")).Force())
	require.Equal(t, directive.CCHL, r.At(day("2020-09-25")).VBPL())
	require.Equal(t, directive.CHL, r.At(day("2020-09-26")).VBPL())
	require.Equal(t, directive.InForce, r.At(day("2026-11-23")).Force(), "no expiry is stated")
	require.Len(t, r.Instances, 2)
	require.Equal(t, education, r.Instances[1].Assignments[0].Agency)
	require.Equal(t, task.NoDue, r.Dues[0].State)
	require.False(t, r.Normative)
	after, err := d.AppendJSON(nil, "")
	require.NoError(t, err)
	require.Equal(t, string(before), string(after), "resolving never writes into the directive")
}

func TestResolveOfWordsAndRules(t *testing.T) {
	law := testLaw(t)
	for _, c := range []struct {
		name, signed, published string
		effect                  []directive.Effect
		want                    string
		note                    string
	}{
		{"moved by two days", "2020-09-18", "", nil, "2020-09-28", ""},
		{"silent: the law's rule", "2020-09-16", "", []directive.Effect{}, "2020-09-16", ""},
		{"words alone", "2026-01-26", "", []directive.Effect{{Words: "có hiệu lực kể từ ngày ký"}}, "2026-01-26", ""},
		{"published", "2007-03-01", "2007-03-20", []directive.Effect{{Words: "có hiệu lực sau 15 ngày kể từ ngày đăng Công báo"}}, "2007-04-04", ""},
		{"not published yet", "2007-03-01", "", []directive.Effect{{Words: "có hiệu lực sau 15 ngày kể từ ngày đăng Công báo"}}, "", "effect-pending"},
		{"printed alone", "2020-09-16", "", []directive.Effect{{Role: schedule.RoleEffect, Printed: day("2020-10-01")}}, "2020-10-01", ""},
		{"printed against the rule", "2020-09-16", "", []directive.Effect{{Role: schedule.RoleEffect, Printed: day("2020-09-25"), Rule: schedule.MustParseRule("10 days after signing")}}, "2020-09-25", "effect-printed-differs"},
		{"words against the rule", "2020-09-16", "", []directive.Effect{{Role: schedule.RoleEffect, Words: "có hiệu lực kể từ ngày ký", Rule: schedule.MustParseRule("10 days after signing")}}, "2020-09-26", "effect-words-differ"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sound()
			d.Signed, d.Published = day(c.signed), day(c.published)
			if c.effect != nil {
				d.Effect = c.effect
			}
			r, err := d.Resolve(law, nil)
			require.NoError(t, err)
			a, ok := r.Effect()
			require.Equal(t, c.want != "", ok)
			require.Equal(t, c.want, a.Date.String())
			if c.note == "" {
				require.Empty(t, r.Notes)
			} else {
				require.Equal(t, c.note, r.Notes[0].Code())
			}
		})
	}
}

func TestExpiryThroughADay(t *testing.T) {
	d := sound()
	expiry := directive.Effect{Role: schedule.RoleExpiry, Rule: schedule.MustParseRule("on 2020-12-31")}
	d.Effect = append(d.Effect, expiry)
	r, err := d.Resolve(testLaw(t), nil)
	require.NoError(t, err)
	require.Equal(t, directive.HHL, r.At(day("2020-12-31")).VBPL(), "hết hiệu lực kể từ ngày: the first day without")
	expiry.Through = true
	d.Effect[1] = expiry
	r, err = d.Resolve(testLaw(t), nil)
	require.NoError(t, err)
	require.Equal(t, directive.CHL, r.At(day("2020-12-31")).VBPL(), "đến hết ngày: the last day with")
	require.Equal(t, directive.HHL, r.At(day("2021-01-01")).VBPL())
}

func TestPendingIsUnsettledNotGuessed(t *testing.T) {
	d := sound()
	d.Effect = after("15 days after publication")
	r, err := d.Resolve(testLaw(t), nil)
	require.NoError(t, err)
	s := r.At(day("2030-01-01"))
	require.Equal(t, directive.Unsettled, s.Force())
	require.Equal(t, directive.VBPL(""), s.VBPL())
	require.True(t, s.Open())
}

func TestIDIsTheSameOnEveryMachine(t *testing.T) {
	// Python: uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, "https://github.com/chithi-go/chithi"), name)
	require.Equal(t, uuid.MustParse("c1a38836-dc52-5b53-ae91-a57044cd708e"), directive.Namespace())
	d := sound()
	require.Equal(t, uuid.MustParse(id2206), d.Identity(testLaw(t)).ID())
	other := sound()
	other.Signed = day("2021-09-16")
	require.NotEqual(t, d.Identity(testLaw(t)).ID(), other.Identity(testLaw(t)).ID(), "another year is another text")
	other = sound()
	other.Issuers[0] = finance
	require.NotEqual(t, d.Identity(testLaw(t)).ID(), other.Identity(testLaw(t)).ID(), "a number is not an identity")
}

func TestStages(t *testing.T) {
	d := sound()
	d.Numbered, d.Issued, d.Published, d.Recalled = day("2020-09-17"), day("2020-09-18"), day("2020-09-20"), day("2020-10-01")
	for on, want := range map[string]directive.Stage{
		"2020-09-15": directive.Draft, "2020-09-16": directive.Signed, "2020-09-17": directive.Numbered, "2020-09-18": directive.Issued,
		"2020-09-25": directive.Published, "2020-10-01": directive.Recalled,
	} {
		require.Equal(t, want, d.StageOn(day(on)), on)
	}
	r, err := d.Resolve(testLaw(t), nil)
	require.NoError(t, err)
	require.Equal(t, directive.InForce, r.At(day("2020-10-02")).Force(), "a recall undoes delivery alone")
}

// An end that can be read in two ways is reported; the clear beginning beside it stays clear, and so is what both readings give.
func TestAnUnclearEndLeavesTheBeginning(t *testing.T) {
	d := sound()
	d.Effect = []directive.Effect{{Words: "Thông tư này có hiệu lực kể từ ngày 01 tháng 01 năm 2019 đến ngày 31 tháng 12 năm 2023"}}
	r, err := d.Resolve(vn.Law(), nil)
	require.NoError(t, err)
	a, ok := r.Effect()
	require.True(t, ok)
	require.Equal(t, "2019-01-01", a.Date.String())
	require.Len(t, r.Terms, 2)
	require.Error(t, r.Terms[1].Pending)
	require.Equal(t, []string{"effect-pending", "effect-words-fault"}, []string{r.Notes[0].Code(), r.Notes[1].Code()})
	for on, want := range map[string]directive.Force{"2023-12-30": directive.InForce, "2023-12-31": directive.Unsettled, "2024-01-01": directive.Ended, "2030-01-01": directive.Ended} {
		require.Equal(t, want.String(), r.At(day(on)).Force().String(), on)
	}
	found := false
	for _, p := range d.Check(vn.Law(), nil) {
		found = found || p.Pointer == "/effect/0" && p.Code() == "rule-ambiguous"
	}
	require.True(t, found, "%v", d.Check(vn.Law(), nil))
}

// An end that waits for the publication may have come from the earliest day that allows; one that waits for something to
// happen has not come until that is known.
func TestAnEndThatWaits(t *testing.T) {
	for rule, want := range map[string]directive.Force{"2 years after publication": directive.Unsettled, `on event "something else is decided"`: directive.InForce} {
		d := sound()
		d.Effect = append(after("on signing"), directive.Effect{Role: schedule.RoleExpiry, Rule: schedule.MustParseRule(rule)})
		r, err := d.Resolve(testLaw(t), nil)
		require.NoError(t, err)
		require.Equal(t, directive.InForce.String(), r.At(day("2022-09-15")).Force().String(), "not two years after signing")
		require.Equal(t, want.String(), r.At(day("2022-09-16")).Force().String(), rule)
	}
}

// What hangs on the publication is not known before it.
func TestADayIsKnownWhenItsFactsAre(t *testing.T) {
	d := sound()
	d.Published, d.Effect = day("2020-10-05"), after("15 days after publication")
	d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleExpiry, Rule: schedule.MustParseRule("1 year after effect")})
	r, err := d.Resolve(testLaw(t), nil)
	require.NoError(t, err)
	require.Equal(t, directive.Unsettled, r.Timeline(day("2020-10-04")).At(day("2020-10-20")).Force())
	require.Equal(t, directive.InForce, r.Timeline(day("2020-10-05")).At(day("2020-10-20")).Force())
	require.Equal(t, day("2020-10-05"), r.Events[1].Recorded, "so is what hangs on its effect")
}
