// Package akn writes and reads a directive as Akoma Ntoso 3.0 (OASIS LegalDocML), the widest standard for legal texts
// in XML. What it writes is valid by the schema of OASIS.
//
// # What stands where
//
//	identification   work: number, type, jurisdiction, issuers, every day of the document;
//	                 expression: language; manifestation: the file
//	publication      the day of publication
//	lifecycle        an event for every day on which something begins or ends; eventRef/@refersTo says what
//	analysis         activeModifications: what the text does to others, by part and with its days;
//	                 passiveModifications: what others do to it, when the caller knows
//	temporalData     the times in force, the suspensions, the day of application
//	notes            where the days are not all certain: that, in both languages
//	references       the bodies, the texts cited, the words of our vocabulary
//	proprietary      what Akoma Ntoso has no word for (rules, assignments, deadlines …): the wire format of those
//	                 fields alone, so that writing and reading back loses nothing
//	mainBody         every task as an hcontainer in its place in the tree, and the provisions
//	conclusions      who signed
//
// A suspension is an efficacyMod of the type "inapplication" with the group of time in which it holds. The schema does
// not say whether the day of timeInterval/@end is in the interval; here it is the first day that is not: a text suspended
// through 29 December 2022 has the end event on 2022-12-30.
//
// # Identity
//
// The address of a work is /akn/JURISDICTION/doc/TYPE/ISSUER/DATE/NUMBER, "~" standing for what is not known. It carries
// the issuer because a number alone is not an identity.
//
// # Documents of others
//
// A change of a part whose eId is no provision here ("sec_2A") is left out and told, for without its part it would be a
// change of the whole. A time that is named and cannot be read is an event whose day is not known. A date by another name
// is taken for the day of signing where there is no other, and told; a year alone is no day. Whatever else a directive has
// no place for is told by its element.
//
// # Bad input
//
// [Read] takes bytes from strangers: another namespace (those of drafts of 3.0 are read, and told), a DOCTYPE, an entity that is not one of the five of XML, and
// anything beyond the bounds of package format are refused with a typed error, and no document comes back.
package akn
