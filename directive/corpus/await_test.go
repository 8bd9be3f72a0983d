package corpus_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

func event(number string) schedule.Rule {
	return schedule.MustParseRule(fmt.Sprintf("on event %q", directive.EffectOf(number)))
}

// 114/2020/NĐ-CP, signed on 2020-09-25, is in force from the day of Resolution 116/2020/QH14, which is before its own signing.
func TestInForceFromTheEntryOfAnother(t *testing.T) {
	instrument := func(typ, number, signed string, effect directive.Effect) *directive.Resolved {
		r, err := text(number, signed, func(d *directive.Directive) {
			d.Jurisdiction, d.Type, d.Effect = "vn", typ, []directive.Effect{effect}
		}).Resolve(vn.Law(), nil)
		require.NoError(t, err)
		return r
	}
	decree := instrument("NĐ", "114/2020/NĐ-CP", "2020-09-25", directive.Effect{Words: "Nghị định này có hiệu lực kể từ ngày Nghị quyết số 116/2020/QH14 có hiệu lực thi hành"})
	resolution := instrument("NQ", "116/2020/QH14", "2020-06-19", directive.Effect{Role: schedule.RoleEffect, Printed: day("2020-08-03")})
	alone := build(t, decree)
	require.Equal(t, directive.Unsettled, alone.State(0, day("2021-01-01")).Force)
	later, err := alone.With(resolution)
	require.NoError(t, err)
	for _, c := range []*corpus.Corpus{later, build(t, decree, resolution)} {
		require.Equal(t, directive.NotYet, c.State(0, day("2020-08-02")).Force)
		require.Equal(t, directive.InForce, c.State(0, day("2020-08-03")).Force)
		require.Equal(t, directive.Unsettled, c.AsKnown(day("2020-06-18")).State(0, day("2020-08-03")).Force, "neither was known")
	}
}

// A suspension "until the new text enters into force" is over when it does.
func TestSuspendedUntilAnotherEnters(t *testing.T) {
	texts := func(extra ...directive.Relation) []*directive.Resolved {
		until := directive.Relation{Kind: directive.SuspendsEffect, Target: to("old"), Until: event("new")}
		all := []*directive.Directive{
			text("old", "2010-01-01", nil), acts("suspends", "2020-01-01", until), text("new", "2021-03-01", nil), text("moves", "2021-03-02", nil),
		}
		all[3].Relations = extra
		return resolve(t, all...)
	}
	plain := texts()
	c := build(t, plain[:2]...)
	require.Equal(t, directive.Suspended, c.State(0, day("2030-01-01")).Force, "nobody has seen the new one")
	for _, k := range []struct {
		name  string
		texts []*directive.Resolved
		over  string
	}{
		{"it enters ten days after its signing", plain[:3], "2021-03-11"},
		{"it is postponed", texts(directive.Relation{Kind: directive.Postpones, Target: to("new"), Rule: on("2021-03-02"), Until: on("2021-06-01")}), "2021-06-01"},
		{"it is annulled and never enters", texts(directive.Relation{Kind: directive.Annuls, Target: to("new")}), ""},
	} {
		atOnce, oneByOne := build(t, k.texts...), build(t)
		for _, x := range k.texts {
			var err error
			oneByOne, err = oneByOne.With(x)
			require.NoError(t, err)
		}
		for _, c := range []*corpus.Corpus{atOnce, oneByOne} {
			require.Equal(t, directive.Suspended, c.State(0, day("2021-03-10")).Force, k.name)
			if k.over == "" {
				require.Equal(t, directive.Suspended, c.State(0, day("2030-01-01")).Force, k.name)
				continue
			}
			require.Equal(t, directive.Suspended, c.State(0, day(k.over)-1).Force, k.name)
			require.Equal(t, directive.InForce, c.State(0, day(k.over)).Force, k.name)
			require.Equal(t, directive.Suspended, c.AsKnown(day("2021-02-28")).State(0, day(k.over)).Force, "as it was known")
		}
	}
}

// What hangs on an entry that is assumed is assumed; two texts that wait for one another wait.
func TestWhatHangsOnAnotherIsNoFirmer(t *testing.T) {
	waits := text("waits", "2020-01-01", func(d *directive.Directive) {
		d.Effect = []directive.Effect{{Role: schedule.RoleEffect, Rule: schedule.MustParseRule(`5 days after event "effect of other"`)}}
	})
	other := text("other", "2020-01-01", func(d *directive.Directive) { d.Effect[0].Printed = day("2020-01-12") }) // not what its rule gives
	s := build(t, resolve(t, waits, other)...).State(0, day("2020-01-17"))
	require.Equal(t, directive.InForce, s.Force)
	require.Equal(t, schedule.Assumed, s.Standing)
	other.Effect = []directive.Effect{{Role: schedule.RoleEffect, Rule: event("waits")}}
	s = build(t, resolve(t, waits, other)...).State(0, day("2020-01-17"))
	require.Equal(t, directive.Unsettled, s.Force)
}
