package vn

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// The levels of bodies that the laws on documents tell apart.
var (
	central   = []string{"state", "ministry"}
	provinces = []string{"province"}
	lower     = []string{"district", "commune"}
	local     = []string{"province", "district", "commune"}
)

// stages are the days for numbering, which bind paper alone (art. 15.3 leaves an electronic text to the system), and for
// issuing: what is urgent goes out at once.
func stages() []directive.StagePolicy {
	since := schedule.Interval{From: law2020}
	return []directive.StagePolicy{
		{Signed: since, Stage: directive.Numbered, Form: directive.Paper, Within: 1, Basis: "Decree 30/2020/NĐ-CP art. 15.2"},
		{Signed: since, Stage: directive.Issued, Urgent: true, Basis: "Decree 30/2020/NĐ-CP art. 18.1"},
		{Signed: since, Stage: directive.Issued, Within: 1, Basis: "Decree 30/2020/NĐ-CP art. 18.1"},
	}
}

// notices are the least days between signing or passing and effect. They are checked and never added: what a text
// says of its own effect stands until somebody competent says otherwise.
func notices() []directive.NoticePolicy {
	const by2015, by2025 = "Law 80/2015/QH13 art. 151.1", "Law 64/2025/QH15 art. 53.1"
	return []directive.NoticePolicy{
		{Signed: under2015(), Levels: central, Days: 45, Basis: by2015},
		{Signed: under2015(), Levels: provinces, Days: 10, Basis: by2015},
		{Signed: under2015(), Levels: lower, Days: 7, Basis: by2015},
		{Signed: under2025(), Levels: central, Days: 45, Basis: by2025},
		{Signed: under2025(), Levels: local, Days: 10, Basis: by2025},
	}
}

// retroactivity is the rule of the law of 2015. Art. 55 of the law of 2025 was not seen, so it has no row.
func retroactivity() []directive.RetroactivityPolicy {
	return []directive.RetroactivityPolicy{
		{Signed: under2015(), Levels: local, Forbidden: true, Basis: "Law 80/2015/QH13 art. 152.3"},
		{Signed: under2015(), Levels: central, Basis: "Law 80/2015/QH13 art. 152.1"},
	}
}

// cascade is what becomes of detailing texts with the text they detail: nothing before the law of 2015, the same end
// under it, and under that of 2025 an open question unless the parent was replaced or amended.
func cascade() []directive.CascadePolicy {
	ended := []directive.EventKind{directive.Expires, directive.Repealed, directive.Replaced, directive.Annulled, directive.EndedWithParent}
	return []directive.CascadePolicy{
		{Ended: schedule.Interval{Before: law2015}, Outcome: directive.CascadeNone, Basis: "Law 17/2008/QH12 art. 81 has no such rule"},
		{Ended: under2015(), How: ended, Outcome: directive.CascadeEnds, Basis: "Law 80/2015/QH13 art. 154.4; Decree 34/2016/NĐ-CP art. 38.2"},
		{
			Ended: under2025(), How: []directive.EventKind{directive.Replaced, directive.Amended}, Outcome: directive.CascadeNone,
			Basis: "Law 64/2025/QH15 art. 57.2: kept as far as not contrary, unless announced as expired",
		},
		{Ended: under2025(), How: ended, Outcome: directive.CascadeOpen, Basis: "Law 64/2025/QH15 art. 57.2 speaks of parents replaced or amended alone"},
	}
}

// competences say who may touch a text: its own body, and for suspension and repeal also a competent superior.
func competences() []directive.CompetencePolicy {
	const by2015 = "Law 80/2015/QH13 art. 12.1"
	return []directive.CompetencePolicy{
		{Signed: under2015(), Kinds: []directive.RelationKind{directive.Amends, directive.Supplements, directive.Replaces}, Basis: by2015},
		{Signed: under2015(), Kinds: []directive.RelationKind{directive.Repeals, directive.SuspendsExecution}, Superior: true, Basis: by2015},
		{Signed: under2015(), Kinds: []directive.RelationKind{directive.SuspendsEffect}, Basis: "Law 80/2015/QH13 art. 153.1"},
	}
}

func under2015() schedule.Interval { return schedule.Interval{From: law2015, Before: law2025} }
func under2025() schedule.Interval { return schedule.Interval{From: law2025} }

var indefinite = schedule.Template{
	Code: "vn-effect-indefinite",
	En:   "a normative text has to name its day of effect, and this one hangs it on {0} (Decree 34/2016/NĐ-CP art. 38)",
	Vi:   "văn bản quy phạm pháp luật phải ghi rõ ngày có hiệu lực, văn bản này lại tính theo {0} (Điều 38 Nghị định 34/2016/NĐ-CP)",
}

// Check warns of what only this law asks: since 1 July 2016 a normative text names the day of its effect, so that
// "sau 45 ngày kể từ ngày ký" is read and is a fault of drafting all the same. Decree 34/2016/NĐ-CP was replaced from
// 1 April 2025 by a decree that was not seen, and later texts are not held to it. It also reports a way to sign whose
// conditions are not met, such as TM. for a body that has one head (Decree 30/2020/NĐ-CP art. 13).
func Check(d *directive.Directive, _ *agency.Registry) chithi.Problems {
	law, found := Law(), checkSignature(d)
	if normative, known := law.Normative(d.Type, d.Number, d.Day()); !normative || !known || !under2015().Contains(d.Day()) {
		return found
	}
	for i, e := range d.Effect {
		if e.Printed != 0 || e.Role != 0 && e.Role != schedule.RoleEffect {
			continue
		}
		rules := []schedule.Rule{e.Rule}
		if e.Rule.IsZero() {
			reading, _ := ReadEffect(e.Words) // what is not clear is reported where it is resolved
			rules = rules[:0]
			for _, c := range reading.Clauses {
				if c.Term.Role == schedule.RoleEffect && c.Term.Printed == 0 {
					rules = append(rules, c.Term.Rule)
				}
			}
		}
		for _, r := range rules {
			for a := range r.Anchors() {
				found = append(found, chithi.WarnAt(chithi.Pointer("effect", i), indefinite.With(a)))
			}
		}
	}
	return found
}
