package agency

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/stretchr/testify/require"
)

func TestTrafficSafetyBoard(t *testing.T) {
	as, err := ReadAgencies(strings.NewReader(AgencyColumns + "\nvn/old,Ban ATGT,,board,,,2025-07-01\nvn/new,Ban mới,,board,,2025-11-27,\nvn/a,A,,,,,\nvn/b,B,,,,,\nvn/n,N,,,,,\nvn/p,P,,,,,\n"))
	require.NoError(t, err)
	cs, err := ReadChanges(strings.NewReader(ChangeColumns + "\nd,2025-07-01,1,dissolve,vn/old,,,,,,x\nc,2025-11-27,1,create,vn/old,vn/new,,,,,y\nm,2025-03-01,1,merge,vn/a;vn/b,vn/n,,,,,z\nm,,,,vn/b,vn/p,drugs,,,,\n"))
	require.NoError(t, err)
	r, err := New(Data{Agencies: as, Changes: cs})
	require.NoError(t, err)
	show := func(k, on string) string {
		a := r.Who(MustParseKey(k), schedule.MustParseDate(on))
		s := a.Result().String()
		for h := range a.Holders() {
			s += " " + h.String()
		}
		s += " |"
		for c := range a.Through() {
			s += " " + c.ID
		}
		return s
	}
	require.Equal(t, "orphaned | d", show("vn/old", "2025-08-01"))
	require.Equal(t, "succeeded vn/new | d c", show("vn/old", "2026-11-23"))
	require.Equal(t, "not-yet |", show("vn/new", "2025-11-26"))
	require.Equal(t, "divided vn/n vn/p | m", show("vn/b", "2025-11-26"))
	require.Equal(t, "unchanged vn/b |", show("vn/b", "2025-02-26"))
	var b bytes.Buffer
	require.NoError(t, r.Data().Encode(&b))
	d, err := Decode(b.Bytes())
	require.NoError(t, err)
	require.Equal(t, r.Data(), d)
}
