package vn

import "github.com/chithi-go/chithi/schedule"

// ground is why words are read as they are: the provision, and what it says.
type ground struct {
	basis  string
	reason schedule.Template
}

var (
	printedDay = &ground{"Decree 34/2016/NĐ-CP art. 38.1", schedule.Template{
		Code: "vn-read-printed", En: "the text names the day", Vi: "văn bản ghi rõ ngày",
	}}
	onAnchor = &ground{"Decree 34/2016/NĐ-CP art. 59", schedule.Template{
		Code: "vn-read-anchor", En: "the day named is the first in force", Vi: "ngày được nêu là ngày đầu tiên có hiệu lực",
	}}
	termDays = &ground{"Civil Code 91/2015/QH13 art. 147.2", schedule.Template{
		Code: "vn-read-days", En: "the first day is not counted and the Nth day is meant, as in 159 of 163 official dates; it does not roll",
		Vi: "không tính ngày đầu tiên và lấy đúng ngày thứ N, như 159 trong 163 trường hợp chính thức; không dời khi trùng ngày nghỉ",
	}}
	termMonths = &ground{"Civil Code 91/2015/QH13 art. 147.2", schedule.Template{
		Code: "vn-read-months", En: "the same-numbered day, as in 20 of 21 official dates; it does not roll",
		Vi: "ngày tương ứng của tháng, như 20 trong 21 trường hợp chính thức; không dời khi trùng ngày nghỉ",
	}}
	termElapsed = &ground{"Civil Code 91/2015/QH13 arts 147-148", schedule.Template{
		Code: "vn-read-elapsed", En: "the term has to run out first", Vi: "thời hạn phải trôi qua hết",
	}}
	termEnd = &ground{"Civil Code 91/2015/QH13 arts 147.3, 148.5", schedule.Template{
		Code: "vn-read-deadline", En: "the day of the event is not counted, and the end of a term rolls to the next working day",
		Vi: "không tính ngày xảy ra sự kiện, ngày cuối của thời hạn trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
	}}
	lastDay = &ground{"Law 80/2015/QH13 art. 154.1", schedule.Template{
		Code: "vn-read-last-day", En: "the day named is the last in force, and the next is the first without", Vi: "ngày được nêu là ngày cuối cùng còn hiệu lực, hết hiệu lực từ ngày tiếp theo",
	}}
	firstDayOff = &ground{"Law 80/2015/QH13 art. 154", schedule.Template{
		Code: "vn-read-first-off", En: "the day named is the first without force", Vi: "ngày được nêu là ngày đầu tiên hết hiệu lực",
	}}
	budgetYear = &ground{"State Budget Law 83/2015/QH13 art. 14", schedule.Template{
		Code: "vn-read-budget-year", En: "the budget year begins on 1 January", Vi: "năm ngân sách bắt đầu từ ngày 01 tháng 01",
	}}
	startOfYear = &ground{"Civil Code 91/2015/QH13 art. 146.3", schedule.Template{
		Code: "vn-read-year-start", En: "the beginning of a year is the first day of January", Vi: "đầu năm là ngày đầu tiên của tháng một",
	}}
	openPeriod = &ground{"", schedule.Template{
		Code: "vn-read-open-period", En: "no law fixes the first day of that period for everybody", Vi: "không có quy định chung về ngày bắt đầu của kỳ này",
	}}
	otherText = &ground{"", schedule.Template{
		Code: "vn-read-other-text", En: "the day is that of another text or event, which the words do not state", Vi: "ngày này là của văn bản hoặc sự kiện khác, điều khoản không ghi",
	}}
)
