package calendars

import (
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestVietnamAsKnown(t *testing.T) {
	c := VietnamCivilService()
	works, _, err := c.AsKnown(day("2024-04-11")).Working(day("2024-04-29"))
	require.NoError(t, err)
	require.True(t, works, "the exchange was decided on 12 April 2024 (VPCP 2450/VPCP-KGVX)")
	works, _, err = c.AsKnown(day("2024-04-12")).Working(day("2024-04-29"))
	require.NoError(t, err)
	require.False(t, works)

	before := c.AsKnown(day("2022-11-30"))
	require.Equal(t, "2022-12-31", before.DecidedThrough().String(), "Tết 2023 was decided on 1 December 2022 (VPCP 8056/VPCP-KGVX)")
	a, err := before.Shift(day("2022-12-30"), 1)
	require.NoError(t, err)
	require.Equal(t, schedule.Provisional, a.Standing)
}

// Nobody recorded in the data when Tết 2025 became known, so that nothing is certain of it a month before.
func TestVietnamAsKnownOfWhatNobodyRecorded(t *testing.T) {
	view := VietnamCivilService().AsKnown(day("2024-12-31"))
	require.Equal(t, "2024-12-31", view.DecidedThrough().String())
	_, standing, err := view.Working(day("2025-01-28"))
	require.NoError(t, err)
	require.Equal(t, schedule.Provisional, standing)
	_, standing, err = view.Working(day("2024-12-31"))
	require.NoError(t, err)
	require.Equal(t, schedule.Certain, standing)
}

func TestVietnamExtended(t *testing.T) {
	c := VietnamCivilService()
	source := "a decision of the Prime Minister, made for this test"
	var tet []schedule.Entry
	for d := day("2027-02-04"); d <= day("2027-02-10"); d++ {
		e := schedule.Entry{Date: d, Kind: schedule.Statutory, Occasion: "tet", Vi: "Tết Đinh Mùi", Source: source}
		if d > day("2027-02-08") {
			e.Kind, e.Occasion = schedule.Substitute, ""
		}
		tet = append(tet, e)
	}
	decided, err := c.Extend(between("2026-11-01", "2027-03-01"), tet...)
	require.NoError(t, err)
	require.Equal(t, "2027-08-31", decided.DecidedThrough().String(), "the day beside National Day 2027 is open, before or after")
	works, s, err := decided.Working(day("2026-11-23"))
	require.NoError(t, err)
	require.True(t, works && s == schedule.Certain, "the proposed exchange was not made")

	national, err := decided.Extend(between("2027-09-01", "2027-09-04"),
		schedule.Entry{Date: day("2027-09-03"), Kind: schedule.Statutory, Occasion: "national-day", Vi: "Quốc khánh", Source: source})
	require.NoError(t, err, "2 September itself is decided and stays; the second day is the decision")
	require.Equal(t, "2027-12-31", national.DecidedThrough().String())
	works, _, err = national.Working(day("2027-09-01"))
	require.NoError(t, err)
	require.True(t, works)
}

func TestLabourExtended(t *testing.T) {
	var tet []schedule.Entry
	for d := day("2027-02-05"); d <= day("2027-02-09"); d++ {
		tet = append(tet, schedule.Entry{Date: d, Kind: schedule.Statutory, Occasion: "tet", Vi: "Tết Đinh Mùi", Source: "made for this test"})
	}
	c, err := labour(t).Extend(between("2027-02-01", "2027-03-01"), append(tet, Substitutes(tet)...)...)
	require.NoError(t, err)
	require.Equal(t, "2027-08-31", c.DecidedThrough().String())
	works, _, err := c.Working(day("2027-02-04"))
	require.NoError(t, err)
	require.True(t, works, "the proposal for 4 February is gone")
	a, err := c.Next(day("2027-02-04"))
	require.NoError(t, err)
	require.Equal(t, "2027-02-12", a.Date.String(), "the 6th and 7th, a weekend, are compensated on the 10th and 11th")
}
