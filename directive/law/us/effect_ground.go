package us

import "github.com/chithi-go/chithi/schedule"

// ground is why words are read as they are: the provision, and what it says.
type ground struct {
	basis  string
	reason schedule.Template
}

var (
	counted = &ground{"1 CFR 18.17", schedule.Template{
		Code: "us-read-counted", En: "the day after publication is the first counted, and a last day on a weekend or a federal holiday becomes the next business day",
		Vi: "ngày sau ngày công bố là ngày đầu tiên được tính, ngày cuối trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
	}}
	asStated = &ground{"5 U.S.C. 553(d)", schedule.Template{
		Code: "us-read-stated", En: "the text names the day", Vi: "văn bản ghi rõ ngày",
	}}
)
