package vn_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chithi-go/chithi/directive/law/vn"
)

func BenchmarkParseNumber(b *testing.B) {
	for _, text := range []string{"2206/CT-UBND", "30/2020/NĐ-CP", "91/2015/QH13", "7816/VPCP-TTĐT", "16-CT/TW", "01/2022/TTLT-VKSNDTC-TANDTC-BCA-BQP-BLĐTBXH", "89/2015/NÐ-CP", "Số: 388 /UBND-KGVX."} {
		b.Run(strings.ReplaceAll(text, "/", "_"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := vn.ParseNumber(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFindNumbers(b *testing.B) {
	text := strings.Repeat("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư; theo mẫu số 01/GTGT và Công văn số 7816/VPCP-TTĐT. ", 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for range vn.FindNumbers(text) {
		}
	}
}

// The time grows with the text, whatever is in it: ns/B stays.
func BenchmarkFindNumbersHostile(b *testing.B) {
	for _, piece := range []string{"1/A-", "1/1", "30/2020/TTLT-A", "9 ", "1-TT/", "–1", "1/TTLT-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB-BB"} {
		for _, size := range []int{1 << 13, 1 << 16} {
			text := strings.Repeat(piece, size/len(piece))
			b.Run(strings.ReplaceAll(piece, "/", "_")+"/"+strconv.Itoa(size>>10)+"KB", func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					for range vn.FindNumbers(text) {
					}
				}
			})
		}
	}
}
