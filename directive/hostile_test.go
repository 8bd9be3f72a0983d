package directive_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// What strangers may send in sixteen megabytes is checked and resolved in the time that it takes to read, not in its square.
func TestLongListsDoNotHang(t *testing.T) {
	provisions := make([]directive.Provision, 40_000/slow)
	for i := range provisions {
		provisions[i] = directive.Provision(fmt.Sprintf("art_%d", i))
	}
	for name, change := range map[string]func(*directive.Directive){
		"attachments": func(d *directive.Directive) {
			for i := range 200_000 / slow {
				d.Attachments = append(d.Attachments, directive.Attachment{Name: fmt.Sprint(i)})
			}
		},
		"provisions": func(d *directive.Directive) {
			d.Provisions = provisions
			d.Effect[0].Scope.Except = provisions
			d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleEffect, Rule: schedule.MustParseRule("on 2021-01-01"), Scope: of(provisions...)})
		},
		"effects": func(d *directive.Directive) {
			for i := range 20_000 / slow {
				d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleEffect, Printed: day("2021-01-01") + schedule.Date(i%300), Scope: of(provisions[i])})
			}
		},
		"territories": func(d *directive.Directive) {
			var keys []agency.Key
			for i := range 30_000 / slow {
				keys = append(keys, agency.MustParseKey(fmt.Sprintf("vn/%d", i)))
			}
			d.Effect[0].Scope = directive.Scope{Territories: keys, Addressees: keys}
		},
		"issuers": func(d *directive.Directive) {
			for range 100_000 / slow {
				d.Issuers = append(d.Issuers, committee)
			}
		},
		"relations": func(d *directive.Directive) {
			for i := range 100_000 / slow {
				d.Relations = append(d.Relations, directive.Relation{Kind: directive.Repeals, Target: directive.Ref{Number: directive.MustNumber(fmt.Sprint(i, "/NĐ-CP"))}})
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := sound()
			change(d)
			d.Check(testLaw(t), nil)
			r, err := d.Resolve(testLaw(t), nil)
			require.NoError(t, err)
			require.NotZero(t, r.At(day("2022-01-01")).Force())
		})
	}
}
