package chithi_test

import (
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

type part struct {
	Title chithi.Text `json:"title" validate:"text"`
	Line  string      `json:"line" validate:"line,max=5"`
}

type whole struct {
	Signed schedule.Date            `json:"signed" validate:"date"`
	One    part                     `json:"one" validate:"required"`
	Parts  []part                   `json:"parts" validate:"min=1,dive"`
	Kind   string                   `json:"kind" validate:"oneof=a b"`
	Odd    string                   `json:"odd" validate:"omitempty,hexadecimal"`
	Days   map[string]schedule.Date `json:"days" validate:"dive,date"`
}

func TestValidate(t *testing.T) {
	good := part{Title: chithi.Text{"vi": "Chỉ thị"}, Line: "x"}
	tests := []struct {
		why  string
		give any
		want []string
	}{
		{"a whole one has no faults", &whole{Signed: 1, One: good, Parts: []part{good}, Kind: "a"}, nil},
		{"all faults at once, in the order of places", whole{Parts: []part{good, {Line: "a\x00b"}, {Title: chithi.Text{"": "x"}, Line: "longer"}}, Odd: "xyz"}, []string{
			"/kind: is none of: a b (shape-one-of)",
			"/odd: breaks the rule hexadecimal (shape-invalid)",
			"/one: is missing (shape-required)",
			"/parts/1/line: is not valid UTF-8 without control characters (shape-line)",
			"/parts/1/title: is not a text in a named language without control characters (shape-text)",
			"/parts/2/line: exceeds 5 characters (shape-max)",
			"/parts/2/title: is not a text in a named language without control characters (shape-text)",
			"/signed: is not a day (shape-date)",
		}},
		{"a name may have what separates names", whole{Signed: 1, One: good, Parts: []part{good}, Kind: "a", Days: map[string]schedule.Date{"a/b": -1, "a]b~": -1, "7": -1}}, []string{
			"/days/7: is not a day (shape-date)", "/days/a]b~0: is not a day (shape-date)", "/days/a~1b: is not a day (shape-date)",
		}},
		{"a day past the years is none", whole{Signed: schedule.MaxDate + 1, One: good, Parts: []part{good}, Kind: "b"}, []string{"/signed: is not a day (shape-date)"}},
		{"broken UTF-8 is no line", whole{Signed: 1, One: part{Title: good.Title, Line: "\xff"}, Parts: []part{good}, Kind: "b"}, []string{"/one/line: is not valid UTF-8 without control characters (shape-line)"}},
		{"a replacement character that was written is text", whole{Signed: 1, One: part{Title: good.Title, Line: "\uFFFD"}, Parts: []part{good}, Kind: "b"}, nil},
		{"no struct has no shape", 7, nil},
		{"nothing has no shape", nil, nil},
		{"a nil pointer has no shape", (*whole)(nil), nil},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			var got []string
			for _, p := range chithi.Validate(tt.give) {
				got = append(got, p.Error())
			}
			require.Equal(t, tt.want, got)
		})
	}
}

func TestABoundIsSaidInWhatIsCounted(t *testing.T) {
	type counted struct {
		Many []int  `json:"many" validate:"max=2"`
		Few  []int  `json:"few" validate:"min=1"`
		Name string `json:"name" validate:"len=2"`
		Day  int    `json:"day" validate:"max=28"`
		One  int    `json:"one" validate:"eq=1"`
	}
	bad := counted{Many: make([]int, 3), Name: "ạ", Day: 29}
	require.Equal(t, "/day: exceeds 28 (shape-max)\n/few: falls short of 1 elements (shape-min)\n/many: exceeds 2 elements (shape-max)\n"+
		"/name: does not have 2 characters (shape-length)\n/one: is not 1 (shape-equal)", chithi.Validate(bad).In("en"))
	require.Equal(t, "/day: vượt quá 28 (shape-max)\n/few: chưa đủ 1 phần tử (shape-min)\n/many: vượt quá 2 phần tử (shape-max)\n"+
		"/name: không có đúng 2 ký tự (shape-length)\n/one: không phải là 1 (shape-equal)", chithi.Validate(bad).In("vi"))
}

func TestRegisterValidation(t *testing.T) {
	v := validator.New()
	require.NoError(t, chithi.RegisterValidation(v))
	require.Error(t, v.Var(chithi.Text{}, "text"))
	require.NoError(t, v.Var(chithi.Text{"en": "directive"}, "text"))
	require.Error(t, v.Var(schedule.Date(0), "date"))
}

func BenchmarkValidate(b *testing.B) {
	b.ReportAllocs()
	w := &whole{Signed: 1, One: part{Title: chithi.Text{"vi": "Chỉ thị"}}, Parts: make([]part, 20), Kind: "a"}
	for i := range w.Parts {
		w.Parts[i] = w.One
	}
	for b.Loop() {
		if ps := chithi.Validate(w); ps != nil {
			b.Fatal(ps)
		}
	}
}
