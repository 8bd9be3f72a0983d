package vn

import "github.com/chithi-go/chithi/schedule"

// datedBy is the provision by which a text has one date.
const datedBy = "Decree 34/2016/NĐ-CP art. 59"

// Presume fills in the facts that the law presumes: the date of a text is the day of its signing or passing,
// so that issuance falls on it unless another day is given, and the passing of what was signed likewise. What it fills in is marked, and
// every day reckoned from it is assumed. The day of the gazette is never presumed, nor is that of promulgation: of a text
// signed on 2008-12-11 "sau 15 ngày kể từ ngày đăng Công báo" stays without a day until the gazette's is known.
func Presume(f schedule.Facts) schedule.Facts {
	date := f.Signing
	if date == 0 {
		date = f.Passage
	}
	if date == 0 {
		return f
	}
	if f.Issuance == 0 {
		f.Issuance = date
		f.Presumed |= schedule.Presume(schedule.Issuance)
		f.PresumedBy = datedBy
	}
	if f.Passage == 0 {
		f.Passage = date
		f.Presumed |= schedule.Presume(schedule.Passage)
		f.PresumedBy = datedBy
	}
	return f
}
