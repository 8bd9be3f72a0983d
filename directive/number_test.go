package directive_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi/directive"
)

func TestNumberTakesWhatSomebodyWrites(t *testing.T) {
	for _, text := range []string{"2206/CT-UBND", "30/2020/NĐ-CP", "89/2015/NÐ-CP", "Không số", "2206//CT", "388 /UBND-KGVX", "32016R0679", "85 FR 12345", strings.Repeat("1", directive.MaxNumber)} {
		n, err := directive.NewNumber(text)
		require.NoError(t, err)
		require.Equal(t, text, n.String())
		require.Equal(t, text, n.Canonical(), "no grammar has read it")
		require.False(t, n.Parsed())
	}
	for text, reason := range map[string]string{
		"": "number-empty", "  ": "number-empty", "\u00a0": "number-empty", "1\n": "number-control", "1\u0085": "number-control", "1\x7f": "number-control",
		"N\xd0": "number-coding", norm.NFD.String("QyĐ-Huế"): "number-coding", strings.Repeat("1", directive.MaxNumber+1): "number-long",
	} {
		_, err := directive.NewNumber(text)
		var bad *directive.NumberError
		require.True(t, errors.As(err, &bad), "%q", text)
		require.Equal(t, reason, bad.Reason.Code(), "%q", text)
		require.NotEqual(t, bad.In("vi"), bad.In("en"))
		require.Panics(t, func() { directive.MustNumber(text) })
	}
}

func TestNumberKeepsWhatAGrammarRead(t *testing.T) {
	parts := directive.NumberParts{Canonical: "2206/CT-UBND", Ordinal: "2206", Type: "CT", Issuers: []string{"UBND"}, Unit: "VX", Series: "x", Doubtful: true, Year: 2020, Normative: true}
	n, err := directive.NumberOf("2206/ct-UBND.", parts)
	require.NoError(t, err)
	require.Equal(t, "2206/ct-UBND.", n.String())
	require.Equal(t, parts, n.Parts())
	issuers := n.Issuers()
	issuers[0] = "changed"
	require.Equal(t, []string{"UBND"}, n.Issuers(), "a copy is handed out")
	require.True(t, n.Equal(directive.MustNumber("2206/CT-UBND")))
	require.Equal(t, "2206 CT VX x 2020", strings.Join([]string{n.Ordinal(), n.Type(), n.Unit(), n.Series()}, " ")+" 2020")
	require.True(t, n.Doubtful() && n.Normative() && n.Parsed() && n.Year() == 2020)
	b, err := json.Marshal(n)
	require.NoError(t, err)
	var back directive.Number
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, n.String(), back.String())
	require.NoError(t, back.UnmarshalText(nil))
	require.True(t, back.IsZero())
}

func FuzzNumber(f *testing.F) {
	for _, s := range []string{"2206/CT-UBND", "", "\xff", "N\u0300", "1\u2028", strings.Repeat("Đ", 101)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := directive.NewNumber(s)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.Equal(t, s, n.String())
		require.LessOrEqual(t, len(s), directive.MaxNumber)
	})
}

func FuzzProvision(f *testing.F) {
	for _, s := range []string{"art_1__para_4__point_b", "art_1____x", "__", "art_1_", "điểm_1", "ART_1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := directive.ParseProvision(s)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.True(t, p.Contains(p))
		require.True(t, p.Parent().Contains(p))
		require.Equal(t, p.Depth(), p.Parent().Depth()+1)
		require.Zero(t, p.Compare(p))
		require.NotEmpty(t, p.In("vi"))
	})
}

func TestProvisions(t *testing.T) {
	p := directive.Provision("art_1__para_4__point_b")
	require.Equal(t, "điểm b khoản 4 Điều 1", p.In("vi"))
	require.Equal(t, "article 1, clause 4, point b", p.In("en"))
	require.Equal(t, directive.Provision("art_1__para_4"), p.Parent())
	require.True(t, directive.Provision("art_1").Contains(p))
	require.False(t, directive.Provision("art_1").Contains("art_10"))
	require.False(t, p.Contains("art_1"))
	require.Equal(t, 3, p.Depth())
	require.Negative(t, directive.Provision("art_2").Compare("art_10"))
	require.Negative(t, directive.Provision("art_2").Compare("art_2__para_1"))
	require.Equal(t, "toàn văn trừ khoản 4 Điều 10", directive.Scope{Except: []directive.Provision{"art_10__para_4"}}.In("vi"))
	for _, bad := range []string{"", "Điều 1", "art_1__", "__art_1", "art_1____para_2", "art_1___para_2", strings.Repeat("a", 201)} {
		_, err := directive.ParseProvision(bad)
		var e *directive.ProvisionError
		require.ErrorAs(t, err, &e, bad)
	}
}
