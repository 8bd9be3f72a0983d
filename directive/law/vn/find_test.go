package vn_test

import (
	"testing"

	"github.com/chithi-go/chithi/directive/law/vn"
)

func TestGlued(t *testing.T) {
	for _, row := range rows(t, "numbers_glued.csv") {
		for _, text := range []string{row[0], "theo quy định tại Nghị định số " + row[0] + "ớng dẫn", row[0] + " việc", "(" + row[0] + ")"} {
			got := ""
			for n, s := range vn.FindNumbers(text) {
				got += n.Canonical()
				_ = s
			}
			if got != row[1] {
				t.Errorf("%q: %q want %q", text, got, row[1])
			}
		}
	}
	for _, row := range rows(t, "numbers.csv") {
		text := "Căn cứ Quyết định số " + row[0] + " của cơ quan"
		var got []string
		for n, s := range vn.FindNumbers(text) {
			got = append(got, n.String())
			_ = s
		}
		if len(got) != 1 || got[0] != row[0] {
			t.Errorf("%q: %q", text, got)
		}
	}
	for _, f := range []string{"numbers_doubtful.csv", "numbers_negative.csv"} {
		for _, row := range rows(t, f) {
			for _, c := range []string{"theo mẫu số ", "QCVN 01:", "tiêu chuẩn ", "tại Mẫu ", "tờ khai mẫu "} {
				for n := range vn.FindNumbers(c + row[0] + " ban hành") {
					t.Error(c, row[0], n.Canonical())
				}
			}
			for n := range vn.FindNumbers("công văn số " + row[0] + " ban hành") {
				t.Log(row[0], n.Canonical(), n.Doubtful())
			}
		}
	}
}
