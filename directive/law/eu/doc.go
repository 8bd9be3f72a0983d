// Package eu is the law of the European Union as a value: how acts are numbered and how their clauses of entry into
// force, application, expiry and transposition are read.
//
//	on the twentieth day following that of its publication          20 days after publication
//	on the day following that of its publication                    1 day after publication
//	from 24 months after the date of entry into force               24 months after effect, once they have run, month end clipped
//	shall apply until 31 December 2022                               expiry on 2023-01-01
//	… with the exception of Article 5, which shall apply from …      Article 5 taken out of the Scope, with a clause of its own
//	Member States shall transpose … by 17 October 2024               deadline on 2024-10-17
//
// What should or may enter into force, or shall by or no later than a day, has no first day yet: its words come back in
// Rest. An act that ceases to apply from a day leaves open whether that day counts: both readings come back in a
// [schedule.AmbiguousError].
//
// Regulation (EU) 2016/679, published on 2016-05-04, entered into force on 2016-05-24. A day of effect never rolls
// (Regulation 1182/71 art. 4(1)): Regulation (EU) 2018/1221 entered into force on a Sunday. Months run to the end of the same-numbered day
// and the provision applies from the next: the Artificial Intelligence Act, in force on 2024-08-01, applies from
// 2026-08-02, 24 months on. An act that names no date enters into force on the twentieth day following publication
// (TFEU art. 297(1)): Directive 95/46/EC, published on 1995-11-23, on 1995-12-13.
package eu
