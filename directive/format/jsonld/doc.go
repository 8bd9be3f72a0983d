// Package jsonld writes and reads a directive as JSON-LD in the vocabulary of schema.org: a Legislation, which search
// engines and national portals of law understand. Every property used is one of the vocabulary's.
//
// # What stands where
//
//	legislationIdentifier            number ("2206/CT-UBND"); of a part the key of the task or the eId of the provision
//	legislationType                  type ("CT"); of a part "task", "solution" … or "provision"
//	legislationJurisdiction          jurisdiction ("vn")
//	legislationPassedBy              issuers, each a GovernmentOrganization with its key as identifier
//	legislationResponsible           the bodies that lead, for the whole or in a task
//	accountablePerson                the signer, with jobTitle
//	legislationDate, datePublished   the days of signing (or of passing) and of publication
//	temporalCoverage                 the days in force, both included: "2020-09-26/.." has no end
//	legislationDateOfApplicability   the day of application, where it is not that of entry
//	legislationLegalForce            in force, partly or not, on legislationDateVersion
//	description                      where they are not all certain: that, in both languages
//	legislationAmends … citation     relations, by the column of schema.org in directive.Terms
//	hasPart                          tasks with their sub-tasks, and provisions
//	encoding, associatedMedia        language versions with their legal value, and attachments
//	subjectOf                        sources
//
// [Write] says what it left out, each with its place in the directive; [Read] says what it did not take over. It reads the
// vocabulary under its address, as @vocab, under a prefix or expanded; one object, a list or a @graph; one value or several;
// a text with its language or by its languages. A subject (about) or an issue of a gazette (isPartOf) is no text and makes
// no relation. In temporalCoverage the end is the last day: a text whose first day not in force is 2021-06-01 has the coverage
// "2020-09-26/2021-05-31".
package jsonld
