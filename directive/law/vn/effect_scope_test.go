package vn_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/law/vn"
)

// The parts are those of texts in the official codification, where a number stands in why.
func TestReadEffectNamesParts(t *testing.T) {
	tests := []struct{ why, words, want string }{
		{
			"17/2023/QH15: what the provisions provide is no name of the law", "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2024, trừ quy định tại khoản 2 Điều này. 2. Quy định tại khoản 3 và khoản 4 Điều 115 của Luật này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2023.",
			"effect on 2024-07-01\neffect on 2023-09-01 [khoản 3 Điều 115; khoản 4 Điều 115]\n? trừ quy định tại khoản 2 Điều này",
		},
		{
			"56/2024/QH15", "5. Quy định tại điểm b khoản 5 Điều 6 của Luật này có hiệu lực thi hành từ ngày 01 tháng 4 năm 2025.",
			"effect on 2025-04-01 [điểm b khoản 5 Điều 6]",
		},
		{
			"155/2020/NĐ-CP: not the whole decree", "3. Quy định tại khoản 2 Điều 19 Nghị định này được áp dụng sau 02 năm kể từ ngày Nghị định này có hiệu lực.",
			"application 2 years after effect [khoản 2 Điều 19]",
		},
		{
			"38/2019/QH14: a matter in words, of this law", "2. Quy định về hóa đơn, chứng từ điện tử của Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2022.",
			"effect on 2022-07-01 {Quy định về hóa đơn, chứng từ điện tử của Luật này}",
		},
		{
			"75/2023/NĐ-CP: the article stands once, at the end", "Quy định tại khoản 1, các điểm a và b khoản 2, các khoản 3 và 4 Điều 1 Nghị định này được áp dụng từ ngày 19 tháng 10 năm 2023.",
			"application on 2023-10-19 [khoản 1 Điều 1; điểm a khoản 2 Điều 1; điểm b khoản 2 Điều 1; khoản 3 Điều 1; khoản 4 Điều 1]",
		},
		{
			"67/2023/TT-BTC: lists of points under several paragraphs", "Các điểm a, b khoản 1, các điểm b, d khoản 2 Điều 20, các điều 33, 34 và Mục 3 Chương IV của Thông tư này có hiệu lực từ ngày 01 tháng 01 năm 2023.",
			"effect on 2023-01-01 [điểm a khoản 1 Điều 20; điểm b khoản 1 Điều 20; điểm b khoản 2 Điều 20; điểm d khoản 2 Điều 20; Điều 33; Điều 34; mục 3 Chương iv]",
		},
		{
			"66/2017/NĐ-CP: another text is named in the matter", "đối với quy định bán thiết bị cho cơ quan theo quy định của Bộ luật tố tụng hình sự tại khoản 5 Điều 11 Nghị định này có hiệu lực kể từ ngày Bộ luật tố tụng hình sự năm 2015 có hiệu lực thi hành.",
			"effect on event \"effect of bộ luật tố tụng hình sự năm 2015\" {đối với quy định bán thiết bị cho cơ quan theo quy định của Bộ luật tố tụng hình sự tại khoản 5 Điều 11 Nghị định này}",
		},
		{"commas between the levels", "Điểm b, khoản 1, Điều 8 Nghị định này có hiệu lực từ ngày 01/7/2021.", "effect on 2021-07-01 [điểm b khoản 1 Điều 8]"},
		{"a name said again stands alone", "Khoản 2 Điều 5 và Điều 7 có hiệu lực từ ngày 01/7/2021.", "effect on 2021-07-01 [khoản 2 Điều 5; Điều 7]"},
		{"from one article to another", "Nghị định này có hiệu lực từ ngày 01/01/2021, trừ các quy định từ Điều 10 đến Điều 12.", "effect on 2021-01-01 [toàn văn trừ Điều 10; Điều 11; Điều 12]"},
		{"from one point to another, đ after d", "Các điểm c đến e khoản 2 Điều 5 của Luật này có hiệu lực từ ngày 01/7/2021.", "effect on 2021-07-01 [điểm c khoản 2 Điều 5; điểm d khoản 2 Điều 5; điểm đ khoản 2 Điều 5; điểm e khoản 2 Điều 5]"},
		{"backwards is no list", "Điều 12 đến Điều 10 của Luật này có hiệu lực từ ngày 01/7/2021.", "effect on 2021-07-01 {Điều 12 đến Điều 10 của Luật này}"},
		{"a list over semicolons is one exception", "Luật này có hiệu lực từ ngày 01/7/2020, trừ khoản 1 Điều 2; khoản 3 Điều 4; Điều 9.", "effect on 2020-07-01 [toàn văn trừ khoản 1 Điều 2; khoản 3 Điều 4; Điều 9]"},
		{
			"a part with its own day in the same breath", "Thông tư này có hiệu lực từ ngày 19/8/2019, riêng Điều 3 có hiệu lực từ ngày 05/7/2019.",
			"effect on 2019-08-19\neffect on 2019-07-05 [Điều 3]",
		},
		{
			"a second part is excepted with the first", "Nghị định này có hiệu lực từ ngày 01/01/2021, trừ Điều 5 có hiệu lực từ ngày 01/7/2021 và Điều 6 có hiệu lực từ ngày 01/01/2022.",
			"effect on 2021-01-01 [toàn văn trừ Điều 5; Điều 6]\neffect on 2021-07-01 [Điều 5]\neffect on 2022-01-01 [Điều 6]",
		},
		{
			"a part whose day is none leaves the whole alone", "Thông tư này có hiệu lực từ ngày 01/01/2020. Khoản 3 Điều 5 có hiệu lực từ ngày 31/02/2021 đối với các xã.",
			"effect on 2020-01-01\n? đối với các xã\n! schedule: 2021-02-31 is not a day (YYYY-MM-DD, years 0001 to 9999)",
		},
		{"an article of another law", "Quy định tại Điều 5 Luật Đất đai có hiệu lực từ ngày 01/01/2025.", "? Quy định tại Điều 5 Luật Đất đai có hiệu lực từ ngày 01/01/2025"},
		{
			"two places, and no day for the whole", "Quyết định này có hiệu lực từ ngày 01/7/2021 tại thành phố Long Xuyên và từ ngày 01/01/2022 tại các huyện.",
			"effect on 2021-07-01 {tại thành phố Long Xuyên}\neffect on 2022-01-01 {tại các huyện}",
		},
		{"some alone", "Thông tư này có hiệu lực kể từ ngày 01/7/2021 cho các dự án nhóm A.", "effect on 2021-07-01 {cho các dự án nhóm A}"},
		{
			"78/2020/TT-BTC: in force for all, applied to some", "Thông tư này có hiệu lực và áp dụng từ ngày 01 tháng 10 năm 2020 cho kỳ kế toán mới.",
			"effect on 2020-10-01\napplication on 2020-10-01 {cho kỳ kế toán mới}",
		},
		{"everywhere is the whole", "Quyết định này có hiệu lực từ ngày 01/7/2021 trên phạm vi cả nước.", "effect on 2021-07-01\n? trên phạm vi cả nước"},
		{"all of it is the whole", "Toàn bộ Thông tư này có hiệu lực từ ngày 01/7/2021.", "effect on 2021-07-01"},
		{"two texts with one name", "Thông tư và Quy chuẩn này có hiệu lực thi hành ngày 02 tháng 02 năm 2015", "effect on 2015-02-02"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) { require.Equal(t, tt.want, say(vn.ReadEffect(tt.words))) })
	}
}

