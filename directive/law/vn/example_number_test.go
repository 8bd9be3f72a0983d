package vn_test

import (
	"errors"
	"fmt"

	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

func ExampleParseNumber() {
	for _, text := range []string{"2206/CT-UBND", "89/2015/NÐ-CP", "Số: 7816 /VPCP-TTĐT", "16-CT/TW", "91/2015/QH13"} {
		n, err := vn.ParseNumber(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(n.Canonical(), "·", n.Ordinal(), n.Year(), n.Type(), n.Issuers(), n.Unit(), "·", n.Series())
	}
	// Output:
	// 2206/CT-UBND · 2206 0 CT [UBND]  · state-administrative
	// 89/2015/NĐ-CP · 89 2015 NĐ [CP]  · state-normative
	// 7816/VPCP-TTĐT · 7816 0  [VPCP] TTĐT · dispatch
	// 16-CT/TW · 16 0 CT [TW]  · party
	// 91/2015/QH13 · 91 2015  [QH13]  · national-assembly
}

func ExampleParseNumber_joint() {
	n, _ := vn.ParseNumber("05/2001/TTLT/BTP-BTCCBCP-BTC-BCA")
	fmt.Println(n.Canonical())
	for _, code := range n.Issuers() {
		name, _ := vn.IssuerName(code)
		fmt.Println(code, "·", name["vi"])
	}
	// Output:
	// 05/2001/TTLT-BTP-BTCCBCP-BTC-BCA
	// BTP · Bộ Tư pháp
	// BTCCBCP · Ban Tổ chức - Cán bộ Chính phủ
	// BTC · Bộ Tài chính
	// BCA · Bộ Công an
}

func ExampleNumberError() {
	for _, text := range []string{"01/GTGT", "24/11/1979-A", "26/2026/NQ-CP-C"} {
		_, err := vn.ParseNumber(text)
		var bad *vn.NumberError
		if errors.As(err, &bad) {
			fmt.Println(bad.Code(), bad.Offset)
			fmt.Println(bad.In("vi"))
		}
	}
	// Output:
	// vn-number-form 3
	// "01/GTGT" không thể là số, ký hiệu văn bản: "GTGT" không phải loại văn bản hay cơ quan: đó là ký hiệu mẫu, biểu (byte 3)
	// vn-number-date 0
	// "24/11/1979-A" không thể là số, ký hiệu văn bản: đó là ngày tháng (byte 0)
	// vn-number-tail 14
	// "26/2026/NQ-CP-C" không thể là số, ký hiệu văn bản: "C" theo sau không thuộc số, ký hiệu (byte 14)
}

func ExampleFindNumbers() {
	text := "Căn cứ Nghị định 59/2012/NĐ-CPvề theo dõi; theo mẫu số 01/BTTTT kèm theo Thông tư số 7/2020/TT-BYT."
	for n, at := range vn.FindNumbers(text) {
		fmt.Println(n.Canonical(), "·", text[at.Start:at.End])
	}
	// Output:
	// 59/2012/NĐ-CP · 59/2012/NĐ-CP
	// 07/2020/TT-BYT · 7/2020/TT-BYT
}

func ExampleClassOn() {
	for _, c := range []struct{ number, signed string }{{"20/2007/CT-UBND", "2007-11-08"}, {"2206/CT-UBND", "2020-09-16"}, {"91/2015/QH13", "2015-11-24"}} {
		n, _ := vn.ParseNumber(c.number)
		class, why := vn.ClassOn(n, schedule.MustParseDate(c.signed))
		fmt.Printf("%s %s: %s\n", c.number, class, why)
	}
	// Output:
	// 20/2007/CT-UBND normative: Chỉ thị của Ủy ban nhân dân, numbered by year: normative (Law 80/2015/QH13 art. 172.2)
	// 2206/CT-UBND administrative: no law of 2020-09-16 made CT of this body normative
	// 91/2015/QH13 open: laws and individual resolutions of the National Assembly have the same kind of number
}

func ExampleIssuerName() {
	name, ok := vn.IssuerName("BGD&ĐT")
	fmt.Println(name["vi"], "·", name["en"], ok)
	// Output:
	// Bộ Giáo dục và Đào tạo · Ministry of Education and Training true
}
