// Package calendars holds the working days of Vietnam, of the federal government of the United States, and of the European rule,
// with a source for every day, and the Vietnamese lunar days on which public holidays fall.
//
// # Vietnam
//
// [VietnamCivilService] is the calendar of public bodies, from 2010 to 2027. From Friday 2020-08-28 one working day is
// Monday 2020-08-31, and three are Thursday 2020-09-03, because 2 September is National Day. Days are exchanged by decision: Monday 2026-08-31 is off and
// Saturday 2026-08-22 is worked for it. A make-up day can be a Sunday (2011-01-30, for Tuesday 2011-02-01), and the two days of
// an exchange can lie in two years (2018-12-31 and 2019-01-05).
//
// [VietnamLabour] is the calendar of employees under the Labour Code: the public holidays and their substitutes, without exchanged days.
// Its weekly rest is a parameter, and the substitutes follow from it.
//
// The days of Tết and the day beside 2 September are decided each year (Labour Code 45/2019/QH14 art. 112.3), so that no program can
// compute them. Each entry is decided, proposed or estimated. The exchange of 2026-11-23 for 2026-11-28 is only proposed: the civil service
// is decided through 2026-11-22, and an answer that depends on a later day is provisional. Employers do not exchange days, and their calendar is decided through
// 2027-02-03, the day before the Tết that is proposed for 2027. A year in which the decision is missing altogether is never certain, whatever days
// the statute fixes. When the decision comes, an application adds it with [schedule.Calendar.Extend] and need not wait for a release.
//
// # Elsewhere
//
// [UnitedStatesFederal] has the observed holidays from 1994 to 2030 and the days on which an executive order closed the departments. An entry may carry the day
// on which it became known: on 2018-11-30 nobody knew that 2018-12-05 would be a day of mourning, which [schedule.Calendar.AsKnown] shows.
//
// [European] is the rule of Regulation 1182/71, with the public holidays that the caller supplies. [Weekend] is Monday to Friday of any year.
//
// # Lunar days
//
// [Tet] and [HungKings] give the first day of the first lunar month and the tenth of the third, from 1976 to 2100, at Vietnam's meridian:
// 2026-02-17 and 2026-04-26. A test computes each of them from the motion of the sun and the moon.
//
// # Files
//
// [Load] reads a calendar of an application's own. A file begins with lines that say what it covers, and goes on as CSV:
//
//	# calendar: vn-civil-service
//	# cover: 2010-01-01 to 2027-12-31
//	# rest: Saturday Sunday
//	# yearly: tet 5 days from 2014
//	date,kind,decision,pair,known,occasion,name_en,name_vi,source
//	2026-08-22,swap_work,decided,2026-08-31,,,Working day in place of 2026-08-31,Làm bù cho ngày 31/08/2026,MoHA 9441/TB-BNV
//
// The kind is statutory, substitute, swap_off, swap_work, closure or awaited; pair is the other day of an exchange, known the day on which the entry became
// known, occasion the yearly decision it belongs to. Date, kind, decision, a name and a source are never empty. Everything wrong with a file is reported at once, each fault with its line.
package calendars
