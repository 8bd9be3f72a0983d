package agency

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func FuzzParseKey(f *testing.F) {
	for _, s := range []string{"vn/an-giang/so-y-te", "", "/", "a//b", "A", "а/б", "a/" + strings.Repeat("b", 200), "a\x00", "-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k, err := ParseKey(s)
		if err != nil {
			require.True(t, k.IsZero())
			require.NotEmpty(t, err.Error())
			return
		}
		require.Equal(t, s, k.String())
		require.LessOrEqual(t, len(s), MaxKey)
		for step := range strings.SplitSeq(s, "/") {
			require.NotEmpty(t, step)
			require.Empty(t, strings.Trim(step, "abcdefghijklmnopqrstuvwxyz0123456789-"))
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		`{"format":1,"agencies":[{"key":"a","names":[{"text":"A","lang":"vi"}]}],"changes":[{"id":"x","on":"2025-07-01","kind":"dissolve","from":["a"]}]}`,
		`{"format":1,"format":1}`, `{"format":2}`, `{}`, ``, `null`, `{"format":1} x`, `{"Format":1}`, "\xff", strings.Repeat("[", 10000),
		`{"format":1,"agencies":[{"key":"A","from":"2021-02-30","links":[{"to":"?","kind":"boss"}]}],"changes":[{"kind":"swallow","transfers":[{"mode":"steal"}]}]}`,
		`{"format":1,"unknown":1}`, `{"format":1,"agencies":[{"key":"a","names":[]}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := Decode(b)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		r, err := New(d)
		if err != nil {
			return
		}
		var again bytes.Buffer
		require.NoError(t, r.Data().Encode(&again))
		back, err := Decode(again.Bytes())
		require.NoError(t, err)
		s, err := New(back)
		require.NoError(t, err)
		require.Equal(t, r.Check().In("en"), s.Check().In("en"))
	})
}

func FuzzReadAgencies(f *testing.F) {
	for _, s := range []string{
		"vn/x,Sở Y tế,Department of Health,department,vn/y,2020-01-01,2025-07-01\n", "\"", "a,b\n", ",,,,,,\n", "a,'=1+1,,,,,\n",
		"A,B,,,,2021-02-30,x\n", "a,So\u031b\u0309,,,,,\n",
	} {
		f.Add(AgencyColumns + "\n" + s)
	}
	f.Add("")
	f.Add("\ufeff" + AgencyColumns + "\r\n")
	f.Fuzz(func(t *testing.T, s string) {
		all, err := ReadAgencies(strings.NewReader(s))
		if err != nil {
			require.Nil(t, all)
			return
		}
		if _, err := New(Data{Agencies: all}); err != nil {
			return
		}
		var b bytes.Buffer
		require.NoError(t, WriteAgencies(&b, all))
		back, err := ReadAgencies(&b)
		require.NoError(t, err)
		require.Equal(t, all, back)
	})
}

func FuzzReadChanges(f *testing.F) {
	for _, s := range []string{
		"m,2025-03-01,1,merge,a;b,c,,,,,NQ\nm,,,,b,d,f1;f2,,,,\n", "d,2025-07-01,1,divide,a,b;c,,,,,\n", "x,2025-07-01,1,dissolve,a,,,,lapse,,\n",
		"r,2025-07-01,,rename,a,a,,,,Tên mới,\n", "x,2025-07-01,1,merge,a,b,,,,,\nx,2025-07-02,2,absorb,a,b,,,,,\n", "x,y,z,w,?,?,/,/,steal,,\n",
		"c,2025-11-27,1,create,a,d,,,,,\n",
	} {
		f.Add(ChangeColumns + "\n" + s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		all, err := ReadChanges(strings.NewReader(s))
		if err != nil {
			require.Nil(t, all)
			return
		}
		r, err := New(small(all...))
		if err != nil {
			return
		}
		var b bytes.Buffer
		if WriteChanges(&b, r.Data().Changes) != nil {
			return
		}
		text := b.String()
		back, err := ReadChanges(&b)
		require.NoError(t, err, text)
		q, err := New(small(back...))
		require.NoError(t, err, text)
		for _, k := range keysOf("a b c d") {
			x, y := r.Who(k, 800000), q.Who(k, 800000)
			require.Equal(t, x.Result(), y.Result(), text)
			require.Equal(t, bodiesOf(told(x)), bodiesOf(told(y)), text)
		}
	})
}

func FuzzFind(f *testing.F) {
	r := mustNew(f, small())
	for _, s := range []string{"Cơ quan a", "co quan A", "", "\xff", "Cơ\u0301", "ĐƠN VỊ", strings.Repeat("và ", 300), "С", "UBND", "a&b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for k := range r.Find(s, 0) {
			require.True(t, r.Alive(k, 1))
		}
		g := fold(s)
		require.Len(t, g.tonal, len(g.plain))
	})
}

func FuzzParsePath(f *testing.F) {
	for _, s := range []string{"labour/merit", "", "/", "a/", "lao động/người có công", "a/\x01", strings.Repeat("a", 201)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePath(s)
		if err == nil {
			require.Equal(t, s, string(p))
			require.True(t, Path("").Contains(p))
			require.True(t, p.Contains(p))
		}
	})
}
