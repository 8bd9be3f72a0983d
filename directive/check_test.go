package directive_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// sound is a directive without a fault.
func sound() *directive.Directive {
	return &directive.Directive{
		Format: 1, Jurisdiction: "vn", Type: "CT", Number: directive.MustNumber("2206/CT-UBND"), Issuers: []agency.Key{committee},
		Title: chithi.Text{"vi": "Chỉ thị"}, Signed: day("2020-09-16"),
		Effect:      []directive.Effect{{Role: schedule.RoleEffect, Words: "có hiệu lực sau 10 ngày, kể từ ngày ký ban hành"}},
		Assignments: []task.Assignment{{Agency: education, Role: task.Lead}},
		Tasks:       []task.Task{aTask("I.1"), aTask("I.2")},
	}
}

func aTask(key string, assignments ...task.Assignment) task.Task {
	return task.Task{Key: task.MustParseKey(key), Kind: task.Work, Title: chithi.Text{"vi": "Rà soát"}, Assignments: assignments}
}

func after(phrase string) []directive.Effect {
	return []directive.Effect{{Role: schedule.RoleEffect, Rule: schedule.MustParseRule(phrase)}}
}

func TestCheckFindsNothingInASoundDirective(t *testing.T) {
	require.Empty(t, sound().Check(testLaw(t), testBodies(t)))
}

