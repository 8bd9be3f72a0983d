// Package vn is the law of Vietnam as a value: the numbers of its documents, who signs in which capacity, how a
// clause of effect is read, which facts are presumed, and what a text is held to on the day it was signed.
//
// # Reading a clause of effect
//
// [ReadEffect] reads the words as texts write them and gives a rule for every day they set, with the words it came
// from and the provision it is read by. Directive 2206/CT-UBND of An Giang was signed on 2020-09-16:
//
//	Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành.      10 days after signing           2020-09-26
//
// "Sau N ngày kể từ ngày ký" is the day of signing and N: so say 159 of 163 usable official dates. 2020-09-26 was a
// Saturday and stays one; of 179 official dates none was moved from a day of rest. The strict reading of the Civil Code,
// by which the term has to run out first (2020-09-27), is [ReadEffectElapsed] and never the default. Bare and with "sau"
// the words mean the same day.
//
//	kể từ ngày 15/8/2016                                               on 2016-08-15
//	sau bốn mươi lăm (45) ngày kể từ ngày ký                           45 days after signing
//	sau 6 tháng, kể từ ngày ký                                         6 months after signing
//	sau 15 ngày, kể từ ngày đăng Công báo                              15 days after publication
//	từ năm ngân sách 2017                                              on 2017-01-01
//	kể từ ngày Nghị quyết số 116/2020/QH14 có hiệu lực                 on event "effect of 116/2020/QH14"
//	… đến hết ngày 31/12/2017                                          expiry on 2018-01-01
//
// From 31 December 2010 six months lead to a month without a 31st. Civil Code 91/2015/QH13 art. 148.3 ends a time-limit on
// 30 June 2011, the one official date of that kind is 1 July 2011: no day is given, but a [schedule.MonthEndError].
//
// # What is not guessed
//
// The day of the gazette is not in the text: the rule then waits for it. "Đến ngày 31/12/2023" leaves open whether that day
// is the last in force or the first without: both readings come back in a [schedule.AmbiguousError], beside what is clear.
// A school year begins on no day that the law fixes. A clause that lost its figures ("ngày … tháng … năm 2016") is a
// [NoDayError]. "Trong thời hạn 60 ngày kể từ ngày Thông tư này có hiệu lực" sets a deadline, which rolls (Civil Code
// art. 148.5), and no day of effect; under a condition ("nếu được phê duyệt"), as a plan ("dự kiến") or by the lunar
// calendar the words set none either; what another text, a contract or a quotation says sets nothing at all. Words that were not understood
// are given back.
//
// The grammar, in the notation of the rule's own in package schedule:
//
//	effect   = [ heading ] subject verb when { tail } "."
//	subject  = "Thông tư" … [ "này" ] [ "thay thế" … "và" ] | provisions | "riêng" matter | council
//	council  = [ subject ] [ "đã" ] "được" … "thông qua" [ "ngày" date ] "và"
//	verb     = "có hiệu lực" [ "thi hành" ] | "hết hiệu lực" | [ "được" ] "áp dụng" | [ "được" ] "thực hiện" …
//	when     = [ "sau" ] count unit [ "," ] ( "kể từ" | "từ" | "sau" ) [ "ngày" ] anchor
//	         | ( "kể từ" | "từ" | "vào" | "sau" ) [ "ngày" ] ( date | anchor | period ) { bound }
//	anchor   = "ký" [ "ban hành" ] | "ban hành" | "thông qua" | "công bố" | "đăng Công báo" | text "có hiệu lực"
//	period   = "năm ngân sách" year | "năm học" year [ "-" year ] | "kỳ tính thuế" … year
//	bound    = "không sớm hơn" date | "không muộn hơn" date
//	tail     = "trừ" provisions [ verb when ] | until | "và" verb when | [ "riêng" ] provisions verb when
//	         | ( "đối với" | "tại" | "cho" ) matter | words
//	until    = "đến hết ngày" date | "đến" [ hour ] "ngày" date | "đến hết năm" year | "cho đến khi" event
//	provisions = { [ point ] [ paragraph ] "," } [ point ] [ paragraph ] article { "," provisions }, each level a list or "… đến …"
//	count    = figures | words | figures "(" words ")" | words "(" figures ")"
//
// # What is presumed
//
// [Presume] sets the day of issuance and of passing on that of signing, because a text has one date (Decree
// 34/2016/NĐ-CP art. 59); an answer that uses it is assumed. The least notice of 45, 10 or 7 days is a check that warns with its
// article, and never moves a day.
package vn
