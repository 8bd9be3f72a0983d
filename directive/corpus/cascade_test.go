package corpus_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

// A decree that details a law, under the law of Vietnam on the day the law ends (force.md, corrections).
func TestVietnamsDetailingTexts(t *testing.T) {
	for _, c := range []struct {
		end  string
		kind directive.RelationKind
		want directive.Force
		why  string
	}{
		{"2016-06-30", directive.Replaces, directive.InForce, "Law 17/2008/QH12 art. 81: no cascade"},
		{"2016-07-01", directive.Replaces, directive.Ended, "Law 80/2015/QH13 art. 154.4"},
		{"2025-03-31", directive.Repeals, directive.Ended, "its last day"},
		{"2025-04-01", directive.Replaces, directive.InForce, "Law 64/2025/QH15 art. 57.2"},
		{"2025-04-01", directive.Repeals, directive.Unsettled, "a bare repeal is not covered: unknown, with the article"},
	} {
		t.Run(c.end+" "+c.kind.String(), func(t *testing.T) {
			law := vn.Law()
			instrument := func(typ, number, signed string, relations ...directive.Relation) *directive.Resolved {
				d := text(number, signed, func(d *directive.Directive) {
					d.Jurisdiction, d.Type, d.Relations = "vn", typ, relations
					d.Effect = []directive.Effect{{Role: schedule.RoleEffect, Rule: schedule.MustParseRule("on signing")}}
				})
				r, err := d.Resolve(law, nil)
				require.NoError(t, err)
				return r
			}
			k, err := corpus.New(
				instrument("L", "17/2012/QH13", "2012-01-01"),
				instrument("NĐ", "30/2013/NĐ-CP", "2013-01-01", directive.Relation{Kind: directive.Details, Target: to("17/2012/QH13")}),
				instrument("L", "18/2015/QH13", "2015-01-01", directive.Relation{Kind: c.kind, Target: to("17/2012/QH13"), Rule: on(c.end)}),
			)
			require.NoError(t, err)
			require.Equal(t, directive.Ended, k.State(0, day(c.end)).Force)
			require.Equal(t, directive.InForce, k.State(1, day(c.end)-1).Force)
			require.Equal(t, c.want.String(), k.State(1, day(c.end)).Force.String(), c.why)
			reasons := ""
			for m := range k.Status(1, day(c.end)).Reasons() {
				reasons += m.In("en")
			}
			if c.want != directive.InForce {
				require.Contains(t, reasons, "art", "with the article")
			}
		})
	}
}