func TestReadEffectTellsWhoseEndItIs(t *testing.T) {
	tests := []struct{ why, words, want string }{
		{"the end of other texts", "3. Các văn bản dưới đây hết hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2016:", "? 3. Các văn bản dưới đây hết hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2016"},
		{"the end of licences", "Các giấy phép đã cấp hết hiệu lực từ ngày 01/01/2021.", "? Các giấy phép đã cấp hết hiệu lực từ ngày 01/01/2021"},
		{"of rules against this text", "Những quy định của Luật Đất đai trái với Luật này hết hiệu lực từ ngày 01/01/2020.", "? Những quy định của Luật Đất đai trái với Luật này hết hiệu lực từ ngày 01/01/2020"},
		{"177/2025/NĐ-CP: of its own part", "Quy định tại khoản 4 Điều 5 hết hiệu lực kể từ ngày 01 tháng 3 năm 2027.", "expiry on 2027-03-01 [khoản 4 Điều 5]"},
		{"of its own matter", "Các quy định về phí tại Nghị định này được thực hiện đến hết ngày 31/12/2025.", "expiry on 2026-01-01 {Các quy định về phí tại Nghị định này}"},
		{"and in other words", "Quy định về phí tại Thông tư này hết hiệu lực từ ngày 01/01/2026.", "expiry on 2026-01-01 {Quy định về phí tại Thông tư này}"},
		{"singled out", "Riêng mức thu phí hết hiệu lực từ ngày 01/01/2026.", "expiry on 2026-01-01 {Riêng mức thu phí}"},
		{"a duty by a day is no end", "Quyết định này có hiệu lực kể từ ngày ký, đến hết ngày 31/12/2020 các huyện phải báo cáo.", "effect on signing\n? đến hết ngày 31/12/2020 các huyện phải báo cáo"},
		{"nor between commas", "Quyết định này có hiệu lực kể từ ngày ký, đến hết ngày 31/12/2020, các đơn vị báo cáo.", "effect on signing\n? đến hết ngày 31/12/2020, các đơn vị báo cáo"},
		{"an end after a comma", "Quyết định này có hiệu lực kể từ ngày ký, đến hết ngày 31/12/2020.", "effect on signing\nexpiry on 2021-01-01"},
		{"24 hours are the end of the day", "Quyết định này có hiệu lực từ 0 giờ ngày 09/7/2021 đến 24 giờ ngày 23/7/2021.", "effect on 2021-07-09 at start in Asia/Ho_Chi_Minh\nexpiry on 2021-07-24"},
		{"no hour is its beginning", "Quyết định này có hiệu lực từ ngày 09/7/2021 đến 0 giờ ngày 23/7/2021.", "effect on 2021-07-09\nexpiry on 2021-07-23"},
		{"the hour of noon is neither", "Quyết định này có hiệu lực từ ngày 09/7/2021 đến 12 giờ ngày 23/7/2021.", "effect on 2021-07-09\n? đến 12 giờ ngày 23/7/2021"},
		{"06/2019/TT-NHNN: at the latest within a term", "1. Chậm nhất trong thời hạn 12 tháng kể từ ngày Thông tư này có hiệu lực, doanh nghiệp phải chuyển đổi tài khoản.", "deadline 12 months after effect, rolled forward on vn-civil-service {doanh nghiệp phải chuyển đổi tài khoản}"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) { require.Equal(t, tt.want, say(vn.ReadEffect(tt.words))) })
	}
}
