package chithi_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

var twoLeads = schedule.Template{Code: "task-two-leads", En: "two lead agencies: {0} and {1}", Vi: "hai cơ quan chủ trì: {0} và {1}"}

func TestProblemSaysItselfInBothLanguages(t *testing.T) {
	p := chithi.At("/tasks/1/assignments", twoLeads.With("A", "B"))
	require.Equal(t, "/tasks/1/assignments: two lead agencies: A and B (task-two-leads)", p.Error())
	require.Equal(t, "/tasks/1/assignments: hai cơ quan chủ trì: A và B (task-two-leads)", p.In("vi"))
	b, err := json.Marshal(p)
	require.NoError(t, err)
	require.JSONEq(t, `{"pointer":"/tasks/1/assignments","severity":"error","code":"task-two-leads","en":"two lead agencies: A and B","vi":"hai cơ quan chủ trì: A và B"}`, string(b))
}

func TestAStrangersNamesStayOnTheirLine(t *testing.T) {
	for _, c := range []struct{ pointer, want, why string }{
		{"", "/", "the whole document"},
		{"/title/vi-Ấ", "/title/vi-Ấ", "letters are printed"},
		{`/a"b`, `/a"b`, "so is a quotation mark"},
		{"/a\nb", `/a\nb`, "a line break would begin a problem of its own"},
		{"/\"\x1b[31m\"", `/"\x1b[31m"`, "an escape would colour the terminal"},
		{"/a\u202eb", `/a\u202eb`, "a mark of direction would turn the line round"},
		{"/" + strings.Repeat("ạ", 1000), "/" + strings.Repeat("ạ", 133) + "…", "cut between letters, at 400 bytes"},
	} {
		p := chithi.At(c.pointer, twoLeads.With("A", "B"))
		require.Equal(t, c.want+": two lead agencies: A and B (task-two-leads)", p.In("en"), c.why)
		require.Equal(t, c.pointer, p.Pointer, c.why)
	}
}

func TestProblemsAreAnErrorUnlessAllAreWarnings(t *testing.T) {
	w := chithi.WarnAt("", twoLeads.With(1, 2))
	require.NoError(t, chithi.Problems{w}.Err())
	require.NoError(t, chithi.Problems(nil).Err())
	err := chithi.Problems{w, chithi.At("/a", twoLeads.With(1, 2))}.Err()
	var p chithi.Problem
	require.ErrorAs(t, err, &p)
	require.Equal(t, "/: two lead agencies: 1 and 2 (task-two-leads)\n/a: two lead agencies: 1 and 2 (task-two-leads)", err.Error())
}

func TestAtErrorKeepsTheErrorsOwnMessage(t *testing.T) {
	_, err := schedule.ParseDate("2021-02-30")
	p := chithi.AtError("/signed", err)
	require.Equal(t, "date-invalid", p.Code())
	require.Contains(t, p.In("vi"), "không phải là một ngày")
	require.Equal(t, "/x: plain (fault)", chithi.AtError("/x", errors.New("plain")).Error())
}

func TestSortGoesByPlaceAndNumbersByValue(t *testing.T) {
	ps := chithi.Problems{}
	for _, at := range []string{"/tasks/10", "/tasks/9/key", "/issuers", "/tasks/9", ""} {
		ps = append(ps, chithi.At(at, twoLeads.With()))
	}
	ps.Sort()
	var got []string
	for _, p := range ps {
		got = append(got, p.Pointer)
	}
	require.Equal(t, []string{"", "/issuers", "/tasks/9", "/tasks/9/key", "/tasks/10"}, got)
}

// Whatever names a stranger gives, the order is one: each pair is told apart, and no three go round in a circle.
func TestSortIsAnOrder(t *testing.T) {
	tokens := []string{"", "0", "00", "1", "1a", "2", "10", "+5", "-1", "18446744073709551615", "18446744073709551616", "9223372036854775808", "a", "ä"}
	before := func(a, b string) bool {
		ps := chithi.Problems{chithi.At("/"+b, twoLeads.With()), chithi.At("/"+a, twoLeads.With())}
		ps.Sort()
		return ps[0].Pointer == "/"+a
	}
	for _, a := range tokens {
		for _, b := range tokens {
			require.Equal(t, a != b, before(a, b) != before(b, a), "%q %q", a, b)
			for _, c := range tokens {
				if a != b && b != c && a != c && before(a, b) && before(b, c) {
					require.True(t, before(a, c), "%q %q %q", a, b, c)
				}
			}
		}
	}
}

func TestPointerEscapes(t *testing.T) {
	require.Equal(t, "/a~1b/3/~0", chithi.Pointer("a/b", 3, "~"), "RFC 6901 section 3")
	require.Equal(t, "/tasks/3/~0", chithi.Problems{chithi.At("/3/~0", twoLeads.With())}.Under("/tasks")[0].Pointer)
}

func TestText(t *testing.T) {
	require.Equal(t, "b", chithi.Text{"vi": "a", "en": "b"}.In("en"))
	require.Equal(t, "a", chithi.Text{"vi": "a", "en": "b"}.In("fr"), "Vietnamese before English where the language is missing")
	require.Equal(t, "c", chithi.Text{"fr": "d", "de": "c"}.In("vi"), "else the first language by name")
	require.True(t, chithi.Text{"vi": ""}.IsZero())
}
