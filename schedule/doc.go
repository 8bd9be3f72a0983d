// Package schedule counts days as law does: dates, intervals, rules that say how a day follows from a fact, and
// calendars of working days. It reads no clock, touches no network, holds no state, and imports the standard
// library only.
//
// # A tour
//
// A [Date] is a day without a time or a place. 2020-09-16 plus ten days is 2020-09-26, a Saturday:
//
//	signed := schedule.MustParseDate("2020-09-16")
//	d, err := signed.AddDays(10)
//
// A [Rule] is the same said as data, so that it can be stored, read by a lawyer and explained:
//
//	r := schedule.MustParseRule("10 days after signing")
//	a, err := r.Resolve(schedule.Facts{Signing: signed}, schedule.Calendars{})
//	// a.Date is 2020-09-26, a.Standing is certain
//
// The same words mean different days in different laws, so a rule says how it counts. From 2024-08-01:
//
//	6 months after effect                                            2025-02-01
//	6 months after effect, once they have run                        2025-02-02  Regulation (EU) 2024/1689
//	6 months after effect, counting that day                         2025-01-31
//
// From a publication on Friday 2019-03-01, 15 days lead to Saturday 2019-03-16; the Federal Register goes on to
// Monday 2019-03-18 (1 CFR 18.17), and almost no other entry into force does:
//
//	15 days after publication, rolled forward on us-federal          2019-03-18
//
// One month after 31 January lands on a day that does not exist. Laws differ, so that the rule must say:
//
//	1 month after publication                                        a *MonthEndError
//	1 month after publication, month end clipped                     2021-02-28  Civil Code 91/2015/QH13 art. 148.3
//	1 month after publication, month end spilled                     2021-03-01
//
// An [Answer] carries its [Standing]: [Assumed] when a fact was presumed by law, [Provisional] when a day of a
// calendar on the way is not decided yet. A fact that is not known is a [*MissingError], a day outside a
// calendar's data a [*CoverageError]. [Rule.Explain] gives every step in English and Vietnamese. A [Term] is a rule with its role and the day
// that the text prints beside it; when they differ both are kept in a [*ConflictError]. A [Preset] is a real way
// to count with its source. A [Moment] puts a clock on an answer, at the edge only.
//
// # The arithmetic
//
// The day of a count is the anchor's day, plus (after) or minus (before) the amount, one more when the days must
// have run, one less when the anchor's day counts, over the days that count. Months and years go to the
// same-numbered day, then say what happens at a month's end; when that day was missing, the day less for a
// counted anchor is skipped. Then come the bounds, then the roll. A rule in parentheses is computed whole
// before the one around it, so that "on (30 days after signing, rolled forward), not before effect" rolls first.
//
// # The grammar
//
// Every rule has one canonical phrase, which [Rule.String] prints:
//
//	rule     = at | days | working | weeks | months | nth | next | compared .
//	compared = ( "the later of " | "the earlier of " ) operand " and " operand { " and " operand } [ roll ] bounds .
//	operand  = bare | "(" rule ")" .
//	bare     = "on " from | amount ( " days" | " working days" | " weeks" | " months" | " years" ) way from .
//
//	at       = "on " from [ roll ] bounds .
//	days     = amount " days" way from [ counting ] [ run ] ( [ leave ] [ rolling ] | few [ leave ] [ rolling ] [ calendar ] ) bounds .
//	working  = amount " working days" way from [ counting ] [ run ] [ leave ] [ rolling ] [ calendar ] bounds .
//	weeks    = amount " weeks" way from [ counting ] [ run ] [ rolling ] bounds .
//	months   = amount ( " months" | " years" ) way from [ counting ] [ run ] [ rolling ] [ monthend ] bounds .
//	nth      = "on the " ( "first" | "last" | early ) " day of the " following from [ roll ] bounds
//	         | "on the " late " day of the " following from [ roll ] [ monthend ] bounds .
//	following = [ order " " ] "month following " .
//	next     = "on the next " anniversary { " or " anniversary } " after " from [ counting ] [ roll ] bounds .
//
//	way      = " after " | " before " .
//	from     = anchor | date | "(" rule ")" .
//	anchor   = "signing" | "issuance" | "passage" | "promulgation" | "publication" | "receipt" | "effect" | "application"
//	         | "event " name | "completion of " key .
//
//	counting = ", counting that day" .
//	run      = ", once they have run" .
//	few      = ", in working days if " amount " or fewer" .
//	leave    = ", leaving out " id .
//	rolling  = roll | ", rolled in the direction of counting" [ " on " id ] .
//	roll     = ", rolled " ( "forward" | "back" | "forward within the month" | "back within the month"
//	         | "forward within the half month" | "to the nearest" ) [ " on " id ] .
//	monthend = ", month end " ( "clipped" | "spilled" | "kept" ) .
//	calendar = ", on " id .
//	bounds   = [ ", not before " ( anchor | date ) ] [ ", not after " ( anchor | date ) ] .
//
// An amount is 1 to [MaxAmount] without leading zeros, and of 1 the unit stands in the singular; early is "2nd" to
// "28th" and late "29th" to "31st", order "2nd" to "1200th"; an anniversary is a day of every year, "1 July", each
// later in the year than the one before it; a date is YYYY-MM-DD; a name stands in quotation marks ([Event]), a key as it is
// ([Completion]); an id is that of a calendar. A phrase has at most [MaxPhrase] bytes, rules in parentheses at
// most [MaxDepth] deep, and compares at most [MaxOperands] rules.
//
// A few other spellings are read and printed in the canonical one: the wrong number of the unit ("1 days"), "1st" for
// "first" and "1st month" for "month", anniversaries in any order, "month end refused" (which is what holds when nothing is said), a
// calendar after a comma where only the roll needs one ("rolled forward, on us-federal"), and parentheses around a rule that
// needs none. Everything else is refused.
package schedule
