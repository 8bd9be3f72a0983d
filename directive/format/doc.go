// Package format holds what the exchange formats share: how each of them ends an interval, and what a law must have
// computed before a format can be written. Each format is one folder below; none knows another.
//
// # Ends
//
// Here an interval is half-open: a text in force on [2020-09-26, 2021-06-01) is in force through 31 May 2021 and no longer
// on 1 June. Others write the last day instead, and one format may do both. [Conventions] is the table, one row a field;
// each codec reads its own row, and a test writes and reads every row one day each side of the end.
//
//	format.LastDay.Write(2021-06-01)      = 2021-05-31
//	format.LastDay.Read(2021-05-31)       = 2021-06-01
//	format.FirstDayNot.Write(2021-06-01)  = 2021-06-01
//
// # Time
//
// A directive says "10 days after signing"; a format wants the day. [Document] carries both: the directive as written and
// the [Time] that a law computed, so that no codec computes law. What is not known stays out of the output, and where some
// of the days are not certain the output says so in its own words ([NotCertain]).
//
// # What each format carries
//
// The wire format (package directive) carries everything both ways, strictly. The others:
//
//	            jsonld (schema.org)                       akn (Akoma Ntoso 3.0)
//	carried     jurisdiction, number, type, issuers,      the same, with every day of the document, the signature,
//	            titles, signing and publication,          the tasks as a tree in the body, the provisions, the times
//	            entry, end, application, relations by     in force, what the text does to others with part and days;
//	            kind and target, tasks as parts with      what Akoma Ntoso has no word for travels in meta/proprietary
//	            title and body, sources                   as the wire format of those fields alone
//	lost        words and rules (the days stay), the      nothing that we write and read back; a reader that drops
//	out         scope, the part of a relation, roles,     meta/proprietary keeps the first group above
//	            deadlines, duties, recipients, extensions
//	lost in     what schema.org has and a directive has   other people's bodies and elements; modifications of kinds
//	            not: reported with its place              that no relation answers to, or of parts that no provision
//	                                                      names: reported with their place
//	refused     other @context, other @type, bad JSON,    another namespace (drafts of 3.0 are read), DOCTYPE,
//	            days that cannot be, no identifier,       entities, days that cannot be, undated texts (out),
//	            more than 16 MiB or 64 levels             more than 16 MiB, 64 levels or 1,000,000 nodes
//
// A day that cannot be, inside an identifier ("…,2014/02/30,…"), is no fault of the text: the identifier is kept as it
// came and the day is reported.
package format
