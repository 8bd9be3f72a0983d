package vn_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

// Slips and forms met in the official codification, where a number stands in why; the days are the official ones.
func TestReadEffectForms(t *testing.T) {
	tests := []struct{ why, words, want string }{
		{"57/2013/TT-BGTVT: a word left out", "Thông tư này có hiệu lực kể ngày 15 tháng 02 năm 2014.", "effect on 2014-02-15"},
		{"01/2017/TT-BGDĐT: a word said twice", "Thông tư này này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2017.", "effect on 2017-03-01"},
		{"01/2012/TTLT-BTP-UBDT: its number lost", ". Thông tư liên tịch này có hiệu lực thi hành kể từ ngày 10 tháng 03 năm 2012.", "effect on 2012-03-10"},
		{"08/2008/TTLT-BYT-BGDĐT: a heading on its line", "2. Hiệu lực thi hành\nThông tư này có hiệu lực sau 15 ngày, kể từ ngày đăng Công báo.", "effect 15 days after publication"},
		{"11/2011/TT-TTCP is replaced, and this begins", "Thông tư này thay thế Thông tư số 11/2011/TT-TTCP ngày 09 tháng 11 năm 2011 và có hiệu lực kể từ ngày 01 tháng 01 năm 2015.", "effect on 2015-01-01"},
		{"01/2014/NQ-HĐTP: no word between", "Nghị quyết này đã được Hội đồng Thẩm phán Tòa án nhân dân tối cao thông qua ngày 20 tháng 3 năm 2014 có hiệu lực thi hành kể từ ngày 02 tháng 7 năm 2014.", "effect on 2014-07-02"},
		{"the session stands before the day", "Nghị quyết này đã được HĐND tỉnh khóa X thông qua tại kỳ họp thứ 5 ngày 12/7/2022 và có hiệu lực sau 10 ngày kể từ ngày thông qua.", "effect 10 days after 2022-07-12"},
		{"60/2015/TT-BTC: a number with a letter", "Thông tư này có hiệu lực kể từ ngày Nghị quyết số 888a/2015/UBTVQH13 ngày 10 tháng 3 năm 2015 có hiệu lực thi hành.", `effect on event "effect of 888a/2015/UBTVQH13"`},
		{"a number with a point", "Thông tư này có hiệu lực kể từ ngày Nghị quyết số 66.14/2026/NQ-CP có hiệu lực.", `effect on event "effect of 66.14/2026/NQ-CP"`},
		{"the law that amends another is the one meant", "Thông tư này có hiệu lực kể từ ngày Luật số 71/2014/QH13 sửa đổi, bổ sung Luật số 14/2008/QH12 có hiệu lực.", `effect on event "effect of 71/2014/QH13"`},
		{"12/2015/NĐ-CP: a law without a number, by its day", "Nghị định này có hiệu lực kể từ ngày Luật sửa đổi, bổ sung các Luật về thuế ngày 26/11/2014 có hiệu lực thi hành.", `effect on event "effect of luật sửa đổi, bổ sung các luật về thuế ngày 26/11/2014"`},
		{"130/2016/TT-BTC: of two laws it is neither", "Thông tư này có hiệu lực kể từ ngày Luật số 106/2016/QH13 và Nghị định số 100/2016/NĐ-CP có hiệu lực.", "? Thông tư này có hiệu lực kể từ ngày Luật số 106/2016/QH13 và Nghị định số 100/2016/NĐ-CP có hiệu lực"},
		{"a label and a phrase of time", "Hiệu lực thi hành: từ ngày 01/8/2024.", "effect on 2024-08-01"},
		{"the day of effect by its name", "Thời điểm có hiệu lực của Thông tư này là ngày 01/8/2024.", "effect on 2024-08-01"},
		{"and that of another", "Thời điểm có hiệu lực của Luật Đất đai là ngày 01/8/2024.", "? Thời điểm có hiệu lực của Luật Đất đai là ngày 01/8/2024"},
		{"the time before the text, and more after it", "2. Kể từ ngày 01/7/2020, Thông tư này có hiệu lực và thay thế Thông tư số 5/2010/TT-BTC.", "effect on 2020-07-01\n? và thay thế Thông tư số 5/2010/TT-BTC"},
		{"its own entry into force is no day of its end", "Kể từ ngày Thông tư này có hiệu lực, Quy chế này hết hiệu lực.", "? Kể từ ngày Thông tư này có hiệu lực, Quy chế này hết hiệu lực"},
		{"a plan", "Kế hoạch này có hiệu lực kể từ ngày ký.", "effect on signing"},
		{"a day printed beside the rule, in words", "Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký, tức là từ ngày 26/9/2020.", "effect 10 days after signing printed 2020-09-26"},
		{"a rule beside the day it gives", "Thông tư này có hiệu lực kể từ ngày 15/8/2020 (sau 45 ngày kể từ ngày ký).", "effect 45 days after signing printed 2020-08-15"},
		{"the order of promulgation", "Pháp lệnh này có hiệu lực kể từ ngày Chủ tịch nước ký Lệnh công bố.", "effect on promulgation"},
		{"forty-five without its ten", "Thông tư này có hiệu lực sau bốn lăm ngày kể từ ngày ký.", "effect 45 days after signing"},
		{"twenty-one likewise", "Thông tư này có hiệu lực sau hai mốt ngày kể từ ngày ký.", "effect 21 days after signing"},
		{"five is no year here", "Thông tư này có hiệu lực sau năm ngày kể từ ngày ký.", "effect 5 days after signing"},
		{"applied from before", "Thông tư này có hiệu lực từ ngày 15/02/2021 và được áp dụng trở về trước từ ngày 01/01/2021.", "effect on 2021-02-15\napplication on 2021-01-01"},
		{"two days of one verb", "Thông tư này có hiệu lực từ ngày 01/01/2021 và ngày 01/7/2021.", "or: on 2021-01-01; on 2021-07-01;"},
		{"years from signing are a wait or a life", "Thông tư này có hiệu lực 05 năm kể từ ngày ký.", "or: 5 years after signing; on signing;"},
		{"with after they are a wait", "Thông tư này có hiệu lực sau 05 năm kể từ ngày ký.", "effect 5 years after signing"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) { require.Equal(t, tt.want, say(vn.ReadEffect(tt.words))) })
	}
}

