package calendars

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
)

func day(s string) schedule.Date { return schedule.MustParseDate(s) }

func TestDecidedThrough(t *testing.T) {
	require.Equal(t, "2026-11-22", VietnamCivilService().DecidedThrough().String())
	c, err := VietnamLabour()
	require.NoError(t, err)
	require.Equal(t, "2027-02-03", c.DecidedThrough().String())
	require.Equal(t, "2030-12-31", UnitedStatesFederal().DecidedThrough().String())
}
