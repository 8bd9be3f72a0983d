package eu

import "github.com/chithi-go/chithi/schedule"

// ground is why words are read as they are: the provision, and what it says.
type ground struct {
	basis  string
	reason schedule.Template
}

var (
	unrolled = &ground{"Regulation (EEC, Euratom) 1182/71 arts 3(1), 4(1)", schedule.Template{
		Code: "eu-read-unrolled", En: "the day of publication is not counted, and a day of effect does not roll",
		Vi: "không tính ngày công bố, ngày có hiệu lực không dời khi trùng ngày nghỉ",
	}}
	asStated = &ground{"TFEU art. 297(1)", schedule.Template{
		Code: "eu-read-stated", En: "the act names the day", Vi: "văn bản ghi rõ ngày",
	}}
	elapsed = &ground{"Regulation (EEC, Euratom) 1182/71 art. 3(2)(c)", schedule.Template{
		Code: "eu-read-elapsed", En: "the months run to the end of the same-numbered day, and the provision applies from the next",
		Vi: "thời hạn tính bằng tháng chạy đến hết ngày tương ứng, quy định áp dụng từ ngày tiếp theo",
	}}
	within = &ground{"Regulation (EEC, Euratom) 1182/71 arts 3(2)(c), 3(4)", schedule.Template{
		Code: "eu-read-within", En: "a term in months ends on the same-numbered day, and on the next working day where that is none",
		Vi: "thời hạn tính bằng tháng kết thúc vào ngày tương ứng, nếu là ngày nghỉ thì vào ngày làm việc tiếp theo",
	}}
	lastHour = &ground{"Regulation (EEC, Euratom) 1182/71 art. 4(3)", schedule.Template{
		Code: "eu-read-last-hour", En: "a validity fixed at a date ends with the last hour of that day",
		Vi: "hiệu lực ấn định đến một ngày thì kết thúc vào giờ cuối cùng của ngày đó",
	}}
	silent = &ground{"TFEU art. 297(1)", schedule.Template{
		Code: "eu-read-silent", En: "an act that names no date enters into force on the twentieth day following publication",
		Vi: "văn bản không ghi ngày thì có hiệu lực vào ngày thứ hai mươi sau ngày công bố",
	}}
)