// Under a condition, or by another calendar, the words set no day that anybody can count on.
func TestReadEffectTakesNoOpenDay(t *testing.T) {
	for _, words := range []string{
		"Quyết định này có hiệu lực từ ngày 01/7/2021 nếu được phê duyệt.",
		"Quyết định này có hiệu lực từ ngày 01/7/2021, với điều kiện được phê duyệt.",
		"Quyết định này có hiệu lực từ ngày 01/7/2021 (dự kiến).",
		"Quyết định này dự kiến có hiệu lực từ ngày 01/7/2021.",
		"Nếu được thông qua, Nghị quyết này có hiệu lực từ ngày 01/7/2021.",
		"Quyết định này có hiệu lực kể từ ngày 15 tháng 8 năm 2020 âm lịch.",
		"Quyết định này có hiệu lực từ ngày 01/8/2024 hoặc từ ngày ký, tùy ngày nào đến sau.",
		"Quyết định này có hiệu lực sau khi ký 10 ngày.",
		"Quyết định này có hiệu lực kể từ ngày ký Quyết định số 5/QĐ-UBND.",
		"Quyết định này có hiệu lực khi được cấp trên phê duyệt.",
		"Quyết định này chưa có hiệu lực từ ngày 01/7/2021.",
		"Quyết định này không có hiệu lực từ ngày 01/7/2021.",
		"Thông tư này áp dụng từ ngày 01/01/2020 trở về trước.",
		"Quyết định này có hiệu lực cùng ngày với Luật Đất đai.",
		"Quyết định này có hiệu lực từ 24 giờ ngày 30/6/2021.",
		"Quyết định này thay thế các văn bản đã ban hành và có hiệu lực từ ngày 01/10/2010.",
		"Quyết định này thay thế Quyết định số 15/2019/QĐ-UBND, có hiệu lực từ ngày 01/10/2020.",
	} {
		r, err := vn.ReadEffect(words)
		var open *schedule.AmbiguousError
		require.True(t, err == nil || errors.As(err, &open), words)
		require.Empty(t, r.Clauses, words)
		require.True(t, len(r.Rest) > 0 || open != nil, "what is not understood is given back: %s", words)
	}
}
