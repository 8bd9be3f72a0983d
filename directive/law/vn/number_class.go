package vn

import (
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// Class says whether a document belongs to the normative system.
type Class uint8

// The classes.
const (
	Open           Class = iota // chưa xác định: the number and the day do not decide
	Normative                   // văn bản quy phạm pháp luật
	Administrative              // văn bản hành chính
	Other                       // văn bản của Đảng, văn bản hợp nhất: neither
)

var classWords = [...]string{"open", "normative", "administrative", "other"}

// String returns "open", "normative", "administrative" or "other".
func (c Class) String() string {
	if int(c) < len(classWords) {
		return classWords[c]
	}
	return "open"
}

var (
	classUnread = schedule.Template{Code: "vn-class-unread", En: "no grammar has read the number {0}", Vi: "số, ký hiệu {0} chưa được đọc"}
	classRow    = schedule.Template{Code: "vn-class-row", En: "{0}, numbered by year: normative ({1})", Vi: "{0}, số có năm ban hành: văn bản quy phạm pháp luật ({1})"}
	classNoRow  = schedule.Template{Code: "vn-class-no-row", En: "no law of {0} made {1} of this body normative", Vi: "ngày {0} không luật nào coi {1} của cơ quan này là văn bản quy phạm pháp luật"}
	classNoYear = schedule.Template{Code: "vn-class-no-year", En: "the number has no year, and since 2016-07-01 every normative document has (Law 80/2015/QH13; Decree 34/2016/NĐ-CP art. 58)", Vi: "số không có năm, mà từ 01/7/2016 văn bản quy phạm pháp luật đều có (Luật 80/2015/QH13; Nghị định 34/2016/NĐ-CP Điều 58)"}
	classBefore = schedule.Template{Code: "vn-class-before", En: "the number has no year, which before 2016-07-01 decides nothing", Vi: "số không có năm, trước 01/7/2016 điều đó chưa quyết định"}
	classOfNA   = schedule.Template{Code: "vn-class-assembly", En: "laws and individual resolutions of the National Assembly have the same kind of number", Vi: "luật và nghị quyết cá biệt của Quốc hội dùng chung một loại số"}
	classLetter = schedule.Template{Code: "vn-class-dispatch", En: "an official letter is administrative (Decree 30/2020/NĐ-CP art. 7)", Vi: "công văn là văn bản hành chính (Nghị định 30/2020/NĐ-CP Điều 7)"}
	classOther  = schedule.Template{Code: "vn-class-other", En: "a text of the Party or a consolidated text is in neither class", Vi: "văn bản của Đảng, văn bản hợp nhất không thuộc hai loại này"}
	classUndate = schedule.Template{Code: "vn-class-undated", En: "the day of signing is not known, and the law changed on {0}", Vi: "chưa biết ngày ký, mà luật đã thay đổi ngày {0}"}
)

// classTemplates are what [ClassOn] says.
func classTemplates() []schedule.Template {
	return []schedule.Template{classUnread, classRow, classNoRow, classNoYear, classBefore, classOfNA, classLetter, classOther, classUndate}
}

// ClassOn tells from a number and the day of signing whether the document is normative, and why. By it 20/2007/CT-UBND
// signed on 2007-11-08 is normative, for a People's Committee issued normative directives until 2016-06-30
// (Law 80/2015/QH13 art. 172.2), and 2206/CT-UBND of 2020-09-16 is administrative. A number of the National Assembly
// alone leaves the question open: its individual resolutions carry the year too.
func ClassOn(n directive.Number, signed schedule.Date) (Class, schedule.Message) {
	switch {
	case !n.Parsed():
		return Open, classUnread.With(n.String())
	case n.Series() == SeriesParty || n.Series() == SeriesConsolidated:
		return Other, classOther.With()
	case n.Series() == SeriesDispatch:
		return Administrative, classLetter.With()
	}
	bodies := n.Issuers()
	class := classOfBody(bodies)
	if (class == assembly || class == standing) && n.Type() != "PL" && (n.Year() != 0 || signed < law2015) {
		return Open, classOfNA.With()
	}
	row, ever := normativeRow(n.Type(), class, signed)
	for len(bodies) > 1 && row == nil { // one body of a joint circular is enough
		bodies = bodies[1:]
		row, ever = normativeRow(n.Type(), classOfBody(bodies), signed)
	}
	switch {
	case row == nil && ever != 0 && signed == 0:
		return Open, classUndate.With(ever)
	case row == nil && administrative(n.Type()) && !n.Doubtful():
		return Administrative, classNoRow.With(signed, n.Type())
	case row == nil:
		return Open, classNoRow.With(signed, n.Type())
	case n.Year() != 0:
		return Normative, classRow.With(row.vi, row.source)
	case signed < law2015:
		return Open, classBefore.With()
	}
	return Administrative, classNoYear.With()
}

// administrative tells whether a type has a form that is no law: a decision has, and a circular has not.
func administrative(typ string) bool {
	for i := range typeRows {
		if r := &typeRows[i]; r.code == typ && !r.normative {
			return true
		}
	}
	return false
}

// classOfBody tells the class of the first of the bodies, 0 when there is none or nobody knows it.
func classOfBody(names []string) class {
	if len(names) > 0 {
		if b, _ := codes().body(names[0], true); b != nil {
			return b.class
		}
	}
	return 0
}

// normativeRow finds the row by which a type of a class of body was normative on a day; ever is a day on which that
// changed, when it did and the day is not known.
func normativeRow(typ string, of class, on schedule.Date) (row *typeRow, ever schedule.Date) {
	for i := range typeRows {
		r := &typeRows[i]
		if !r.normative || r.code != typ || r.issuers != "" && strings.IndexByte(r.issuers, byte(of)) < 0 {
			continue
		}
		if on == 0 && (r.from != 0 || r.before != 0) {
			ever = max(r.from, r.before)
			continue
		}
		if (r.from == 0 || r.from <= on) && (r.before == 0 || on < r.before) {
			return r, 0
		}
	}
	return nil, ever
}
