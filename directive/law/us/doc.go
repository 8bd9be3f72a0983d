// Package us is the federal law of the United States as a value: how documents in the Federal Register are numbered
// and how their clauses of effect, of comment and of application are read.
//
// A day counted from publication rolls to the next business day, and so does a day of effect (1 CFR 18.17):
//
//	effective 15 days after publication in the Federal Register     15 days after publication, rolled forward on us-federal
//
// Published on Friday 2019-03-01 that is not Saturday 2019-03-16 but Monday 2019-03-18. Comments "for sixty days until May 24,
// 2010" in a notice published on 2010-03-23 are due on the printed day, and the rule beside it agrees.
//
//	This rule is effective January 15, 2021.                         on 2021-01-15
//	[INSERT DATE 30 DAYS AFTER DATE OF PUBLICATION …]                30 days after publication, rolled forward on us-federal
//	effective from June 5, 2020 through September 30, 2020           effect on 2020-06-05, expiry on 2020-10-01
//
//	… except for § 1.5, which is effective July 1, 2021             a clause of its own, with "§ 1.5" as its Part
//
// What would, may or is proposed to be effective, and what is effective by, within or no earlier than a day, has no first
// day yet: its words come back in Rest.
//
// "Until" a day leaves open whether that day still counts: both readings come back in a [schedule.AmbiguousError].
// A document that is silent about its effect has no day by law.
package us
