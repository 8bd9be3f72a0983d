package vn_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

func FuzzReadEffect(f *testing.F) {
	for _, s := range []string{
		"Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành./.",
		"Luật này có hiệu lực từ ngày 01/7/2017, trừ quy định tại khoản 2 Điều này. Khoản 4 Điều 80 của Luật này có hiệu lực từ ngày 01/01/2017.",
		"thông qua ngày 14 tháng 12 năm 2011 và có hiệu lực sau 10 ngày kế từ ngày thông qua",
		"Thông tư này có hiệu lực kể từ ngày 12/02/2014 đến ngày 31 tháng 12 năm 2017 đối với \"x\"",
		"có hiệu lực từ 0 giờ ngày 31/02/2020 hoặc", "Ðiều", "\xff\u0301", "“", "đến khi", "trong thời hạn 60 ngày kể từ ngày có hiệu lực, x",
		"có hiệu lực, riêng Điều 3 có hiệu lực từ ngày 31/2/2020", "Quy định tại khoản 1, 2 và khoản 3 Điều 5; Điều 7 đến Điều 9 này", "Hiệu lực: kể từ",
		"Điều 1, điểm a, b khoản 1, 2 Điều 3 có hiệu lực từ năm ngân sách 9999 đến hết năm 9999",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		r, err := vn.ReadEffect(words)
		again, err2 := vn.ReadEffect(words)
		if say(r, err) != say(again, err2) {
			t.Fatalf("two readings of %q", words)
		}
		for _, c := range r.Clauses {
			if c.Term.Rule.IsZero() || !c.Term.Role.IsValid() {
				t.Fatalf("%q: a clause without rule or role", words)
			}
			if _, err := schedule.ParseRule(c.Term.Rule.String()); err != nil {
				t.Fatalf("%q: %s", words, err)
			}
			if c.Words == "" || c.Reason.Code() == "" {
				t.Fatalf("%q: a clause from no words, or without a reason", words)
			}
		}
		var entry schedule.Rule
		for _, c := range r.Clauses {
			if c.Whole() && c.Term.Role == schedule.RoleEffect {
				if !entry.IsZero() && !entry.Equal(c.Term.Rule) {
					t.Fatalf("%q: enters into force twice", words)
				}
				entry = c.Term.Rule
			}
		}
		if len(r.Clauses) == 0 && len(r.Rest) == 0 && err == nil && strings.ContainsAny(words, "abcdefghijklmnopqrstuvwxyz") {
			t.Fatalf("%q: words vanished", words)
		}
	})
}

func BenchmarkReadEffect(b *testing.B) {
	for _, c := range []struct{ name, words string }{
		{"fixed", "Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 10 năm 2010."},
		{"days", "Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành."},
		{"parts", "Luật này có hiệu lực từ ngày 01/7/2017, trừ quy định tại khoản 2 Điều này. Khoản 4 Điều 80 của Luật này có hiệu lực từ ngày 01/01/2017."},
		{"page", strings.Repeat("Các tổ chức, cá nhân có liên quan và Thủ trưởng các đơn vị chịu trách nhiệm thi hành. ", 50)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.words)))
			for b.Loop() {
				if r, _ := vn.ReadEffect(c.words); len(r.Clauses)+len(r.Rest) == 0 {
					b.Fatal("nothing read")
				}
			}
		})
	}
}

// The time for a clause grows with its length, whatever it says: ns/B stays.
func BenchmarkReadEffectHostile(b *testing.B) {
	for _, c := range []struct{ name, before, words string }{
		{"parts", "", "Điều 5; "},
		{"paragraphs", "Thông tư này có hiệu lực từ ngày ký", ", khoản 1"},
		{"ends", "Thông tư này có hiệu lực từ ngày ký ", "đến ngày và "},
		{"days", "", "Thông tư này có hiệu lực từ ngày 01/7/2020. "},
		{"apart", "Thông tư này có hiệu lực từ ngày ký, trừ Điều 1", ", riêng Điều 2 có hiệu lực từ ngày 01/7/2020"},
		{"word", "", "ngày"},
	} {
		for _, size := range []int{1 << 14, 1 << 18} {
			words := c.before + strings.Repeat(c.words, size/len(c.words))
			b.Run(c.name+"/"+strconv.Itoa(size>>10)+"KB", func(b *testing.B) {
				b.SetBytes(int64(len(words)))
				for b.Loop() {
					if r, err := vn.ReadEffect(words); err == nil && len(r.Clauses)+len(r.Rest) == 0 {
						b.Fatal("words vanished")
					}
				}
			})
		}
	}
}
