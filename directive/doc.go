// Package directive models the instrument: its number, who issued and signed it, from when and for whom it is in
// force, what it orders and what it does to other texts.
//
// A [Directive] is data as written, read strictly from JSON by [Decode] and [Parse]. [Directive.Check] gives all its
// faults at once; [Directive.Resolve] binds its days, holders and events by a [Law] over the bodies of a registry, and never
// writes into it. Directive 2206/CT-UBND, signed on 2020-09-16, says "có hiệu lực sau 10 ngày, kể từ ngày ký ban
// hành": it resolves to 2020-09-26.
//
//	d, err := directive.Decode(file)
//	problems := d.Check(law, bodies)
//	r, err := d.Resolve(law, bodies)
//	r.Effect()                             // 2020-09-26, with the steps in r.Why()
//	r.At(day).Force()                      // as far as the text itself says
//
// # Force
//
// Everything that happens to the force of a text is an [Event]; [Compile] makes a [Timeline] of a set of them, in any
// order. The text is cut into the parts that the events tell apart (provision × territory × addressee), and for each part:
//
//   - it enters into force by its most specific event, even when that is the earlier one: article 3 of 08/2019/TT-NHNN on
//     2019-07-05, the whole on 2019-08-19, article 1(4) on 2019-11-15;
//   - postponement counts when it was known before the old day of entry, extension before the old end;
//   - it ends by the first end after the last re-enactment; the repeal of a repealer revives nothing;
//   - suspensions are laid over it, cut where it resumes; on one day an end goes before a suspension, and that before an
//     entry: 31/2022/TT-BTC entered into force and was suspended on 2022-12-01, and was suspended;
//   - application is an axis of its own: 131/2020/QH14 was in force from 2021-01-01 and applied from 2021-07-01;
//   - an end says more than an entry that nobody knows: what was repealed is not in force; an end that can be read in two ways is
//     open on the days between them alone;
//   - what nobody knows is [Unsettled], with its reason: article 12 of 57/2014/QH13 was reworded on 2025-02-17 while it was
//     suspended until something else was decided.
//
// A [Status] rolls the parts up and renders them to the codes of vbpl.vn ([VBPL]), to [ELI] and schema.org, and to words in Vietnamese and
// English. [Timeline.AsKnown] leaves out what was recorded later.
//
// # Wire format
//
// One JSON object, format 1; fields by name in snake case, days as YYYY-MM-DD, rules as phrases of package schedule, bodies by key,
// provisions as Akoma Ntoso eIds, vocabularies by their keys ([Vocabularies]). What is not said is left out; null is refused. The member
// extensions is kept byte for byte. Texts are kept letter for letter, and words are read alike whether their letters are composed
// (NFC) or not; numbers, paths and keys name something, and are refused unless composed. The fields are those of [Directive], [Effect], [Relation] and of the tasks in package task:
//
//	{"format": 1, "jurisdiction": "vn", "type": "CT", "number": "2206/CT-UBND",
//	 "issuers": ["vn/an-giang/uy-ban-nhan-dan"], "title": {"vi": "…"}, "signed": "2020-09-16",
//	 "effect": [{"role": "effect", "words": "có hiệu lực sau 10 ngày, kể từ ngày ký ban hành"}],
//	 "relations": [{"kind": "suspends_effect", "target": {"number": "31/2022/TT-BTC"}, "until": "on 2022-12-29", "through": true}]}
//
// # Identity
//
// A number is not an identity. A text is its issuer, its type, the canonical spelling of its number and its year of signing;
// its version-5 id is computed from them ([Identity.ID]), equal on every machine.
package directive