func TestCheck(t *testing.T) {
	law, bodies := testLaw(t), testBodies(t)
	for _, c := range []struct {
		name   string
		change func(*directive.Directive)
		want   []string // place and code of each problem
	}{
		{"another jurisdiction", func(d *directive.Directive) { d.Jurisdiction = "us" }, []string{"/jurisdiction directive-jurisdiction"}},
		{"a type of nobody", func(d *directive.Directive) { d.Type = "XX" }, []string{"/number number-type", "/type directive-type-unknown"}},
		{"no number of the grammar", func(d *directive.Directive) { d.Number = directive.MustNumber("2206//CT") }, []string{"/number number-invalid"}},
		{"another type's number", func(d *directive.Directive) { d.Number = directive.MustNumber("2206/NQ-UBND") }, []string{"/number number-type"}},
		{"another year's number", func(d *directive.Directive) { d.Number = directive.MustNumber("1/2019/CT-UBND") }, []string{"/number number-year"}},
		{"unknown issuer", func(d *directive.Directive) { d.Issuers[0] = agency.MustParseKey("vn/nobody") }, []string{"/issuers/0 directive-agency-unknown"}},
		{"issuer twice", func(d *directive.Directive) { d.Issuers = append(d.Issuers, committee) }, []string{"/issuers/1 directive-twice"}},
		{"issuer that had ended", func(d *directive.Directive) { d.Issuers[0] = closed }, []string{"/issuers/0 directive-agency-not-alive"}},
		{"unknown agency", func(d *directive.Directive) { d.Assignments[0].Agency = agency.MustParseKey("vn/nobody") }, []string{"/assignments/0/agency task-agency-unknown"}},
		{"agency not alive on the day", func(d *directive.Directive) {
			d.Tasks[1].Assignments = []task.Assignment{{Agency: closed, Role: task.Lead}}
		}, []string{"/tasks/1/assignments/0/agency task-agency-not-alive"}},
		{"two leads", func(d *directive.Directive) {
			d.Tasks[1].Assignments = []task.Assignment{{Agency: education, Role: task.Lead}, {Agency: finance, Role: task.Lead}}
		}, []string{"/tasks/1/assignments task-two-leads"}},
		{"no lead", func(d *directive.Directive) { d.Assignments = nil; d.Tasks = d.Tasks[:1] }, []string{"/tasks/0 task-no-lead"}},
		{"key twice", func(d *directive.Directive) { d.Tasks[1].Key = d.Tasks[0].Key }, []string{"/tasks/1/key task-key-duplicate"}},
		{"duties", func(d *directive.Directive) {
			closes, _ := task.CutOff(15)
			report := task.Duty{Key: task.MustParseKey("T.1"), Title: d.Title, Frequency: task.Monthly, Family: closes, Submit: task.Submission{Day: 20}}
			d.Duties = []task.Duty{report, report, report}
			d.Duties[1].Key, d.Duties[1].Submit = d.Tasks[0].Key, task.Submission{}
			d.Duties[2].Assignments = []task.Assignment{{Agency: closed, Role: task.ReportTo}}
		}, []string{
			"/duties/1/submit task-duty-submit", "/duties/2/assignments/0/agency task-agency-not-alive", "/duties/2/key task-key-duplicate",
			"/tasks/0/key task-key-duplicate",
		}},
		{"cycle of deadlines", func(d *directive.Directive) {
			d.Tasks[0].Deadline.Within = schedule.MustParseRule("5 days after completion of I.2")
			d.Tasks[1].Deadline.Within = schedule.MustParseRule("5 days after completion of I.1")
		}, []string{"/tasks/0 task-cycle"}},
		{"published before signed", func(d *directive.Directive) { d.Published = day("2020-09-15") }, []string{"/published date-order"}},
		{"numbered before signed", func(d *directive.Directive) { d.Numbered = day("2020-09-15") }, []string{"/numbered date-order"}},
		{"received before issued", func(d *directive.Directive) { d.Issued, d.Received = day("2020-09-18"), day("2020-09-17") }, []string{"/received date-order"}},
		{"undated", func(d *directive.Directive) { d.Signed = 0 }, []string{"/effect/0 fact-missing", "/signed directive-undated"}},
		{"a rule without its fact", func(d *directive.Directive) { d.Effect = after("15 days after publication") }, []string{"/effect/0 fact-missing"}},
		{"a date outside the calendar's cover", func(d *directive.Directive) {
			d.Signed, d.Effect = day("1990-09-17"), after("5 working days after signing")
		}, []string{"/effect/0 calendar-coverage"}},
		{"words nobody reads", func(d *directive.Directive) { d.Effect[0].Words = "có hiệu lực khi cần" }, []string{"/effect/0 fault"}},
		{"words against the rule", func(d *directive.Directive) { d.Effect[0].Rule = schedule.MustParseRule("15 days after signing") }, []string{"/effect/0/rule effect-words-differ"}},
		{"printed against the rule", func(d *directive.Directive) {
			d.Effect = after("10 days after signing")
			d.Effect[0].Printed = day("2020-09-25")
		}, []string{"/effect/0 effect-printed-differs"}},
		{"a rule without a role", func(d *directive.Directive) { d.Effect = after("10 days after signing"); d.Effect[0].Role = 0 }, []string{"/effect/0/role effect-role"}},
		{"expiry before entry", func(d *directive.Directive) {
			d.Effect = append(d.Effect, directive.Effect{Role: schedule.RoleExpiry, Rule: schedule.MustParseRule("on 2020-09-20")})
		}, []string{"/effect/1 force-end-before-entry"}},
		{"before its signing", func(d *directive.Directive) { d.Effect = after("on 2020-09-01") }, []string{"/effect/0 before-signing"}},
		{"local and retroactive", func(d *directive.Directive) {
			d.Type, d.Number, d.Effect = "NQ", directive.MustNumber("1/2020/NQ-UBND"), after("on 2020-09-01")
		}, []string{"/effect/0 retroactive-forbidden"}},
		{"local and applied from before, as a relation", func(d *directive.Directive) {
			d.Type, d.Number = "NQ", directive.MustNumber("1/2020/NQ-UBND")
			d.Relations = []directive.Relation{{Kind: directive.Retroacts, Rule: schedule.MustParseRule("on 2020-09-01")}}
		}, []string{"/relations/0 retroactive-forbidden"}},
		{"too short a notice", func(d *directive.Directive) {
			d.Type, d.Number, d.Effect = "NQ", directive.MustNumber("1/2020/NQ-UBND"), after("9 days after signing")
		}, []string{"/effect/0 notice-short"}},
		{"enough of a notice", func(d *directive.Directive) { d.Type, d.Number = "NQ", directive.MustNumber("1/2020/NQ-UBND") }, nil},
		{"the shortened procedure", func(d *directive.Directive) {
			d.Type, d.Number, d.Effect, d.Shortened = "NQ", directive.MustNumber("1/2020/NQ-UBND"), after("on signing"), true
		}, nil},
		{"numbered late on paper", func(d *directive.Directive) { d.Form, d.Numbered = directive.Paper, day("2020-09-18") }, []string{"/numbered numbered-late"}},
		{"numbered late before there was such a day", func(d *directive.Directive) {
			d.Signed, d.Form, d.Numbered = day("2020-03-04"), directive.Paper, day("2020-03-10")
		}, nil},
		{"numbered late by the system", func(d *directive.Directive) { d.Form, d.Numbered = directive.Electronic, day("2020-09-18") }, nil},
		{"issued late", func(d *directive.Directive) { d.Form, d.Issued = directive.Electronic, day("2020-09-18") }, []string{"/issued issued-late"}},
		{"issued the next working day", func(d *directive.Directive) { d.Form, d.Issued = directive.Electronic, day("2020-09-17") }, nil},
		{"urgent and issued the next day", func(d *directive.Directive) {
			d.Form, d.Issued, d.Urgency = directive.Electronic, day("2020-09-17"), directive.Express
		}, []string{"/issued issued-late"}},
		{"unknown capacity", func(d *directive.Directive) { d.Signature.Capacity = "ZZ" }, []string{"/signature/capacity capacity-unknown"}},
		{"no writing", func(d *directive.Directive) { d.Signature.Capacity = "TUQ" }, []string{"/signature/authority capacity-authority"}},
		{"passed on, and over", func(d *directive.Directive) {
			d.Signature = directive.Signature{Capacity: "TUQ", Authority: "1/GUQ-UBND", Redelegated: true, Valid: schedule.Interval{Before: day("2020-09-16")}}
		}, []string{"/signature/redelegated capacity-redelegated", "/signature/valid capacity-day"}},
		{"a recipient without a name", func(d *directive.Directive) { d.Recipients = []directive.Recipient{{Purpose: directive.ToFile}} }, []string{"/recipients/0 recipient-nobody"}},
		{"an attachment twice", func(d *directive.Directive) { d.Attachments = []directive.Attachment{{Name: "a"}, {Name: "a"}} }, []string{"/attachments/1/name directive-twice"}},
		{"a hash that is none", func(d *directive.Directive) { d.Attachments = []directive.Attachment{{Name: "a", SHA256: "12"}} }, []string{"/attachments/0/sha256 shape-length"}},
		{"a language twice", func(d *directive.Directive) {
			d.Languages = []directive.LanguageVersion{{Language: "vi"}, {Language: "vi"}}
		}, []string{"/languages/1/language directive-twice"}},
		{"extensions that are no object", func(d *directive.Directive) { d.Extensions = []byte(`[1`) }, []string{"/extensions extensions-invalid"}},
		{"repeals itself", func(d *directive.Directive) {
			d.Relations = []directive.Relation{{Kind: directive.Repeals, Target: directive.Ref{Number: d.Number}}}
		}, []string{"/relations/0/target relation-self"}},
		{"repeals nothing", func(d *directive.Directive) { d.Relations = []directive.Relation{{Kind: directive.Repeals}} }, []string{"/relations/0/target relation-target"}},
		{"extends to no day", func(d *directive.Directive) {
			d.Relations = []directive.Relation{{Kind: directive.Extends, Target: directive.Ref{Number: directive.MustNumber("1/CT-UBND")}}}
		}, []string{"/relations/0/until relation-until-missing"}},
		{"a provision that it has not", func(d *directive.Directive) {
			d.Provisions, d.Effect[0].Scope = []directive.Provision{"art_1", "art_2"}, of("art_3")
		}, []string{"/effect/0/scope/provisions/0 provision-unknown"}},
		{"nobody", func(d *directive.Directive) { *d = directive.Directive{Jurisdiction: "vn"} }, []string{
			"/effect effect-silent", "/format shape-equal", "/issuers shape-required", "/number shape-required", "/signed directive-undated",
			"/title shape-required", "/type shape-required",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sound()
			c.change(d)
			var got []string
			for _, p := range d.Check(law, bodies) {
				got = append(got, p.Pointer+" "+p.Code())
				require.NotEqual(t, "", p.In("vi"))
			}
			slices.Sort(got)
			require.Equal(t, c.want, got)
		})
	}
}
